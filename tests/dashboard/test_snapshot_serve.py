"""Snapshots over the wire: files with a name, and refusals in plain text."""

import sys
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient

from dashboard.app import create_app
from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.snapshots import images
from dashboard.snapshots.asking import DRAWN
from dashboard.snapshots.formats import FORMATS
from dashboard.snapshots.frame import framed
from dashboard.snapshots.snapshot import Size, Snapshot
from dashboard.theme import Theme
from dashboard.view import View
from graphdata.archive import Archive


@pytest.fixture(scope="module")
def site(napkin: Archive) -> FlaskClient:
    """What asks the app on the napkin archive."""
    client: FlaskClient = create_app(napkin, public_url="https://river.org").server.test_client()
    return client


def test_an_address_gives_the_file_that_the_command_writes(
    site: FlaskClient, napkin: Archive
) -> None:
    answer = site.get("/snapshot/explore.svg?year=1990&actors=ada&theme=dark&width=801&height=600")
    view = View(year=1990, actors=("ada",), theme="dark").within(napkin)
    snapshot = Snapshot(
        Context(napkin),
        DRAWN["explore"],
        view,
        Theme.DARK,
        canvas=Canvas(800, 600),
        public_url="https://river.org",
    )
    assert answer.text == framed(snapshot)
    assert answer.status_code == 200
    assert answer.mimetype == "image/svg+xml"
    assert {
        name: answer.headers[name]
        for name in ("Content-Disposition", "Cache-Control", "X-Content-Type-Options")
    } == {
        "Content-Disposition": 'attachment; filename="memcon-explore-1990-ada.svg"',
        "Cache-Control": "public, max-age=300",
        "X-Content-Type-Options": "nosniff",
    }
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
    slide = replace(snapshot, size=Size.SLIDE, canvas=None)
    assert site.get("/snapshot/explore.svg?year=1990&actors=ada&theme=dark&size=slide").text == (
        framed(slide)
    )


@pytest.mark.parametrize("page", DRAWN)
def test_every_page_is_served(client: FlaskClient, page: str) -> None:
    answer = client.get(f"/snapshot/{page}.svg?year=1994&lang=ja")
    assert answer.status_code == 200
    assert ElementTree.fromstring(answer.text).get("lang") == "ja"


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("nowhere.svg", 404, "There are the pages explore"),
        ("explore.doc", 404, "each as .svg"),
        ("explore", 404, "There are the pages"),
        ("explore.svg?scale=3", 400, "scale is one of 1, 2, 4."),
        ("explore.svg?scale=1e9", 400, "scale is one of 1, 2, 4."),
        ("explore.svg?size=poster", 400, "size is one of page, slide."),
        ("explore.svg?width=99999&height=600", 400, "whole numbers of pixels up to 2400."),
        ("explore.svg?width=x&height=600", 400, "whole numbers of pixels up to 2400."),
        ("explore.svg?width=800", 400, "whole numbers of pixels up to 2400."),
        ("explore.pptx?series=1980-1990", 400, "expected two years from 1990 to 1992"),
        ("explore.svg?series=all", 400, "a file .svg holds one view; a series needs .pptx"),
        ("explore.png?width=2400&height=2400&scale=4", 400, "ask for a smaller scale."),
    ],
)
def test_what_cannot_be_given_is_refused_in_plain_text(
    site: FlaskClient, address: str, status: int, said: str
) -> None:
    answer = site.get(f"/snapshot/{address}")
    assert (answer.status_code, answer.mimetype) == (status, "text/plain")
    assert said in answer.text


def test_a_view_that_does_not_fit_is_read_as_a_page_reads_it(site: FlaskClient) -> None:
    plain = site.get("/snapshot/explore.svg?year=1990").text
    assert site.get("/snapshot/explore.svg?year=1990&actors=<b>&lens=x&theme=%22").text == plain


def test_a_server_without_the_library_says_what_to_install(
    site: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    images._library.cache_clear()
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    answer = site.get("/snapshot/explore.png?year=1990")
    assert (answer.status_code, answer.mimetype) == (501, "text/plain")
    assert "pip install 'memcon[images]'" in answer.text


def test_every_format_is_served_as_itself(site: FlaskClient) -> None:
    images._library.cache_clear()
    answers = {
        suffix: site.get(f"/snapshot/explore{suffix}?year=1990").mimetype for suffix in FORMATS
    }
    assert answers == {suffix: each.mimetype for suffix, each in FORMATS.items()}


def test_a_series_is_one_file_with_a_name_of_its_own(site: FlaskClient) -> None:
    answer = site.get("/snapshot/explore.pptx?year=1992&series=1990-1991")
    name = answer.headers["Content-Disposition"]
    assert (answer.status_code, name) == (
        200,
        'attachment; filename="memcon-explore-1990-to-1991.pptx"',
    )
