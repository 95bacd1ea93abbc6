"""Parts of a page as plain data, which the browser builds by itself (`assets/12-planted.js`).

Dash keeps each of its components under watch and goes through all of them at every change,
a few times per answer. What no callback reads or writes within is therefore sent as a tree
of elements and texts: a list, a legend, the evidence of a meeting.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from dash.development.base_component import Component

NAMES = {"className": "class", "htmlFor": "for", "tabIndex": "tabindex"}
PLAIN = frozenset(
    {"alt", "href", "id", "lang", "max", "min", "rel", "role", "scope", "step", "target"}
    | {"title", "type", "value", "name", "placeholder", "autocomplete", "maxlength"}
)
FLAGS = frozenset({"checked", "disabled", "hidden", "open", "selected"})
LED_TO = ("https://", "http://", "/", "?", "#")
"""How an address begins that a link may lead to."""

Tree = str | list[Any]
"""A text, or an element: its name, its attributes, and what is within."""


class Field(Component):
    """An ``input``, which ``dash.html`` lacks: for planted parts alone.

    Parameters
    ----------
    **attributes
        Its attributes by their names in HTML.
    """

    _namespace = "dash_html_components"
    _type = "Input"
    _children_props: list[str] = []  # noqa: RUF012 -- Dash reads it so from the class
    _base_nodes: list[str] = []  # noqa: RUF012

    def __init__(self, **attributes: Any) -> None:
        self._prop_names = list(attributes)
        self._valid_wildcard_attributes: list[str] = []
        super().__init__(**attributes)  # type: ignore[no-untyped-call]


def planted(parts: Any) -> dict[str, Any]:
    """Return the attribute of an element that parts are to be built in.

    Parameters
    ----------
    parts : component, text, number, None, or an iterable of these
        Elements of ``dash.html`` and texts.

    Examples
    --------
    >>> from dash import html
    >>> planted(html.P(["a ", html.B("b")], className="note"))
    {'data-tree': '[["p",{"class":"note"},"a ",["b",{},"b"]]]'}
    """
    return {"data-tree": as_text(parts)}


def as_text(parts: Any) -> str:
    """Return parts as the text of the attribute."""
    return json.dumps(trees(parts), ensure_ascii=False, separators=(",", ":"))


def trees(parts: Any) -> list[Tree]:
    """Return parts as trees."""
    if parts is None:
        return []
    if isinstance(parts, str | int | float):
        return [str(parts)]
    if isinstance(parts, Iterable) and not hasattr(parts, "to_plotly_json"):
        return [tree for part in parts for tree in trees(part)]
    return [_element(parts.to_plotly_json())]


def _element(told: Mapping[str, Any]) -> Tree:
    if told["namespace"] != "dash_html_components":
        raise ValueError(f"{told['type']} is no element: only Dash can show it")
    props = dict(told["props"])
    within = trees(props.pop("children", None))
    named = dict(filter(None, (_attribute(key, value) for key, value in props.items())))
    return [told["type"].lower(), named, *within]


def _attribute(key: str, value: Any) -> tuple[str, str] | None:
    if value is None or value is False or (key == "href" and not value.startswith(LED_TO)):
        return None
    if key in FLAGS:
        return key, ""
    if key == "style":
        return key, ";".join(f"{name}:{each}" for name, each in value.items())
    if key in NAMES or key in PLAIN or key.startswith(("aria-", "data-")):
        return NAMES.get(key, key), str(value)
    return None
