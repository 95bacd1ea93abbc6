"""What the browser says of its screen, checked: it is untrusted like any other input."""

from collections.abc import Mapping

from dashboard.drawing.canvas import Canvas
from dashboard.theme import Theme

STEP = 8
"""Canvases are rounded down to this many pixels, so that like screens share a film."""

LEAST, MOST = 240, 4000


def surface(told: object) -> tuple[Canvas, Theme]:
    """Return the canvas and theme the browser measured; the design's where it is amiss."""
    measured: Mapping[str, object] = told if isinstance(told, Mapping) else {}
    width = _pixels(measured.get("width"), Canvas().width)
    height = _pixels(measured.get("height"), Canvas().height)
    theme = Theme.DARK if measured.get("theme") == Theme.DARK else Theme.LIGHT
    return Canvas(width, height), theme


def _pixels(value: object, otherwise: int) -> int:
    if not isinstance(value, int | float) or not LEAST <= value <= MOST:
        return otherwise
    return int(value) // STEP * STEP
