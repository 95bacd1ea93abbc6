"""Which years a time axis shows, and where their days lie on it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.axis import axis_lengths, axis_years
from dashboard.drawing.marks import Area, rectangle
from dashboard.drawing.timeaxis import TimeAxis
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.dates import parse
from graphdata.package import Package
from graphdata.records import Text


@pytest.mark.parametrize(
    ("year", "axis", "years"),
    [
        (1993, 0, range(1993, 1998)),
        (1997, 0, range(1993, 1998)),
        (1998, 0, range(1998, 2003)),
        (1992, 0, range(1990, 1995)),
        (2009, 0, range(2005, 2010)),
        (1993, 10, range(1993, 2003)),
        (1990, 10, range(1990, 2000)),
        (1990, 20, range(1990, 2010)),
        (1990, 400, range(1990, 2010)),
        (1995, 1, range(1995, 1996)),
    ],
)
def test_a_year_has_one_window(record: Archive, year: int, axis: int, years: range) -> None:
    assert axis_years(record.package, View(year=year, axis=axis)) == years


PACKAGE = Package(Text("", ""), "1", 1990, 2009, (), (), None, "", (1990, 2009))


@given(st.integers(1990, 2009), st.integers(0, 30), st.integers(1990, 1995))
def test_the_window_holds_the_year_and_lies_in_the_record(year: int, axis: int, end: int) -> None:
    package = replace(PACKAGE, window=(1990, end))
    shown = axis_years(package, View(year=year, axis=axis))
    assert year in shown
    assert set(shown) <= set(package.years)
    assert len(shown) == min(axis or end - 1989, 20)


def test_an_archive_without_a_window_of_its_own_shows_all_years(napkin: Archive) -> None:
    assert axis_years(napkin.package, View(year=1991)) == range(1990, 1993)
    assert axis_lengths(napkin.package) == [3]


def test_a_reader_chooses_among_the_window_twice_it_and_all(record: Archive) -> None:
    assert axis_lengths(record.package) == [5, 10, 20]


AXIS = TimeAxis(range(1990, 1992), 100, 830)


@pytest.mark.parametrize(
    ("day", "x"),
    [
        (date(1990, 1, 1), 100),
        (date(1990, 1, 11), 110),
        (date(1991, 1, 1), 465),
        (date(1991, 12, 31), 829),
        (date(1989, 12, 22), 90),
    ],
)
def test_every_day_has_its_pixel(day: date, x: float) -> None:
    assert AXIS.x(day) == x


def test_a_month_lies_at_its_middle() -> None:
    assert AXIS.middle(parse("1990-01")) == 115
    assert (AXIS.holds(parse("1992")), AXIS.holds(parse("1991/1992"))) == (False, True)


def test_the_cursor_covers_the_years_under_the_slider_as_far_as_they_are_shown() -> None:
    band = Area("", rectangle(465, 0, 829, 50), "wash", opacity=0.7)
    assert AXIS.cursor(1991, 1995, 0, 50) == band
    assert AXIS.cursor(1992, 1995, 0, 50) is None


@pytest.mark.parametrize(
    ("right", "names"),
    [(200, ["1990", "1991"]), (150, ["1990"]), (110, ["1990"])],
)
def test_years_are_named_as_far_as_there_is_room(right: float, names: list[str]) -> None:
    assert [name.text for name in TimeAxis(range(1990, 1992), 100, right).names(10)] == names
