"""How central an actor is in a slice, and what a slice counts.

Centralities are networkx's own, on who dealt with whom in the slice. A missing document is
a missing tie: the figures describe the record, not the world.
"""

from collections import Counter
from dataclasses import dataclass

import networkx as nx

from graphdata.records import Position
from graphdata.slicing import GraphSlice
from graphdata.vocabulary import Audience

MOST_BETWEEN = 600
"""Actors in a slice for whom shortest ways are counted; for 20,000 it would take hours."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What a slice holds; each figure counts rows of the record, 0 or more."""

    meetings: int
    positions: int
    actors: int
    ties: int
    objections: int
    internal: int
    sources: int


def degree(graph_slice: GraphSlice) -> dict[str, float]:
    """Share of the slice's other actors each actor dealt with, 0 to 1, by actor id."""
    # what networkx says of the graph, for which thousands of ties need not be made into one
    others = max(1, len(graph_slice.dealt) - 1)
    dealt_with = Counter(actor for pair in graph_slice.ties for actor in pair)
    return {actor: dealt_with[actor] / others for actor in graph_slice.dealt}


def betweenness(graph_slice: GraphSlice) -> dict[str, float]:
    """Share of shortest ways between others that run through each actor, 0 to 1.

    Ties count as one step each, however many dealings they stand for. Empty for more than
    `MOST_BETWEEN` actors: what it takes grows with the square of their number.
    """
    if len(graph_slice.dealings) > MOST_BETWEEN:
        return {}
    found = nx.betweenness_centrality(graph_slice.dealings)
    return {actor: float(value) for actor, value in found.items()}


def is_objection(graph_slice: GraphSlice, position: Position) -> bool:
    """Whether a position is an objection as the archive's package defines one."""
    objections = graph_slice.archive.package.objections
    if objections is None or position.stance >= 0 or position.issue not in objections.issues:
        return False
    return graph_slice.archive.records.actors[position.actor].bloc == objections.bloc


def is_internal(graph_slice: GraphSlice, position: Position) -> bool:
    """Whether a position was voiced inside the government the package names."""
    bloc = graph_slice.archive.records.actors[position.actor].bloc
    return position.audience == Audience.INTERNAL and (
        bloc == graph_slice.archive.package.internal_bloc
    )


def sources_of(graph_slice: GraphSlice) -> set[str]:
    """Return the ids of the sources that bear the slice's meetings and voiced positions."""
    citations = graph_slice.archive.records.citations
    rows = [meeting.id for meeting in graph_slice.meetings]
    rows += [position.id for position in graph_slice.positions]
    return {citation.source for row in rows for citation in citations[row]}


def count(graph_slice: GraphSlice) -> Counts:
    """Count what a slice holds."""
    positions = graph_slice.positions
    return Counts(
        meetings=len(graph_slice.meetings),
        positions=len(positions),
        actors=len(graph_slice.actors),
        ties=len(graph_slice.ties),
        objections=sum(is_objection(graph_slice, position) for position in positions),
        internal=sum(is_internal(graph_slice, position) for position in positions),
        sources=len(sources_of(graph_slice)),
    )


def turns(positions: list[Position]) -> dict[tuple[str, str], tuple[Position, Position]]:
    """Find who turned: whose last stance on an issue opposes an earlier one.

    Parameters
    ----------
    positions : list of Position
        In order of date.

    Returns
    -------
    dict
        Per (actor, issue) the latest opposing position and the last one.
    """
    last = {(position.actor, position.issue): position for position in positions}
    found: dict[tuple[str, str], tuple[Position, Position]] = {}
    for position in positions:
        end = last[position.actor, position.issue]
        if position.stance * end.stance < 0:
            found[position.actor, position.issue] = (position, end)
    return found


def most(counter: Counter[str]) -> list[str]:
    """Return the keys that share the highest count, sorted; none of an empty counter.

    Examples
    --------
    >>> most(Counter("abba"))
    ['a', 'b']
    """
    highest = max(counter.values(), default=0)
    return sorted(key for key, value in counter.items() if value == highest and highest)
