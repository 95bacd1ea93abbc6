"""What a Dash user would write first: each year asks the server for a whole figure.

Run as a command with a folder and a port; the slider is native, as memcon's is.
"""

import sys
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
from dash import Dash, Input, Output, dcc, html

from dashboard.context import Context
from graphdata.archive import load_archive
from tests.benchmarks.peers import graph_of

READY = """window.drawn = (year) => new Promise((done) => {
  const look = () => {
    const plot = document.querySelector("#box .js-plotly-plot");
    if (plot?.layout?.title?.text === String(year)) done();
    else requestAnimationFrame(look);
  };
  look();
});
window.drawn(1999).then(() => (window.firstDrawn = true));"""


def figure(graph: dict[str, Any], year: int) -> go.Figure:
    """Return a year as a figure of lines, points and names."""
    places = {name: (x, y) for name, x, y in graph["nodes"]}
    shown = graph["years"][year]
    nodes = [graph["nodes"][nth] for nth in shown["nodes"]]
    ties = [graph["ties"][nth] for nth in shown["ties"]]
    lines: list[list[float | None]] = [[], []]
    for a, b in ties:
        for axis in (0, 1):
            lines[axis] += [places[a][axis], places[b][axis], None]
    names, x, y = ([node[part] for node in nodes] for part in range(3))
    points = go.Scatter(x=x, y=y, text=names, mode="markers+text")
    made = go.Figure([go.Scatter(x=lines[0], y=lines[1], mode="lines"), points])
    made.update_layout(title_text=str(year), width=900, height=700)
    return made


def main(folder: str, port: str) -> None:
    """Serve the naive page of an archive."""
    graph = graph_of(Context(load_archive(Path(folder))))
    app = Dash(__name__)
    app.layout = html.Div(
        [
            dcc.Input(id="year", type="range", min=1990, max=2009, step=1, value=1999),
            dcc.Graph(id="box"),
        ]
    )
    app.index_string = app.index_string.replace("</body>", f"<script>{READY}</script></body>")

    @app.callback(Output("box", "figure"), Input("year", "value"))
    def update(year: object) -> go.Figure:
        return figure(graph, int(str(year)))

    app.run(port=port)


if __name__ == "__main__":
    main(*sys.argv[1:])
