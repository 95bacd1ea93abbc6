"""The app: Dash put together from an archive, with the headers it is served under."""

import html
import logging
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path

import flask
import plotly
from dash import Dash, set_props
from werkzeug.wrappers import Response

from dashboard import films, packed
from dashboard.callbacks import ask, listed, show
from dashboard.components.shell import PAGES, shell, trouble_said
from dashboard.context import Context
from dashboard.files import assets_folder
from dashboard.ids import Shell
from dashboard.index import MemconDash, asked_view, skeleton
from dashboard.packed import Packed
from dashboard.pages import page_at
from dashboard.permalink import permalink_view
from dashboard.snapshots import embed
from dashboard.snapshots import serve as snapshots
from dashboard.snapshots.opening import opening
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.kept import cache_folder

HEALTH = "health"
PLOTLY = "/plotly.min.js"
LARGEST_REQUEST = 256 * 1024
"""Bytes; what a page asks for is a view of some hundred letters."""


OPENINGS_KEPT = 64

LONG = "public, max-age=31536000, immutable"


def report(error: Exception) -> None:
    """Log what went wrong in a callback and say so on the page, in plain words."""
    logging.getLogger("memcon").error("a callback failed", exc_info=error)
    set_props(Shell.TROUBLE, {"children": trouble_said()})


def create_app(
    archive: Archive, *, public_url: str = "", embed_origins: str = "*", debug: bool = False
) -> Dash:
    """Build the app on an archive.

    Parameters
    ----------
    archive : Archive
        What it shows.
    public_url : str
        Where others reach it, for the links on what is taken away; "" if that is not known.
    embed_origins : str
        Sites that may frame the pages for it, as a security policy lists them.
    debug : bool
        Serve scripts in readable form; never for the public.
    """
    assets = assets_folder()
    has_bundle = any((assets / "vendor").glob("plotly*.js"))
    app = MemconDash(
        __name__,
        title=html.escape(f"memcon · {archive.package.title.en}"),
        update_title="",
        assets_folder=str(assets),
        assets_ignore=r"^offline",
        compress=True,
        health_endpoint=HEALTH,
        external_scripts=[] if has_bundle else [PLOTLY],
        serve_locally=True,
        add_log_handler=debug,
        on_error=report,
    )
    context = Context(archive)
    opening_for = lru_cache(OPENINGS_KEPT)(partial(opening, context))
    app.opening_of = lambda view: opening_for(view.within(archive))
    # what most pictures need is worked out now, not when the first reader asks for one
    films.prepare(context)
    app.opening_of(View())
    app.layout = shell
    # pages come by callback; Dash checks ids against this instead of the first layout
    untouched = View().within(archive)
    pages = [page_at(path)(context, untouched) for path in ("/", PAGES["records"])]
    app.validation_layout = skeleton([shell(), *chain(*pages)])  # type: ignore[assignment]
    ask.register(app)
    show.register(app, context)
    listed.register(app, context)
    _serve_beside_dash(app.server, context, public_url)
    _set_headers(app, embed_origins)
    packed.register(app.server, Packed(cache_folder().parent / "packed"), _is_fingerprinted)
    return app


def create_server(archive: Archive) -> flask.Flask:
    """Return the WSGI application for a server such as gunicorn."""
    server: flask.Flask = create_app(archive).server
    return server


def _serve_beside_dash(server: flask.Flask, context: Context, public_url: str) -> None:
    server.config["MAX_CONTENT_LENGTH"] = LARGEST_REQUEST
    films.register(server, context)
    _serve_plotly(server)
    _serve_permalinks(server, context.archive)
    snapshots.register(server, context, public_url)
    snapshots.register_exports(server, context)
    embed.register(server, context, public_url)


def _serve_plotly(server: flask.Flask) -> None:
    """Serve plotly's own full bundle, for pages that have no smaller one."""
    bundle = Path(plotly.__file__).parent / "package_data"

    @server.get(PLOTLY)
    def plotly_bundle() -> flask.Response:
        return flask.send_from_directory(bundle, "plotly.min.js", max_age=86_400)


def _serve_permalinks(server: flask.Flask, archive: Archive) -> None:
    @server.get("/record/<record>")
    def permalink(record: str) -> Response:
        view = permalink_view(archive, record)
        if view is None:
            flask.abort(404, f"There is no record {record!r}.")
        return flask.redirect(f"/{replace(view, lang=asked_view().lang).to_address()}")


def _set_headers(app: Dash, embed_origins: str) -> None:
    """Set the headers of all answers; the pages for frames of other sites are `embed`'s."""
    policy = content_security_policy(app.csp_hashes())
    framed_policy = content_security_policy([], embed_origins)

    @app.server.after_request  # type: ignore[untyped-decorator]
    def add_headers(response: flask.Response) -> flask.Response:
        response.headers["X-Content-Type-Options"] = "nosniff"
        is_framed = flask.request.path == embed.PATH
        if not is_framed:
            response.headers["X-Frame-Options"] = "SAMEORIGIN"
        response.headers["Referrer-Policy"] = "same-origin"
        response.headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
        if response.mimetype == "text/html":
            response.headers["Content-Security-Policy"] = framed_policy if is_framed else policy
        if _is_fingerprinted(flask.request):
            response.headers["Cache-Control"] = LONG
        return response


def _is_fingerprinted(request: flask.Request) -> bool:
    """Whether the address changes with the file: Dash's bundles, and assets with their date."""
    bundle = request.path.startswith("/_dash-component-suites/") and ".v" in request.path
    return bundle or (request.path.startswith("/assets/") and "m" in request.args)


def content_security_policy(hashes: Sequence[str], framed_by: str = "'self'") -> str:
    """Return the policy of every page: only its own scripts and files, no foreign frame.

    Parameters
    ----------
    hashes : sequence of str
        Hashes of Dash's inline scripts; styles must be allowed inline, since components
        set them.
    framed_by : str
        Who may frame the page.
    """
    return "; ".join(
        [
            "default-src 'self'",
            " ".join(["script-src 'self'", *hashes]),
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            f"frame-ancestors {framed_by}",
        ]
    )
