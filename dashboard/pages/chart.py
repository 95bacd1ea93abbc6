"""What all pages with a picture are made of: words over it, tools, rail, panel, time bar."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.axis import axis_years
from dashboard.components.attrs import attrs
from dashboard.components.behind import behind_box
from dashboard.components.controls import rail
from dashboard.components.planted import planted
from dashboard.components.share import share_box
from dashboard.components.shell import header, help_box, printed
from dashboard.components.timebar import timebar
from dashboard.components.tour import tour_band
from dashboard.context import Context
from dashboard.drawing.bars import BarRow, bar_rows
from dashboard.ids import Work
from dashboard.pages.panel import panel
from dashboard.picture import Picture
from dashboard.view import View, opening_year
from graphdata.vocabulary import Audience, MeetingKind
from graphdata.words import words

Parts = list[Component]


def _nothing(_context: Context, _view: View) -> Parts:
    return []


def picture_body(_context: Context, view: View) -> html.Div:
    """Return the place of a picture and of the words that stand there when it is empty."""
    language = words(view.lang)
    return html.Div(
        [
            html.Div(
                id=Work.NETWORK,
                className="network",
                role="figure",
                **attrs(aria_label=language("Picture of the years shown")),
            ),
            html.Canvas(className="motion", **attrs(aria_hidden="true")),
            html.P("", className="nothing", hidden=True, **attrs(data_words="nothing")),
        ],
        className="picture",
    )


@dataclass(frozen=True, slots=True)
class Chart:
    """A page with a picture.

    Parameters
    ----------
    name : str
        What ids, addresses and style sheets call it.
    picture : Picture
        What it draws and says.
    legend : callable
        From context and view to the legend under the picture.
    panel : callable
        From context and view to the panel: the evidence of what is selected, or else what
        the page has to tell.
    tools : callable
        From context and view to the page's own controls, above the picture. A control that
        tunes the view carries ``data-tune`` with the name of the view's field.
    full : bool
        Whether rail, panel and bars stand beside the picture, as on Explore; else rail and
        panel are drawers.
    keeps_panel : bool
        Whether the panel stays although the page is not `full`.
    body : callable
        From context and view to what stands in the middle; `Work.NETWORK` is in it.
    """

    name: str
    picture: Picture
    legend: Callable[[Context, View], Parts]
    panel: Callable[[Context, View], Parts] = panel
    tools: Callable[[Context, View], Parts] = _nothing
    full: bool = False
    keeps_panel: bool = False
    body: Callable[[Context, View], Component] = picture_body

    def bars(self, context: Context, view: View) -> list[BarRow]:
        """Return the rows of the time bar: none where it is but a slider."""
        return bar_rows(context.yearly(view), words(view.lang)) if self.full else []


def chart_page(chart: Chart, context: Context, view: View) -> Parts:
    """Return a page for a view that lies within the archive."""
    archive, language = context.archive, words(view.lang)
    names = ["work", chart.name, *(["wide"] if not chart.full else [])]
    names += ["keeps-panel"] if chart.keeps_panel else []
    return [
        *_stores(chart, context, view),
        header(archive, view, language, here=chart.name, wide=not chart.full),
        *tour_band(archive, view, language),
        html.Div(
            [
                html.Aside(
                    rail(archive, view, language),
                    className="rail",
                    **attrs(aria_label=language("Filters")),
                ),
                html.Main(
                    [
                        _words_above(chart, context, view),
                        chart.body(context, view),
                        _legend(chart, context, view),
                        printed(archive, language),
                    ]
                ),
                html.Aside(
                    html.Div(id=Work.EVIDENCE, className="evidence-body"),
                    className="evidence",
                    **attrs(aria_label=language("Evidence"), aria_live="polite"),
                ),
            ],
            className=" ".join(names),
        ),
        _time(chart, context, view),
        _at_hand(chart, context, view),
        behind_box(language),
    ]


def _time(chart: Chart, context: Context, view: View) -> html.Section:
    years, rows = context.archive.package.years, chart.bars(context, view)
    return timebar(years, view, rows, words(view.lang), slim=not chart.full)


def _at_hand(chart: Chart, context: Context, view: View) -> html.Div:
    """Return what shows when it is called for, by key or button."""
    archive, language = context.archive, words(view.lang)
    is_drawn = chart.picture.drawings is not None
    parts = [
        help_box(language),
        share_box(archive, chart.name, language, is_drawn=is_drawn),
    ]
    return html.Div(className="at-hand", **planted(parts))


def _stores(chart: Chart, context: Context, view: View) -> list[dcc.Store]:
    records = context.archive.records
    ids = {
        "blocs": list(records.blocs),
        "issues": list(records.issues),
        "audiences": list(Audience),
        "kinds": list(MeetingKind),
    }
    untouched = {"values": View().to_store(), "all": ids}
    question = asked(chart, context, view).to_store()
    return [
        dcc.Store(id=Work.VIEW, data=view.to_store()),
        dcc.Store(id=Work.ASKED, data=question),
        dcc.Store(id=Work.HERE, data=chart.name),
        dcc.Store(id=Work.LIT),
        dcc.Store(id=Work.TOLD),
        dcc.Store(id=Work.SHOWN, data=question),
        dcc.Store(id=Work.PICKED),
        dcc.Store(id=Work.TUNED),
        dcc.Store(id=Work.LOOKED),
        dcc.Store(id=Work.THEME, data=view.theme),
        dcc.Store(id=Work.UNTOUCHED, data=untouched),
    ]


def asked(chart: Chart, context: Context, view: View) -> View:
    """Return the question of a view's film; its year matters only beyond the first window."""
    opening = replace(view, year=opening_year(context.archive))
    if chart.full or view.year in axis_years(context.archive.package, opening):
        return view.asked()
    return replace(view.asked(), year=view.year)


def _words_above(chart: Chart, context: Context, view: View) -> html.Div:
    if chart.full:
        return html.Div(
            [html.H1(str(view.year), className="years", **attrs(data_words="years")), _said("P")],
            className="sentence",
        )
    return html.Div(
        [_said("H1"), html.Div(className="tools", **planted(chart.tools(context, view)))],
        className="sentence headed",
    )


def _said(first: str) -> html.Div:
    """Return the places of the words; `first` is the element of the first sentence."""
    element: Any = getattr(html, first)
    return html.Div(
        [
            element("", className="first-sentence", **attrs(data_words="sentence")),
            html.P("", className="second-sentence", **attrs(data_words="second")),
        ],
        className="sentences",
        **attrs(aria_live="polite"),
    )


def _legend(chart: Chart, context: Context, view: View) -> html.Div:
    legend = planted(chart.legend(context, view))
    return html.Div(id=Work.LEGEND, className="legend", **legend)
