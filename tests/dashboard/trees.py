"""Trees of components for the tests: as plain data, walked through, and read."""

import json
from collections.abc import Iterator
from typing import Any

from dash import html as elements
from plotly.utils import PlotlyJSONEncoder

from dashboard.components.planted import NAMES


def plain(tree: object) -> Any:
    """A tree as the browser gets it."""
    return json.loads(json.dumps(tree, cls=PlotlyJSONEncoder))


def nodes(tree: object) -> Iterator[dict[str, Any]]:
    """All components of a tree, outer ones first, in order."""
    yield from _nodes(plain(tree))


def _nodes(tree: Any) -> Iterator[dict[str, Any]]:
    if isinstance(tree, list):
        for part in tree:
            yield from _nodes(part)
    elif isinstance(tree, dict) and "namespace" in tree:
        yield tree
        for name, prop in tree["props"].items():
            yield from _nodes(grown(prop) if name == "data-tree" else prop)


def texts(tree: object) -> list[str]:
    """What a tree says, in order."""
    return [text for text in _texts(plain(tree)) if text]


def _texts(tree: Any) -> Iterator[str]:
    if isinstance(tree, list):
        for part in tree:
            yield from _texts(part)
    elif isinstance(tree, dict):
        yield from _texts(tree["props"].get("children"))
        yield from _texts(grown(tree["props"].get("data-tree", "[]")))
    elif tree is not None:
        yield str(tree)


def grown(text: str) -> list[Any]:
    """What the browser builds from an attribute of ``planted``, as components in plain data."""
    return [_grown(tree) for tree in json.loads(text)]


def _grown(tree: Any) -> Any:
    if isinstance(tree, str):
        return tree
    name, attributes, *within = tree
    props = {PROPS.get(key, key): value for key, value in attributes.items()}
    children = [_grown(each) for each in within]
    only = children[0] if len(children) == 1 else children
    kind = KINDS[name]
    return {"type": kind, "namespace": "dash_html_components", "props": {**props, "children": only}}


KINDS = {name.lower(): name for name in [*vars(elements), "Input"]}
PROPS = {attribute: prop for prop, attribute in NAMES.items()}


def tuned(tree: object) -> dict[str, list[str]]:
    """What the controls of a tree hold: the values chosen, by the field that they tune."""
    found: dict[str, list[str]] = {}
    for node in nodes(tree):
        props = node["props"]
        if node["type"] == "Input" and "data-tune" in props:
            held = found.setdefault(props["data-tune"], [])
            held += [props["value"]] if "checked" in props else []
    return found


def html(kind: str, children: object = None, **props: object) -> dict[str, Any]:
    """An HTML component as plain data; names with underscores have hyphens."""
    named = {name.rstrip("_").replace("_", "-"): value for name, value in props.items()}
    return {
        "type": kind,
        "namespace": "dash_html_components",
        "props": {"children": children, **named},
    }
