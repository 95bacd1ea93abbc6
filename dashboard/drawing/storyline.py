"""A storyline: a lane for each actor, run together where they meet."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from dashboard.drawing.canvas import HUES, Canvas
from dashboard.drawing.labels import Rect, Room, around, rect_of, text_width
from dashboard.drawing.loom import ASIDE, Joint, Loom, joints, make_loom
from dashboard.drawing.marks import (
    Anchor,
    Area,
    Dot,
    Drawing,
    Label,
    Line,
    Point,
    Shape,
    rectangle,
    tenth,
)
from dashboard.drawing.storylabels import Writing, joint_labels, term_labels, terms
from dashboard.drawing.strands import Strand, strand
from dashboard.drawing.timeaxis import TimeAxis
from graphdata.presence import Footing, Tenure, rows_of, stretches, tenures
from graphdata.slicing import GraphSlice
from graphdata.storyline import Occasion, groups, joined
from graphdata.vocabulary import AT_A_DISTANCE, IN_PERSON, Audience, Certainty
from graphdata.words import Words

APART, APART_UPRIGHT = 24.0, 60.0
HEAD, FOOT = 46.0, 14.0
NAME, SMALL, RADIUS = 12.5, 10.5, 3.6
SOLID, THIN = 2.3, 1.1


@dataclass
class Storyline:
    """A storyline in the making.

    Parameters
    ----------
    window : GraphSlice
        The years shown.
    wider : GraphSlice
        The same question with a year before and after, for what attests presence.
    years : range
        The years shown.
    cast : sequence of str
        Who has a lane.
    canvas : Canvas
        What it is drawn on.
    words : Words
        The language of labels and hover texts.
    """

    window: GraphSlice
    wider: GraphSlice
    years: range
    cast: Sequence[str]
    canvas: Canvas
    words: Words
    drawing: Drawing = field(default_factory=Drawing)

    @cached_property
    def groups(self) -> list[list[str]]:
        """The actors in the order of lanes, bloc by bloc."""
        return groups(self.window, self.cast)

    @cached_property
    def occasions(self) -> list[Occasion]:
        """What joins them, in order of date; what is dated to a year alone has no place."""
        order = [actor for group in self.groups for actor in group]
        return [o for o in joined(self.window, order) if o.meeting.span.precision != "year"]

    @cached_property
    def axis(self) -> TimeAxis:
        """The years along time."""
        if self.canvas.compact:
            return TimeAxis(self.years, HEAD, self.canvas.height - FOOT)
        names = [text_width(self.short(actor), NAME, 650) for actor in self.cast]
        blocs = self.window.archive.records.blocs.values()
        names += [text_width(bloc.short(self.words.lang), SMALL, 450) for bloc in blocs]
        return TimeAxis(self.years, max(names, default=70.0) + 34, self.canvas.width - 24.0)

    @cached_property
    def loom(self) -> Loom:
        """Where lanes and tables lie."""
        compact, canvas = self.canvas.compact, self.canvas
        room = (34.0, canvas.width - 26.0) if compact else (HEAD + 8, canvas.height - FOOT - 8.0)
        return make_loom(canvas, self.axis, self.groups, self.occasions, room)

    def short(self, actor: str) -> str:
        """Return the name of an actor as it stands on a chart."""
        return self.window.archive.records.actors[actor].short(self.words.lang)

    def hue(self, actor: str) -> str:
        """Return the hue token of an actor's bloc."""
        archive = self.window.archive
        return HUES[archive.placement.places[actor].side]

    def tenures(self, actor: str) -> list[Tenure]:
        """Return an actor's times in office."""
        return tenures(self.window.archive.records, actor)


@dataclass
class Layout:
    """The lines, capsules and labels that a set of named meetings leads to."""

    joints: list[Joint]
    strands: Mapping[str, Strand]
    spindles: list[tuple[Occasion, float]]
    writing: Writing
    unnamed: list[Joint]


