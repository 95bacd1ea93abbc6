"""Controls to view. The one writer of the view; it runs in the browser, without the server.

The controls of a page are plain elements: ``assets/39-tune.js`` hears of their changes and
puts the fields of the view that they tune into one store.
"""

from dash import ClientsideFunction, Dash, Input, Output, State

from dashboard.ids import Shell, Work


def register(app: Dash) -> None:
    """Register what turns addresses, controls and clicks into a view."""
    app.clientside_callback(
        ClientsideFunction("memcon", "address"),
        Output(Shell.ADDRESS, "data"),
        Input(Shell.PAGE, "id"),
    )
    app.clientside_callback(
        ClientsideFunction("memcon", "ask"),
        Output(Work.VIEW, "data"),
        Output(Work.ASKED, "data"),
        Input(Work.YEAR, "value"),
        Input(Work.PICKED, "data"),
        Input(Work.THEME, "data"),
        Input(Work.TUNED, "data"),
        State(Work.VIEW, "data"),
        State(Work.ASKED, "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("memcon", "write"),
        Output(Work.NETWORK, "data-written"),
        Input(Work.VIEW, "data"),
        State(Work.UNTOUCHED, "data"),
    )
