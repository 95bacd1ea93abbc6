"""A drawing in the making: the slice, the canvas, the room left on it, the marks so far."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from dashboard.drawing.canvas import HUES, STACK, Canvas
from dashboard.drawing.detail import CROWD
from dashboard.drawing.labels import Room, around, rect_of
from dashboard.drawing.marks import Anchor, Dot, Drawing, Label, Point, Shape, tenth
from graphdata.placement import Place
from graphdata.records import Actor
from graphdata.slicing import GraphSlice
from graphdata.vocabulary import ActorKind, Side
from graphdata.words import Words

ACTOR_SHAPES = {
    ActorKind.PERSON: Shape.CIRCLE,
    ActorKind.STATE: Shape.SQUARE,
    ActorKind.ORGANISATION: Shape.ROUNDED,
    ActorKind.OFFICE: Shape.ROUNDED,
}

HALO = 3.2
"""How far, in pixels, a ring stands off its dot."""


@dataclass
class Sheet:
    """What every part of a drawing needs and adds to.

    Parameters
    ----------
    graph_slice : GraphSlice
        What is drawn.
    canvas : Canvas
        What it is drawn on.
    words : Words
        The language of labels and hover texts.
    actors : list of str
        The actors shown, weightiest first.
    ringed : frozenset of str
        Those of them with a ring round the dot.
    """

    graph_slice: GraphSlice
    canvas: Canvas
    words: Words
    actors: list[str]
    ringed: frozenset[str] = frozenset()
    drawing: Drawing = field(default_factory=Drawing)

    @cached_property
    def room(self) -> Room:
        """The room taken on the canvas."""
        return Room(self.canvas.width, self.canvas.height)

    @property
    def weights(self) -> dict[str, int]:
        """With how many dealings each actor is tied, in this slice."""
        return self.graph_slice.dealt

    @cached_property
    def voiced(self) -> Counter[str]:
        """How many positions each actor voiced, in this slice."""
        return Counter(position.actor for position in self.graph_slice.positions)

    @cached_property
    def points(self) -> Mapping[str, Point]:
        """Where each actor stands; holders of one seat are stacked, two clear of their rings."""
        stacks: dict[Point, list[str]] = defaultdict(list)
        for actor in self.actors:
            stacks[self.canvas.point(self.places[actor])].append(actor)
        return {
            actor: (x, tenth(y + self._step(holders) * depth))
            for (x, y), holders in stacks.items()
            for depth, actor in enumerate(holders)
        }

    def _step(self, holders: list[str]) -> float:
        clear = len(holders) == 2 and not self.ringed.isdisjoint(holders)
        return max(STACK, 0.5 + sum(map(self.reach, holders))) if clear else STACK

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """The place of each actor in the archive's placement."""
        return self.graph_slice.archive.placement.places

    def side(self, actor: str) -> Side:
        """Return the side of the table an actor sits at."""
        return self.places[actor].side

    def hue(self, actor: str) -> str:
        """Return the hue token of an actor's side."""
        return HUES[self.side(actor)]

    def actor(self, actor: str) -> Actor:
        """Return an actor's record."""
        return self.graph_slice.archive.records.actors[actor]

    def short(self, actor: str) -> str:
        """Return the name of an actor as it stands on a chart."""
        return self.actor(actor).short(self.words.lang)

    @cached_property
    def _radii(self) -> dict[str, float]:
        scale = 0.85 if self.canvas.compact else 1.0
        # in a crowd smaller dots leave the ties to be seen
        scale *= max(0.5, min(1.0, (CROWD / max(1, len(self.actors))) ** 0.5))
        weights = self.weights
        grown = {
            actor: 3.6 + min(5.2, 1.05 * weights.get(actor, 0) ** 0.5) for actor in self.actors
        }
        return {actor: tenth(radius * scale) for actor, radius in grown.items()}

    def radius(self, actor: str) -> float:
        """Return the radius of an actor's dot, growing with the root of its dealings."""
        return self._radii[actor]

    def reach(self, actor: str) -> float:
        """Return the radius of an actor's dot with its ring, if it has one."""
        return self.radius(actor) + (HALO if actor in self.ringed else 0.0)

    def add_label(self, label: Label) -> None:
        """Draw a label and take its room."""
        self.drawing.labels.append(label)
        self.room.take(rect_of(label))

    def add_if_free(self, label: Label) -> bool:
        """Draw a label if there is room for it; say whether there was."""
        free = self.room.is_free(rect_of(label))
        if free:
            self.add_label(label)
        return free

    def add_dots(self) -> None:
        """Draw the actors' dots and take their room."""
        for actor in self.actors:
            x, y = self.points[actor]
            shape = ACTOR_SHAPES[self.actor(actor).kind]
            radius, hue = self.radius(actor), self.hue(actor)
            hover = actor_hover(self, actor)
            self.drawing.dots.append(Dot(actor, x, y, radius, shape, hue, False, hover))
            self.room.take(around(x, y, radius))


def actor_hover(sheet: Sheet, actor: str) -> str:
    """Say who an actor is, what office they held in these years, how often they dealt."""
    words, query = sheet.words, sheet.graph_slice.query
    offices = [
        office.title(words.lang)
        for office in sheet.graph_slice.archive.offices_of.get(actor, ())
        if office.start and office.held_in(query.last)
    ]
    voiced = sheet.voiced[actor]
    lines = [
        sheet.actor(actor).name(words.lang),
        *offices[:1],
        words.count("{n} dealing", "{n} dealings", sheet.weights.get(actor, 0))
        + words("; {more}", more=words.count("{n} position", "{n} positions", voiced)),
    ]
    return "\n".join(lines)


def outward(side: Side) -> Anchor:
    """Return how names stand to their dots: away from the table in the west, else right."""
    return Anchor.END if side == Side.WEST else Anchor.START
