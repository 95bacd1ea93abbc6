"""Controls to view. The one writer of the view; it runs in the browser, without the server."""

from dash import ClientsideFunction, Dash, Input, Output, State

from dashboard.ids import Shell, Work

ASKING = (
    Work.YEAR,
    Work.SPAN,
    Work.WIDTH,
    Work.LENS,
    Work.ACTORS,
    Work.BLOCS,
    Work.ISSUES,
    Work.AUDIENCES,
    Work.KINDS,
    Work.CERTAINTY,
    Work.SUBJECTS,
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
        Output(Work.VIEW, "data"),
        Output(Work.ASKED, "data"),
        *[Input(control, "value") for control in ASKING],
        Input(Work.PICKED, "data"),
        Input(Work.THEME, "data"),
        Input(Work.TUNED, "data"),
        State(Work.VIEW, "data"),
        State(Work.ASKED, "data"),
        State(Work.UNTOUCHED, "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("memcon", "clear"),
        *[Output(control, "value") for control in CLEARED],
        Input(Work.CLEAR, "n_clicks"),
        State(Work.UNTOUCHED, "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("memcon", "write"),
        Output(Work.NETWORK, "data-written"),
        Input(Work.VIEW, "data"),
        State(Work.UNTOUCHED, "data"),
    )
