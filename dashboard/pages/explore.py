"""The Explore page: the picture, the years in words, the time bar, the evidence."""

from dash import dcc, html

from dashboard.components.attrs import attrs
from dashboard.components.controls import rail
from dashboard.components.legend import legend
from dashboard.components.shell import header, help_box
from dashboard.components.timebar import timebar
from dashboard.context import Context
from dashboard.drawing.bars import bar_rows
from dashboard.ids import Explore
from dashboard.view import View
from graphdata.vocabulary import Audience, MeetingKind
from graphdata.words import Words, words


def explore_page(context: Context, view: View) -> list:  # type: ignore[type-arg]
    """Return the page for a view that lies within the archive."""
    archive, language = context.archive, words(view.lang)
    rows = bar_rows(context.yearly(view), language)
    return [
        *_stores(context, view),
        header(archive, view, language),
        html.Div(
            [
                html.Aside(
                    rail(archive, view, language),
                    className="rail",
                    **attrs(aria_label=language("Filters")),
                ),
                html.Main([_sentence(view), _picture(language), _legend(context, view, language)]),
                html.Aside(
                    html.Div(id=Explore.EVIDENCE, className="evidence-body"),
                    className="evidence",
                    **attrs(aria_label=language("Evidence"), aria_live="polite"),
                ),
            ],
            className="work",
        ),
        timebar(archive, view, rows, language),
        help_box(language),
    ]


def _stores(context: Context, view: View) -> list[dcc.Store]:
    records = context.archive.records
    ids = {
        "blocs": list(records.blocs),
        "issues": list(records.issues),
        "audiences": list(Audience),
        "kinds": list(MeetingKind),
    }
    untouched = {"values": View().to_store(), "all": ids}
    return [
        dcc.Store(id=Explore.VIEW, data=view.to_store()),
        dcc.Store(id=Explore.ASKED, data=view.asked().to_store()),
        dcc.Store(id=Explore.CANVAS),
        dcc.Store(id=Explore.FILM),
        dcc.Store(id=Explore.LIT),
        dcc.Store(id=Explore.PICKED),
        dcc.Store(id=Explore.THEME, data=view.theme),
        dcc.Store(id=Explore.UNTOUCHED, data=untouched),
    ]


def _sentence(view: View) -> html.Div:
    return html.Div(
        [
            html.H1(str(view.year), className="years", **attrs(data_words="years")),
            html.Div(
                [
                    html.P("", className="first-sentence", **attrs(data_words="sentence")),
                    html.P("", className="second-sentence", **attrs(data_words="second")),
                ],
                className="sentences",
                **attrs(aria_live="polite"),
            ),
        ],
        className="sentence",
    )


def _picture(language: Words) -> html.Div:
    return html.Div(
        [
            html.Div(
                id=Explore.NETWORK,
                className="network",
                role="figure",
                **attrs(aria_label=language("Network of the years shown")),
            ),
            html.P("", className="nothing", hidden=True, **attrs(data_words="nothing")),
        ],
        className="picture",
    )


def _legend(context: Context, view: View, language: Words) -> html.Div:
    return html.Div(
        legend(context.archive, view.lens, language), id=Explore.LEGEND, className="legend"
    )
