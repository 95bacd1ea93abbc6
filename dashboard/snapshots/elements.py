"""Components of the pages as HTML text, for pages that run without a server.

Elements of ``dash.html`` keep their attributes; ``dcc.Input`` is a plain input. Other
components need their scripts and are left out.
"""

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

NAMES = {"className": "class", "htmlFor": "for", "tabIndex": "tabindex", "disabled": "disabled"}
PLAIN = frozenset(
    {"alt", "href", "id", "lang", "rel", "role", "scope", "target", "title", "type", "value"}
)
OF_AN_INPUT = frozenset({"min", "max", "step"})
EMPTY = frozenset({"input", "br", "hr", "img"})
WITHIN = ("https://", "http://")
"""How an address begins that a link may lead to."""


def markup_of(parts: Any) -> str:
    """Return components as HTML; texts are escaped.

    Parameters
    ----------
    parts : component, text, number, None, or an iterable of these
        What stands on the page.

    Examples
    --------
    >>> from dash import html
    >>> markup_of(html.P(["<b> & ", html.Br()], className="note", hidden=True))
    '<p class="note" hidden>&lt;b&gt; &amp; <br></p>'
    """
    if parts is None:
        return ""
    if isinstance(parts, str | int | float):
        return escape(str(parts))
    if isinstance(parts, Iterable) and not hasattr(parts, "to_plotly_json"):
        return "".join(markup_of(part) for part in parts)
    return _element(parts.to_plotly_json())


def _element(told: Mapping[str, Any]) -> str:
    props, name = told["props"], told["type"].lower()
    is_input = told["namespace"] == "dash_core_components" and name == "input"
    if told["namespace"] != "dash_html_components" and not is_input:
        return ""
    given = "".join(_attribute(key, value, is_input=is_input) for key, value in props.items())
    if name in EMPTY:
        return f"<{name}{given}>"
    return f"<{name}{given}>{markup_of(props.get('children'))}</{name}>"


def _attribute(key: str, value: Any, *, is_input: bool) -> str:
    known = PLAIN | OF_AN_INPUT if is_input else PLAIN
    if value is None or value is False or (key == "href" and not value.startswith(WITHIN)):
        return ""
    if key in ("hidden", "selected", "disabled"):
        return f" {key}"
    if key == "style":
        value = ";".join(f"{name}:{each}" for name, each in value.items())
    elif key not in NAMES and key not in known and not key.startswith(("aria-", "data-")):
        return ""
    return f' {NAMES.get(key, key)}="{escape(str(value))}"'
