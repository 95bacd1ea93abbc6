"""The lanes of one issue: a row for each actor, its stances as steps over and under a line."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from dashboard.drawing.grid import Panel, add_head, add_name
from dashboard.drawing.labels import Rect, around
from dashboard.drawing.marks import Area, Dot, Line, Point, rectangle, tenth
from dashboard.drawing.sheet import Sheet
from dashboard.drawing.stands import Stands, lane_mark, spread
from dashboard.theme import stance_step
from graphdata.records import Position
from graphdata.stances import Step
from graphdata.vocabulary import Audience

TALLEST = 46.0
LIFTS = {2: 0.31, 1: 0.18, 0: 0.0, -1: -0.18, -2: -0.31}
"""How far from the line a stance stands, as a share of the row."""

FRESH, PALE = 0.26, 0.09
LINE = 1.7

Filling = dict[tuple[str, float], list[Point | None]]


@dataclass
class Lanes:
    """The panel of one issue while it is drawn.

    Parameters
    ----------
    sheet : Sheet
        What is drawn on.
    stands : Stands
        Who stood where.
    issue : str
        Id of the issue.
    at : Panel
        Where it is drawn.
    fillings : dict
        Polygons under the steps by hue and opacity, shared by all panels.
    marks : dict
        The marks drawn so far, by the id of their position.
    """

    sheet: Sheet
    stands: Stands
    issue: str
    at: Panel
    fillings: Filling = field(default_factory=lambda: defaultdict(list))
    marks: dict[str, Dot] = field(default_factory=dict)

    @property
    def pitch(self) -> float:
        """The height of a row in pixels."""
        return min(TALLEST, (self.at.bottom - self.at.top) / max(1, len(self.stands.actors)))

    @property
    def voiced(self) -> list[Position]:
        """The positions of the panel: on its issue, by the actors shown."""
        return [position for position in self.stands.voiced if position.issue == self.issue]

    def middle(self, actor: str) -> float:
        """Return the height of an actor's line."""
        return self.at.top + self.pitch * (self.stands.actors.index(actor) + 0.5)

    def level(self, position: Position) -> float:
        """Return the height of a position's step."""
        return tenth(self.middle(position.actor) - LIFTS[position.stance] * self.pitch)

    def add(self) -> None:
        """Draw the panel."""
        words, issue = self.sheet.words, self.sheet.graph_slice.archive.records.issues[self.issue]
        speakers, voiced = {position.actor for position in self.voiced}, len(self.voiced)
        number = words.count("{n} position", "{n} positions", voiced)
        of_all = words("{n} of {all} actors", n=len(speakers), all=len(self.stands.actors))
        count = words.in_a_row([number, of_all])
        add_head(self.sheet, self.at, (issue.name(words.lang), issue.short(words.lang)), count)
        self._add_borders()
        for actor in self.stands.actors:
            self._add_row(actor)

    def _add_borders(self) -> None:
        """Part the blocs by a line."""
        known = self.sheet.graph_slice.archive.records.actors
        for above, below in zip(self.stands.actors, self.stands.actors[1:], strict=False):
            if known[above].bloc != known[below].bloc:
                y = tenth(self.middle(below) - self.pitch / 2)
                ends = (tenth(self.at.rect.left), y), (tenth(self.at.axis.right), y)
                self.sheet.drawing.lines.append(Line("", ends, "control", opacity=0.7))

    def _add_row(self, actor: str) -> None:
        at, y = self.at, tenth(self.middle(actor))
        empty = not self.stands.shows(actor, self.issue)
        key = f"{self.issue}-{actor}"
        add_name(self.sheet, at, key, actor, y, pale=empty)
        base = (at.axis.left, y), (at.axis.right, y)
        self.sheet.drawing.lines.append(Line("", base, "axis", 0.8, Audience.INTERNAL, 0.45))
        for step in self._steps(actor):
            self._add_step(step)
        marks = [
            lane_mark(self.sheet, position, at.middle(position.span), self.level(position))
            for position in self.voiced
            if position.actor == actor
        ]
        for mark in spread(marks, at.slack):
            self.marks[mark.id] = mark
            self.sheet.drawing.stances.append(mark)
            self.sheet.room.take(around(mark.x, mark.y, mark.radius, 0.5))

    def _steps(self, actor: str) -> Iterator[Step]:
        """Yield the steps of an actor that reach into the years shown."""
        for step in self.stands.steps.get((actor, self.issue), []):
            if self.at.within(step.start) < self.at.within(step.end):
                yield step

    def _add_step(self, step: Step) -> None:
        start, pales, end = map(self.at.within, (step.start, step.pales, step.end))
        base, y = tenth(self.middle(step.position.actor)), self.level(step.position)
        hue, audience = stance_step(step.position.stance), step.position.audience
        self._fill(hue, FRESH, Rect(start, min(base, y), pales, max(base, y)))
        self._fill(hue, PALE, Rect(pales, min(base, y), end, max(base, y)))
        self.sheet.drawing.lines.append(Line("", ((start, y), (end, y)), hue, LINE, audience))
        self.sheet.room.take(Rect(start, y - 2, end, y + 2))
        if step.leaves and end < self.at.axis.right:
            tall = self.pitch * 0.31
            ends = (end, tenth(base - tall)), (end, tenth(base + tall / 2))
            self.sheet.drawing.lines.append(Line("", ends, "text-2", 1.3))
            self.sheet.room.take(Rect(end - 2, base - tall, end + 2, base + tall / 2))

    def _fill(self, hue: str, opacity: float, rect: Rect) -> None:
        if rect.left < rect.right and rect.top < rect.bottom:
            filling = self.fillings[hue, opacity]
            filling += [*([None] if filling else []), *rectangle(*_sides(rect))]


def _sides(rect: Rect) -> tuple[float, float, float, float]:
    return rect.left, rect.top, rect.right, rect.bottom


def areas(fillings: Filling) -> list[Area]:
    """Return the fillings of all panels as areas, one for each hue and opacity."""
    return [
        Area("", tuple(points), hue, opacity=opacity)
        for (hue, opacity), points in sorted(fillings.items(), key=lambda each: each[0])
    ]
