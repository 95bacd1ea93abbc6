"""Snapshots over the wire: ``/snapshot/<page>.<suffix>?<view>``, what the page's buttons ask."""

from pathlib import PurePosixPath

import flask
from werkzeug.datastructures import MultiDict

from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.figures.surface import surface
from dashboard.pages import CHARTS
from dashboard.snapshots.asking import DRAWN, series_of
from dashboard.snapshots.errors import LibraryMissing, SnapshotError
from dashboard.snapshots.exports import EXPORTS, exported
from dashboard.snapshots.formats import FORMATS, format_of, written
from dashboard.snapshots.snapshot import Size, Snapshot
from dashboard.theme import Theme
from dashboard.view import View

SCALES = ("1", "2", "4")
"""What the picture can be enlarged by; a closed list, so that nobody can ask for a gigapixel."""

WIDEST = 2400
"""Pixels of the widest and the highest picture that is drawn for a page."""

MOST_PIXELS = 40_000_000
"""Of one image; 160 MB while it is drawn."""

KEPT = "public, max-age=300"


def register(server: flask.Flask, context: Context, public_url: str = "") -> None:
    """Serve snapshots of an archive.

    Parameters
    ----------
    server : flask.Flask
        The server.
    context : Context
        The archive's answers.
    public_url : str
        Where others reach it; "" if that is not known.
    """

    @server.get("/snapshot/<name>")
    def snapshot(name: str) -> flask.Response:
        page, suffix = PurePosixPath(name).stem, PurePosixPath(name).suffix
        if page not in DRAWN or suffix not in FORMATS:
            known = ", ".join(DRAWN), ", ".join(FORMATS)
            return plain("There are the pages {}, each as {}.".format(*known), 404)
        try:
            asked = snapshot_of(context, page, flask.request.args, public_url)
            return sent(asked, suffix)
        except LibraryMissing as error:
            return plain(str(error), 501)
        except SnapshotError as error:
            return plain(str(error), 400)


def register_exports(server: flask.Flask, context: Context) -> None:
    """Serve the data of views: ``/export/<page><ending>?<view>``."""

    @server.get("/export/<name>")
    def export(name: str) -> flask.Response:
        page, ending = name.partition(".")[0], f".{name.partition('.')[2]}"
        if page not in CHARTS or ending not in EXPORTS:
            known = ", ".join(CHARTS), ", ".join(EXPORTS)
            return plain("There are the pages {}, each as {}.".format(*known), 404)
        view = View.from_store(flask.request.args.to_dict()).within(context.archive)
        called, content = exported(context, CHARTS[page], view, ending)
        return attachment(content, EXPORTS[ending].mimetype, called)


def snapshot_of(
    context: Context, page: str, asked: MultiDict[str, str], public_url: str
) -> Snapshot:
    """Return the snapshot that an address asks for.

    The view is read as a page reads it: what does not fit is left out. The rest (scale, size,
    theme, width, height and series) is for machines, and refused if it does not fit.

    Raises
    ------
    SnapshotError
        If scale, size, width, height or series is none that can be asked for.
    """
    view = View.from_store(asked.to_dict()).within(context.archive)
    snapshot = Snapshot(
        context=context,
        chart=DRAWN[page],
        view=view,
        theme=Theme(view.theme or Theme.LIGHT),
        size=Size(_one_of(asked, "size", tuple(Size))),
        scale=float(_one_of(asked, "scale", SCALES)),
        canvas=_canvas(asked),
        public_url=public_url,
        series=series_of(context.archive, DRAWN[page], view, asked.get("series", "")),
    )
    drawn = snapshot.surface
    if drawn.width * drawn.height * snapshot.scale**2 > MOST_PIXELS:
        raise SnapshotError("The picture would be too large; ask for a smaller scale.")
    return snapshot


def _one_of(asked: MultiDict[str, str], name: str, known: tuple[str, ...]) -> str:
    value = asked.get(name, known[0])
    if value not in known:
        raise SnapshotError(f"{name} is one of {', '.join(known)}.")
    return value


def _canvas(asked: MultiDict[str, str]) -> Canvas | None:
    """Return the surface the browser has, so that the file shows what the screen does."""
    if "width" not in asked and "height" not in asked:
        return None
    try:
        width, height = int(asked["width"]), int(asked["height"])
    except (KeyError, ValueError):
        width = height = 0
    canvas, _ = surface({"width": width, "height": height})
    if not 0 < width <= WIDEST or not 0 < height <= WIDEST:
        raise SnapshotError(f"width and height are whole numbers of pixels up to {WIDEST}.")
    return canvas


def sent(snapshot: Snapshot, suffix: str) -> flask.Response:
    """Return a snapshot as a file to keep."""
    content, mimetype = written(snapshot, suffix), format_of(suffix).mimetype
    response = attachment(content, mimetype, f"{snapshot.name}{suffix}")
    # an SVG that is opened by itself may load and run nothing
    response.headers["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'"
    return response


def attachment(content: bytes, mimetype: str, name: str) -> flask.Response:
    """Return bytes as a file to keep under a name."""
    response = flask.Response(content, mimetype=mimetype)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = KEPT
    return response


def plain(text: str, status: int) -> flask.Response:
    """Return an answer in plain text."""
    return flask.Response(f"{text}\n", status, mimetype="text/plain")
