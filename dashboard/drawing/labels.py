"""Labels that do not overlap: each tries a few places and is hidden if none is free.

Widths are estimated from the letters, a little generously, since no font is at hand where
drawings are made; a browser test holds the real text boxes apart.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from math import cos, pi, sin

import numpy as np
import numpy.typing as npt

from dashboard.drawing.marks import Anchor, Label, tenth

NARROW = set("iljtfrI.,:;’'|!()[] ")
WIDE = set("mwMW—@%")
LINE_HEIGHT = 1.22
SHRINKS = (0.0, 0.5, 1.0, 1.5)
GAP = 4.0


@dataclass(frozen=True, slots=True)
class Rect:
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

    Parameters
    ----------
    width, height : float
        Size of the canvas in pixels; nothing may be set beyond it.
    """

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self._taken: npt.NDArray[np.float64] = np.empty((4096, 4))
        self._count = 0

    def take(self, rect: Rect) -> None:
        """Mark a rectangle as taken."""
        if self._count == len(self._taken):
            self._taken = np.concatenate([self._taken, np.empty_like(self._taken)])
        self._taken[self._count] = (rect.left, rect.top, rect.right, rect.bottom)
        self._count += 1

    def is_free(self, rect: Rect) -> bool:
        """Say whether a rectangle lies on the canvas and meets none that is taken."""
        inside = rect.left >= 1 and rect.right <= self.width - 1
        if not inside or rect.top < 0 or rect.bottom > self.height:
            return False
        taken = self._taken[: self._count]
        meets = (
            (taken[:, 0] < rect.right)
            & (taken[:, 2] > rect.left)
            & (taken[:, 1] < rect.bottom)
            & (taken[:, 3] > rect.top)
        )
        return not bool(meets.any())


def around(x: float, y: float, radius: float, pad: float = 1.5) -> Rect:
    """Return the square round a dot."""
    reach = radius + pad
    return Rect(x - reach, y - reach, x + reach, y + reach)


def rect_of(label: Label) -> Rect:
    """Return the rectangle a label fills; its y is the middle of the line."""
    width = text_width(label.text, label.size, label.weight)
    width += text_width(f"{label.lead} ", label.size, 700) if label.lead else 0.0
    start = {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[label.anchor]
    half = label.size * LINE_HEIGHT / 2
    left = label.x - start
    return Rect(left, label.y - half, left + width, label.y + half)


def beside(label: Label, radius: float, outward: Anchor) -> Iterator[Label]:
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
    other = Anchor.END if outward == Anchor.START else Anchor.START
    reach, rise = radius + GAP, radius + label.size * LINE_HEIGHT / 2 + 1
    spots = [(outward, _step(outward, reach), 0.0, shrink) for shrink in SHRINKS]
    spots += [
        (Anchor.MIDDLE, 0.0, -rise, 0.5),
        (Anchor.MIDDLE, 0.0, rise, 0.5),
        (outward, _step(outward, reach), -rise * 0.6, 1.0),
        (outward, _step(outward, reach), rise * 0.6, 1.0),
        (other, _step(other, reach), 0.0, 0.5),
        (other, _step(other, reach), 0.0, 1.5),
        (other, _step(other, reach), rise * 0.5, 1.0),
        (other, _step(other, reach), -rise * 0.5, 1.0),
    ]
    yield from (_moved(label, *spot) for spot in spots)
    yield from (_moved(label, *spot) for spot in _farther(rise))


def _farther(rise: float) -> Iterator[tuple[Anchor, float, float, float]]:
    """Yield the last resorts: small and a little way off, the nearest first."""
    for reach in (rise, rise + 7, rise + 14, rise + 21):
        for turn in range(12):
            across, down = 1.6 * cos(turn * pi / 6), sin(turn * pi / 6)
            yield Anchor.MIDDLE, reach * across, reach * down, 1.5


def _step(anchor: Anchor, reach: float) -> float:
    return reach if anchor == Anchor.START else -reach


def _moved(label: Label, anchor: Anchor, dx: float, dy: float, shrink: float) -> Label:
    x, y = tenth(label.x + dx), tenth(label.y + dy)
    return replace(label, x=x, y=y, anchor=anchor, size=label.size - shrink)
