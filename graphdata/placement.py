"""Where every actor sits: one place per actor for the whole record.

*Table* seats actors round a negotiating table: blocs on its sides, counterparts facing
each other, successors inheriting the chair of those they never met on the record. *Force*
lets ties pull, for archives of another kind or of more actors than a table seats. Both are
the same from run to run; places are unitless, x and y each from -1 to 1, y upward.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import copysign, hypot
from typing import NamedTuple

import networkx as nx

from graphdata.build import Records
from graphdata.chairs import HEIGHT, INNER_ROWS, WIDTH, Chair, chairs
from graphdata.dealings import dealing_counts, dealings
from graphdata.errors import QueryError
from graphdata.forces import Say, fitted, groups_of, spread
from graphdata.records import Actor, Office
from graphdata.vocabulary import ActorKind, Rank, Side, Subject

ANOTHERS = 60.0
"""What it costs, in pixels of the design grid, to sit in another country's column, or in
the inner chair that belongs to another rank."""

MOST_SEATED = 1000
"""Actors for whom there is a table; more are placed by their ties, whatever was asked."""

FORCED_REACH = 0.86
"""How far from the middle ties may pull a dot."""

EDGE = 0.955
"""How far from the middle a dot may be, so that it is whole; 1 is the edge of the sheet."""

FLANK_ROWS: tuple[Rank | ActorKind, ...] = (
    ActorKind.STATE,
    Rank.DEPUTY_FOREIGN,
    Rank.FOREIGN,
    Rank.DEPUTY_HEAD,
    Rank.HEAD_OF_STATE,
    Rank.ADVISER,
    Rank.DEFENCE,
    Rank.CHIEF_OF_STAFF,
    ActorKind.OFFICE,
)
"""Who sits where along the west and east sides, from the north; the same on both."""

TABLE_ROWS: Mapping[Rank | ActorKind, int] = {
    Rank.HEAD_OF_STATE: 0,
    Rank.HEAD_OF_GOVERNMENT: 1,
    Rank.SECRETARY_GENERAL: 1,
    Rank.FOREIGN: 2,
    Rank.DEFENCE: 2,
    ActorKind.STATE: 3,
    ActorKind.ORGANISATION: 0,
}
"""Rows of the north and south sides by rank, from the table outward."""

FROM_THE_MIDDLE = {Side.NORTH: (2, 3, 1, 4, 0, 5), Side.SOUTH: (1, 2, 0, 3, 4, 5)}
"""Columns in the order in which the weightiest countries get them."""

SIDES = (Side.WEST, Side.EAST, Side.NORTH, Side.SOUTH, Side.CORNER)


class Place(NamedTuple):
    """The place of one actor: x and y from -1 to 1, and the side names point to."""

    x: float
    y: float
    side: Side


@dataclass(frozen=True, slots=True)
class Placement:
    """The places of all actors, and the country whose column each chair's is."""

    kind: str
    places: Mapping[str, Place]


def place(records: Records, kind: str = "table", say: Say = lambda _: None) -> Placement:
    """Place all actors of an archive.

    Parameters
    ----------
    records : Records
        The archive's rows.
    kind : {"table", "force"}
        Seats round a table, or a force-directed drawing of all dealings; the latter too
        where there are more than `MOST_SEATED` actors.
    say : callable
        Is told now and then how far it is, if that takes long.

    Raises
    ------
    QueryError
        If `kind` is neither.
    """
    if kind not in ("table", "force"):
        raise QueryError(f"placement {kind!r} is not known; choose table or force")
    graph = dealings(records.meetings.values(), records.actors)
    graph.add_nodes_from(records.actors)
    sides = _sides(records, graph)
    if kind == "table" and len(records.actors) <= MOST_SEATED:
        return Placement("table", _seats(records, graph, sides))
    return Placement("force", _forces(graph, sides, say))


def _sides(records: Records, graph: nx.Graph) -> dict[str, Side]:
    """Take each actor's side from its bloc, or, without blocs, from the graph's own groups."""
    if records.blocs:
        return {
            actor.id: records.blocs[actor.bloc].side if actor.bloc else Side.CORNER
            for actor in records.actors.values()
        }
    groups = groups_of(graph)
    side_of = zip(groups, [*SIDES, *[Side.CORNER] * len(groups)], strict=False)
    return {actor: side for group, side in side_of for actor in group}


def _forces(graph: nx.Graph, sides: Mapping[str, Side], say: Say) -> dict[str, Place]:
    for _, _, tie in graph.edges(data=True):
        tie["weight"] = len(tie["meetings"])
    ordered = nx.Graph()
    ordered.add_nodes_from(sorted(graph))
    ordered.add_edges_from(sorted(graph.edges(data=True), key=lambda edge: edge[:2]))
    points = fitted(spread(ordered, say), FORCED_REACH)
    return {actor: Place(x, y, sides[actor]) for actor, (x, y) in points.items()}


def _seats(records: Records, graph: nx.Graph, sides: Mapping[str, Side]) -> dict[str, Place]:
    weights = dealing_counts(graph)
    present = _years_present(records)
    offices = _first_offices(records)
    places: dict[str, Place] = {}
    for side in SIDES:
        seated = [records.actors[actor] for actor in sides if sides[actor] == side]
        seated.sort(key=lambda actor: (-weights[actor.id], actor.id))
        seats = _seat(side, seated, offices, present)
        xs = _on_sheet([2 * chair.x / WIDTH - 1 for chair in seats.values()])
        ys = _on_sheet([1 - 2 * chair.y / HEIGHT for chair in seats.values()])
        places |= {actor: Place(x, y, side) for actor, x, y in zip(seats, xs, ys, strict=True)}
    return places


