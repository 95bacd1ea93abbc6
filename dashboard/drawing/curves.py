"""How central actors were, year by year, as curves over a time axis; documents as bars.

Each curve has its bloc's hue and, within the bloc, a stroke and a marker of its own, and is
named at its end.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dashboard.drawing.canvas import HUES
from dashboard.drawing.labels import Room, around, rect_of
from dashboard.drawing.marks import (
    Anchor,
    Dot,
    Drawing,
    Label,
    Line,
    Point,
    Shape,
    tenth,
)
from dashboard.drawing.plots import Plot, PlotKind, PlotSeries
from dashboard.drawing.timeaxis import TimeAxis
from dashboard.drawing.wrapping import cut
from graphdata.archive import Archive
from graphdata.careers import Series
from graphdata.vocabulary import Audience
from graphdata.words import Words

STROKES = (Audience.PUBLIC, Audience.PRIVATE, Audience.INTERNAL)
MARKERS = (Shape.CIRCLE, Shape.SQUARE, Shape.DIAMOND, Shape.ROUNDED)
GRID = (0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1.0)
"""Shares, of which the least that leaves at most four lines is the step of the grid."""

NAME = 12.0
ROW = 15.0
"""Height, in pixels, that a name takes."""

SHIFTS = [0, *(sign * 7 * nth for nth in range(1, 9) for sign in (1, -1))]
"""How far, in pixels, a name may stand below (or above) its curve's end, best first."""


@dataclass(frozen=True)
class Style:
    """What tells an actor's curve from the others."""

    hue: str
    line: Audience
    shape: Shape


@dataclass(frozen=True, slots=True)
class Panel:
    """One panel: what it is called, the pixels between which it lies, the picture's edge."""

    key: str
    title: str
    top: float
    bottom: float
    edge: float


def styles(archive: Archive, actors: Sequence[str]) -> dict[str, Style]:
    """Give each actor the hue of its side, and a stroke and marker that no other of it has."""
    seen: Counter[str] = Counter()
    found = {}
    for actor in actors:
        hue = HUES[archive.placement.places[actor].side]
        nth = seen[hue]
        found[actor] = Style(hue, STROKES[nth % len(STROKES)], MARKERS[nth % len(MARKERS)])
        seen[hue] += 1
    return found


def draw_curves(
    archive: Archive,
    series: Series,
    drawn: Mapping[str, Style],
    axis: TimeAxis,
    panel: Panel,
    words: Words,
) -> Drawing:
    """Draw the curves of some actors in a panel.

    Parameters
    ----------
    archive : Archive
        Where the actors' names are from.
    series : Series
        Per actor one share a year of the axis, or ``None``.
    drawn : mapping of str to Style
        The actors drawn, in order: the first is named first, where there is room.
    axis : TimeAxis
        The years.
    panel : Panel
        Where it lies; its curves keep off the 22 pixels of its title.
    words : Words
        The language of labels and hover texts.
    """
    known = {actor: series[actor] for actor in drawn if actor in series}
    plot = _plot(archive, known, drawn, axis, panel, words)
    drawing = _grid(plot, panel.key)
    room = Room(panel.edge, panel.bottom + 8)
    ends = []
    for actor, told in zip(known, plot.series, strict=True):
        points = [
            None if share is None else (axis.x(date(year, 7, 2)), plot.y(share))
            for year, share in zip(axis.years, told.values, strict=True)
        ]
        _add_curve(drawing, room, actor, told, points, plot, words)
        held = [point for point in points if point]
        if held:
            ends.append((actor, told.name, held[-1], told.hue))
    drawing.plots.append(replace(plot, covers=tuple(drawing.marks)))
    drawing.labels.insert(0, _title(axis, panel))
    _add_names(drawing, room, panel, ends)
    return drawing


