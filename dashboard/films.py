"""``POST /film``: the film of a question, or the part of it that has some of its stops.

What is asked for is plain JSON: ``asked``, the question as the page's store has it; ``here``,
the page; ``canvas``, what the browser has measured; ``first`` and ``last``, the stops, or all
without them. No component waits for a film, so it comes beside Dash's callbacks: it is read
once, by who draws it (``assets/20-reels.js``).
"""

from collections.abc import Mapping

import flask

from dashboard.context import Context
from dashboard.figures.screen import sent_film
from dashboard.figures.surface import surface
from dashboard.pages import chart_named
from dashboard.view import View

PATH = "/film"


def register(server: flask.Flask, context: Context) -> None:
    """Serve the films of an archive."""

    @server.post(PATH)
    def film() -> flask.Response:
        told = flask.request.get_json(silent=True)
        asked = told if isinstance(told, Mapping) else {}
        view = View.from_store(asked.get("asked")).within(context.archive)
        picture = chart_named(asked.get("here")).picture
        canvas, theme = surface(asked.get("canvas"))
        stops = _stops(context.archive.package.years, asked)
        made = sent_film(context, picture, view, canvas, theme, stops=stops)
        response = flask.Response(made, mimetype="application/json")
        # an archive that is read again may be another one
        response.headers["Cache-Control"] = "no-store"
        return response


def prepare(context: Context) -> None:
    """Make the film of an untouched page, so that its words, dates and widths are known.

    They are those of most questions. Of a large archive as many stops are made as are asked
    for in one go.
    """
    view, stops = View().within(context.archive), tuple(context.archive.package.years)
    some = stops[: context.stops_at_once]
    sent_film(context, chart_named("explore").picture, view, *surface(None), stops=some)


def _stops(years: range, asked: Mapping[str, object]) -> tuple[int, ...]:
    """Return the years asked for; all of them if those are none."""
    first, last = asked.get("first"), asked.get("last")
    if not isinstance(first, int) or not isinstance(last, int):
        return tuple(years)
    return tuple(year for year in years if first <= year <= last) or tuple(years)
