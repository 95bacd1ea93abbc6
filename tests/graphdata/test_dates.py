"""Dates: what is read, what is refused, and that it agrees with the edtf library."""

from calendar import monthrange
from contextlib import suppress
from datetime import date

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphdata.dates import Span, is_reversed, meeting_span, parse

DAYS = st.dates()
POINTS = st.one_of(
    DAYS.map(lambda day: day.isoformat()),
    DAYS.map(lambda day: day.isoformat()[:7]),
    DAYS.map(lambda day: day.isoformat()[:4]),
)
TEXTS = st.one_of(
    st.builds(lambda point, mark: point + mark, POINTS, st.sampled_from(["", "~", "?"])),
    st.builds(lambda a, b: "/".join(sorted([a, b])), POINTS, POINTS),
)
"""Every form the record takes; sorted ends never run backwards, as EDTF sorts by time."""


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("1994-01-13", date(1994, 1, 13), date(1994, 1, 13), "day"),
        ("1994-01", date(1994, 1, 1), date(1994, 1, 31), "month"),
        ("1996-02", date(1996, 2, 1), date(1996, 2, 29), "month"),
        ("1994", date(1994, 1, 1), date(1994, 12, 31), "year"),
        ("1994-01/1994-02", date(1994, 1, 1), date(1994, 2, 28), "interval"),
        ("1994-01-13/1995", date(1994, 1, 13), date(1995, 12, 31), "interval"),
    ],
)
def test_plain_forms(text: str, first: date, last: date, precision: str) -> None:
    span = parse(text)
    assert span == Span(text, first, last, approximate=False, uncertain=False)
    assert span.precision == precision


def test_an_approximate_year_is_not_widened() -> None:
    expected = Span("1994~", date(1994, 1, 1), date(1994, 12, 31), approximate=True)
    assert parse("1994~") == expected
    assert parse("1994~").precision == "year"


