"""A strip: one Plotly trace without its points, and the points' columns beside it.

What is sent of it is smaller than what is drawn; ``assets/14-unfold.js`` makes the one of
the other.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.drawing.canvas import sampled
from dashboard.drawing.film import Run
from dashboard.drawing.marks import Point

POINTS_PER_TIE = 16

Path = tuple[Point, Point, Point, Point]
Columns = Mapping[str, Callable[[Any], object]]
"""By the name of an attribute of Plotly's, what it is of a mark."""


def curve_of(path: Path) -> list[float]:
    """Return the four points of a curve as one list, x and y in turn."""
    return [place for point in path for place in point]


def points_of(curve: list[float]) -> Path:
    """Return the four points of a curve from such a list.

    Examples
    --------
    >>> points_of([0, 1, 2, 3, 4, 5, 6, 7])
    ((0, 1), (2, 3), (4, 5), (6, 7))
    """
    a, b, c, d = zip(curve[::2], curve[1::2], strict=True)
    return a, b, c, d


@dataclass(frozen=True, slots=True)
class Strip:
    """One trace and its columns; ``x`` and ``y`` hold lists where a point is a line.

    A tie has neither but the four points of its curve, one after the other: whoever draws it
    takes as many points from it as are needed.
    """

    trace: dict[str, Any]
    columns: dict[str, list[Any]]
    ids: list[str]
    first: list[int]
    last: list[int]

    @classmethod
    def of(cls, trace: dict[str, Any], runs: Sequence[Run], columns: Columns) -> "Strip":
        """Return the strip of some runs: a point for each, what it has of each column."""
        marks = [run.mark for run in runs]
        return cls(
            trace,
            {name: list(map(told, marks)) for name, told in columns.items()},
            [getattr(mark, "id", "") for mark in marks],
            [run.first for run in runs],
            [run.last for run in runs],
        )

    def drawn(self) -> dict[str, list[Any]]:
        """Return the columns as Plotly takes them, curves as points along them."""
        columns = dict(self.columns)
        curves = columns.pop("curve", None)
        if curves is None:
            return columns
        points = [sampled(points_of(curve), POINTS_PER_TIE) for curve in curves]
        return {"x": [x for x, _ in points], "y": [y for _, y in points], **columns}

    def to_json(self) -> dict[str, Any]:
        """Return the strip as plain data."""
        return self._told(self.drawn())

    def to_wire(self, texts: dict[str, int]) -> dict[str, Any]:
        """Return the strip as it is sent, curves as they are and texts by their numbers.

        Parameters
        ----------
        texts : dict of str to int
            Texts that were numbered already; those of this strip are added.
        """
        columns = dict(self.columns)
        if "hovertext" in columns:
            numbers = [texts.setdefault(text, len(texts)) for text in columns["hovertext"]]
            columns["hovertext"] = numbers
        return self._told(columns)

    def _told(self, columns: dict[str, list[Any]]) -> dict[str, Any]:
        runs = {"ids": self.ids, "first": self.first, "last": self.last}
        return {"trace": self.trace, "columns": columns, **runs}
