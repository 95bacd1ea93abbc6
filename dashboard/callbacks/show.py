"""View to page, evidence and bars: each callback calls one pure function."""

from dataclasses import asdict
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, no_update

from dashboard.components.found import found_list
from dashboard.components.planted import as_text
from dashboard.components.timebar import told
from dashboard.context import Context
from dashboard.ids import Shell, Work
from dashboard.pages import chart_named, page_at
from dashboard.pages.panel import behind_page, light
from dashboard.view import View
from graphdata.words import words


def register(app: Dash, context: Context) -> None:
    """Register what shows a view."""
    _register_page(app, context)
    _register_film(app)
    _register_panels(app, context)
    _register_answers(app, context)


def _register_page(app: Dash, context: Context) -> None:
    @app.callback(Output(Shell.PAGE, "children"), Input(Shell.ADDRESS, "data"))
    def update_page(address: Any) -> Any:
        if address is None:
            return no_update
        told = address if isinstance(address, dict) else {}
        view = View.from_address(told.get("search")).within(context.archive)
        return page_at(told.get("path"))(context, view)

    app.clientside_callback(
        ClientsideFunction("memcon", "attach"),
        Output(Work.NETWORK, "data-attached"),
        Input(Work.NETWORK, "id"),
        State(Work.VIEW, "data"),
        State(Work.UNTOUCHED, "data"),
    )


def _register_film(app: Dash) -> None:
    # the films themselves come by dashboard.films, which no component waits for
    app.clientside_callback(
        ClientsideFunction("memcon", "film"),
        Output(Work.NETWORK, "data-asked"),
        Input(Work.ASKED, "data"),
        Input(Work.NETWORK, "data-attached"),
        State(Work.HERE, "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("memcon", "light"),
        Output(Work.NETWORK, "data-lit"),
        Input(Work.LIT, "data"),
    )


def _register_panels(app: Dash, context: Context) -> None:
    # what stands beside a picture is asked for when the picture is painted, never before
    app.clientside_callback(
        ClientsideFunction("memcon", "tell"),
        Output(Work.TOLD, "data"),
        Output(Work.SHOWN, "data"),
        Input(Work.VIEW, "data"),
        Input(Work.NETWORK, "data-film"),
        State(Work.ASKED, "data"),
        State(Work.TOLD, "data"),
        State(Work.SHOWN, "data"),
    )

    @app.callback(
        Output(Work.EVIDENCE, "data-tree"),
        Output(Work.LIT, "data"),
        Input(Work.TOLD, "data"),
        State(Work.HERE, "data"),
        prevent_initial_call=True,
    )
    def update_evidence(stored: dict[str, Any], here: Any) -> Any:
        view = View.from_store(stored).within(context.archive)
        return as_text(chart_named(here).panel(context, view)), asdict(light(context, view))

    @app.callback(
        Output(Work.BARS, "data-bars"),
        Output(Work.LEGEND, "data-tree"),
        Input(Work.SHOWN, "data"),
        State(Work.HERE, "data"),
        prevent_initial_call=True,
    )
    def update_surroundings(asked: dict[str, Any], here: Any) -> Any:
        view, chart = View.from_store(asked).within(context.archive), chart_named(here)
        rows, years = chart.bars(context, view), context.archive.package.years
        return told(rows, years, words(view.lang)), as_text(chart.legend(context, view))


def _register_answers(app: Dash, context: Context) -> None:
    @app.callback(
        Output(Work.FOUND, "data-tree"),
        Input(Work.SEARCH, "value"),
        State(Work.VIEW, "data"),
        prevent_initial_call=True,
    )
    def update_found(text: Any, stored: dict[str, Any]) -> Any:
        typed = text if isinstance(text, str) else ""
        return as_text(found_list(context.archive, typed, words(View.from_store(stored).lang)))

    @app.callback(
        Output(Work.BEHIND, "data-tree"),
        Input(Work.LOOKED, "data"),
        State(Work.VIEW, "data"),
        prevent_initial_call=True,
    )
    def update_behind(_looked: Any, stored: Any) -> Any:
        return as_text(behind_page(context, View.from_store(stored).within(context.archive)))
