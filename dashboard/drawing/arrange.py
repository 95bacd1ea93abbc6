"""Drawings moved and put together, so that one picture can hold several."""

from collections.abc import Iterable

from dashboard.drawing.marks import Area, Drawing, Line, Point, Tie, tenth


def moved(drawing: Drawing, dx: float, dy: float) -> Drawing:
    """Return a drawing with every mark moved by some pixels, and without its plots."""

    def at(point: Point) -> Point:
        return tenth(point[0] + dx), tenth(point[1] + dy)

    def along(mark: Area | Line) -> Area | Line:
        return mark._replace(points=tuple(point and at(point) for point in mark.points))

    def whole(tie: Tie) -> Tie:
        a, b, c, d = tie.path
        return tie._replace(path=(at(a), at(b), at(c), at(d)))

    made = Drawing(ties=[whole(tie) for tie in drawing.ties])
    made.areas = [along(area) for area in drawing.areas]  # type: ignore[misc]
    made.lines = [along(line) for line in drawing.lines]  # type: ignore[misc]
    for name in ("ticks", "boxes", "dots", "stances", "labels"):
        placed = [
            mark._replace(x=tenth(mark.x + dx), y=tenth(mark.y + dy))
            for mark in getattr(drawing, name)
        ]
        setattr(made, name, placed)
    return made


def together(drawings: Iterable[Drawing]) -> Drawing:
    """Return one drawing with the marks of several, the first lowest."""
    joined = Drawing()
    for drawing in drawings:
        for name, held in vars(drawing).items():
            getattr(joined, name).extend(held)
    return joined
