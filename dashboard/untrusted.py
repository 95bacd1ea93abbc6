"""Readers of values that come from an address or a browser's store, and may be anything.

A reader takes any value and gives it in its proper type, or `UNFIT`; it never raises.
"""

import re
from collections.abc import Callable
from typing import Any

UNFIT = object()
"""What a reader gives for a value that does not fit."""

MOST_CHOSEN = 60
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
SELECTED = re.compile(r"[a-z0-9-]{1,120}(?:~[a-z0-9-]{1,120})?\Z")

ORDER = re.compile(r"-?[a-z]{1,20}")
LONGEST_SEARCH = 80

Reader = Callable[[object], Any]
Fits = Callable[[str], Any]


def whole(least: int, most: int) -> Reader:
    """Return the reader of whole numbers from `least` to `most`, as numbers or as digits."""

    def read(value: object) -> object:
        if isinstance(value, str) and re.fullmatch(r"[0-9]{1,4}", value):
            value = int(value)
        fits = type(value) is int and least <= value <= most  # a bool is no year
        return value if fits else UNFIT

    return read


def one_of(words: tuple[str, ...], make: Callable[[str], object] = str) -> Reader:
    """Return the reader of one word of a closed list."""
    return lambda value: make(value) if isinstance(value, str) and value in words else UNFIT


def some(fits: Fits, *, or_none: bool = False) -> Reader:
    """Return the reader of a set of words, sorted; ``None`` stands for all where it may."""
    in_order = ordered(fits)

    def read(value: object) -> object:
        if value is None:
            return None if or_none else UNFIT
        kept = in_order(value)
        return tuple(sorted(kept)) if isinstance(kept, tuple) else UNFIT

    return read


def ordered(fits: Fits) -> Reader:
    """Return the reader of words whose order tells something; each is kept once."""

    def read(value: object) -> object:
        parts = value.split(",") if isinstance(value, str) else value
        if not isinstance(parts, list):
            return UNFIT
        kept = dict.fromkeys(p for p in parts[:MOST_CHOSEN] if isinstance(p, str) and fits(p))
        # an empty list asks for nothing; one of nothing but junk asks for nothing in particular
        return tuple(kept) if kept or not any(parts) else UNFIT

    return read


def text_that(fits: Fits) -> Reader:
    """Return the reader of a text that fits, or is empty."""
    return lambda value: value if isinstance(value, str) and (not value or fits(value)) else UNFIT


def is_id(text: str) -> bool:
    """Whether a text has the form of a row's id."""
    return len(text) <= 120 and ID.match(text) is not None


def is_selection(text: str) -> bool:
    """Whether a text has the form of an id or of a tie between two."""
    return SELECTED.match(text) is not None


def is_search(text: str) -> bool:
    """Whether a text can be looked for: short, and of signs that can be seen."""
    return len(text) <= LONGEST_SEARCH and text.isprintable()


def is_order(text: str) -> bool:
    """Whether a text has the form of a column's key, with "-" in front or not."""
    return ORDER.fullmatch(text) is not None
