"""Charts of slides: PowerPoint's own, where the other pens draw marks, with their numbers."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from dashboard.context import Context
from dashboard.drawing.plots import Plot, PlotKind, PlotSeries
from dashboard.pages.paths import careers_of
from dashboard.snapshots.look import Look
from dashboard.snapshots.pptx_chart import chart_part
from dashboard.snapshots.pptx_slide import setting
from dashboard.theme import Theme, fill, ink
from dashboard.view import View
from tests.dashboard.charts import charts_of, curves_of, drawn_curves, lie_together
from tests.dashboard.slides import deck, of, picture_of, with_series


@pytest.mark.parametrize(("page", "number"), [("paths", 3), ("positions", 1), ("explore", 0)])
@pytest.mark.parametrize("theme", Theme)
def test_a_chart_lies_where_the_other_pens_draw_its_marks(
    answers: Context, page: str, number: int, theme: Theme
) -> None:
    snapshot = replace(of(answers, page, year=1994), theme=theme)
    (slide,) = deck(snapshot)
    canvas, whole = setting([snapshot]).canvas, picture_of(slide)
    plots, charts = snapshot.plots(canvas), charts_of(whole)
    assert len(plots) == len(charts) == number
    for plot, chart in zip(plots, charts, strict=True):
        assert {*plot.covers} <= {*snapshot.marks(canvas)}
        found, drawn = curves_of(chart, whole.top), drawn_curves(plot)
        paint = fill if plot.kind == PlotKind.COLUMNS else ink
        assert [hue for _, hue in found] == [paint(theme, row.hue).upper() for row in plot.series]
        for (points, _), theirs in zip(found, drawn, strict=True):
            # a column of nothing is not drawn
            held = [p for p in points if p or plot.kind == PlotKind.CURVES]
            assert lie_together(held, theirs, 0.6)


def test_a_chart_says_its_numbers_and_has_a_sheet_of_them(answers: Context) -> None:
    (slide,) = deck(of(answers, "paths", year=1994))
    degree, *_, documents = charts_of(picture_of(slide))
    assert [each.name for each in (degree, documents)] == [
        "Share of the year’s others dealt with (degree)",
        "Documents per year",
    ]
    bars = documents.chart.plots[0]
    numbers = dict(zip(bars.categories, bars.series[0].values, strict=True))
    told = documents._element.nvGraphicFramePr.cNvPr.get("descr")
    assert told.endswith(": " + ", ".join(f"{year} {n:g}" for year, n in numbers.items()))
    with ZipFile(BytesIO(documents.chart.part.chart_workbook.xlsx_part.blob)) as packed:
        sheet = packed.read("xl/worksheets/sheet1.xml").decode()
    assert all(f"<v>{n:g}</v>" in sheet for n in numbers.values())
    careers = careers_of(answers, View(year=1994).within(answers.archive))
    assert numbers == {str(y): n for y, n in zip(careers.years, careers.documents, strict=True)}


ORDER = {
    "chartSpace": "date1904 chart spPr txPr externalData",
    "plotArea": "layout lineChart barChart catAx valAx spPr",
    "lineChart": "grouping varyColors ser dLbls marker smooth axId",
    "barChart": "barDir grouping varyColors ser dLbls gapWidth overlap axId",
    "ser": "idx order tx spPr invertIfNegative marker cat val smooth",
    "catAx": "axId scaling delete axPos majorTickMark minorTickMark tickLblPos spPr txPr crossAx "
    "crosses auto lblAlgn lblOffset noMultiLvlLbl",
    "valAx": "axId scaling delete axPos majorGridlines numFmt majorTickMark minorTickMark "
    "tickLblPos spPr txPr crossAx crosses crossBetween majorUnit",
    "scaling": "orientation max min",
    "dLbls": "numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent "
    "showBubbleSize showLeaderLines",
}
"""Parts of a chart in the order of their schema (ECMA-376, 21.2); PowerPoint opens no other."""


def test_the_parts_of_a_chart_stand_in_the_order_that_powerpoint_wants(answers: Context) -> None:
    (slide,) = deck(of(answers, "paths", year=1994))
    for frame in charts_of(picture_of(slide)):
        for name, order in ORDER.items():
            for element in frame.chart._chartSpace.iter(qn(f"c:{name}")):
                found = [child.tag.partition("}")[2] for child in element]
                assert found == sorted(found, key=order.split().index), name


def test_the_slides_of_a_series_have_the_numbers_of_their_own_years(answers: Context) -> None:
    snapshot = with_series(of(answers, "paths", year=1996), "1996-2003")
    axes = []
    for part, slide in zip(snapshot.slides, deck(snapshot), strict=True):
        found = careers_of(answers, part.view)
        assert part.view.year in found.years
        *_, documents = charts_of(picture_of(slide))
        bars = documents.chart.plots[0]
        assert tuple(bars.categories) == tuple(map(str, found.years))
        assert bars.series[0].values == tuple(map(float, found.documents))
        axes.append(found.years)
    assert len({*axes}) > 1


def test_no_name_runs_in_the_sheet_of_a_chart() -> None:
    series = PlotSeries("=1+1\x00", (1.0, None), "us")
    plot = Plot("T", PlotKind.COLUMNS, 0, 0, 90, 40, ("+a", "b"), (series,), 1, width=20)
    package = Presentation().part.package
    part = chart_part(plot, Look(Theme.LIGHT, "page"), package)
    with ZipFile(BytesIO(part.chart_workbook.xlsx_part.blob)) as packed:
        sheet = packed.read("xl/worksheets/sheet1.xml").decode()
        texts = packed.read("xl/sharedStrings.xml").decode()
    assert "<f>" not in sheet
    assert [text for text in ("'=1+1\ufffd", "'+a", "b") if f">{text}<" in texts] == [
        "'=1+1\ufffd",
        "'+a",
        "b",
    ]
    assert part.chart.plots[0].series[0].values == (1.0, None)
