"""A storyline: a lane for each actor, run together where they meet."""

from datetime import date

from dashboard.drawing.loom import Joint
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
from dashboard.drawing.story import FOOT, Storyline, lane_hover, occasion_hover
from dashboard.drawing.storylabels import terms
from dashboard.drawing.storylayout import RADIUS, Layout, along, dots_of, layout_of
from dashboard.drawing.strands import Strand
from graphdata.presence import Footing, rows_of, stretches
from graphdata.vocabulary import AT_A_DISTANCE, IN_PERSON, Audience, Certainty

SOLID, THIN = 2.3, 1.1


def draw_storyline(story: Storyline) -> Drawing:
    """Draw who has a lane and what joins them; the years under the slider are left out."""
    if len(story.cast) < 2 or not story.occasions:
        return story.drawing
    layout = layout_of(story)
    _add_ground(story)
    _add_spindles(story, layout)
    for actor in story.loom.lanes:
        _add_lane(story, layout.strands[actor], actor)
    for joint in layout.joints:
        _add_capsule(story, joint)
    story.drawing.labels += layout.writing.labels
    return story.drawing


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
        x, y = tenth(axis.left - 12), tenth(band.middle)
        drawing.labels.append(
            Label(f"table-{band.border}", x, y, text, Anchor.END, 11, 450, "text-3")
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
        points = tuple(loom.point(t, a) for a in along(layout.strands, occasion, t, 14.0))
        style = Audience.INTERNAL if far else Audience.PUBLIC
        hover = occasion_hover(story, occasion)
        story.drawing.lines.append(Line(meeting.id, points, "axis", 1.0, style, hover=hover))
        shape = Shape.SQUARE if far else Shape.CIRCLE
        shape = shape if far or meeting.kind in IN_PERSON else Shape.DIAMOND
        doubtful = meeting.certainty == Certainty.UNVERIFIED
        for actor, (x, y) in zip(
            occasion.actors, dots_of(loom, layout.strands, occasion, t), strict=True
        ):
            hue = story.hue(actor)
            story.drawing.dots.append(
                Dot(meeting.id, x, y, RADIUS, shape, hue, far, hover, doubtful=doubtful)
            )


def _add_lane(story: Storyline, line: Strand, actor: str) -> None:
    """Draw an actor's line as the record attests it and offices bound it."""
    axis, held = story.axis, story.tenures(actor)
    first, end = date(story.years[0], 1, 1), date(story.years[-1] + 1, 1, 1)
    drawn = []
    for stretch in stretches(rows_of(story.wider, actor), held, first, end):
        begin, stop = line.settled(axis.x(stretch.first)), line.settled(axis.x(stretch.end))
        drawn.append((begin, stop, stretch.footing))
    # a meeting that steps aside on the picture takes along what it attests
    for t, begin, stop in line.bends():
        footings = {footing for start, last, footing in drawn if start <= t <= last}
        if footings <= {Footing.SILENT}:
            drawn.append((begin, stop, Footing.ATTESTED))
    for begin, stop, footing in drawn:
        _add_stretch(story, line, actor, (begin, stop), footing)
    for term in terms(story.window.archive, actor, held, story.years):
        t = line.settled(axis.middle(term.span))
        a = line.at(t)
        ends = (story.loom.point(t, a - 5), story.loom.point(t, a + 5))
        story.drawing.lines.append(Line("", ends, story.hue(actor), 2.0))


def _add_stretch(
    story: Storyline, line: Strand, actor: str, ends: tuple[float, float], footing: Footing
) -> None:
    path = tuple(story.loom.point(*at) for at in line.points(*ends))
    style = Audience.INTERNAL if footing == Footing.OUTSIDE else Audience.PUBLIC
    width, opacity = (THIN, 0.55) if footing == Footing.SILENT else (SOLID, 1.0)
    hue, hover = story.hue(actor), lane_hover(story, actor)
    story.drawing.lines.append(Line(actor, path, hue, width, style, opacity, hover))


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
