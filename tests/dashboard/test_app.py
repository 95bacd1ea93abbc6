"""The app as it is served: wiring, headers, language, files, and two apps side by side."""

import hashlib
import re
import shutil
from base64 import b64encode
from enum import StrEnum
from pathlib import Path

import pytest
from dash import Dash
from flask.testing import FlaskClient

from dashboard import ids
from dashboard.app import create_app, create_server
from dashboard.components.shell import shell
from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.figures.surface import surface
from dashboard.files import assets_folder
from dashboard.pages import PAGES
from dashboard.theme import Theme
from dashboard.view import View
from graphdata.archive import Archive
from tests.dashboard.asking import PAGE, answered, callbacks, outputs
from tests.dashboard.trees import nodes, texts

IDS: list[StrEnum] = [*ids.Shell, *ids.Work, *ids.Listed]
ASSETS = assets_folder()


@pytest.fixture(scope="module")
def layout_ids(record: Archive) -> list[str]:
    """The ids of the shell and of two pages that have them all, as often as they occur."""
    view, context = View().within(record), Context(record)
    pages = [shell(), PAGES["/"](context, view), PAGES["/records"](context, view)]
    props = [node["props"] for node in nodes(pages)]
    return [each["id"] for each in props if "id" in each]


def test_every_callback_finds_its_components(client: FlaskClient, layout_ids: list[str]) -> None:
    wired = {
        key
        for callback in callbacks(client)
        for key in [
            *(each["id"] for each in callback["inputs"] + callback["state"]),
            *(key for key, _ in outputs(callback)),
        ]
    }
    assert sorted(wired - set(layout_ids)) == []
    assert sorted(wired - {str(each) for each in IDS}) == []


@pytest.mark.parametrize("path", PAGES)
def test_no_id_stands_twice(record: Archive, path: str) -> None:
    page = [shell(), *PAGES[path](Context(record), View().within(record))]
    found = [node["props"]["id"] for node in nodes(page) if "id" in node["props"]]
    assert sorted(found) == sorted(set(found))


def test_every_id_is_in_the_layout_and_needed(client: FlaskClient, layout_ids: list[str]) -> None:
    scripts = [path.read_text(encoding="utf-8") for path in ASSETS.glob("*.js")]
    source = (Path(ids.__file__).parent / "app.py").read_text(encoding="utf-8")
    wired = "\n".join([*scripts, *(str(callback) for callback in callbacks(client))])
    unused = [
        each
        for each in IDS
        if each not in layout_ids
        or (each not in wired and f"{type(each).__name__}.{each.name}" not in source)
    ]
    assert unused == []


def test_every_server_callback_has_one_writer(client: FlaskClient) -> None:
    written = [output for callback in callbacks(client) for output in outputs(callback)]
    assert sorted(written) == sorted(set(written))


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/health", 200),
        ("/plotly.min.js", 200),
        ("/_dash-layout", 200),
        ("/_dash-dependencies", 200),
        ("/assets/10-tokens.css", 200),
        ("/assets/none.css", 404),
        ("/assets/../pyproject.toml", 404),
        ("/assets/%2e%2e/pyproject.toml", 404),
    ],
)
def test_every_answer_has_the_headers(client: FlaskClient, path: str, status: int) -> None:
    with client.get(path) as response:
        named = ["X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy"]
        found = [response.headers[name] for name in named]
    assert (response.status_code, found) == (status, ["nosniff", "SAMEORIGIN", "same-origin"])


