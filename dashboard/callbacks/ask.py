"""Controls to view. The one writer of the view; it runs in the browser, without the server."""

from dash import ClientsideFunction, Dash, Input, Output, State

from dashboard.ids import Explore, Shell

ASKING = (
    Explore.YEAR,
    Explore.SPAN,
    Explore.WIDTH,
    Explore.LENS,
    Explore.ACTORS,
    Explore.BLOCS,
    Explore.ISSUES,
    Explore.AUDIENCES,
    Explore.KINDS,
    Explore.CERTAINTY,
    Explore.SUBJECTS,
)
"""The controls whose values make the view, in the order in which ``ask`` takes them."""

CLEARED = ASKING[4:]


def register(app: Dash) -> None:
    """Register what turns addresses, controls and clicks into a view."""
    app.clientside_callback(
        ClientsideFunction("memcon", "address"),
        Output(Shell.ADDRESS, "data"),
        Input(Shell.PAGE, "id"),
    )
    app.clientside_callback(
        ClientsideFunction("memcon", "ask"),
        Output(Explore.VIEW, "data"),
        Output(Explore.ASKED, "data"),
        *[Input(control, "value") for control in ASKING],
        Input(Explore.PICKED, "data"),
        Input(Explore.THEME, "data"),
        State(Explore.VIEW, "data"),
        State(Explore.ASKED, "data"),
        State(Explore.UNTOUCHED, "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("memcon", "clear"),
        *[Output(control, "value") for control in CLEARED],
        Input(Explore.CLEAR, "n_clicks"),
        State(Explore.UNTOUCHED, "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("memcon", "write"),
        Output(Explore.NETWORK, "data-written"),
        Input(Explore.VIEW, "data"),
        State(Explore.UNTOUCHED, "data"),
    )
