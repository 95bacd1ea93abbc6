"""A slice in the formats of graph tools: GEXF, GraphML and JSON node-link."""

import json
from io import BytesIO

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter

from graphdata.exchange.graphs import plain_graph
from graphdata.slicing import GraphSlice

GEXF_VERSION = "1.2draft"
"""The version that networkx writes and Gephi and its kin read."""


def gexf(graph_slice: GraphSlice, lang: str = "en") -> bytes:
    """Return a slice as a dynamic GEXF file, with a spell for every node and edge that has days.

    Days are dates: networkx would give whole years a time format that GEXF does not know.
    A node's spell is its own date, or that of all its ties, so that an actor is there when it
    acts.
    """
    graph = plain_graph(graph_slice, lang)
    for node, spells in _spells(graph).items():
        graph.nodes[node]["spells"] = spells
        graph.nodes[node].pop("start", None)
        graph.nodes[node].pop("end", None)
    for _, _, data in graph.edges(data=True):
        data["spells"] = [(data.pop("start", None), data.pop("end", None))]
    graph.graph["mode"] = "dynamic"
    writer = GEXFWriter(version=GEXF_VERSION)
    writer.add_graph(graph)
    del writer.graph_element.attrib["name"]  # GEXF does not know names of graphs
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _spells(graph: nx.MultiDiGraph) -> dict[str, list[tuple[str | None, str | None]]]:
    """Return when each node is there: on its own days, else on those of its ties."""
    spells: dict[str, list[tuple[str | None, str | None]]] = {}
    for node, data in graph.nodes(data=True):
        if "start" in data:
            spells[node] = [(data["start"], data["end"])]
            continue
        ties = [*graph.in_edges(node, data=True), *graph.out_edges(node, data=True)]
        days = {(tie.get("start"), tie.get("end")) for _, _, tie in ties}
        spells[node] = sorted(days, key=lambda each: (each[0] or "", each[1] or "9999"))
    return {node: found for node, found in spells.items() if found}


def graphml(graph_slice: GraphSlice, lang: str = "en") -> bytes:
    """Return a slice as a GraphML file."""
    out = BytesIO()
    nx.write_graphml(plain_graph(graph_slice, lang), out)
    return out.getvalue()


def node_link(graph_slice: GraphSlice, lang: str = "en") -> bytes:
    """Return a slice as JSON: nodes, and links between them (networkx's node-link form)."""
    data = nx.node_link_data(plain_graph(graph_slice, lang), edges="links")
    return json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8")
