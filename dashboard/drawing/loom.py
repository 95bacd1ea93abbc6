"""Where time and lanes lie on a canvas, and which meetings the lanes run together at.

Places are pixels along time (`t`) and across the lanes (`a`). On a wide canvas time runs to
the right; on a phone's it runs down, and the lanes are columns.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.drawing.canvas import Canvas
from dashboard.drawing.marks import Point, tenth
from dashboard.drawing.timeaxis import TimeAxis
from graphdata.storyline import Occasion

BANDS_AT_MOST = 2
"""Between two groups of lanes lies a table, where lines run together; more are no clearer."""

TABLE_SHARES = (0.27, 0.18)
WIDEST_TABLE = (176.0, 112.0)
WIDEST_PITCH = 46.0
BETWEEN_BLOCS = 0.4
"""How much farther lanes of two blocs are apart than of one, as a share."""

SLOT = 7.8
ASIDE = 24.0
"""Pixels a mark may step aside for another, at most."""


@dataclass(frozen=True, slots=True)
class Band:
    """The table between two groups of lanes.

    Parameters
    ----------
    border : int
        How many lanes lie before it.
    begin, end : float
        The lanes on its two sides.
    """

    border: int
    begin: float
    end: float

    @property
    def middle(self) -> float:
        """Where lines run together."""
        return (self.begin + self.end) / 2


@dataclass(frozen=True, slots=True)
class Loom:
    """The places of years and lanes.

    Parameters
    ----------
    axis : TimeAxis
        Days to pixels along time.
    upright : bool
        Whether time runs down.
    lanes : mapping of str to float
        Where each actor's lane lies across, in order.
    bands : tuple of Band
        In the order of the lanes.
    """

    axis: TimeAxis
    upright: bool
    lanes: Mapping[str, float]
    bands: tuple[Band, ...]

    def point(self, t: float, a: float) -> Point:
        """Return the pixel of a place along and across."""
        return (tenth(a), tenth(t)) if self.upright else (tenth(t), tenth(a))

    def time_of(self, occasion: Occasion) -> float:
        """Return where the middle of an occasion's date lies along time."""
        return self.axis.middle(occasion.meeting.span)

    def within_year(self, occasion: Occasion, margin: float) -> tuple[float, float]:
        """Return between which places along time an occasion's mark stays in its year."""
        span = occasion.meeting.span
        begin = self.axis.x(date(max(span.first.year, self.axis.years[0]), 1, 1))
        end = self.axis.x(date(min(span.last.year, self.axis.years[-1]), 12, 31))
        return begin + margin, end - margin

    def band_of(self, occasion: Occasion) -> Band:
        """Return the table that lies nearest to all who took part."""
        order = list(self.lanes)
        nearest = _nearest([band.border for band in self.bands], order, occasion)
        return next(band for band in self.bands if band.border == nearest)


@dataclass(frozen=True, slots=True)
class Joint:
    """A meeting at which lines run together.

    Parameters
    ----------
    occasion : Occasion
        The meeting.
    t : float
        Where along time; up to `ASIDE` from its day, so that it does not hide another.
    band : Band
        The table it lies on.
    slots : mapping of str to float
        Where across each line runs.
    """

    occasion: Occasion
    t: float
    band: Band
    slots: Mapping[str, float]


def make_loom(
    canvas: Canvas,
    axis: TimeAxis,
    groups: Sequence[Sequence[str]],
    occasions: Iterable[Occasion],
    room: tuple[float, float],
) -> Loom:
    """Lay out lanes and tables.

    Parameters
    ----------
    canvas : Canvas
        What is drawn on; a compact one has upright time.
    axis : TimeAxis
        The years along time.
    groups : sequence of sequences of str
        Actors in the order of lanes, bloc by bloc.
    occasions : iterable of Occasion
        What joins them; tables lie where the most weight comes together.
    room : (float, float)
        Pixels across between which the lanes lie.
    """
    order = [actor for group in groups for actor in group]
    borders = [sum(map(len, groups[: n + 1])) for n in range(len(groups) - 1)]
    heights = _tables(borders, order, occasions, room[1] - room[0])
    tables = sum(heights.values())
    gaps = [1.0 + BETWEEN_BLOCS * (n in borders) for n in range(1, len(order)) if n not in heights]
    pitch = min(WIDEST_PITCH, (room[1] - room[0] - tables) / max(1.0, sum(gaps)))
    spare = room[1] - room[0] - tables - pitch * sum(gaps)
    lanes: dict[str, float] = {}
    bands = []
    at = room[0] + max(0.0, spare) / 2
    for number, actor in enumerate(order):
        if number in heights:
            bands.append(Band(number, at, at + heights[number]))
        step = pitch * (1.0 + BETWEEN_BLOCS * (number in borders))
        at += heights.get(number, step) if number else 0.0
        lanes[actor] = tenth(at)
    return Loom(axis, canvas.compact, lanes, tuple(bands))


def _tables(
    borders: Sequence[int], order: Sequence[str], occasions: Iterable[Occasion], room: float
) -> dict[int, float]:
    """Return how wide the tables are, by the number of lanes before each."""
    weights: Counter[int] = Counter()
    for occasion in occasions:
        if occasion.can_be_named:
            weights[_nearest(borders, order, occasion)] += occasion.weight
    widths = zip(TABLE_SHARES, WIDEST_TABLE, strict=True)
    chosen = sorted(weights, key=lambda border: (-weights[border], border))[:BANDS_AT_MOST]
    return {
        border: min(share * room, widest)
        for border, (share, widest) in zip(chosen, widths, strict=False)
    }


def _nearest(borders: Iterable[int], order: Sequence[str], occasion: Occasion) -> int:
    places = [order.index(actor) for actor in occasion.actors]
    return min(borders, key=lambda border: (sum(abs(p + 0.5 - border) for p in places), -border))


def joints(loom: Loom, occasions: Iterable[Occasion], apart: float) -> list[Joint]:
    """Choose the meetings at which lines run together, the weightiest first.

    Parameters
    ----------
    loom : Loom
        Where they lie.
    occasions : iterable of Occasion
        Those that may be chosen.
    apart : float
        Pixels along time between two on one table, or with an actor in common.

    Returns
    -------
    list of Joint
        In order of weight. One that would have to step aside too far is not among them.
    """
    chosen: list[Joint] = []
    if not loom.bands:
        return chosen
    for occasion in sorted(
        occasions, key=lambda o: (-o.weight, o.meeting.span.first, o.meeting.id)
    ):
        joint = _joint(loom, occasion, chosen, apart)
        if joint is not None:
            chosen.append(joint)
    return chosen


def _joint(loom: Loom, occasion: Occasion, chosen: Iterable[Joint], apart: float) -> Joint | None:
    true, band = loom.time_of(occasion), loom.band_of(occasion)
    low, high = loom.within_year(occasion, 8)
    day = _day(occasion)
    for other in chosen:
        if other.band == band or not set(other.slots).isdisjoint(occasion.actors):
            if _day(other.occasion) <= day:
                low = max(low, other.t + apart)
            else:
                high = min(high, other.t - apart)
    t = min(max(true, low), high)
    if low > high or abs(t - true) > ASIDE:
        return None
    first = band.middle - SLOT * (len(occasion.actors) - 1) / 2
    slots = {actor: first + SLOT * n for n, actor in enumerate(occasion.actors)}
    return Joint(occasion, t, band, slots)


def _day(occasion: Occasion) -> tuple[object, str]:
    return occasion.meeting.span.first, occasion.meeting.id
