"""The numbers behind a part of a drawing, for pens that can draw a chart from numbers.

Every pen can draw the marks; one that makes charts which can be edited leaves out the marks
that a plot covers, and draws the plot in their place.
"""

from collections.abc import Hashable
from dataclasses import dataclass
from enum import StrEnum

from graphdata.vocabulary import Audience


class PlotKind(StrEnum):
    """How a plot shows its numbers."""

    CURVES = "curves"
    COLUMNS = "columns"


@dataclass(frozen=True, slots=True)
class PlotSeries:
    """One row of numbers.

    Parameters
    ----------
    name : str
        What it is called, in the language of the drawing.
    values : tuple of float or None
        One for each category; ``None`` where nothing is known, which is not 0.
    hue : str
        Token it is drawn with.
    line : Audience
        Stroke of a curve, as of ties.
    shape : str
        Marker of a curve, a shape of ``dashboard.drawing.marks``.
    edge : str
        Token of a column's outline; "" for none.
    opacity : float
        Of a column's filling, 0 to 1.
    """

    name: str
    values: tuple[float | None, ...]
    hue: str
    line: Audience = Audience.PUBLIC
    shape: str = "circle"
    edge: str = ""
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Plot:
    """Numbers over categories, and the marks that show them.

    Parameters
    ----------
    title : str
        What the numbers are.
    kind : PlotKind
        Curves or columns.
    left, top, right, bottom : float
        Pixels of the plot: categories share its width evenly; its foot is 0.
    categories : tuple of str
        From left to right.
    series : tuple of PlotSeries
        The first lowest.
    highest : float
        The number at its top.
    covers : tuple of marks
        What shows the same in other pens; empty while it is not drawn.
    step : float
        From one line of the grid to the next; 0 for no grid.
    shares : bool
        Whether the numbers are shares, told in percent.
    width : float
        Pixels of a column.
    numbered : float
        Font size, in pixels, of the number over a column; 0 for none.
    """

    title: str
    kind: PlotKind
    left: float
    top: float
    right: float
    bottom: float
    categories: tuple[str, ...]
    series: tuple[PlotSeries, ...]
    highest: float
    covers: tuple[Hashable, ...] = ()
    step: float = 0.0
    shares: bool = False
    width: float = 0.0
    numbered: float = 0.0

    @property
    def slot(self) -> float:
        """Pixels of one category."""
        return (self.right - self.left) / len(self.categories)

    def y(self, value: float) -> float:
        """Return the pixel of a number."""
        return round(self.bottom - (self.bottom - self.top) * value / self.highest, 1)
