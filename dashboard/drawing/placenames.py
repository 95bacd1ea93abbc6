"""Names on a map: none over another, each on one ground, so that it can be read.

What is new in a year is written first, with its day, beside its state if it must; all
other names stand within their states or not at all.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import cos, pi, sin

import numpy as np
import numpy.typing as npt

from dashboard.drawing.canvas import Canvas
from dashboard.drawing.labels import Rect, Room, rect_of
from dashboard.drawing.marks import Anchor, Label, Line, Point, tenth

CELL = 3.0
"""Side of a cell of the grid that knows whose ground is where, in pixels."""
NAME, NEW_NAME, NEW_DAY = 11.0, 12.0, 11.0
LINE, ASIDE = 14.0, 10.0
SMALL = 0.85
"""How much smaller letters are where a state has no room for its name and day else."""
NEAR, BESIDE, FAR, OUT = (0, 5, 10, 16), (16, 22, 28, 36), (36, 46, 58, 72), (36, 42, 48)
"""How far from its state's middle a name may stand, in pixels."""
NOBODY = -1

Grid = npt.NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class Named:
    """A state to be named.

    Parameters
    ----------
    id, name : str
        Its id, and what is written.
    note : str
        A second line: the day of what is new; "" if nothing is.
    at : Point
        Where its name stands best.
    points : tuple of Point or None
        Its outline, several polygons parted by ``None``.
    is_square : bool
        Whether it is but a square, with its name to the right.
    is_strong : bool
        Whether it is filled so strongly that what stands on it turns over.
    """

    id: str
    name: str
    note: str
    at: Point
    points: tuple[Point | None, ...]
    is_square: bool
    is_strong: bool


@dataclass(frozen=True, slots=True)
class Attempt:
    """One way to write a name: which lines, where, and how much of which ground it may cover.

    Parameters
    ----------
    with_name, with_day : bool
        Which of the two lines are written.
    reach : sequence of float
        How far from its state's middle, in pixels; 0 is the middle.
    own : float
        The least share of its own state under it, 0 to 1.
    foreign : float
        The largest share of other states under it.
    size : float
        Of its letters and lines, of their usual size.
    """

    with_name: bool
    with_day: bool
    reach: Sequence[float]
    own: float
    foreign: float
    size: float = 1.0


OLD = (Attempt(True, False, (*NEAR, 24), own=0.6, foreign=0),)
# of one line alone the name, since the panel beside a map says every day; by a state that is not
# its own a name is misread, so that comes last
NEW = (
    Attempt(True, True, NEAR, own=0.6, foreign=0),
    Attempt(True, True, BESIDE, own=0.2, foreign=0),
    Attempt(True, True, NEAR, own=0.5, foreign=1),
    Attempt(True, True, NEAR, own=0.4, foreign=1, size=SMALL),
    Attempt(True, True, FAR, own=0, foreign=0),
    Attempt(True, False, NEAR, own=0.4, foreign=1, size=SMALL),
    Attempt(False, True, NEAR, own=0.6, foreign=0),
    Attempt(False, True, NEAR, own=0.4, foreign=1),
    Attempt(True, True, OUT, own=0, foreign=1),
)


def place_names(states: Sequence[Named], canvas: Canvas) -> tuple[list[Label], list[Line]]:
    """Return the names that have room, and the lines from those in the sea to their states."""
    page = Page(states, canvas)
    for attempts, chosen in (
        (NEW, [i for i, state in enumerate(states) if state.note]),
        (OLD, [i for i, state in enumerate(states) if not state.note]),
    ):
        pending = chosen
        for attempt in attempts:
            pending = [i for i in pending if not page.write(i, attempt)]
    return page.labels, page.leaders


TURNS = tuple((1.3 * cos(pi * i / 8), sin(pi * i / 8)) for i in range(16))
"""Ways out from a point; a name is wider than it is high, so they reach farther sideways."""


def _spots(state: Named, reach: Sequence[float]) -> list[Point]:
    x, y = state.at
    if state.is_square:
        return [(x, y)]
    around = [(x + far * dx, y + far * dy) for far in reach if far for dx, dy in TURNS]
    return [(x, y), *around] if 0 in reach else around


