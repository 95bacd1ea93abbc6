"""``/embed?page=<name>&<view>``: a view for a frame of another site, without Dash.

It is the page that plays without a server, in the one language asked for, with its scripts
and style sheets linked, so that a reader who comes back has them at hand. Nothing on it
leads to another page of the frame.
"""

from dataclasses import replace
from pathlib import Path

import flask

from dashboard.context import Context
from dashboard.files import assets_folder
from dashboard.snapshots.asking import DRAWN
from dashboard.snapshots.serve import KEPT, plain
from dashboard.snapshots.sheet import sheet_data
from dashboard.snapshots.snapshot import Snapshot
from dashboard.snapshots.standalone import BUNDLE, SCRIPTS, as_json, document, styles_of
from dashboard.theme import Theme
from dashboard.view import View

PATH = "/embed"
WHOLE_BUNDLE = "plotly.min.js"


def register(server: flask.Flask, context: Context, public_url: str = "") -> None:
    """Serve views of an archive for frames.

    Parameters
    ----------
    server : flask.Flask
        The server.
    context : Context
        The archive's answers.
    public_url : str
        Where others reach it; "" for the address at which it is asked.
    """

    @server.get(PATH)
    def embedded() -> flask.Response:
        asked = flask.request.args.to_dict()
        page = asked.pop("page", "explore")
        if page not in DRAWN:
            return plain(f"page is one of {', '.join(DRAWN)}.", 404)
        view = View.from_store(asked).within(context.archive)
        snapshot = Snapshot(
            context=context,
            chart=DRAWN[page],
            view=replace(view, tour=0),
            theme=Theme(view.theme or Theme.LIGHT),
            public_url=public_url or flask.request.host_url.rstrip("/"),
        )
        response = flask.Response(framed_page(snapshot), mimetype="text/html")
        response.headers["Cache-Control"] = KEPT
        return response


def framed_page(snapshot: Snapshot) -> str:
    """Return a view as a page for a frame, in the language of its view."""
    assets, languages = assets_folder(), (snapshot.view.lang,)
    styles = ["00-fonts.css", *styles_of(assets)]
    has_bundle = (assets / BUNDLE).is_file()
    bundle = _linked(assets, BUNDLE) if has_bundle else WHOLE_BUNDLE
    scripts = [bundle, *(_linked(assets, name) for name in SCRIPTS)]
    data = as_json(sheet_data(snapshot, languages, themes=(snapshot.theme,)))
    return document(
        snapshot,
        languages,
        [f'<link rel="stylesheet" href="{_linked(assets, name)}">' for name in styles],
        [
            f'<script type="application/json" id="kept">{data}</script>',
            *(f'<script src="{address}"></script>' for address in scripts),
        ],
        framed=True,
    )


def _linked(assets: Path, name: str) -> str:
    """Return the address of a file, which changes with it; relative, for sites under a path."""
    return f"assets/{name}?m={int((assets / name).stat().st_mtime)}"
