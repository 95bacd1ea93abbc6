"""Outlines of states as rings of points: joined, thinned, cut and measured.

A ring is a list of points without the first repeated at its end. States that touch share
arcs: arc `n` runs one way, `~n` the other, as in TopoJSON.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import hypot

Point = tuple[float, float]
Ring = list[Point]
Arcs = list[int]
Ends = Mapping[int, tuple[Point, Point]]
Box = Sequence[float]
"""Left, bottom, right, top."""


def thinned(line: list[Point], reach: float) -> list[Point]:
    """Leave out the points that lie nearer than `reach` to the line without them."""
    if len(line) < 3:
        return line
    away = [_from_line(point, line[0], line[-1]) for point in line[1:-1]]
    worst = max(away)
    if worst < reach:
        return [line[0], line[-1]]
    at = away.index(worst) + 1
    return thinned(line[: at + 1], reach)[:-1] + thinned(line[at:], reach)


def _from_line(point: Point, start: Point, end: Point) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    long = dx * dx + dy * dy
    along = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / long if long else 0.0
    along = min(1.0, max(0.0, along))
    return hypot(point[0] - start[0] - along * dx, point[1] - start[1] - along * dy)


def dissolved(rings: Sequence[Arcs], ends: Ends) -> list[Arcs]:
    """Return the outline of all rings together: arcs used from both sides fall away.

    Parameters
    ----------
    rings : sequence of list of int
        The rings' arcs.
    ends : mapping
        Where each arc starts and ends, either way round.
    """
    used = {arc for ring in rings for arc in ring}
    touching = [ring for ring in rings if any(~arc in used for arc in ring)]
    alone = [ring for ring in rings if ring not in touching]
    return alone + _joined([arc for ring in touching for arc in ring if ~arc not in used], ends)


def _joined(arcs: Arcs, ends: Ends) -> list[Arcs]:
    starting: dict[Point, Arcs] = {}
    for arc in arcs:
        starting.setdefault(ends[arc][0], []).append(arc)
    rings = []
    while starting:
        ring = [_taken(starting, next(iter(starting)))]
        while ends[ring[-1]][1] != ends[ring[0]][0]:
            ring.append(_taken(starting, ends[ring[-1]][1]))
        rings.append(ring)
    return rings


def _taken(starting: dict[Point, Arcs], at: Point) -> int:
    arc = starting[at].pop()
    if not starting[at]:
        del starting[at]
    return arc


def clipped(ring: Ring, box: Box) -> Ring:
    """Cut a ring at a box; the cut runs along its sides."""
    for side, bound in enumerate(box):
        ring = list(_cut(ring, side % 2, bound, 1 if side < 2 else -1))
    return ring


def _cut(ring: Ring, axis: int, bound: float, sign: int) -> Iterator[Point]:
    for before, point in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
        was, is_in = (sign * (p[axis] - bound) >= 0 for p in (before, point))
        if was != is_in:
            part = (bound - before[axis]) / (point[axis] - before[axis])
            yield tuple(b + part * (p - b) for b, p in zip(before, point, strict=True))
        if is_in:
            yield point


def area(ring: Ring) -> float:
    """Return the area of a ring in square kilometres."""
    after = [*ring[1:], *ring[:1]]
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, after, strict=True))) / 2


def middle(ring: Ring, box: Box) -> Point:
    """Return the point of a grid over the ring that lies deepest inside it and the box."""
    xs, ys = ([p[axis] for p in ring] for axis in (0, 1))
    left, right = max(min(xs), box[0]), min(max(xs), box[2])
    bottom, top = max(min(ys), box[1]), min(max(ys), box[3])
    grid = [
        (left + (right - left) * i / 40, bottom + (top - bottom) * j / 40)
        for i in range(1, 40)
        for j in range(1, 40)
    ]
    inside = [point for point in grid if is_inside(point, ring)] or grid
    edges = list(zip(ring, [*ring[1:], *ring[:1]], strict=True))
    return max(inside, key=lambda p: _depth(p, edges, (left, bottom, right, top)))


def _depth(p: Point, edges: list[tuple[Point, Point]], box: Box) -> float:
    # a name is wider than it is high: what lies to the side counts for less
    wide = min((p[0] - box[0], box[2] - p[0])) + 60
    return min(wide, *(_from_line(p, a, b) for a, b in edges))


def is_inside(point: Point, ring: Ring) -> bool:
    """Whether a point lies in a ring."""
    x, y = point
    inside = False
    for (ax, ay), (bx, by) in zip(ring, [*ring[1:], *ring[:1]], strict=True):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
    return inside
