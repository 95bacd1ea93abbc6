"""The lens *dealings*: actors alone, tied by how often they met, called or wrote."""

from collections.abc import Sequence
from math import atan2, degrees

from dashboard.drawing.canvas import along, curve
from dashboard.drawing.detail import drawn_ties
from dashboard.drawing.labels import Rect, text_width
from dashboard.drawing.marks import Anchor, Box, Label, Point, Tick, Tie, tenth
from dashboard.drawing.names import add_countries, add_headings, add_names
from dashboard.drawing.sheet import Sheet
from graphdata.dealings import openest, tie_id
from graphdata.records import Meeting
from graphdata.vocabulary import Audience, Side

PILL_FROM = 4
PILL_SPOTS = (0.5, 0.44, 0.56, 0.38, 0.62, 0.3, 0.7)
OPACITY = {1: 0.45, 2: 0.66}
TITLES_IN_HOVER = 4


def draw_dealings(sheet: Sheet) -> None:
    """Draw who dealt with whom, each actor wearing its stances."""
    sheet.add_dots()
    add_headings(sheet)
    add_names(sheet, with_stances=True)
    add_countries(sheet)
    _add_ties(sheet)


def _add_ties(sheet: Sheet) -> None:
    ties = sheet.graph_slice.ties
    drawn = drawn_ties(ties, sheet.points)
    highest = len(ties[drawn[-1]]) if drawn else 0
    for ends in drawn:
        number, key = len(ties[ends]), tie_id(*ends)
        mark = _tie(sheet, key, ends, ties[ends])
        sheet.drawing.ties.append(mark)
        if mark.line != Audience.INTERNAL and _is_new(sheet, key):
            sheet.drawing.ticks.append(tick_on(mark))
        if number >= PILL_FROM:
            _add_pill(sheet, mark, number, heaviest=number == highest)


def _tie(sheet: Sheet, key: str, ends: tuple[str, str], meetings: list[Meeting]) -> Tie:
    start, end = from_the_left(sheet, ends)
    number, setting = len(meetings), openest(meetings)
    line = Audience.PUBLIC if number >= 3 else setting
    opacity = 0.62 if setting == Audience.INTERNAL else OPACITY.get(number, 0.88)
    path, hue = path_of(sheet, start, end), sheet.hue(guest(sheet, start, end))
    hover = _hover(sheet, start, end, meetings)
    return Tie(key, path, hue, width_of(sheet, number), line, opacity, hover)


def from_the_left(sheet: Sheet, ends: tuple[str, str]) -> tuple[str, str]:
    """Return the two ends of a tie, the one that stands farther left first."""
    points, (a, b) = sheet.points, ends
    return (a, b) if (points[a][0], a) < (points[b][0], b) else (b, a)


def path_of(sheet: Sheet, start: str, end: str) -> tuple[Point, Point, Point, Point]:
    """Return the curve of a tie between two actors on a sheet."""
    return curve(sheet.points[start], sheet.points[end], sheet.side(start), sheet.side(end))


def width_of(sheet: Sheet, number: int) -> float:
    """Return how wide a tie of a number of dealings is drawn, in pixels."""
    return max(0.9, tenth(0.9 * number**0.78 * (0.8 if sheet.canvas.compact else 1)))


def guest(sheet: Sheet, a: str, b: str) -> str:
    """Return the end that gives a tie its hue: fewer dealings, the west only if both are."""
    is_west, weights = sheet.side(a) == Side.WEST, sheet.weights
    if is_west != (sheet.side(b) == Side.WEST):
        return b if is_west else a
    return a if (weights.get(a, 0), a) < (weights.get(b, 0), b) else b


def _hover(sheet: Sheet, a: str, b: str, meetings: list[Meeting]) -> str:
    words = sheet.words
    number = words.count("{n} dealing", "{n} dealings", len(meetings))
    lines = [words("{a} and {b}", a=sheet.short(a), b=sheet.short(b)) + f" · {number}"]
    return "\n".join([*lines, *titles(sheet, meetings)])


def titles(sheet: Sheet, meetings: Sequence[Meeting]) -> list[str]:
    """Return the dates and titles of the first few meetings, and how many are left out."""
    words = sheet.words
    lines = [
        f"{words.date(meeting.span)} · {meeting.title(words.lang)}"
        for meeting in meetings[:TITLES_IN_HOVER]
    ]
    more = len(meetings) - TITLES_IN_HOVER
    return [*lines, words("and {n} more", n=more)] if more > 0 else lines


def _is_new(sheet: Sheet, key: str) -> bool:
    """Whether the two first dealt, on the record, in the one year shown.

    In the record's first year everything is new, and in a span nearly so: there the mark
    would say nothing.
    """
    archive, query = sheet.graph_slice.archive, sheet.graph_slice.query
    one_year = archive.package.first_year < query.first == query.last
    return one_year and archive.first_dealt.get(key) == query.first


def tick_on(tie: Tie, turned: int = 0) -> Tick:
    """Return a stroke across the middle of a tie, turned by some degrees."""
    x, y = along(tie.path, 0.5)
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = tie.path
    slope = degrees(atan2(dy + cy - by - ay, dx + cx - bx - ax))
    return Tick(x, y, round(slope) + turned, tie.hue)


def _add_pill(sheet: Sheet, tie: Tie, number: int, *, heaviest: bool) -> None:
    text = sheet.words.number(number)
    if heaviest and not sheet.canvas.compact:
        text = sheet.words.count("{n} dealing", "{n} dealings", number)
    width = text_width(text, 11.5, 650) + 13
    for t in PILL_SPOTS:
        x, y = along(tie.path, t)
        rect = Rect(x - width / 2, y - 9, x + width / 2, y + 9)
        if sheet.room.is_free(rect):
            sheet.room.take(rect)
            sheet.drawing.boxes.append(Box(x, y, tenth(width), 18, tie.hue))
            label = Label(f"{tie.id}-n", x, y, text, Anchor.MIDDLE, 11.5, 650, "text-1")
            sheet.drawing.labels.append(label)
            return
