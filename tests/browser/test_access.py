"""Access: axe finds nothing serious or critical, whatever is open, in any look or language."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.reader import Reader

Faults = Callable[[], list[str]]


def _said(found: dict[str, list[str]]) -> str:
    return "\n".join(f"{where}: {fault}" for where, faults in found.items() for fault in faults)


@pytest.mark.parametrize("lang", ["en", "ja"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious_on_the_page(
    reader: Reader, accessible: Faults, theme: str, lang: str
):
    page = reader.page
    reader.open(f"?year=1994&lang={lang}&theme={theme}")
    expect(page.locator("html")).to_have_attribute("data-theme", theme)
    found = {"digest": accessible()}
    page.locator('[data-do="help"]').click()
    expect(page.locator("dialog.help")).to_be_visible()
    found["help"] = accessible()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.help")).to_be_hidden()
    reader.go(f"?year=1993&lang={lang}&theme={theme}&lens=stood&selected=ev-19931022-yeltsin")
    expect(reader.panel.locator("blockquote").first).to_be_visible()
    found["evidence"] = accessible()
    assert not any(found.values()), _said(found)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious_on_a_phone_with_its_drawers_open(
    reader: Reader, accessible: Faults, theme: str
):
    page = reader.page
    page.set_viewport_size({"width": 390, "height": 844})
    reader.open(f"?year=1994&lang=ja&theme={theme}")
    found = {"page": accessible()}
    for action, drawer in (("filters", ".rail"), ("documents", ".evidence")):
        page.locator(f'[data-do="{action}"]').click()
        expect(page.locator(drawer)).to_be_in_viewport(ratio=0.99)
        found[drawer] = accessible()
        page.keyboard.press("Escape")
        expect(page.locator(drawer)).to_be_hidden()
    assert not any(found.values()), _said(found)


def test_the_picture_says_in_words_what_it_shows(reader: Reader):
    view = reader.open("?year=1994")
    said = reader.right(view)["words"]
    expect(reader.picture).to_have_accessible_name(
        f"1994. {said['sentence']} {said['second']}".strip()
    )
    reader.slider.fill("1999")
    expect(reader.picture).to_have_accessible_name(re.compile("^1999"))
