"""What lies on the surface of a picture, for files whose readers show all that they hold.

On the screen a map goes on beyond its edge, for those who move it; in a file nothing may lie
over the words round the picture.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from dashboard.drawing.canvas import Canvas
from dashboard.drawing.marks import Area, Line, Mark, Point, tenth

Cut = Callable[[list[Point]], list[list[Point]]]


@dataclass(frozen=True, slots=True)
class Edge:
    """One edge of a surface: what is kept lies before or beyond a bound on an axis.

    Parameters
    ----------
    axis : int
        0 for x, 1 for y.
    bound : float
        Where it is, in pixels.
    beyond : bool
        Whether the larger side is kept.
    """

    axis: int
    bound: float
    beyond: bool

    def holds(self, point: Point) -> bool:
        """Whether a point lies on the side that is kept, or on the edge."""
        return self.bound <= point[self.axis] if self.beyond else point[self.axis] <= self.bound

    def crossing(self, a: Point, b: Point) -> Point:
        """Return where the line between points on its two sides crosses it."""
        share = (self.bound - a[self.axis]) / (b[self.axis] - a[self.axis])
        return tenth(a[0] + share * (b[0] - a[0])), tenth(a[1] + share * (b[1] - a[1]))

    def polygon(self, points: list[Point]) -> list[list[Point]]:
        """Return what is kept of a polygon, in one piece."""
        kept: list[Point] = []
        for a, b in pairwise([*points[-1:], *points]):
            kept += [self.crossing(a, b)] if self.holds(a) != self.holds(b) else []
            kept += [b] if self.holds(b) else []
        return [kept] if kept else []

    def line(self, points: list[Point]) -> list[list[Point]]:
        """Return what is kept of a line, in pieces."""
        pieces: list[list[Point]] = [[point for point in points[:1] if self.holds(point)]]
        for a, b in pairwise(points):
            pieces[-1] += [self.crossing(a, b)] if self.holds(a) != self.holds(b) else []
            pieces[-1] += [b] if self.holds(b) else []
            pieces += [[]] if self.holds(a) and not self.holds(b) else []
        return [piece for piece in pieces if len(piece) > 1]


def clipped(marks: Iterable[Mark], canvas: Canvas) -> Iterator[Mark]:
    """Yield marks as far as they lie on a surface; only areas and lines can reach over it.

    Parameters
    ----------
    marks : iterable of Mark
        Lowest first.
    canvas : Canvas
        The surface.
    """
    edges = [Edge(0, 0, True), Edge(1, 0, True)]
    edges += [Edge(0, canvas.width, False), Edge(1, canvas.height, False)]
    for mark in marks:
        if not isinstance(mark, Area | Line) or _lies_within(mark, edges):
            yield mark
            continue
        is_area = isinstance(mark, Area)
        points = _cut(mark.points, [each.polygon if is_area else each.line for each in edges])
        if points:
            yield mark._replace(points=points)


def _lies_within(mark: Area | Line, edges: list[Edge]) -> bool:
    return all(edge.holds(point) for point in mark.points if point for edge in edges)


def _cut(points: Iterable[Point | None], cuts: Iterable[Cut]) -> tuple[Point | None, ...]:
    parts: list[list[Point]] = [[]]
    for point in points:
        parts += [[]] if point is None else []
        parts[-1] += [] if point is None else [point]
    for cut in cuts:
        parts = [piece for part in parts for piece in cut(part)]
    joined = [each for part in parts for each in (None, *part)]
    return tuple(joined[1:])
