"""Safety: the headers of a page, the health of the server, and text that stays text."""

import json
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import expect

from tests.browser.reader import Reader

JSON = {"Content-Type": "application/json"}
MARKUP = "<img src=x onerror=window.hit=1><b>bold</b>"


def test_a_page_is_served_with_headers_that_keep_strangers_out(address: str):
    with urlopen(address, timeout=10) as answer:
        headers = answer.headers
    policy = dict(
        part.strip().partition(" ")[::2] for part in headers["Content-Security-Policy"].split(";")
    )
    assert policy["default-src"] == "'self'"
    assert policy["object-src"] == "'none'"
    assert policy["frame-ancestors"] == "'self'"
    assert "unsafe" not in policy["script-src"]
    assert "http" not in headers["Content-Security-Policy"]
    assert headers["X-Frame-Options"] == "SAMEORIGIN"
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_the_server_says_that_it_is_well(address: str):
    with urlopen(f"{address}/health", timeout=10) as answer:
        assert answer.status == 200
        assert "OK" in answer.read().decode()


def test_rubbish_is_refused_without_telling_how_the_server_is_made(address: str):
    for request in (
        Request(f"{address}/_dash-update-component", b"rubbish", JSON),
        Request(f"{address}/_dash-update-component", b"{}", JSON),
        Request(f"{address}/assets/..%2f..%2fpyproject.toml"),
        Request(f"{address}/?{'x' * 20_000}"),
    ):
        with pytest.raises(HTTPError) as refused:
            urlopen(request, timeout=10)
        with refused.value as answer:
            told = answer.read()
        assert b"Traceback" not in told
        assert b".py" not in told


@pytest.mark.parametrize("view", [{"year": "x", "selected": ["a"], "lens": {"a": 1}}, [1], {}])
def test_a_hostile_view_sent_to_the_server_is_answered_with_the_default(address: str, view: object):
    evidence, lit = ("work-evidence", "data-tree"), ("work-lit", "data")
    question = {
        "output": "..work-evidence.data-tree...work-lit.data..",
        "outputs": [{"id": owner, "property": name} for owner, name in (evidence, lit)],
        "inputs": [{"id": "work-told", "property": "data", "value": view}],
        "state": [{"id": "work-here", "property": "data", "value": "explore"}],
        "changedPropIds": ["work-told.data"],
    }
    asked = Request(f"{address}/_dash-update-component", json.dumps(question).encode(), JSON)
    with urlopen(asked, timeout=10) as answer:
        assert "1994 in documents" in answer.read().decode()


def test_markup_in_the_search_box_is_text(reader: Reader):
    reader.open()
    search = reader.page.locator("#work-search")
    for text in (MARKUP, "{{7*7}}", "' OR 1=1 --"):
        search.fill(text)
        expect(reader.page.locator(".nothing-found")).to_have_text("Nothing found.")
        expect(search).to_have_value(text[:80])
        search.fill("")
        expect(reader.page.locator(".nothing-found")).to_have_count(0)
    assert reader.page.evaluate("window.hit") is None
    assert reader.page.locator(".page img, .page b").count() == 0


def test_search_finds_an_actor_without_diacritics_and_opens_its_evidence(reader: Reader):
    reader.open("?year=1994")
    reader.page.locator("#work-search").fill("walesa")
    reader.page.locator(".found-item").filter(has_text="Wałęsa").first.click()
    expect(reader.title).to_have_text("Lech Wałęsa")
    reader.address_says("selected", "walesa")
