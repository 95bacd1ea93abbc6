"""Where everything of a storyline lies: which meetings are named, and what steps aside."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dashboard.drawing.labels import Rect, Room, around, rect_of
from dashboard.drawing.loom import ASIDE, Joint, Loom, joints
from dashboard.drawing.marks import Anchor, Label, Point, tenth
from dashboard.drawing.story import NAME, SMALL, Storyline
from dashboard.drawing.storylabels import Writing, joint_labels, term_labels, terms
from dashboard.drawing.strands import Strand, strand
from graphdata.storyline import Occasion

APART, APART_UPRIGHT = 24.0, 60.0
RADIUS = 3.6


@dataclass
class Layout:
    """The lines, capsules and labels that a set of named meetings leads to."""

    joints: list[Joint]
    strands: Mapping[str, Strand]
    spindles: list[tuple[Occasion, float]]
    writing: Writing
    unnamed: list[Joint]


def layout_of(story: Storyline) -> Layout:
    """Lay out a storyline with as many named meetings as can be labelled."""
    candidates = [o for o in story.occasions if o.can_be_named]
    layout = _layout(story, candidates)
    while layout.unnamed:
        # a meeting that cannot be labelled is a spindle; its room may do for others
        left_out = layout.unnamed[-1].occasion
        candidates = [o for o in candidates if o != left_out]
        layout = _layout(story, candidates)
    return layout


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
        writing.lines += [loom.point(t, a) for a in along(strands, occasion, t, 5.0)]
    _reserve_names(story, writing)
    positions = story.window.positions
    unnamed = [
        joint
        for joint in chosen
        if not writing.add_best(joint_labels(loom, joint, positions, story.words))
    ]
    if not unnamed:
        _label_terms(story, strands, writing)
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
                writing.room.is_free(around(*d, 4, 0)) for d in dots_of(loom, strands, occasion, t)
            )
        ]
        at_home = [t for t in free if all(strands[a].is_home(t) for a in occasion.actors)]
        t = [*at_home, *free, true][0]
        for dot in dots_of(loom, strands, occasion, t):
            writing.room.take(around(*dot, RADIUS, 0.5))
        found.append((occasion, t))
    return found


def dots_of(loom: Loom, strands: Mapping[str, Strand], occasion: Occasion, t: float) -> list[Point]:
    """Return the pixels at which an occasion at a place along time touches its lines."""
    return [loom.point(t, strands[actor].at(t)) for actor in occasion.actors]


def along(strands: Mapping[str, Strand], occasion: Occasion, t: float, step: float) -> list[float]:
    """Return places across, from the first to the last line that an occasion joins."""
    ends = [strands[actor].at(t) for actor in occasion.actors]
    low, high = min(ends), max(ends)
    count = max(1, round((high - low) / step))
    return [low + (high - low) * n / count for n in range(count + 1)]


def _label_terms(story: Storyline, strands: Mapping[str, Strand], writing: Writing) -> None:
    """Say beside the lanes where offices begin and end."""
    if story.loom.upright:
        return
    for actor in story.loom.lanes:
        for term in terms(story.window.archive, actor, story.tenures(actor), story.years):
            at = strands[actor].settled(story.axis.middle(term.span))
            writing.add_best(term_labels(story.loom, term, at, story.words))
