"""A slice as a graph that other tools can hold: plain attributes, nothing but text and numbers.

What ties two things in the record carries days, certainty and sources; here these become
texts: days as ISO dates, sources as references parted by semicolons.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

import networkx as nx

from graphdata.records import Actor, Issue, Meeting, Position, Programme
from graphdata.slicing import GraphSlice
from graphdata.sources import reference
from graphdata.words import Words, words

Attributes = dict[str, str | int]

BETWEEN = "; "
"""What parts several values of one attribute."""


def plain_graph(graph_slice: GraphSlice, lang: str = "en") -> nx.MultiDiGraph:
    """Return a slice's graph with attributes that any graph format can hold.

    Parameters
    ----------
    graph_slice : GraphSlice
        The slice.
    lang : {"en", "ja"}
        Language of labels and words.

    Returns
    -------
    networkx.MultiDiGraph
        The slice's nodes and edges under their own ids; each node has ``label`` and ``kind``,
        each edge ``kind``, ``start``, ``end``, ``certainty`` and ``sources``. Nothing is
        ``None`` and nothing is a list.
    """
    language = words(lang)
    plain = nx.MultiDiGraph(name=graph_slice.archive.package.title(lang))
    for node, data in graph_slice.graph.nodes(data=True):
        plain.add_node(node, **node_attributes(graph_slice, data, language))
    for start, end, key, data in graph_slice.graph.edges(keys=True, data=True):
        plain.add_edge(start, end, key=key, **edge_attributes(graph_slice, data))
    return plain


def node_attributes(
    graph_slice: GraphSlice, data: Mapping[str, Any], language: Words
) -> Attributes:
    """Return what is said of a node, by what it stands for."""
    record, lang = data["record"], language.lang
    common: Attributes = {"kind": str(data["kind"])}
    if isinstance(record, Actor):
        bloc = graph_slice.archive.records.blocs.get(record.bloc)
        return {
            **common,
            "label": record.name(lang),
            "type": str(record.kind),
            "bloc": bloc.name(lang) if bloc else "",
            "country": record.country,
        }
    if isinstance(record, Meeting):
        return {**common, **_dated(record), "type": str(record.kind), "label": record.title(lang)}
    if isinstance(record, Position):
        return {**common, **_dated(record), **_stance(graph_slice, record, data, lang)}
    named: Issue | Programme = record
    return {**common, "label": named.name(lang)}


def _dated(record: Meeting | Position) -> Attributes:
    return {
        "date": record.span.text,
        "start": record.span.first.isoformat(),
        "end": record.span.last.isoformat(),
        "certainty": str(record.certainty),
    }


def _stance(
    graph_slice: GraphSlice, position: Position, data: Mapping[str, Any], lang: str
) -> Attributes:
    issue = graph_slice.archive.records.issues[position.issue].name(lang)
    actor = graph_slice.archive.records.actors[position.actor].short(lang)
    return {
        "label": f"{actor}: {issue}",
        "stance": position.stance,
        "audience": str(position.audience),
        "paraphrase": position.paraphrase(lang),
        "quote": position.quote,
        "voiced": int(data["voiced"]),
    }


def edge_attributes(graph_slice: GraphSlice, data: Mapping[str, Any]) -> Attributes:
    """Return what is said of an edge; an end that is not known is left out."""
    sources = graph_slice.archive.records.sources
    cited = [reference(sources[each.source], each.locator) for each in data["sources"]]
    days = {"start": data["first"], "end": data["last"]}
    known = {name: day.isoformat() for name, day in days.items() if day != date.max}
    return {
        "kind": str(data["kind"]),
        **known,
        "certainty": str(data["certainty"]),
        "sources": BETWEEN.join(cited),
        **({"role": str(data["role"])} if "role" in data else {}),
    }
