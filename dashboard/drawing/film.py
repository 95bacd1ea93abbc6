"""All the years of a question in one strip: every mark with the stops at which it shows.

A *stop* is a year the slider can stand at; what a stop shows is the slice of the years that
end there. A *frame* is what the film shows at one stop. The browser picks frames by the
same rule as `frame`, without asking the server.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import itemgetter
from typing import NamedTuple

from dashboard.drawing.marks import Drawing, Mark
from dashboard.drawing.plots import Plot

Begun = dict[Mark, tuple[int, int]]
"""Marks in their runs: how deep each lay when it began, and at which stop that was."""


class Run(NamedTuple):
    """A mark and the first and last stop of an unbroken run in which it shows."""

    mark: Mark
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Film:
    """The runs of all marks, lowest first, and the plots of each stop that has some."""

    stops: tuple[int, ...]
    runs: tuple[Run, ...]
    plots: Mapping[int, tuple[Plot, ...]] = field(default_factory=dict)


def make_film(drawings: Mapping[int, Drawing]) -> Film:
    """Join the drawings of neighbouring stops: equal marks become one run.

    Parameters
    ----------
    drawings : mapping of int to Drawing
        One drawing per stop; stops are whole years without gaps.
    """
    begun: Begun = {}
    runs: list[tuple[int, Run]] = []
    stops = tuple(sorted(drawings))
    for stop in stops:
        still: Begun = {}
        for depth, mark in enumerate(drawings[stop].marks):
            still[mark] = begun.get(mark) or (depth, stop)
        runs += _ended(begun, still, stop - 1)
        begun = still
    runs += _ended(begun, {}, max(stops, default=0))
    # a mark lies as deep as in the first drawing it was in, whenever its run ended
    in_order = tuple(run for _, run in sorted(runs, key=itemgetter(0)))
    plots = {stop: tuple(each.plots) for stop, each in drawings.items() if each.plots}
    return Film(stops, in_order, plots)


def _ended(begun: Begun, still: Begun, last: int) -> list[tuple[int, Run]]:
    """Return the runs that go on no longer, each with its depth."""
    return [
        (depth, Run(mark, first, last))
        for mark, (depth, first) in begun.items()
        if mark not in still
    ]


def frame(film: Film, stop: int) -> list[Mark]:
    """Return the marks a film shows at a stop."""
    return [run.mark for run in film.runs if run.first <= stop <= run.last]