def draw_storyline(story: Storyline) -> Drawing:
    """Draw who has a lane and what joins them; the years under the slider are left out."""
    if len(story.cast) < 2 or not story.occasions:
        return story.drawing
    candidates = [o for o in story.occasions if o.can_be_named]
    layout = _layout(story, candidates)
    while layout.unnamed:
        # a meeting that cannot be labelled is a spindle; its room may do for others
        left_out = {joint.occasion.meeting.id for joint in layout.unnamed[-1:]}
        candidates = [o for o in candidates if o.meeting.id not in left_out]
        layout = _layout(story, candidates)
    _add_ground(story)
    _add_spindles(story, layout)
    for actor in story.loom.lanes:
        _add_lane(story, layout.strands[actor], actor)
    for joint in layout.joints:
        _add_capsule(story, joint)
    story.drawing.labels += layout.writing.labels
    return story.drawing


def _layout(story: Storyline, candidates: Iterable[Occasion]) -> Layout:
    loom = story.loom
    apart = APART_UPRIGHT if loom.upright else APART
    chosen = joints(loom, candidates, apart)
    strands = {actor: strand(actor, home, chosen) for actor, home in loom.lanes.items()}
    named = {joint.occasion.meeting.id for joint in chosen}
    others = [o for o in story.occasions if o.meeting.id not in named]
    writing = Writing(Room(story.canvas.width, story.canvas.height))
    for joint in chosen:
        writing.room.take(_capsule_rect(loom, joint))
    spindles = _spindles(loom, strands, others, writing)
    for each in strands.values():
        writing.lines += [loom.point(*at) for at in each.points(loom.axis.left, loom.axis.right)]
    for occasion, t in spindles:
        writing.lines += [loom.point(t, a) for a in _along(strands, occasion, t, 5.0)]
    _reserve_names(story, writing)
    positions = story.window.positions
    unnamed = [
        joint
        for joint in chosen
        if not writing.add_best(joint_labels(loom, joint, positions, story.words))
    ]
    if not unnamed:
        _label_terms(story, writing)
    return Layout(chosen, strands, spindles, writing, unnamed)


def _capsule_rect(loom: Loom, joint: Joint) -> Rect:
    x, y = loom.point(joint.t - 6.5, min(joint.slots.values()) - 6.5)
    u, v = loom.point(joint.t + 6.5, max(joint.slots.values()) + 6.5)
    return Rect(x, y, u, v)


def _reserve_names(story: Storyline, writing: Writing) -> None:
    if not story.loom.upright:
        writing.room.take(Rect(0, 0, story.axis.left - 2, story.canvas.height))
        writing.room.take(Rect(0, 0, story.canvas.width, 26))
    for label in _names(story):
        writing.room.take(rect_of(label))
        writing.labels.append(label)
    writing.labels += _bloc_names(story)


def _bloc_names(story: Storyline) -> list[Label]:
    """Name the blocs over the first lane of each, where time runs to the right."""
    records, lanes = story.window.archive.records, story.loom.lanes
    if story.loom.upright:
        return []
    return [
        Label(
            f"{actor}-bloc",
            tenth(story.axis.left - 12),
            tenth(lanes[actor] - 14.5),
            records.blocs[records.actors[actor].bloc].short(story.words.lang),
            Anchor.END,
            SMALL,
            450,
            "text-3",
        )
        for actor, *_ in story.groups
        if records.actors[actor].bloc
    ]


def _names(story: Storyline) -> list[Label]:
    """Name the lanes: at their left, or over them in two rows where time runs down."""
    found = []
    for number, (actor, a) in enumerate(story.loom.lanes.items()):
        x, y = (a, 12.0 + 14 * (number % 2)) if story.loom.upright else (story.axis.left - 12, a)
        anchor = Anchor.MIDDLE if story.loom.upright else Anchor.END
        size = NAME - 1.5 * story.loom.upright
        text, hue = story.short(actor), story.hue(actor)
        found.append(Label(actor, tenth(x), tenth(y), text, anchor, size, 650, hue))
    return found


