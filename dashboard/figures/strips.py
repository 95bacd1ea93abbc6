"""A film as strips: Plotly traces whose points know at which stops they show.

A *strip* is one Plotly trace without its points, and the points' columns beside it. To show
a stop, keep the points whose run holds it: `frame_figure` here and ``partsOf`` in
``assets/20-frame.js`` do the same, so the server is not asked while the year moves.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from dashboard.drawing.film import Film, Run
from dashboard.drawing.marks import (
    Anchor,
    Area,
    Box,
    Dot,
    Label,
    Line,
    Point,
    Shape,
    Tick,
    Tie,
    closed,
)
from dashboard.figures.lettering import dressed, is_serif, markup
from dashboard.figures.strip import Strip, curve_of
from dashboard.theme import FONT, SERIF, STANCE_HUES, Theme, fill, ink
from graphdata.vocabulary import Audience

DASHES = {Audience.PUBLIC: "solid", Audience.PRIVATE: "5px,3px", Audience.INTERNAL: "1.2px,2.6px"}
SYMBOLS = {
    Shape.CIRCLE: "circle",
    Shape.SQUARE: "square",
    Shape.ROUNDED: "octagon",
    Shape.DIAMOND: "diamond",
    Shape.UP: "triangle-up",
    Shape.DOWN: "triangle-down",
    Shape.CHEVRON: "triangle-right",
}
ANCHORS = {
    Anchor.START: "middle right",
    Anchor.MIDDLE: "middle center",
    Anchor.END: "middle left",
}


def film_strips(film: Film, theme: Theme) -> list[Strip]:
    """Turn a film into strips, lowest first: areas, lines, ties, ticks, dots, stances, labels."""
    dots = [run for run in film.runs if isinstance(run.mark, Dot)]
    return [
        *_area_strips(film.runs, theme),
        *_line_strips(film.runs, theme),
        *_tie_strips(film.runs, theme),
        _tick_strip(film.runs, theme),
        *_box_strips(film.runs, theme),
        _dot_strip("dots", [run for run in dots if not is_stance(run.mark)], theme),
        _dot_strip("stances", [run for run in dots if is_stance(run.mark)], theme),
        *_label_strips(film.runs, theme),
    ]


def is_stance(mark: object) -> bool:
    """Whether a mark tells a stance and lies above those that tell who, what and where."""
    return isinstance(mark, Dot) and mark.hue in STANCE_HUES and mark.shape != Shape.DIAMOND


def _area_strips(runs: Iterable[Run], theme: Theme) -> list[Strip]:
    """Give each area that can be touched a trace of its own, since Plotly says one text a trace."""
    strips = []
    for run in runs:
        area = run.mark
        if isinstance(area, Area) and area.hover:
            strips.append(Strip(_area_trace(area, theme)))
            strips[-1].add(run, area.id, **_path(closed(area.points)))
    return strips


def _area_trace(area: Area, theme: Theme) -> dict[str, Any]:
    colour = translucent(fill(theme, area.hue), area.opacity) if area.hue else "rgba(0,0,0,0)"
    trace = {
        "name": "areas",
        "mode": "lines",
        "fill": "toself",
        "fillcolor": colour,
        "line": {
            "color": ink(theme, area.edge) if area.edge else "rgba(0,0,0,0)",
            "width": 1 if area.edge else 0,
            "dash": DASHES[area.line],
        },
        "hoveron": "fills",
        "hoverinfo": "text",
        "text": markup(area.hover),
        "meta": area.id,
    }
    if area.hatched:
        pattern = {"shape": "/", "size": 6, "solidity": 0.25, "fgcolor": ink(theme, "text-1")}
        trace["fillpattern"] = {**pattern, "bgcolor": colour, "fillmode": "overlay"}
    return trace


def _line_strips(runs: Iterable[Run], theme: Theme) -> list[Strip]:
    """Put lines of one look into one trace, in the order in which they are drawn."""

    def look(line: Line) -> tuple[Any, ...]:
        return line.hue, line.width, line.line, line.opacity, bool(line.hover)

    def trace(line: Line) -> dict[str, Any]:
        return {
            "name": "lines",
            "mode": "lines",
            "line": _stroke(theme, line),
            "opacity": line.opacity,
            "hoverinfo": "text" if line.hover else "skip",
        }

    def add(strip: Strip, run: Run, line: Line) -> None:
        strip.add(run, line.id, **_path(line.points), hovertext=markup(line.hover))

    return list(_by_look(runs, Line, look, trace, add).values())


def _tie_strips(runs: Iterable[Run], theme: Theme) -> list[Strip]:
    """Put ties of one look into one trace, the thin ones lowest."""

    def look(tie: Tie) -> tuple[Any, ...]:
        return tie.width, tie.hue, tie.line.value, tie.opacity

    def trace(tie: Tie) -> dict[str, Any]:
        line = _stroke(theme, tie)
        opacity, mode = tie.opacity, "lines"
        return {"name": "ties", "mode": mode, "line": line, "opacity": opacity, "hoverinfo": "text"}

    def add(strip: Strip, run: Run, tie: Tie) -> None:
        strip.add(run, tie.id, curve=curve_of(tie.path), hovertext=markup(tie.hover))

    strips = _by_look(runs, Tie, look, trace, add)
    return [strips[key] for key in sorted(strips)]


def _by_look(
    runs: Iterable[Run],
    kind: type,
    look: Callable[[Any], tuple[Any, ...]],
    trace: Callable[[Any], dict[str, Any]],
    add: Callable[[Strip, Run, Any], None],
) -> Mapping[tuple[Any, ...], Strip]:
    strips: dict[tuple[Any, ...], Strip] = {}
    for run in runs:
        if isinstance(run.mark, kind):
            key = look(run.mark)
            if key not in strips:
                strips[key] = Strip(trace(run.mark))
            add(strips[key], run, run.mark)
    return strips


def _stroke(theme: Theme, mark: Line | Tie) -> dict[str, Any]:
    colour, dash = ink(theme, mark.hue), DASHES[mark.line]
    # unsimplified, or the dashes would not lie where the canvas in motion has them
    return {"color": colour, "width": mark.width, "dash": dash, "simplify": False}


def _path(points: Iterable[Point | None]) -> dict[str, list[float | None]]:
    """Return the x and the y of a line, ``None`` where it has a gap."""
    held = list(points)
    return {"x": [p and p[0] for p in held], "y": [p and p[1] for p in held]}


def _box_strips(runs: Iterable[Run], theme: Theme) -> list[Strip]:
    """Put boxes of one hue into one trace, over the ties they stand on."""

    def trace(box: Box) -> dict[str, Any]:
        line = {"color": ink(theme, box.hue), "width": 1.2, "dash": "solid"}
        surface = {"fill": "toself", "fillcolor": fill(theme, "table")}
        return {"name": "boxes", "mode": "lines", **surface, "line": line, "hoverinfo": "skip"}

    def add(strip: Strip, run: Run, box: Box) -> None:
        strip.add(run, "", **_path(box.outline()))

    return list(_by_look(runs, Box, lambda box: (box.hue,), trace, add).values())


def _tick_strip(runs: Iterable[Run], theme: Theme) -> Strip:
    marker = {"symbol": "line-ns", "size": 4, "opacity": 0.9}
    strip = Strip({"name": "ticks", "mode": "markers", "marker": marker, "hoverinfo": "skip"})
    for run in runs:
        if isinstance(run.mark, Tick):
            tick, colour = run.mark, ink(theme, run.mark.hue)
            strip.add(run, "", x=tick.x, y=tick.y, marker__angle=tick.angle)
            strip.columns["marker.line.color"].append(colour)
            strip.columns["marker.line.width"].append(1.4)
    return strip


def _dot_strip(name: str, runs: Iterable[Run], theme: Theme) -> Strip:
    trace = {"name": name, "mode": "markers", "marker": {"opacity": 1}, "hoverinfo": "text"}
    strip = Strip(trace)
    for run in runs:
        dot = run.mark
        assert isinstance(dot, Dot)
        is_open = dot.hollow or dot.doubtful
        strip.add(
            run,
            dot.id,
            x=dot.x,
            y=dot.y,
            marker__size=round(2 * dot.radius, 1),
            marker__symbol=SYMBOLS[dot.shape],
            marker__color=fill(theme, "table" if is_open else dot.hue),
            marker__line__color=ink(theme, "hairline" if dot.hue == "table" else dot.hue),
            marker__line__width=1.3 if is_open else 1,
            marker__line__dash="2px,1.6px" if dot.doubtful else "solid",
            hovertext=markup(dot.hover),
        )
    return strip


def _label_strips(runs: Iterable[Run], theme: Theme) -> list[Strip]:
    """Put labels of one typeface into one trace."""

    def trace(label: Label) -> dict[str, Any]:
        font = {"family": SERIF if is_serif(label) else FONT}
        return {"name": "labels", "mode": "text", "hoverinfo": "skip", "textfont": font}

    def add(strip: Strip, run: Run, label: Label) -> None:
        strip.add(
            run,
            label.id,
            x=label.x,
            y=label.y,
            text=dressed(label),
            textposition=ANCHORS[label.anchor],
            textfont__size=label.size,
            textfont__weight=label.weight,
            textfont__color=ink(theme, label.tone),
        )

    return list(_by_look(runs, Label, lambda label: (is_serif(label),), trace, add).values())


def translucent(colour: str, opacity: float) -> str:
    """Return ``#rrggbb`` with an opacity from 0 to 1, as ``#rrggbbaa``.

    Examples
    --------
    >>> translucent("#0072B2", 0.5)
    '#0072B280'
    """
    return colour if opacity == 1 else f"{colour}{round(255 * opacity):02X}"
