"""Graph formats: plain attributes, valid files, and nothing lost when others read them."""

import json
from datetime import date
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import igraph
import networkx as nx
import pytest

from graphdata.archive import Archive
from graphdata.exchange.formats import gexf, graphml, node_link
from graphdata.exchange.graphs import plain_graph
from graphdata.slicing import GraphQuery, GraphSlice, slice_graph

GEXF = "{http://www.gexf.net/1.2draft}"
ALLOWED = {"defaultedgetype", "idtype", "mode", "timeformat", "start", "end"}
"""What the GEXF 1.2 schema lets a graph element say."""


@pytest.fixture(scope="module")
def year(good: Archive) -> GraphSlice:
    return slice_graph(good, GraphQuery(1990, 1990))


@pytest.fixture(scope="module")
def busiest(nato: Archive) -> GraphSlice:
    return slice_graph(nato, GraphQuery(1994, 1994))


def test_nodes_carry_what_they_are_in_plain_words(year: GraphSlice) -> None:
    plain = plain_graph(year)
    assert plain.nodes["ada"] == {
        "kind": "actor",
        "label": "Ada Lind",
        "type": "person",
        "bloc": "Northern bank",
        "country": "north-land",
    }
    assert plain.nodes["harbour-talks"] == {
        "kind": "meeting",
        "type": "talks",
        "date": "1990-05-02",
        "start": "1990-05-02",
        "end": "1990-05-02",
        "certainty": "documented",
        "label": "Talks at the Harbour",
    }


def test_no_attribute_is_missing_or_a_list(busiest: GraphSlice) -> None:
    plain = plain_graph(busiest, "ja")
    told = [data for _, data in plain.nodes(data=True)]
    told += [data for *_, data in plain.edges(data=True)]
    assert {type(value) for data in told for value in data.values()} == {str, int}


def test_every_tie_names_its_sources(busiest: GraphSlice) -> None:
    ties = plain_graph(busiest).edges(data="sources")
    assert [tie for tie in ties if not tie[2]] == []


def test_a_gexf_file_says_when_each_thing_is_there(year: GraphSlice) -> None:
    root = ElementTree.fromstring(gexf(year))
    graph = root.find(f"{GEXF}graph")
    assert graph is not None
    assert set(graph.attrib) <= ALLOWED
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    spells = {
        node.get("id"): [(s.get("start"), s.get("end")) for s in node.iter(f"{GEXF}spell")]
        for node in graph.iter(f"{GEXF}node")
    }
    assert spells["harbour-talks"] == [("1990-05-02", "1990-05-02")]
    assert spells["ada"] == [("1990-04-01", "1990-04-30"), ("1990-05-02", "1990-05-02")]
    days = [e.get(name) for e in graph.iter(f"{GEXF}spell") for name in ("start", "end")]
    assert all(date.fromisoformat(day) for day in days if day is not None)


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_networkx_reads_a_gexf_file_back_with_nothing_lost(busiest: GraphSlice, lang: str) -> None:
    plain = plain_graph(busiest, lang)
    again = nx.read_gexf(BytesIO(gexf(busiest, lang)), version="1.2draft")
    assert set(again) == set(plain)
    assert _ties(again) == _ties(plain)
    for node, data in plain.nodes(data=True):
        read = again.nodes[node]
        kept = {name: value for name, value in data.items() if name not in ("start", "end")}
        assert {name: read[name] for name in kept} == kept


def _ties(graph: nx.MultiDiGraph) -> list[tuple[str, str, str, str]]:
    return sorted((a, b, data["kind"], data["sources"]) for a, b, data in graph.edges(data=True))


def test_igraph_reads_a_graphml_file(busiest: GraphSlice, tmp_path: Path) -> None:
    path = tmp_path / "year.graphml"
    path.write_bytes(graphml(busiest))
    read = igraph.Graph.Read_GraphML(str(path))
    plain = plain_graph(busiest)
    assert (read.vcount(), read.ecount()) == (plain.number_of_nodes(), plain.number_of_edges())
    assert dict(zip(read.vs["id"], read.vs["label"], strict=True)) == dict(plain.nodes("label"))


def test_networkx_reads_the_json_back_whole(busiest: GraphSlice) -> None:
    again = nx.node_link_graph(json.loads(node_link(busiest)), edges="links")
    plain = plain_graph(busiest)
    assert dict(again.nodes(data=True)) == dict(plain.nodes(data=True))
    assert sorted(again.edges(keys=True)) == sorted(plain.edges(keys=True))


def test_an_empty_slice_is_an_empty_graph(good: Archive) -> None:
    nothing = slice_graph(good, GraphQuery(1991, 1991, actors=frozenset({"south-land"})))
    assert len(nx.read_gexf(BytesIO(gexf(nothing)))) == 0
    assert json.loads(node_link(nothing))["nodes"] == []
