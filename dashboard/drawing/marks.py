"""The marks a drawing is made of.

Places are pixels of the canvas, x to the right and y down, rounded to a tenth so that equal
marks of neighbouring years are equal. A hue is a token of ``dashboard.theme``, never a
colour; hover texts are plain text, escaped by whoever draws them.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from graphdata.vocabulary import Audience

Point = tuple[float, float]


class Shape(StrEnum):
    """The outline of a dot or stance mark."""

    CIRCLE = "circle"
    SQUARE = "square"
    ROUNDED = "rounded"
    DIAMOND = "diamond"
    UP = "up"
    DOWN = "down"
    CHEVRON = "chevron"


class Anchor(StrEnum):
    """Which part of a label stands at its point."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Tie:
    """A curve between two marks: start, two handles, end; width in pixels."""

    id: str
    path: tuple[Point, Point, Point, Point]
    hue: str
    width: float
    line: Audience
    opacity: float
    hover: str


@dataclass(frozen=True, slots=True)
class Dot:
    """An actor, meeting, issue or stance; radius in pixels, hollow if only reported."""

    id: str
    x: float
    y: float
    radius: float
    shape: Shape
    hue: str
    hollow: bool
    hover: str


@dataclass(frozen=True, slots=True)
class Label:
    """A text; size in pixels, weight as in CSS, tone a text token or hue."""

    id: str
    x: float
    y: float
    text: str
    anchor: Anchor
    size: float
    weight: int
    tone: str


@dataclass(frozen=True, slots=True)
class Box:
    """A rounded box of fixed size in pixels, centred at its point: pills and capsules."""

    x: float
    y: float
    width: float
    height: float
    hue: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A short stroke across a tie that is new; angle in degrees, clockwise from upright."""

    x: float
    y: float
    angle: float
    hue: str


Mark = Tie | Dot | Label | Box | Tick


@dataclass
class Drawing:
    """All marks of one slice, each list in the order in which it is drawn."""

    ties: list[Tie] = field(default_factory=list)
    ticks: list[Tick] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)
    stances: list[Dot] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)

    @property
    def marks(self) -> list[Mark]:
        """All marks, lowest first."""
        return [
            *self.ties,
            *self.ticks,
            *self.boxes,
            *self.dots,
            *self.stances,
            *self.labels,
        ]


def tenth(value: float) -> float:
    """Round to a tenth of a pixel."""
    return round(float(value), 1)
