"""What holds of every slice, whatever is asked of whichever archive."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphdata.archive import Archive
from graphdata.build import EdgeKind, NodeKind
from graphdata.slicing import SHOWN_BY_DEFAULT, GraphQuery, slice_graph
from graphdata.vocabulary import Audience, Certainty, MeetingKind

# How long one example takes says nothing here: the archive may still have to be loaded.
of_any_query = settings(max_examples=60, deadline=None)

Nodes = dict[str, dict[str, Any]]
Edges = dict[tuple[str, str, str], dict[str, Any]]


@pytest.fixture(scope="session", params=["good", "nato"])
def archive(request: pytest.FixtureRequest) -> Archive:
    """The napkin archive, then the bundled record."""
    found: Archive = request.getfixturevalue(request.param)
    return found


@st.composite
def queries(draw: st.DrawFn, archive: Archive) -> GraphQuery:
    """Draw a query: any years, and any part of each thing that may be asked for."""
    records, package = archive.records, archive.package

    def some(values: Iterable[Any], most: int | None = None) -> st.SearchStrategy[frozenset[Any]]:
        return st.frozensets(st.sampled_from(sorted(values)), max_size=most)

    year = st.integers(package.first_year - 1, package.last_year + 1)
    first, last = sorted((draw(year), draw(year)))
    return GraphQuery(
        first,
        last,
        actors=draw(st.just(frozenset()) | some(records.actors, 3)),
        blocs=draw(st.none() | some(records.blocs)),
        issues=draw(st.none() | some(records.issues)),
        audiences=draw(st.none() | some(Audience)),
        kinds=draw(st.none() | some(MeetingKind)),
        certainties=draw(st.just(SHOWN_BY_DEFAULT) | some(Certainty)),
    )


def content(graph: nx.MultiDiGraph) -> tuple[Nodes, Edges]:
    """Return a copy of all nodes and edges of a graph with what they carry."""
    nodes = {node: dict(data) for node, data in graph.nodes(data=True)}
    edges = {(a, b, key): dict(data) for a, b, key, data in graph.edges(keys=True, data=True)}
    return nodes, edges


@of_any_query
@given(data=st.data())
def test_a_slice_is_a_part_of_the_archive(archive: Archive, data: st.DataObject) -> None:
    nodes, edges = content(slice_graph(archive, data.draw(queries(archive))).graph)
    for node in nodes.values():
        node.pop("voiced", None)
    assert nodes == {node: archive.graph.nodes[node] for node in nodes}
    assert edges == {edge: archive.graph.edges[edge] for edge in edges}


@of_any_query
@given(data=st.data())
def test_every_tie_between_what_a_slice_shows_is_in_it(
    archive: Archive, data: st.DataObject
) -> None:
    query = data.draw(queries(archive))
    found = slice_graph(archive, query).graph
    between = archive.graph.subgraph(found).edges(keys=True, data=True)
    assert set(found.edges(keys=True)) == {
        (a, b, key)
        for a, b, key, tie in between
        if tie["kind"] != EdgeKind.HELD
        and tie["certainty"] in query.certainties
        and (
            tie["kind"] != EdgeKind.JOINED
            or (tie["first"].year <= query.last and tie["last"].year >= query.first)
        )
    }


@of_any_query
@given(data=st.data())
def test_a_slice_holds_nothing_less_sure_than_asked_for(
    archive: Archive, data: st.DataObject
) -> None:
    query = data.draw(queries(archive))
    found = slice_graph(archive, query)
    edges = found.graph.edges(data="certainty")
    assert {certainty for *_, certainty in edges} <= query.certainties
    assert {meeting.certainty for meeting in found.meetings} <= query.certainties
    assert {position.certainty for position in found.positions} <= query.certainties


@of_any_query
@given(data=st.data(), before=st.integers(0, 5), after=st.integers(0, 5))
def test_wider_years_lose_no_meeting_and_nothing_voiced(
    archive: Archive, data: st.DataObject, before: int, after: int
) -> None:
    query = data.draw(queries(archive))
    narrow = slice_graph(archive, query)
    wide = slice_graph(archive, replace(query, first=query.first - before, last=query.last + after))
    assert set(narrow.graph) <= set(wide.graph)
    for rows in ("meetings", "positions", "actors", "joined"):
        lost = [row for row in getattr(narrow, rows) if row not in getattr(wide, rows)]
        assert lost == [], rows


@of_any_query
@given(data=st.data())
def test_the_same_question_has_the_same_answer(archive: Archive, data: st.DataObject) -> None:
    query = data.draw(queries(archive))
    once, again = slice_graph(archive, query), slice_graph(archive, query)
    assert once.graph is not again.graph
    assert content(once.graph) == content(again.graph)
    assert list(once.graph) == list(again.graph)


@of_any_query
@given(data=st.data())
def test_writing_to_a_slice_leaves_the_archive_as_it_was(
    archive: Archive, data: st.DataObject
) -> None:
    before = content(archive.graph)
    written = slice_graph(archive, data.draw(queries(archive)))
    written.dealings.clear()
    graph = written.graph
    for _, node in graph.nodes(data=True):
        node["kind"] = "scribble"
    for *_, tie in graph.edges(data=True):
        tie.clear()
    graph.add_edge("ada", "nobody", key="scribble")
    graph.remove_nodes_from(list(graph)[::2])
    assert content(archive.graph) == before


@of_any_query
@given(data=st.data())
def test_a_position_is_either_voiced_or_still_standing(
    archive: Archive, data: st.DataObject
) -> None:
    query = data.draw(queries(archive))
    found = slice_graph(archive, query)
    voiced = {position.id for position in found.positions}
    standing = {position.id for position in found.still_standing}
    kinds = found.graph.nodes("kind")
    assert voiced | standing == {node for node, kind in kinds if kind == NodeKind.POSITION}
    assert not voiced & standing
    assert all(p.span.overlaps_years(query.first, query.last) for p in found.positions)
    assert all(p.span.last.year < query.first for p in found.still_standing)


@of_any_query
@given(data=st.data())
def test_every_issue_and_programme_of_a_slice_is_tied(
    archive: Archive, data: st.DataObject
) -> None:
    graph = slice_graph(archive, data.draw(queries(archive))).graph
    tied = (NodeKind.ISSUE, NodeKind.PROGRAMME, NodeKind.POSITION, NodeKind.MEETING)
    loose = [n for n, kind in graph.nodes("kind") if kind in tied and not graph.degree(n)]
    assert loose == []
