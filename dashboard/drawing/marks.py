"""The marks a drawing is made of.

Places are pixels of the canvas, x to the right and y down, rounded to a tenth so that equal
marks of neighbouring years are equal. A hue is a token of ``dashboard.theme``, never a
colour; hover texts are plain text, escaped by whoever draws them. Marks are tuples, since a
film makes thousands of them and holds each against those of the year before.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from math import cos, floor, pi, sin
from typing import NamedTuple

from dashboard.drawing.plots import Plot
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


class Area(NamedTuple):
    """A filled polygon; an id and a hover text if it can be touched.

    Parameters
    ----------
    id : str
        What it stands for; "" for a background.
    points : tuple of Point
        Its corners in order, the first not repeated. Several polygons of one area (islands)
        are parted by ``None``.
    hue : str
        Token it is filled with; "" for an outline alone.
    edge : str
        Token its outline is drawn with; "" for none.
    opacity : float
        Of the filling, 0 to 1.
    hatched : bool
        Whether strokes cross the filling.
    line : Audience
        Stroke of the outline, as of ties: solid for the public.
    hover : str
        Plain text; "" if it cannot be touched.
    """

    id: str
    points: tuple[Point | None, ...]
    hue: str
    edge: str = ""
    opacity: float = 1.0
    hatched: bool = False
    line: Audience = Audience.PUBLIC
    hover: str = ""


class Line(NamedTuple):
    """A line through points; its stroke is that of an audience, solid for the public.

    It can be touched if it has a hover text. A gap in it is a ``None`` among its points.
    """

    id: str
    points: tuple[Point | None, ...]
    hue: str
    width: float = 1.0
    line: Audience = Audience.PUBLIC
    opacity: float = 1.0
    hover: str = ""


class Tie(NamedTuple):
    """A curve between two marks: start, two handles, end; width in pixels."""

    id: str
    path: tuple[Point, Point, Point, Point]
    hue: str
    width: float
    line: Audience
    opacity: float
    hover: str


class Dot(NamedTuple):
    """An actor, meeting, issue or stance; radius in pixels.

    Hollow if only reported, hollow with a dotted outline if doubtful (unverified).
    """

    id: str
    x: float
    y: float
    radius: float
    shape: Shape
    hue: str
    hollow: bool
    hover: str
    doubtful: bool = False


class Label(NamedTuple):
    """A text; size in pixels, weight as in CSS, tone a text token or hue.

    A quotation, and nothing else, is set in serif: the whole of a `serif` text, or what
    stands in quotation marks in it. A `lead` stands before the text, in bold.
    """

    id: str
    x: float
    y: float
    text: str
    anchor: Anchor
    size: float
    weight: int
    tone: str
    serif: bool = False
    lead: str = ""


class Box(NamedTuple):
    """A box with round ends, of fixed size in pixels, centred at its point: pills and capsules."""

    x: float
    y: float
    width: float
    height: float
    hue: str

    def outline(self, corners: int = 7) -> tuple[Point, ...]:
        """Return its outline as a closed line, each end a half circle."""
        radius, reach = self.height / 2, (self.width - self.height) / 2
        half = [pi * i / (corners - 1) - pi / 2 for i in range(corners)]
        right = [(self.x + reach + radius * cos(t), self.y + radius * sin(t)) for t in half]
        left = [(self.x - reach - radius * cos(t), self.y - radius * sin(t)) for t in half]
        ends = [*right, *left, right[0]]
        return tuple((tenth(x), tenth(y)) for x, y in ends)


class Tick(NamedTuple):
    """A short stroke across a tie that is new; angle in degrees, clockwise from upright."""

    x: float
    y: float
    angle: float
    hue: str


Mark = Area | Line | Tie | Dot | Label | Box | Tick


@dataclass
class Drawing:
    """All marks of one slice, each list in the order in which it is drawn.

    Its `plots` are the numbers behind some of the marks.
    """

    areas: list[Area] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    ticks: list[Tick] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)
    stances: list[Dot] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    plots: list[Plot] = field(default_factory=list)

    @property
    def marks(self) -> list[Mark]:
        """All marks, lowest first."""
        return [
            *self.areas,
            *self.lines,
            *self.ties,
            *self.ticks,
            *self.boxes,
            *self.dots,
            *self.stances,
            *self.labels,
        ]


def tenth(value: float) -> float:
    """Round to a tenth of a pixel, halves upward."""
    return floor(value * 10 + 0.5) / 10  # twice as fast as to round to one digit


def rectangle(left: float, top: float, right: float, bottom: float) -> tuple[Point, ...]:
    """Return the corners of an upright rectangle, for an `Area`."""
    x, y, u, v = map(tenth, (left, top, right, bottom))
    return (x, y), (u, y), (u, v), (x, v)


def closed(points: Iterable[Point | None]) -> list[Point | None]:
    """Return the outline of an area with each polygon's first corner repeated at its end."""
    outline: list[Point | None] = []
    start: Point | None = None
    for point in [*points, None]:
        if point is None and start is not None:
            outline.append(start)
        outline.append(point)
        start = None if point is None else start or point
    return outline[:-1]


def ring(x: float, y: float, radius: float, corners: int = 24) -> tuple[Point, ...]:
    """Return a closed circle as a `Line` runs along it."""
    turns = (2 * pi * i / corners for i in range(corners + 1))
    return tuple((tenth(x + radius * cos(t)), tenth(y + radius * sin(t))) for t in turns)
