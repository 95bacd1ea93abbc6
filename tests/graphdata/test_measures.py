"""How central an actor is, what a slice counts, who turned."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from graphdata.archive import Archive
from graphdata.dates import parse
from graphdata.measures import (
    Counts,
    betweenness,
    count,
    degree,
    is_internal,
    is_objection,
    most,
    sources_of,
    turns,
)
from graphdata.records import Attendance, Position
from graphdata.slicing import GraphQuery, slice_graph
from graphdata.vocabulary import Audience, Role

NOTHING = Counts(meetings=0, positions=0, actors=0, ties=0, objections=0, internal=0, sources=0)
WithRows = Callable[..., Archive]


@pytest.fixture
def star(good: Archive, with_rows: WithRows) -> Archive:
    """Boris as host of three, who do not deal with one another."""
    guests = (Attendance(actor, Role.GUEST) for actor in ("ada", "cora", "north-land"))
    parts = (Attendance("boris", Role.HOST), *guests)
    talks = good.records.meetings["harbour-talks"]
    return with_rows(meetings=[replace(talks, attendances=parts)], positions=[])


@pytest.fixture
def said(good: Archive) -> Callable[..., Position]:
    """Make a position such as ``said("ada", 1)``: Ada for the bridge, in public."""

    def make(actor: str, stance: int, issue: str = "bridge", **rest: Any) -> Position:
        told = {"audience": Audience.PUBLIC, "to": (), "meeting": "", **rest}
        plans = good.records.positions["ada-plans"]
        return replace(plans, actor=actor, stance=stance, issue=issue, **told)

    return make


def test_the_centre_of_a_star_of_four_dealt_with_all_and_each_leaf_with_one(star: Archive) -> None:
    found = degree(slice_graph(star, GraphQuery(1990, 1990)))
    third = pytest.approx(1 / 3)
    assert found == {"boris": 1.0, "ada": third, "cora": third, "north-land": third}
    assert {type(value) for value in found.values()} == {float}


def test_all_ways_of_a_star_lead_through_its_centre(star: Archive) -> None:
    found = betweenness(slice_graph(star, GraphQuery(1990, 1990)))
    assert found == {"boris": 1.0, "ada": 0.0, "cora": 0.0, "north-land": 0.0}
    assert {type(value) for value in found.values()} == {float}


def test_who_dealt_with_nobody_is_not_central(good: Archive) -> None:
    found = slice_graph(good, GraphQuery(1990, 1990))
    assert degree(found) == {"ada": 0.5, "boris": 0.5, "cora": 0.0}
    assert betweenness(found) == {"ada": 0.0, "boris": 0.0, "cora": 0.0}


def test_many_dealings_of_one_tie_count_as_one_step(good: Archive) -> None:
    found = slice_graph(good, GraphQuery(1990, 1992))
    assert degree(found) == {
        "ada": 0.5,
        "boris": 0.5,
        "cora": 0.0,
        "dov": 0.25,
        "north-land": 0.25,
    }


def test_an_empty_slice_has_no_measures(good: Archive) -> None:
    nothing = slice_graph(good, GraphQuery(1900, 1900))
    assert (degree(nothing), betweenness(nothing), count(nothing)) == ({}, {}, NOTHING)


@pytest.mark.parametrize(
    ("first", "last", "counts"),
    [
        (1990, 1990, Counts(1, 3, actors=3, ties=1, objections=1, internal=1, sources=2)),
        (1991, 1991, Counts(1, 0, actors=3, ties=2, objections=0, internal=0, sources=1)),
        (1992, 1992, Counts(1, 1, actors=4, ties=2, objections=0, internal=0, sources=1)),
        (1990, 1992, Counts(3, 4, actors=5, ties=3, objections=1, internal=1, sources=3)),
    ],
)
def test_a_slice_counts_its_rows(good: Archive, first: int, last: int, counts: Counts) -> None:
    assert count(slice_graph(good, GraphQuery(first, last))) == counts


def test_only_what_bears_the_slice_is_among_its_sources(good: Archive) -> None:
    assert sources_of(slice_graph(good, GraphQuery(1991, 1991))) == {"letter-ferry"}


@pytest.mark.parametrize(
    ("actor", "stance", "issue", "objects"),
    [
        ("boris", -2, "bridge", True),
        ("boris", -1, "bridge", True),
        ("boris", 0, "bridge", False),
        ("boris", 2, "bridge", False),
        ("boris", -2, "ferry", False),
        ("ada", -2, "bridge", False),
    ],
)
def test_an_objection_is_what_the_package_says_it_is(
    good: Archive,
    said: Callable[..., Position],
    actor: str,
    stance: int,
    issue: str,
    objects: bool,
) -> None:
    found = slice_graph(good, GraphQuery(1990, 1990))
    assert is_objection(found, said(actor, stance, issue)) is objects


def test_an_archive_that_counts_no_objections_has_none(
    good: Archive, said: Callable[..., Position]
) -> None:
    plain = replace(good, package=replace(good.package, objections=None))
    assert not is_objection(slice_graph(plain, GraphQuery(1990, 1990)), said("boris", -2))


@pytest.mark.parametrize(
    ("actor", "audience", "internal"),
    [
        ("ada", Audience.INTERNAL, True),
        ("ada", Audience.PRIVATE, False),
        ("ada", Audience.PUBLIC, False),
        ("boris", Audience.INTERNAL, False),
    ],
)
def test_internal_is_what_was_said_inside_one_government(
    good: Archive,
    said: Callable[..., Position],
    actor: str,
    audience: Audience,
    internal: bool,
) -> None:
    found = slice_graph(good, GraphQuery(1990, 1990))
    assert is_internal(found, said(actor, 1, audience=audience)) is internal


@pytest.mark.parametrize(
    ("stances", "turned"),
    [
        ([], None),
        ([2], None),
        ([1, 2], None),
        ([2, -1], (0, 1)),
        ([-1, 1], (0, 1)),
        ([2, 0], None),
        ([0, -2], None),
        ([2, 0, -2], (0, 2)),
        ([2, 1, -1], (1, 2)),
        ([2, -1, 1], (1, 2)),
        ([2, -1, 0], None),
        ([-1, 2, -1, -2], (1, 3)),
    ],
)
def test_who_turned_last_spoke_against_what_they_said_before(
    said: Callable[..., Position], stances: list[int], turned: tuple[int, int] | None
) -> None:
    positions = [said("ada", stance, id=f"p{nth}") for nth, stance in enumerate(stances)]
    found = {} if turned is None else {("ada", "bridge"): tuple(positions[nth] for nth in turned)}
    assert turns(positions) == found


def test_nobody_turns_from_what_another_said_or_on_another_issue(
    said: Callable[..., Position],
) -> None:
    assert turns([said("ada", 2), said("boris", -2), said("ada", -2, "ferry")]) == {}


def test_a_turn_may_lie_between_two_audiences(said: Callable[..., Position]) -> None:
    inside = said("ada", 2, audience=Audience.INTERNAL)
    outside = said("ada", -1, span=parse("1991"))
    assert turns([inside, outside]) == {("ada", "bridge"): (inside, outside)}


@pytest.mark.parametrize(
    ("counted", "keys"), [("", []), ("a", ["a"]), ("aab", ["a"]), ("babac", ["a", "b"])]
)
def test_the_most_are_all_that_share_the_highest_count(counted: str, keys: list[str]) -> None:
    assert most(Counter(counted)) == keys


def test_a_count_of_none_is_not_the_most() -> None:
    assert most(Counter(a=0)) == []


def test_shortest_ways_are_not_counted_for_a_crowd(
    good: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = slice_graph(good, GraphQuery(1990, 1992))
    monkeypatch.setattr("graphdata.measures.MOST_BETWEEN", len(found.dealings))
    assert set(betweenness(found)) == set(found.dealings)
    monkeypatch.setattr("graphdata.measures.MOST_BETWEEN", len(found.dealings) - 1)
    assert betweenness(found) == {}
