"""What the lanes of the Positions page are drawn from, and their marks."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from dashboard.drawing.marks import Dot, tenth
from dashboard.drawing.names import stance_mark
from dashboard.drawing.sheet import Sheet
from dashboard.theme import stance_step
from graphdata.measures import is_objection
from graphdata.records import Position
from graphdata.slicing import GraphSlice
from graphdata.sources import citations_of, reference
from graphdata.stances import Step, by_bloc, leading, steps
from graphdata.vocabulary import Certainty

MOST_ISSUES = 7
STRONG, MILD = 5.2, 4.3
APART = 4.5
"""Pixels that marks of one row and height keep apart."""


@dataclass(frozen=True)
class Stands:
    """Who stood where in a window of years.

    Parameters
    ----------
    window : GraphSlice
        What was voiced in the years shown.
    actors : list of str
        Whose stances are shown, in order.
    steps : mapping of (str, str) to list of Step
        The steps of each actor and issue, those begun before the window among them.
    """

    window: GraphSlice
    actors: list[str]
    steps: Mapping[tuple[str, str], list[Step]]

    @property
    def years(self) -> range:
        """The years shown."""
        return range(self.window.query.first, self.window.query.last + 1)

    @cached_property
    def voiced(self) -> list[Position]:
        """The positions that the actors shown voiced in these years."""
        return [position for position in self.window.positions if position.actor in self.actors]

    @cached_property
    def issues(self) -> list[str]:
        """The issues spoken on, in the record's order: those most spoken on, seven at most."""
        counts = Counter(position.issue for position in self.window.positions)
        kept = {issue for issue, _ in counts.most_common(MOST_ISSUES)}
        return [issue for issue in self.window.archive.records.issues if issue in kept]

    @cached_property
    def objections(self) -> list[Position]:
        """The objections voiced in these years, in order of date."""
        return [p for p in self.window.positions if is_objection(self.window, p)]

    def shows(self, actor: str, issue: str) -> bool:
        """Whether an actor voiced a position on an issue, or still stood by one, in the years."""
        first, last = self.years[0], self.years[-1]
        standing = self.steps.get((actor, issue), [])
        return any(s.start.year <= last and s.end.year >= first for s in standing) or any(
            p.actor == actor and p.issue == issue for p in self.voiced
        )


def stands(window: GraphSlice, so_far: GraphSlice, number: int) -> Stands:
    """Gather who stood where in a window of years.

    With all audiences a step follows the latest voice; with one it stands by the strict
    rule, until the same actor's next word to the same audience or the end of its part.

    Parameters
    ----------
    window : GraphSlice
        What was voiced in the years shown.
    so_far : GraphSlice
        The same question from the first year of the record to the last one shown.
    number : int
        How many actors are shown where nobody was chosen.
    """
    archive, query = window.archive, window.query
    strict = query.audiences is not None and len(query.audiences) == 1
    laid = steps(archive.records, so_far.positions, strict=strict)
    counts = Counter(position.actor for position in window.positions)
    if query.actors:
        chosen = by_bloc(archive.records, query.actors, counts)
    else:
        chosen = leading(archive.records, window.positions, number)
    return Stands(window, chosen, laid)


def lane_mark(sheet: Sheet, position: Position, x: float, y: float) -> Dot:
    """Return the mark of a dated position: triangle up, circle, triangle down; its source."""
    mark = stance_mark(sheet, position, x, y)
    records = sheet.graph_slice.archive.records
    cited = [reference(source, at.locator) for source, at in citations_of(records, position.id)]
    return mark._replace(
        radius=STRONG if abs(position.stance) == 2 else MILD,
        hue=stance_step(position.stance),
        hollow=position.certainty == Certainty.REPORTED,
        doubtful=position.certainty == Certainty.UNVERIFIED,
        hover="\n".join([mark.hover, *cited[:1]]),
    )


def spread(marks: list[Dot], farthest: float) -> list[Dot]:
    """Move marks of one height that lie on one another to the right, by `farthest` at most."""
    placed: list[Dot] = []
    for mark in sorted(marks, key=lambda mark: (mark.x, mark.id)):
        x = mark.x
        for other in placed:
            if abs(other.y - mark.y) < APART and x - other.x < APART:
                x = max(x, tenth(other.x + APART))
        placed.append(mark._replace(x=min(x, tenth(mark.x + farthest))))
    return placed
