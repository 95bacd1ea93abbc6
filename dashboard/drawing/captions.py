"""Captions beside marks: near their mark, over no other mark, over no other text.

A caption is a lead in bold (the day, and who) and what was told or said. It stands on one line
or on two, to the right of its mark or to the left, in the lane of its mark and nowhere else.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dashboard.drawing.gaplanes import Layout
from dashboard.drawing.labels import LINE_HEIGHT, Rect, Room, rect_of
from dashboard.drawing.lanemarks import LaneMark
from dashboard.drawing.marks import Anchor, Label, Line, tenth
from graphdata.words import Words

COLON = re.compile("[::] *")
FAR = (0.0, 8.0, 18.0, 30.0, 44.0)
"""How many pixels a caption may stand off to the side, nearest first."""

CROSSING = 30.0
"""What it costs a caption to run over the mark of another story, in pixels."""

SMALL = 11.0
"""The size of letters where a caption has no room otherwise; none is smaller."""

LEADER = 15.0
"""A caption farther above or below its mark than this has a line to it."""


@dataclass(frozen=True, slots=True)
class Style:
    """How captions of one rank are set."""

    size: float
    weight: int
    tone: str


STORY = Style(12.0, 450, "text-1")
ASIDE = Style(11.5, 400, "text-2")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place for a caption: its lines from the top down, and how far off it is."""

    labels: tuple[Label, ...]
    cost: float


def split(text: str) -> tuple[str, str]:
    """Part a caption at its first colon into who, with the colon, and what.

    Examples
    --------
    >>> split("Ada to Cora: no bridge")
    ('Ada to Cora:', 'no bridge')
    >>> split("Ada nods")
    ('', 'Ada nods')
    """
    found = COLON.search(text)
    return (text[: found.end()].strip(), text[found.end() :]) if found else ("", text)


def naming(text: str, issue: str, words: Words) -> str:
    """Name in a caption the issue it is on, where that is another than those asked for."""
    who, what = split(text)
    if not who:
        return text
    named = words("{who} on {issue}:", who=COLON.sub("", who), issue=issue)
    return f"{named} {what}"


@dataclass(frozen=True, slots=True)
class Wall:
    """Where captions are set: the room that is left, the places, the language.

    `stories` are the marks of stories, over which other captions should not run.
    """

    room: Room
    layout: Layout
    words: Words
    stories: tuple[LaneMark, ...] = ()


def place_caption(
    wall: Wall, mark: LaneMark, text: str, style: Style
) -> tuple[list[Label], list[Line]]:
    """Set a caption at the nearest free place of its lane, and take the room.

    Returns
    -------
    list of Label
        Its lines; empty if there is no room.
    list of Line
        The line that leads to it, if it stands far from its mark.
    """
    room = wall.room
    for spot in sorted(_spots(wall, mark, text, style), key=lambda spot: spot.cost):
        leader = _leader(spot.labels, mark)
        if _is_free(spot, leader, room):
            for rect in [*map(rect_of, spot.labels), *_along(leader)]:
                room.take(rect)
            return list(spot.labels), leader
    return [], []


def _is_free(spot: Spot, leader: list[Line], room: Room) -> bool:
    texts = all(room.is_free(_padded(rect_of(label))) for label in spot.labels)
    return texts and all(map(room.is_free, _along(leader)))


def _padded(rect: Rect) -> Rect:
    return Rect(rect.left - 4, rect.top + 1, rect.right + 4, rect.bottom - 1)


def _along(leader: list[Line]) -> list[Rect]:
    """Return small rectangles along a leader, but for its start, which is at the mark."""
    rects = []
    for line in leader:
        (x, y), (u, v) = (point for point in line.points if point is not None)
        for i in range(2, 10):
            at, down = x + (u - x) * i / 10, y + (v - y) * i / 10
            rects.append(Rect(at - 1, down - 1, at + 1, down + 1))
    return rects


def _spots(wall: Wall, mark: LaneMark, text: str, style: Style) -> Iterator[Spot]:
    others = [each.x for each in wall.stories if each.box == mark.box and each != mark]
    for lines in _settings(mark, text, style, wall.words):
        height = style.size * LINE_HEIGHT
        block = height * (len(lines) - 1)
        low, high = mark.box.top + height / 2, mark.box.bottom - height / 2 - block
        tops = [mark.y - block / 2, *_between(low, high)]
        for anchor, top in ((a, t) for a in (Anchor.START, Anchor.END) for t in tops):
            if not low <= top <= high:
                continue
            for far in FAR:
                spot = _spot(mark, lines, anchor, top, height, far)
                rects = [rect_of(label) for label in spot.labels]
                if all(_is_within(rect, wall.layout) for rect in rects):
                    crossed = any(r.left - 4 < x < r.right + 4 for r in rects for x in others)
                    yield replace(spot, cost=spot.cost + (CROSSING if crossed else 0))


def _between(low: float, high: float) -> list[float]:
    return [low + 3 * i for i in range(int((high - low) / 3) + 1)]


def _settings(mark: LaneMark, text: str, style: Style, words: Words) -> list[list[Label]]:
    """Return a caption on one line, two and three, and on two in smaller letters."""
    who, what = split(text)
    day = words.date(mark.row.span, short=True)
    lead = words("{date}, {said}", date=day, said=who) if who else words("{date}:", date=day)
    bold = style is STORY
    base = Label(mark.row.id, 0, 0, what, Anchor.START, style.size, style.weight, style.tone)
    base = base._replace(serif="“" in what)
    head = base._replace(text=lead, weight=650 if bold else style.weight, serif=False)
    one = base._replace(lead=lead) if bold else base._replace(text=f"{lead} {what}")
    three = [head._replace(text=day), head._replace(text=who), base] if who else [head, base]
    small = [line._replace(size=SMALL) for line in (head, base)]
    return [[one], [head, base], three, small]


def _spot(
    mark: LaneMark,
    lines: list[Label],
    anchor: Anchor,
    top: float,
    height: float,
    far: float,
) -> Spot:
    block = height * (len(lines) - 1)
    off = abs(top + block / 2 - mark.y)
    # above or below its mark a caption may begin beside the line of the mark's story
    out = (mark.reach + 4 if off < mark.reach + block / 2 + height / 2 else 6.0) + far
    x = mark.x + out if anchor == Anchor.START else mark.x - out
    labels = tuple(
        line._replace(x=tenth(x), y=tenth(top + height * i), anchor=anchor)
        for i, line in enumerate(lines)
    )
    wide = max(rect_of(label).right - rect_of(label).left for label in labels)
    cost = off + far * 0.6 + wide * 0.05 + (7 if anchor == Anchor.END else 0)
    smaller = 14 if lines[0].size == SMALL else 0
    return Spot(labels, cost + 5 * (len(lines) - 1) + smaller)


def _is_within(rect: Rect, layout: Layout) -> bool:
    return rect.left >= layout.axis.left + 3 and rect.right <= layout.axis.right


def _leader(labels: Iterable[Label], mark: LaneMark) -> list[Line]:
    rects = [rect_of(label) for label in labels]
    top, bottom = min(r.top for r in rects), max(r.bottom for r in rects)
    if top - LEADER <= mark.y <= bottom + LEADER:
        return []
    end = bottom if bottom < mark.y else top
    start = mark.y - mark.reach if bottom < mark.y else mark.y + mark.reach
    left, right = min(r.left for r in rects), max(r.right for r in rects)
    x = tenth(min(max(mark.x, left), right))
    return [Line("", ((tenth(mark.x), tenth(start)), (x, tenth(end))), "text-3", 1.0)]
