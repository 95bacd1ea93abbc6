"""A few verbatim words beside their marks, where there is room for them."""

from collections.abc import Iterator

from dashboard.drawing.labels import LINE_HEIGHT, Rect, text_width
from dashboard.drawing.lanes import Lanes
from dashboard.drawing.marks import Anchor, Dot, Label, tenth
from graphdata.measures import turns
from graphdata.records import Position
from graphdata.vocabulary import Certainty

LONGEST_QUOTE = 36
MOST_QUOTES = 3
STRAY = 6.0
"""Pixels by which words may reach into a neighbouring row."""

DATE, QUOTE = 10.5, 11.5
ACROSS = (8.0, 9.5, 11.0, 13.0)
"""How far from the line words stand on the side its marks leave free, the nearest first."""


def add_quotes(lanes: Lanes) -> None:
    """Quote a few positions of a panel, one an actor: those who turned first, then the strong."""
    quoted: set[str] = set()
    for position in _telling(lanes.voiced):
        if len(quoted) == MOST_QUOTES:
            return
        if position.actor not in quoted and _add(lanes, position, lanes.marks[position.id]):
            quoted.add(position.actor)


def _telling(voiced: list[Position]) -> list[Position]:
    turned = {each.id for pair in turns(voiced).values() for each in pair}
    short = [
        position
        for position in voiced
        if 0 < len(position.quote) <= LONGEST_QUOTE and position.certainty != Certainty.UNVERIFIED
    ]
    return sorted(short, key=lambda p: (p.id not in turned, -abs(p.stance), len(p.quote), p.id))


def _add(lanes: Lanes, position: Position, mark: Dot) -> bool:
    """Set a date and a quotation at the first free spot; say whether there was one."""
    before = f"{lanes.sheet.words.date(position.span)}:"
    quote = f"“{position.quote}”"
    width = text_width(before, DATE, 500) + 7
    whole = width + text_width(quote, QUOTE, 500)
    half = QUOTE * LINE_HEIGHT / 2
    for left, y in _spots(lanes, position, mark, whole):
        rect = Rect(left, y - half, left + whole, y + half)
        if _is_in_row(lanes, position, rect) and lanes.sheet.room.is_free(rect):
            key, at = position.id, tenth(y)
            lanes.sheet.drawing.labels += [
                Label(f"{key}-date", tenth(left), at, before, Anchor.START, DATE, 500, "text-2"),
                Label(
                    f"{key}-quote",
                    tenth(left + width),
                    at,
                    quote,
                    Anchor.START,
                    QUOTE,
                    500,
                    "text-1",
                    serif=True,
                ),
            ]
            lanes.sheet.room.take(rect)
            return True
    return False


def _is_in_row(lanes: Lanes, position: Position, rect: Rect) -> bool:
    """Whether words stand behind the names, and so near their actor's line that they are its."""
    middle, half = lanes.middle(position.actor), lanes.pitch / 2 + STRAY
    across = lanes.at.axis.left <= rect.left and rect.right <= lanes.at.rect.right
    return across and middle - half <= rect.top and rect.bottom <= middle + half


def _spots(
    lanes: Lanes, position: Position, mark: Dot, whole: float
) -> Iterator[tuple[float, float]]:
    """Yield left edges and heights, best first: across the line, over or under, beside."""
    middle, down = lanes.middle(position.actor), -1 if position.stance < 0 else 1
    reach = mark.radius + QUOTE * LINE_HEIGHT / 2 + 1
    across = [middle + down * step for step in ACROSS]
    other = [] if position.stance else [middle - down * step for step in ACROSS]
    for y in (*across, *other, mark.y - down * reach):
        for left in (mark.x - 4, mark.x + mark.radius + 2, mark.x - whole + 6):
            yield left, y
    yield mark.x + mark.radius + 3, mark.y
    yield mark.x - mark.radius - 3 - whole, mark.y
