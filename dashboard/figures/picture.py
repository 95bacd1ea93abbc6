"""A film as a Plotly figure: its shapes, its layout, and the frame of one stop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.drawing.canvas import Canvas
from dashboard.drawing.film import Film, Run
from dashboard.drawing.marks import Area, Point, closed
from dashboard.figures.strip import Strip
from dashboard.figures.strips import DASHES, film_strips, translucent
from dashboard.theme import FONT, Theme, fill, ink

if TYPE_CHECKING:
    import plotly.graph_objects as go

END = 2
"""Points at each end of a tie that cannot be touched: there the dot is meant."""

CONFIG: dict[str, Any] = {
    "displaylogo": False,
    "showSendToCloud": False,
    "displayModeBar": "hover",
    "scrollZoom": True,
    "responsive": False,
    "modeBarButtonsToRemove": ["select2d", "lasso2d", "autoScale2d"],
}


def film_shapes(film: Film, theme: Theme) -> list[dict[str, Any]]:
    """Return what cannot be touched as Plotly shapes, each with its first and last stop."""
    return [
        {"shape": shape, "first": run.first, "last": run.last}
        for run in film.runs
        if (shape := _shape(run, theme)) is not None
    ]


def _shape(run: Run, theme: Theme) -> dict[str, Any] | None:
    if isinstance(run.mark, Area) and not run.mark.hover:
        return _area_shape(run.mark, theme)
    return None


def _area_shape(area: Area, theme: Theme) -> dict[str, Any]:
    return {
        "type": "path",
        "path": path_of(area.points),
        "fillcolor": translucent(fill(theme, area.hue), area.opacity) if area.hue else "#0000",
        "line": {
            "color": ink(theme, area.edge) if area.edge else "#0000",
            "width": 1 if area.edge else 0,
            "dash": DASHES[area.line],
        },
        "layer": "below",
    }


def path_of(points: tuple[Point | None, ...]) -> str:
    """Return the outline of an area as an SVG path.

    Examples
    --------
    >>> path_of(((0, 0), (4, 0), (4, 3)))
    'M0,0L4,0L4,3L0,0Z'
    """
    path = ""
    pen = "M"
    for point in [*closed(points), None]:
        path += f"{pen}{point[0]},{point[1]}" if point else "Z" if pen == "L" else ""
        pen = "L" if point else "M"
    return path


def picture_layout(canvas: Canvas, theme: Theme, ground: str) -> dict[str, Any]:
    """Return the layout of a picture: fixed axes in pixels, on a ground of one tone."""
    axis = {"visible": False, "fixedrange": False}
    return {
        "width": canvas.width,
        "height": canvas.height,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
        "paper_bgcolor": fill(theme, ground),
        "plot_bgcolor": fill(theme, ground),
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
        "shapes": [],
    }


def frame_figure(
    film: Film, stop: int, canvas: Canvas, theme: Theme, ground: str = "ground"
) -> go.Figure:
    """Return what a film shows at one stop as a Plotly figure, as the browser shows it."""
    import plotly.graph_objects as go  # no page needs it: the browser makes its own figures

    layout = picture_layout(canvas, theme, ground)
    layout["shapes"] = [
        each["shape"] for each in film_shapes(film, theme) if each["first"] <= stop <= each["last"]
    ]
    traces = (_trim(strip, stop) for strip in film_strips(film, theme))
    return go.Figure([go.Scatter(trace) for trace in traces if trace is not None], layout)


def _trim(strip: Strip, stop: int) -> dict[str, Any] | None:
    """Return a strip's trace with the points of one stop; nothing where it has none."""
    runs = enumerate(zip(strip.first, strip.last, strict=True))
    keep = [i for i, (first, last) in runs if first <= stop <= last]
    if not keep:
        return None
    trace: dict[str, Any] = dict(strip.trace)
    is_line = trace["mode"] == "lines"
    columns = strip.drawn()
    lengths = [len(columns["x"][i]) for i in keep] if is_line else []
    for name, column in {**columns, "customdata": strip.ids}.items():
        kept = [column[i] for i in keep]
        _set(trace, name.split("."), _joined(kept, lengths) if is_line else kept)
    if trace["name"] == "ties":
        trace["hoverinfo"] = [each for n in lengths for each in [*_touchable(n), "skip"]]
    return trace


def _touchable(points: int) -> list[str]:
    return ["skip" if min(i, points - 1 - i) < END else "text" for i in range(points)]


def _joined(values: list[Any], lengths: list[int]) -> list[Any]:
    """Join the points of lines with gaps between them; repeat what is said once a line."""
    joined: list[Any] = []
    for value, points in zip(values, lengths, strict=True):
        joined += [*(value if isinstance(value, list) else [value] * points), None]
    return joined


def _set(trace: dict[str, Any], path: list[str], value: object) -> None:
    *parents, leaf = path
    for parent in parents:
        trace[parent] = dict(trace.get(parent, {}))
        trace = trace[parent]
    trace[leaf] = value
