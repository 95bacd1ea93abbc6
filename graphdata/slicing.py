"""The small graph that answers a question about the record.

Takes the archive and a `GraphQuery`, gives a `GraphSlice`: the meetings, positions and actors
that the query asks for, as plain lists, and as a new graph for whoever asks for one. The
archive's graph is never written to.
"""

from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from operator import attrgetter
from typing import Any

import networkx as nx

from graphdata.archive import Archive
from graphdata.build import EdgeKind
from graphdata.byyear import Pair
from graphdata.dealings import tied_graph
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
    meetings : list of Meeting
        The meetings in order of date.
    positions : list of Position
        The positions voiced in these years, in order of date.
    still_standing : list of Position
        The positions voiced before these years that still stood, in order of date.
    """

    query: GraphQuery
    archive: Archive
    meetings: list[Meeting]
    positions: list[Position]
    still_standing: list[Position]

    @property
    def is_one_year(self) -> bool:
        """Whether a single year was asked for, so that dates need not name it."""
        return self.query.first == self.query.last

    @cached_property
    def actors(self) -> list[str]:
        """The ids of the actors who took part in or voiced something, sorted."""
        return sorted(_actors(self.archive, self.query, self.meetings, self.positions))

    @cached_property
    def numbers(self) -> dict[str, int]:
        """How much there is of each bloc, kind, subject, issue, audience and certainty."""
        actors = self.archive.records.actors
        found: Counter[str] = Counter()
        found.update(actors[actor].bloc for actor in self.actors)
        found.update(meeting.kind for meeting in self.meetings)
        found.update(meeting.subject for meeting in self.meetings)
        for of in ("issue", "audience", "certainty"):
            found.update(map(attrgetter(of), self.positions))
        return {str(key): number for key, number in found.items() if key}

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
    def ties(self) -> dict[Pair, list[Meeting]]:
        """Who dealt with whom and when, with the query's actors at one end of every tie."""
        pairs, chosen = self.archive.by_year.pairs, self.query.actors
        # without a choice of blocs all who took part are among the actors
        shown = None if self.query.blocs is None else set(self.actors)
        found: dict[Pair, list[Meeting]] = {}
        for meeting in self.meetings:
            for pair in pairs[meeting.id]:
                if shown is not None and not shown.issuperset(pair):
                    continue
                if not chosen or not chosen.isdisjoint(pair):
                    found.setdefault(pair, []).append(meeting)
        return found

    @cached_property
    def dealt(self) -> dict[str, int]:
        """With how many dealings each actor is tied; 0 who took part and dealt with nobody."""
        chosen, present = self.query.actors, self.archive.by_year.present
        there = {actor for meeting in self.meetings for actor in present[meeting.id]}
        there = {actor for actor in there if _in_blocs(self.archive, self.query, {actor})}
        counts = dict.fromkeys(sorted(there & chosen if chosen else there), 0)
        for pair, meetings in self.ties.items():
            for actor in pair:
                counts[actor] = counts.get(actor, 0) + len(meetings)
        return counts

    @cached_property
    def dealings(self) -> nx.Graph:
        """The ties as a graph, for its measures; of the form ``dealings`` makes."""
        return tied_graph(self.dealt, self.ties)

    @cached_property
    def graph(self) -> nx.MultiDiGraph:
        """The part of the archive's graph that answers, made when it is first asked for.

        A new graph; meetings and positions of the query's years, the actors and issues they
        tie. Position nodes carry ``voiced``: false if merely still standing.
        """
        whole, shown = self.archive.graph, [*self.positions, *self.still_standing]
        keep = {m.id for m in self.meetings} | {p.id for p in shown} | {p.issue for p in shown}
        graph = nx.MultiDiGraph()
        keep.update(self.actors)
        graph.add_nodes_from((node, dict(whole.nodes[node])) for node in sorted(keep))
        for position in shown:
            graph.nodes[position.id]["voiced"] = _voiced(position, self.query)
        _add_edges(graph, whole, self.query)
        return graph


def slice_graph(archive: Archive, query: GraphQuery) -> GraphSlice:
    """Find in the archive what a query asks for.

    A meeting or position is in the slice if any of its days lies in the query's years. If
    the query leaves out some issues, a meeting stays only where a position on a wanted
    issue was voiced at it; if it leaves out some blocs, only where somebody of a wanted one
    took part. An actor is in the slice if a meeting or position that stays is theirs; those
    merely addressed are not.
    """
    rows = archive.by_year
    voiced = _asked(archive, query, rows.voiced(query.first, query.last))
    standing = _asked(archive, query, rows.standing(query.first))
    meetings = _meetings(archive, query, [*voiced, *standing])
    actors = _actors(archive, query, meetings, voiced)
    shown, still = ([p for p in found if p.actor in actors] for found in (voiced, standing))
    return GraphSlice(query, archive, meetings, shown, still)


def _asked(archive: Archive, query: GraphQuery, positions: Iterable[Position]) -> list[Position]:
    return [
        position
        for position in positions
        if _let_through(position, query)
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


def _meetings(archive: Archive, query: GraphQuery, positions: Iterable[Position]) -> list[Meeting]:
    spoken_at = {position.meeting for position in positions}
    present = archive.by_year.present
    return [
        meeting
        for meeting in archive.by_year.meetings(query.first, query.last)
        if meeting.certainty in query.certainties
        and meeting.subject in query.subjects
        and (query.kinds is None or meeting.kind in query.kinds)
        and (query.audiences is None or meeting.setting in query.audiences)
        and (query.issues is None or meeting.id in spoken_at)
        and _asked_for(query, present[meeting.id])
        and _in_blocs(archive, query, present[meeting.id])
    ]


def _asked_for(query: GraphQuery, actors: Set[str]) -> bool:
    return not query.actors or not query.actors.isdisjoint(actors)


def _in_blocs(archive: Archive, query: GraphQuery, actors: Set[str]) -> bool:
    known = archive.records.actors
    return query.blocs is None or any(known[actor].bloc in query.blocs for actor in actors)


def _actors(
    archive: Archive,
    query: GraphQuery,
    meetings: Iterable[Meeting],
    positions: Iterable[Position],
) -> set[str]:
    present = archive.by_year.present
    found = {position.actor for position in positions}
    found.update(*(present[meeting.id] for meeting in meetings))
    if query.blocs is None:
        return found
    return {actor for actor in found if _in_blocs(archive, query, {actor})}


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
