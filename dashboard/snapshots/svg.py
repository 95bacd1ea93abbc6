"""Marks to SVG, with the places, colours and words that the screen shows.

Each mark keeps its id as ``data-id`` and what is said of it as its title; marks of one kind
lie in one group, so that an editor of drawings can pick them together.
"""

from collections.abc import Callable, Iterable
from typing import Any

from dashboard.drawing.marks import Area, Box, Dot, Label, Line, Mark, Point, Shape, Tick, Tie
from dashboard.figures.picture import path_of
from dashboard.figures.strips import DASHES, is_stance
from dashboard.snapshots.look import Look
from dashboard.snapshots.tags import line_of_text, said, tag
from dashboard.theme import fill, ink
from graphdata.vocabulary import Audience

LAYERS = ("areas", "lines", "ties", "ticks", "boxes", "dots", "stances", "labels")
"""Kinds of marks, lowest first."""

TICK_REACH = 2.8
KINDS = {
    Area: "areas",
    Line: "lines",
    Tie: "ties",
    Tick: "ticks",
    Box: "boxes",
    Dot: "dots",
    Label: "labels",
}


def picture(marks: Iterable[Mark], look: Look) -> str:
    """Return marks as SVG groups, one for each kind that is there.

    Parameters
    ----------
    marks : iterable of Mark
        Lowest first within each kind.
    look : Look
        Colours, and what the file's readers can draw.
    """
    layers: dict[str, list[str]] = {name: [] for name in LAYERS}
    for mark in marks:
        layers[layer_of(mark)].append(drawn(mark, look))
    return "".join(tag("g", "".join(held), class_=name) for name, held in layers.items() if held)


def drawn(mark: Mark, look: Look) -> str:
    """Return one mark as SVG."""
    return _PENS[type(mark)](mark, look)


def layer_of(mark: Mark) -> str:
    """Return the kind of a mark, one of `LAYERS`."""
    return "stances" if is_stance(mark) else KINDS[type(mark)]


def hatching(look: Look) -> str:
    """Return the definition of the strokes that cross a hatched area."""
    stroke = tag("path", d="M0,0V6", stroke=ink(look.theme, "text-1"), stroke_width=1.5)
    return tag(
        "pattern",
        stroke,
        id="hatch",
        width=6,
        height=6,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )


def _area(area: Area, look: Look) -> str:
    path = path_of(area.points)
    filled = _mark(
        "path",
        area,
        d=path,
        fill=fill(look.theme, area.hue) if area.hue else "none",
        fill_opacity=_less_than_whole(area.opacity),
        stroke=ink(look.theme, area.edge) if area.edge else None,
        stroke_width=1 if area.edge else None,
        stroke_dasharray=dashes_of(area.line),
    )
    return filled + (tag("path", d=path, fill="url(#hatch)") if area.hatched else "")


def _line(line: Line, look: Look) -> str:
    return _mark("path", line, d=_polyline(line.points), **_stroke(line, look))


def _polyline(points: Iterable[Point | None]) -> str:
    path, pen = "", "M"
    for point in points:
        path += f"{pen}{point[0]:g},{point[1]:g}" if point else ""
        pen = "L" if point else "M"
    return path


def _tie(tie: Tie, look: Look) -> str:
    start, *handles = (f"{x:g},{y:g}" for x, y in tie.path)
    return _mark("path", tie, d=f"M{start}C{' '.join(handles)}", **_stroke(tie, look))


def _stroke(mark: Line | Tie, look: Look) -> dict[str, Any]:
    return {
        "fill": "none",
        "stroke": ink(look.theme, mark.hue),
        "stroke_width": mark.width,
        "stroke_opacity": _less_than_whole(mark.opacity),
        "stroke_dasharray": dashes_of(mark.line),
    }


def _tick(tick: Tick, look: Look) -> str:
    return tag(
        "path",
        d=f"M0,{-TICK_REACH}V{TICK_REACH}",
        transform=f"translate({tick.x:g} {tick.y:g}) rotate({tick.angle:g})",
        stroke=ink(look.theme, tick.hue),
        stroke_width=1.4,
        stroke_opacity=0.9,
    )


