"""The chairs round the negotiating table, as a fixed grid of places.

Coordinates are those of the design grid, 912 wide and 556 high, x to the right and y down;
``graphdata.placement`` turns them into unitless places. The table is a superellipse in the
middle; the west and east sides are columns that follow its edge, north and south are rows
of columns, the corner is one column.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from graphdata.vocabulary import Side

WIDTH, HEIGHT = 912.0, 556.0
CENTRE_X, CENTRE_Y = 458.0, 284.0
HALF_WIDTH, HALF_HEIGHT = 268.0, 122.0

INNER_ROWS = 9
PITCH = 44.0
BOW = 24.0
COLUMN_GAP = 108.0
TOP_ROW = 76.0
NORTH_COLUMNS, NORTH_PITCH, NORTH_ROWS, NORTH_ROW_PITCH = 6, 78.0, 4, 32.5
NORTH_FIRST, NORTH_NEAREST = 256.0, 143.0
SOUTH_COLUMNS, SOUTH_PITCH, SOUTH_ROWS, SOUTH_ROW_PITCH = 6, 83.0, 4, 33.0
SOUTH_FIRST, SOUTH_NEAREST = 308.0, 424.0
CORNER_ROWS, CORNER_PITCH, CORNER_X, CORNER_TOP = 11, 19.0, 802.0, 344.0


@dataclass(frozen=True, slots=True)
class Chair:
    """One chair.

    Parameters
    ----------
    side : Side
        The side of the table it stands at.
    column : int
        Column within the side: 0 is the inner one in the west and east, the western one in
        the north and south.
    row : int
        Row within the side: from the north in the west and east, from the table outward
        in the north and south.
    x, y : float
        Place on the design grid, in its pixels.
    """

    side: Side
    column: int
    row: int
    x: float
    y: float


def chairs(side: Side, least: int) -> list[Chair]:
    """Return the chairs of one side, at least `least` of them, nearest the table first.

    A side that must seat more than its design holds gets further columns or rows outward.
    """
    makers = {
        Side.WEST: _flank,
        Side.EAST: _flank,
        Side.NORTH: _north,
        Side.SOUTH: _south,
        Side.CORNER: _corner,
    }
    found: list[Chair] = []
    for chair in makers[side](side):
        found.append(chair)
        if len(found) >= max(least, _designed(side)):
            break
    return found


def _designed(side: Side) -> int:
    return {
        Side.WEST: 2 * INNER_ROWS + 1,
        Side.EAST: 2 * INNER_ROWS - 1,
        Side.NORTH: NORTH_COLUMNS * NORTH_ROWS,
        Side.SOUTH: SOUTH_COLUMNS * SOUTH_ROWS,
        Side.CORNER: CORNER_ROWS,
    }[side]


def _flank(side: Side) -> Iterator[Chair]:
    """Columns along the table's west or east edge; every other one half a row off."""
    outward = -1.0 if side == Side.WEST else 1.0
    edge = CENTRE_X + outward * HALF_WIDTH
    column = 0
    while True:
        half = PITCH / 2 * (column % 2)
        for row in range(INNER_ROWS + column % 2):
            y = TOP_ROW - half + PITCH * row
            if side == Side.EAST and column and y > CORNER_TOP + PITCH:
                break  # from here on the corner has its names and dots
            bow = BOW * ((y - TOP_ROW - 4 * PITCH) / (4 * PITCH)) ** 2
            yield Chair(side, column, row, edge + outward * (COLUMN_GAP * column - bow), y)
        column += 1


def _north(side: Side) -> Iterator[Chair]:
    row = 0
    while True:
        for column in range(NORTH_COLUMNS):
            # each further row leans outward a little, so that ties do not run through names
            x = NORTH_FIRST + NORTH_PITCH * column + (column - 2.5) * 2.0 * row
            yield Chair(side, column, row, x, NORTH_NEAREST - NORTH_ROW_PITCH * row)
        row += 1


def _south(side: Side) -> Iterator[Chair]:
    row = 0
    while True:
        for column in range(SOUTH_COLUMNS):
            x = SOUTH_FIRST + SOUTH_PITCH * column - 4.0 * row
            yield Chair(side, column, row, x, SOUTH_NEAREST + SOUTH_ROW_PITCH * row)
        row += 1


def _corner(side: Side) -> Iterator[Chair]:
    column = 0
    while True:
        for row in range(CORNER_ROWS):
            x = CORNER_X + COLUMN_GAP / 2 * column
            yield Chair(side, column, row, x, CORNER_TOP + CORNER_PITCH * row)
        column += 1
