"""How long a stance stands: from one dated position to the next, and no longer than the office.

A *step* is the stretch of time in which one position is the latest word of its actor on its
issue. What follows depends on which positions are looked at: with all audiences a step ends
with whatever the actor says next, with one audience only with what is next said to that one.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from graphdata.build import Records, last_days
from graphdata.records import Office, Position

HANDOVER = timedelta(days=31)
"""An office taken up within a month of the one before carries on."""


@dataclass(frozen=True, slots=True)
class Step:
    """One position and the days for which it is its actor's latest word.

    Parameters
    ----------
    position : Position
        What was said.
    start, end : date
        From the first day of its date to the day on which it no longer stands.
    pales : date
        The day on which it has stood for twelve months without a new statement, at most
        `end`.
    leaves : bool
        Whether it ends because its actor leaves office.
    """

    position: Position
    start: date
    end: date
    pales: date
    leaves: bool


def steps(
    records: Records,
    positions: Iterable[Position],
    *,
    strict: bool = False,
) -> dict[tuple[str, str], list[Step]]:
    """Lay positions end to end, for each actor and issue.

    The last one ends with the office held when it was voiced; without an office, or if its
    end is not known, with the year in which the record last shows the actor. A step that is
    superseded on the day it begins is left out; its position stands in no step.

    Parameters
    ----------
    records : Records
        The archive's rows: offices, and until when each actor takes part.
    positions : iterable of Position
        The positions looked at, in any order.
    strict : bool
        Whether none stands beyond the last year in which the record shows its actor, as
        `graphdata.build.standing_until` has it, even if the office goes on.

    Returns
    -------
    dict of (str, str) to list of Step
        The steps of each actor id and issue id, in order of date.
    """
    last = last_days(records)
    offices: dict[str, list[Office]] = defaultdict(list)
    for office in records.offices.values():
        offices[office.actor].append(office)
    voiced: dict[tuple[str, str], list[Position]] = defaultdict(list)
    for position in sorted(positions, key=lambda position: (position.span.first, position.id)):
        voiced[position.actor, position.issue].append(position)
    found: dict[tuple[str, str], list[Step]] = {}
    for (actor, issue), said in voiced.items():
        gone = min(records.actors[actor].end or date.max, last[actor] if strict else date.max)
        made = []
        for position, following in zip(said, [*said[1:], None], strict=True):
            left = leaves_office(offices[actor], position)
            until = min(left or last[actor], gone)
            made.append(_step(position, following, until, left))
        found[actor, issue] = [step for step in made if step.start < step.end]
    return found


def _step(position: Position, following: Position | None, until: date, left: date | None) -> Step:
    leaves = until == left
    if following is not None and following.span.first <= until:
        until, leaves = following.span.first, False
    pales = min(a_year_after(position.span.last), until)
    return Step(position, position.span.first, until, pales, leaves)


def leaves_office(offices: Iterable[Office], position: Position) -> date | None:
    """Return the last day of the offices held, one after another, when a position was voiced.

    Returns
    -------
    date or None
        ``None`` if no office is known to have been held then, or its end is not known.
    """
    terms = sorted(map(_term, (office for office in offices if office.start or office.end)))
    end: date | None = None
    for begun, ended in terms:
        if end is None and begun <= position.span.last and position.span.first <= ended:
            end = ended
        elif end is not None and begun - HANDOVER <= end:
            end = max(end, ended)
    return None if end == date.max else end


def _term(office: Office) -> tuple[date, date]:
    # a beginning not known lies a month after the calendar's, so that a month can be taken off
    begun = office.start.first if office.start else date.min + HANDOVER
    return begun, office.end.last if office.end else date.max


def a_year_after(day: date) -> date:
    """Return the same day a year later.

    Examples
    --------
    >>> a_year_after(date(1996, 2, 29))
    datetime.date(1997, 2, 28)
    """
    return day.replace(year=day.year + 1, day=min(day.day, 28) if day.month == 2 else day.day)


def leading(records: Records, positions: Iterable[Position], number: int) -> list[str]:
    """Choose whose stances are shown: the leading voice of each bloc, then who said most.

    Parameters
    ----------
    records : Records
        The archive's rows, which say who is of what bloc.
    positions : iterable of Position
        The positions that count.
    number : int
        How many actors at most.

    Returns
    -------
    list of str
        Ids of actors bloc by bloc, the bloc with most positions first, and in each bloc the
        actor with most first.
    """
    counts = Counter(position.actor for position in positions)
    by_number = sorted(counts, key=lambda actor: (-counts[actor], actor))
    first = {records.actors[actor].bloc: actor for actor in reversed(by_number)}
    leaders = sorted(first.values(), key=by_number.index)
    chosen = dict.fromkeys([*leaders, *by_number])
    return by_bloc(records, list(chosen)[:number], counts)


def by_bloc(records: Records, actors: Iterable[str], counts: Mapping[str, int]) -> list[str]:
    """Order actors bloc by bloc; the blocs, and the actors of each, by their numbers.

    Parameters
    ----------
    counts : mapping of str to int
        How many positions each actor of the record voiced; those without count 0.
    """
    of_bloc: Counter[str] = Counter()
    for actor, number in counts.items():
        of_bloc[records.actors[actor].bloc] += number

    def rank(actor: str) -> tuple[int, str, int, str]:
        bloc = records.actors[actor].bloc
        return -of_bloc[bloc], bloc, -counts.get(actor, 0), actor

    return sorted(actors, key=rank)
