"""The network's film as Plotly traces, each point with the stops at which it shows.

A *strip* is one Plotly trace without its points, and the points' columns beside it. To show
a stop, keep the points whose run holds it: `frame_figure` here and ``frame`` in
``assets/film.js`` do the same, so the server is not asked while the year moves.
"""

import html
import textwrap
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import plotly.graph_objects as go

from dashboard.drawing.canvas import Canvas, sampled
from dashboard.drawing.film import Film, Run
from dashboard.drawing.marks import Anchor, Box, Dot, Label, Shape, Tick, Tie
from dashboard.theme import FONT, Theme, fill, ink
from graphdata.vocabulary import Audience

POINTS_PER_TIE = 16
TOUCHABLE = ["skip"] * 2 + ["text"] * (POINTS_PER_TIE - 3) + ["skip"] * 3
"""A tie is not to be touched where it meets a dot: there the dot is meant; the last is its gap."""

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
CONFIG: dict[str, Any] = {
    "displaylogo": False,
    "showSendToCloud": False,
    "displayModeBar": "hover",
    "scrollZoom": True,
    "responsive": False,
    "modeBarButtonsToRemove": ["select2d", "lasso2d", "autoScale2d"],
}


@dataclass
class Strip:
    """One trace and its columns; ``x`` and ``y`` hold lists where a point is a line."""

    trace: dict[str, Any]
    columns: dict[str, list[Any]] = field(default_factory=lambda: defaultdict(list))
    ids: list[str] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)

    def add(self, run: Run, key: str, **values: object) -> None:
        """Add one point; the names of values use two underscores for a dot."""
        self.ids.append(key)
        self.first.append(run.first)
        self.last.append(run.last)
        for name, value in values.items():
            self.columns[name.replace("__", ".")].append(value)

    def to_json(self) -> dict[str, Any]:
        """Return the strip as plain data."""
        return {
            "trace": self.trace,
            "columns": dict(self.columns),
            "ids": self.ids,
            "first": self.first,
            "last": self.last,
        }


def network_strips(film: Film, theme: Theme) -> list[Strip]:
    """Turn a film into strips, lowest first: ties, ticks, dots, stances, labels."""
    dots = [run for run in film.runs if isinstance(run.mark, Dot)]
    stances = [run for run in dots if _is_stance(run.mark)]
    others = [run for run in dots if not _is_stance(run.mark)]
    return [
        *_tie_strips(film.runs, theme),
        _tick_strip(film.runs, theme),
        _dot_strip("dots", others, theme),
        _dot_strip("stances", stances, theme),
        _label_strip(film.runs, theme),
    ]


def _is_stance(mark: object) -> bool:
    return (
        isinstance(mark, Dot)
        and mark.hue in ("for", "against", "neutral", "text-1")
        and (mark.shape != Shape.DIAMOND)
    )


def _tie_strips(runs: Iterable[Run], theme: Theme) -> list[Strip]:
    """Put ties of one look into one trace, the thin ones lowest."""
    strips: dict[tuple[float, str, str, float], Strip] = {}
    for run in runs:
        if isinstance(run.mark, Tie):
            tie = run.mark
            look = (tie.width, tie.hue, tie.line.value, tie.opacity)
            if look not in strips:
                strips[look] = Strip(_tie_trace(tie, theme))
            x, y = sampled(tie.path, POINTS_PER_TIE)
            strips[look].add(run, tie.id, x=x, y=y, hovertext=markup(tie.hover))
    return [strips[look] for look in sorted(strips)]


def _tie_trace(tie: Tie, theme: Theme) -> dict[str, Any]:
    line = {"color": ink(theme, tie.hue), "width": tie.width, "dash": DASHES[tie.line]}
    return {
        "name": "ties",
        "mode": "lines",
        "line": line,
        "opacity": tie.opacity,
        "hoverinfo": "text",
    }


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
        outline = "hairline" if dot.hue == "table" else dot.hue
        strip.add(
            run,
            dot.id,
            x=dot.x,
            y=dot.y,
            marker__size=round(2 * dot.radius, 1),
            marker__symbol=SYMBOLS[dot.shape],
            marker__color=fill(theme, "table" if dot.hollow else dot.hue),
            marker__line__color=ink(theme, outline),
            marker__line__width=1.3 if dot.hollow else 1,
            hovertext=markup(dot.hover),
        )
    return strip


def _label_strip(runs: Iterable[Run], theme: Theme) -> Strip:
    strip = Strip({"name": "labels", "mode": "text", "hoverinfo": "skip"})
    for run in runs:
        if isinstance(run.mark, Label):
            label = run.mark
            strip.add(
                run,
                label.id,
                x=label.x,
                y=label.y,
                text=html.escape(label.text, quote=False),
                textposition=ANCHORS[label.anchor],
                textfont__size=label.size,
                textfont__weight=label.weight,
                textfont__color=ink(theme, label.tone),
            )
    return strip


