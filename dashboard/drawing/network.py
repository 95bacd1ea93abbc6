"""A slice and a lens to a drawing."""

from collections.abc import Callable

from dashboard.drawing.canvas import Canvas
from dashboard.drawing.dealt import draw_dealings
from dashboard.drawing.detail import MOST_ACTORS, NONE, Share, drawn_ties, left_out
from dashboard.drawing.marks import Area, Drawing
from dashboard.drawing.met import draw_meetings, drawn_gatherings
from dashboard.drawing.sheet import Sheet
from dashboard.drawing.stood import draw_positions
from dashboard.drawing.whole import draw_everything
from graphdata.slicing import GraphSlice, Lens
from graphdata.words import Words

LENSES: dict[Lens, Callable[[Sheet], None]] = {
    Lens.DEALINGS: draw_dealings,
    Lens.MET: draw_meetings,
    Lens.STOOD: draw_positions,
    Lens.EVERYTHING: draw_everything,
}


def draw(graph_slice: GraphSlice, lens: Lens, canvas: Canvas, words: Words) -> Drawing:
    """Draw a slice through a lens.

    Parameters
    ----------
    graph_slice : GraphSlice
        What to draw; an empty slice gives a drawing of the headings alone.
    lens : Lens
        Which side of the slice to look at.
    canvas : Canvas
        The surface, in CSS pixels.
    words : Words
        The language of labels and hover texts.
    """
    sheet = Sheet(graph_slice, canvas, words, shown(graph_slice, lens)[:MOST_ACTORS])
    table = Area("", canvas.table(), "table", edge="hairline")
    sheet.drawing.areas.append(table)
    LENSES[lens](sheet)
    return sheet.drawing


def shown(graph_slice: GraphSlice, lens: Lens) -> list[str]:
    """Return the actors a lens shows, those with most dealings first; the first are drawn.

    *Dealings* and *everything* show who dealt with somebody or voiced a position, *who met
    whom* who took part in a meeting, *who stood where* who voiced a position.
    """
    voiced = {position.actor for position in graph_slice.positions}
    weights = graph_slice.dealt
    dealt = set(weights)
    found = {
        Lens.DEALINGS: dealt | voiced,
        Lens.MET: dealt,
        Lens.STOOD: voiced,
        Lens.EVERYTHING: dealt | voiced,
    }[lens]
    return sorted(found, key=lambda actor: (-weights.get(actor, 0), actor))


def not_drawn(graph_slice: GraphSlice, lens: Lens, words: Words) -> str:
    """Say how much of a large slice is drawn through a lens; "" if all of it is."""
    everybody = shown(graph_slice, lens)
    drawn = everybody[:MOST_ACTORS]
    actors, ties, meetings = Share(len(drawn), len(everybody)), NONE, NONE
    if lens == Lens.DEALINGS:
        heaviest = drawn_ties(graph_slice.ties, set(drawn))
        ties = Share(len(heaviest), len(graph_slice.ties))
    elif lens != Lens.STOOD:
        groups = drawn_gatherings(graph_slice, set(drawn))
        held = sum(len(group.meetings) for group in groups)
        meetings = Share(held, len(graph_slice.meetings))
    return left_out(words, actors, ties, meetings)
