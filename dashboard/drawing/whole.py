"""The lens *everything*: actors, the issues they spoke on, the meetings they shared."""

from dashboard.drawing.met import add_gatherings
from dashboard.drawing.sheet import Sheet
from dashboard.drawing.stood import draw_positions


def draw_everything(sheet: Sheet) -> None:
    """Draw all kinds of marks; meant for one actor's record rather than a whole year's."""
    draw_positions(sheet)
    add_gatherings(sheet)