def test_an_uncertain_day_stays_that_day() -> None:
    expected = Span("1994-12-05?", date(1994, 12, 5), date(1994, 12, 5), uncertain=True)
    assert parse("1994-12-05?") == expected
    assert parse("1994-12-05?").precision == "day"


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", " 1994", "1994 ", "1994\n", "1994-1", "94", "13.01.1994", "January 1994"),
        *("1994-13", "1994-00", "1994-01-00", "1994-01-32", "1994-02-30", "1993-02-29"),
        *("1994-21", "1994-21~", "1994-33", "199u", "199X", "1994-XX", "19XX-01-01"),
        *("1994/..", "../1994", "1994/", "/1994", "1994/open", "1994/unknown", ".."),
        *("1994%", "~1994", "1994?-01", "1994~?", "1994~/1995", "1994/1995?", "1994/1995/1996"),
        *("[1994,1995]", "{1994..1996}", "Y12345", "-0500", "0000", "1994S2"),
        *("1994-01-13T10:00:00", "1994-01-13Z", "\uff11994", "\u0661994", "1993-02-29/1994"),
        *("1994/1993", "1994-01-13/1994-01-12", "~", "?", "/"),
    ],
)
def test_everything_else_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"^[\s\S]*\.\Z") as error:
        parse(text)
    assert f'"{text}"' in str(error.value)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1994-21", r"write it like 1994-01-13, 1994-01, 1994, "),
        ("1993-02-29", r"names a day that the calendar does not have"),
        ("1994/1993", r"ends before it starts"),
    ],
)
def test_a_refusal_says_why(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        parse(text)


@given(DAYS)
def test_every_day_of_the_calendar_is_read_as_itself(day: date) -> None:
    span = parse(day.isoformat())
    assert (span.first, span.last, span.precision) == (day, day, "day")


@given(DAYS)
def test_a_month_has_all_its_days(day: date) -> None:
    span = parse(day.isoformat()[:7])
    days = monthrange(day.year, day.month)[1]
    assert (span.first, span.last) == (day.replace(day=1), day.replace(day=days))


@settings(deadline=None)
@given(TEXTS)
def test_the_edtf_library_reads_the_same(text: str) -> None:
    theirs, ours = edtf.parse_edtf(text), parse(text)
    assert theirs.lower_strict()[:3] == ours.first.timetuple()[:3]
    assert theirs.upper_strict()[:3] == ours.last.timetuple()[:3]
    assert (theirs.is_approximate, theirs.is_uncertain) == (ours.approximate, ours.uncertain)


@settings(deadline=None)
@given(st.text(alphabet="0123456789-/~?%XuSYT.[]{}, ", max_size=16))
def test_what_is_read_is_read_by_the_library_too(text: str) -> None:
    try:
        parse(text)
    except ValueError:
        return
    assert edtf.is_valid_edtf(text)


@given(TEXTS)
def test_no_span_runs_backwards_and_its_text_is_kept(text: str) -> None:
    span = parse(text)
    assert span.first <= span.last
    assert span.text == text
    assert span.years == (span.first.year, span.last.year)


@given(st.text())
def test_any_text_is_a_span_or_a_value_error(text: str) -> None:
    with suppress(ValueError):
        assert isinstance(parse(text), Span)


@given(DAYS, DAYS)
def test_an_interval_that_runs_backwards_is_refused(one: date, other: date) -> None:
    first, last = sorted([one, other])
    span = parse(f"{first}/{last}")
    assert (span.first, span.last) == (first, last)
    if first != last:
        with pytest.raises(ValueError, match="ends before it starts"):
            parse(f"{last}/{first}")


@given(*[st.integers(1985, 1999)] * 4)
def test_years_overlap_where_they_share_one(a: int, b: int, c: int, d: int) -> None:
    (first, last), (start, end) = sorted([a, b]), sorted([c, d])
    shared = set(range(first, last + 1)) & set(range(start, end + 1))
    assert parse(f"{first}/{last}").overlaps_years(start, end) is bool(shared)


def test_both_end_years_are_included() -> None:
    span = parse("1990-12-31/1992-01-01")
    asked = [(1989, 1989), (1990, 1990), (1991, 1991), (1992, 1992), (1993, 1993)]
    assert [span.overlaps_years(*years) for years in asked] == [False, True, True, True, False]


def test_a_meeting_without_an_end_is_its_start() -> None:
    assert meeting_span("1994-01", "") is parse("1994-01")


def test_a_meeting_that_ends_when_it_starts_is_a_day() -> None:
    assert meeting_span("1994-01-13", "1994-01-13").precision == "day"


def test_a_meeting_lasts_from_the_first_day_of_its_start_to_the_last_of_its_end() -> None:
    span = meeting_span("1994-01", "1994-02~")
    expected = Span("1994-01/1994-02~", date(1994, 1, 1), date(1994, 2, 28), approximate=True)
    assert span == expected
    assert span.precision == "interval"


def test_the_text_of_two_intervals_has_two_ends() -> None:
    assert meeting_span("1994-01/1994-02", "1994-03/1994-04").text == "1994-01/1994-04"


def test_a_meeting_that_ends_before_it_starts_is_refused_with_both_dates() -> None:
    with pytest.raises(ValueError, match=r'end "1994-01-09" is before the start "1994-01-10"'):
        meeting_span("1994-01-10", "1994-01-09")


def test_an_end_known_less_finely_than_the_start_is_not_before_it() -> None:
    assert not is_reversed(parse("1994-06-10"), parse("1994"))
    assert meeting_span("1994-06-10", "1994").last == date(1994, 12, 31)


@given(POINTS, POINTS)
def test_a_joined_span_never_runs_backwards(start: str, end: str) -> None:
    if is_reversed(parse(start), parse(end)):
        with pytest.raises(ValueError, match="is before the start"):
            meeting_span(start, end)
    else:
        span = meeting_span(start, end)
        assert (span.first, span.last) == (parse(start).first, parse(end).last)
        assert span.first <= span.last
