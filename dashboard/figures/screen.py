"""All that the browser needs to show every stop of a question without asking again."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import orjson

from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.figures.picture import CONFIG, film_shapes, picture_layout
from dashboard.figures.strip import Strip
from dashboard.figures.strips import film_strips
from dashboard.picture import Picture
from dashboard.theme import Theme, fill, ink
from dashboard.view import View
from graphdata.vocabulary import Certainty, Subject
from graphdata.words import words


def screen_film(
    context: Context,
    picture: Picture,
    view: View,
    canvas: Canvas,
    theme: Theme,
    *,
    stops: tuple[int, ...] = (),
    counted: bool = True,
    told: Callable[[Strip], dict[str, Any]] = Strip.to_json,
) -> dict[str, Any]:
    """Return the film of a question as plain data: strips, words and counts by stop.

    ``stops`` are those it has, ``whole`` are all of its question.

    Parameters
    ----------
    context : Context
        The archive's answers.
    picture : Picture
        What the page draws and says.
    view : View
        What is asked; of its year only matters which stops the picture has there.
    canvas : Canvas
        The surface the browser has.
    theme : Theme
        The colours to draw in.
    stops : tuple of int
        Stops that are wanted, one after another; none for all. The film may have others too.
    counted : bool
        Whether to count what each filter would let through; a page without filters does not.
    told : callable
        From a strip to plain data.
    """
    if picture.drawings is None:
        return _told(context, picture, view, tuple(context.archive.package.years), counted)
    view = picture.fit(view, canvas)
    years = tuple(context.archive.package.years)
    if picture.alone and stops and stops != years:
        film = context.reel_for(picture.alone, view, canvas, stops)
    else:
        film = context.film_for(picture.drawings, view, canvas)
    return {
        **_told(context, picture, view, film.stops, counted),
        **({"whole": years} if picture.alone else {}),
        "strips": [told(strip) for strip in film_strips(film, theme)],
        "shapes": film_shapes(film, theme),
        "layout": picture_layout(canvas, theme, picture.ground),
        "config": {**CONFIG, "locale": view.lang},
        "selected": {"fill": fill(theme, "selected"), "ink": ink(theme, "selected")},
    }


def sent_film(
    context: Context,
    picture: Picture,
    view: View,
    canvas: Canvas,
    theme: Theme,
    stops: tuple[int, ...] = (),
) -> bytes:
    """Return the film of a question as it is sent: JSON, as short as it can be.

    What ``screen_film`` says of its parameters holds here. ``at_once`` is how many stops may
    well be asked for in one go.
    """
    texts: dict[str, int] = {}
    film = screen_film(
        context, picture, view, canvas, theme, stops=stops, told=lambda each: each.to_wire(texts)
    )
    more = {"texts": list(texts), "at_once": context.stops_at_once}
    return orjson.dumps({**film, **more}, option=orjson.OPT_NON_STR_KEYS)


def _told(
    context: Context, picture: Picture, view: View, stops: tuple[int, ...], counted: bool
) -> dict[str, Any]:
    return {
        "stops": stops,
        "whole": stops,
        "span": view.span,
        "words": {stop: context.once(_words, picture, _at(view, stop)) for stop in stops},
        "counts": {stop: counts(context, view, stop) for stop in stops if counted},
    }


def _at(view: View, stop: int) -> View:
    """Return the view at a stop, as far as what is said there depends on it."""
    return replace(view, year=stop, theme="")


def _words(context: Context, picture: Picture, view: View) -> dict[str, str]:
    """Return what is said of a stop, and how many documents bear what it shows."""
    number = len(picture.documents(context, view))
    behind = words(view.lang).count(
        "{n} document behind this view", "{n} documents behind this view", number
    )
    return {**picture.said(context, view), "behind": behind}


def counts(context: Context, view: View, stop: int) -> dict[str, int]:
    """Count what each filter would let through in the years shown, whatever is chosen."""
    everything = View(span=view.span, certainty=tuple(Certainty), subjects=tuple(Subject))
    return context.slice_of(everything, stop).numbers
