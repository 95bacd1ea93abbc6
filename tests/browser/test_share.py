"""The Share box in a browser: each button gives a file that opens, or words that are right."""

import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect

from dashboard.components.shell import PAGES as ADDRESSES
from dashboard.pages import CHARTS
from tests.browser.reader import Reader

OPENS: dict[str, Callable[[Path], bool]] = {
    ".png": lambda path: path.read_bytes().startswith(b"\x89PNG"),
    ".svg": lambda path: ElementTree.parse(path).getroot().tag.endswith("svg"),
    ".pdf": lambda path: path.read_bytes().startswith(b"%PDF"),
    ".pptx": zipfile.is_zipfile,
    ".zip": zipfile.is_zipfile,
    ".html": lambda path: path.read_text("utf-8").startswith("<!doctype html>"),
    ".bib": lambda path: path.read_text("utf-8").startswith("@"),
    ".ris": lambda path: path.read_text("utf-8").startswith("TY  - "),
    ".json": lambda path: bool(json.loads(path.read_text("utf-8"))),
    ".gexf": lambda path: ElementTree.parse(path).getroot().tag.endswith("gexf"),
    ".graphml": lambda path: ElementTree.parse(path).getroot().tag.endswith("graphml"),
}


PAGES = {name: ADDRESSES[name] for name in CHARTS}


@pytest.mark.parametrize("name", PAGES)
def test_every_button_gives_a_file_that_opens(reader: Reader, page: Page, name: str) -> None:
    page.goto(f"{reader.address}{PAGES[name]}?year=1991&lang=ja")
    page.locator("h1").first.wait_for()
    page.locator('[data-do="share"]').click()
    # what holds all years is slow: from one page it is enough
    which = "a[data-take]" if name == "explore" else 'a[data-take]:not([data-more*="series"])'
    buttons = page.locator(f"dialog.share {which}")
    names = set()
    for i in range(buttons.count()):
        with page.expect_download(timeout=60_000) as kept:
            buttons.nth(i).click()
        called, path = kept.value.suggested_filename, Path(kept.value.path())
        assert OPENS[Path(called).suffix](path), called
        names.add(called)
    assert names
    form = re.compile(rf"memcon-({name}-(1991|1990-to-2009)|tour)-ja\.[a-z.]+")
    assert [each for each in names if not form.fullmatch(each)] == []
    expect(page.locator(".share-status")).to_have_text("")


def test_link_citation_and_code_are_those_of_the_view(reader: Reader, page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.open("?year=1994&actors=yeltsin")
    page.locator('[data-do="share"]').click()

    def copied(kind: str) -> str:
        page.locator(f'[data-share="{kind}"]').click()
        expect(page.locator(f'[data-share="{kind}"]')).to_have_text("Copied")
        return str(page.evaluate("navigator.clipboard.readText()"))

    assert copied("link") == page.url
    assert re.search(
        r"Explore, 1994\.” memcon, data version .* Accessed .* http", copied("citation")
    )
    assert "/embed?year=1994&amp;actors=yeltsin&amp;page=explore" in copied("embed")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_box_is_accessible_and_closes_with_escape(
    reader: Reader, page: Page, accessible: Callable[[], list[str]], theme: str
) -> None:
    reader.open(f"?year=1991&theme={theme}")
    page.locator('[data-do="share"]').click()
    assert accessible() == []
    page.keyboard.press("Escape")
    expect(page.locator("dialog.share")).to_be_hidden()


def test_a_failure_says_what_to_do(reader: Reader, page: Page) -> None:
    reader.open("?year=1991")
    page.evaluate("() => { window.fetch = () => Promise.reject(new Error('No network.')); }")
    page.locator('[data-do="share"]').click()
    page.locator('a[data-take$=".bib"]').click()
    expect(page.locator(".share-status")).to_contain_text("Try again, or reload the page.")


def test_what_takes_long_says_that_it_is_being_made(
    reader_with_clock: Reader,
) -> None:
    page = reader_with_clock.page
    reader_with_clock.open("?year=1991")
    page.evaluate("() => { window.fetch = () => new Promise(() => {}); }")
    page.locator('[data-do="share"]').click()
    page.locator('a[data-take$=".bib"]').click()
    page.clock.run_for(400)
    expect(page.locator(".share-status")).to_have_text("")
    page.clock.run_for(200)
    expect(page.locator(".share-status")).to_have_text("Making the file …")


def test_what_may_not_be_copied_is_shown(reader: Reader, page: Page) -> None:
    reader.open("?year=1994")
    page.evaluate(
        "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }"
    )
    page.locator('[data-do="share"]').click()
    page.locator('[data-share="link"]').click()
    expect(page.locator(".share-status textarea")).to_have_value(page.url)
    expect(page.locator(".share-status textarea")).to_be_focused()


def test_pages_of_words_are_cited_without_years(reader: Reader, page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.open("?year=1994")
    page.get_by_role("link", name="About", exact=True).click()
    expect(page.locator("h1")).to_have_text("About the record")
    page.locator('[data-do="share"]').click()
    page.locator('[data-share="citation"]').click()
    expect(page.locator('[data-share="citation"]')).to_have_text("Copied")
    assert ": About.” memcon" in str(page.evaluate("navigator.clipboard.readText()"))


def test_the_box_fits_a_phone_and_keys_reach_all_of_it(reader: Reader, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    reader.open("?year=1991&lang=ja&theme=dark")
    page.locator('[data-do="share"]').focus()
    page.keyboard.press("Enter")
    box = page.locator("dialog.share")
    assert box.evaluate("box => box.scrollWidth <= box.clientWidth")
    buttons = box.locator("button, a").count()
    for _ in range(buttons):
        assert page.evaluate("document.activeElement.closest('dialog.share') !== null")
        page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(page.locator('[data-do="share"]')).to_be_focused()