@pytest.mark.parametrize("path", ["/", "/?lang=ja", "/some/page", "/assets/none.css"])
def test_a_page_may_run_only_scripts_of_its_own(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    policy = dict(
        part.strip().split(" ", 1)
        for part in response.headers["Content-Security-Policy"].split(";")
    )
    scripts = policy.pop("script-src").split()
    shown = re.sub("<!--.*?-->", "", response.text, flags=re.S)
    inline = re.findall(r"<script(?![^>]*(?:src|json))[^>]*>(.*?)</script>", shown, re.S)
    hashes = [b64encode(hashlib.sha256(each.encode()).digest()).decode() for each in inline]
    assert set(scripts) >= {"'self'", *(f"'sha256-{each}'" for each in hashes)}
    assert all(each == "'self'" or each.startswith("'sha256-") for each in scripts)
    assert policy == {
        "default-src": "'self'",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'self'",
    }


def test_the_page_asks_no_other_host(client: FlaskClient) -> None:
    addresses = re.findall(r'(?:src|href)="([^"]*)"', client.get("/").text)
    assert addresses
    assert [each for each in addresses if not re.match(r"/(?!/)", each)] == []


@pytest.mark.parametrize(
    ("path", "is_long"),
    [
        ("/_dash-component-suites/", True),
        ("/assets/", True),
        ("/assets/20-film.js", False),
        ("/health", False),
        ("/", False),
    ],
)
def test_what_is_fingerprinted_is_kept_for_long(
    client: FlaskClient, path: str, is_long: bool
) -> None:
    fingerprinted = re.findall(rf'src="({path}[^"]+)"', client.get("/").text)
    with client.get(fingerprinted[0] if path.endswith("/") and path != "/" else path) as response:
        assert ("immutable" in response.headers.get("Cache-Control", "")) == is_long


def test_the_server_says_that_it_is_well(client: FlaskClient) -> None:
    response = client.get("/health")
    assert (response.status_code, response.text) == (200, "OK")


@pytest.mark.parametrize(
    ("search", "lang"),
    [
        ("", "en"),
        ("?lang=en", "en"),
        ("?lang=ja", "ja"),
        ("?year=1994&lang=ja", "ja"),
        ("?lang=de", "en"),
        ("?lang=%22%3E%3Cscript%3E", "en"),
        ("?lang=\xff%ff", "en"),
    ],
)
def test_the_page_says_the_language_of_its_address(
    client: FlaskClient, search: str, lang: str
) -> None:
    page = client.get(f"/{search}").text
    assert re.findall(r"<html[^>]*>", page) == [f'<html lang="{lang}">']


def test_a_reader_sees_no_debugging(app: Dash, client: FlaskClient) -> None:
    assert app.server.debug is False
    config = re.findall(r'id="_dash-config"[^>]*>(.*?)</script>', client.get("/").text, re.S)[0]
    assert [f'"{name}":false' in config for name in ("ui", "props_check")] == [True, True]
    assert "hot_reload" not in config


def test_two_apps_of_one_process_are_apart(app: Dash, napkin: Archive, client: FlaskClient) -> None:
    server = create_server(napkin)
    assert server is not app.server
    pages = [
        answered(each, PAGE, {"shell-address": {"search": "?year=1991"}})["shell-page.children"]
        for each in (client, server.test_client(), client)
    ]
    titles = ["NATO enlargement 1990–2009", "River crossings 1990–1992"]
    assert [[title in texts(page) for title in titles] for page in pages] == [
        [True, False],
        [False, True],
        [True, False],
    ]


def test_without_fetched_files_plotly_serves_its_own_bundle(
    napkin: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ASSETS, tmp_path / "assets", ignore=shutil.ignore_patterns("vendor"))
    monkeypatch.setattr("dashboard.app.assets_folder", lambda: tmp_path / "assets")
    bare = create_app(napkin).server.test_client()
    assert '<meta name="memcon-plotly" content="/plotly.min.js">' in bare.get("/").text
    with bare.get("/plotly.min.js") as response:
        assert (response.status_code, response.mimetype) == (200, "text/javascript")
        assert b"plotly.js v" in response.data[:200]


def test_with_fetched_files_the_small_bundle_is_enough(
    napkin: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ASSETS, tmp_path / "assets", ignore=shutil.ignore_patterns("vendor"))
    (tmp_path / "assets" / "vendor").mkdir()
    (tmp_path / "assets" / "vendor" / "plotly-basic.min.js").write_text("", encoding="utf-8")
    monkeypatch.setattr("dashboard.app.assets_folder", lambda: tmp_path / "assets")
    page = create_app(napkin).server.test_client().get("/").text
    assert "/assets/vendor/plotly-basic.min.js?m=" in page
    assert "/plotly.min.js" not in page.replace("/assets/vendor/plotly-basic.min.js", "")


@pytest.mark.parametrize(
    ("told", "canvas", "theme"),
    [
        ({"width": 912, "height": 556, "theme": "light"}, Canvas(912, 552), Theme.LIGHT),
        ({"width": 390, "height": 452, "theme": "dark"}, Canvas(384, 448), Theme.DARK),
        ({"width": 240.9, "height": 4000}, Canvas(240, 4000), Theme.LIGHT),
        ({"width": 239, "height": 4001}, Canvas(), Theme.LIGHT),
        ({"width": -912, "height": 0}, Canvas(), Theme.LIGHT),
        ({"width": 10**400, "height": 1e308}, Canvas(), Theme.LIGHT),
        ({"width": float("nan"), "height": float("inf")}, Canvas(), Theme.LIGHT),
        ({"width": "912", "height": None}, Canvas(), Theme.LIGHT),
        ({"width": True, "height": [556]}, Canvas(), Theme.LIGHT),
        ({"theme": "DARK"}, Canvas(), Theme.LIGHT),
        ({"theme": ["dark"]}, Canvas(), Theme.LIGHT),
        ({}, Canvas(), Theme.LIGHT),
        (None, Canvas(), Theme.LIGHT),
        ([912, 556], Canvas(), Theme.LIGHT),
        ("912x556", Canvas(), Theme.LIGHT),
    ],
)
def test_an_absurd_screen_gets_the_surface_of_the_design(
    told: object, canvas: Canvas, theme: Theme
) -> None:
    assert surface(told) == (canvas, theme)
