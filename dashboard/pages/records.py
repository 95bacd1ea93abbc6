"""The Records page: what the years shown hold, as a table that sorts, filters and searches."""

from dataclasses import replace

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components.attrs import attrs
from dashboard.components.grid import grid
from dashboard.components.planted import Field
from dashboard.context import Context
from dashboard.ids import Listed, Work
from dashboard.pages.chart import Chart
from dashboard.pages.panel import panel, way_behind
from dashboard.picture import Picture
from dashboard.view import TABLES, View
from graphdata.describe import asked, years
from graphdata.listing import documents_of, listing
from graphdata.measures import sources_of
from graphdata.slicing import GraphSlice
from graphdata.words import Words, words


def records_said(context: Context, view: View) -> dict[str, str]:
    """Return the words above the table of a view's years."""
    graph_slice, language = context.slice_of(view), words(view.lang)
    if view.table == "documents":
        more = language("The register knows years alone: no other filter touches it.")
    else:
        more = asked(graph_slice, language)
    lead = language("A row opens its evidence; its link is its lasting address.")
    return {
        "years": years(graph_slice.query.first, graph_slice.query.last),
        "sentence": _counted(view.table, graph_slice, language),
        "second": language.join([lead, more]),
        "nothing": "",
    }


def _counted(table: str, graph_slice: GraphSlice, words: Words) -> str:
    when = years(graph_slice.query.first, graph_slice.query.last)
    if table == "positions":
        number = len(graph_slice.positions)
        return words.count(
            "{n} position voiced in {years}", "{n} positions voiced in {years}", number, years=when
        )
    if table == "sources":
        return words.count(
            "{n} source behind the meetings and positions of {years}",
            "{n} sources behind the meetings and positions of {years}",
            len(sources_of(graph_slice)),
            years=when,
        )
    if table == "documents":
        return words.count(
            "{n} document of {years} in the register",
            "{n} documents of {years} in the register",
            len(documents_of(graph_slice)),
            years=when,
        )
    number = len(graph_slice.meetings)
    return words.count("{n} meeting of {years}", "{n} meetings of {years}", number, years=when)


def _table(context: Context, view: View) -> Component:
    language = words(view.lang)
    shown = listing(view.table, context.slice_of(view), language)
    question = replace(view, selected="", theme="", tour=0, find="", order="")
    return html.Div(
        [
            # asked already: the page comes with its rows
            dcc.Store(id=Listed.QUESTION, data=question.to_store()),
            dcc.Store(id=Listed.WANTED),
            dcc.Download(id=Listed.FILE),
            html.Div(
                grid(shown, view, language),
                id=Work.NETWORK,
                className="network",
                role="region",
                **attrs(aria_label=language("Table of the years shown")),
            ),
        ],
        className="picture",
        **attrs(
            data_left_out=language(
                "{n} more rows are not printed; the CSV file has them all.", n="{n}"
            )
        ),
    )


def table_names(words: Words) -> dict[str, str]:
    """Return what each table is called."""
    return {
        "meetings": words("Meetings"),
        "positions": words("Positions"),
        "sources": words("Sources"),
        "documents": words("Documents in the register"),
    }


def _tools(_context: Context, view: View) -> list[Component]:
    language = words(view.lang)
    names = table_names(language)
    tables = html.Select(
        [html.Option(names[table], value=table, selected=table == view.table) for table in TABLES],
        **attrs(data_tune="table"),
    )
    of_all = language("{shown} of {n} rows", shown="{shown}", n="{n}")
    return [
        html.Label([language("Table"), tables], className="tool-label"),
        _find(view, language),
        html.Span("", className="listed-count", role="status", **attrs(data_said=of_all)),
        html.Button(
            [
                "CSV",
                html.Span(language(" file of the rows shown"), className="visually-hidden"),
            ],
            type="button",
            className="button",
            title=language("The rows shown, in their order, as a file for spreadsheets"),
            **attrs(data_do="csv"),
        ),
    ]


def _find(view: View, words: Words) -> html.Div:
    label = words("Search the rows")
    field = Field(
        id=Listed.FIND,
        type="search",
        value=view.find,
        placeholder=label,
        **attrs(autocomplete="off", maxlength=80),
    )
    return html.Div(
        [
            html.Label(label, htmlFor=Listed.FIND, className="visually-hidden"),
            html.Div(field, className="search dash-input-container"),
        ],
        className="listed-find",
    )


def _panel(context: Context, view: View) -> list[Component]:
    """Return the evidence of a row; without one no digest, since the table is one."""
    if view.selected:
        return panel(context, view)
    query, language = view.query(context.archive), words(view.lang)
    title = language("{years} in documents", years=years(query.first, query.last))
    hint = language("A row opens its evidence; its link is its lasting address.")
    return [
        html.H2(title, className="evidence-title"),
        html.P(hint, className="evidence-when"),
        way_behind(context, view),
    ]


def _no_legend(_context: Context, _view: View) -> list[Component]:
    return []


RECORDS = Chart(
    "records", Picture(None, records_said), _no_legend, panel=_panel, tools=_tools, body=_table
)
