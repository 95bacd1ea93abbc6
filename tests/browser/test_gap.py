"""Planned, told, heard in a browser: it opens, follows slider and settings, shows its documents."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Faults = Callable[[], list[str]]


def opened(page: Page, address: str, search: str = "") -> None:
    """Open the page and wait for its picture and panel."""
    page.goto(f"{address}/gap{search}")
    page.wait_for_selector("#work-network[data-stop]")
    expect(page.locator(".evidence h2").first).to_be_attached()


def strip_numbers(page: Page) -> list[str]:
    """What the strips print as gaps."""
    found: list[str] = page.evaluate(
        """() => document.getElementById("work-network").data
          .filter((trace) => trace.name === "labels")
          .flatMap(({ customdata: ids, text }) =>
            text.filter((_, i) => ids[i].startsWith("gap-")))"""
    )
    return found


@pytest.mark.parametrize(
    ("lang", "headline"),
    [
        ("en", "Enlargement: Moscow was told less than was said inside Washington in 2 of 3 pairs"),
        ("ja", "NATO拡大"),
    ],
)
def test_the_page_opens_from_a_link(page: Page, address: str, lang: str, headline: str):
    opened(page, address, f"?year=1994&lang={lang}")
    expect(page.locator("h1")).to_contain_text(headline)
    expect(page.locator(".evidence .words").first).to_contain_text("membership would grow")
    assert "+2" in strip_numbers(page)


def test_settings_change_the_pairs(page: Page, address: str):
    opened(page, address, "?year=1994")
    page.locator(".settings summary").click()
    page.locator('[data-tune="anchor"]').select_option("anybody")
    expect(page.locator("h1")).to_contain_text("in 3 of 4 pairs", timeout=30_000)
    expect(page).to_have_url(re.compile("anchor=anybody"))
    page.get_by_label("people outside government").uncheck()
    expect(page).to_have_url(re.compile("left_out=coarse,legislators(&|$)"))
    page.locator('[data-only="certainty"]').select_option("documented")
    expect(page.locator("h1")).to_contain_text("too few pairs to say", timeout=30_000)


def test_the_other_side_can_be_asked(page: Page, address: str):
    opened(page, address, "?year=1994")
    page.locator('[data-tune="pair"]').nth(1).select_option("bloc-cee")
    expect(page).to_have_url(re.compile("pair=bloc-washington,bloc-cee"))
    expect(page.locator("h1")).not_to_contain_text("Moscow", timeout=30_000)


def test_the_slider_moves_the_band_without_the_server(page: Page, address: str):
    opened(page, address, "?year=1994")
    before = page.locator("h1").inner_text()
    page.keyboard.press("ArrowRight")
    page.wait_for_selector('#work-network[data-stop="1995"]')
    expect(page.locator("h1")).to_have_text(before)


def test_rows_and_marks_open_documents_and_lead_back(page: Page, address: str):
    opened(page, address, "?year=1994")
    page.locator(".pair-row").first.click()
    expect(page.locator(".kicker")).to_contain_text("+1")
    expect(page.locator(".pair-evidence .source").first).to_be_visible()
    page.locator(".back-to-pairs").click()
    expect(page.locator(".kicker")).to_contain_text("+2")
    page.locator(".side-head").first.click()
    expect(page).to_have_url(re.compile("selected=pos-9093-084"))
    expect(page.locator(".evidence .source").first).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious(page: Page, address: str, accessible: Faults, theme: str):
    opened(page, address, f"?year=1994&theme={theme}")
    page.locator(".settings summary").click()
    assert accessible() == []
    page.locator(".pair-row").first.click()
    expect(page.locator(".pair-evidence .source").first).to_be_visible()
    assert accessible() == []


def test_a_phone_stacks_the_lanes_and_keeps_the_documents_in_a_drawer(
    page: Page, address: str, accessible: Faults
):
    page.set_viewport_size({"width": 390, "height": 844})
    opened(page, address, "?year=1994&lang=ja")
    box = page.locator("#work-network").bounding_box()
    assert box is not None
    assert box["width"] <= 390 < 1000 < box["height"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator('[data-do="documents"]').click()
    expect(page.locator(".evidence")).to_be_in_viewport(ratio=0.99)
    assert accessible() == []