class Page:
    """The canvas while it is written on: whose ground is where, and the room taken."""

    def __init__(self, states: Sequence[Named], canvas: Canvas) -> None:
        self.states = states
        self.room = Room(canvas.width, canvas.height)
        self.owner = owners(states, canvas)
        strong = [state.is_strong for state in states]
        self.strong = np.array([*strong, False])[self.owner]  # NOBODY is the last
        self.labels: list[Label] = []
        self.leaders: list[Line] = []
        for state in states:
            if state.is_square:
                self.room.take(_square(state))

    def write(self, number: int, attempt: Attempt) -> bool:
        """Write a state's name at the first spot that serves; say whether one did."""
        state = self.states[number]
        for anchor in (Anchor.START, Anchor.END) if state.is_square else (Anchor.MIDDLE,):
            # measured once, then moved from spot to spot
            lines = _lines(state, anchor, attempt)
            size = _around(lines)
            for x, y in _spots(state, attempt.reach):
                rect = Rect(size.left + x, size.top + y, size.right + x, size.bottom + y)
                if self._serves(number, rect, attempt):
                    self._set(number, lines, (x, y), rect)
                    return True
        return False

    def _serves(self, number: int, rect: Rect, attempt: Attempt) -> bool:
        under = self._under(self.owner, rect)
        own = np.count_nonzero(under == number)
        if own < (0 if self.states[number].is_square else attempt.own * under.size):
            return False
        foreign = under.size - own - np.count_nonzero(under == NOBODY)
        if foreign > attempt.foreign * under.size or not self.room.is_free(rect):
            return False
        strong = np.count_nonzero(self._under(self.strong, rect))
        # in the midst of another member's fill a name is read as that member's
        return strong == 0 or bool(strong == under.size and own > 0)

    def _set(self, number: int, lines: list[Label], by: Point, rect: Rect) -> None:
        tone = "on-level" if self._under(self.strong, rect).any() else "text-1"
        for line in lines:
            x, y = tenth(line.x + by[0]), tenth(line.y + by[1])
            self.labels.append(line._replace(x=x, y=y, tone=tone))
        self.room.take(rect)
        state = self.states[number]
        if not state.is_square and not (self._under(self.owner, rect) == number).any():
            self.leaders += _leader(state, rect)

    def _under(self, grid: npt.NDArray[np.generic], rect: Rect) -> npt.NDArray[np.generic]:
        rows = slice(max(0, int(rect.top / CELL)), int(rect.bottom / CELL) + 1)
        columns = slice(max(0, int(rect.left / CELL)), int(rect.right / CELL) + 1)
        return grid[rows, columns]


def _lines(state: Named, anchor: Anchor, attempt: Attempt) -> list[Label]:
    """Return the lines of a name as they stand round the point (0, 0)."""
    name = ("name", state.name, NEW_NAME if state.note else NAME, 650 if state.note else 500)
    day = ("day", state.note, NEW_DAY, 500)
    wanted = [name] * attempt.with_name + [day] * attempt.with_day
    x = {Anchor.START: ASIDE, Anchor.MIDDLE: 0.0, Anchor.END: -ASIDE}[anchor]
    pitch = LINE * attempt.size
    top = -pitch * (len(wanted) - 1) / 2
    return [
        Label(
            f"{part}-{state.id}",
            x,
            top + pitch * i,
            text,
            anchor,
            round(size * attempt.size, 1),
            bold,
            "text-1",
        )
        for i, (part, text, size, bold) in enumerate(wanted)
    ]


def _around(lines: list[Label]) -> Rect:
    rects = [rect_of(line) for line in lines]
    return Rect(
        min(rect.left for rect in rects),
        rects[0].top,
        max(rect.right for rect in rects),
        rects[-1].bottom,
    )


def _square(state: Named) -> Rect:
    corners = [point for point in state.points if point]
    (left, top), (right, bottom) = corners[0], corners[2]
    return Rect(left - 1, top - 1, right + 1, bottom + 1)


def _leader(state: Named, rect: Rect) -> list[Line]:
    """Return a line from a name to its state, with a light one under it for dark ground."""
    x, y = state.at
    end = min(max(x, rect.left), rect.right), min(max(y, rect.top), rect.bottom)
    path = (state.at, (tenth(end[0]), tenth(end[1])))
    return [Line("", path, "page", 3), Line("", path, "text-1", 1)]


def owners(states: Sequence[Named], canvas: Canvas) -> Grid:
    """Return, for each cell of a grid over the canvas, the number of the state it lies in."""
    rows, columns = int(canvas.height / CELL) + 1, int(canvas.width / CELL) + 1
    grid: Grid = np.full((rows, columns), NOBODY, dtype=np.int16)
    for number, state in enumerate(states):
        for row, start, stop in stretches(state.points, rows, columns):
            grid[row, start:stop] = number
    return grid


@lru_cache(512)
def stretches(
    points: tuple[Point | None, ...], rows: int, columns: int
) -> tuple[tuple[int, int, int], ...]:
    """Return the cells of an outline as stretches of a row: row, first column, end.

    A row's middle is crossed by the outline an even number of times; what lies between the
    first and the second crossing is inside, and so on.
    """
    line = np.array([(p, q) for p, q in pairwise(_rings(points)) if p and q]) / CELL
    ax, ay, bx, by = line.reshape(-1, 4).T
    found = []
    for row in range(max(0, int(ay.min())), min(rows - 1, int(ay.max())) + 1):
        y = row + 0.5
        crossing = (ay > y) != (by > y)
        part = (y - ay[crossing]) / (by - ay)[crossing]
        xs = np.sort(ax[crossing] + part * (bx - ax)[crossing])
        ends = np.clip(xs.round().astype(int), 0, columns).tolist()
        found += [(row, start, stop) for start, stop in zip(ends[::2], ends[1::2], strict=True)]
    return tuple(found)


def _rings(points: Iterable[Point | None]) -> Iterator[Point | None]:
    """Return the points with each ring's first repeated at its end."""
    first: Point | None = None
    for point in [*points, None]:
        if point is None:
            yield first
        first = None if point is None else first or point
        yield point
