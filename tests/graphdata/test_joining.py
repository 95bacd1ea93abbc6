"""Who stood where when years ended and who had risen, on the napkin and on the record."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

import pytest

from graphdata.archive import Archive
from graphdata.borders import Borders, Shape
from graphdata.dates import parse
from graphdata.joining import (
    Whereabouts,
    is_wanted,
    joining_sentence,
    present,
    standing_sentence,
    whereabouts,
)
from graphdata.levels import Halt, Level, Rules
from graphdata.records import Membership, Text
from graphdata.slicing import GraphQuery, slice_graph
from graphdata.vocabulary import Certainty
from graphdata.words import words

OWNER = Level("owner", Text("Owner", "主"), ("deed",), True, Text("owners", "主となった国"))
GUEST = Level("guest", Text("Guest", "客"), ("letter",), False)
RULES = Rules(
    (OWNER, GUEST),
    Halt(Text("a pause", "休止"), ("leave",), ()),
    (),
)
EN, JA = words("en"), words("ja")
NORTH, SOUTH = "north-land", "south-land"


def step(state: str, programme: str, day: str, certainty: str = "documented") -> Membership:
    """Return a step called after the half of the country and the programme."""
    name = f"{state.removesuffix('-land')}-{programme}"
    return Membership(name, state, programme, parse(day), "", "", Certainty(certainty))


@pytest.fixture
def stepping(good: Archive) -> Callable[..., Archive]:
    """Put steps and rules into the napkin."""

    def make(steps: Iterable[Membership], rules: Rules | None = RULES) -> Archive:
        records = replace(good.records, memberships={each.id: each for each in steps})
        return replace(good, records=records, package=replace(good.package, standing=rules))

    return make


STEPS = (
    step(NORTH, "letter", "1990-05-01"),
    step(NORTH, "deed", "1991-03-02", "unverified"),
    step(SOUTH, "letter", "1991-04-01"),
    step(SOUTH, "leave", "1991-06-01"),
)


def said(archive: Archive, first: int, last: int, **asked: frozenset[str]) -> tuple[str, str]:
    """Return headline and second sentence of some years."""
    found = slice_graph(archive, GraphQuery(first, last, **asked))  # type: ignore[arg-type]
    return joining_sentence(found, EN), standing_sentence(found, EN)


def test_whoever_came_to_a_level_in_the_years_has_risen_to_it(
    stepping: Callable[..., Archive],
) -> None:
    found = whereabouts(stepping(STEPS), GraphQuery(1991, 1991))
    assert (found.year, found.risen) == (1991, {0: (NORTH,), 1: (SOUTH,)})
    assert (found.at(0), found.at(1), found.at(None)) == ([NORTH], [SOUTH], [])
    assert (found.unknown, found.halted) == ([], [SOUTH])


def test_what_is_not_known_is_neither_none_nor_nothing() -> None:
    assert Whereabouts(1990, {}, {}).unknown == []


def test_the_highest_who_rose_are_named_and_then_counts_and_halts_are_told(
    stepping: Callable[..., Archive],
) -> None:
    archive = stepping(STEPS)
    assert said(archive, 1991, 1991) == (
        "1991: 1 owners; North Land joins",
        "31 December 1991: 1 owners, 1 Guest. With a pause: South Land.",
    )
    assert said(archive, 1990, 1990) == (
        "1990: 0 owners; newly Guest: North Land",
        "31 December 1990: 1 Guest, 1 in none of these yet.",
    )
    # its step is unverified and so not listed, but counts for where it stood
    assert said(archive, 1992, 1992)[0] == "1992: 1 owners; no state moves up"


def test_a_year_of_other_steps_says_so(stepping: Callable[..., Archive]) -> None:
    archive = stepping([*STEPS, step(SOUTH, "visit", "1992-02-02")])
    assert said(archive, 1992, 1992)[0] == "1992: 1 owners; no state moves up, 1 other step"


def test_filters_leave_states_out_of_every_count(stepping: Callable[..., Archive]) -> None:
    archive = stepping(STEPS)
    assert said(archive, 1991, 1991, actors=frozenset({SOUTH})) == (
        "1991: 0 owners; newly Guest: South Land",
        "31 December 1991: 1 Guest. With a pause: South Land. Asked for: South Land.",
    )
    nobody = GraphQuery(1991, 1991, blocs=frozenset())
    assert whereabouts(archive, nobody) == Whereabouts(1991, {}, {})
    assert is_wanted(archive, GraphQuery(1991, 1991), "a land without a row")
    assert not is_wanted(archive, nobody, "a land without a row")


def test_without_levels_steps_are_counted(stepping: Callable[..., Archive]) -> None:
    assert said(stepping(STEPS, rules=None), 1990, 1991) == (
        "1990–1991: 3 steps into or out of programmes",
        "",
    )


def test_a_state_under_anothers_outline_is_not_there(stepping: Callable[..., Archive]) -> None:
    shape = Shape(NORTH, None, None, None, None, (SOUTH,), (0, 0), ())
    south = replace(shape, id=SOUTH, covers=())
    frame = (0.0, 0.0, 1.0, 1.0)
    borders = Borders("", "", frame, frame, frame, (), (shape, south))
    archive = replace(stepping(STEPS), borders=borders)
    assert present(archive, date(1991, 12, 31)) == [NORTH]
    assert present(replace(archive, borders=None), date(1991, 12, 31)) == [NORTH, SOUTH]


@pytest.mark.parametrize(
    ("year", "headline"),
    [
        (1994, "1994: 16 NATO members; newly in the Partnership for Peace: 23 states"),
        (1997, "1997: 16 NATO members; newly invited to join: Czech Republic, Hungary and Poland"),
        (1999, "1999: 19 NATO members; Czech Republic, Hungary and Poland join"),
        (2009, "2009: 28 NATO members; Albania and Croatia join"),
    ],
)
def test_the_record_tells_who_joined(nato: Archive, year: int, headline: str) -> None:
    assert joining_sentence(slice_graph(nato, GraphQuery(year, year)), EN) == headline


def test_the_record_counts_where_all_stood_in_both_languages(nato: Archive) -> None:
    found = slice_graph(nato, GraphQuery(1999, 1999))
    assert standing_sentence(found, EN) == (
        "31 December 1999: 19 NATO members, 9 with a Membership Action Plan, 17 in the "
        "Partnership for Peace, 3 in none of these yet, 1 not in the record. "
        "With participation suspended: Malta and Russia."
    )
    assert standing_sentence(found, JA) == (
        "1999年12月31日現在:NATO加盟国19か国、加盟行動計画(MAP)参加国9か国、PfP参加国17か国、"
        "いずれにも至らず3か国、記録になし1か国。参加停止中:マルタ、ロシア。"
    )
