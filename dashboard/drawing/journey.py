"""The Paths picture: a path over a time axis, how central actors were, documents per year."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dashboard.drawing.arrange import together
from dashboard.drawing.canvas import Canvas
from dashboard.drawing.chain import Chain, draw_chain, draw_chain_down
from dashboard.drawing.curves import Panel, draw_curves, styles
from dashboard.drawing.marks import Drawing
from dashboard.drawing.timeaxis import TimeAxis
from dashboard.drawing.wrapping import wrapped
from dashboard.drawing.yearbars import draw_documents
from graphdata.archive import Archive
from graphdata.careers import Careers, leading
from graphdata.paths import Path
from graphdata.words import Words

LEADERS = 8
"""How many actors have a curve."""

NAMES = 18.0
"""Height, in pixels, of the row of years."""


@dataclass(frozen=True)
class Layout:
    """Where the parts of the picture lie, in pixels.

    Parameters
    ----------
    axis : TimeAxis
        The years, from the left of the curves to their right.
    years : float
        Middle of the row of the years' names.
    panels : tuple of Panel
        Degree, betweenness and documents, from top to bottom.
    """

    axis: TimeAxis
    years: float
    panels: tuple[Panel, ...]


def draw_journey(
    archive: Archive, path: Path, careers: Careers, canvas: Canvas, words: Words
) -> dict[int, Drawing]:
    """Draw a path and the careers of who was most central, for each year under the slider.

    Parameters
    ----------
    archive : Archive
        Where names and places are from.
    path : Path
        The path.
    careers : Careers
        One figure per year of the axis.
    canvas : Canvas
        The surface; a phone's has the path run downward.
    words : Words
        The language of labels and hover texts.
    """
    whole = Chain(archive, path, words, 10, canvas.width - 10, 6)
    layout = arranged(whole, careers, canvas, words)
    axis = layout.axis
    chain = draw_chain_down(whole) if canvas.compact else draw_chain(whole, axis)
    drawn = styles(archive, leading(careers.degree, LEADERS))
    degree, betweenness, documents = layout.panels
    parts = [
        Drawing(lines=axis.lines(layout.years - 9, documents.bottom)),
        Drawing(labels=axis.names(layout.years)),
        chain,
        draw_curves(archive, careers.degree, drawn, axis, degree, words),
        draw_curves(archive, careers.betweenness, drawn, axis, betweenness, words),
        draw_documents(careers, axis, documents, caution(canvas, words), words),
    ]
    base = together(parts)
    return {year: _with_cursor(base, layout, year) for year in axis.years}


def _with_cursor(base: Drawing, layout: Layout, year: int) -> Drawing:
    band = layout.axis.cursor(year, year, layout.years - 9, layout.panels[-1].bottom)
    return replace(base, areas=[*([band] if band else []), *base.areas])


def caution(canvas: Canvas, words: Words) -> list[str]:
    """Return the lines of the caution about missing documents."""
    said = words(
        "A missing paper is a missing tie: a curve may rise or fall with the archive "
        "rather than with history."
    )
    return wrapped(said, canvas.width - (60 if canvas.compact else 320), 12, 450)


def arranged(chain: Chain, careers: Careers, canvas: Canvas, words: Words) -> Layout:
    """Share out the canvas: the path takes what it needs, the curves what is left."""
    left, right = (36.0, canvas.width - 92.0) if canvas.compact else (50.0, canvas.width - 132.0)
    years = range(careers.years[0], careers.years[-1] + 1)
    top = chain.top + chain.height(downward=canvas.compact) + NAMES / 2
    below = 92.0 + 15 * (len(caution(canvas, words)) - (0 if canvas.compact else 1))
    first, last = top + NAMES / 2 + 6, canvas.height - 6.0
    each = max(96.0, (last - below - first) / 2)
    titles: Mapping[str, str] = {
        "degree": words("Share of the year’s others dealt with (degree)"),
        "betweenness": words("Share of shortest ways between others (betweenness)"),
        "documents": words("Documents per year"),
    }
    heights = (each, each, below)
    panels, y = [], first
    for (key, title), height in zip(titles.items(), heights, strict=True):
        panels.append(Panel(key, title, y, y + height - 8, canvas.width))
        y += height
    return Layout(TimeAxis(years, left, right), top, tuple(panels))
