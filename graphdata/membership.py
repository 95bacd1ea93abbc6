"""Where the states stood on the last day of a year, and what brought them there.

A step counts from the last day its date may mean, so that a step of which only the year is
known counts on 31 December of that year. A state without any step in the record is not on
record: that is not the same as a state which had not taken a step yet.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from graphdata.archive import Archive
from graphdata.levels import Account, Rules
from graphdata.records import Meeting, Membership, Text

Dated = TypeVar("Dated", Membership, Membership | Meeting)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a state stood on 31 December.

    Parameters
    ----------
    state : str
        Id of the actor.
    on_record : bool
        Whether the record has any step of this state, in whatever year.
    level : int or None
        Place in the archive's levels, 0 the highest; ``None`` if it had reached none.
    since : str
        Id of the step that brought it there; "" without a level.
    halted : str
        Id of the step by which it had stopped taking part; "" if it took part.
    changes : tuple of str
        Ids of the year's steps and meetings that changed its level or began or ended a halt,
        in order of date.
    steps : tuple of str
        Ids of all steps of the year, those into other programmes included.
    """

    state: str
    on_record: bool
    level: int | None
    since: str
    halted: str
    changes: tuple[str, ...]
    steps: tuple[str, ...]


def steps_of(archive: Archive, state: str) -> list[Membership]:
    """Return all steps of a state, in order of date."""
    return _in_order(m for m in archive.records.memberships.values() if m.state == state)


def standing(archive: Archive, state: str, year: int) -> Standing:
    """Say where a state stood on 31 December of `year`, by the archive's own rules.

    Parameters
    ----------
    archive : Archive
        One whose package has such rules; without them no state has a level.
    state : str
        Id of a state; one that is no actor of the archive is not on record.
    year : int
        Calendar year.
    """
    rules = archive.package.standing or Rules((), None, ())
    last = date(year, 12, 31)
    every = steps_of(archive, state)
    taken = [step for step in every if step.span.last <= last]
    risen = _risen(rules, taken)
    halts = [s for s in taken if rules.halt is not None and s.programme in rules.halt.programmes]
    ends = _ends(archive, rules, halts, last)
    halted = [step.id for step in halts if step.id not in ends]
    return Standing(
        state=state,
        on_record=bool(every),
        level=rules.rank(risen[-1].programme) if risen else None,
        since=risen[-1].id if risen else "",
        halted=halted[-1] if halted else "",
        changes=_of_year(year, {*risen, *halts, *ends.values()}),
        steps=_of_year(year, taken),
    )


def standings(archive: Archive, states: Iterable[str], year: int) -> dict[str, Standing]:
    """Say where each of some states stood on 31 December of `year`."""
    return {state: standing(archive, state, year) for state in states}


def _risen(rules: Rules, steps: Iterable[Membership]) -> list[Membership]:
    """Return the steps that rose above all before them."""
    risen: list[Membership] = []
    best = len(rules.levels)
    for step in steps:
        rank = rules.rank(step.programme)
        if rank is not None and rank < best:
            best = rank
            risen.append(step)
    return risen


def _ends(
    archive: Archive, rules: Rules, halts: Iterable[Membership], last: date
) -> dict[str, Membership | Meeting]:
    """Return, per halt that was over by a day, the step or meeting that ended it."""
    records, of = archive.records, {step.id for step in halts}
    ended = {
        end.halt: records.memberships[end.step] if end.step else records.meetings[end.meeting]
        for end in (rules.halt.ended if rules.halt else ())
        if end.halt in of
    }
    return {halt: row for halt, row in ended.items() if row.span.last <= last}


def _of_year(year: int, rows: Iterable[Membership | Meeting]) -> tuple[str, ...]:
    """Return the ids of the rows whose date ends in a year, in order of date."""
    return tuple(row.id for row in _in_order(row for row in rows if row.span.last.year == year))


def _in_order(rows: Iterable[Dated]) -> list[Dated]:
    return sorted(rows, key=lambda row: (row.span.first, row.id))


def joined(archive: Archive, year: int) -> dict[str, list[Membership]]:
    """Return who joined what in a year: per programme its steps, both in order of date."""
    found: dict[str, list[Membership]] = {}
    for step in _in_order(archive.records.memberships.values()):
        if step.span.overlaps_years(year, year):
            found.setdefault(step.programme, []).append(step)
    return found


@dataclass(frozen=True, slots=True)
class Told:
    """What the record holds of one programme, as ids of its rows.

    Parameters
    ----------
    programme : str
        The programme, whose row says what it is for.
    contents : tuple of str
        Rows that say what it offers and asks.
    signatures : tuple of str
        The steps of states into it, in order of date.
    groups : tuple of (Text, tuple of str)
        Groups of states, each with the steps of its states, in order of date.
    courses : tuple of (Text, tuple of str)
        Stories within it, as the archive orders them.
    """

    programme: str
    contents: tuple[str, ...]
    signatures: tuple[str, ...]
    groups: tuple[tuple[Text, tuple[str, ...]], ...]
    courses: tuple[tuple[Text, tuple[str, ...]], ...]

    @property
    def rows(self) -> tuple[str, ...]:
        """All rows, each once, the programme's own first."""
        told = [row for _, rows in (*self.groups, *self.courses) for row in rows]
        return tuple(dict.fromkeys([self.programme, *self.contents, *self.signatures, *told]))


def told_of(archive: Archive, account: Account) -> Told:
    """Gather what the record holds of a programme."""
    steps = _in_order(
        m for m in archive.records.memberships.values() if m.programme == account.programme
    )
    return Told(
        programme=account.programme,
        contents=account.contents,
        signatures=tuple(step.id for step in steps),
        groups=tuple(
            (group.name, tuple(step.id for step in steps if step.state in group.states))
            for group in account.groups
        ),
        courses=tuple((course.name, course.records) for course in account.courses),
    )
