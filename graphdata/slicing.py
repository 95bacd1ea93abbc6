"""The small graph that answers a question about the record.

Takes the archive and a `GraphQuery`, gives a `GraphSlice`: a new graph of the meetings,
positions and actors that the query asks for, with what was counted. The archive's graph is
never written to.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any

import networkx as nx

from graphdata.archive import Archive
from graphdata.build import EdgeKind, NodeKind
from graphdata.dealings import dealings
from graphdata.errors import QueryError
from graphdata.records import Meeting, Membership, Position
from graphdata.vocabulary import Audience, Certainty, MeetingKind, Subject


class Lens(StrEnum):
    """Which side of a slice is looked at."""

    DEALINGS = "dealings"
    MET = "met"
    STOOD = "stood"
    EVERYTHING = "everything"


SHOWN_BY_DEFAULT = frozenset({Certainty.DOCUMENTED, Certainty.REPORTED})


ON_THE_MATTER = frozenset({Subject.NATO})


@dataclass(frozen=True, slots=True)
class GraphQuery:
    """What is asked of the graph.

    Parameters
    ----------
    first, last : int
        Whole calendar years, both included.
    actors : frozenset of str
        Only what these took part in or was said by or to them; empty for everybody.
    blocs, issues, audiences, kinds, certainties, subjects : frozenset or None
        What is let through; ``None`` for all. Contacts known from a register alone are
        let through only if their subject is asked for.
    """

    first: int
    last: int
    actors: frozenset[str] = frozenset()
    blocs: frozenset[str] | None = None
    issues: frozenset[str] | None = None
    audiences: frozenset[Audience] | None = None
    kinds: frozenset[MeetingKind] | None = None
    certainties: frozenset[Certainty] = field(default=SHOWN_BY_DEFAULT)
    subjects: frozenset[Subject] = field(default=ON_THE_MATTER)

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise QueryError(f"years {self.first} to {self.last} run backwards; swap them")


@dataclass(frozen=True)
class GraphSlice:
    """The answer to a query.

    Attributes
    ----------
    query : GraphQuery
        What was asked.
    archive : Archive
        What it was asked of.
    graph : networkx.MultiDiGraph
        A new graph; meetings and positions of the query's years, the actors and issues
        they tie. Position nodes carry ``voiced``: false if merely still standing.
    """

    query: GraphQuery
    archive: Archive
    graph: nx.MultiDiGraph

    @property
    def is_one_year(self) -> bool:
        """Whether a single year was asked for, so that dates need not name it."""
        return self.query.first == self.query.last

    @cached_property
    def meetings(self) -> list[Meeting]:
        """The meetings in order of date."""
        found = self._records(NodeKind.MEETING)
        return sorted(found, key=lambda meeting: (meeting.span.first, meeting.id))

    @cached_property
    def positions(self) -> list[Position]:
        """The positions voiced in these years, in order of date."""
        return self._positions(voiced=True)

    @cached_property
    def still_standing(self) -> list[Position]:
        """The positions voiced before these years that still stood, in order of date."""
        return self._positions(voiced=False)

    @cached_property
    def actors(self) -> list[str]:
        """The ids of the actors who took part in or voiced something, sorted."""
        return sorted(n for n, kind in self.graph.nodes("kind") if kind == NodeKind.ACTOR)

    @cached_property
    def joined(self) -> list[Membership]:
        """The steps that states took into programmes in these years, in order of date."""
        query, records = self.query, self.archive.records
        found = [
            step
            for step in records.memberships.values()
            if step.span.overlaps_years(query.first, query.last)
            and step.certainty in query.certainties
            and _asked_for(query, {step.state})
            and _in_blocs(self.archive, query, {step.state})
        ]
        return sorted(found, key=lambda step: (step.span.first, step.id))

    @cached_property
    def dealings(self) -> nx.Graph:
        """Who dealt with whom, with the query's actors at one end of every tie."""
        graph = dealings(self.meetings, self.archive.records.actors)
        shown = graph.subgraph(set(self.actors)).copy()
        chosen = self.query.actors
        if chosen:
            shown.remove_edges_from([e for e in shown.edges if chosen.isdisjoint(e)])
            bystanders = [n for n in shown if n not in chosen and not shown.degree(n)]
            shown.remove_nodes_from(bystanders)
        return shown

    def _records(self, kind: NodeKind) -> list:  # type: ignore[type-arg]
        return [data["record"] for _, data in self.graph.nodes(data=True) if data["kind"] == kind]

    def _positions(self, *, voiced: bool) -> list[Position]:
        found = (
            data["record"]
            for _, data in self.graph.nodes(data=True)
            if data["kind"] == NodeKind.POSITION and data["voiced"] == voiced
        )
        return sorted(found, key=lambda position: (position.span.first, position.id))


