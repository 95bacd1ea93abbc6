"""Trees of components for the tests: as plain data, walked through, and read."""

import json
from collections.abc import Iterator
from typing import Any

from plotly.utils import PlotlyJSONEncoder


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
        for prop in tree["props"].values():
            yield from _nodes(prop)


def texts(tree: object) -> list[str]:
    """What a tree says, in order."""
    return [text for text in _texts(plain(tree)) if text]


def _texts(tree: Any) -> Iterator[str]:
    if isinstance(tree, list):
        for part in tree:
            yield from _texts(part)
    elif isinstance(tree, dict):
        yield from _texts(tree["props"].get("children"))
    elif tree is not None:
        yield str(tree)


def html(kind: str, children: object = None, **props: object) -> dict[str, Any]:
    """An HTML component as plain data; names with underscores have hyphens."""
    named = {name.rstrip("_").replace("_", "-"): value for name, value in props.items()}
    return {
        "type": kind,
        "namespace": "dash_html_components",
        "props": {"children": children, **named},
    }
