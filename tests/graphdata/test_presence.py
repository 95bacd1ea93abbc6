"""When actors are on the record and in office."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from graphdata.archive import Archive
from graphdata.dates import parse
from graphdata.presence import (
    LONG,
    ROUND,
    Footing,
    Stretch,
    attested,
    rows_of,
    stretches,
    successions,
    tenures,
)
from graphdata.slicing import GraphQuery, slice_graph
from graphdata.vocabulary import Certainty

A, S, O = Footing.ATTESTED, Footing.SILENT, Footing.OUTSIDE  # noqa: E741
DAY = date(1990, 6, 1)


def test_the_rows_of_an_actor_are_its_meetings_and_positions(good: Archive) -> None:
    window = slice_graph(good, GraphQuery(1990, 1992))
    assert rows_of(window, "dov") == [date(1991, 3, 16), date(1992, 6, 12)]


def test_a_row_dated_to_a_year_attests_no_day(
    good: Archive, with_rows: Callable[..., Archive]
) -> None:
    letter = replace(good.records.meetings["ferry-letter"], span=parse("1991"))
    window = slice_graph(with_rows(meetings=[letter]), GraphQuery(1990, 1992))
    assert rows_of(window, "dov") == [date(1992, 6, 12)]


@pytest.mark.parametrize(
    ("apart", "stretches_found"), [(LONG, 1), (LONG + timedelta(days=1), 2), (timedelta(0), 1)]
)
def test_more_than_twelve_months_between_two_rows_break_the_line(
    apart: timedelta, stretches_found: int
) -> None:
    found = attested([DAY, DAY + apart])
    assert len(found) == stretches_found
    assert (found[0][0], found[-1][1]) == (DAY - ROUND, DAY + apart + ROUND)


def test_offices_that_follow_one_another_are_one_time_in_office(
    good: Archive, with_rows: Callable[..., Archive]
) -> None:
    first = good.records.offices["office-boris"]
    second = replace(first, id="second", start=parse("1993-01-20"), end=parse("1994"))
    later = replace(first, id="later", start=parse("1995-06"), end=None)
    former = replace(first, id="former", organisation="", start=parse("1994"))
    archive = with_rows(offices=[later, former, second, first])
    found = tenures(archive.records, "boris")
    assert [[office.id for office in tenure.offices] for tenure in found] == [
        ["office-boris", "second"],
        ["later"],
    ]
    assert [tenure.days for tenure in found] == [
        (date(1990, 3, 1), date(1994, 12, 31)),
        (date(1995, 6, 1), date.max),
    ]


def test_stretches_tell_attested_silent_and_out_of_office(good: Archive) -> None:
    held = tenures(good.records, "boris")
    rows = [date(1990, 1, 20), date(1990, 5, 2), date(1993, 2, 1)]
    assert stretches(rows, held, date(1990, 1, 1), date(1994, 1, 1)) == [
        Stretch(date(1990, 1, 1), date(1990, 3, 1), O),
        Stretch(date(1990, 3, 1), date(1990, 6, 1), A),
        Stretch(date(1990, 6, 1), date(1992, 12, 31), S),
        Stretch(date(1993, 1, 2), date(1993, 3, 3), O),
    ]


def test_without_a_known_office_nothing_is_outside_one() -> None:
    found = stretches([DAY], [], date(1990, 1, 1), date(1991, 1, 1))
    assert [stretch.footing for stretch in found] == [S, A, S]
    assert stretches([], [], DAY, DAY + ROUND) == [Stretch(DAY, DAY + ROUND, S)]


@pytest.mark.parametrize(
    ("start", "certainty", "taken"),
    [
        ("1993-01-05", Certainty.REPORTED, [("boris", "dov", "1993-01-05")]),
        ("1993-01-05", Certainty.UNVERIFIED, []),
        ("1993-06-05", Certainty.REPORTED, []),
    ],
)
def test_who_took_whose_office(
    good: Archive,
    with_rows: Callable[..., Archive],
    start: str,
    certainty: Certainty,
    taken: list[tuple[str, str, str]],
) -> None:
    old = good.records.offices["office-boris"]
    new = replace(old, id="new", actor="dov", start=parse(start), end=None, certainty=certainty)
    records = with_rows(offices=[old, new]).records
    found = successions(records, ["boris", "dov"], 1990, 1993)
    assert [(each.before, each.after, each.since.text) for each in found] == taken
    assert successions(records, ["boris", "dov"], 1990, 1992) == []
    assert successions(records, ["boris"], 1990, 1993) == []
