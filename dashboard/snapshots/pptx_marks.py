"""Marks to the shapes of a slide, with the places, colours and words of the other pens.

Dots are PowerPoint's own shapes, areas and curves are freeforms whose points can be edited,
straight lines are connectors, and those between actors hold on to them. A curved tie is a
freeform: the connectors that PowerPoint can bend have curves of their own, and LibreOffice draws
any connector anew, at right angles, whatever outline the file gives it. Its name is that of the
two actors. One group holds each kind of marks, so that the selection pane reads as layers.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from math import cos, radians, sin
from typing import Any

from dashboard.drawing.canvas import sampled
from dashboard.drawing.marks import Area, Box, Dot, Label, Line, Mark, Point, Shape, Tick, Tie
from dashboard.drawing.plots import Plot
from dashboard.snapshots.drawingml import (
    NO_FILL,
    NO_STROKE,
    Frame,
    Named,
    connector,
    emu,
    frame_round,
    freeform,
    group,
    hatch,
    preset,
    shape,
    solid,
    stroke,
)
from dashboard.snapshots.look import Look
from dashboard.snapshots.pptx_chart import chart_frame, told
from dashboard.snapshots.pptx_text import label_box
from dashboard.snapshots.svg import LAYERS, TICK_REACH, dashes_of, layer_of
from dashboard.theme import fill, ink

LAYERS_HERE = (*LAYERS[:2], "charts", *LAYERS[2:])
"""Kinds of shapes, lowest first: a chart lies on areas and under all that names its curves."""

_LONG = 2 / 3**0.5
QUARTER = 90 * 60000
SHAPES: dict[Shape, tuple[str, tuple[float, float, float, float]]] = {
    Shape.CIRCLE: ("ellipse", (-1, -1, 1, 1)),
    Shape.SQUARE: ("rect", (-1, -1, 1, 1)),
    Shape.ROUNDED: ("octagon", (-0.924, -0.924, 0.924, 0.924)),
    Shape.DIAMOND: ("diamond", (-1.3, -1.3, 1.3, 1.3)),
    Shape.UP: ("triangle", (-_LONG, -1, _LONG, 0.5)),
    Shape.DOWN: ("triangle", (-_LONG, -0.5, _LONG, 1)),
    # before it is turned by a quarter round its middle
    Shape.CHEVRON: ("triangle", (0.25 - _LONG, -0.75, 0.25 + _LONG, 0.75)),
}
"""PowerPoint's shape for each shape of radius 1, and the rectangle it fills."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What shapes are drawn on.

    Parameters
    ----------
    look : Look
        Colours.
    top : float
        How far down the slide the drawing begins, in pixels.
    numbers : iterator of int
        Numbers for shapes that have none yet.
    dots : dict of Point to int
        Numbers of the dots that straight ties hold on to, by place.
    """

    look: Look
    top: float
    numbers: Iterator[int] = field(default_factory=lambda: count(2))
    dots: dict[Point, int] = field(default_factory=dict)

    def down(self, points: Iterable[Point]) -> list[Point]:
        """Return points of the drawing as points of the slide."""
        return [(x, y + self.top) for x, y in points]

    def named(self, name: str, told: str = "") -> Named:
        """Return what the next shape is called."""
        return Named(next(self.numbers), name, told)


def layers(
    marks: Iterable[Mark],
    sheet: Sheet,
    names: Mapping[str, str],
    frame: Frame,
    charts: Mapping[Plot, str] | None = None,
) -> list[str]:
    """Return marks as groups, one for each kind that is there, lowest first.

    Parameters
    ----------
    marks : iterable of Mark
        Lowest first within each kind.
    sheet : Sheet
        What they are drawn on.
    names : mapping of str to str
        What each kind is called.
    frame : Frame
        The picture's.
    charts : mapping of Plot to str
        Ids of the slide's relations to its charts; what they cover is not drawn as shapes.
    """
    charts = charts or {}
    covered = {mark for plot in charts for mark in plot.covers}
    held: dict[str, list[Mark]] = {kind: [] for kind in LAYERS}
    for mark in marks:
        if mark not in covered:
            held[layer_of(mark)].append(mark)
    for mark in held["dots"]:
        if isinstance(mark, Dot) and mark.id:
            sheet.dots[mark.x, mark.y] = next(sheet.numbers)
    drawn = {kind: shapes(each, sheet, names[kind]) for kind, each in held.items()}
    drawn["charts"] = [
        chart_frame(sheet.named(plot.title, told(plot)), plot, sheet.top, relation)
        for plot, relation in charts.items()
    ]
    return [
        group(sheet.named(names[kind]), frame, drawn[kind]) for kind in LAYERS_HERE if drawn[kind]
    ]


def shapes(marks: Iterable[Mark], sheet: Sheet, name: str) -> list[str]:
    """Return marks as shapes; `name` is for those that have no id."""
    return [
        _PENS[type(mark)](mark, sheet, getattr(mark, "id", "") or name)
        for mark in marks
        if getattr(mark, "points", True)
    ]


def _area(area: Area, sheet: Sheet, name: str) -> str:
    theme, ground = sheet.look.theme, fill(sheet.look.theme, sheet.look.ground)
    colour = fill(theme, area.hue) if area.hue else ground
    filling = solid(colour, area.opacity) if area.hue else NO_FILL
    if area.hatched:
        filling = hatch(ink(theme, "text-1"), blend(colour, ground, area.opacity))
    line = stroke(ink(theme, area.edge), 1, dashes=dashes_of(area.line)) if area.edge else NO_STROKE
    outline = _outline(area.points, sheet, closes=True)
    return shape(sheet.named(name, area.hover), outline + filling + line)


def _outline(points: Iterable[Point | None], sheet: Sheet, *, closes: bool) -> str:
    """Return the frame and outline of a line with gaps, or of polygons that are closed."""
    runs: list[list[Point]] = [[]]
    for point in points:
        runs += [[]] if point is None else []
        runs[-1] += [] if point is None else sheet.down([point])
    frame = frame_round(point for run in runs for point in run)
    steps: list[tuple[str, tuple[Point, ...]]] = []
    for run in filter(None, runs):
        steps += [("moveTo", (run[0],)), *(("lnTo", (point,)) for point in run[1:])]
        steps += [("close", ())] if closes else []
    return frame.xml() + freeform(frame, steps)


def blend(colour: str, ground: str, opacity: float) -> str:
    """Return a colour as it is seen on a ground.

    Examples
    --------
    >>> blend("#000000", "#ffffff", 0.5)
    '#808080'
    """
    pairs = ((int(colour[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a * opacity + b * (1 - opacity)):02x}" for a, b in pairs)


def _line(line: Line, sheet: Sheet, name: str) -> str:
    named = sheet.named(name, line.hover)
    points = [point for point in line.points if point is not None]
    if len(points) == len(line.points) == 2:
        start, end = sheet.down(points)
        return connector(named, start, end, _stroke(line, sheet), ())
    return shape(named, _outline(line.points, sheet, closes=False) + NO_FILL + _stroke(line, sheet))


def _stroke(mark: Line | Tie, sheet: Sheet) -> str:
    colour = ink(sheet.look.theme, mark.hue)
    return stroke(colour, mark.width, mark.opacity, dashes_of(mark.line))


def _tie(tie: Tie, sheet: Sheet, name: str) -> str:
    named = sheet.named(name, tie.hover)
    start, *handles = sheet.down(tie.path)
    if is_straight(tie.path):
        ends = tie.path[0], tie.path[-1]
        glued = tuple(sheet.dots[end] for end in ends if all(e in sheet.dots for e in ends))
        return connector(named, start, handles[-1], _stroke(tie, sheet), glued)
    a, b, c, d = tie.path
    frame = frame_round(sheet.down(zip(*sampled((a, b, c, d), 24), strict=True)))
    curve = freeform(frame, [("moveTo", (start,)), ("cubicBezTo", tuple(handles))])
    return shape(named, frame.xml() + curve + NO_FILL + _stroke(tie, sheet))


def is_straight(path: tuple[Point, ...]) -> bool:
    """Whether a curve's handles lie on the line between its ends, to a twentieth of a pixel."""
    (x, y), (u, v) = path[0], path[-1]
    reach = ((u - x) ** 2 + (v - y) ** 2) ** 0.5
    return all(abs((u - x) * (q - y) - (v - y) * (p - x)) <= 0.05 * reach for p, q in path[1:-1])


