"""The legend of a page as data, so that every pen can draw it.

A page's legend is made of spans; its signs are known by their classes, which the style
sheets draw on the page. A sign whose classes a pen does not know is left out by it, its words
are not.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from dashboard.theme import HUES, Theme

PREFIXES = ("ink-", "fill-", "story-")
PLAIN = "text-2"


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign of a legend.

    Parameters
    ----------
    kind : str
        "glyph" (a letter-like sign, its `text`), "line", "tick", "dot", "capsule" or
        another class of the page's style sheets.
    text : str
        Letters of the sign, such as "▲"; "" if it has none.
    hue : str
        Token of ``dashboard.theme`` it is drawn with.
    look : tuple of str
        Further classes, in order: the audience of a line, the kind of actor of a dot.
    """

    kind: str
    text: str = ""
    hue: str = PLAIN
    look: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """What one or more signs stand for; without signs, a remark."""

    signs: tuple[Sign, ...]
    text: str


def entries(components: Iterable[Any]) -> tuple[Entry, ...]:
    """Read the legend of a page.

    Parameters
    ----------
    components : iterable of Component
        What a chart's `legend` gives: one span for each entry.
    """
    found = (_entry(component) for component in components)
    return tuple(entry for entry in found if entry.text or entry.signs)


def _entry(component: Any) -> Entry:
    signs: list[Sign] = []
    said: list[str] = []
    for child in _children(component):
        names = () if isinstance(child, str) else _names(child)
        if names:
            signs.append(_sign(child, names))
        else:
            said.append(_text(child))
    return Entry(tuple(signs), _one_line(" ".join(said)))


def _one_line(text: str) -> str:
    """Return a text as it stands in a line; wide gaps between its parts become dots."""
    return re.sub(r" {2,}", " · ", text.strip())


def _sign(component: Any, names: tuple[str, ...]) -> Sign:
    kind, *look = names
    hues = [name[len(p) :] for name in look for p in PREFIXES if name.startswith(p)]
    known = [hue for hue in hues if hue in HUES[Theme.LIGHT]]
    told = tuple(name for name in look if not name.startswith(PREFIXES) or not known)
    return Sign(kind, _text(component), known[0] if known else PLAIN, told)


def _names(component: Any) -> tuple[str, ...]:
    return tuple((getattr(component, "className", None) or "").split())


def _children(component: Any) -> Iterator[Any]:
    held = getattr(component, "children", None)
    for child in held if isinstance(held, list | tuple) else [held]:
        if child is not None:
            yield child


def _text(component: Any) -> str:
    if isinstance(component, str | int | float):
        return str(component)
    return "".join(_text(child) for child in _children(component))
