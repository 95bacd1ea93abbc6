"""The band of objections: how many in each half of a year, and who voiced them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from dashboard.drawing.grid import DOT, Panel, add_head, add_name, add_text
from dashboard.drawing.labels import around
from dashboard.drawing.marks import (
    Anchor,
    Area,
    Dot,
    Label,
    Line,
    Mark,
    Point,
    Shape,
    rectangle,
    ring,
    tenth,
)
from dashboard.drawing.plots import Plot, PlotKind, PlotSeries
from dashboard.drawing.sheet import Sheet
from dashboard.drawing.stands import Stands, lane_mark, spread
from graphdata.records import Position
from graphdata.vocabulary import Audience

BARS, TALLEST_BAR = 46.0, 30.0
LOWEST_ROW, TALLEST_ROW = 16.0, 28.0
SMALL = 11.0
LEAST_NUMBERED = 12.0
"""Pixels that a bar needs for the number over it."""

OTHERS = ""
"""The row of those for whom there is no row of their own."""


@dataclass
class Objected:
    """The panel of objections while it is drawn.

    Parameters
    ----------
    sheet : Sheet
        What is drawn on.
    stands : Stands
        Who stood where; all objections of the years shown, whoever voiced them.
    at : Panel
        Where it is drawn.
    """

    sheet: Sheet
    stands: Stands
    at: Panel

    @property
    def counts(self) -> Counter[str]:
        """How often each objector objected."""
        return Counter(position.actor for position in self.stands.objections)

    def rows(self) -> list[tuple[str, list[Position]]]:
        """Return the objectors by number, as many as there is room for, and all others."""
        counts, objections = self.counts, self.stands.objections
        room = int((self.at.bottom - self.at.top - BARS) / LOWEST_ROW)
        ranked = sorted(counts, key=lambda actor: (-counts[actor], actor))
        named = ranked if len(ranked) <= room else ranked[: max(0, room - 1)]
        rows = [(actor, [p for p in objections if p.actor == actor]) for actor in named]
        rest = [position for position in objections if position.actor not in named]
        return [*rows, (OTHERS, rest)] if rest else rows

    def add(self) -> None:
        """Draw the panel."""
        words, objections = self.sheet.words, self.sheet.graph_slice.archive.package.objections
        assert objections is not None
        name = objections.name(words.lang)
        number, who = len(self.stands.objections), len(self.counts)
        by = words.count("{n} objector", "{n} objectors", who)
        count = words("{n} by {who}", n=words.number(number), who=by)
        add_head(self.sheet, self.at, (name, name), count if number else words("none"))
        if not number:
            return
        self._add_bars()
        rows = self.rows()
        pitch = min(TALLEST_ROW, (self.at.bottom - self.at.top - BARS) / len(rows))
        for place, (actor, voiced) in enumerate(rows):
            self._add_row(actor, voiced, self.at.top + BARS + pitch * (place + 0.5))

    def _add_bars(self) -> None:
        at, foot = self.at, self.at.top + BARS - 6
        label = self.sheet.words("per half-year")
        self._label("objections-halves", at.rect.left, foot - 8, label, Anchor.START)
        halves = Counter(_half(position.span.first) for position in self.stands.objections)
        plot = self._plot(halves, foot)
        bars: list[Point | None] = []
        numbers = len(self.sheet.drawing.labels)
        for (year, half), number in sorted(halves.items()):
            begin, end = date(year, 1 + 6 * half, 1), date(year + half, 7 - 6 * half, 1)
            left, right = at.within(begin) + 1, at.within(end) - 1
            top = plot.y(number)
            if left < right:
                bars += [*([None] if bars else []), *rectangle(left, top, right, foot)]
            if plot.numbered:
                key, middle = f"objections-{year}-{half}", (left + right) / 2
                self._label(key, middle, top - 7, self.sheet.words.number(number), Anchor.MIDDLE)
        area = Area("", tuple(bars), "minus-2", opacity=0.85)
        self.sheet.drawing.areas.append(area)
        covers: tuple[Mark, ...] = (area, *self.sheet.drawing.labels[numbers:])
        self.sheet.drawing.plots.append(replace(plot, covers=covers))

    def _plot(self, halves: Counter[tuple[int, int]], foot: float) -> Plot:
        """Return the numbers of the half-years; nothing is drawn yet."""
        axis, words = self.at.axis, self.sheet.words
        objections = self.sheet.graph_slice.archive.package.objections
        assert objections is not None
        name = objections.name(words.lang)
        slots = [(year, half) for year in axis.years for half in (0, 1)]
        width = (axis.right - axis.left) / len(slots) - 2
        told = [
            words("{year}, second half", year=year)
            if half
            else words("{year}, first half", year=year)
            for year, half in slots
        ]
        return Plot(
            title=words("{what} per half-year", what=name),
            kind=PlotKind.COLUMNS,
            left=axis.left,
            top=foot - TALLEST_BAR,
            right=axis.right,
            bottom=foot,
            categories=tuple(told),
            series=(
                PlotSeries(
                    name, tuple(halves.get(slot) for slot in slots), "minus-2", opacity=0.85
                ),
            ),
            highest=max(halves.values()),
            width=width,
            numbered=SMALL if width >= LEAST_NUMBERED else 0.0,
        )

    def _add_row(self, actor: str, voiced: list[Position], y: float) -> None:
        at, left = self.at, self.at.axis.left
        if actor == OTHERS:
            self._add_others(dict.fromkeys(position.actor for position in voiced), y)
        else:
            add_name(self.sheet, at, f"objector-{actor}", actor, y, pale=False)
        base = (left, tenth(y)), (at.axis.right, tenth(y))
        self.sheet.drawing.lines.append(Line("", base, "axis", 0.8, Audience.INTERNAL, 0.45))
        number = self.sheet.words.number(len(voiced))
        self._label(f"objector-{actor}-n", at.rect.right, y, number, Anchor.END)
        marks = [
            lane_mark(self.sheet, position, at.middle(position.span), tenth(y))
            for position in voiced
        ]
        second = {position.id for position in voiced if position.issue in self._others()}
        for mark in spread(marks, at.slack):
            self._add_mark(mark, ringed=mark.id in second)

    def _add_others(self, others: Iterable[str], y: float) -> None:
        """Name the row of all others; its dot tells who they are."""
        words, names = self.sheet.words, [self.sheet.short(actor) for actor in others]
        text = words.count("{n} other", "{n} others", len(names))
        add_text(self.sheet, self.at, "objectors", text, y, pale=False)
        x, hover = tenth(self.at.rect.left + DOT), words.in_a_row(names)
        self.sheet.drawing.dots.append(Dot("", x, tenth(y), DOT, Shape.CIRCLE, "axis", True, hover))

    def _add_mark(self, mark: Dot, *, ringed: bool) -> None:
        self.sheet.drawing.stances.append(mark)
        self.sheet.room.take(around(mark.x, mark.y, mark.radius))
        if ringed:
            outline = ring(mark.x, mark.y, mark.radius + 2.2)
            self.sheet.drawing.lines.append(Line("", outline, "text-1", 0.9))

    def _others(self) -> tuple[str, ...]:
        """Return the issues of objections beyond the first, whose marks wear a ring."""
        objections = self.sheet.graph_slice.archive.package.objections
        return objections.issues[1:] if objections else ()

    def _label(self, key: str, x: float, y: float, text: str, anchor: Anchor) -> None:
        label = Label(key, tenth(x), tenth(y), text, anchor, SMALL, 500, "text-2")
        self.sheet.add_label(label)


def _half(day: date) -> tuple[int, int]:
    return day.year, int(day.month > 6)
