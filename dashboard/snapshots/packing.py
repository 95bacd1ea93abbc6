"""Films made small for a file: what is said twice is kept once, curves as what bends them.

Each step here is undone by ``assets/offline-films.js``. What packs well (gzip) is not the
shortest text: steps of steps are mostly the same few small numbers.
"""

import gzip
import json
from base64 import b64encode
from collections.abc import Iterator
from itertools import chain
from typing import Any

import numpy as np

from dashboard.drawing.canvas import curve_weights
from dashboard.figures.strips import POINTS_PER_TIE

Plain = dict[str, Any]

WEIGHTS = curve_weights(POINTS_PER_TIE)
BACK = np.linalg.pinv(WEIGHTS)
"""From the points along a curve to the four that bend it, as near as can be."""

LEAST_SEEN = 0.15
"""Pixels that a curve may lie off: a tenth, for places are kept in tenths."""


class Columns:
    """The columns of all films of a page, each kept once and called by its number."""

    def __init__(self) -> None:
        self.held: list[list[Any]] = []
        self._numbers: dict[str, int] = {}

    def number(self, column: list[Any]) -> int:
        """Return the number of a column, the same for the same column."""
        number = self._numbers.setdefault(as_text(column), len(self.held))
        if number == len(self.held):
            self.held.append(column)
        return number


def small(film: Plain, texts: dict[str, int], columns: Columns) -> Plain:
    """Return a film with its strips made small; `texts` and `columns` take what they hold."""
    strips = [called(numbered(folded(strip), texts), columns) for strip in film["strips"]]
    return {**film, "strips": strips}


def called(strip: Plain, columns: Columns) -> Plain:
    """Return a strip whose columns are called by number."""
    held = {name: columns.number(column) for name, column in strip["columns"].items()}
    runs = {name: columns.number(strip[name]) for name in ("ids", "first", "last")}
    return {**strip, **runs, "columns": held}


def numbered(strip: Plain, texts: dict[str, int]) -> Plain:
    """Return a strip with the numbers of its texts, which many marks and years share."""
    said = strip["columns"].get("hovertext")
    if said is None:
        return strip
    numbers = [texts.setdefault(text, len(texts)) for text in said]
    return {**strip, "columns": {**strip["columns"], "hovertext": numbers}}


def folded(strip: Plain) -> Plain:
    """Return a strip with its lines in tenths of a pixel: as curves, or as steps of steps.

    A strip that holds neither, or finer places, stays as it is.
    """
    columns = strip["columns"]
    if strip["trace"]["mode"] != "lines" or not all(map(_is_in_tenths, _places(columns))):
        return strip
    bends = _bends(columns) if strip["trace"]["name"] == "ties" else None
    if bends is not None:
        return {**strip, "columns": {**columns, **bends}, "bent": POINTS_PER_TIE}
    steps = {axis: [_steps(line) for line in columns[axis]] for axis in ("x", "y")}
    return {**strip, "columns": {**columns, **steps}, "folded": True}


def _places(columns: Plain) -> Iterator[float | None]:
    return chain.from_iterable(line for axis in ("x", "y") for line in columns[axis])


def _is_in_tenths(place: float | None) -> bool:
    return place is None or round(10 * place) / 10 == place


def _bends(columns: Plain) -> Plain | None:
    """Return the four points that bend each line, in tenths; ``None`` if not all are curves."""
    if not columns["x"] or any(len(line) != len(WEIGHTS) for line in columns["x"]):
        return None
    bends = {}
    for axis in ("x", "y"):
        lines = np.array(columns[axis], dtype=float)
        points = (lines @ BACK.T).round(1)
        if np.abs((points @ WEIGHTS.T).round(1) - lines).max() > LEAST_SEEN:
            return None
        bends[axis] = (10 * points).round().astype(int).tolist()
    return bends


def _steps(line: list[float | None]) -> list[int | None]:
    """Return how much each step of a line differs from the step before, in tenths."""
    told: list[int | None] = []
    last = step = 0
    for place in line:
        if place is None:
            told.append(None)
            continue
        now = round(10 * place)
        told.append(now - last - step)
        last, step = now, now - last
    return told


def as_text(data: object) -> str:
    """Return data as JSON without spaces."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def pack(content: bytes) -> str:
    """Return bytes packed for a page: gzip, then base64; the same bytes give the same text."""
    return b64encode(gzip.compress(content, 9, mtime=0)).decode()
