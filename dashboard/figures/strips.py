"""A film as strips: Plotly traces whose points know at which stops they show.

A *strip* is one Plotly trace without its points, and the points' columns beside it. To show
a stop, keep the points whose run holds it: `frame_figure` here and ``partsOf`` in
``assets/20-frame.js`` do the same, so the server is not asked while the year moves.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter
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
    tenth,
)
from dashboard.figures.lettering import dressed, is_serif, markup
from dashboard.figures.strip import Columns, Strip, curve_of
from dashboard.theme import FONT, SERIF, STANCE_HUES, Theme, fill, ink
from graphdata.vocabulary import Audience

Look = tuple[Any, ...]
"""What marks of one trace have in common."""

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
    runs: dict[type, list[Run]] = defaultdict(list)
    for run in film.runs:
        runs[type(run.mark)].append(run)
    stances = [run for run in runs[Dot] if is_stance(run.mark)]
    others = [run for run in runs[Dot] if not is_stance(run.mark)]
    return [
        *_area_strips(runs[Area], theme),
        *_line_strips(runs[Line], theme),
        *_tie_strips(runs[Tie], theme),
        _tick_strip(runs[Tick], theme),
        *_box_strips(runs[Box], theme),
        _dot_strip("dots", others, theme),
        _dot_strip("stances", stances, theme),
        *_label_strips(runs[Label], theme),
    ]


def is_stance(mark: object) -> bool:
    """Whether a mark tells a stance and lies above those that tell who, what and where."""
    return isinstance(mark, Dot) and mark.hue in STANCE_HUES and mark.shape != Shape.DIAMOND


def _area_strips(runs: Iterable[Run], theme: Theme) -> list[Strip]:
    """Give each area that can be touched a trace of its own, since Plotly says one text a trace."""
    columns: Columns = {
        "x": lambda area: _across(closed(area.points)),
        "y": lambda area: _down(closed(area.points)),
    }
    return [
        Strip.of(_area_trace(run.mark, theme), [run], columns)
        for run in runs
        if isinstance(run.mark, Area) and run.mark.hover
    ]


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

    def look(line: Line) -> Look:
        return line.hue, line.width, line.line, line.opacity, bool(line.hover)

    def trace(line: Line) -> dict[str, Any]:
        return {
            "name": "lines",
            "mode": "lines",
            "line": _stroke(theme, line),
            "opacity": line.opacity,
            "hoverinfo": "text" if line.hover else "skip",
        }

    columns: Columns = {
        "x": lambda line: _across(line.points),
        "y": lambda line: _down(line.points),
        "hovertext": lambda line: markup(line.hover),
    }
    return list(_by_look(runs, look, trace, columns).values())


def _tie_strips(runs: Iterable[Run], theme: Theme) -> list[Strip]:
    """Put ties of one look into one trace, the thin ones lowest."""

    def look(tie: Tie) -> Look:
        return tie.width, tie.hue, tie.line.value, tie.opacity

    def trace(tie: Tie) -> dict[str, Any]:
        line = _stroke(theme, tie)
        opacity, mode = tie.opacity, "lines"
        return {"name": "ties", "mode": mode, "line": line, "opacity": opacity, "hoverinfo": "text"}

    columns: Columns = {
        "curve": lambda tie: curve_of(tie.path),
        "hovertext": lambda tie: markup(tie.hover),
    }
    strips = _by_look(runs, look, trace, columns)
    return [strips[key] for key in sorted(strips)]


def _by_look(
    runs: Iterable[Run],
    look: Callable[[Any], Look],
    trace: Callable[[Any], dict[str, Any]],
    columns: Columns,
) -> Mapping[Look, Strip]:
    alike: dict[Look, list[Run]] = defaultdict(list)
    for run in runs:
        alike[look(run.mark)].append(run)
    return {key: Strip.of(trace(found[0].mark), found, columns) for key, found in alike.items()}


def _stroke(theme: Theme, mark: Line | Tie) -> dict[str, Any]:
    colour, dash = ink(theme, mark.hue), DASHES[mark.line]
    # unsimplified, or the dashes would not lie where the canvas in motion has them
    return {"color": colour, "width": mark.width, "dash": dash, "simplify": False}


def _across(points: Iterable[Point | None]) -> list[float | None]:
    """Return the x of a line's points, ``None`` where it has a gap."""
    return [point and point[0] for point in points]


