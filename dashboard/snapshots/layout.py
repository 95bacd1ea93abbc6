"""The words over and under a picture, broken into lines and set; the same for every pen.

Over the picture stand the page, the years and what is said of them; under it the legend, the
sources, the licence and the address. Their heights follow from their words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from dashboard.drawing.canvas import Canvas
from dashboard.drawing.labels import text_width
from dashboard.drawing.marks import Anchor, Label, Mark
from dashboard.snapshots.caption import Caption
from dashboard.snapshots.signs import entry
from dashboard.snapshots.wrap import wrapped

SLIDE = Canvas(1280, 720)
LEAST_PICTURE = 240
LEAST_OVER = 84.0
MARGIN = 24.0
PITCH = 1.3
"""From line to line over the picture, in font sizes."""


class Role(StrEnum):
    """What a passage is."""

    PAGE = "page"
    HEADLINE = "headline"
    SAID = "said"
    SOURCES = "sources"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Passage:
    """A text in lines of one look.

    Parameters
    ----------
    role : Role
        What it is.
    text : str
        Plain text, not empty.
    lines : tuple of str
        The same, broken into lines.
    x, y : float
        Where it begins: left end and middle of its first line, in pixels.
    pitch : float
        Pixels from line to line.
    size : float
        Font size in pixels.
    weight : int
        Weight as in CSS.
    tone : str
        Token of its colour.
    """

    role: Role
    text: str
    lines: tuple[str, ...]
    x: float
    y: float
    pitch: float
    size: float
    weight: int
    tone: str

    def labels(self) -> Iterator[Label]:
        """Yield its lines one by one."""
        for number, text in enumerate(self.lines):
            y = self.y + number * self.pitch
            yield Label("", self.x, y, text, Anchor.START, self.size, self.weight, self.tone)


@dataclass(frozen=True, slots=True)
class Block:
    """What stands over or under a picture, from 0 down, and its height in pixels."""

    passages: tuple[Passage, ...]
    legend: tuple[Mark, ...]
    height: float


def over(caption: Caption, width: float) -> Block:
    """Set the words over a picture: a short headline stands beside the lines it heads."""
    is_short = caption.headline == caption.years
    page = caption.title if is_short else f"{caption.title} · {caption.years}"
    passages = [Passage(Role.PAGE, page, (page,), MARGIN, 20, 0, 12, 500, "text-3")]
    left, y = MARGIN, 38.0
    if is_short:
        years = caption.years
        passages.append(Passage(Role.HEADLINE, years, (years,), left, 52, 0, 36, 700, "text-1"))
        left += text_width(caption.headline, 36, 700) + 22
    for role, text, size, weight in _told(caption, is_short):
        lines = tuple(wrapped(text, width - left - MARGIN, size, weight))
        tone = "text-1" if weight >= 600 else "text-2"
        middle, pitch = y + size * PITCH / 2, size * PITCH
        passages.append(Passage(role, text, lines, left, middle, pitch, size, weight, tone))
        y += len(lines) * pitch + 2
    return Block(tuple(passages), (), round(max(y + 8, LEAST_OVER)))


def _told(caption: Caption, is_short: bool) -> list[tuple[Role, str, float, int]]:
    """Return what is said over a picture, each with its size and weight."""
    if is_short:
        looks = [(14.0, 600), *[(12.5, 400)] * len(caption.lines)]
        return [(Role.SAID, line, *look) for line, look in zip(caption.lines, looks, strict=False)]
    headline = (Role.HEADLINE, caption.headline, 20.0, 700)
    return [headline, *((Role.SAID, line, 13.0, 400) for line in caption.lines)]


def under(caption: Caption, width: float) -> Block:
    """Set the words under a picture: legend, then sources, licence and address."""
    legend, y = _legend(caption, width)
    borne = " · ".join(filter(None, [caption.sources, caption.licence]))
    passages = []
    for role, text in ((Role.SOURCES, borne), (Role.ADDRESS, _where(caption))):
        lines = tuple(wrapped(text, width - 2 * MARGIN, 10.5))
        passages.append(Passage(role, text, lines, MARGIN, y, 15, 10.5, 400, "text-3"))
        y += 15 * len(lines)
    return Block(tuple(passages), tuple(legend), round(y + 2))


def _legend(caption: Caption, width: float) -> tuple[list[Mark], float]:
    """Return the marks of a legend, and the middle of the line that follows it."""
    drawn: list[Mark] = []
    x, y = MARGIN, 18.0
    for held in caption.legend:
        _, wide = entry(held, 0, 0)
        if x > MARGIN and x + wide > width - MARGIN:
            x, y = MARGIN, y + 19
        drawn += entry(held, x, y)[0]
        x += wide + 14
    return drawn, y + (22 if caption.legend else 0)


def _where(caption: Caption) -> str:
    """Return the address as it is printed; without a public one it needs the site's name."""
    return f"memcon {caption.link}" if caption.link.startswith("/") else caption.link


def between(over_height: float, under_height: float) -> Canvas:
    """Return the surface that is left on a slide for the picture."""
    left = SLIDE.height - over_height - under_height
    return Canvas(SLIDE.width, max(LEAST_PICTURE, int(left)))
