"""The lens *who met whom*: meetings lie on the table between those who took part."""

from collections import defaultdict
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cache
from math import cos, pi, sin

from dashboard.drawing.canvas import INWARD
from dashboard.drawing.detail import CROWD, MOST_MEETINGS
from dashboard.drawing.labels import Rect, Room, text_width
from dashboard.drawing.marks import Anchor, Dot, Label, Point, Shape, Tie, tenth
from dashboard.drawing.names import add_countries, add_headings, add_names
from dashboard.drawing.sheet import Sheet
from graphdata.dealings import LEADS, tie_id
from graphdata.records import Meeting
from graphdata.slicing import GraphSlice
from graphdata.vocabulary import AT_A_DISTANCE

STRETCH_X, STRETCH_Y = 1.25, 1.15
SPIRAL_STEP, SPIRAL_TURNS = 7.0, 90
MANY = 3
FULL_AFTER = 20
"""Meetings without room that tell, in a crowd, that there is none for the others either."""


@dataclass(frozen=True, slots=True)
class Gathering:
    """One meeting, or all of the calls and papers between the same people.

    In a span of years it is everything between the same people, since there is not room
    for each meeting's mark.
    """

    meetings: tuple[Meeting, ...]

    @property
    def actors(self) -> list[str]:
        """Who took part, in the order of the table."""
        return list(dict.fromkeys(part.actor for part in self.meetings[0].attendances))

    @property
    def id(self) -> str:
        """The meeting's id, or that of the tie between the two of many calls."""
        if len(self.meetings) > 1 and len(self.actors) == 2:
            return tie_id(*self.actors)
        return self.meetings[0].id

    @property
    def at_a_distance(self) -> bool:
        """Whether it is calls and papers alone."""
        return all(meeting.kind in AT_A_DISTANCE for meeting in self.meetings)


def draw_meetings(sheet: Sheet) -> None:
    """Draw the actors and the meetings they shared."""
    sheet.add_dots()
    add_headings(sheet)
    add_names(sheet, with_stances=False)
    add_countries(sheet)
    add_gatherings(sheet)


def add_gatherings(sheet: Sheet) -> None:
    """Lay the meetings on the table, the largest first, each where there is room."""
    missed, crowded = 0, len(sheet.actors) > CROWD
    for gathering in drawn_gatherings(sheet.graph_slice, sheet.points):
        full = crowded and missed >= FULL_AFTER
        missed += not _add_gathering(sheet, gathering, full=full)


