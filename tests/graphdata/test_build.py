"""Records to the graph, and how long a position stands."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import networkx as nx
import pytest

from graphdata.archive import Archive
from graphdata.build import EdgeKind, NodeKind, last_days, standing_until
from graphdata.dates import parse
from graphdata.records import Citation, Position
from graphdata.vocabulary import Audience, Certainty, Role

WithRows = Callable[..., Archive]


@pytest.fixture
def said(good: Archive) -> Callable[..., Position]:
    """Make a position of Ada's on the bridge, told in private, unless said otherwise."""

    def make(name: str, day: str, **rest: Any) -> Position:
        plans = good.records.positions["ada-plans"]
        told = {"audience": Audience.PRIVATE, "to": (), **rest}
        return replace(plans, id=name, span=parse(day), **told)

    return make


def edges_of(graph: nx.MultiDiGraph, kind: EdgeKind) -> set[tuple[str, str, str]]:
    """Return start, end and key of the edges of one kind."""
    edges = graph.edges(keys=True, data="kind")
    return {(start, end, key) for start, end, key, found in edges if found == kind}


def test_every_row_of_five_tables_is_a_node(good: Archive) -> None:
    assert dict(good.graph.nodes("kind")) == {
        "north-land": NodeKind.ACTOR,
        "south-land": NodeKind.ACTOR,
        "ada": NodeKind.ACTOR,
        "boris": NodeKind.ACTOR,
        "cora": NodeKind.ACTOR,
        "dov": NodeKind.ACTOR,
        "harbour-talks": NodeKind.MEETING,
        "ferry-letter": NodeKind.MEETING,
        "river-summit": NodeKind.MEETING,
        "ada-plans": NodeKind.POSITION,
        "ada-tells": NodeKind.POSITION,
        "boris-answers": NodeKind.POSITION,
        "dov-declares": NodeKind.POSITION,
        "bridge": NodeKind.ISSUE,
        "ferry": NodeKind.ISSUE,
        "river-pact": NodeKind.PROGRAMME,
    }


def test_a_node_carries_its_record(good: Archive) -> None:
    records, graph = good.records, good.graph
    tables = (records.actors, records.meetings, records.positions, records.issues)
    rows = {**tables[0], **tables[1], **tables[2], **tables[3], **records.programmes}
    assert dict(graph.nodes("record")) == rows


@pytest.mark.parametrize(
    ("kind", "edges"),
    [
        (
            EdgeKind.ATTENDED,
            {
                ("ada", "harbour-talks", "harbour-talks/ada/host"),
                ("boris", "harbour-talks", "harbour-talks/boris/guest"),
                ("cora", "harbour-talks", "harbour-talks/cora/present"),
                ("ada", "ferry-letter", "ferry-letter/ada/author"),
                ("boris", "ferry-letter", "ferry-letter/boris/recipient"),
                ("dov", "ferry-letter", "ferry-letter/dov/recipient"),
                ("ada", "river-summit", "river-summit/ada/guest"),
                ("boris", "river-summit", "river-summit/boris/host"),
                ("north-land", "river-summit", "river-summit/north-land/signatory"),
            },
        ),
        (
            EdgeKind.TOOK,
            {
                ("ada", "ada-plans", "ada-plans/took"),
                ("ada", "ada-tells", "ada-tells/took"),
                ("boris", "boris-answers", "boris-answers/took"),
                ("dov", "dov-declares", "dov-declares/took"),
            },
        ),
        (
            EdgeKind.ON,
            {
                ("ada-plans", "bridge", "ada-plans/on"),
                ("ada-tells", "bridge", "ada-tells/on"),
                ("boris-answers", "bridge", "boris-answers/on"),
                ("dov-declares", "ferry", "dov-declares/on"),
            },
        ),
        (
            EdgeKind.VOICED_AT,
            {
                ("ada-tells", "harbour-talks", "ada-tells/voiced_at"),
                ("boris-answers", "harbour-talks", "boris-answers/voiced_at"),
                ("dov-declares", "river-summit", "dov-declares/voiced_at"),
            },
        ),
        (
            EdgeKind.TO,
            {
                ("ada-plans", "cora", "ada-plans/to"),
                ("ada-tells", "boris", "ada-tells/to"),
                ("boris-answers", "ada", "boris-answers/to"),
                ("boris-answers", "cora", "boris-answers/to"),
            },
        ),
        (
            EdgeKind.HELD,
            {("ada", "north-land", "office-ada"), ("boris", "south-land", "office-boris")},
        ),
        (EdgeKind.JOINED, {("north-land", "river-pact", "north-land-joins")}),
    ],
)
def test_ties_lead_from_row_to_row(
    good: Archive, kind: EdgeKind, edges: set[tuple[str, str, str]]
) -> None:
    assert edges_of(good.graph, kind) == edges


