"""The lens *everything*: actors, the meetings they shared, the issues they spoke on."""

from dashboard.drawing.met import add_gatherings
from dashboard.drawing.names import add_countries, add_headings, add_names
from dashboard.drawing.sheet import Sheet
from dashboard.drawing.stood import add_ring_titles, add_rings


def draw_everything(sheet: Sheet) -> None:
    """Draw all kinds of marks; meant for one actor's record rather than a whole year's."""
    sheet.add_dots()
    add_headings(sheet)
    rings = add_rings(sheet)
    add_names(sheet, with_stances=False)
    add_countries(sheet)
    add_ring_titles(sheet, rings)
    add_gatherings(sheet)
