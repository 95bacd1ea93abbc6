"""A chart of a slide, read back as the marks that the other pens draw in its place."""

from itertools import pairwise
from typing import Any

from pptx.oxml.ns import qn

from dashboard.drawing.marks import Area, Line, Point
from dashboard.drawing.plots import Plot
from dashboard.snapshots.drawingml import EMU

Curve = tuple[list[Point | None], str]


def charts_of(picture: Any) -> list[Any]:
    """Return the frames of the charts in a picture, lowest first."""
    layers = [layer for layer in picture.shapes if layer.name == "Charts"]
    return [frame for layer in layers for frame in layer.shapes]


def place_of(frame: Any, top: int) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of what is plotted, in pixels of the picture."""
    xml = frame.chart._chartSpace
    x, y, w, h = (float(xml.xpath(f"//c:manualLayout/c:{name}/@val")[0]) for name in "xywh")
    left, above = frame.left + x * frame.width, frame.top - top + y * frame.height
    right, below = left + w * frame.width, above + h * frame.height
    return left / EMU, above / EMU, right / EMU, below / EMU


def curves_of(frame: Any, top: int) -> list[Curve]:
    """Return where the numbers of each series lie, `None` for none, and their colour."""
    left, above, right, below = place_of(frame, top)
    highest = frame.chart.value_axis.maximum_scale
    found = []
    for series in frame.chart.plots[0].series:
        slot = (right - left) / len(series.values)
        points = [
            None
            if value is None
            else (left + slot * (nth + 0.5), below - (below - above) * value / highest)
            for nth, value in enumerate(series.values)
        ]
        look = series._element.find(qn("c:spPr"))
        colour = look.find(".//" + qn("a:srgbClr")).get("val")
        found.append((points, f"#{colour}"))
    return found


def drawn_curves(plot: Plot) -> list[list[Point | None]]:
    """Return the points of the curves, or the middles of the tops of the columns, as drawn."""
    lines = [mark.points for mark in plot.covers if isinstance(mark, Line)]
    curves = [list(points) for points in lines if len(points) == len(plot.categories)]
    corners = [p for mark in plot.covers if isinstance(mark, Area) for p in mark.points if p]
    columns = [
        ((a[0] + b[0]) / 2, a[1]) for nth, (a, b) in enumerate(pairwise(corners)) if nth % 4 == 0
    ]
    return curves or [columns]  # type: ignore[list-item]


def lie_together(ours: list[Point | None], theirs: list[Point | None], near: float) -> bool:
    """Whether points lie at the same places, to some pixels."""
    return len(ours) == len(theirs) and all(
        (a is None) == (b is None)
        and (a is None or b is None or max(abs(a[0] - b[0]), abs(a[1] - b[1])) <= near)
        for a, b in zip(ours, theirs, strict=True)
    )
