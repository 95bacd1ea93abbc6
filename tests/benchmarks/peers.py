"""The peers' page: the same graph, places and years, served on loopback beside memcon."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.view import View
from tests.benchmarks.browser import HERE

MODULES = HERE / "node_modules"
ROOT = HERE.parents[1]

SCRIPTS = {
    "floor": (),
    "vis": (MODULES / "vis-network/standalone/esm/vis-network.js",),
    "cytoscape": (MODULES / "cytoscape/dist/cytoscape.min.js",),
    "sigma": (
        MODULES / "graphology/dist/graphology.umd.min.js",
        MODULES / "sigma/dist/sigma.min.js",
    ),
    "plotly": (ROOT / "assets/vendor/plotly-basic.min.js",),
}
"""Files each way needs; the floor needs none, so that it can always be measured."""

PEERS = ("vis", "cytoscape", "sigma", "plotly", "dash-cytoscape")

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>{way}</title>
<input id="year" type="range" min="{first}" max="{last}" value="1999" style="width:900px">
<output id="label"></output><div id="box" style="width:900px;height:700px"></div>
{scripts}<script type="module" src="/peers.js"></script></html>"""

AS_MODULE = """<script type="module">import * as vis from "{src}"; window.vis = vis;</script>"""


def installed() -> list[str]:
    """Return the ways whose files are there, and say which are not."""
    found = []
    for way, files in SCRIPTS.items():
        if all(path.is_file() for path in files):
            found.append(way)
        else:
            print(f"  {way} is left out: run `npm install` in {HERE}")
    return found


def dash_ways() -> list[str]:
    """Return the ways that a Dash user has without memcon, and say which is not installed."""
    if find_spec("dash_cytoscape"):
        return ["naive", "dash-cytoscape"]
    print("  dash-cytoscape is left out: it is not installed (make bench does so)")
    return ["naive"]


def graph_of(context: Context) -> dict[str, Any]:
    """Return what memcon's Explore page shows as bare lists: nodes, ties, what each year has."""
    archive, canvas = context.archive, Canvas()
    names = sorted(archive.records.actors)
    number = {name: nth for nth, name in enumerate(names)}
    ties: dict[tuple[str, str], int] = {}
    years = {}
    for year in archive.package.years:
        found = context.slice_of(View().within(archive), year)
        pairs = sorted((min(a, b), max(a, b)) for a, b in found.dealings.edges)
        for pair in pairs:
            ties.setdefault(pair, len(ties))
        nodes = [number[actor] for actor in found.actors]
        years[year] = {"nodes": nodes, "ties": [ties[pair] for pair in pairs]}
    places = [[name, *canvas.point(archive.placement.places[name])] for name in names]
    return {"nodes": places, "ties": list(ties), "years": years}


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, pages: dict[str, bytes], *given: Any, **named: Any) -> None:
        self.pages = pages
        super().__init__(*given, **named)

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        body = self.pages.get(f"{path}?{query}" if query else path)
        self.send_response(200 if body is not None else 404)
        kinds = {".js": "text/javascript", ".json": "application/json"}
        self.send_header("Content-Type", kinds.get(Path(path).suffix, "text/html"))
        self.send_header("Content-Length", str(len(body or b"")))
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def peers_served(context: Context, ways: list[str]) -> Iterator[str]:
    """Serve the pages of some ways; give the address."""
    years = context.archive.package.years
    pages = {
        "/graph.json": json.dumps(graph_of(context)).encode(),
        "/peers.js": (HERE / "peers.js").read_bytes(),
    }
    for way in ways:
        element = AS_MODULE if way == "vis" else '<script src="{src}"></script>'
        scripts = "".join(element.format(src=f"/{way}-{path.name}") for path in SCRIPTS[way])
        pages |= {f"/{way}-{path.name}": path.read_bytes() for path in SCRIPTS[way]}
        page = PAGE.format(way=way, first=years[0], last=years[-1], scripts=scripts)
        pages[f"/?way={way}"] = page.encode()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, pages))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
