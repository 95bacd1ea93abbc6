"""All the years of a question in one strip: every mark with the stops at which it shows.

A *stop* is a year the slider can stand at; what a stop shows is the slice of the years that
end there. A *frame* is what the film shows at one stop. The browser picks frames by the
same rule as `frame`, without asking the server.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dashboard.drawing.marks import Drawing, Mark
from dashboard.drawing.plots import Plot


@dataclass(frozen=True, slots=True)
class Run:
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
    open_runs: dict[Mark, tuple[int, Run]] = {}
    runs: list[tuple[int, Run]] = []
    for stop in sorted(drawings):
        still: dict[Mark, tuple[int, Run]] = {}
        for depth, mark in enumerate(drawings[stop].marks):
            begun, run = open_runs.get(mark, (depth, None))
            still[mark] = begun, Run(mark, run.first if run else stop, stop)
        runs += [each for mark, each in open_runs.items() if mark not in still]
        open_runs = still
    runs += open_runs.values()
    # a mark lies as deep as in the first drawing it was in, whenever its run ended
    in_order = tuple(run for _, run in sorted(runs, key=lambda each: each[0]))
    plots = {stop: tuple(each.plots) for stop, each in drawings.items() if each.plots}
    return Film(tuple(sorted(drawings)), in_order, plots)


def frame(film: Film, stop: int) -> list[Mark]:
    """Return the marks a film shows at a stop."""
    return [run.mark for run in film.runs if run.first <= stop <= run.last]