def _plot(
    archive: Archive,
    known: Series,
    drawn: Mapping[str, Style],
    axis: TimeAxis,
    panel: Panel,
    words: Words,
) -> Plot:
    """Return the numbers of a panel and where they lie; nothing is drawn yet."""
    highest = max((share for row in known.values() for share in row if share), default=0.0)
    step = next((step for step in GRID if highest <= 4 * step), 1.0)
    names = {actor: archive.records.actors[actor].short(words.lang) for actor in known}
    return Plot(
        title=panel.title,
        kind=PlotKind.CURVES,
        left=axis.left,
        top=panel.top + 30,
        right=axis.right,
        bottom=panel.bottom - 4,
        categories=tuple(map(str, axis.years)),
        series=tuple(
            PlotSeries(names[actor], row, drawn[actor].hue, drawn[actor].line, drawn[actor].shape)
            for actor, row in known.items()
        ),
        highest=max(step, -(-highest // step) * step),
        step=step,
        shares=True,
    )


def _title(axis: TimeAxis, panel: Panel) -> Label:
    key, x, y = f"title-{panel.key}", tenth(axis.left), tenth(panel.top + 8)
    return Label(key, x, y, panel.title, Anchor.START, 12.5, 650, "text-1")


def _grid(plot: Plot, key: str) -> Drawing:
    drawing = Drawing()
    left, right = tenth(plot.left), tenth(plot.right)
    for nth in range(round(plot.highest / plot.step) + 1):
        y = plot.y(nth * plot.step)
        drawing.lines.append(Line("", ((left, y), (right, y)), "hairline" if nth else "axis"))
        said, x = f"{round(100 * nth * plot.step)}%", tenth(left - 6)
        drawing.labels.append(Label(f"{key}-{nth}", x, y, said, Anchor.END, 10.5, 450, "text-2"))
    return drawing


def _add_curve(
    drawing: Drawing,
    room: Room,
    actor: str,
    told: PlotSeries,
    points: list[Point | None],
    plot: Plot,
    words: Words,
) -> None:
    drawing.lines.append(Line("", tuple(points), told.hue, 1.8, told.line))
    for year, point, share in zip(plot.categories, points, told.values, strict=True):
        if point is None or share is None:
            continue
        hover = f"{told.name} · {year}: {words.percent(share)}\n{plot.title}"
        drawing.dots.append(Dot(actor, *point, 3.6, Shape(told.shape), told.hue, False, hover))
        room.take(around(*point, 3.6, 0.5))


def _add_names(
    drawing: Drawing, room: Room, panel: Panel, ends: list[tuple[str, str, Point, str]]
) -> None:
    """Name the curves at their ends: right of the last point, or as near above or below."""
    low, high = panel.top + 26, panel.bottom
    columns: dict[float, list[tuple[str, str, Point, str]]] = defaultdict(list)
    for end in sorted(ends, key=lambda end: (-end[2][0], end[2][1])):
        columns[end[2][0]].append(end)
    for column in columns.values():
        wished = spread([end[2][1] for end in column], ROW, low, high)
        for (actor, name, (x, y), hue), wish in zip(column, wished, strict=True):
            said = cut(name, max(84.0, panel.edge - x - 12), NAME, 600)
            key = f"{panel.key}-{actor}"
            spots = [
                Label(key, tenth(x + 9), tenth(wish + by), said, Anchor.START, NAME, 600, hue)
                for by in SHIFTS
                if low <= wish + by <= high
            ]
            found = next((spot for spot in spots if room.is_free(rect_of(spot))), None)
            if found is not None:
                _add_name(drawing, room, found, (x, y))


def spread(ys: list[float], gap: float, low: float, high: float) -> list[float]:
    """Move heights apart by as much as a gap, as little as may be, within bounds.

    Examples
    --------
    >>> spread([0, 1, 50, 52], 10, 0, 60)
    [0, 10, 50, 60]
    """
    moved: list[float] = []
    for y in ys:
        moved.append(max([y, low] if not moved else [y, moved[-1] + gap]))
    for nth in reversed(range(len(moved))):
        below = high if nth == len(moved) - 1 else moved[nth + 1] - gap
        moved[nth] = min(moved[nth], below)
    return moved


def _add_name(drawing: Drawing, room: Room, label: Label, end: Point) -> None:
    room.take(rect_of(label))
    drawing.labels.append(label)
    if abs(label.y - end[1]) > 5:
        thread = ((tenth(end[0] + 4), end[1]), (tenth(end[0] + 8), label.y))
        drawing.lines.append(Line("", thread, label.tone, 0.8))
