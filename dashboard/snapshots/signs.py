"""The signs of a legend as marks, so that each looks as what it stands for, by any pen."""

from collections.abc import Callable

from dashboard.drawing.labels import text_width
from dashboard.drawing.marks import (
    Anchor,
    Area,
    Box,
    Dot,
    Label,
    Line,
    Mark,
    Shape,
    rectangle,
    ring,
)
from dashboard.snapshots.legend import PLAIN, Entry, Sign
from dashboard.theme import HUES, Theme
from graphdata.vocabulary import Audience

SIZE = 11.5
GAP = 5.0
RADIUS = 4.6
RING = 7.6
ACTOR = "us"
"""Hue of an actor where the legend means one of any bloc, as on the page."""

GLYPHS: dict[str, tuple[Shape, bool]] = {
    "▲": (Shape.UP, False),
    "△": (Shape.UP, True),
    "▼": (Shape.DOWN, False),
    "▽": (Shape.DOWN, True),
    "●": (Shape.CIRCLE, False),
    "○": (Shape.CIRCLE, True),
    "◯": (Shape.CIRCLE, True),
    "◆": (Shape.DIAMOND, False),
    "◇": (Shape.DIAMOND, True),
    "■": (Shape.SQUARE, False),
    "□": (Shape.SQUARE, True),
}
"""Letter-like signs that are marks: their shape, and whether they are hollow."""

TURNED = {"▲": "for", "△": "for", "▼": "against", "▽": "against"}
ACTORS = {"state": Shape.SQUARE, "organisation": Shape.ROUNDED, "office": Shape.ROUNDED}
WEIGHTS = {"weight-1": 1.0, "weight-4": 3.0, "weight-7": 5.0, "story-silent": 0.9}

Drawn = tuple[list[Mark], float]
"""What is drawn, and how wide it is in pixels."""


def entry(held: Entry, x: float, y: float) -> Drawn:
    """Draw what an entry shows and says; `y` is the middle of its line."""
    drawn: list[Mark] = []
    start = x
    for each in held.signs:
        marks, width = sign(each, x, y)
        drawn += marks
        x += width + GAP if width else 0
    drawn += _letters(held.text, x, y, PLAIN) if held.text else []
    return drawn, x + text_width(held.text, SIZE) - start


def sign(held: Sign, x: float, y: float) -> Drawn:
    """Draw one sign from `x` on; one that no pen knows is its letters, if it has any."""
    if "unsure" in held.look:
        return _dot_at(Shape.CIRCLE, held.hue, x, y, doubtful=True)
    return _SIGNS.get(held.kind, _glyph)(held, x, y)


def _letters(text: str, x: float, y: float, tone: str) -> list[Mark]:
    return [Label("", x, y, text, Anchor.START, SIZE, 400, tone)]


def _glyph(held: Sign, x: float, y: float) -> Drawn:
    if "ringed" in held.look:
        marks, _ = _glyph(Sign("glyph", held.text, held.hue), x + RING - RADIUS - 0.6, y)
        return [_ring(x + RING, y, PLAIN), *marks], 2 * RING
    if held.text in GLYPHS:
        shape, hollow = GLYPHS[held.text]
        return _dot_at(shape, held.hue, x, y, hollow=hollow)
    if not held.text:
        return [], 0.0
    return _letters(held.text, x, y, held.hue), text_width(held.text, SIZE)


def _dot_at(
    shape: Shape, hue: str, x: float, y: float, *, hollow: bool = False, doubtful: bool = False
) -> Drawn:
    dot = Dot("", x + RADIUS + 0.6, y, RADIUS, shape, hue, hollow, "", doubtful)
    return [dot], 2 * RADIUS + 1.2


def _line(held: Sign, x: float, y: float) -> Drawn:
    weight = next((WEIGHTS[name] for name in held.look if name in WEIGHTS), None)
    width = 15.0 if weight else 24.0
    audience = next((Audience(name) for name in held.look if name in [*Audience]), Audience.PUBLIC)
    return [Line("", ((x, y), (x + width, y)), held.hue, weight or 1.8, audience)], width


def _tick(held: Sign, x: float, y: float) -> Drawn:
    strokes = ((x, y), (x + 14, y)), ((x + 7, y - 5), (x + 7, y + 5))
    return [Line("", points, held.hue, 1.4) for points in strokes], 14.0


def _dot(held: Sign, x: float, y: float) -> Drawn:
    shape = next((ACTORS[name] for name in held.look if name in ACTORS), Shape.CIRCLE)
    hue = ACTOR if held.hue == PLAIN else held.hue
    if "new-actor" in held.look:
        marks, _ = _dot_at(shape, hue, x + RING - RADIUS - 0.6, y)
        return [_ring(x + RING, y, hue), *marks], 2 * RING
    return _dot_at(shape, hue, x, y, doubtful="gone-actor" in held.look)


def _ring(x: float, y: float, hue: str) -> Line:
    return Line("", ring(x, y, RING), hue)


def _doubtful(_held: Sign, x: float, y: float) -> Drawn:
    return _dot_at(Shape.CIRCLE, "plus-1", x, y, doubtful=True)


def _gone(held: Sign, x: float, y: float) -> Drawn:
    line = Line("", ((x, y), (x + 26, y)), "text-3", 1.4, Audience.INTERNAL)
    return [line, Label("", x + 13, y, held.text, Anchor.MIDDLE, 14, 400, PLAIN)], 26.0


def _swatch(held: Sign, x: float, y: float) -> Drawn:
    """Draw a state as on the map."""
    level = next((name for name in held.look if name in HUES[Theme.LIGHT]), "table")
    unknown, halted = "unknown" in held.look, "halted" in held.look
    state = Area(
        id="",
        points=rectangle(x, y - 6, x + 20, y + 6),
        hue="hairline" if unknown else "level-4" if halted else level,
        edge="text-1" if "outlined" in held.look else "axis",
        opacity=0.6 if unknown else 1.0,
        hatched=halted,
        line=Audience.INTERNAL if unknown else Audience.PUBLIC,
    )
    return [state], 20.0


def _bar(_held: Sign, x: float, y: float) -> Drawn:
    corners = rectangle(x, y - 5, x + 10, y + 5)
    return [Area("", corners, "others", edge="others", opacity=0.7)], 10.0


def _octagon(held: Sign, x: float, y: float) -> Drawn:
    return _dot_at(Shape.ROUNDED, held.hue, x, y, hollow=True)


def _capsule(held: Sign, x: float, y: float) -> Drawn:
    """Draw a box with what stands in it; the signs of a turn wear the hues of stances."""
    at = x + 5.0
    inside: list[Mark] = []
    for letter in held.text:
        marks, width = _glyph(Sign("glyph", letter, TURNED.get(letter, PLAIN)), at, y)
        inside, at = inside + marks, at + width + 1.5
    width = max(22.0, at + 4 - x)
    return [Box(x + width / 2, y, width, 16, "text-1"), *inside], width


_SIGNS: dict[str, Callable[[Sign, float, float], Drawn]] = {
    "line": _line,
    "tick": _tick,
    "dot": _dot,
    "octagon": _octagon,
    "dotted-mark": _doubtful,
    "line-gone": _gone,
    "swatch": _swatch,
    "bar-swatch": _bar,
    "capsule": _capsule,
    "story-capsule": _capsule,
}
