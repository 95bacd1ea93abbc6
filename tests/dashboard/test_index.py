"""The page that everything starts in: what it loads at once, what later, and how small."""

import re
import time
from pathlib import Path

import brotli
import flask
import pytest
from dash import html
from flask.testing import FlaskClient

from dashboard import packed
from dashboard.files import assets_folder
from dashboard.index import RUNTIME, for_old_browsers, skeleton, without_script
from dashboard.packed import Packed

LATER = {"table": "/dash_ag_grid/", "plotly": "plotly"}
AT_ONCE = 480_000
"""Bytes of scripts and style sheets before the first picture, at the best packing."""

WITH_PLOTLY = 820_000

needs_vendor = pytest.mark.skipif(
    not (assets_folder() / RUNTIME).is_file(), reason="assets/vendor was not fetched"
)


@pytest.fixture(scope="module")
def page(client: FlaskClient) -> str:
    """The page as a browser gets it."""
    return client.get("/").text


def address(page: str, name: str) -> str:
    """Return where a script that comes later is."""
    return page.split(f'name="memcon-{name}" content="')[1].split('"')[0]


@pytest.mark.parametrize("name", LATER)
def test_what_can_wait_is_named_and_not_loaded(client: FlaskClient, page: str, name: str) -> None:
    assert LATER[name] in address(page, name)
    assert client.get(address(page, name)).status_code == 200
    loaded = re.findall(r'<script[^>]*src="([^"?]*)', page)
    assert address(page, name).split("?")[0] not in loaded


def test_a_script_that_is_not_there_is_not_missed() -> None:
    scripts = '<script src="/a/b/c.js"></script>'
    assert without_script(scripts, "/x/.*") == (scripts, "")


@needs_vendor
def test_todays_browsers_load_no_polyfill_but_the_one_that_is_needed(page: str) -> None:
    loaded = re.findall(r'<script src="([^"]*)"', page)
    assert not [each for each in loaded if "polyfill" in each]
    assert [each for each in loaded if RUNTIME in each]
    assert len(re.findall(r"<script nomodule [^>]*polyfill", page)) == 1


def test_other_scripts_are_for_all_browsers() -> None:
    scripts = '<script src="/deps/react@18.js"></script>'
    assert for_old_browsers(scripts) == scripts


def test_a_skeleton_has_every_id_and_nothing_else() -> None:
    layout = html.Div([html.P("a", id="a"), html.Div(html.B("b", id="b", className="c"))])
    assert [each.to_plotly_json()["props"] for each in skeleton([layout])] == [
        {"children": None, "id": "a"},
        {"children": None, "id": "b"},
    ]


@needs_vendor
def test_the_page_stays_light(client: FlaskClient, page: str) -> None:
    """Counted as Brotli packs it at a middling level: its best, which is sent, is less."""
    linked = re.findall(r'(?:<script|<link rel="stylesheet") (?:src|href)="([^"]*)"', page)
    sizes = {each: len(brotli.compress(client.get(each).data, quality=5)) for each in linked}
    whole = len(brotli.compress(page.encode(), quality=5)) + sum(sizes.values())
    assert whole < AT_ONCE, sizes
    plotly = len(brotli.compress(client.get(address(page, "plotly")).data, quality=5))
    assert whole + plotly < WITH_PLOTLY


# --- packing --------------------------------------------------------------------------------


def packed_in_time(kept: Packed, content: bytes) -> bytes:
    """Return the packed form of a file once it is made."""
    for _ in range(200):
        found = kept.of(content)
        if found is not None:
            return found
        time.sleep(0.02)
    raise AssertionError("it was never packed")


CONTENT = b"const a = 1;\n" * 200


def test_a_file_is_packed_beside_the_work_and_kept_for_the_next_run(tmp_path: Path) -> None:
    first = Packed(tmp_path / "kept")
    assert first.of(CONTENT) is None
    small = packed_in_time(first, CONTENT)
    assert brotli.decompress(small) == CONTENT
    files = list((tmp_path / "kept").iterdir())
    assert [each.read_bytes() for each in files] == [small]
    assert Packed(tmp_path / "kept").of(CONTENT) == small


def test_a_damaged_file_is_made_anew(tmp_path: Path) -> None:
    packed_in_time(Packed(tmp_path), CONTENT)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(b"not packed")
    again = Packed(tmp_path)
    assert again.of(CONTENT) is None
    assert brotli.decompress(packed_in_time(again, CONTENT)) == CONTENT


@pytest.fixture
def server() -> flask.Flask:
    """A server of a script, a picture and a page, packed in memory."""
    made = flask.Flask(__name__)
    kinds = {"s": "text/javascript", "p": "image/png", "h": "text/html"}
    made.add_url_rule(
        "/<name>", "any", lambda name: flask.Response(CONTENT, mimetype=kinds[name[0]])
    )
    packed.register(made, Packed(None), lambda request: "kept" in request.args)
    return made


@pytest.mark.parametrize(
    ("path", "encodings", "encoding"),
    [
        ("/s?kept", "gzip, br", "br"),
        ("/s?kept", "gzip", None),
        ("/s", "br", None),
        ("/p?kept", "br", None),
        ("/h?kept", "br", None),
    ],
)
def test_only_kept_scripts_and_styles_are_sent_packed_and_to_those_who_unpack_them(
    server: flask.Flask, path: str, encodings: str, encoding: str | None
) -> None:
    asked = {"Accept-Encoding": encodings}
    client = server.test_client()
    client.get(path, headers=asked)
    for _ in range(200):
        answer = client.get(path, headers=asked)
        if answer.headers.get("Content-Encoding") or encoding is None:
            break
        time.sleep(0.02)
    assert answer.headers.get("Content-Encoding") == encoding
    assert (brotli.decompress(answer.data) if encoding else answer.data) == CONTENT
    assert answer.headers.get("Vary") == ("Accept-Encoding" if encoding else None)
