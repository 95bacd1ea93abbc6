"""Labels that do not overlap: each tries a few places and is hidden if none is free.

Widths are estimated from the letters, a little generously, since no font is at hand where
drawings are made; a browser test holds the real text boxes apart.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from math import cos, pi, sin
from typing import NamedTuple

from dashboard.drawing.marks import Anchor, Label, tenth

NARROW = set("iljtfrI.,:;’'|!()[] ")
WIDE = set("mwMW—@%")
LINE_HEIGHT = 1.22
SHRINKS = (0.0, 0.5, 1.0, 1.5)
GAP = 4.0
CELL_WIDTH, CELL_HEIGHT = 40.0, 16.0
SHARE = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}
"""How much of a label's width lies to the left of its point."""

Offset = tuple[Anchor, float, float, float]
"""How a label stands to its dot: its anchor, how far across and down, how much smaller."""


class Rect(NamedTuple):
    """A rectangle in pixels of the canvas."""

    left: float
    top: float
    right: float
    bottom: float


def text_width(text: str, size: float, weight: int = 500) -> float:
    """Estimate the width of a text in pixels.

    Parameters
    ----------
    text : str
        The text; wide East Asian letters count as a full em.
    size : float
        Font size in pixels.
    weight : int
        Weight as in CSS; bold text is wider.
    """
    return _ems(text) * size * (1.0 + max(0, weight - 500) / 2500)


@lru_cache(16384)
def _ems(text: str) -> float:
    """Return the width of a text in ems; a film sets the same names in many years."""
    return sum(map(_em, text))


def _em(letter: str) -> float:
    if ord(letter) >= 0x2E80:
        return 1.0
    if letter in NARROW:
        return 0.32
    if letter in WIDE:
        return 0.9
    return 0.7 if letter.isupper() else 0.58


class Room:
    """The rectangles already taken on a canvas.

    Each is noted in the cells it touches, so that a new one is held against its neighbours
    alone; there are thousands of tries and few rectangles to a cell.

    Parameters
    ----------
    width, height : float
        Size of the canvas in pixels; nothing may be set beyond it.
    """

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self._taken: dict[tuple[int, int], list[Rect]] = defaultdict(list)

    def take(self, rect: Rect) -> None:
        """Mark a rectangle as taken."""
        left, top, right, bottom = rect
        for row in range(int(top // CELL_HEIGHT), int(bottom // CELL_HEIGHT) + 1):
            for column in range(int(left // CELL_WIDTH), int(right // CELL_WIDTH) + 1):
                self._taken[row, column].append(rect)

    def is_free(self, rect: Rect) -> bool:
        """Say whether a rectangle lies on the canvas and meets none that is taken."""
        left, top, right, bottom = rect
        if left < 1 or right > self.width - 1 or top < 0 or bottom > self.height:
            return False
        taken, columns = self._taken, range(int(left // CELL_WIDTH), int(right // CELL_WIDTH) + 1)
        for row in range(int(top // CELL_HEIGHT), int(bottom // CELL_HEIGHT) + 1):
            for column in columns:
                for a, b, c, d in taken.get((row, column), ()):
                    if a < right and c > left and b < bottom and d > top:
                        return False
        return True


class Spot(NamedTuple):
    """A place a label may take: its point, how it stands there, its size, its width in ems."""

    x: float
    y: float
    anchor: Anchor
    size: float
    ems: float

    @property
    def rect(self) -> Rect:
        """The rectangle the label would fill."""
        width, half = self.ems * self.size, self.size * LINE_HEIGHT / 2
        left = self.x - SHARE[self.anchor] * width
        return Rect(left, self.y - half, left + width, self.y + half)

    def set(self, label: Label) -> Label:
        """Return a label put in this place."""
        return label._replace(x=self.x, y=self.y, anchor=self.anchor, size=self.size)


def around(x: float, y: float, radius: float, pad: float = 1.5) -> Rect:
    """Return the square round a dot."""
    reach = radius + pad
    return Rect(x - reach, y - reach, x + reach, y + reach)


def rect_of(label: Label) -> Rect:
    """Return the rectangle a label fills; its y is the middle of the line."""
    width = text_width(label.text, label.size, label.weight)
    width += text_width(f"{label.lead} ", label.size, 700) if label.lead else 0.0
    half = label.size * LINE_HEIGHT / 2
    left = label.x - SHARE[label.anchor] * width
    return Rect(left, label.y - half, left + width, label.y + half)


def beside(label: Label, radius: float, outward: Anchor) -> Iterator[Spot]:
    """Yield the places a dot's label may take, best first.

    Parameters
    ----------
    label : Label
        The label with the dot's middle as its point.
    radius : float
        Radius of the dot in pixels.
    outward : Anchor
        START to stand to the right of the dot, END to its left.
    """
    x, y, size = label.x, label.y, label.size
    ems = text_width(label.text, 1, label.weight)
    for anchor, dx, dy, shrink in _round(radius, size, outward):
        yield Spot(tenth(x + dx), tenth(y + dy), anchor, size - shrink, ems)


@lru_cache(1024)
def _round(radius: float, size: float, outward: Anchor) -> tuple[Offset, ...]:
    """Return where labels of a size may stand to a dot, best first."""
    other = Anchor.END if outward == Anchor.START else Anchor.START
    reach, rise = radius + GAP, radius + size * LINE_HEIGHT / 2 + 1
    out = reach if outward == Anchor.START else -reach
    return (
        *((outward, out, 0.0, shrink) for shrink in SHRINKS),
        (Anchor.MIDDLE, 0.0, -rise, 0.5),
        (Anchor.MIDDLE, 0.0, rise, 0.5),
        (outward, out, -rise * 0.6, 1.0),
        (outward, out, rise * 0.6, 1.0),
        (other, -out, 0.0, 0.5),
        (other, -out, 0.0, 1.5),
        (other, -out, rise * 0.5, 1.0),
        (other, -out, -rise * 0.5, 1.0),
        *_farther(rise),
    )


def _farther(rise: float) -> Iterator[Offset]:
    """Yield the last resorts: small and a little way off, the nearest first."""
    for reach in (rise, rise + 7, rise + 14, rise + 21):
        for turn in range(12):
            across, down = 1.6 * cos(turn * pi / 6), sin(turn * pi / 6)
            yield Anchor.MIDDLE, reach * across, reach * down, 1.5
