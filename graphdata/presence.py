"""When an actor is on the record, and in office: the stretches of a lane.

A row of the record (a meeting attended, a position voiced) attests that the actor is there.
Between two rows more than twelve months apart nothing does.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from graphdata.build import Records
from graphdata.dates import Span
from graphdata.records import Office
from graphdata.slicing import GraphSlice
from graphdata.vocabulary import Certainty

LONG = timedelta(days=366)
"""Longer than this without a row, and no document attests presence."""

ROUND = timedelta(days=30)
"""What a row attests before and after its own day."""

BETWEEN = timedelta(days=45)
"""What may lie between two offices of an actor that are one time in office."""

ALWAYS = (date(1, 1, 1), date(9999, 12, 31))

Days = tuple[date, date]


class Footing(StrEnum):
    """How an actor stands in a stretch of days."""

    ATTESTED = "attested"
    SILENT = "silent"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days from `first` up to, not including, `end` in which an actor stands alike."""

    first: date
    end: date
    footing: Footing


@dataclass(frozen=True, slots=True)
class Tenure:
    """One unbroken time in office, through one office or several.

    Parameters
    ----------
    offices : tuple of Office
        In order of their start.
    """

    offices: tuple[Office, ...]

    @property
    def days(self) -> Days:
        """First and last day; an end that is not known lies beyond all years."""
        ends = [office.end.last if office.end else ALWAYS[1] for office in self.offices]
        start = self.offices[0].start
        return (start.first if start else ALWAYS[0], max(ends))

    @property
    def last(self) -> Office:
        """The office that ends it."""
        return max(self.offices, key=lambda office: office.end.last if office.end else ALWAYS[1])


@dataclass(frozen=True, slots=True)
class Succession:
    """Somebody's taking an office that another left."""

    before: str
    after: str
    since: Span


def rows_of(graph_slice: GraphSlice, actor: str) -> list[date]:
    """Return the days on which a slice's rows attest an actor, in order.

    A row dated to no more than a year attests no day.
    """
    spans = [
        meeting.span
        for meeting in graph_slice.meetings
        if any(part.actor == actor for part in meeting.attendances)
    ]
    spans += [position.span for position in graph_slice.positions if position.actor == actor]
    known = (span for span in spans if span.precision != "year")
    return sorted(span.first + (span.last - span.first) / 2 for span in known)


def attested(days: Sequence[date]) -> list[Days]:
    """Join days of rows to the stretches they attest.

    Examples
    --------
    >>> [str(end) for _, end in attested([date(1990, 1, 31), date(1991, 1, 31)])]
    ['1991-03-02']
    """
    runs: list[list[date]] = []
    for day in days:
        if runs and day - runs[-1][1] <= LONG:
            runs[-1][1] = day
        else:
            runs.append([day, day])
    return [(begin - ROUND, end + ROUND) for begin, end in runs]


def tenures(records: Records, actor: str) -> list[Tenure]:
    """Return an actor's times in office; offices that follow one another are one time.

    What has no organisation (a former president) or no date at all is no time in office.
    """
    held = [
        office
        for office in records.offices.values()
        if office.actor == actor and office.organisation and (office.start or office.end)
    ]
    held.sort(key=lambda office: (office.start.first if office.start else ALWAYS[0], office.id))
    found: list[Tenure] = []
    for office in held:
        begin = office.start.first if office.start else ALWAYS[0]
        if found and (begin == ALWAYS[0] or begin - BETWEEN <= found[-1].days[1]):
            found[-1] = Tenure((*found[-1].offices, office))
        else:
            found.append(Tenure((office,)))
    return found


def stretches(
    rows: Sequence[date], held: Sequence[Tenure], first: date, end: date
) -> list[Stretch]:
    """Cut the days of a window into stretches.

    Parameters
    ----------
    rows : sequence of date
        The days that attest the actor, in order; some may lie outside the window.
    held : sequence of Tenure
        The actor's times in office; none at all if no office is known, and then nothing
        is outside one.
    first, end : date
        The window, `end` not included.

    Returns
    -------
    list of Stretch
        In order. Days outside office that nothing attests are in none.
    """
    there, terms = attested(rows), [tenure.days for tenure in held] or [ALWAYS]
    cuts = {first, end}
    cuts |= {day for days in there for day in days}
    cuts |= {day for days in terms for day in days}
    days = sorted(day for day in cuts if first <= day <= end)
    found: list[Stretch] = []
    for begin, stop in pairwise(days):
        footing = _footing(begin, there, terms)
        if footing is None:
            continue
        if found and found[-1].end == begin and found[-1].footing == footing:
            found[-1] = Stretch(found[-1].first, stop, footing)
        else:
            found.append(Stretch(begin, stop, footing))
    return found


def _footing(day: date, there: Iterable[Days], terms: Iterable[Days]) -> Footing | None:
    is_attested = any(begin <= day < end for begin, end in there)
    if any(begin <= day < end for begin, end in terms):
        return Footing.ATTESTED if is_attested else Footing.SILENT
    return Footing.OUTSIDE if is_attested else None


def successions(records: Records, actors: Iterable[str], first: int, last: int) -> list[Succession]:
    """Return who of some actors took an office that another of them had left.

    Parameters
    ----------
    records : Records
        All rows; only offices that are more than unverified count.
    actors : iterable of str
        Among whom to look.
    first, last : int
        The years in which the office was taken, both included.
    """
    among = set(actors)
    known = [
        office
        for office in records.offices.values()
        if office.actor in among and office.certainty != Certainty.UNVERIFIED
    ]
    found = [
        Succession(old.actor, new.actor, new.start)
        for new in known
        for old in known
        if new.start and old.end and first <= new.start.first.year <= last
        if _follows(old, new)
    ]
    return sorted(found, key=lambda each: (each.since.first, each.after))


def _follows(old: Office, new: Office) -> bool:
    assert old.end is not None
    assert new.start is not None
    same = (old.organisation, old.rank, old.title) == (new.organisation, new.rank, new.title)
    gap = new.start.first - old.end.first
    return same and old.actor != new.actor and -BETWEEN <= gap <= BETWEEN
