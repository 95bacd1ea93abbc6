"""Dates of the record: EDTF text to a span of days.

Takes the part of EDTF (ISO 8601-2) that the record uses: a day, a month, a year, each
of them with ``~`` (approximate) or ``?`` (uncertain) if need be, and an interval
between two of them. Gives a closed span of days. Never guesses: whatever else the
standard knows (seasons, open intervals, digits left out) is refused.

The grammar of the edtf library takes 5 to 8 ms a text, which a record of some thousand
days would feel at every start. So the few forms are told apart here, the library's
`Date` gives their ends, and the tests hold the two readings equal.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from time import struct_time
from typing import Literal

import edtf

Precision = Literal["day", "month", "year", "interval"]

FORMS = "1994-01-13, 1994-01, 1994, 1994-01/1994-02, 1994~ or 1994-12-05?"
"""The forms a date may have, as messages list them."""

_POINT = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-9]{2}))?)?")
_PRECISIONS: tuple[Precision, ...] = ("year", "month", "day")


@dataclass(frozen=True, slots=True)
class Span:
    """A closed span of days, and how surely it is known.

    Parameters
    ----------
    text : str
        The EDTF text it was read from.
    first, last : date
        First and last day, both included. A date said to be approximate or uncertain is
        not widened: how far is nobody's to say.
    approximate : bool
        Whether the source says "about" (``~``).
    uncertain : bool
        Whether the source is doubted (``?``).
    """

    text: str
    first: date
    last: date
    approximate: bool = False
    uncertain: bool = False

    @property
    def precision(self) -> Precision:
        """How finely the date is known: to the day, month or year, or as an interval."""
        if "/" in self.text:
            return "interval"
        return _PRECISIONS[self.text.count("-")]

    @property
    def years(self) -> tuple[int, int]:
        """The calendar years of the first and the last day."""
        return self.first.year, self.last.year

    def overlaps_years(self, first: int, last: int) -> bool:
        """Whether some day lies in the calendar years `first` to `last`, both included."""
        return self.first.year <= last and first <= self.last.year


@lru_cache(maxsize=65_536)
def parse(text: str) -> Span:
    """Read an EDTF text as a span of days.

    Raises
    ------
    ValueError
        With a sentence, if the text is none of the accepted forms, names a day the
        calendar does not have, or is an interval that runs backwards.

    Examples
    --------
    >>> parse("1994-02").last
    datetime.date(1994, 2, 28)
    >>> parse("1994~").approximate
    True
    """
    start, slash, end = text.partition("/")
    if slash:
        span = Span(text, _bounds(start, text)[0], _bounds(end, text)[1])
        if span.last < span.first:
            raise ValueError(f'The interval "{text}" ends before it starts.')
        return span
    approximate, uncertain = text.endswith("~"), text.endswith("?")
    first, last = _bounds(text[:-1] if approximate or uncertain else text, text)
    return Span(text, first, last, approximate, uncertain)


def meeting_span(start: str, end: str) -> Span:
    """Join the EDTF texts of a start and an end to one span.

    Parameters
    ----------
    start : str
        EDTF text.
    end : str
        EDTF text; empty if there is but one date.

    Raises
    ------
    ValueError
        If a text is not a date, or the end lies before the start.

    Examples
    --------
    >>> meeting_span("1994-01-10", "1994-01").last
    datetime.date(1994, 1, 31)
    """
    begun = parse(start)
    if end in ("", start):
        return begun
    ended = parse(end)
    if is_reversed(begun, ended):
        raise ValueError(f'The end "{end}" is before the start "{start}".')
    return Span(
        text=f"{start.split('/')[0]}/{end.split('/')[-1]}",
        first=begun.first,
        last=ended.last,
        approximate=begun.approximate or ended.approximate,
        uncertain=begun.uncertain or ended.uncertain,
    )


def is_reversed(start: Span, end: Span) -> bool:
    """Whether all of `end` lies before all of `start`.

    A start in June 1994 and an end in 1994 agree, since the year has days after June.
    """
    return end.last < start.first


def _bounds(point: str, text: str) -> tuple[date, date]:
    """Return the first and the last day of a day, month or year that stands in `text`."""
    found = _POINT.fullmatch(point)
    if found is None:
        raise ValueError(f'"{text}" is not a date of the record; write it like {FORMS}.')
    whole = edtf.Date(*found.groups())
    try:
        return _day(whole.lower_strict()), _day(whole.upper_strict())
    except ValueError:
        raise ValueError(f'"{text}" names a day that the calendar does not have.') from None


def _day(moment: struct_time) -> date:
    return date(moment.tm_year, moment.tm_mon, moment.tm_mday)
