"""What stands on a page before its scripts: the picture of the address, and plain text."""

import re
from dataclasses import replace
from html import unescape

import pytest
from flask.testing import FlaskClient

from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.drawing.marks import Dot, Label
from dashboard.pages.explore import EXPLORE, network
from dashboard.snapshots.opening import opening
from dashboard.theme import Theme, ink
from dashboard.view import View
from graphdata.archive import Archive


def test_it_shows_the_marks_and_the_words_of_its_year(record: Archive) -> None:
    context, view = Context(record), View(year=1994).within(record)
    html = opening(context, view)
    marks = network(context, view, Canvas()).marks
    told = EXPLORE.picture.said(context, view)
    named = [mark.id for mark in marks if isinstance(mark, Label)]
    assert re.findall(r'<text [^>]*data-id="([^"]*)"', html) == [key for key in named if key]
    assert html.count("<path data-id=") >= len([m for m in marks if isinstance(m, Dot) and m.id])
    assert [told[name] in unescape(html) for name in ("years", "sentence", "second")] == [True] * 3
    assert "<title>" not in html


def test_the_theme_of_an_address_is_its_own_and_any_other_the_system_s(record: Archive) -> None:
    context, view = Context(record), View(year=1994).within(record)
    dark = opening(context, replace(view, theme="dark"))
    assert 'class="opening"' in dark
    assert ink(Theme.DARK, "russia") in dark
    assert 'class="opening by-system"' in opening(context, view)


@pytest.mark.parametrize(
    ("address", "opens"),
    [("/?year=1997", True), ("/nowhere", True), ("/map?year=1997", False), ("/about", False)],
)
def test_the_explore_page_alone_opens_with_its_picture(
    client: FlaskClient, address: str, opens: bool
) -> None:
    assert ('class="opening' in client.get(address).text) is opens


def test_a_hostile_address_is_no_markup(client: FlaskClient) -> None:
    page = client.get("/?theme=%22onload=%22&lang=%3Cb%3E&actors=<script>alert(1)</script>").text
    assert 'html lang="en">' in page
    assert "alert(1)" not in page
