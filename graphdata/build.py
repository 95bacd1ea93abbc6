"""Records to graph: one frozen ``MultiDiGraph`` for the whole archive.

Nodes are actors, meetings, positions, issues and programmes, keyed by their ids (unique
over all tables); each carries ``kind`` and ``record``. Edges are keyed by the id of the
row they come from and carry ``kind``, ``first`` and ``last`` day, ``certainty`` and
``sources``. No edge is made without a source: the checks refuse such rows.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import networkx as nx
import pandas as pd

from graphdata import records as r
from graphdata import rows as of
from graphdata.dates import Span
from graphdata.vocabulary import Certainty, Role


class NodeKind(StrEnum):
    """What a node of the graph is."""

    ACTOR = "actor"
    MEETING = "meeting"
    POSITION = "position"
    ISSUE = "issue"
    PROGRAMME = "programme"


class EdgeKind(StrEnum):
    """What an edge of the graph says of its ends."""

    ATTENDED = "attended"
    TOOK = "took"
    ON = "on"
    VOICED_AT = "voiced_at"
    TO = "to"
    HELD = "held"
    JOINED = "joined"


@dataclass(frozen=True, slots=True)
class Records:
    """All rows of an archive by id, citations by the id of the row they bear."""

    blocs: Mapping[str, r.Bloc]
    actors: Mapping[str, r.Actor]
    offices: Mapping[str, r.Office]
    sources: Mapping[str, r.Source]
    meetings: Mapping[str, r.Meeting]
    issues: Mapping[str, r.Issue]
    positions: Mapping[str, r.Position]
    programmes: Mapping[str, r.Programme]
    memberships: Mapping[str, r.Membership]
    claims: Mapping[str, r.Claim]
    documents: Mapping[str, r.Document]
    citations: Mapping[str, tuple[r.Citation, ...]]


def make_records(tables: Mapping[str, pd.DataFrame]) -> Records:
    """Turn checked tables into typed records.

    Parameters
    ----------
    tables : mapping of str to DataFrame
        One frame per table of ``graphdata.schema``, all cells text, without faults.
    """
    actors = {row["id"]: of.actor(row) for row in of.rows(tables["actors"])}
    return Records(
        blocs={row["id"]: of.bloc(row) for row in of.rows(tables["blocs"])},
        actors=actors,
        offices={row["id"]: of.office(row) for row in of.rows(tables["offices"])},
        sources={row["id"]: of.source(row) for row in of.rows(tables["sources"])},
        meetings=_meetings(tables, actors),
        issues={row["id"]: of.issue(row) for row in of.rows(tables["issues"])},
        positions={row["id"]: of.position(row) for row in of.rows(tables["positions"])},
        programmes={row["id"]: of.programme(row) for row in of.rows(tables["programmes"])},
        memberships={row["id"]: of.membership(row) for row in of.rows(tables["memberships"])},
        claims={row["id"]: of.claim(row) for row in of.rows(tables["claims"])},
        documents={row["id"]: of.document(row) for row in of.rows(tables["documents"])},
        citations=_citations(tables["citations"]),
    )


def _meetings(
    tables: Mapping[str, pd.DataFrame], actors: Mapping[str, r.Actor]
) -> dict[str, r.Meeting]:
    present: dict[str, list[r.Attendance]] = defaultdict(list)
    for row in of.rows(tables["attendances"]):
        present[row["meeting"]].append(r.Attendance(row["actor"], Role(row["role"])))
    return {
        row["id"]: of.meeting(
            row,
            tuple(present[row["id"]]),
            {actors[attendance.actor].country for attendance in present[row["id"]]},
        )
        for row in of.rows(tables["meetings"])
    }


def _citations(table: pd.DataFrame) -> dict[str, tuple[r.Citation, ...]]:
    cited: dict[str, list[r.Citation]] = defaultdict(list)
    for row in of.rows(table):
        cited[row["record"]].append(r.Citation(row["source"], row["locator"]))
    return {record: tuple(citations) for record, citations in cited.items()}


def build_graph(records: Records) -> nx.MultiDiGraph:
    """Build the graph of the whole archive and freeze it.

    Returns
    -------
    networkx.MultiDiGraph
        Frozen; an actor without a meeting or position is kept as a node.
    """
    graph = nx.MultiDiGraph()
    _add_nodes(graph, records)
    _add_meeting_edges(graph, records)
    _add_position_edges(graph, records)
    _add_standing_edges(graph, records)
    return nx.freeze(graph)


def _add_nodes(graph: nx.MultiDiGraph, records: Records) -> None:
    kinds: tuple[tuple[NodeKind, Mapping[str, object]], ...] = (
        (NodeKind.ACTOR, records.actors),
        (NodeKind.MEETING, records.meetings),
        (NodeKind.POSITION, records.positions),
        (NodeKind.ISSUE, records.issues),
        (NodeKind.PROGRAMME, records.programmes),
    )
    for kind, rows in kinds:
        graph.add_nodes_from((key, {"kind": kind, "record": row}) for key, row in rows.items())


def _tie(
    kind: EdgeKind, span: Span, certainty: Certainty, sources: Iterable[r.Citation], **more: object
) -> dict[str, object]:
    return {
        "kind": kind,
        "first": span.first,
        "last": span.last,
        "certainty": certainty,
        "sources": tuple(sources),
        **more,
    }


def _add_meeting_edges(graph: nx.MultiDiGraph, records: Records) -> None:
    for meeting in records.meetings.values():
        cited = records.citations[meeting.id]
        for part in meeting.attendances:
            key = f"{meeting.id}/{part.actor}/{part.role}"
            tie = _tie(EdgeKind.ATTENDED, meeting.span, meeting.certainty, cited, role=part.role)
            graph.add_edge(part.actor, meeting.id, key=key, **tie)


def _add_position_edges(graph: nx.MultiDiGraph, records: Records) -> None:
    for position in records.positions.values():
        ends = [
            (EdgeKind.TOOK, position.actor, position.id),
            (EdgeKind.ON, position.id, position.issue),
            *((EdgeKind.TO, position.id, addressed) for addressed in position.to),
        ]
        if position.meeting:
            ends.append((EdgeKind.VOICED_AT, position.id, position.meeting))
        cited = records.citations[position.id]
        for kind, start, end in ends:
            tie = _tie(kind, position.span, position.certainty, cited)
            graph.add_edge(start, end, key=f"{position.id}/{kind}", **tie)


def _add_standing_edges(graph: nx.MultiDiGraph, records: Records) -> None:
    for step in records.memberships.values():
        tie = _tie(EdgeKind.JOINED, step.span, step.certainty, records.citations[step.id])
        graph.add_edge(step.state, step.programme, key=step.id, **tie)
    for office in records.offices.values():
        if office.organisation and office.start is not None:
            span = Span(office.start.text, office.start.first, _end(office))
            tie = _tie(EdgeKind.HELD, span, office.certainty, records.citations[office.id])
            graph.add_edge(office.actor, office.organisation, key=office.id, **tie)


def _end(office: r.Office) -> date:
    return office.end.last if office.end is not None else date.max


def standing_until(records: Records) -> dict[str, date]:
    """Say up to which day each position stands.

    A position stands until the day the same actor next speaks on the same issue to the
    same audience; the last one until the end of the year in which the actor last takes
    part in a meeting or voices a position.

    Returns
    -------
    dict of str to date
        One day per position id.
    """
    ends = last_days(records)
    voices: dict[tuple[str, str, str], list[r.Position]] = defaultdict(list)
    for position in records.positions.values():
        voices[position.actor, position.issue, position.audience].append(position)
    until: dict[str, date] = {}
    for positions in voices.values():
        positions.sort(key=lambda position: (position.span.first, position.id))
        for position, following in zip(positions, [*positions[1:], None], strict=True):
            until[position.id] = following.span.first if following else ends[position.actor]
    return until


def last_days(records: Records) -> dict[str, date]:
    """Return, per actor, the last day of the last year in which the record shows them."""
    last: dict[str, int] = defaultdict(int)
    for meeting in records.meetings.values():
        for part in meeting.attendances:
            last[part.actor] = max(last[part.actor], meeting.span.last.year)
    for position in records.positions.values():
        last[position.actor] = max(last[position.actor], position.span.last.year)
    return {actor: date(year, 12, 31) for actor, year in last.items()}
