"""What differs between two slices, say two years: who and what is gone, kept or new, and why.

Takes two slices of one archive. Gives, for actors, ties, stances and memberships, one
`Change` each with the rows of the record on which it stands before and after. What is gone
is not on the record of the later slice; that it ended is nobody's claim.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from graphdata.archive import Archive
from graphdata.records import Citation, Meeting, Membership, Position, Source
from graphdata.slicing import GraphSlice
from graphdata.sources import citations_of

Key = tuple[str, ...]
Rows = dict[Key, tuple[str, ...]]
"""Ids of rows in order of date, by the ids of what they bear."""


class Fate(StrEnum):
    """What became of something between two slices."""

    GONE = "gone"
    KEPT = "kept"
    TURNED = "turned"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is in either slice.

    Parameters
    ----------
    key : tuple of str
        Ids: of an actor; of the two actors of a tie, in alphabetical order; of the actor
        and issue of a stance; of the state and programme of a membership.
    fate : Fate
        What became of it.
    before, after : tuple of str
        Ids of the meetings, positions or memberships on which it stands in each slice,
        in order of date.
    """

    key: Key
    fate: Fate
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def rows(self) -> tuple[str, ...]:
        """The ids of all rows that account for it, those of the first slice first."""
        return tuple(dict.fromkeys((*self.before, *self.after)))


@dataclass(frozen=True)
class Changes:
    """All that is in one of two slices or in both, each kind sorted by its ids.

    A stance is what an actor last said on an issue, in the slice's years or before them if
    it still stands; it turned if the two slices' last words oppose one another. A
    membership is a step into a programme that was taken by the end of a slice's years.
    """

    before: GraphSlice
    after: GraphSlice
    actors: tuple[Change, ...]
    ties: tuple[Change, ...]
    stances: tuple[Change, ...]
    memberships: tuple[Change, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is gone, turned or new."""
        every = (*self.actors, *self.ties, *self.stances, *self.memberships)
        return all(change.fate == Fate.KEPT for change in every)


def compare(before: GraphSlice, after: GraphSlice) -> Changes:
    """Tell what differs between two slices of one archive."""
    turned = _turned(before.archive, _stances(before), _stances(after))
    return Changes(
        before,
        after,
        actors=_changes(_actors(before), _actors(after)),
        ties=_changes(_ties(before), _ties(after)),
        stances=_changes(_stances(before), _stances(after), turned),
        memberships=_changes(_memberships(before), _memberships(after)),
    )


def having(changes: Iterable[Change], fate: Fate) -> frozenset[Key]:
    """Return the keys of the changes of one fate."""
    return frozenset(change.key for change in changes if change.fate == fate)


def documents(archive: Archive, change: Change) -> dict[str, list[tuple[Source, Citation]]]:
    """Return, per row that accounts for a change, the places in sources that bear it."""
    return {row: citations_of(archive.records, row) for row in change.rows}


def _changes(before: Rows, after: Rows, turned: frozenset[Key] = frozenset()) -> tuple[Change, ...]:
    def fate(key: Key) -> Fate:
        if key not in after:
            return Fate.GONE
        if key not in before:
            return Fate.NEW
        return Fate.TURNED if key in turned else Fate.KEPT

    return tuple(
        Change(key, fate(key), before.get(key, ()), after.get(key, ()))
        for key in sorted(before.keys() | after.keys())
    )


def _by_key(found: Iterable[tuple[Key, Meeting | Position | Membership]]) -> Rows:
    rows: dict[Key, list[str]] = defaultdict(list)
    for key, row in sorted(found, key=lambda each: (each[1].span.first, each[1].id)):
        if row.id not in rows[key]:  # a host who also signs is there once
            rows[key].append(row.id)
    return {key: tuple(ids) for key, ids in rows.items()}


def _actors(graph_slice: GraphSlice) -> Rows:
    shown = set(graph_slice.actors)
    met = (((part.actor,), m) for m in graph_slice.meetings for part in m.attendances)
    spoke = (((position.actor,), position) for position in graph_slice.positions)
    return {key: rows for key, rows in _by_key([*met, *spoke]).items() if key[0] in shown}


def _ties(graph_slice: GraphSlice) -> Rows:
    ties = graph_slice.dealings.edges(data="meetings")
    return {(min(a, b), max(a, b)): meetings for a, b, meetings in ties}


def _stances(graph_slice: GraphSlice) -> Rows:
    held = (*graph_slice.still_standing, *graph_slice.positions)
    return _by_key(((position.actor, position.issue), position) for position in held)


def _turned(archive: Archive, before: Rows, after: Rows) -> frozenset[Key]:
    said = archive.records.positions
    return frozenset(
        key
        for key in before.keys() & after.keys()
        if said[before[key][-1]].stance * said[after[key][-1]].stance < 0
    )


def _memberships(graph_slice: GraphSlice) -> Rows:
    # a state that joined before a slice's years is in the programme all the same
    query = graph_slice.query
    so_far = replace(graph_slice, query=replace(query, first=min(1, query.first)))
    return _by_key(((step.state, step.programme), step) for step in so_far.joined)