def network_shapes(film: Film, theme: Theme) -> list[dict[str, Any]]:
    """Return the film's boxes as Plotly shapes, each with its first and last stop."""
    return [
        {"shape": _box_shape(run.mark, theme), "first": run.first, "last": run.last}
        for run in film.runs
        if isinstance(run.mark, Box)
    ]


def _box_shape(box: Box, theme: Theme) -> dict[str, Any]:
    w, h = box.width / 2, box.height / 2
    left, right, top, bottom = box.x - w, box.x + w, box.y - h, box.y + h
    path = (
        f"M{left + h:.1f},{top:.1f}L{right - h:.1f},{top:.1f}"
        f"Q{right:.1f},{top:.1f} {right:.1f},{box.y:.1f}"
        f"Q{right:.1f},{bottom:.1f} {right - h:.1f},{bottom:.1f}"
        f"L{left + h:.1f},{bottom:.1f}"
        f"Q{left:.1f},{bottom:.1f} {left:.1f},{box.y:.1f}"
        f"Q{left:.1f},{top:.1f} {left + h:.1f},{top:.1f}Z"
    )
    return {
        "type": "path",
        "path": path,
        "fillcolor": fill(theme, "table"),
        "line": {"color": ink(theme, box.hue), "width": 1.2},
        "layer": "between",
    }


def network_layout(canvas: Canvas, theme: Theme) -> dict[str, Any]:
    """Return the layout of the network: fixed axes in pixels, the table under everything."""
    outline = "L".join(f"{x},{y}" for x, y in canvas.table())
    table = {
        "type": "path",
        "path": f"M{outline}Z",
        "fillcolor": fill(theme, "table"),
        "line": {"color": ink(theme, "hairline"), "width": 1},
        "layer": "below",
    }
    axis = {"visible": False, "fixedrange": False}
    return {
        "width": canvas.width,
        "height": canvas.height,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
        "paper_bgcolor": fill(theme, "ground"),
        "plot_bgcolor": fill(theme, "ground"),
        "xaxis": {**axis, "range": [0, canvas.width]},
        "yaxis": {**axis, "range": [canvas.height, 0]},
        "font": {"family": FONT, "color": ink(theme, "text-1")},
        "hoverlabel": {
            "bgcolor": fill(theme, "page"),
            "bordercolor": ink(theme, "control"),
            "font": {"size": 12, "color": ink(theme, "text-1"), "family": FONT},
            "align": "left",
        },
        "hovermode": "closest",
        "hoverdistance": 9,
        "dragmode": "pan",
        "showlegend": False,
        "modebar": {"orientation": "v", "color": ink(theme, "text-3")},
        "shapes": [table],
    }


def frame_figure(film: Film, stop: int, canvas: Canvas, theme: Theme) -> go.Figure:
    """Return what a film shows at one stop as a Plotly figure, as the browser shows it."""
    layout = network_layout(canvas, theme)
    layout["shapes"] += [
        each["shape"]
        for each in network_shapes(film, theme)
        if each["first"] <= stop <= each["last"]
    ]
    return go.Figure(
        [go.Scatter(_trim(strip, stop)) for strip in network_strips(film, theme)], layout
    )


def _trim(strip: Strip, stop: int) -> dict[str, Any]:
    runs = enumerate(zip(strip.first, strip.last, strict=True))
    keep = [i for i, (first, last) in runs if first <= stop <= last]
    trace: dict[str, Any] = dict(strip.trace)
    is_line = trace["mode"] == "lines"
    for name, column in {**strip.columns, "customdata": strip.ids}.items():
        kept = [column[i] for i in keep]
        value = _joined(kept) if is_line else kept
        _set(trace, name.split("."), value)
    if is_line:
        trace["hoverinfo"] = TOUCHABLE * len(keep)
    return trace


def _joined(values: Sequence[Any]) -> list[Any]:
    """Join the points of lines with gaps between them; repeat what is said once a line."""
    joined: list[Any] = []
    for value in values:
        points = value if isinstance(value, list) else [value] * (POINTS_PER_TIE + 1)
        joined += [*points, None]
    return joined


def _set(trace: dict[str, Any], path: list[str], value: object) -> None:
    *parents, leaf = path
    for parent in parents:
        trace[parent] = dict(trace.get(parent, {}))
        trace = trace[parent]
    trace[leaf] = value


@lru_cache(16384)
def markup(text: str) -> str:
    """Return plain text as Plotly may show it: escaped, long lines broken."""
    lines: list[str] = []
    for line in text.split("\n"):
        wide = any(ord(letter) > 0x2E80 for letter in line)
        lines += textwrap.wrap(line, 34 if wide else 62) or [""]
    return "<br>".join(html.escape(line, quote=False) for line in lines)