def test_a_tie_says_when_how_surely_and_by_what_source(good: Archive) -> None:
    tie = good.graph.edges["boris", "river-summit", "river-summit/boris/host"]
    assert tie == {
        "kind": EdgeKind.ATTENDED,
        "first": date(1992, 6, 10),
        "last": date(1992, 6, 12),
        "certainty": Certainty.DOCUMENTED,
        "sources": (Citation("river-report", "paras 1-4"),),
        "role": Role.HOST,
    }


def test_an_office_with_an_open_end_is_held_for_ever(good: Archive) -> None:
    tie = good.graph.edges["ada", "north-land", "office-ada"]
    assert (tie["first"], tie["last"]) == (date(1989, 1, 1), date.max)


def test_an_office_without_a_start_makes_no_tie(good: Archive, with_rows: WithRows) -> None:
    office = replace(good.records.offices["office-ada"], start=None)
    assert edges_of(with_rows(offices=[office]).graph, EdgeKind.HELD) == set()


def test_every_tie_has_a_source(good: Archive) -> None:
    assert [
        key for *_, key, sources in good.graph.edges(keys=True, data="sources") if not sources
    ] == []


def test_one_actor_may_have_two_parts_in_a_meeting(good: Archive, with_rows: WithRows) -> None:
    talks = good.records.meetings["harbour-talks"]
    parts = tuple(replace(talks.attendances[0], role=role) for role in (Role.HOST, Role.SPEAKER))
    graph = with_rows(meetings=[replace(talks, attendances=parts)], positions=[]).graph
    assert sorted(graph["ada"]["harbour-talks"]) == [
        "harbour-talks/ada/host",
        "harbour-talks/ada/speaker",
    ]


def test_an_actor_without_a_meeting_or_position_is_kept(good: Archive, with_rows: WithRows) -> None:
    graph = with_rows(meetings=[], positions=[]).graph
    assert set(good.records.actors) <= set(graph)


def test_nobody_writes_to_the_graph(good: Archive) -> None:
    with pytest.raises(nx.NetworkXError, match="Frozen"):
        good.graph.add_node("eve")


def test_the_last_position_stands_to_the_end_of_the_last_year_of_its_actor(good: Archive) -> None:
    # Ada and Boris last met at the summit of 1992; Dov last spoke there.
    assert standing_until(good.records) == dict.fromkeys(
        ["ada-plans", "ada-tells", "boris-answers", "dov-declares"], date(1992, 12, 31)
    )


def test_a_position_stands_until_the_next_on_the_same_issue_to_the_same_audience(
    said: Callable[..., Position], with_rows: WithRows
) -> None:
    positions = [
        said("third", "1992-02-01"),
        said("first", "1990-05-02"),
        said("second", "1991-03~"),
        said("of-the-ferry", "1990-06-01", issue="ferry"),
        said("in-public", "1990-07-01", audience=Audience.PUBLIC),
        said("by-boris", "1990-08-01", actor="boris"),
    ]
    assert standing_until(with_rows(meetings=[], positions=positions).records) == {
        "first": date(1991, 3, 1),
        "second": date(1992, 2, 1),
        "third": date(1992, 12, 31),
        "of-the-ferry": date(1992, 12, 31),
        "in-public": date(1992, 12, 31),
        "by-boris": date(1990, 12, 31),
    }


def test_of_two_positions_of_one_day_the_second_by_id_stands(
    said: Callable[..., Position], with_rows: WithRows
) -> None:
    positions = [said("b", "1990-05-02"), said("a", "1990-05-02")]
    assert standing_until(with_rows(meetings=[], positions=positions).records) == {
        "a": date(1990, 5, 2),
        "b": date(1990, 12, 31),
    }


def test_the_record_shows_an_actor_to_the_end_of_a_year(good: Archive) -> None:
    assert last_days(good.records) == {
        "ada": date(1992, 12, 31),
        "boris": date(1992, 12, 31),
        "cora": date(1990, 12, 31),
        "dov": date(1992, 12, 31),
        "north-land": date(1992, 12, 31),
    }
