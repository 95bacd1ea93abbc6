"""The page Planned, told, heard: what was written, told and answered, and every pair."""

from collections.abc import Mapping

from dash.development.base_component import Component

from dashboard.axis import axis_years
from dashboard.components.gaplegend import gap_legend
from dashboard.components.gappanel import gap_panel
from dashboard.components.gaptools import gap_tools
from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.drawing.gap import draw_gap
from dashboard.drawing.marks import Drawing
from dashboard.gapquestion import gap_question
from dashboard.pages.chart import Chart
from dashboard.pages.panel import panel
from dashboard.picture import Picture, axis_documents
from dashboard.view import View
from graphdata.describe import years as years_in_words
from graphdata.pairs import Gap
from graphdata.telling import caution, headline, rest
from graphdata.words import words


def gap_of(context: Context, view: View) -> Gap | None:
    """Return the answer to what a view asks; ``None`` if it asks of no two sides."""
    question = gap_question(context.archive, view)
    return None if question is None else context.gap_for(question)


def gap_drawings(context: Context, view: View, canvas: Canvas) -> Mapping[int, Drawing]:
    """Return the lanes once for each year on the axis, which the slider marks."""
    years, gap = axis_years(context.archive.package, view), gap_of(context, view)
    if gap is None:
        return {stop: Drawing() for stop in years}
    queries = [view.query(context.archive, stop) for stop in years]
    bands = [(query.first, query.last) for query in queries]
    drawings = draw_gap(gap, years, canvas, words(view.lang), bands)
    return dict(zip(years, drawings, strict=True))


def gap_said(context: Context, view: View) -> dict[str, str]:
    """Return the headline, and the rest of it with the caution."""
    language, gap = words(view.lang), gap_of(context, view)
    if gap is None:
        none = language("This archive does not say whose words are compared. Choose two sides.")
        return {"years": str(view.year), "sentence": "", "second": "", "nothing": none}
    issue, question = gap.question.issues[0], gap.question
    doubt = language("Caution: {said}", said=caution(gap, issue, language))
    empty = not any(gap.lanes.values())
    nothing = language("Nothing on the record between these two sides in these years.")
    return {
        "years": years_in_words(question.first, question.last),
        "sentence": headline(gap, issue, language),
        "second": language.join([rest(gap, issue, language), doubt]),
        "nothing": nothing if empty else "",
    }


def _legend(context: Context, view: View) -> list[Component]:
    return [*gap_legend(context.archive, gap_question(context.archive, view), words(view.lang))]


def _panel(context: Context, view: View) -> list[Component]:
    """Return the pair that is chosen, else the largest; else the evidence of the selection."""
    gap = gap_of(context, view)
    if gap is None:
        return panel(context, view)
    evidence = panel(context, view) if view.selected else []
    return gap_panel(gap, view.selected, evidence, words(view.lang))


def _tools(context: Context, view: View) -> list[Component]:
    return gap_tools(context.archive, view, words(view.lang))


GAP = Chart(
    "gap",
    Picture(gap_drawings, gap_said, documents=axis_documents),
    _legend,
    panel=_panel,
    tools=_tools,
    keeps_panel=True,
)
