"""A path as a chain: actor, meeting, actor; each meeting tied to its day on a time axis."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.drawing.canvas import HUES
from dashboard.drawing.marks import Anchor, Dot, Drawing, Label, Line, Shape, tenth
from dashboard.drawing.sheet import ACTOR_SHAPES
from dashboard.drawing.timeaxis import TimeAxis
from dashboard.drawing.wrapping import cut, wrapped
from graphdata.archive import Archive
from graphdata.paths import Path, Step
from graphdata.records import Actor
from graphdata.vocabulary import Audience, Certainty
from graphdata.words import Words

TITLE, DATE, NAME = 12.0, 12.0, 14.0
LEADING = 15.0
TITLE_LINES = 3
INSET = 72.0
"""How far, in pixels, the ends of the chain stand off its sides, for their names."""

BELOW = 40.0
"""Height, in pixels, that the names take under it."""

FALL = 40.0
"""Height, in pixels, in which the meetings' threads reach their days."""

ROW, STEP_ROW = 26.0, 58.0
"""Heights, in pixels, of an actor and of a meeting where the chain runs downward."""


@dataclass(frozen=True)
class Chain:
    """A path to be drawn on a surface.

    Parameters
    ----------
    archive : Archive
        Where its actors are from.
    path : Path
        The path; without steps its two ends stand apart.
    words : Words
        The language of labels and hover texts.
    left, right, top : float
        Pixels within which it lies, and from which it runs downward.
    """

    archive: Archive
    path: Path
    words: Words
    left: float
    right: float
    top: float

    def actor(self, actor: str) -> Actor:
        """Return an actor's record."""
        return self.archive.records.actors[actor]

    def dot(self, actor: str, x: float, y: float) -> Dot:
        """Return an actor's dot."""
        record, side = self.actor(actor), self.archive.placement.places[actor].side
        name = record.name(self.words.lang)
        return Dot(
            actor, tenth(x), tenth(y), 8.0, ACTOR_SHAPES[record.kind], HUES[side], False, name
        )

    def meeting(self, step: Step, x: float, y: float) -> Dot:
        """Return the diamond of a step's meeting; hollow if its document was not read."""
        meeting, lang = step.meeting, self.words.lang
        said = [f"{self.words.date(meeting.span)} · {meeting.title(lang)}", meeting.summary(lang)]
        hollow = meeting.certainty != Certainty.DOCUMENTED
        hover = "\n".join(said)
        return Dot(meeting.id, tenth(x), tenth(y), 6.5, Shape.DIAMOND, "text-2", hollow, hover)

    @property
    def column(self) -> float:
        """How wide a step is, in pixels."""
        return (self.right - self.left - 2 * INSET) / max(1, len(self.path.steps))

    def title(self, step: Step) -> list[str]:
        """Return the title of a step's meeting in lines of a column's width."""
        title = step.meeting.title(self.words.lang)
        return wrapped(title, self.column - 14, TITLE, 450, TITLE_LINES)

    @property
    def above(self) -> float:
        """Height, in pixels, that dates and titles take over the chain."""
        lines = max((len(self.title(step)) for step in self.path.steps), default=1)
        return 14.0 + LEADING * (lines + 1)

    def height(self, *, downward: bool) -> float:
        """Return how much height the chain takes, in pixels, its threads included."""
        steps = len(self.path.steps)
        if downward:
            return ROW * (steps + 1) + STEP_ROW * max(1, steps) + 12
        return self.above + BELOW + FALL


def draw_chain(chain: Chain, axis: TimeAxis) -> Drawing:
    """Draw a path from left to right, each meeting with a thread to its day on the axis."""
    drawing, stops = Drawing(), chain.path.actors
    if len(stops) == 1 and chain.path.goal != chain.path.start:
        stops = (chain.path.start, chain.path.goal)
    column, y = chain.column, chain.top + chain.above
    xs = [chain.left + INSET + column * nth for nth in range(len(stops))]
    linked = Audience.PUBLIC if chain.path.steps else Audience.INTERNAL
    drawing.lines.append(Line("", ((tenth(xs[0]), y), (tenth(xs[-1]), y)), "axis", 2.0, linked))
    for nth, (actor, x) in enumerate(zip(stops, xs, strict=True)):
        drawing.dots.append(chain.dot(actor, x, y))
        drawing.labels.append(_name(chain, f"path-{nth}-{actor}", actor, (x, y), column))
    for step, x in zip(chain.path.steps, xs, strict=False):
        _add_meeting(drawing, chain, step, (x + column / 2, y), column, axis)
    if not chain.path.steps:
        alone = len(stops) == 1
        middle = (chain.left + chain.right) / 2
        _say_none(drawing, chain, middle, y if alone else y - 16, column)
    return drawing


