"""The Positions page in a browser: its lanes, its slider, its evidence, on a phone too."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from dashboard.context import Context
from dashboard.pages.positions import lanes_said
from dashboard.view import View

MARK = """(id) => {
  const graph = document.getElementById("work-network");
  const marks = graph.data.find((trace) => trace.name === "stances");
  const at = marks.customdata.indexOf(id);
  const box = graph.getBoundingClientRect();
  return [box.left + marks.x[at], box.top + marks.y[at]];
}"""
PATIENCE = 60_000  # a busy machine is not a fault
GENIUS = "pos-9093-095"


def opened(page: Page, address: str, search: str, year: int) -> None:
    """Open the page at an address and wait for its picture."""
    page.goto(f"{address}/positions{search}")
    at(page, year)


def at(page: Page, year: int) -> None:
    """Wait until the picture is that of a year."""
    shown = page.locator(f'#work-network[data-stop="{year}"]')
    shown.wait_for(state="attached", timeout=PATIENCE)


def says(page: Page, context: Context, view: View) -> None:
    """Expect the words that Python has for a view."""
    said = lanes_said(context, view.within(context.archive))
    expect(page.locator('[data-words="sentence"]')).to_have_text(said["sentence"], timeout=PATIENCE)
    expect(page.locator('[data-words="second"]')).to_have_text(said["second"])


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_a_link_opens_the_lanes_in_its_language(
    page: Page, address: str, context: Context, lang: str
) -> None:
    opened(page, address, f"?year=1994&lang={lang}", 1994)
    says(page, context, View(year=1994, lang=lang))
    expect(page.locator("header nav .here")).to_have_attribute("href", re.compile("^/positions"))


def test_the_slider_moves_the_band_and_beyond_the_window_the_window(
    page: Page, address: str, context: Context
) -> None:
    opened(page, address, "?year=1996", 1996)
    page.locator("#work-year").focus()
    page.keyboard.press("ArrowRight")
    at(page, 1997)
    says(page, context, View(year=1997))
    page.keyboard.press("ArrowRight")
    at(page, 1998)
    says(page, context, View(year=1998))
    page.keyboard.press("ArrowLeft")
    at(page, 1997)
    says(page, context, View(year=1997))


def test_the_tools_tune_the_picture_and_the_address(
    page: Page, address: str, context: Context
) -> None:
    opened(page, address, "?year=1994", 1994)
    page.get_by_label("Audience shown").select_option("private")
    says(page, context, View(year=1994, audiences=("private",)))
    expect(page).to_have_url(re.compile("audiences=private"))
    page.get_by_label("Years on the axis").select_option("20")
    says(page, context, View(year=1994, audiences=("private",), axis=20))
    page.get_by_label("Actors shown").select_option("6")
    expect(page).to_have_url(re.compile("lanes=6"))


def test_a_mark_opens_its_evidence(page: Page, address: str) -> None:
    opened(page, address, "?year=1994", 1994)
    panel = page.locator(".evidence")
    expect(panel).to_be_hidden()
    page.mouse.click(*page.evaluate(MARK, GENIUS))
    expect(panel).to_be_visible()
    expect(panel.locator("blockquote").first).to_contain_text("genius")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious(
    page: Page, address: str, accessible: Callable[[], list[str]], theme: str
) -> None:
    opened(page, address, f"?year=1994&theme={theme}", 1994)
    assert accessible() == []


def test_on_a_phone_the_panels_lie_one_under_another_and_scroll(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    opened(page, address, "?year=1994&lang=ja", 1994)
    picture = page.locator(".picture")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.mouse.move(200, 600)
    page.mouse.wheel(0, 400)
    page.wait_for_function("() => document.querySelector('.picture').scrollTop > 300")
    expect(picture).to_be_visible()
    page.evaluate("document.querySelector('.picture').scrollTop = 0")
    page.mouse.click(*page.evaluate(MARK, GENIUS))
    expect(page.locator(".evidence")).to_be_in_viewport(ratio=0.9)