def _spindles(
    loom: Loom, strands: Mapping[str, Strand], others: Iterable[Occasion], writing: Writing
) -> list[tuple[Occasion, float]]:
    """Find a place along time for each other occasion: its day, or beside it if that is taken."""
    found = []
    for occasion in others:
        low, high = loom.within_year(occasion, 4)
        true = min(max(loom.time_of(occasion), low), high)
        steps = [sign * step for step in range(0, int(ASIDE) + 1, 3) for sign in (1, -1)]
        spots = [true + step for step in steps if low <= true + step <= high]
        free = [
            t
            for t in spots
            if all(
                writing.room.is_free(around(*d, 4, 0)) for d in _dots(loom, strands, occasion, t)
            )
        ]
        at_home = [t for t in free if all(strands[a].is_home(t) for a in occasion.actors)]
        t = [*at_home, *free, true][0]
        for dot in _dots(loom, strands, occasion, t):
            writing.room.take(around(*dot, RADIUS, 0.5))
        found.append((occasion, t))
    return found


def _dots(loom: Loom, strands: Mapping[str, Strand], occasion: Occasion, t: float) -> list[Point]:
    return [loom.point(t, strands[actor].at(t)) for actor in occasion.actors]


def _along(strands: Mapping[str, Strand], occasion: Occasion, t: float, step: float) -> list[float]:
    """Return places across, from the first to the last line that an occasion joins."""
    ends = [strands[actor].at(t) for actor in occasion.actors]
    low, high = min(ends), max(ends)
    count = max(1, round((high - low) / step))
    return [low + (high - low) * n / count for n in range(count + 1)]


def _label_terms(story: Storyline, writing: Writing) -> None:
    """Say beside the lanes where offices begin and end."""
    if story.loom.upright:
        return
    for actor in story.loom.lanes:
        for term in terms(story.window.archive, actor, story.tenures(actor), story.years):
            at = story.axis.middle(term.span)
            writing.add_best(term_labels(story.loom, term, at, story.words))


def _add_ground(story: Storyline) -> None:
    """Draw the tables, the years and what the tables are."""
    loom, drawing, axis = story.loom, story.drawing, story.axis
    for band in loom.bands:
        x, y = loom.point(axis.left, band.begin + 14)
        u, v = loom.point(axis.right, band.end - 14)
        drawing.areas.append(Area("", rectangle(x, y, u, v), "lane"))
    if loom.upright:
        _add_years_down(story)
        return
    drawing.lines += axis.lines(24, story.canvas.height - FOOT)
    drawing.labels += axis.names(13)
    for band in loom.bands:
        text = story.words("at the table")
        x = axis.left - 12
        drawing.labels.append(
            Label(f"table-{band.border}", x, band.middle, text, Anchor.END, 11, 450, "text-3")
        )


def _add_years_down(story: Storyline) -> None:
    width = story.canvas.width
    for year in story.years:
        y = story.axis.x(date(year, 1, 1))
        story.drawing.lines.append(Line("", ((0.0, y), (float(width), y)), "hairline"))
        story.drawing.labels.append(
            Label(f"year-{year}", 3, tenth(y + 9), str(year), Anchor.START, 11, 450, "text-2")
        )


def cursor(story: Storyline, first: int, last: int) -> Area | None:
    """Return the band behind the years under the slider; nothing if none is shown."""
    if not story.canvas.compact:
        return story.axis.cursor(first, last, 24, story.canvas.height - FOOT)
    first, last = max(first, story.years[0]), min(last, story.years[-1])
    if first > last:
        return None
    top, bottom = story.axis.x(date(first, 1, 1)), story.axis.x(date(last, 12, 31))
    return Area("", rectangle(0, top, story.canvas.width, bottom), "wash", opacity=0.7)


def _add_spindles(story: Storyline, layout: Layout) -> None:
    """Draw what else joined them: a thin line between the lanes, a dot on each."""
    loom = story.loom
    for occasion, t in layout.spindles:
        meeting = occasion.meeting
        far = meeting.kind in AT_A_DISTANCE
        points = tuple(loom.point(t, a) for a in _along(layout.strands, occasion, t, 14.0))
        style = Audience.INTERNAL if far else Audience.PUBLIC
        hover = occasion_hover(story, occasion)
        story.drawing.lines.append(Line(meeting.id, points, "axis", 1.0, style, hover=hover))
        shape = Shape.SQUARE if far else Shape.CIRCLE
        shape = shape if far or meeting.kind in IN_PERSON else Shape.DIAMOND
        doubtful = meeting.certainty == Certainty.UNVERIFIED
        for actor, (x, y) in zip(
            occasion.actors, _dots(loom, layout.strands, occasion, t), strict=True
        ):
            hue = story.hue(actor)
            story.drawing.dots.append(
                Dot(meeting.id, x, y, RADIUS, shape, hue, far, hover, doubtful=doubtful)
            )


