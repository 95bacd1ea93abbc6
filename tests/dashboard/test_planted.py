"""Parts of a page as plain data: all that shows is in them, and nothing else gets through."""

import json
from typing import Any

import pytest
from dash import dcc, html

from dashboard.components.attrs import attrs
from dashboard.components.planted import as_text, planted, trees


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        (None, []),
        ("a < b", ["a < b"]),
        (7, ["7"]),
        ([html.B("a"), None, "b"], [["b", {}, "a"], "b"]),
        (
            html.Button(["x", html.Span("y")], className="pick", **attrs(data_pick="ada")),
            [["button", {"class": "pick", "data-pick": "ada"}, "x", ["span", {}, "y"]]],
        ),
        (
            html.Option("1", value="1", selected=True),
            [["option", {"value": "1", "selected": ""}, "1"]],
        ),
        (html.Div(hidden=False, title=None, style={"--n": 3}), [["div", {"style": "--n:3"}]]),
    ],
)
def test_components_are_told_as_names_attributes_and_what_is_within(
    parts: Any, told: list[Any]
) -> None:
    assert trees(parts) == told
    assert json.loads(as_text(parts)) == told
    assert planted(parts) == {"data-tree": as_text(parts)}


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("https://a.example/b", True),
        ("/record/x", True),
        ("?lang=ja", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
    ],
)
def test_a_link_leads_to_a_page_or_nowhere(address: str, leads: bool) -> None:
    assert trees(html.A("x", href=address)) == [["a", {"href": address} if leads else {}, "x"]]


def test_what_dash_alone_can_show_cannot_be_planted() -> None:
    with pytest.raises(ValueError, match="Store"):
        trees(html.Div([dcc.Store(id="x")]))


def test_what_would_run_is_left_out() -> None:
    assert trees(html.Div("x", n_clicks=3, key="k", **attrs(data_a=1))) == [
        ["div", {"data-a": "1"}, "x"]
    ]