def _name(chain: Chain, key: str, actor: str, at: tuple[float, float], column: float) -> Label:
    size = NAME if column >= 150 else 11.5
    room = min(column, 118.0 + max(0.0, column - 150))
    text = cut(chain.actor(actor).short(chain.words.lang), room - 8, size, 650)
    return Label(key, tenth(at[0]), tenth(at[1] + 22), text, Anchor.MIDDLE, size, 650, "text-1")


def _add_meeting(
    drawing: Drawing,
    chain: Chain,
    step: Step,
    at: tuple[float, float],
    column: float,
    axis: TimeAxis,
) -> None:
    x, y = at
    drawing.dots.append(chain.meeting(step, x, y))
    drawing.dots.append(
        Dot("", tenth(x + column / 4), tenth(y), 3.4, Shape.CHEVRON, "text-2", False, "")
    )
    said = [(chain.words.date(step.meeting.span), DATE, 650, "text-1")]
    said += [(line, TITLE, 450, "text-2") for line in chain.title(step)]
    for nth, (text, size, weight, tone) in enumerate(said):
        line_y = tenth(y - 16 - LEADING * (len(said) - 1 - nth))
        key = f"{step.meeting.id}-{nth}"
        drawing.labels.append(Label(key, tenth(x), line_y, text, Anchor.MIDDLE, size, weight, tone))
    day = axis.middle(step.meeting.span)
    fall = y + BELOW
    thread = ((x, y + 8), (x, fall), (day, fall + FALL - 8), (day, fall + FALL))
    points = tuple((tenth(u), tenth(v)) for u, v in thread)
    drawing.lines.append(Line("", points, "axis", 1.0, Audience.PRIVATE))


def _say_none(drawing: Drawing, chain: Chain, x: float, y: float, room: float) -> None:
    alone = chain.path.start == chain.path.goal
    said = chain.words("choose another actor") if alone else chain.words("no path on the record")
    text = cut(said, max(room, 160), DATE, 650)
    drawing.labels.append(
        Label("no-path", tenth(x), tenth(y), text, Anchor.MIDDLE, DATE, 650, "text-1")
    )


def draw_chain_down(chain: Chain) -> Drawing:
    """Draw a path from top to bottom, as there is room for on a phone."""
    drawing, y, x = Drawing(), chain.top + ROW / 2, chain.left + 14
    stops: list[str] = [*chain.path.actors]
    if not chain.path.steps and chain.path.goal != chain.path.start:
        stops.append(chain.path.goal)
    spots: Mapping[int, float] = {nth: y + nth * (ROW + STEP_ROW) for nth in range(len(stops))}
    linked = Audience.PUBLIC if chain.path.steps else Audience.INTERNAL
    ends = ((x, tenth(spots[0])), (x, tenth(spots[len(stops) - 1])))
    drawing.lines.append(Line("", ends, "axis", 2.0, linked))
    for nth, actor in enumerate(stops):
        drawing.dots.append(chain.dot(actor, x, spots[nth]))
        name = chain.actor(actor).short(chain.words.lang)
        drawing.labels.append(
            Label(
                f"path-{nth}-{actor}",
                x + 18,
                tenth(spots[nth]),
                name,
                Anchor.START,
                14,
                650,
                "text-1",
            )
        )
    for nth, step in enumerate(chain.path.steps):
        _add_meeting_down(drawing, chain, step, x, spots[nth] + (ROW + STEP_ROW) / 2)
    if not chain.path.steps:
        _say_none(drawing, chain, (chain.left + chain.right) / 2, y + ROW / 2 + STEP_ROW / 2, 200)
    return drawing


def _add_meeting_down(drawing: Drawing, chain: Chain, step: Step, x: float, y: float) -> None:
    drawing.dots.append(chain.meeting(step, x, y))
    title = step.meeting.title(chain.words.lang)
    lines = wrapped(title, chain.right - x - 22, TITLE, 450, 2)
    said = [(chain.words.date(step.meeting.span), 650, "text-1")]
    said += [(line, 450, "text-2") for line in lines]
    top = y - LEADING * (len(said) - 1) / 2
    for nth, (text, weight, tone) in enumerate(said):
        key, line_y = f"{step.meeting.id}-{nth}", tenth(top + LEADING * nth)
        drawing.labels.append(Label(key, x + 18, line_y, text, Anchor.START, TITLE, weight, tone))
