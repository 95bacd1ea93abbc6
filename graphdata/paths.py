"""Paths from one actor to another that respect time, with the document on each step.

A path is a chain of dealings: each step is a meeting, call or paper of two actors, and a
step may follow another only if the record bears that order: every day on which the earlier
may have fallen lies before every day on which the later may have. So a letter of "January
1994" counts as ended with the month, two occasions of one day are in no order, and a date
said to be approximate or uncertain, which is in no order with any other, serves only where
the two actors asked for dealt with one another, in a path of one step.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, partial
from itertools import pairwise, permutations
from typing import Any

import networkx as nx

from graphdata.records import Citation, Meeting, Source
from graphdata.slicing import GraphSlice
from graphdata.sources import citations_of
from graphdata.vocabulary import ActorKind, Certainty

Stop = tuple[str, int]
"""An actor on a day, counted as dates count it."""

MORE_THAN_ALL_DAYS = 10**7
SURENESS = tuple(Certainty)
MOST_TRIED = 300
"""Persons among whom an example is sought."""
FEWEST_TRIES, MOST_TIES_TRIED = 5, 300_000
"""Pairs for whom a path is sought as an example: in all, over not many more ties than that."""


class Aim(StrEnum):
    """Which of several paths is wanted."""

    SOONEST = "soonest"
    FEWEST = "fewest"


@dataclass(frozen=True, slots=True)
class Step:
    """A dealing of two actors on a path, and what bears it."""

    start: str
    end: str
    meeting: Meeting
    citations: tuple[tuple[Source, Citation], ...]


@dataclass(frozen=True, slots=True)
class Path:
    """A chain of dealings from `start` to `goal`; without steps if there is none."""

    start: str
    goal: str
    steps: tuple[Step, ...] = ()

    @property
    def actors(self) -> tuple[str, ...]:
        """The ids of the actors along the path, both ends included."""
        return (self.start, *(step.end for step in self.steps))


def find_path(graph_slice: GraphSlice, start: str, goal: str, aim: Aim = Aim.SOONEST) -> Path:
    """Find a path from one actor to another over the dealings of a slice.

    Parameters
    ----------
    graph_slice : GraphSlice
        Its years, subjects and certainties are those of the path; a query of certain
        actors alone leaves out the dealings of all others.
    start, goal : str
        Ids of two actors.
    aim : Aim
        The path that arrives on the earliest day, by the fewest steps; or that of the
        fewest steps, arriving on the earliest day.

    Returns
    -------
    Path
        Among equals the one that sets out last. What is still equal is told apart by the
        dates and ids of the meetings, so that the order of the rows does not matter.
    """
    timetable = _timetable(graph_slice, {start, goal})
    stops = [stop for stop in timetable if stop[0] == start]
    if start == goal or not stops:
        return Path(start, goal)
    cost = _cost(aim, start)
    before, costs = nx.dijkstra_predecessor_and_distance(timetable, min(stops), weight=cost)
    arrivals = [stop for stop in costs if stop[0] == goal]
    if not arrivals:
        return Path(start, goal)
    # from its end back: ways to all stops, each as a list, would fill the memory
    way = [min(arrivals, key=lambda stop: (costs[stop], stop))]
    while before[way[-1]]:
        way.append(before[way[-1]][0])
    return Path(start, goal, tuple(_steps(graph_slice, timetable, way[::-1])))


def example_ends(graph_slice: GraphSlice) -> tuple[str, str] | None:
    """Return two busy persons who never dealt with one another, but whom a path ties.

    They are of the two blocs that the archive names, for its internal papers and for its
    objections, or else of any two; the busier pair first, told apart by ids. Of many
    persons only the `MOST_TRIED` busiest are looked at, and only the first of many pairs.
    """
    package, actors = graph_slice.archive.package, graph_slice.archive.records.actors
    blocs = (package.internal_bloc, package.objections.bloc if package.objections else "")
    counts = graph_slice.dealt
    persons = [actor for actor in counts if actors[actor].kind == ActorKind.PERSON]
    persons = sorted(sorted(persons, key=lambda actor: (-counts[actor], actor))[:MOST_TRIED])
    pairs = [
        (a, b)
        for a, b in permutations(persons, 2)
        if (actors[a].bloc, actors[b].bloc) == blocs
        or (not all(blocs) and actors[a].bloc != actors[b].bloc)
        if (min(a, b), max(a, b)) not in graph_slice.ties
    ]
    pairs.sort(key=lambda pair: (-min(counts[p] for p in pair), -sum(counts[p] for p in pair)))
    tries = max(FEWEST_TRIES, MOST_TIES_TRIED // (1 + len(graph_slice.ties)))
    # none of them dealt with the other, so that no doubtful date serves any
    reached = cache(partial(_reached, _timetable(graph_slice, set())))
    return next(((a, b) for a, b in pairs[:tries] if b in reached(a)), None)


def _reached(timetable: nx.DiGraph, start: str) -> set[str]:
    """Return the actors to whom any path leads."""
    stops = [stop for stop in timetable if stop[0] == start]
    return {actor for actor, _ in nx.descendants(timetable, min(stops))} if stops else set()


def _timetable(graph_slice: GraphSlice, ends: set[str]) -> nx.DiGraph:
    """Tie actors on the days they deal: from the first day of a meeting to that after its last."""
    timetable = nx.DiGraph()
    days: dict[str, set[int]] = defaultdict(set)
    for meeting, pair in _dealings(graph_slice):
        if (meeting.span.approximate or meeting.span.uncertain) and set(pair) != ends:
            continue
        for here, there in (pair, pair[::-1]):
            begun = (here, meeting.span.first.toordinal())
            ended = (there, meeting.span.last.toordinal() + 1)
            days[here].add(begun[1])
            days[there].add(ended[1])
            if not timetable.has_edge(begun, ended):
                timetable.add_edge(begun, ended, meeting=meeting)
    for actor in sorted(days):
        waits = pairwise((actor, day) for day in sorted(days[actor]))
        timetable.add_edges_from(waits, meeting=None)
    return timetable


def _dealings(graph_slice: GraphSlice) -> list[tuple[Meeting, tuple[str, str]]]:
    """Return all dealings in order of date, of one day the surest first."""
    found = [(meeting, pair) for pair, held in graph_slice.ties.items() for meeting in held]
    return sorted(
        found,
        key=lambda each: (
            each[0].span.first,
            SURENESS.index(each[0].certainty),
            each[0].id,
            each[1],
        ),
    )


def _cost(aim: Aim, start: str) -> Callable[[Stop, Stop, dict[str, Any]], int]:
    """Return what a tie of the timetable costs: days and steps, then days on the way.

    Waiting at the start is not on the way, so that of equal paths the last to set out wins.
    """

    def cost(begun: Stop, ended: Stop, tie: dict[str, Any]) -> int:
        waits = tie["meeting"] is None
        days, steps = ended[1] - begun[1], 0 if waits else 1
        major, minor = (days, steps) if aim == Aim.SOONEST else (steps, days)
        on_the_way = 0 if waits and begun[0] == start else days
        return (major * MORE_THAN_ALL_DAYS + minor) * MORE_THAN_ALL_DAYS + on_the_way

    return cost


def _steps(graph_slice: GraphSlice, timetable: nx.DiGraph, way: list[Stop]) -> Iterator[Step]:
    for begun, ended in pairwise(way):
        meeting = timetable.edges[begun, ended]["meeting"]
        if meeting is not None:
            cited = citations_of(graph_slice.archive.records, meeting.id)
            yield Step(begun[0], ended[0], meeting, tuple(cited))
