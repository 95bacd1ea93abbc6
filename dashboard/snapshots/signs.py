"""The signs of a legend as SVG: the shapes and strokes of the marks they stand for."""

from collections.abc import Callable

from dashboard.drawing.labels import text_width
from dashboard.drawing.marks import Shape
from dashboard.snapshots.legend import PLAIN, Entry, Sign
from dashboard.snapshots.look import Look
from dashboard.snapshots.svg import dashes_of, outline
from dashboard.snapshots.tags import line_of_text, tag
from dashboard.theme import fill, ink
from graphdata.vocabulary import Audience

SIZE = 11.5
GAP = 5.0
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

Drawn = tuple[str, float]
"""What is drawn, and how wide it is in pixels."""


def entry(held: Entry, x: float, y: float, look: Look) -> Drawn:
    """Draw what an entry shows and says; `y` is the middle of its line."""
    drawn, start = "", x
    for each in held.signs:
        svg, width = sign(each, x, y, look)
        drawn += svg
        x += width + GAP if width else 0
    drawn += line_of_text(held.text, x, y, SIZE, ink(look.theme, PLAIN), look) if held.text else ""
    return drawn, x + text_width(held.text, SIZE) - start


def sign(held: Sign, x: float, y: float, look: Look) -> Drawn:
    """Draw one sign from `x` on; one that no pen knows is its letters, if it has any."""
    if "unsure" in held.look:
        return _shape(Shape.CIRCLE, held.hue, x, y, look, hollow=True, dashes="1.5,1.5")
    return _SIGNS.get(held.kind, _glyph)(held, x, y, look)


def _glyph(held: Sign, x: float, y: float, look: Look) -> Drawn:
    if held.text in GLYPHS:
        shape, hollow = GLYPHS[held.text]
        return _shape(shape, held.hue, x, y, look, hollow=hollow)
    if not held.text:
        return "", 0.0
    colour = ink(look.theme, held.hue)
    return line_of_text(held.text, x, y, SIZE, colour, look), text_width(held.text, SIZE)


def _shape(
    shape: Shape, hue: str, x: float, y: float, look: Look, *, hollow: bool, dashes: str = ""
) -> Drawn:
    radius = 4.6
    drawn = tag(
        "path",
        d=outline(shape, radius),
        transform=f"translate({x + radius + 0.6:g} {y:g})",
        fill=fill(look.theme, "table" if hollow else hue),
        stroke=ink(look.theme, hue),
        stroke_width=1.2,
        stroke_dasharray=dashes or None,
    )
    return drawn, 2 * radius + 1.2


def _line(held: Sign, x: float, y: float, look: Look) -> Drawn:
    weight = next((WEIGHTS[name] for name in held.look if name in WEIGHTS), None)
    width = 15.0 if weight else 24.0
    audience = next((Audience(name) for name in held.look if name in [*Audience]), Audience.PUBLIC)
    drawn = tag(
        "path",
        d=f"M{x:g},{y:g}h{width:g}",
        stroke=ink(look.theme, held.hue),
        stroke_width=weight or 1.8,
        stroke_dasharray=dashes_of(audience),
        fill="none",
    )
    return drawn, width


def _tick(held: Sign, x: float, y: float, look: Look) -> Drawn:
    path = f"M{x:g},{y:g}h14M{x + 7:g},{y - 5:g}v10"
    return tag("path", d=path, stroke=ink(look.theme, held.hue), stroke_width=1.4), 14.0


def _dot(held: Sign, x: float, y: float, look: Look) -> Drawn:
    shape = next((ACTORS[name] for name in held.look if name in ACTORS), Shape.CIRCLE)
    return _shape(shape, held.hue, x, y, look, hollow="gone-actor" in held.look)


def _octagon(held: Sign, x: float, y: float, look: Look) -> Drawn:
    return _shape(Shape.ROUNDED, held.hue, x, y, look, hollow=True)


def _capsule(held: Sign, x: float, y: float, look: Look) -> Drawn:
    """Draw a box with what stands in it; the signs of a turn wear the hues of stances."""
    at, inside = x + 5.0, ""
    for letter in held.text:
        svg, width = _glyph(Sign("glyph", letter, TURNED.get(letter, PLAIN)), at, y, look)
        inside, at = inside + svg, at + width + 1.5
    width = max(22.0, at + 4 - x)
    box = {"x": x, "y": y - 8, "width": width, "height": 16, "rx": 8}
    colour = ink(look.theme, "text-1")
    return tag("rect", **box, fill="none", stroke=colour, stroke_width=1) + inside, width


_SIGNS: dict[str, Callable[[Sign, float, float, Look], Drawn]] = {
    "line": _line,
    "tick": _tick,
    "dot": _dot,
    "octagon": _octagon,
    "capsule": _capsule,
    "story-capsule": _capsule,
}
