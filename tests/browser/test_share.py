"""The Share box in a browser: each button gives a file that opens, or words that are right."""

import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect

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


def test_every_button_gives_a_file_that_opens(reader: Reader, page: Page) -> None:
    reader.open("?year=1991&lang=ja")
    page.locator('[data-do="share"]').click()
    buttons = page.locator("dialog.share a[data-take]")
    names = set()
    for i in range(buttons.count()):
        with page.expect_download(timeout=60_000) as kept:
            buttons.nth(i).click()
        name, path = kept.value.suggested_filename, Path(kept.value.path())
        assert OPENS[Path(name).suffix](path), name
        names.add(name)
    form = re.compile(r"memcon-(explore-(1991|1990-to-2009)|tour)-ja\.[a-z.]+")
    assert [name for name in names if not form.fullmatch(name)] == []
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