def slice_graph(archive: Archive, query: GraphQuery) -> GraphSlice:
    """Cut from the archive's graph what a query asks for.

    A meeting or position is in the slice if any of its days lies in the query's years. If
    the query leaves out some issues, a meeting stays only where a position on a wanted
    issue was voiced at it; if it leaves out some blocs, only where somebody of a wanted one
    took part. An actor is in the slice if a meeting or position that stays is theirs; those
    merely addressed are not.
    """
    positions = _positions(archive, query)
    voiced = {position.id for position in positions if _voiced(position, query)}
    meetings = _meetings(archive, query, positions)
    actors = _actors(archive, query, meetings, [p for p in positions if p.id in voiced])
    shown = [position for position in positions if position.actor in actors]
    keep = {m.id for m in meetings} | {p.id for p in shown} | {p.issue for p in shown} | actors
    graph = nx.MultiDiGraph()
    graph.add_nodes_from((node, dict(archive.graph.nodes[node])) for node in sorted(keep))
    for position in shown:
        graph.nodes[position.id]["voiced"] = position.id in voiced
    _add_edges(graph, archive.graph, query)
    return GraphSlice(query, archive, graph)


def _positions(archive: Archive, query: GraphQuery) -> list[Position]:
    return [
        position
        for position in archive.records.positions.values()
        if _let_through(position, query)
        and (_voiced(position, query) or _stands(archive, position, query))
        and _asked_for(query, {position.actor, *position.to})
        and _in_blocs(archive, query, {position.actor})
    ]


def _let_through(position: Position, query: GraphQuery) -> bool:
    return (
        position.certainty in query.certainties
        and (query.issues is None or position.issue in query.issues)
        and (query.audiences is None or position.audience in query.audiences)
    )


def _voiced(position: Position, query: GraphQuery) -> bool:
    return position.span.overlaps_years(query.first, query.last)


def _stands(archive: Archive, position: Position, query: GraphQuery) -> bool:
    began = position.span.last.year < query.first
    return began and archive.standing[position.id] > date(query.first, 1, 1)


def _meetings(archive: Archive, query: GraphQuery, positions: Iterable[Position]) -> list[Meeting]:
    spoken_at = {position.meeting for position in positions}
    return [
        meeting
        for meeting in archive.records.meetings.values()
        if meeting.span.overlaps_years(query.first, query.last)
        and meeting.certainty in query.certainties
        and meeting.subject in query.subjects
        and (query.kinds is None or meeting.kind in query.kinds)
        and (query.audiences is None or meeting.setting in query.audiences)
        and (query.issues is None or meeting.id in spoken_at)
        and _asked_for(query, {part.actor for part in meeting.attendances})
        and _in_blocs(archive, query, {part.actor for part in meeting.attendances})
    ]


def _asked_for(query: GraphQuery, actors: set[str]) -> bool:
    return not query.actors or not query.actors.isdisjoint(actors)


def _in_blocs(archive: Archive, query: GraphQuery, actors: set[str]) -> bool:
    known = archive.records.actors
    return query.blocs is None or any(known[actor].bloc in query.blocs for actor in actors)


def _actors(
    archive: Archive,
    query: GraphQuery,
    meetings: Iterable[Meeting],
    positions: Iterable[Position],
) -> set[str]:
    there = {part.actor for meeting in meetings for part in meeting.attendances}
    spoke = {position.actor for position in positions}
    return {actor for actor in there | spoke if _in_blocs(archive, query, {actor})}


def _add_edges(graph: nx.MultiDiGraph, whole: nx.MultiDiGraph, query: GraphQuery) -> None:
    kept = set(graph)
    for start, end, key, data in whole.out_edges(kept, keys=True, data=True):
        if data["kind"] == EdgeKind.JOINED and _step_asked_for(data, query):
            graph.add_node(end, **whole.nodes[end])
        elif end not in kept or data["kind"] in (EdgeKind.HELD, EdgeKind.JOINED):
            continue
        graph.add_edge(start, end, key=key, **data)


def _step_asked_for(tie: dict[str, Any], query: GraphQuery) -> bool:
    in_years = tie["first"].year <= query.last and tie["last"].year >= query.first
    return in_years and tie["certainty"] in query.certainties
