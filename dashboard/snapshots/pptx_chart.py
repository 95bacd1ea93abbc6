"""Plots as PowerPoint's own charts, whose numbers can be edited in a sheet behind them.

A chart lies where the other pens draw the marks of the plot, with the same colours, strokes
and grid. Its sheet opens in a spreadsheet, so no name in it begins as a formula.
"""

from collections.abc import Mapping
from typing import Any

from pptx.chart.chart import Chart
from pptx.chart.data import ChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.package import Package
from pptx.parts.chart import ChartPart
from pptx.util import Pt

from dashboard.drawing.marks import Shape
from dashboard.drawing.plots import Plot, PlotKind, PlotSeries
from dashboard.snapshots.drawingml import (
    NAMESPACES,
    NO_FILL,
    NO_STROKE,
    Frame,
    Named,
    emu,
    solid,
    stroke,
)
from dashboard.snapshots.look import Look
from dashboard.snapshots.pptx_text import LATIN
from dashboard.snapshots.svg import dashes_of
from dashboard.snapshots.tags import FORBIDDEN, tag
from dashboard.theme import fill, ink
from graphdata.exchange.csv_rows import guarded

CHARTS = "http://schemas.openxmlformats.org/drawingml/2006/chart"
SPACES = {**NAMESPACES, "xmlns:c": CHARTS}
TYPES = {
    PlotKind.CURVES: XL_CHART_TYPE.LINE_MARKERS,
    PlotKind.COLUMNS: XL_CHART_TYPE.COLUMN_CLUSTERED,
}
MARKERS: Mapping[str, str] = {
    Shape.SQUARE: "square",
    Shape.DIAMOND: "diamond",
    Shape.UP: "triangle",
}
"""PowerPoint's markers; it has none for the other shapes, which are circles to the eye."""

LEFT, TOP, RIGHT, BOTTOM = 46.0, 20.0, 12.0, 10.0
"""Pixels round a plot for the numbers of its grid and for what stands at its edge."""

CURVE, MARKER, GRID_TEXT = 1.8, 5, 10.5


def chart_part(plot: Plot, look: Look, package: Package) -> ChartPart:
    """Return a plot as a part of a file, its numbers in a sheet of their own.

    Parameters
    ----------
    plot : Plot
        The numbers and where they lie.
    look : Look
        Colours.
    package : Package
        The file.
    """
    data = ChartData(number_format="0%" if plot.shares else "General")
    data.categories = [_kept(name) for name in plot.categories]
    for each in plot.series:
        data.add_series(_kept(each.name), each.values)
    part: ChartPart = ChartPart.new(TYPES[plot.kind], data, package)
    chart = part.chart
    chart.has_legend = chart.has_title = False
    _set_axes(chart, plot, look)
    _set_place(chart, plot)
    for held, told in zip(chart.plots[0].series, plot.series, strict=True):
        dress = _dress_curve if plot.kind == PlotKind.CURVES else _dress_columns
        dress(held._element, told, look)
    if plot.kind == PlotKind.COLUMNS:
        chart.plots[0].gap_width = round(100 * (plot.slot - plot.width) / plot.width)
        _number(chart, plot, look)
    return part


def _kept(name: str) -> str:
    return guarded(FORBIDDEN.sub("\ufffd", name))


def _set_axes(chart: Chart, plot: Plot, look: Look) -> None:
    across, up = chart.category_axis, chart.value_axis
    for axis in (across, up):
        axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
        axis.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    up.minimum_scale, up.maximum_scale = 0.0, plot.highest
    up.has_major_gridlines = bool(plot.step)
    # a category is a slot, not a point on the axis, for curves too
    crosses = up._element.find(f"{{{CHARTS}}}crosses")
    crosses.addnext(_parsed("c:crossBetween", val="between"))
    base = stroke(ink(look.theme, "axis"), 1) if plot.step else NO_STROKE
    _give_look(across._element, base)
    _give_look(up._element, NO_STROKE)
    if plot.step:
        up.major_unit = plot.step
        up.tick_label_position = XL_TICK_LABEL_POSITION.LOW
        up.tick_labels.number_format, up.tick_labels.number_format_is_linked = "0%", False
        _set_font(up.tick_labels.font, GRID_TEXT, look)
        line = _parsed("c:spPr", stroke(ink(look.theme, "hairline"), 1))
        up.major_gridlines._xAx.majorGridlines.append(line)