def _box(box: Box, look: Look) -> str:
    xs, ys = zip(*box.outline(), strict=True)
    width, height = round(max(xs) - min(xs), 1), round(max(ys) - min(ys), 1)
    return tag(
        "rect",
        x=min(xs),
        y=min(ys),
        width=width,
        height=height,
        rx=height / 2,
        fill=fill(look.theme, "table"),
        stroke=ink(look.theme, box.hue),
        stroke_width=1.2,
    )


def _dot(dot: Dot, look: Look) -> str:
    is_open = dot.hollow or dot.doubtful
    return _mark(
        "path",
        dot,
        d=outline(dot.shape, dot.radius),
        transform=f"translate({dot.x:g} {dot.y:g})",
        fill=fill(look.theme, "table" if is_open else dot.hue),
        stroke=ink(look.theme, "hairline" if dot.hue == "table" else dot.hue),
        stroke_width=1.3 if is_open else 1,
        stroke_dasharray="2,1.6" if dot.doubtful else None,
    )


def outline(shape: Shape, radius: float) -> str:
    """Return the outline of a shape round 0, 0, as Plotly draws it.

    Examples
    --------
    >>> outline(Shape.DIAMOND, 10)
    'M13,0L0,13L-13,0L0,-13Z'
    """
    if shape == Shape.CIRCLE:
        r = f"{radius:g}"
        return f"M{r},0A{r},{r} 0 1 1 0,-{r}A{r},{r} 0 0 1 {r},0Z"
    corners = (f"{round(x * radius, 2):g},{round(y * radius, 2):g}" for x, y in CORNERS[shape])
    return f"M{'L'.join(corners)}Z"


_LONG = 2 / 3**0.5
CORNERS: dict[Shape, tuple[Point, ...]] = {
    Shape.SQUARE: ((1, 1), (-1, 1), (-1, -1), (1, -1)),
    Shape.DIAMOND: ((1.3, 0), (0, 1.3), (-1.3, 0), (0, -1.3)),
    Shape.UP: ((-_LONG, 0.5), (_LONG, 0.5), (0, -1)),
    Shape.DOWN: ((-_LONG, -0.5), (_LONG, -0.5), (0, 1)),
    Shape.CHEVRON: ((-0.5, -_LONG), (-0.5, _LONG), (1, 0)),
    Shape.ROUNDED: (
        *((-0.383, -0.924), (0.383, -0.924), (0.924, -0.383), (0.924, 0.383)),
        *((0.383, 0.924), (-0.383, 0.924), (-0.924, 0.383), (-0.924, -0.383)),
    ),
}
"""Corners of each shape of radius 1 that is not a circle."""


def _label(label: Label, look: Look) -> str:
    return line_of_text(
        label.text,
        label.x,
        label.y,
        label.size,
        ink(look.theme, label.tone),
        look,
        weight=label.weight,
        anchor=label.anchor,
        serif=label.serif,
        lead=label.lead,
        seam=look.seam(label.tone),
        data_id=label.id,
    )


_PENS: dict[type, Callable[[Any, Look], str]] = {
    Area: _area,
    Line: _line,
    Tie: _tie,
    Tick: _tick,
    Box: _box,
    Dot: _dot,
    Label: _label,
}


def _mark(name: str, mark: Area | Line | Tie | Dot, **values: object) -> str:
    """Return the element of a mark that has an id and something said of it."""
    told = tag("title", said(mark.hover)) if mark.hover else ""
    return tag(name, told, data_id=mark.id or None, **values)


def dashes_of(line: Audience) -> str | None:
    """Return the dashes of an audience's lines; ``None`` for a solid one."""
    return None if line == Audience.PUBLIC else DASHES[line].replace("px", "")


def _less_than_whole(opacity: float) -> float | None:
    return None if opacity == 1 else opacity
