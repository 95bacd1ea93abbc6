"""View to page, film, evidence and bars: each callback calls one pure function."""

from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, no_update

from dashboard.components.found import found_list
from dashboard.components.legend import legend
from dashboard.components.timebar import bars
from dashboard.context import Context
from dashboard.drawing.bars import bar_rows
from dashboard.figures.screen import screen_film
from dashboard.figures.surface import surface
from dashboard.ids import Explore, Shell
from dashboard.pages import page_at
from dashboard.pages.panel import lit, panel
from dashboard.view import View
from graphdata.words import words


def register(app: Dash, context: Context) -> None:
    """Register what shows a view."""
    _register_page(app, context)
    _register_film(app, context)
    _register_panels(app, context)


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
        Output(Explore.NETWORK, "data-attached"),
        Input(Explore.NETWORK, "id"),
        State(Explore.VIEW, "data"),
    )


def _register_film(app: Dash, context: Context) -> None:
    @app.callback(
        Output(Explore.FILM, "data"),
        Input(Explore.ASKED, "data"),
        Input(Explore.CANVAS, "data"),
    )
    def update_film(asked: dict[str, Any], measured: dict[str, Any] | None) -> Any:
        if measured is None:
            return no_update
        view = View.from_store(asked).within(context.archive)
        return screen_film(context, view, *surface(measured))

    app.clientside_callback(
        ClientsideFunction("memcon", "show"),
        Output(Explore.NETWORK, "data-film"),
        Input(Explore.FILM, "data"),
    )
    app.clientside_callback(
        ClientsideFunction("memcon", "light"),
        Output(Explore.NETWORK, "data-lit"),
        Input(Explore.LIT, "data"),
    )


def _register_panels(app: Dash, context: Context) -> None:
    @app.callback(
        Output(Explore.EVIDENCE, "children"),
        Output(Explore.LIT, "data"),
        Input(Explore.VIEW, "data"),
    )
    def update_evidence(stored: dict[str, Any]) -> Any:
        view = View.from_store(stored).within(context.archive)
        return panel(context, view), lit(context, view)

    @app.callback(
        Output(Explore.BARS, "children"),
        Output(Explore.LEGEND, "children"),
        Input(Explore.ASKED, "data"),
        prevent_initial_call=True,
    )
    def update_surroundings(asked: dict[str, Any]) -> Any:
        view = View.from_store(asked).within(context.archive)
        language = words(view.lang)
        rows = bar_rows(context.yearly(view), language)
        years = context.archive.package.years
        return bars(rows, years, language), legend(context.archive, view.lens, language)

    @app.callback(
        Output(Explore.FOUND, "children"),
        Input(Explore.SEARCH, "value"),
        State(Explore.VIEW, "data"),
        prevent_initial_call=True,
    )
    def update_found(text: Any, stored: dict[str, Any]) -> Any:
        typed = text if isinstance(text, str) else ""
        return found_list(context.archive, typed, words(View.from_store(stored).lang))
