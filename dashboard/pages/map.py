"""The Map page: where the states stood on 31 December, and who joined what that year."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.account import account_parts
from dashboard.components.joining import joined_parts, stood_parts
from dashboard.components.map_legend import map_legend
from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.drawing.geography import draw_map
from dashboard.drawing.marks import Drawing
from dashboard.pages.chart import Chart
from dashboard.pages.panel import panel
from dashboard.picture import Picture
from dashboard.view import View
from graphdata.dates import parse
from graphdata.describe import years
from graphdata.joining import is_wanted, joining_sentence, standing_sentence
from graphdata.words import words


def map_of(context: Context, view: View, canvas: Canvas) -> Drawing:
    """Return the map on 31 December of a view's year."""
    archive, language, query = context.archive, words(view.lang), view.query(context.archive)

    def wanted(state: str) -> bool:
        return is_wanted(archive, query, state)

    return draw_map(archive, view.year, canvas, language, wanted)


def map_said(context: Context, view: View) -> dict[str, str]:
    """Return the words above the map of a view's years."""
    graph_slice, language = context.slice_of(view), words(view.lang)
    query = graph_slice.query
    nothing = language(
        "This archive has no outlines of states, so there is no map of it. "
        "Who joined what stands in the list."
    )
    return {
        "years": years(query.first, query.last),
        "sentence": joining_sentence(graph_slice, language),
        "second": standing_sentence(graph_slice, language),
        "nothing": "" if context.archive.borders else nothing,
    }


def map_panel(context: Context, view: View) -> list[Component]:
    """Return the evidence of what is selected, or else who joined what and where all stood."""
    if view.selected:
        return panel(context, view)
    graph_slice, language = context.slice_of(view), words(view.lang)
    query = graph_slice.query
    title = language("Who joined what, {years}", years=years(query.first, query.last))
    day = language.date(parse(f"{query.last}-12-31"))
    of_a_day = language("The map shows one day, {date}. Select a state for its evidence.", date=day)
    return [
        html.H2(title, className="evidence-title"),
        html.P(of_a_day, className="evidence-when"),
        *joined_parts(graph_slice, language),
        *stood_parts(graph_slice, language("Where they stood, {date}", date=day), language),
        *account_parts(graph_slice, language),
    ]


def _legend(context: Context, view: View) -> list[Component]:
    filtered = bool(view.actors) or view.blocs is not None
    return [*map_legend(context.archive, words(view.lang), filtered=filtered)]


MAP = Chart("map", Picture.by_stop(map_of, map_said), _legend, panel=map_panel, keeps_panel=True)
