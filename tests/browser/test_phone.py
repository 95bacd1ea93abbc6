"""A phone of 390 by 844: nothing runs over the side, the drawers open, the slider works."""

from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import Reader

WIDTH = 390


@pytest.fixture
def page(page: Page) -> Page:
    page.set_viewport_size({"width": WIDTH, "height": 844})
    return page


def _runs_over(reader: Reader) -> int:
    wide: int = reader.page.evaluate(
        "Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"
    )
    return wide - WIDTH


def test_the_rail_and_the_evidence_are_drawers(reader: Reader):
    view = reader.open("?year=1994")
    reader.sees(view)
    assert reader.canvas.width <= WIDTH
    assert _runs_over(reader) == 0
    rail = reader.page.locator(".rail")
    for button, drawer in (("Filters", rail), ("Documents", reader.panel)):
        expect(drawer).to_be_hidden()
        for close in ("again", "Escape"):
            reader.page.get_by_role("button", name=button, exact=True).click()
            expect(drawer).to_be_in_viewport(ratio=0.99)
            assert _runs_over(reader) == 0
            if close == "Escape":
                reader.page.keyboard.press("Escape")
            else:
                reader.page.get_by_role("button", name=button, exact=True).click()
            expect(drawer).to_be_hidden()


def test_a_filter_in_the_drawer_changes_the_picture(reader: Reader):
    view = reader.open("?year=1994")
    reader.page.get_by_role("button", name="Filters", exact=True).click()
    reader.group("lens").locator('input[value="met"]').check()
    reader.sees(replace(view, lens=reader.view("?lens=met").lens))


def test_a_document_in_the_drawer_opens_its_evidence_and_closes(reader: Reader):
    reader.open("?year=1993")
    reader.page.get_by_role("button", name="Documents", exact=True).click()
    reader.panel.get_by_role("button", name="genius").click()
    expect(reader.panel.locator("blockquote", has_text="this is genius!")).to_be_visible()
    expect(reader.panel).to_be_in_viewport(ratio=0.99)
    assert _runs_over(reader) == 0
    reader.panel.get_by_role("button", name="Close").click()
    expect(reader.panel).to_be_hidden()
    expect(reader.page).not_to_have_url("selected")


def test_the_slider_and_play_work(reader: Reader):
    view = reader.open("?year=1994")
    reader.page.mouse.move(*reader.year_spot(1994))
    reader.page.mouse.down()
    reader.page.mouse.move(*reader.year_spot(2004), steps=6)
    reader.page.mouse.up()
    reader.sees(replace(view, year=2004))
    reader.address_says("year", 2004)
    play = reader.page.get_by_role("button", name="Play the years")
    play.click()
    reader.at(2005)
    play.click()
    expect(play).to_have_attribute("aria-pressed", "false")


def test_the_busiest_year_fits_the_width_in_japanese_too(reader: Reader):
    reader.sees(reader.open("?year=1994&lang=ja"))
    assert _runs_over(reader) == 0