def _tick(tick: Tick, sheet: Sheet, name: str) -> str:
    turn = radians(tick.angle)
    across, down = TICK_REACH * sin(turn), TICK_REACH * cos(turn)
    ends = (tick.x + across, tick.y - down), (tick.x - across, tick.y + down)
    start, end = sheet.down(ends)
    line = stroke(ink(sheet.look.theme, tick.hue), 1.4, 0.9)
    return connector(sheet.named(name), start, end, line, ())


def _box(box: Box, sheet: Sheet, name: str) -> str:
    reach, rise = box.width / 2, box.height / 2
    corners = (box.x - reach, box.y - rise), (box.x + reach, box.y + rise)
    look = frame_round(sheet.down(corners)).xml() + preset("roundRect", adj=50000)
    look += solid(fill(sheet.look.theme, "table")) + stroke(ink(sheet.look.theme, box.hue), 1.2)
    return shape(sheet.named(name), look)


def _dot(dot: Dot, sheet: Sheet, name: str) -> str:
    is_named = dot.id and layer_of(dot) == "dots"
    number = sheet.dots.pop((dot.x, dot.y), 0) if is_named else 0
    theme, is_open = sheet.look.theme, dot.hollow or dot.doubtful
    look = frame_of(dot, sheet.top).xml() + preset(SHAPES[dot.shape][0])
    look += solid(fill(theme, "table" if is_open else dot.hue))
    edge = ink(theme, "hairline" if dot.hue == "table" else dot.hue)
    look += stroke(edge, 1.3 if is_open else 1, dashes="2,1.6" if dot.doubtful else None)
    return shape(Named(number or next(sheet.numbers), name, dot.hover), look)


def frame_of(dot: Dot, top: float) -> Frame:
    """Return where the shape of a dot lies on a slide."""
    left, above, right, below = (each * dot.radius for each in SHAPES[dot.shape][1])
    x, y = emu(dot.x + left), emu(dot.y + top + above)
    turn = QUARTER if dot.shape == Shape.CHEVRON else 0
    size = emu(right - left), emu(below - above)
    return Frame(x, y, *size, turn=turn, down=dot.shape == Shape.DOWN)


def _label(label: Label, sheet: Sheet, name: str) -> str:
    colour, seam = ink(sheet.look.theme, label.tone), sheet.look.seam(label.tone)
    return label_box(sheet.named(name), label, colour, seam, sheet.top)


_PENS: dict[type, Callable[[Any, Sheet, str], str]] = {
    Area: _area,
    Line: _line,
    Tie: _tie,
    Tick: _tick,
    Box: _box,
    Dot: _dot,
    Label: _label,
}
