"""The Positions page's picture: a panel for each issue, and one for the objections."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from dashboard.drawing.canvas import Canvas
from dashboard.drawing.grid import Panel, names_width, panel, places
from dashboard.drawing.lanes import TALLEST, Filling, Lanes, areas
from dashboard.drawing.marks import Area, Drawing, rectangle
from dashboard.drawing.objected import Objected
from dashboard.drawing.quoted import add_quotes
from dashboard.drawing.sheet import Sheet
from dashboard.drawing.stands import Stands
from graphdata.words import Words

COUNTS = 26.0
"""Pixels behind the years of the objections, for how many each objector voiced."""


def draw_stands(
    stands: Stands, canvas: Canvas, words: Words, stops: Mapping[int, tuple[int, int]]
) -> dict[int, Drawing]:
    """Draw who stood where, once for each stop: only the band of its years differs.

    Parameters
    ----------
    stands : Stands
        Who stood where in the years of the picture.
    canvas : Canvas
        What it is drawn on.
    words : Words
        The language of labels and hover texts.
    stops : mapping of int to (int, int)
        The first and last year under the slider, by stop.

    Returns
    -------
    dict of int to Drawing
        By stop; without marks where nothing was voiced.
    """
    if not stands.window.positions:
        return {stop: Drawing() for stop in stops}
    sheet = Sheet(stands.window, canvas, words, stands.actors)
    panels, fillings = _add_panels(sheet, stands)
    ground = _grounds(stands, panels, canvas)
    under = [*areas(fillings), *sheet.drawing.areas]
    return {
        stop: replace(sheet.drawing, areas=[*ground, *_cursors(panels, *years), *under])
        for stop, years in stops.items()
    }


def _add_panels(sheet: Sheet, stands: Stands) -> tuple[list[Panel], Filling]:
    objects = has_objections(stands)
    rects = places(sheet.canvas, len(stands.issues) + objects)
    names = names_width([sheet.short(actor) for actor in stands.actors], rects[0])
    rows = len(stands.actors) * TALLEST
    panels = [panel(rect, stands.years, names, rows=rows) for rect in rects]
    fillings: Filling = defaultdict(list)
    lanes = [
        Lanes(sheet, stands, issue, at, fillings)
        for issue, at in zip(stands.issues, panels, strict=False)
    ]
    for each in lanes:
        each.add()
    if objects:
        inner = rects[-1]
        who = [sheet.short(position.actor) for position in stands.objections]
        half_year = sheet.words("per half-year")
        names = names_width([*who, half_year], inner)
        panels[-1] = panel(inner, stands.years, names, after=COUNTS)
        Objected(sheet, stands, panels[-1]).add()
    for each in lanes:
        add_quotes(each)
    return panels, fillings


def has_objections(stands: Stands) -> bool:
    """Whether the question lets objections through, so that there is a panel for them."""
    query, package = stands.window.query, stands.window.archive.package
    objections = package.objections
    if objections is None or (query.blocs is not None and objections.bloc not in query.blocs):
        return False
    return query.issues is None or not query.issues.isdisjoint(objections.issues)


def _grounds(stands: Stands, panels: list[Panel], canvas: Canvas) -> list[Area]:
    """Return the ground that sets the objections apart."""
    if not has_objections(stands):
        return []
    rect, pad = panels[-1].rect, 8.0 if canvas.compact else 14.0
    corners = rectangle(rect.left - pad, rect.top - 4, rect.right + pad, rect.bottom + 4)
    return [Area("", corners, "panel")]


def _cursors(panels: list[Panel], first: int, last: int) -> list[Area]:
    bands = (at.axis.cursor(first, last, at.top - 6, at.bottom) for at in panels)
    return [band for band in bands if band is not None]
