"""The Timeline page in a real browser."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Faults = Callable[[], list[str]]

SPOT = """(id) => {
  const gd = document.getElementById("work-network");
  const box = gd.getBoundingClientRect();
  const dots = gd.data.find((trace) => trace.name === "dots");
  const i = dots.customdata.indexOf(id);
  return [box.left + dots.x[i], box.top + dots.y[i]];
}"""


def opened(page: Page, address: str, search: str, year: int) -> None:
    """Open the page and wait for its picture to fill its place."""
    page.goto(f"{address}/timeline{search}")
    page.locator(f'#work-network[data-stop="{year}"]').wait_for(state="attached")
    page.wait_for_function(
        """() => {
          const gd = document.getElementById("work-network");
          return Math.abs(gd._fullLayout.height - gd.getBoundingClientRect().height) < 12;
        }"""
    )


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Clinton and Yeltsin meet, call or write most often"),
        ("ja", "会談、電話、書簡が最も多いのはクリントン、エリツィン"),
    ],
)
def test_it_opens_from_a_link_in_both_languages(page: Page, address: str, lang: str, title: str):
    opened(page, address, f"?year=1994&lang={lang}", 1994)
    expect(page.locator("h1")).to_contain_text(title)
    expect(page.locator("html")).to_have_attribute("lang", lang)
    expect(page.locator("#work-network .textpoint").first).to_be_attached()


def test_the_slider_moves_the_cursor_and_another_window_is_another_story(page: Page, address: str):
    opened(page, address, "?year=1994", 1994)
    headline = page.locator("h1")
    before = headline.inner_text()
    page.keyboard.press("ArrowRight")
    page.locator('#work-network[data-stop="1995"]').wait_for(state="attached")
    expect(headline).to_have_text(before)
    page.locator("#work-year").fill("2001")
    page.locator('#work-network[data-stop="2001"]').wait_for(state="attached")
    expect(headline).not_to_have_text(before)
    expect(page).to_have_url(re.compile("year=2001"))


def test_a_click_opens_the_evidence_and_escape_closes_it(page: Page, address: str):
    opened(page, address, "?year=1994", 1994)
    x, y = page.evaluate(SPOT, "e-19940112-prague-visegrad")
    page.mouse.move(x - 4, y)
    page.mouse.move(x, y)
    expect(page.locator(".hoverlayer .hovertext").first).to_be_visible()
    page.mouse.click(x, y)
    expect(page).to_have_url(re.compile("selected=e-19940112-prague-visegrad"))
    expect(page.locator(".evidence-title")).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.locator(".evidence")).to_be_hidden()


def test_number_of_people_and_years_are_in_the_address(page: Page, address: str):
    opened(page, address, "?year=1994", 1994)
    page.get_by_label("Actors shown").select_option("6")
    expect(page.locator('[data-words="second"]')).to_contain_text("of 6 people")
    page.get_by_label("Years on the axis").select_option("20")
    expect(page.locator('[data-words="second"]')).to_contain_text("1990–2009")
    expect(page).to_have_url(re.compile("axis=20.*lanes=6|lanes=6.*axis=20"))
    page.go_back()
    expect(page.locator('[data-words="second"]')).to_contain_text("1993–1997")
    expect(page.get_by_label("Years on the axis")).to_have_value("0")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1440, 900), (390, 844)], ids=["wide", "phone"])
def test_axe_finds_nothing_serious(
    page: Page, address: str, accessible: Faults, theme: str, size: tuple[int, int]
):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    opened(page, address, f"?year=1994&theme={theme}", 1994)
    assert accessible() == []
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= size[0]


def test_the_documents_of_the_year_are_there_for_those_who_use_keys(page: Page, address: str):
    opened(page, address, "?year=1994", 1994)
    button = page.get_by_role("button", name="Documents", exact=True)
    button.focus()
    page.keyboard.press("Enter")
    first = page.locator(".evidence .pick").first
    expect(first).to_be_in_viewport()
    first.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("selected="))
