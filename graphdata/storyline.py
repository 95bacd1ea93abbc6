"""A storyline: who has a lane, and in which order, and the occasions that join the lanes.

Pure functions of a slice. A choice of actors is by their dealings and balanced over blocs;
lanes lie in the order in which blocs that dealt much are neighbours.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations, permutations

from graphdata.archive import Archive
from graphdata.records import Meeting
from graphdata.slicing import GraphSlice
from graphdata.vocabulary import IN_PERSON, ActorKind, MeetingKind, Side

ORDERED_AT_MOST = 7
"""Blocs whose every order is weighed; more stay in the order of the archive."""

SUMMIT_COUNTS = 2
LEAST_WEIGHT = 3
"""More than two people who met: someone else, a position voiced, or a summit."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """A meeting, call or paper at which at least two of those with a lane took part.

    Parameters
    ----------
    meeting : Meeting
        Its record.
    actors : tuple of str
        Those with a lane who took part, in the order of the lanes.
    voiced : int
        Positions voiced there, in the slice.
    crosses : bool
        Whether they are of more than one bloc.
    """

    meeting: Meeting
    actors: tuple[str, ...]
    voiced: int
    crosses: bool

    @property
    def weight(self) -> int:
        """One for each actor and each position voiced there, two for a summit."""
        summit = SUMMIT_COUNTS if self.meeting.kind == MeetingKind.SUMMIT else 0
        return len(self.actors) + self.voiced + summit

    @property
    def can_be_named(self) -> bool:
        """Whether it brought actors of different blocs into one room, and was of weight."""
        in_person = self.meeting.kind in IN_PERSON
        return self.crosses and in_person and self.weight >= LEAST_WEIGHT


def cast(graph_slice: GraphSlice, number: int) -> list[str]:
    """Choose who has a lane.

    Parameters
    ----------
    graph_slice : GraphSlice
        The window of years; if its query names two actors or more, they are the cast. One
        alone is joined by those it dealt with.
    number : int
        How many to choose, where they are not named.

    Returns
    -------
    list of str
        Ids in the order of choice: each further one of a bloc must have so many more
        occasions, as when seats are shared out by votes.
    """
    weights = occasions_of(graph_slice)
    named = sorted(graph_slice.query.actors, key=lambda actor: (-weights[actor], actor))
    if len(named) > 1:
        return named
    known, taken, chosen = graph_slice.archive.records.actors, Counter[str](), named
    taken.update(known[actor].bloc for actor in named)
    left = sorted(actor for actor in weights if actor not in named)
    while left and len(chosen) < number:
        best = max(
            left,
            key=lambda actor: (weights[actor] / (1 + taken[known[actor].bloc]), weights[actor]),
        )
        taken[known[best].bloc] += 1
        left.remove(best)
        chosen.append(best)
    return chosen


def occasions_of(graph_slice: GraphSlice) -> Counter[str]:
    """Count for each person at how many occasions it dealt with another of the slice.

    Where fewer than two persons dealt with one another, all kinds of actors are counted.
    """
    actors, dealt = graph_slice.archive.records.actors, graph_slice.archive.by_year.pairs
    persons = {a for a in graph_slice.actors if actors[a].kind == ActorKind.PERSON}
    for among in (persons, set(graph_slice.actors)):
        found: Counter[str] = Counter()
        for meeting in graph_slice.meetings:
            pairs = filter(among.issuperset, dealt[meeting.id])
            found.update({actor for pair in pairs for actor in pair})
        if found:
            return found
    return found


def joined(graph_slice: GraphSlice, actors: Iterable[str]) -> list[Occasion]:
    """Return the occasions that join at least two of the actors, in order of date."""
    known, cast_of = graph_slice.archive.records.actors, list(actors)
    voiced = Counter(position.meeting for position in graph_slice.positions)
    found = []
    for meeting in graph_slice.meetings:
        there = {part.actor for part in meeting.attendances}
        present = tuple(actor for actor in cast_of if actor in there)
        if len(present) > 1:
            crosses = len({known[actor].bloc for actor in present}) > 1
            found.append(Occasion(meeting, present, voiced[meeting.id], crosses))
    return found


def bloc_order(archive: Archive) -> list[str]:
    """Return the blocs in the order in which those that dealt most are nearest.

    It is made of the whole record, so that it is the same in all years and filters. Of an
    order and its reverse, the one with the east further on is taken.
    """
    records = archive.records
    blocs = list(records.blocs)
    if len(blocs) > ORDERED_AT_MOST:
        return blocs
    ties: Counter[tuple[str, str]] = Counter()
    for pairs in archive.by_year.pairs.values():
        ties.update((records.actors[a].bloc, records.actors[b].bloc) for a, b in pairs)

    def cost(order: tuple[str, ...]) -> tuple[int, int, tuple[str, ...]]:
        at = {bloc: place for place, bloc in enumerate(order)}
        length = sum(n * abs(at[a] - at[b]) for (a, b), n in ties.items() if a in at and b in at)
        east = sum(at[bloc] for bloc in blocs if records.blocs[bloc].side == Side.EAST)
        return length, -east, order

    nearest = min(permutations(blocs), key=cost)
    return list(nearest)


def groups(graph_slice: GraphSlice, actors: Iterable[str]) -> list[list[str]]:
    """Put actors into lanes: blocs in their order, within one by which way they deal.

    Those who deal more with the blocs further on lie nearer to these.
    """
    archive, cast_of = graph_slice.archive, list(actors)
    known, order = archive.records.actors, bloc_order(archive)
    at = {actor: order.index(known[actor].bloc) for actor in cast_of}
    pull: Counter[str] = Counter()
    for occasion in joined(graph_slice, cast_of):
        for a, b in combinations(occasion.actors, 2):
            pull[a] += (at[b] > at[a]) - (at[b] < at[a])
            pull[b] += (at[a] > at[b]) - (at[a] < at[b])
    lanes: dict[int, list[str]] = {}
    for actor in sorted(cast_of, key=lambda actor: (at[actor], pull[actor], actor)):
        lanes.setdefault(at[actor], []).append(actor)
    return list(lanes.values())


def busiest(occasions: Iterable[Occasion], archive: Archive) -> tuple[list[tuple[str, str]], int]:
    """Return the pairs of different blocs joined most often, and how often."""
    known = archive.records.actors
    pairs = Counter(
        pair
        for occasion in occasions
        for pair in combinations(occasion.actors, 2)
        if known[pair[0]].bloc != known[pair[1]].bloc
    )
    most = max(pairs.values(), default=0)
    return sorted(pair for pair, n in pairs.items() if n == most), most
