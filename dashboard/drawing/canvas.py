"""The surface a drawing is made for, and how places become pixels on it."""

from dataclasses import dataclass
from functools import lru_cache
from math import copysign, cos, hypot, pi, sin

import numpy as np
import numpy.typing as npt

from dashboard.drawing.marks import Point, tenth
from graphdata.chairs import CENTRE_X, CENTRE_Y, HALF_HEIGHT, HALF_WIDTH, HEIGHT, WIDTH
from graphdata.placement import Place
from graphdata.vocabulary import Side

STACK = 9.0
TABLE_EXPONENT = 3

HUES = {
    Side.WEST: "us",
    Side.EAST: "russia",
    Side.NORTH: "nato",
    Side.SOUTH: "cee",
    Side.CORNER: "others",
}
INWARD: dict[Side, Point] = {
    Side.WEST: (1.0, 0.0),
    Side.EAST: (-1.0, 0.0),
    Side.NORTH: (0.0, 1.0),
    Side.SOUTH: (0.0, -1.0),
    Side.CORNER: (-0.8, -0.6),
}


@dataclass(frozen=True, slots=True)
class Canvas:
    """A drawing surface in CSS pixels; x and y are scaled apart to fill it.

    Parameters
    ----------
    width, height : int
        Size in pixels; the design is made for 912 by 556.
    """

    width: int = 912
    height: int = 556

    @property
    def compact(self) -> bool:
        """Whether the canvas is a phone's, with room for few names."""
        return self.width < 600

    @property
    def scale(self) -> float:
        """How much smaller than the design the canvas is, at most 1."""
        return min(1.0, self.width / WIDTH, self.height / HEIGHT)

    def point(self, place: Place) -> Point:
        """Return the pixel of a place."""
        return self.at((place.x + 1) / 2 * WIDTH, (1 - place.y) / 2 * HEIGHT)

    def at(self, x: float, y: float) -> Point:
        """Return the pixel of a point of the design grid."""
        return tenth(x * self.width / WIDTH), tenth(y * self.height / HEIGHT)

    def table(self, points: int = 72) -> tuple[Point, ...]:
        """Return the outline of the table, a superellipse, as a closed polygon."""
        return _table(self, points)


@lru_cache(64)
def _table(canvas: Canvas, points: int) -> tuple[Point, ...]:
    turns = [2 * pi * i / points for i in range(points)]
    return tuple(
        canvas.at(CENTRE_X + HALF_WIDTH * _root(cos(t)), CENTRE_Y + HALF_HEIGHT * _root(sin(t)))
        for t in turns
    )


def _root(value: float) -> float:
    return copysign(abs(value) ** (2 / TABLE_EXPONENT), value)


def curve(a: Point, b: Point, side_a: Side, side_b: Side) -> tuple[Point, Point, Point, Point]:
    """Bend a tie inward at both ends, so that it crosses the table and not the names."""
    distance = hypot(b[0] - a[0], b[1] - a[1])
    reach = 16 + 0.30 * distance if side_a == side_b else max(34.0, 0.40 * distance)
    return a, _toward(a, side_a, reach), _toward(b, side_b, reach), b


def _toward(point: Point, side: Side, reach: float) -> Point:
    dx, dy = INWARD[side]
    return tenth(point[0] + dx * reach), tenth(point[1] + dy * reach)


def along(path: tuple[Point, Point, Point, Point], t: float) -> Point:
    """Return the point of a curve at `t` from 0 (start) to 1 (end)."""
    a, b, c, d = _bernstein(t)
    (x, y), (x1, y1), (x2, y2), (x3, y3) = path
    return tenth(a * x + b * x1 + c * x2 + d * x3), tenth(a * y + b * y1 + c * y2 + d * y3)


def sampled(path: tuple[Point, Point, Point, Point], steps: int) -> tuple[list[float], list[float]]:
    """Return the x and the y of `steps` + 1 points along a curve, its ends included."""
    x, y = (_even(steps) @ np.array(path)).round(1).T.tolist()
    return x, y


@lru_cache
def _even(steps: int) -> npt.NDArray[np.float64]:
    return np.array([_bernstein(i / steps) for i in range(steps + 1)])


@lru_cache(128)
def _bernstein(t: float) -> tuple[float, float, float, float]:
    """Return how much each of a curve's four points weighs at `t`."""
    u = 1 - t
    return u**3, 3 * u * u * t, 3 * u * t * t, t**3
