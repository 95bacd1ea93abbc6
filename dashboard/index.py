"""The HTML page that everything starts in: which scripts it loads, and which can wait.

What is not needed for the first picture is named in ``meta`` elements, where a script of
ours finds it when it is (``assets/13-later.js``): Plotly, which takes over from the canvas once
that is painted, and the table of the Records page.
"""

import html
import re
from collections.abc import Callable, Iterable
from typing import Any

import flask
from dash import Dash
from dash.development.base_component import Component

from dashboard.files import assets_folder
from dashboard.pages import page_at
from dashboard.view import View

LATER = {
    "plotly": r"/assets/vendor/plotly[^\"]*|/plotly\.min\.js",
    "table": r"[^\"]*/dash_ag_grid/[^\"]*",
}
"""Scripts that wait, by the name of their ``meta`` element, as patterns of their addresses."""

NEVER = r"[^\"]*/dash_table/[^\"]*"
"""The table that Dash sends with every page; ours is another."""

POLYFILLS = "/deps/polyfill@"
RUNTIME = "vendor/regenerator-runtime.js"
"""The one polyfill that Dash's scripts use and today's browsers lack."""


class MemconDash(Dash):
    """Dash whose page says its own language, opens with a picture and loads little at once."""

    opening_of: Callable[[View], str]
    """Gives the HTML that stands there before Dash has started."""

    def interpolate_index(self, *given: Any, **parts: Any) -> str:
        """Return the page of an address: in its language, with its first picture."""
        view = asked_view()
        if page_at(flask.request.path) is page_at("/"):
            parts["app_entry"] = self.opening_of(view) + parts["app_entry"]
        parts["scripts"], later = scripts_of(parts["scripts"])
        parts["metas"] += later
        page: str = super().interpolate_index(*given, **parts)  # type: ignore[no-untyped-call]
        theme = f' data-theme="{view.theme}"' if view.theme else ""
        return page.replace("<html>", f'<html lang="{view.lang}"{theme}>', 1)


def asked_view() -> View:
    """Return the view of the address that is asked for."""
    return View.from_address(flask.request.query_string.decode("ascii", "ignore"))


def scripts_of(scripts: str) -> tuple[str, str]:
    """Return the scripts a page begins with, and the ``meta`` elements that name the others."""
    scripts, _ = without_script(scripts, NEVER)
    metas = ""
    for name, pattern in LATER.items():
        scripts, address = without_script(scripts, pattern)
        metas += f'<meta name="memcon-{name}" content="{html.escape(address)}">'
    if (assets_folder() / RUNTIME).is_file():
        scripts = for_old_browsers(scripts)
    return scripts, metas


def without_script(scripts: str, pattern: str) -> tuple[str, str]:
    """Take the script of an address out of a page's scripts; return the address too.

    Examples
    --------
    >>> without_script('<script src="/a/b.js"></script>', "/a/.*")
    ('', '/a/b.js')
    """
    found = re.search(rf'<script src="({pattern})"></script>\n?', scripts)
    if found is None:
        return scripts, ""
    return scripts.replace(found[0], "", 1), found[1]


def for_old_browsers(scripts: str) -> str:
    """Leave Dash's polyfills to browsers that know no modules; the others need none of them.

    Examples
    --------
    >>> for_old_browsers('<script src="/x/deps/polyfill@7.js"></script>')
    '<script nomodule src="/x/deps/polyfill@7.js"></script>'
    """
    return re.sub(rf'<script (src="[^"]*{POLYFILLS})', r"<script nomodule \1", scripts)


def skeleton(parts: Iterable[Component]) -> list[Component]:
    """Return the components that have an id, empty: all that Dash checks callbacks against.

    Examples
    --------
    >>> from dash import html
    >>> skeleton([html.Div([html.P("text", id="a"), html.P("text")])])
    [P(id='a')]
    """
    each = [inner for part in parts for inner in (part, *part._traverse())]
    known = [(type(one), getattr(one, "id", None)) for one in each if isinstance(one, Component)]
    return [kind(id=name) for kind, name in known if name]
