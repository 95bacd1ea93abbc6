"""The page for frames of other sites: framed there alone, and leading nowhere else."""

import json
import re

import pytest
from flask.testing import FlaskClient

from dashboard.app import create_app
from dashboard.settings import Settings, SettingsError
from graphdata.archive import Archive


@pytest.fixture(scope="module")
def site(napkin: Archive) -> FlaskClient:
    """What asks the app on the napkin archive, framed by two sites."""
    app = create_app(napkin, embed_origins="https://a.example https://b.example")
    client: FlaskClient = app.server.test_client()
    return client


def ancestors(site: FlaskClient, path: str) -> tuple[str | None, list[str]]:
    """What the headers of a page say of frames."""
    headers = site.get(path).headers
    policy = headers["Content-Security-Policy"]
    return headers.get("X-Frame-Options"), re.findall("frame-ancestors ([^;]*)", policy)


def test_only_the_embedded_page_may_be_framed(site: FlaskClient) -> None:
    assert ancestors(site, "/") == ("SAMEORIGIN", ["'self'"])
    assert ancestors(site, "/embed?page=explore") == (
        None,
        ["https://a.example https://b.example"],
    )
    assert ancestors(site, "/embedded") == ("SAMEORIGIN", ["'self'"])


def test_every_site_may_frame_it_unless_some_are_named(client: FlaskClient) -> None:
    assert ancestors(client, "/embed?year=1994") == (None, ["*"])


def test_it_has_no_dash_and_no_way_within_the_frame(site: FlaskClient) -> None:
    page = site.get("/embed?page=explore&year=1990&lang=ja").text
    assert "_dash" not in page
    assert "<header" not in page
    links = re.findall(r"<a [^>]*>", page)
    assert links == [
        '<a href="http://localhost/?year=1990&amp;lang=ja" rel="noopener noreferrer" '
        'target="_blank">'
    ]
    found = re.search(r'<script type="application/json" id="kept">([^<]*)</script>', page)
    assert found is not None
    data = json.loads(found[1])
    assert (list(data["films"]), data["year"], data["lang"]) == (["ja"], 1990, "ja")
    for address in re.findall(r'(?:src|href)="(assets/[^"]*)"', page):
        assert site.get(f"/{address}").status_code == 200, address


def test_what_it_does_not_know_is_refused_or_left_out(site: FlaskClient) -> None:
    answer = site.get("/embed?page=<script>")
    assert (answer.status_code, answer.mimetype) == (404, "text/plain")
    assert "<script>alert" not in site.get("/embed?actors=<script>alert(1)</script>").text


def test_sites_are_read_strictly() -> None:
    read = {"MEMCON_EMBED_ORIGINS": " https://a.example  https://*.b.example:8443 "}
    assert Settings.read(read).embed_origins == "https://a.example https://*.b.example:8443"
    for bad in ("https://a.example; script-src *", "a.example", "javascript:x", "*, *"):
        with pytest.raises(SettingsError, match="embed_origins"):
            Settings.read({"MEMCON_EMBED_ORIGINS": bad})
