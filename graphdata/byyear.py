"""An archive's meetings and positions by the years they lie in, read off instead of sought.

A question is asked of twenty years at once and most rows lie in one: what each year holds is
put down once, with what every slice needs of a row, as plain lists.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeVar

from graphdata.build import Records
from graphdata.dealings import dealings_of
from graphdata.records import Meeting, Position

Pair = tuple[str, str]
Row = TypeVar("Row", Meeting, Position)

Numbers = dict[int, list[int]]
"""By year, the rows that lie in it, as places in a list of rows in order of date."""


class ByYear:
    """The rows of an archive by year.

    Parameters
    ----------
    records : Records
        All rows by id.
    standing : mapping of str to date
        The day up to which each position stands.

    Attributes
    ----------
    present : mapping of str to frozenset of str
        Who took part in each meeting.
    pairs : mapping of str to tuple of (str, str)
        Who dealt with whom at each meeting, in alphabetical order.
    """

    def __init__(self, records: Records, standing: Mapping[str, date]) -> None:
        self._meetings = _in_order(records.meetings.values())
        self._positions = _in_order(records.positions.values())
        self._meetings_of = _numbered(self._meetings)
        self._voiced_of = _numbered(self._positions)
        self._standing_of = _standing(self._positions, standing)
        self.present: dict[str, frozenset[str]] = {}
        self.pairs: dict[str, tuple[Pair, ...]] = {}
        for meeting in self._meetings:
            self.present[meeting.id] = frozenset(part.actor for part in meeting.attendances)
            self.pairs[meeting.id] = tuple(sorted(dealings_of(meeting, records.actors)))

    def meetings(self, first: int, last: int) -> list[Meeting]:
        """Return the meetings with a day in these years, in order of date."""
        return [self._meetings[i] for i in _within(self._meetings_of, first, last)]

    def voiced(self, first: int, last: int) -> list[Position]:
        """Return the positions voiced in these years, in order of date."""
        return [self._positions[i] for i in _within(self._voiced_of, first, last)]

    def standing(self, year: int) -> list[Position]:
        """Return the positions voiced before a year that still stood in it, in order of date."""
        return [self._positions[i] for i in self._standing_of.get(year, ())]


def _in_order(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (row.span.first, row.id))


def _numbered(rows: Iterable[Row]) -> Numbers:
    found: Numbers = defaultdict(list)
    for number, row in enumerate(rows):
        first, last = row.span.years
        for year in range(first, last + 1):
            found[year].append(number)
    return dict(found)


def _standing(positions: Iterable[Position], until: Mapping[str, date]) -> Numbers:
    """Put down the years on whose first day, and on from there, each position stood."""
    found: Numbers = defaultdict(list)
    for number, position in enumerate(positions):
        day = until[position.id]
        last = day.year if day > date(day.year, 1, 1) else day.year - 1
        for year in range(position.span.last.year + 1, last + 1):
            found[year].append(number)
    return dict(found)


def _within(by_year: Numbers, first: int, last: int) -> list[int]:
    if first == last:
        return by_year.get(first, [])
    years = (by_year[year] for year in by_year if first <= year <= last)
    return sorted({number for numbers in years for number in numbers})
