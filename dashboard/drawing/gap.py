"""Planned, told and heard: five lanes on one time axis, stories through them, pairs below."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

from dashboard.drawing.canvas import Canvas
from dashboard.drawing.captions import ASIDE, STORY, Wall, naming, place_caption
from dashboard.drawing.gaplanes import AUDIENCES, Layout, lay_out
from dashboard.drawing.labels import Rect, Room, rect_of
from dashboard.drawing.lanemarks import (
    LaneMark,
    around_marks,
    bar_ends,
    drawn,
    hover_of,
    lane_marks,
)
from dashboard.drawing.lanenames import lane_names, notes_beside, wrapped
from dashboard.drawing.marks import Anchor, Area, Drawing, Label, Line, rectangle, tenth
from dashboard.drawing.pairstrips import draw_strip, spread, strip_rows
from dashboard.drawing.stories import (
    StoryLine,
    band,
    ids_of,
    story_lines,
    thread,
    titles,
    told_here,
)
from graphdata.gap import Lane
from graphdata.pairs import Gap
from graphdata.telling import emptiness
from graphdata.vocabulary import Audience
from graphdata.words import Words

ASIDES = 2
"""How many captions a lane has beside those of stories, at most."""


@dataclass
class GapSheet:
    """A drawing of the lanes in the making.

    Parameters
    ----------
    gap : Gap
        What is drawn.
    years : range
        The years on the axis.
    canvas : Canvas
        What it is drawn on.
    words : Words
        The language of labels and hover texts.
    """

    gap: Gap
    years: range
    canvas: Canvas
    words: Words
    drawing: Drawing = field(default_factory=Drawing)

    def __post_init__(self) -> None:
        stories = told_here(self.gap, self.years)
        width = self.canvas.width - (20 if self.canvas.compact else 200)
        strips, self.strips_left_out = strip_rows(self.gap, width, 2 if self.canvas.compact else 1)
        rows = len({strip.row for strip in strips})
        self.layout: Layout = lay_out(self.canvas, self.years, len(stories), rows)
        self.strips = spread(strips, self.layout.axis.left, self.layout.axis.right)
        self.marks = lane_marks(self.gap, self.layout, ids_of(stories))
        self.lines: tuple[StoryLine, ...] = story_lines(stories, self.marks, self.words)

    @cached_property
    def hovers(self) -> dict[str, str]:
        """What is said of each mark when it is pointed at."""
        pairs = [row for pair in self.gap.pairs for row in (pair.told, pair.anchor) if row]
        alone = {row.id: hover_of(self.gap, [row], self.words) for row in pairs}
        marks = {m.row.id: hover_of(self.gap, m.rows, self.words) for m in self.marks}
        return alone | marks

    @cached_property
    def wall(self) -> Wall:
        """Where captions are set."""
        told = tuple(mark for line in self.lines for _, mark in line.marks)
        return Wall(self.room, self.layout, self.words, told)

    @cached_property
    def room(self) -> Room:
        """The room that marks and the lines of stories have taken."""
        room = Room(self.canvas.width, self.canvas.height)
        for mark in self.marks:
            room.take(square(mark))
            if mark.row.span.precision != "day":
                left, right = bar_ends(mark, self.layout)
                room.take(Rect(left, mark.y - 2, right, mark.y + 2))
        # on a phone threads lie so near that captions have to cross them
        for line in () if self.canvas.compact else self.lines:
            for rect in along_thread(line):
                room.take(rect)
        return room


def draw_gap(
    gap: Gap, years: range, canvas: Canvas, words: Words, under_slider: Iterable[tuple[int, int]]
) -> list[Drawing]:
    """Draw the answer to a question once for each stop of the slider.

    Parameters
    ----------
    gap : Gap
        The lanes and pairs.
    years : range
        The years on the axis.
    canvas : Canvas
        The surface.
    words : Words
        The language of labels and hover texts.
    under_slider : iterable of tuple of int
        For each stop the first and last year that lies under the slider.
    """
    sheet = GapSheet(gap, years, canvas, words)
    _ground(sheet)
    _threads(sheet)
    sheet.drawing.lines += around_marks(sheet.marks, sheet.layout)
    sheet.drawing.stances += drawn(sheet.marks, sheet.layout, sheet.hovers)
    _captions(sheet)
    for strip in sheet.strips:
        draw_strip(sheet.drawing, gap, strip, sheet.layout, sheet.hovers, words)
    sheet.drawing.labels += notes_beside(gap, sheet.layout, sheet.strips_left_out, words)
    return [_at(sheet, first, last) for first, last in under_slider]


def _at(sheet: GapSheet, first: int, last: int) -> Drawing:
    """Return the drawing with the years under the slider marked on the axis."""
    layout = sheet.layout
    top = layout.years - 9
    cursor = layout.axis.cursor(first, last, top, layout.top - 1)
    edges = layout.axis.cursor(first, last, layout.top, layout.bottom)
    ends = [edges.points[0], edges.points[1]] if edges is not None else []
    lines = [
        Line("", ((point[0], layout.top), (point[0], layout.bottom)), "control", 1.0)
        for point in ends
        if point is not None
    ]
    areas = [cursor._replace(hue="hairline", opacity=0.75)] if cursor is not None else []
    drawing = sheet.drawing
    return replace(drawing, areas=[*areas, *drawing.areas], lines=[*lines, *drawing.lines])


def _ground(sheet: GapSheet) -> None:
    """Draw the lanes, their edges and names, the years."""
    drawing, layout = sheet.drawing, sheet.layout
    left, right = layout.axis.left, layout.axis.right
    for box in layout.boxes.values():
        drawing.areas.append(Area("", rectangle(left, box.top, right, box.bottom), "lane"))
    for line in sheet.lines:
        drawing.areas += band(line, layout)
    drawing.lines += layout.axis.lines(layout.years - 6, layout.bottom)
    for lane, box in layout.boxes.items():
        zero = ((left, tenth(box.zero)), (right, tenth(box.zero)))
        drawing.lines.append(Line("", zero, "axis", 0.8, Audience.INTERNAL))
        edge = ((left, box.top), (left, box.bottom))
        drawing.lines.append(Line("", edge, "text-1", 2.0, AUDIENCES[lane]))
    between = tenth(layout.boxes[Lane.SAID].bottom + 6)
    drawing.lines.append(Line("", ((layout.names, between), (right, between)), "axis", 1.0))
    drawing.labels += layout.axis.names(layout.years)
    drawing.labels += lane_names(sheet.gap, layout, sheet.words)


def _threads(sheet: GapSheet) -> None:
    for line in sheet.lines:
        sheet.drawing.lines.append(thread(line))
    sheet.drawing.labels += titles(sheet.lines, sheet.layout)


def _captions(sheet: GapSheet) -> None:
    """Say what stories tell, then how many a mark stands for, where nothing is, and asides."""
    for mark in sheet.marks:
        if len(mark.rows) > 1:
            _number(sheet, mark)
    for line in sheet.lines:
        for told, mark in line.marks:
            _caption(sheet, mark, told.label(sheet.words.lang), story=True)
    _emptiness(sheet)
    at = {row.id: mark for mark in sheet.marks for row in mark.rows}
    left = dict.fromkeys(Lane, 0 if sheet.canvas.compact else ASIDES)
    for aside in sheet.gap.archive.package.asides:
        found = at.get(aside.position)
        if found is None or not left[found.box.lane]:
            continue
        if _caption(sheet, found, aside.label(sheet.words.lang), story=False):
            left[found.box.lane] -= 1


def _caption(sheet: GapSheet, mark: LaneMark, text: str, *, story: bool) -> bool:
    style = STORY if story else ASIDE
    if mark.row.issue not in sheet.gap.question.issues:
        issue = sheet.gap.archive.records.issues[mark.row.issue]
        text = naming(text, issue.short(sheet.words.lang), sheet.words)
    labels, leader = place_caption(sheet.wall, mark, text, style)
    sheet.drawing.labels += labels
    sheet.drawing.lines += leader
    return bool(labels)


def _number(sheet: GapSheet, mark: LaneMark) -> None:
    text, y = f"×{len(mark.rows)}", mark.y
    for anchor, x in (
        (Anchor.END, mark.x - mark.reach - 2),
        (Anchor.START, mark.x + mark.reach + 2),
    ):
        label = Label(f"n-{mark.row.id}", tenth(x), y, text, anchor, 11, 450, "text-1")
        if sheet.room.is_free(rect_of(label)):
            sheet.room.take(rect_of(label))
            sheet.drawing.labels.append(label)
            return


def _emptiness(sheet: GapSheet) -> None:
    """Say where the lane of what was written ends, to the right of its last mark."""
    text, box = emptiness(sheet.gap, sheet.words), sheet.layout.boxes[Lane.WROTE]
    mine = [mark.x + mark.reach for mark in sheet.marks if mark.box == box]
    left, right = max(mine, default=sheet.layout.axis.left) + 12, sheet.layout.axis.right - 6
    for lines in [[text], wrapped(text, 11, right - left)] if text else []:
        labels = [
            Label(
                "nothing",
                tenth(left),
                tenth(box.y(1) + 14 * i),
                line,
                Anchor.START,
                11,
                400,
                "text-2",
            )
            for i, line in enumerate(lines)
        ]
        if all(sheet.room.is_free(rect_of(label)) for label in labels):
            for label in labels:
                sheet.room.take(rect_of(label))
            sheet.drawing.labels += labels
            return


def square(mark: LaneMark) -> Rect:
    """Return the square that a mark fills, its ring included."""
    reach = mark.reach + 0.5
    return Rect(mark.x - reach, mark.y - reach, mark.x + reach, mark.y + reach)


def along_thread(line: StoryLine) -> Iterable[Rect]:
    """Return small rectangles along the line of a story."""
    points = sorted((mark.y, mark.x) for _, mark in line.marks)
    for (y, x), (v, u) in pairwise(points):
        steps = max(int((v - y) / 6), 1)
        for i in range(steps + 1):
            at, down = x + (u - x) * i / steps, y + (v - y) * i / steps
            yield Rect(at - 2.5, down - 3, at + 2.5, down + 3)
