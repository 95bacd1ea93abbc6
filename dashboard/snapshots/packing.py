"""Films made small for a file: what is said twice is kept once, lines as their turns.

Each step here is undone by ``assets/offline-films.js``. What packs well (gzip) is not the
shortest text: steps of steps are mostly the same few small numbers.
"""

import gzip
import json
from base64 import b64encode
from collections.abc import Iterator
from itertools import chain
from typing import Any

Plain = dict[str, Any]


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


def small(film: Plain, columns: Columns) -> Plain:
    """Return a film, with strips as they are sent, made smaller; `columns` takes what it holds."""
    return {**film, "strips": [called(folded(strip), columns) for strip in film["strips"]]}


def called(strip: Plain, columns: Columns) -> Plain:
    """Return a strip whose columns are called by number."""
    held = {name: columns.number(column) for name, column in strip["columns"].items()}
    runs = {name: columns.number(strip[name]) for name in ("ids", "first", "last")}
    return {**strip, **runs, "columns": held}


def folded(strip: Plain) -> Plain:
    """Return a strip with its lines as steps of steps, in tenths of a pixel.

    A strip that holds none, or finer places, stays as it is.
    """
    columns = strip["columns"]
    is_drawn = strip["trace"]["mode"] == "lines" and "x" in columns
    if not is_drawn or not all(map(_is_in_tenths, _places(columns))):
        return strip
    steps = {axis: [_steps(line) for line in columns[axis]] for axis in ("x", "y")}
    return {**strip, "columns": {**columns, **steps}, "folded": True}


def _places(columns: Plain) -> Iterator[float | None]:
    return chain.from_iterable(line for axis in ("x", "y") for line in columns[axis])


def _is_in_tenths(place: float | None) -> bool:
    return place is None or round(10 * place) / 10 == place


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