def _on_sheet(reaches: list[float]) -> list[float]:
    """Draw a side that reaches beyond the sheet together, leaving the nearest where it is."""
    near, far = min(map(abs, reaches), default=0.0), max(map(abs, reaches), default=0.0)
    if far <= EDGE:
        return reaches
    return [copysign(near + (abs(r) - near) * (EDGE - near) / (far - near), r) for r in reaches]


def _seat(
    side: Side,
    actors: list[Actor],
    offices: Mapping[str, Office],
    present: Mapping[str, frozenset[int]],
) -> dict[str, Chair]:
    """Give each actor, weightiest first, the free chair nearest the ideal one.

    A chair is free to those who share no year with any of its holders, so successors
    inherit it.
    """
    columns = _columns(side, actors, present)
    free = chairs(side, _most_at_once(actors, present))
    holders: dict[Chair, set[int]] = defaultdict(set)
    seats: dict[str, Chair] = {}
    for actor in actors:
        seat = _rank_seat(side, actor, offices.get(actor.id))
        open_chairs = [c for c in free if holders[c].isdisjoint(present[actor.id])]
        if not open_chairs:
            free = chairs(side, len(free) + len(actors))
            open_chairs = [c for c in free if holders[c].isdisjoint(present[actor.id])]
        wanted = _wanted(side, free, columns.get(actor.country), seat)
        cost = {c: _cost(c, wanted, columns, actor) for c in open_chairs}
        seats[actor.id] = min(open_chairs, key=lambda c: (cost[c], c.column, c.row))
        holders[seats[actor.id]] |= present[actor.id]
    return seats


def _most_at_once(actors: Iterable[Actor], present: Mapping[str, frozenset[int]]) -> int:
    at_once: dict[int, int] = defaultdict(int)
    for actor in actors:
        for year in present[actor.id]:
            at_once[year] += 1
    return max(at_once.values(), default=0)


def _columns(
    side: Side, actors: Iterable[Actor], present: Mapping[str, frozenset[int]]
) -> dict[str, int]:
    """Give the countries most on the record, in actors and years, a column each."""
    if side not in (Side.NORTH, Side.SOUTH):
        return {}
    total: Counter[str] = Counter()
    for actor in actors:
        total[actor.country] += len(present[actor.id])
    countries = sorted(total, key=lambda country: (-total[country], country))
    if side == Side.NORTH and "" in total:
        # organisations take the middle, facing the table's centre
        countries.insert(0, countries.pop(countries.index("")))
    return dict(zip(countries, FROM_THE_MIDDLE[side], strict=False))


def _rank_seat(side: Side, actor: Actor, office: Office | None) -> tuple[int, int]:
    """Return the (column, row) an actor's rank asks for; the inner column is 0."""
    standing: Rank | ActorKind = office.rank if office is not None else actor.kind
    if side in (Side.WEST, Side.EAST):
        if standing == Rank.HEAD_OF_GOVERNMENT:
            standing = Rank.DEPUTY_HEAD
        known = standing in FLANK_ROWS
        return (0, FLANK_ROWS.index(standing)) if known else (1, INNER_ROWS // 2)
    return 0, TABLE_ROWS.get(standing, 2) if side != Side.CORNER else 0


def _wanted(side: Side, free: Iterable[Chair], column: int | None, seat: tuple[int, int]) -> Chair:
    outward, row = seat
    if side in (Side.NORTH, Side.SOUTH):
        outward = column if column is not None else len(FROM_THE_MIDDLE[side]) // 2
    return min(free, key=lambda c: (abs(c.column - outward), abs(c.row - row)))


def _cost(chair: Chair, wanted: Chair, columns: Mapping[str, int], actor: Actor) -> float:
    """Return how far a chair is from the wanted one, with a fine for another's chair."""
    away = hypot(chair.x - wanted.x, chair.y - wanted.y)
    if chair.side == Side.CORNER:
        # a second column leaves no room for names: only when the first is full
        return away + WIDTH * chair.column
    if chair.side in (Side.WEST, Side.EAST):
        anothers = chair.column == 0 and chair.row != wanted.row
    else:
        owner = next((country for country, c in columns.items() if c == chair.column), None)
        anothers = owner is not None and owner != actor.country
    return away + ANOTHERS * anothers


def _first_offices(records: Records) -> dict[str, Office]:
    """Return the office each actor is known by: the one held in most years of their part."""
    present = _years_present(records)
    found: dict[str, tuple[int, Office]] = {}
    for office in records.offices.values():
        years = sum(office.held_in(year) for year in present[office.actor])
        if years > found.get(office.actor, (-1, office))[0]:
            found[office.actor] = (years, office)
    return {actor: office for actor, (_, office) in found.items()}


def _years_present(records: Records) -> dict[str, frozenset[int]]:
    """Return the years in which each actor takes part in a meeting or voices a position.

    Contacts on other subjects, which are seen only if asked for, count for those alone who
    are on the record with nothing else.
    """
    years: dict[str, set[int]] = {actor: set() for actor in records.actors}
    contacts: dict[str, set[int]] = {actor: set() for actor in records.actors}
    for meeting in records.meetings.values():
        found = years if meeting.subject == Subject.NATO else contacts
        for part in meeting.attendances:
            found[part.actor].update(meeting.span.years)
    for position in records.positions.values():
        years[position.actor].update(position.span.years)
    return {actor: frozenset(years[actor] or contacts[actor]) for actor in years}
