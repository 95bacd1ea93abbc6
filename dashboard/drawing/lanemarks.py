"""The marks in the lanes: one for each thing said, none over another.

Marks of stories keep their place; others step aside. What one source says of one day, on one
issue and with one stance, is one mark with a number beside it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import hypot

from dashboard.drawing.gaplanes import LaneBox, Layout
from dashboard.drawing.marks import Dot, Line, Shape, ring, tenth
from dashboard.theme import stance_step
from graphdata.gap import Lane
from graphdata.pairs import Gap
from graphdata.records import Position
from graphdata.vocabulary import Certainty
from graphdata.words import Words

STORY_WIDTH = 16.0
WIDTHS = {0: 8.0, 1: 10.0, 2: 11.0}
RING = 4.5
FURTHEST = 20
SPREAD = 2 / 3**0.5
"""A triangle is wider than the size it is drawn in."""


@dataclass(frozen=True, slots=True)
class LaneMark:
    """One mark: the rows it stands for, where, how large, and whether a ring is round it."""

    rows: tuple[Position, ...]
    box: LaneBox
    x: float
    radius: float
    ringed: bool
    story: bool

    @property
    def row(self) -> Position:
        """The first of its rows, whose evidence it opens."""
        return self.rows[0]

    @property
    def y(self) -> float:
        """Its height, which is its stance."""
        return self.box.y(self.row.stance)

    @property
    def reach(self) -> float:
        """How far it reaches from its middle, its ring included."""
        return self.radius + RING if self.ringed else self.radius * SPREAD


def lane_marks(gap: Gap, layout: Layout, stories: frozenset[str]) -> tuple[LaneMark, ...]:
    """Return all marks, those of stories included even if they are on another issue."""
    other = frozenset(gap.question.issues[1:])
    marks: list[LaneMark] = []
    for lane, box in layout.boxes.items():
        rows = [*gap.lanes[lane], *_others(gap, lane, stories)]
        groups = [rows for rows in _groups(gap, rows, stories) if layout.axis.holds(rows[0].span)]
        found = [_mark(group, box, layout, other, stories) for group in groups]
        marks += _apart(sorted(found, key=lambda m: (not m.story, m.x, m.row.id)), layout)
    return tuple(marks)


def _others(gap: Gap, lane: Lane, stories: frozenset[str]) -> list[Position]:
    """Return the rows of stories that are not on the issues asked for."""
    shown = {row.id for row in gap.lanes[lane]}
    return [row for row in gap.read.rows(lane) if row.id in stories and row.id not in shown]


def _groups(
    gap: Gap, rows: Iterable[Position], stories: frozenset[str]
) -> list[tuple[Position, ...]]:
    citations = gap.archive.records.citations
    groups: dict[tuple[object, ...], list[Position]] = {}
    for row in rows:
        sources = frozenset(cite.source for cite in citations.get(row.id, ()))
        own = row.id if row.id in stories else ""
        key = row.span.text, row.stance, row.issue, row.certainty, sources, own
        groups.setdefault(key, []).append(row)
    return [tuple(group) for group in groups.values()]


def _mark(
    rows: tuple[Position, ...],
    box: LaneBox,
    layout: Layout,
    other: frozenset[str],
    stories: frozenset[str],
) -> LaneMark:
    row = rows[0]
    story = row.id in stories
    width = STORY_WIDTH if story else WIDTHS[abs(row.stance)]
    radius = width / 2 / (SPREAD if row.stance else 1)
    x = min(max(layout.axis.middle(row.span), layout.axis.left + 7), layout.axis.right - 7)
    return LaneMark(rows, box, x, tenth(radius), row.issue in other, story)


def _apart(marks: Iterable[LaneMark], layout: Layout) -> list[LaneMark]:
    placed: list[LaneMark] = []
    for mark in marks:
        placed.append(mark if mark.story else _aside(mark, placed, layout))
    return placed


def _aside(mark: LaneMark, placed: Sequence[LaneMark], layout: Layout) -> LaneMark:
    """Move a mark as little as frees it; if nothing does, to where it is freest."""
    near = [other for other in placed if abs(other.x - mark.x) < FURTHEST + 40]
    shifts = [0, *(way * far for far in range(1, FURTHEST + 1) for way in (-1, 1))]
    spots = [replace(mark, x=tenth(mark.x + shift)) for shift in shifts]
    low, high = layout.axis.left + mark.reach, layout.axis.right - mark.reach
    spots = [spot for spot in spots if low <= spot.x <= high] or [mark]
    return max(spots, key=lambda spot: min([_room(spot, other) for other in near], default=0.0))


def _room(a: LaneMark, b: LaneMark) -> float:
    """Return the pixels between two marks; 0 for as many as are needed, below 0 for fewer."""
    return min(hypot(a.x - b.x, (a.y - b.y) * 1.1) - a.reach - b.reach - 1.0, 0.0)


def drawn(marks: Iterable[LaneMark], layout: Layout, hovers: Mapping[str, str]) -> list[Dot]:
    """Return the marks as dots, those of stories on top."""
    return [
        Dot(
            mark.row.id,
            tenth(mark.x),
            mark.y,
            mark.radius,
            shape_of(mark.row.stance),
            stance_step(mark.row.stance),
            hollow=mark.row.certainty != Certainty.DOCUMENTED,
            hover=hovers[mark.row.id],
            doubtful=mark.row.certainty == Certainty.UNVERIFIED,
        )
        for mark in sorted(marks, key=lambda m: m.story)
    ]


def shape_of(stance: int) -> Shape:
    """Return the shape of a stance: up for, down against."""
    return Shape.UP if stance > 0 else Shape.DOWN if stance < 0 else Shape.CIRCLE


def around_marks(marks: Iterable[LaneMark], layout: Layout) -> list[Line]:
    """Return the rings of other issues, and the bars of days that are not known."""
    lines = []
    for mark in marks:
        if mark.ringed:
            lines.append(Line("", ring(tenth(mark.x), mark.y, mark.reach), "text-2", 1.0))
        if mark.row.span.precision != "day":
            ends = bar_ends(mark, layout)
            hue = stance_step(mark.row.stance)
            lines.append(Line("", ((ends[0], mark.y), (ends[1], mark.y)), hue, 1.4))
    return lines


def bar_ends(mark: LaneMark, layout: Layout) -> tuple[float, float]:
    """Return from where to where a mark's day may lie, at the mark's own place."""
    axis, span = layout.axis, mark.row.span
    shift = mark.x - axis.middle(span)
    left, right = axis.x(span.first) + shift, axis.x(span.last) + shift
    wide = mark.reach + 2.5  # a month on a long axis is narrower than its mark
    left, right = min(left, mark.x - wide), max(right, mark.x + wide)
    return tenth(max(left, axis.left)), tenth(min(right, axis.right))


def hover_of(gap: Gap, rows: Sequence[Position], words: Words) -> str:
    """Say of a mark who said what to whom, when, and how it is known."""
    records = gap.archive.records
    lines = []
    for row in rows:
        who = records.actors[row.actor].short(words.lang)
        to = words.series([records.actors[actor].short(words.lang) for actor in row.to[:3]])
        if to:
            who = words("{who} to {to}", who=who, to=to)
        issue = records.issues[row.issue].short(words.lang)
        lines += [f"{words.date(row.span)} · {who}", f"{issue} · {words.stance(row.stance)}"]
        lines.append(row.paraphrase(words.lang))
    known = f"{words.term(rows[0].audience)} · {words.term(rows[0].certainty)}"
    return "\n".join([*lines, known])
