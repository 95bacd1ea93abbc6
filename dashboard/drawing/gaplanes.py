"""Where the five lanes of planned, told and heard lie: their boxes, and a stance's height."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.drawing.canvas import Canvas
from dashboard.drawing.marks import tenth
from dashboard.drawing.timeaxis import TimeAxis
from graphdata.gap import Lane
from graphdata.vocabulary import Audience

AUDIENCES = {
    Lane.WROTE: Audience.INTERNAL,
    Lane.TOLD: Audience.PRIVATE,
    Lane.SAID: Audience.PUBLIC,
    Lane.ANSWERED: Audience.PRIVATE,
    Lane.DECLARED: Audience.PUBLIC,
}
"""Whose ears a lane was for; its edge is drawn in that stroke."""

HEIGHTS = {
    Lane.WROTE: (1.86, 0.63),
    Lane.TOLD: (1.04, 0.49),
    Lane.SAID: (0.92, 0.46),
    Lane.ANSWERED: (1.2, 0.6),
    Lane.DECLARED: (0.92, 0.5),
}
"""How high each lane is beside the others, and where in it the neutral line lies."""

STEPS = {
    Lane.WROTE: 0.108,
    Lane.TOLD: 0.165,
    Lane.SAID: 0.17,
    Lane.ANSWERED: 0.14,
    Lane.DECLARED: 0.165,
}
"""The height of one step of stance, as a share of its lane."""

APART, SIDES_APART = 3.0, 9.0
HEAD, YEARS = 22.0, 18.0
STRIP = 136.0
COMPACT_NAME = 20.0


@dataclass(frozen=True, slots=True)
class LaneBox:
    """One lane: its top and bottom, its neutral line, the height of a step, in pixels."""

    lane: Lane
    top: float
    bottom: float
    zero: float
    step: float

    def y(self, stance: float) -> float:
        """Return the height of a stance."""
        return tenth(self.zero - stance * self.step)


@dataclass(frozen=True, slots=True)
class Layout:
    """The places of everything.

    Parameters
    ----------
    axis : TimeAxis
        Days to pixels.
    boxes : mapping of Lane to LaneBox
        From the top down.
    names : float
        The left edge of the lanes' names.
    years : float
        The middle of the row of years.
    strips : tuple of float
        The top of each row of strips, pair by pair.
    compact : bool
        Whether the names stand over the lanes instead of beside them.
    """

    axis: TimeAxis
    boxes: Mapping[Lane, LaneBox]
    names: float
    years: float
    strips: tuple[float, ...]
    compact: bool

    @property
    def top(self) -> float:
        """Where the first lane begins."""
        return self.boxes[Lane.WROTE].top

    @property
    def bottom(self) -> float:
        """Where the last lane ends."""
        return self.boxes[Lane.DECLARED].bottom


def lay_out(canvas: Canvas, years: range, stories: int, strip_rows: int) -> Layout:
    """Lay the lanes out on a canvas.

    Parameters
    ----------
    canvas : Canvas
        The surface.
    years : range
        The years on the axis.
    stories : int
        How many stories are named over the lanes; on a phone each has a row of its own.
    strip_rows : int
        How many rows of strips stand below.
    """
    compact = canvas.compact
    left = 12.0 if compact else 176.0
    head = 6.0 + HEAD * (max(stories, 0) if compact else min(stories, 1))
    strips = [canvas.height - STRIP * (strip_rows - row) for row in range(strip_rows)]
    bottom = (strips[0] - 4 if strips else canvas.height - 6.0) - 4
    return Layout(
        axis=TimeAxis(years, left, canvas.width - (8.0 if compact else 24.0)),
        boxes=_boxes(head + YEARS, bottom, COMPACT_NAME if compact else 0.0),
        names=left if compact else 24.0,
        years=tenth(head + YEARS / 2),
        strips=tuple(map(tenth, strips)),
        compact=compact,
    )


def _boxes(top: float, bottom: float, name: float) -> dict[Lane, LaneBox]:
    """Share the height among the lanes; `name` is the room over each for its name."""
    between = 3 * APART + SIDES_APART + 5 * name
    unit = (bottom - top - between) / sum(height for height, _ in HEIGHTS.values())
    boxes, y = {}, top
    for lane, (height, zero) in HEIGHTS.items():
        y += name + (SIDES_APART if lane == Lane.ANSWERED else 0)
        tall = unit * height
        boxes[lane] = LaneBox(
            lane, tenth(y), tenth(y + tall), tenth(y + tall * zero), tenth(tall * STEPS[lane])
        )
        y += tall + APART
    return boxes
