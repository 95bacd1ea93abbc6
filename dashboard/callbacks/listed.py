"""The Records page: the rows of another question, and the file of the rows shown."""

from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, no_update, set_props

from dashboard.components.grid import columns, rows
from dashboard.context import Context
from dashboard.exported import csv_file
from dashboard.ids import Listed, Work
from dashboard.view import View
from graphdata.listing import listing
from graphdata.words import words


def register(app: Dash, context: Context) -> None:
    """Register what fills the table and writes the file."""
    app.clientside_callback(
        ClientsideFunction("memcon", "list"),
        Output(Listed.QUESTION, "data"),
        Input(Work.VIEW, "data"),
        State(Listed.QUESTION, "data"),
    )

    # no Output: Dash looks up the component of each when the app opens, on every page, and
    # the table's library is there on its own page alone
    @app.callback(Input(Listed.QUESTION, "data"), prevent_initial_call=True)
    def update_rows(question: Any) -> None:
        view = View.from_store(question).within(context.archive)
        shown = listing(view.table, context.slice_of(view), words(view.lang))
        set_props(Listed.GRID, {"columnDefs": columns(shown), "rowData": rows(shown)})

    @app.callback(
        Output(Listed.FILE, "data"),
        Input(Listed.WANTED, "data"),
        State(Work.VIEW, "data"),
        prevent_initial_call=True,
    )
    def update_file(wanted: Any, stored: Any) -> Any:
        ids = wanted.get("ids") if isinstance(wanted, dict) else None
        if not isinstance(ids, list):
            return no_update
        return csv_file(context, View.from_store(stored).within(context.archive), ids)