def _add_lane(story: Storyline, line: Strand, actor: str) -> None:
    """Draw an actor's line as the record attests it and offices bound it."""
    axis, loom, hue = story.axis, story.loom, story.hue(actor)
    first, end = date(story.years[0], 1, 1), date(story.years[-1] + 1, 1, 1)
    held = story.tenures(actor)
    hover = lane_hover(story, actor)
    for stretch in stretches(rows_of(story.wider, actor), held, first, end):
        points = line.points(axis.x(stretch.first), axis.x(stretch.end))
        path = tuple(loom.point(*at) for at in points)
        thin = stretch.footing == Footing.SILENT
        style = Audience.INTERNAL if stretch.footing == Footing.OUTSIDE else Audience.PUBLIC
        width, opacity = (THIN, 0.55) if thin else (SOLID, 1.0)
        story.drawing.lines.append(Line(actor, path, hue, width, style, opacity, hover))
    for term in terms(story.window.archive, actor, held, story.years):
        t = axis.middle(term.span)
        a = line.at(t)
        ends = (loom.point(t, a - 5), loom.point(t, a + 5))
        story.drawing.lines.append(Line("", ends, hue, 2.0))


def _add_capsule(story: Storyline, joint: Joint) -> None:
    """Draw a named meeting: a capsule with a dot for each actor."""
    loom, t, slots = story.loom, joint.t, list(joint.slots.values())
    meeting, hover = joint.occasion.meeting, occasion_hover(story, joint.occasion)
    low, high = min(slots), max(slots)
    inside = (loom.point(t, low - 3.5), loom.point(t, high + 3.5))
    story.drawing.lines.append(Line("", inside, "table", 9.8))
    path = tuple(loom.point(t + dt, a) for dt, a in _pill(low, high))
    doubtful = meeting.certainty == Certainty.UNVERIFIED
    style = Audience.INTERNAL if doubtful else Audience.PUBLIC
    story.drawing.lines.append(Line(meeting.id, path, "text-1", 1.5, style, hover=hover))
    for actor, a in joint.slots.items():
        x, y = loom.point(t, a)
        story.drawing.dots.append(
            Dot(meeting.id, x, y, 2.7, Shape.CIRCLE, story.hue(actor), False, hover)
        )


def _pill(low: float, high: float) -> list[Point]:
    """Return the outline of a capsule round places across; along time it is centred at 0."""
    cap = [(-6.0, 0.0), (-5.2, -3.0), (-3.0, -5.2), (0.0, -6.0), (3.0, -5.2), (5.2, -3.0), (6.0, 0)]
    top = [(dt, low + da) for dt, da in cap]
    bottom = [(-dt, high - da) for dt, da in cap]
    return [*top, *bottom, top[0]]


def occasion_hover(story: Storyline, occasion: Occasion) -> str:
    """Say what a meeting is, when and where, and who with a lane took part."""
    meeting, words = occasion.meeting, story.words
    where = [words.date(meeting.span), meeting.place(words.lang), words.term(meeting.kind)]
    lines = [
        meeting.title(words.lang),
        " · ".join(filter(None, where)),
        words.in_a_row([story.short(actor) for actor in occasion.actors]),
    ]
    if occasion.voiced:
        lines.append(words.count("{n} position", "{n} positions", occasion.voiced))
    return "\n".join(lines)


def lane_hover(story: Storyline, actor: str) -> str:
    """Say who an actor is and the offices held in the years shown."""
    words, records = story.words, story.window.archive.records
    offices = [
        office.title(words.lang)
        for tenure in story.tenures(actor)
        for office in tenure.offices
        if any(map(office.held_in, story.years))
    ]
    return "\n".join([records.actors[actor].name(words.lang), *offices])