def _down(points: Iterable[Point | None]) -> list[float | None]:
    return [point and point[1] for point in points]


def _box_strips(runs: Iterable[Run], theme: Theme) -> list[Strip]:
    """Put boxes of one hue into one trace, over the ties they stand on."""

    def trace(box: Box) -> dict[str, Any]:
        line = {"color": ink(theme, box.hue), "width": 1.2, "dash": "solid"}
        surface = {"fill": "toself", "fillcolor": fill(theme, "table")}
        return {"name": "boxes", "mode": "lines", **surface, "line": line, "hoverinfo": "skip"}

    columns: Columns = {
        "x": lambda box: _across(box.outline()),
        "y": lambda box: _down(box.outline()),
    }
    return list(_by_look(runs, lambda box: (box.hue,), trace, columns).values())


def _tick_strip(runs: Sequence[Run], theme: Theme) -> Strip:
    marker = {"symbol": "line-ns", "size": 4, "opacity": 0.9}
    columns: Columns = {
        "x": attrgetter("x"),
        "y": attrgetter("y"),
        "marker.angle": attrgetter("angle"),
        "marker.line.color": lambda tick: ink(theme, tick.hue),
        "marker.line.width": lambda _: 1.4,
    }
    trace = {"name": "ticks", "mode": "markers", "marker": marker, "hoverinfo": "skip"}
    return Strip.of(trace, runs, columns)


def _dot_strip(name: str, runs: Sequence[Run], theme: Theme) -> Strip:
    def is_open(dot: Dot) -> bool:
        return dot.hollow or dot.doubtful

    columns: Columns = {
        "x": attrgetter("x"),
        "y": attrgetter("y"),
        "marker.size": lambda dot: tenth(2 * dot.radius),
        "marker.symbol": lambda dot: SYMBOLS[dot.shape],
        "marker.color": lambda dot: fill(theme, "table" if is_open(dot) else dot.hue),
        "marker.line.color": lambda dot: ink(theme, "hairline" if dot.hue == "table" else dot.hue),
        "marker.line.width": lambda dot: 1.3 if is_open(dot) else 1,
        "marker.line.dash": lambda dot: "2px,1.6px" if dot.doubtful else "solid",
        "hovertext": lambda dot: markup(dot.hover),
    }
    trace = {"name": name, "mode": "markers", "marker": {"opacity": 1}, "hoverinfo": "text"}
    return Strip.of(trace, runs, columns)


def _label_strips(runs: Iterable[Run], theme: Theme) -> list[Strip]:
    """Put labels of one typeface into one trace."""

    def trace(label: Label) -> dict[str, Any]:
        font = {"family": SERIF if is_serif(label) else FONT}
        return {"name": "labels", "mode": "text", "hoverinfo": "skip", "textfont": font}

    columns: Columns = {
        "x": attrgetter("x"),
        "y": attrgetter("y"),
        "text": dressed,
        "textposition": lambda label: ANCHORS[label.anchor],
        "textfont.size": attrgetter("size"),
        "textfont.weight": attrgetter("weight"),
        "textfont.color": lambda label: ink(theme, label.tone),
    }
    return list(_by_look(runs, lambda label: (is_serif(label),), trace, columns).values())


def translucent(colour: str, opacity: float) -> str:
    """Return ``#rrggbb`` with an opacity from 0 to 1, as ``#rrggbbaa``.

    Examples
    --------
    >>> translucent("#0072B2", 0.5)
    '#0072B280'
    """
    return colour if opacity == 1 else f"{colour}{round(255 * opacity):02X}"
