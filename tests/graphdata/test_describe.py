"""A slice in English sentences."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from graphdata.archive import Archive
from graphdata.changes import compare
from graphdata.dates import parse
from graphdata.describe import (
    asked,
    change_sentence,
    second_change_sentence,
    second_sentence,
    sentence,
    years,
)
from graphdata.records import Position
from graphdata.slicing import GraphQuery, slice_graph
from graphdata.vocabulary import Audience, MeetingKind
from graphdata.words import words

EN = words("en")
NOTHING = "Nothing on the record for this question in these years."
NO_TURN = "No stance turned in these years."
QUIET = "no objections by southern actors; no positions internal to Northern bank"

WithRows = Callable[..., Archive]


def query_of(first: int, last: int, **rest: Any) -> GraphQuery:
    """Make a query of plain sets."""
    return GraphQuery(first, last, **{name: frozenset(found) for name, found in rest.items()})


@pytest.fixture
def turned(good: Archive, with_rows: WithRows) -> Callable[[str], Archive]:
    """Make an archive of turns such as "ada bridge, dov ferry", from for to against."""

    def make(line: str) -> Archive:
        plans = replace(good.records.positions["ada-plans"], to=(), meeting="")
        positions: list[Position] = []
        for nth, (actor, issue) in enumerate(part.split() for part in line.split(", ")):
            of = replace(plans, actor=actor, issue=issue)
            positions.append(replace(of, id=f"before-{nth}", stance=1, span=parse("1990-01")))
            positions.append(replace(of, id=f"after-{nth}", stance=-1, span=parse("1990-02")))
        return with_rows(meetings=[], positions=positions)

    return make


@pytest.fixture
def met(good: Archive, with_rows: WithRows) -> Callable[[str], Archive]:
    """Make an archive of talks such as "ada boris, ada dov", one host and one guest each."""

    def make(line: str) -> Archive:
        talks = good.records.meetings["harbour-talks"]
        host, guest, _ = talks.attendances
        meetings = [
            replace(
                talks,
                id=f"talks-{nth}",
                attendances=(replace(host, actor=a), replace(guest, actor=b)),
            )
            for nth, (a, b) in enumerate(part.split() for part in line.split(", "))
        ]
        return with_rows(meetings=meetings, positions=[])

    return make


@pytest.mark.parametrize(
    ("first", "last", "said"), [(1994, 1994, "1994"), (1993, 1997, "1993–1997")]
)
def test_years_are_a_heading(first: int, last: int, said: str) -> None:
    assert years(first, last) == said


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (
            1990,
            1990,
            "1 meeting, 3 positions; 1 objection by southern actors; "
            "1 position internal to Northern bank",
        ),
        (1991, 1991, f"1 meeting, 0 positions; {QUIET}"),
        (1992, 1992, f"1 meeting, 1 position; {QUIET}"),
        (1991, 1992, f"2 meetings, 1 position; {QUIET}"),
        (1993, 1993, NOTHING),
    ],
)
def test_a_sentence_says_how_much_a_slice_holds(
    good: Archive, first: int, last: int, said: str
) -> None:
    assert sentence(slice_graph(good, GraphQuery(first, last)), EN) == said


def test_more_than_one_of_each_is_in_the_plural(good: Archive, with_rows: WithRows) -> None:
    rows = good.records.positions
    double = [replace(rows[name], id=f"{name}-2") for name in ("ada-plans", "boris-answers")]
    archive = with_rows(positions=[*rows.values(), *double])
    assert sentence(slice_graph(archive, GraphQuery(1990, 1992)), EN) == (
        "3 meetings, 6 positions; 2 objections by southern actors; "
        "2 positions internal to Northern bank"
    )


@pytest.mark.parametrize(
    ("rest", "said"),
    [
        ({"issues": {"ferry"}}, f"1 meeting, 1 position; {QUIET}"),
        (
            {"kinds": {MeetingKind.LETTER}, "audiences": {Audience.PRIVATE}, "actors": {"dov"}},
            f"1 meeting, 0 positions; {QUIET}",
        ),
        ({"blocs": set()}, NOTHING),
        ({"issues": set()}, NOTHING),
    ],
)
def test_a_sentence_counts_what_the_query_lets_through(
    good: Archive, rest: dict[str, Any], said: str
) -> None:
    assert sentence(slice_graph(good, query_of(1990, 1992, **rest)), EN) == said


def test_an_archive_without_objections_and_an_inner_circle_speaks_of_neither(
    good: Archive,
) -> None:
    plain = replace(good, package=replace(good.package, objections=None, internal_bloc=""))
    assert sentence(slice_graph(plain, GraphQuery(1990, 1990)), EN) == "1 meeting, 3 positions"


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (1990, 1990, NO_TURN),
        (1990, 1991, f"Busiest tie: Ada–Boris, 2 dealings. {NO_TURN}"),
        (1990, 1992, f"Busiest tie: Ada–Boris, 3 dealings. {NO_TURN}"),
        (1993, 1993, ""),
    ],
)
def test_a_second_sentence_names_the_busiest_tie(
    good: Archive, first: int, last: int, said: str
) -> None:
    assert second_sentence(slice_graph(good, GraphQuery(first, last)), EN) == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("ada boris", ""),
        (
            "ada boris, boris ada, dov ada, ada dov",
            "Busiest ties: Ada–Boris, Ada–Dov, 2 dealings each. ",
        ),
        (
            "ada boris, ada boris, ada dov, ada dov, cora dov, cora dov",
            "Busiest ties: Ada–Boris, Ada–Dov, Cora–Dov, 2 dealings each. ",
        ),
        (
            "ada boris, ada boris, ada dov, ada dov, cora dov, cora dov, cora boris, cora boris",
            "",
        ),
    ],
)
def test_up_to_three_ties_that_are_as_busy_are_named(
    met: Callable[[str], Archive], line: str, said: str
) -> None:
    found = slice_graph(met(line), GraphQuery(1990, 1990))
    assert second_sentence(found, EN) == said + NO_TURN


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("ada bridge", "Stance turned: Ada on Bridge."),
        ("ada bridge, dov bridge", "Stance turned: Ada and Dov on Bridge."),
        (
            "ada bridge, boris bridge, cora bridge",
            "Stance turned: Ada, Boris and Cora on Bridge.",
        ),
        (
            "dov bridge, cora bridge, boris bridge, ada bridge",
            "Stance turned: Ada, Boris and others on Bridge.",
        ),
        (
            "ada ferry, boris bridge, ada bridge",
            "Stance turned: Ada and Boris on Bridge, Ada on Ferry.",
        ),
    ],
)
def test_a_second_sentence_names_who_turned_issue_by_issue(
    turned: Callable[[str], Archive], line: str, said: str
) -> None:
    assert second_sentence(slice_graph(turned(line), GraphQuery(1990, 1990)), EN) == said


def test_a_turn_on_an_issue_that_nobody_wears_is_not_told(
    turned: Callable[[str], Archive],
) -> None:
    archive = turned("ada ferry")
    archive = replace(archive, package=replace(archive.package, worn=("bridge",)))
    assert second_sentence(slice_graph(archive, GraphQuery(1990, 1990)), EN) == NO_TURN


@pytest.mark.parametrize(
    ("rest", "said"),
    [
        ({}, ""),
        ({"actors": {"dov"}}, "Asked for: Dov."),
        ({"actors": {"dov", "ada", "boris"}}, "Asked for: Ada, Boris and Dov."),
        ({"blocs": {"southern", "northern"}}, "Asked for: North, South."),
        ({"blocs": set()}, "Asked for: nothing chosen."),
        ({"issues": {"ferry"}}, "Asked for: Ferry across the river."),
        ({"audiences": {Audience.PRIVATE, Audience.INTERNAL}}, "Asked for: Internal, Private."),
        ({"kinds": {MeetingKind.LETTER}}, "Asked for: Letter."),
        (
            {"actors": {"ada"}, "issues": {"bridge"}, "kinds": {MeetingKind.SUMMIT}},
            "Asked for: Ada · Bridge over the river · Summit.",
        ),
    ],
)
def test_what_was_asked_for_is_said_and_stands_where_nothing_was_found(
    good: Archive, rest: dict[str, Any], said: str
) -> None:
    nothing = slice_graph(good, query_of(1900, 1900, **rest))
    assert asked(nothing, EN) == second_sentence(nothing, EN) == said


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            (1991, 1991),
            (1992, 1992),
            "From 1991 to 1992: 0 actors gone, 3 kept, 1 new; 1 tie gone, 1 kept, 1 new; "
            "0 stances gone, 2 kept, 0 turned, 1 new.",
        ),
        (
            (1990, 1990),
            (1991, 1992),
            "From 1990 to 1991–1992: 1 actor gone, 2 kept, 2 new; 0 ties gone, 1 kept, 2 new; "
            "0 stances gone, 2 kept, 0 turned, 1 new.",
        ),
        ((1990, 1990), (1990, 1990), "From 1990 to 1990: no difference."),
        ((1900, 1900), (1901, 1901), NOTHING),
    ],
)
def test_what_differs_is_counted(
    good: Archive, before: tuple[int, int], after: tuple[int, int], said: str
) -> None:
    found = compare(*(slice_graph(good, GraphQuery(*span)) for span in (before, after)))
    assert change_sentence(found, EN) == said


def test_what_differs_is_counted_in_japanese(good: Archive) -> None:
    found = compare(*(slice_graph(good, GraphQuery(year, year)) for year in (1991, 1992)))
    assert change_sentence(found, words("ja")) == (
        "1991年から1992年へ――アクターは消失0、継続3、新規1。つながりは消失1、継続1、新規1。"
        "立場は消失0、継続2、逆転0、新規1。"
    )


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (1990, 1991, ""),
        (1991, 1992, "1 step into or out of a programme since."),
        (1992, 1991, "1 step into or out of a programme not yet taken."),
    ],
)
def test_steps_between_two_slices_are_counted(
    good: Archive, before: int, after: int, said: str
) -> None:
    found = compare(*(slice_graph(good, GraphQuery(year, year)) for year in (before, after)))
    assert second_change_sentence(found, EN) == said


def test_who_turned_between_two_slices_is_named_worn_issues_first(
    good: Archive, with_rows: WithRows
) -> None:
    plans = replace(good.records.positions["ada-plans"], to=(), meeting="")
    positions = [
        replace(plans, id=f"{issue}-{year}", issue=issue, span=parse(year), stance=stance)
        for issue in ("bridge", "ferry")
        for year, stance in (("1990", 1), ("1991", -1))
    ]
    archive = with_rows(meetings=[], positions=positions)
    archive = replace(archive, package=replace(archive.package, worn=("ferry",)))
    found = compare(*(slice_graph(archive, GraphQuery(year, year)) for year in (1990, 1991)))
    assert second_change_sentence(found, EN) == (
        "Stance turned from the one to the other: Ada on Ferry, Ada on Bridge."
    )
