"""The Explore page: the network of the years shown, through one of four lenses."""

from dash.development.base_component import Component

from dashboard.components.behind import sharp_note
from dashboard.components.legend import legend
from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.drawing.marks import Drawing
from dashboard.drawing.network import draw, not_drawn
from dashboard.pages.chart import Chart
from dashboard.pages.panel import documents_before_and_now
from dashboard.picture import Picture
from dashboard.view import View
from graphdata.describe import asked, second_sentence, sentence, years
from graphdata.slicing import GraphSlice
from graphdata.words import words


def network(context: Context, view: View, canvas: Canvas) -> Drawing:
    """Return the network of a view's years, as its lens and filters show it."""
    return draw(context.slice_of(view), view.lens, canvas, words(view.lang))


def network_said(context: Context, view: View) -> dict[str, str]:
    """Return the words above the network of a view's years."""
    note = sharp_note(*documents_before_and_now(context, view), words(view.lang))
    told, language = said(context.slice_of(view), view.lang), words(view.lang)
    more = not_drawn(context.slice_of(view), view.lens, language)
    return {**told, "second": language.join([told["second"], more]), "sharp": note}


def said(graph_slice: GraphSlice, lang: str) -> dict[str, str]:
    """Return the words above the picture; "nothing" only for an empty slice."""
    language, query = words(lang), graph_slice.query
    empty = not (graph_slice.meetings or graph_slice.positions)
    nothing = language.join(
        [
            language("Nothing on the record for this question in these years."),
            asked(graph_slice, language),
            language("Widen the years or clear the filters."),
        ]
    )
    return {
        "years": years(query.first, query.last),
        "sentence": sentence(graph_slice, language),
        "second": second_sentence(graph_slice, language),
        "nothing": nothing if empty else "",
    }


def _legend(context: Context, view: View) -> list[Component]:
    return [*legend(context.archive, view.lens, words(view.lang))]


EXPLORE = Chart("explore", Picture.by_stop(network, network_said, "ground"), _legend, full=True)
