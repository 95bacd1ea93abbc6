"""What a Dash user would write first: each year asks the server for the whole picture.

Run as a command with the way (`naive`: a Plotly figure; `dash-cytoscape`: its elements), a
folder and a port; the slider is native, as memcon's is.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
from dash import Dash, Input, Output, dcc, html
from dash.development.base_component import Component

from dashboard.context import Context
from graphdata.archive import load_archive
from tests.benchmarks.peers import graph_of

BOX = {"width": "900px", "height": "700px"}

READY = """window.drawn = (year) => new Promise((done) => {
  const look = () => {
    if (isDrawn(year)) done();
    else requestAnimationFrame(look);
  };
  look();
});
window.drawn(1999).then(() => (window.firstDrawn = true));"""

PLOTLY_READY = """const isDrawn = (year) =>
  document.querySelector("#box .js-plotly-plot")?.layout?.title?.text === String(year);"""

# cytoscape.js keeps itself at its container; the year is told by an element that is not shown
CYTOSCAPE_READY = """const isDrawn = (year) =>
  document.getElementById("box")?._cyreg?.cy?.getElementById("year").data("year") === year;"""

Shown = Callable[[dict[str, Any], int], Any]


def of_year(graph: dict[str, Any], year: int) -> tuple[list[Any], list[Any]]:
    """Return a year's nodes (name, x, y) and ties (pairs of names)."""
    shown = graph["years"][year]
    nodes = [graph["nodes"][nth] for nth in shown["nodes"]]
    return nodes, [graph["ties"][nth] for nth in shown["ties"]]


def figure(graph: dict[str, Any], year: int) -> go.Figure:
    """Return a year as a figure of lines, points and names."""
    places = {name: (x, y) for name, x, y in graph["nodes"]}
    nodes, ties = of_year(graph, year)
    lines: list[list[float | None]] = [[], []]
    for a, b in ties:
        for axis in (0, 1):
            lines[axis] += [places[a][axis], places[b][axis], None]
    names, x, y = ([node[part] for node in nodes] for part in range(3))
    points = go.Scatter(x=x, y=y, text=names, mode="markers+text")
    made = go.Figure([go.Scatter(x=lines[0], y=lines[1], mode="lines"), points])
    made.update_layout(title_text=str(year), width=900, height=700)
    return made


def elements(graph: dict[str, Any], year: int) -> list[dict[str, Any]]:
    """Return a year as elements of cytoscape.js, and one that is not shown and tells the year."""
    nodes, ties = of_year(graph, year)
    told = {"data": {"id": "year", "year": year}, "style": {"display": "none"}}
    return [
        told,
        *[{"data": {"id": id, "label": id}, "position": {"x": x, "y": y}} for id, x, y in nodes],
        *[{"data": {"id": f"{a}-{b}", "source": a, "target": b}} for a, b in ties],
    ]


def plotly_box() -> Component:
    """Return the place of the figure."""
    return dcc.Graph(id="box")


def cytoscape_box() -> Component:
    """Return the place of the elements, styled as the peer cytoscape.js is."""
    import dash_cytoscape

    style = [
        {"selector": "node", "style": {"width": 10, "height": 10, "label": "data(label)"}},
        {"selector": "edge", "style": {"width": 1, "curve-style": "bezier"}},
    ]
    made: Component = dash_cytoscape.Cytoscape(
        id="box", layout={"name": "preset"}, style=BOX, stylesheet=style
    )
    return made


WAYS: dict[str, tuple[Callable[[], Component], str, Shown, str]] = {
    "naive": (plotly_box, "figure", figure, PLOTLY_READY),
    "dash-cytoscape": (cytoscape_box, "elements", elements, CYTOSCAPE_READY),
}
"""Way to the place of its picture, the property it is given, what gives it, and its sign."""


def main(way: str, folder: str, port: str) -> None:
    """Serve one way's page of an archive."""
    graph = graph_of(Context(load_archive(Path(folder))))
    box, given, shown, ready = WAYS[way]
    app = Dash(__name__)
    app.layout = html.Div(
        [dcc.Input(id="year", type="range", min=1990, max=2009, step=1, value=1999), box()]
    )
    scripts = f"<script>{ready}\n{READY}</script></body>"
    app.index_string = app.index_string.replace("</body>", scripts)

    @app.callback(Output("box", given), Input("year", "value"))
    def update(year: object) -> Any:
        return shown(graph, int(str(year)))

    app.run(port=port)


if __name__ == "__main__":
    main(*sys.argv[1:])
