"""What a storyline is drawn of: who has a lane, what joins them, and where all this lies."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from dashboard.drawing.canvas import HUES, Canvas
from dashboard.drawing.labels import text_width
from dashboard.drawing.loom import Loom, make_loom
from dashboard.drawing.marks import Drawing
from dashboard.drawing.timeaxis import TimeAxis
from graphdata.presence import Tenure, tenures
from graphdata.slicing import GraphSlice
from graphdata.storyline import Occasion, groups, joined
from graphdata.words import Words

HEAD, FOOT = 46.0, 14.0
NAME, SMALL = 12.5, 10.5


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


def occasion_hover(story: Storyline, occasion: Occasion) -> str:
    """Say what a meeting is, when and where, and who took part, with a lane or without."""
    meeting, words = occasion.meeting, story.words
    where = [words.date(meeting.span), meeting.place(words.lang), words.term(meeting.kind)]
    lines = [
        meeting.title(words.lang),
        " · ".join(filter(None, where)),
        words.in_a_row([story.short(part.actor) for part in meeting.attendances]),
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
