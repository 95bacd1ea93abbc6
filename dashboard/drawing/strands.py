"""The line of one actor through a storyline: at home on its lane, bent to where it meets."""

from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.drawing.loom import Joint

HOLD = 2.0
"""Pixels along time that a line stays at a meeting, before and after."""

NARROWEST_BEND, WIDEST_BEND = 11.0, 26.0
FINE, COARSE = 2.0, 14.0

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Strand:
    """One actor's line.

    Parameters
    ----------
    home : float
        Its lane, across.
    knots : tuple of (float, float)
        Where it meets others, along and across, in order.
    """

    home: float
    knots: tuple[Place, ...]

    def at(self, t: float) -> float:
        """Return where across the line lies at a place along time."""
        after = bisect([knot[0] for knot in self.knots], t)
        before = self.knots[after - 1] if after else None
        behind = self.knots[after] if after < len(self.knots) else None
        if before and behind and behind[0] - before[0] < self._bend(before) + self._bend(behind):
            return _between((before[0] + HOLD, before[1]), (behind[0] - HOLD, behind[1]), t)
        if before and t <= before[0] + self._bend(before):
            return _between(
                (before[0] + HOLD, before[1]), (before[0] + self._bend(before), self.home), t
            )
        if behind and t >= behind[0] - self._bend(behind):
            return _between(
                (behind[0] - self._bend(behind), self.home), (behind[0] - HOLD, behind[1]), t
            )
        return self.home

    def is_home(self, t: float) -> bool:
        """Whether the line lies on its lane at a place along time."""
        return abs(self.at(t) - self.home) < 1

    def bends(self) -> list[tuple[float, float, float]]:
        """Return each knot's place along time, and where its bend begins and ends."""
        return [(k[0], k[0] - self._bend(k), k[0] + self._bend(k)) for k in self.knots]

    def settled(self, t: float) -> float:
        """Return the nearest place along time, outside a bend, at which the line is home.

        So a line's look changes on its lane and not halfway to a meeting. Where it goes
        from one meeting to the next without coming home, `t` stays as it is.
        """
        for knot in self.knots:
            bend = self._bend(knot)
            if abs(t - knot[0]) < bend:
                home = knot[0] + (bend if t >= knot[0] else -bend)
                return home if self.is_home(home) else t
        return t

    def _bend(self, knot: Place) -> float:
        """Return how far from a knot the line is back on its lane."""
        far = 9 + 0.05 * abs(knot[1] - self.home)
        return HOLD + min(max(far, NARROWEST_BEND), WIDEST_BEND)

    def points(self, first: float, last: float) -> list[Place]:
        """Return points of the line from one place along time to another."""
        found = [(first, self.at(first))]
        t = first
        while t < last:
            near = any(abs(t - knot[0]) <= WIDEST_BEND + HOLD + FINE for knot in self.knots)
            t = min(last, t + (FINE if near else self._to_next(t)))
            found.append((t, self.at(t)))
        return found

    def _to_next(self, t: float) -> float:
        """Return how far to step on the lane: not beyond where the next bend may begin."""
        ahead = [knot[0] - WIDEST_BEND - HOLD - t for knot in self.knots if knot[0] > t]
        return max(FINE, min([COARSE, *ahead]))


def strand(actor: str, home: float, joints: Sequence[Joint]) -> Strand:
    """Return the line of an actor through the meetings it is bent to."""
    knots = sorted((joint.t, joint.slots[actor]) for joint in joints if actor in joint.slots)
    return Strand(home, tuple(knots))


def _between(start: Place, stop: Place, t: float) -> float:
    """Return the height of a smooth step between two places."""
    (t0, a0), (t1, a1) = start, stop
    if t <= t0 or t1 <= t0:
        return a0
    if t >= t1:
        return a1
    u = (t - t0) / (t1 - t0)
    return a0 + (a1 - a0) * u * u * (3 - 2 * u)
