"""The Tour page: the steps of the archive's guided tour, each a link to its view."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.attrs import attrs
from dashboard.components.share import share_box
from dashboard.components.shell import header, help_box, printed
from dashboard.components.tour import step_address, tour_list
from dashboard.context import Context
from dashboard.view import View
from graphdata.words import words


def tour_page(context: Context, view: View) -> list[Component]:
    """Return the page for a view, whose language and theme it keeps."""
    archive, language = context.archive, words(view.lang)
    if archive.tour:
        start = html.A(
            language("Start the tour"),
            href=step_address(archive, 1, view),
            className="button tour-start",
            **attrs(data_page=""),
        )
        body = [start, html.Ol(tour_list(archive, view, language), className="tour-steps")]
    else:
        body = [html.P(language("This archive brings no tour (tour.toml)."))]
    said = language(
        "The record in {n} steps. Each opens a view of it; go on with the arrow keys, the "
        "buttons or a swipe, and leave the path wherever you like.",
        n=language.number(len(archive.tour)),
    )
    return [
        header(archive, view, language, here="tour"),
        html.Main(
            [html.H1(language("Tour")), *([html.P(said)] if archive.tour else []), *body],
            className="about",
        ),
        printed(archive, language),
        help_box(language),
        share_box(archive, "tour", language, is_drawn=False, has_view=False),
    ]