def _set_place(chart: Chart, plot: Plot) -> None:
    """Put the plot itself, not what is written round it, at its place on the slide."""
    width = plot.right - plot.left + LEFT + RIGHT
    height = plot.bottom - plot.top + TOP + BOTTOM
    shares = {
        "x": LEFT / width,
        "y": TOP / height,
        "w": (plot.right - plot.left) / width,
        "h": (plot.bottom - plot.top) / height,
    }
    told = tag("c:layoutTarget", val="inner")
    told += "".join(tag(f"c:{side}Mode", val="edge") for side in "xy")
    told += "".join(tag(f"c:{side}", val=f"{share:.6f}") for side, share in shares.items())
    area = chart._chartSpace.chart.plotArea
    for layout in area.findall(f"{{{CHARTS}}}layout"):
        area.remove(layout)
    area.insert(0, _parsed("c:layout", tag("c:manualLayout", told)))
    area.append(_parsed("c:spPr", NO_FILL + NO_STROKE))
    chart._chartSpace.chart.addnext(_parsed("c:spPr", NO_FILL + NO_STROKE))


def _give_look(axis: Any, look: str) -> None:
    """Give an axis its stroke, where the schema wants it: after the place of its numbers."""
    place = axis.find(f"{{{CHARTS}}}tickLblPos")
    assert place is not None
    place.addnext(_parsed("c:spPr", look))


def _dress_curve(series: Any, told: PlotSeries, look: Look) -> None:
    line, filling = ink(look.theme, told.hue), fill(look.theme, told.hue)
    drawn = _parsed("c:spPr", stroke(line, CURVE, dashes=dashes_of(told.line)))
    marker = tag("c:symbol", val=MARKERS.get(told.shape, "circle")) + tag("c:size", val=MARKER)
    marker += tag("c:spPr", solid(filling) + stroke(line, 1))
    _put(series, drawn, _parsed("c:marker", marker))


def _dress_columns(series: Any, told: PlotSeries, look: Look) -> None:
    edge = stroke(ink(look.theme, told.edge), 1) if told.edge else NO_STROKE
    filling = solid(fill(look.theme, told.hue), told.opacity)
    _put(series, _parsed("c:spPr", filling + edge), _parsed("c:invertIfNegative", val=0))


def _put(series: Any, *parts: Any) -> None:
    """Put the look of a series after its name, as the schema wants it."""
    name = series.find(f"{{{CHARTS}}}tx")
    assert name is not None
    for part in reversed(parts):
        for old in series.findall(str(part.tag)):
            series.remove(old)
        name.addnext(part)


def _number(chart: Chart, plot: Plot, look: Look) -> None:
    if plot.numbered:
        bars = chart.plots[0]
        bars.has_data_labels = True
        labels = bars.data_labels
        labels.show_value, labels.position = True, XL_LABEL_POSITION.OUTSIDE_END
        _set_font(labels.font, plot.numbered, look)


def _set_font(font: Any, size: float, look: Look) -> None:
    font.name, font.size = LATIN, Pt(size * 0.75)
    paint = bytes.fromhex(ink(look.theme, "text-2").lstrip("#"))
    font.color.rgb = RGBColor(*paint)


def _parsed(name: str, content: str = "", **values: object) -> Any:
    return parse_xml(tag(name, content, **SPACES, **values))


def chart_frame(named: Named, plot: Plot, top: float, relation: str) -> str:
    """Return the place of a chart on a slide.

    Parameters
    ----------
    named : Named
        What it is called.
    plot : Plot
        The numbers and where they lie.
    top : float
        How far down the slide the drawing begins, in pixels.
    relation : str
        Id of the slide's relation to the chart.
    """
    left, above = emu(plot.left - LEFT), emu(plot.top + top - TOP)
    width = emu(plot.right + RIGHT) - left
    frame = Frame(left, above, width, emu(plot.bottom + top + BOTTOM) - above)
    parts = named.xml() + tag("p:cNvGraphicFramePr") + tag("p:nvPr")
    held = tag("c:chart", **{"xmlns:c": CHARTS, "r:id": relation})
    return tag(
        "p:graphicFrame",
        tag("p:nvGraphicFramePr", parts)
        + frame.xml("p")
        + tag("a:graphic", tag("a:graphicData", held, uri=CHARTS)),
    )


def told(plot: Plot) -> str:
    """Return what is said of a chart to those who do not see it."""
    rows = (f"{each.name}: {_row(plot, each)}" for each in plot.series)
    return "\n".join([plot.title, *rows])


def _row(plot: Plot, series: PlotSeries) -> str:
    known = zip(plot.categories, series.values, strict=True)
    form = "{} {:.0%}" if plot.shares else "{} {:g}"
    return ", ".join(form.format(name, value) for name, value in known if value is not None)
