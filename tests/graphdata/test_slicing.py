"""Queries to slices: what is let through, and what is left out."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from graphdata.archive import Archive
from graphdata.dates import parse
from graphdata.dealings import tie_id
from graphdata.errors import QueryError
from graphdata.slicing import GraphQuery, slice_graph
from graphdata.vocabulary import Audience, Certainty, MeetingKind, Subject

ALL = frozenset(Certainty)
ALL_SUBJECTS: dict[str, Any] = {"subjects": frozenset(Subject)}
SAID_OF_THE_BRIDGE = "ada-plans ada-tells boris-answers bridge "

LET_THROUGH: dict[str, tuple[int, int, dict[str, Any], str]] = {
    "a year": (1990, 1990, {}, SAID_OF_THE_BRIDGE + "harbour-talks ada boris cora"),
    "the next, what was said still standing": (
        1991,
        1991,
        {},
        SAID_OF_THE_BRIDGE + "ferry-letter ada boris dov",
    ),
    "the year of a pact": (
        1992,
        1992,
        {},
        SAID_OF_THE_BRIDGE + "dov-declares ferry river-summit ada boris dov north-land river-pact",
    ),
    "years before the record": (1900, 1989, {}, ""),
    "years after it": (1993, 2100, {}, ""),
    "all years": (
        1990,
        1992,
        {},
        SAID_OF_THE_BRIDGE + "dov-declares ferry harbour-talks ferry-letter river-summit "
        "ada boris cora dov north-land river-pact",
    ),
    "an actor, and what was said to him": (
        1990,
        1990,
        {"actors": {"cora"}},
        "ada-plans boris-answers bridge harbour-talks ada boris cora",
    ),
    "an actor in all years": (
        1990,
        1992,
        {"actors": {"dov"}},
        "dov-declares ferry ferry-letter ada boris dov",
    ),
    "an actor on one issue": (1990, 1992, {"actors": {"dov"}, "issues": {"bridge"}}, ""),
    "an issue, and where it was spoken of": (
        1990,
        1992,
        {"issues": {"ferry"}},
        "dov-declares ferry river-summit ada boris dov north-land river-pact",
    ),
    "no issue": (1990, 1992, {"issues": set()}, ""),
    "what was public": (
        1990,
        1992,
        {"audiences": {Audience.PUBLIC}},
        "dov-declares ferry river-summit ada boris dov north-land river-pact",
    ),
    "what was internal": (1990, 1992, {"audiences": {Audience.INTERNAL}}, "ada-plans bridge ada"),
    "letters, and all that was said": (
        1990,
        1992,
        {"kinds": {MeetingKind.LETTER}},
        SAID_OF_THE_BRIDGE + "dov-declares ferry ferry-letter ada boris dov",
    ),
    "nothing that still stands of those who are away": (
        1991,
        1991,
        {"kinds": {MeetingKind.SUMMIT}},
        "",
    ),
    "what was read": (
        1990,
        1992,
        {"certainties": {Certainty.DOCUMENTED}},
        SAID_OF_THE_BRIDGE + "harbour-talks river-summit ada boris cora north-land river-pact",
    ),
    "what was reported": (
        1990,
        1992,
        {"certainties": {Certainty.REPORTED}},
        "dov-declares ferry ferry-letter ada boris dov",
    ),
    "a bloc, and the meetings it was at": (
        1992,
        1992,
        {"blocs": {"southern"}},
        "boris-answers bridge dov-declares ferry river-summit boris dov",
    ),
    "no bloc": (1990, 1992, {"blocs": set()}, ""),
}


def query_of(first: int, last: int, **rest: Any) -> GraphQuery:
    """Make a query of plain sets."""
    return GraphQuery(first, last, **{name: frozenset(found) for name, found in rest.items()})


def ids(rows: list[Any]) -> list[str]:
    """Return the ids of rows in their order."""
    return [row.id for row in rows]


@pytest.mark.parametrize(("first", "last", "rest", "nodes"), LET_THROUGH.values(), ids=LET_THROUGH)
def test_a_query_lets_through(
    good: Archive, first: int, last: int, rest: dict[str, Any], nodes: str
) -> None:
    found = slice_graph(good, query_of(first, last, **rest))
    assert set(found.graph) == set(nodes.split())


def test_the_ties_of_a_year_are_those_between_what_it_shows(good: Archive) -> None:
    assert set(slice_graph(good, GraphQuery(1991, 1991)).graph.edges(keys=True)) == {
        ("ada", "ferry-letter", "ferry-letter/ada/author"),
        ("boris", "ferry-letter", "ferry-letter/boris/recipient"),
        ("dov", "ferry-letter", "ferry-letter/dov/recipient"),
        ("ada", "ada-plans", "ada-plans/took"),
        ("ada", "ada-tells", "ada-tells/took"),
        ("boris", "boris-answers", "boris-answers/took"),
        ("ada-plans", "bridge", "ada-plans/on"),
        ("ada-tells", "bridge", "ada-tells/on"),
        ("boris-answers", "bridge", "boris-answers/on"),
        ("ada-tells", "boris", "ada-tells/to"),
        ("boris-answers", "ada", "boris-answers/to"),
    }


def test_rows_come_in_order_of_date(good: Archive) -> None:
    found = slice_graph(good, GraphQuery(1990, 1992))
    assert ids(found.meetings) == ["harbour-talks", "ferry-letter", "river-summit"]
    assert ids(found.positions) == ["ada-plans", "ada-tells", "boris-answers", "dov-declares"]
    assert ids(found.still_standing) == []
    assert found.actors == ["ada", "boris", "cora", "dov", "north-land"]


def test_what_was_said_before_stands_and_is_not_voiced_again(good: Archive) -> None:
    found = slice_graph(good, GraphQuery(1992, 1992))
    assert ids(found.positions) == ["dov-declares"]
    assert ids(found.still_standing) == ["ada-plans", "ada-tells", "boris-answers"]


def test_a_position_stands_no_longer_when_another_takes_its_place(
    good: Archive, with_rows: Callable[..., Archive]
) -> None:
    tells = good.records.positions["ada-tells"]
    later = replace(tells, id="ada-tells-again", span=parse("1991-06-01"), meeting="")
    archive = with_rows(positions=[tells, later])
    slices = {year: slice_graph(archive, GraphQuery(year, year)) for year in (1990, 1991, 1992)}
    assert {year: ids(found.positions) for year, found in slices.items()} == {
        1990: ["ada-tells"],
        1991: ["ada-tells-again"],
        1992: [],
    }
    assert {year: ids(found.still_standing) for year, found in slices.items()} == {
        1990: [],
        1991: ["ada-tells"],
        1992: ["ada-tells-again"],
    }


@pytest.mark.parametrize(
    ("rest", "joined"),
    [
        ({}, ["north-land-joins"]),
        ({"actors": {"north-land"}}, ["north-land-joins"]),
        ({"actors": {"ada"}}, []),
        ({"blocs": {"southern"}}, []),
        ({"certainties": {Certainty.REPORTED}}, []),
    ],
)
def test_steps_into_programmes_are_asked_for_like_the_rest(
    good: Archive, rest: dict[str, Any], joined: list[str]
) -> None:
    assert ids(slice_graph(good, query_of(1992, 1992, **rest)).joined) == joined
    assert ids(slice_graph(good, query_of(1991, 1991, **rest)).joined) == []


def test_what_is_unverified_is_left_out_unless_asked_for(
    good: Archive, with_rows: Callable[..., Archive]
) -> None:
    records = good.records
    archive = with_rows(
        meetings=[
            records.meetings["river-summit"],
            replace(records.meetings["harbour-talks"], certainty=Certainty.UNVERIFIED),
        ],
        positions=[replace(records.positions["dov-declares"], certainty=Certainty.UNVERIFIED)],
        memberships=[
            replace(records.memberships["north-land-joins"], certainty=Certainty.UNVERIFIED)
        ],
    )
    by_default = slice_graph(archive, GraphQuery(1990, 1992))
    assert set(by_default.graph) == {"river-summit", "ada", "boris", "north-land"}
    assert by_default.joined == []
    with_all = slice_graph(archive, GraphQuery(1990, 1992, certainties=ALL))
    assert set(with_all.graph) - set(by_default.graph) == {
        *("harbour-talks", "cora", "dov-declares", "dov", "ferry", "river-pact")
    }
    assert ids(with_all.joined) == ["north-land-joins"]


@pytest.mark.parametrize(
    ("subjects", "meetings"),
    [
        (None, ["river-summit"]),
        ({Subject.NATO}, ["river-summit"]),
        ({Subject.NATO, Subject.NOT_GIVEN}, ["ferry-letter", "river-summit"]),
        ({Subject.OTHER}, ["harbour-talks"]),
        (set(Subject), ["harbour-talks", "ferry-letter", "river-summit"]),
        (set(), []),
    ],
)
def test_contacts_are_let_through_only_if_their_subject_is_asked_for(
    good: Archive,
    with_rows: Callable[..., Archive],
    subjects: set[Subject] | None,
    meetings: list[str],
) -> None:
    talks, letter, summit = good.records.meetings.values()
    archive = with_rows(
        meetings=[
            replace(talks, subject=Subject.OTHER),
            replace(letter, subject=Subject.NOT_GIVEN),
            summit,
        ]
    )
    asked: dict[str, Any] = {} if subjects is None else {"subjects": frozenset(subjects)}
    found = slice_graph(archive, GraphQuery(1990, 1992, **asked))
    assert ids(found.meetings) == meetings
    assert set(found.dealings.edges) == set(
        slice_graph(
            with_rows(meetings=found.meetings), GraphQuery(1990, 1992, **ALL_SUBJECTS)
        ).dealings.edges
    )
    assert len(found.positions) == 4


def test_contacts_of_the_record_are_out_of_the_default_slice(nato: Archive) -> None:
    contacts = {m.id for m in nato.records.meetings.values() if m.subject != Subject.NATO}
    assert contacts
    by_default = slice_graph(nato, GraphQuery(1990, 2009, certainties=ALL))
    assert contacts.isdisjoint(by_default.graph)
    asked = slice_graph(nato, GraphQuery(1990, 2009, certainties=ALL, **ALL_SUBJECTS))
    assert contacts <= set(asked.graph)
    assert {m.id for m in asked.meetings} - {m.id for m in by_default.meetings} == contacts


@pytest.mark.parametrize(
    ("actors", "ties", "shown"),
    [
        (set(), {"ada~boris", "ada~dov", "boris~north-land"}, "ada boris cora dov north-land"),
        ({"ada"}, {"ada~boris", "ada~dov"}, "ada boris dov"),
        ({"dov"}, {"ada~dov"}, "ada dov"),
        (
            {"ada", "boris"},
            {"ada~boris", "ada~dov", "boris~north-land"},
            "ada boris dov north-land",
        ),
        ({"cora"}, set(), "cora"),
        ({"south-land"}, set(), ""),
    ],
)
def test_a_slice_of_actors_shows_exactly_their_ties(
    good: Archive, actors: set[str], ties: set[str], shown: str
) -> None:
    dealings = slice_graph(good, query_of(1990, 1992, actors=actors)).dealings
    assert {tie_id(*ends) for ends in dealings.edges} == ties
    assert set(dealings) == set(shown.split())


def test_a_bloc_shows_its_ties_within(good: Archive) -> None:
    found = slice_graph(good, query_of(1990, 1992, blocs={"southern"}))
    assert (set(found.dealings), set(found.dealings.edges)) == ({"boris", "dov"}, set())


def test_years_that_run_backwards_are_refused_with_both() -> None:
    with pytest.raises(QueryError, match="years 1992 to 1991 run backwards; swap them"):
        GraphQuery(1992, 1991)


def test_equal_queries_are_one_key() -> None:
    assert len({query_of(1990, 1991, issues=issues) for issues in (["a", "b"], ["b", "a"])}) == 1