def drawn_gatherings(graph_slice: GraphSlice, actors: Container[str]) -> list[Gathering]:
    """Return the meetings that are drawn between some actors, the largest first."""
    found = [
        gathering
        for gathering in gatherings(graph_slice.meetings, apart=graph_slice.is_one_year)
        if any(actor in actors for actor in gathering.actors)
    ]
    found.sort(key=lambda g: (-len(g.actors) - len(g.meetings) // 3, g.meetings[0].id))
    return found[:MOST_MEETINGS]


def gatherings(meetings: list[Meeting], *, apart: bool = True) -> list[Gathering]:
    """Put calls and papers between the same people together.

    Parameters
    ----------
    meetings : list of Meeting
        In order of date.
    apart : bool
        Leave each other meeting alone; if not, everything between the same people is one.
    """
    grouped: dict[object, list[Meeting]] = defaultdict(list)
    for meeting in meetings:
        who = frozenset(part.actor for part in meeting.attendances)
        together = meeting.kind in AT_A_DISTANCE or not apart
        grouped[who if together else meeting.id].append(meeting)
    return [Gathering(tuple(group)) for group in grouped.values()]


def _add_gathering(sheet: Sheet, gathering: Gathering, *, full: bool) -> bool:
    """Lay a meeting where there is room, unless the sheet is full; say whether there was."""
    text, weight = _title(sheet, gathering)
    radius = 4.6 if len(gathering.actors) >= MANY or gathering.meetings[1:] else 3.6
    middle = _middle(sheet, gathering)
    spot, is_labelled = None, False
    if not full:
        reach = text_width(text, 11, weight) + 12
        spot, is_labelled = _spot(sheet.room, middle, radius, reach)
    # rather over another mark than not at all: what is counted is drawn
    x, y = spot or middle
    _draw_gathering(sheet, gathering, (tenth(x), tenth(y)), radius)
    if is_labelled:
        label = Label(
            f"{gathering.id}-t", tenth(x + 8), y, text, Anchor.START, 11, weight, "text-1"
        )
        sheet.drawing.labels.append(label)
    return spot is not None


def _spot(room: Room, middle: Point, radius: float, reach: float) -> tuple[Point | None, bool]:
    """Take the room nearest the middle for a mark and its label, or else for the mark alone.

    Parameters
    ----------
    room : Room
        What is taken already.
    middle : Point
        Where the mark would lie best.
    radius, reach : float
        How far the mark reaches to all sides, and its label to the right, in pixels.

    Returns
    -------
    point : Point or None
        Where the mark lies; None if there is no room.
    is_labelled : bool
        Whether its label has room too.
    """
    alone: tuple[Rect, Point] | None = None
    for x, y in _spiral(middle):
        mark = Rect(x - radius - 2, y - 7.5, x + radius + 2, y + 7.5)
        if not room.is_free(mark):
            continue
        alone = alone or (mark, (x, y))
        with_label = mark._replace(right=x + reach)
        if room.is_free(with_label):
            room.take(with_label)
            return (x, y), True
    if alone is None:
        return None, False
    mark, point = alone
    room.take(mark)
    return point, False


def _title(sheet: Sheet, gathering: Gathering) -> tuple[str, int]:
    words, meeting = sheet.words, gathering.meetings[0]
    if len(gathering.meetings) > 1:
        number = len(gathering.meetings)
        if gathering.at_a_distance:
            return words.count("{n} call or paper", "{n} calls, papers", number), 500
        return words.count("{n} meeting", "{n} meetings", number), 600
    day = words.date(meeting.span, short=sheet.graph_slice.is_one_year)
    if len(gathering.actors) < MANY or sheet.canvas.compact:
        return day, 450
    place = meeting.place(words.lang).split("; ")[0].split(",")[0].split("、")[0]
    return f"{day} {place}".strip(), 600


def _middle(sheet: Sheet, gathering: Gathering) -> Point:
    """Return the mean of those present, who led counting double, drawn apart a little."""
    weighted: list[Point] = []
    for part in gathering.meetings[0].attendances:
        if part.actor in sheet.points:
            weighted += [sheet.points[part.actor]] * (2 if part.role in LEADS else 1)
    width, height = sheet.canvas.width, sheet.canvas.height
    x = sum(x for x, _ in weighted) / len(weighted)
    y = sum(y for _, y in weighted) / len(weighted)
    x, y = width / 2 + (x - width / 2) * STRETCH_X, height / 2 + (y - height / 2) * STRETCH_Y
    return min(max(x, width * 0.2), width * 0.8), min(max(y, height * 0.2), height * 0.86)


def _spiral(middle: Point) -> Iterator[Point]:
    """Yield places round a point, the nearest first."""
    x, y = middle
    for across, down in _turns():
        yield tenth(x + across), tenth(y + down)


@cache
def _turns() -> list[Point]:
    """Return how far the places round a point are from it."""
    turns = [(SPIRAL_STEP * step**0.5, step * pi * (3 - 5**0.5)) for step in range(SPIRAL_TURNS)]
    return [(2.0 * reach * cos(angle), reach * sin(angle)) for reach, angle in turns]


def _draw_gathering(sheet: Sheet, gathering: Gathering, point: Point, radius: float) -> None:
    words, meeting = sheet.words, gathering.meetings[0]
    lines = [
        f"{words.date(each.span)} · {words.term(each.kind)} · {each.title(words.lang)}"
        for each in gathering.meetings[:6]
    ]
    hollow = gathering.at_a_distance
    sheet.drawing.dots.append(
        Dot(gathering.id, *point, radius, Shape.DIAMOND, "text-1", hollow, "\n".join(lines))
    )
    for part in {part.actor: part for part in meeting.attendances}.values():
        if part.actor in sheet.points:
            leads = part.role in LEADS
            sheet.drawing.ties.append(
                Tie(
                    id=f"{part.actor}/{gathering.id}",
                    path=_path(sheet, part.actor, point),
                    hue=sheet.hue(part.actor),
                    width=1.6 if leads else 0.9,
                    line=meeting.setting,
                    opacity=0.75 if leads else 0.4,
                    hover=lines[0],
                )
            )


def _path(sheet: Sheet, actor: str, end: Point) -> tuple[Point, Point, Point, Point]:
    start = sheet.points[actor]
    dx, dy = INWARD[sheet.side(actor)]
    reach = 0.4 * (abs(end[0] - start[0]) + abs(end[1] - start[1])) ** 0.98
    handle = tenth(start[0] + dx * reach), tenth(start[1] + dy * reach)
    near = tenth(end[0] - 0.25 * (end[0] - start[0])), tenth(end[1] - 0.25 * (end[1] - start[1]))
    return start, handle, near, end
