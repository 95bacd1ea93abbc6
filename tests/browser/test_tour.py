"""The tour in a browser: from its list, by key, button and swipe, in both languages."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from graphdata.archive import bundled, load_archive

SWIPE = """(right) => {
  const band = document.querySelector(".tour");
  const touch = (x) => new Touch({ identifier: 1, target: band, clientX: x, clientY: 90 });
  const send = (kind, x) =>
    band.dispatchEvent(new TouchEvent(kind, { bubbles: true, changedTouches: [touch(x)] }));
  send("touchstart", 200);
  send("touchend", 200 + right);
}"""


@pytest.fixture(scope="module")
def titles() -> dict[str, list[str]]:
    """The titles of the bundled tour by language."""
    steps = load_archive(bundled()).tour
    return {lang: [step.title(lang) for step in steps] for lang in ("en", "ja")}


def is_at(page: Page, title: str) -> None:
    """Wait for the step of a title, with its picture."""
    expect(page.locator(".tour-title")).to_have_text(title, timeout=30_000)
    page.locator("#work-network[data-stop]").wait_for(state="attached", timeout=30_000)


def test_the_tour_begins_at_its_list_and_turns_by_key_and_button(
    page: Page, address: str, titles: dict[str, list[str]]
) -> None:
    page.goto(f"{address}/tour")
    page.locator(".tour-start").click()
    is_at(page, titles["en"][0])
    page.keyboard.press("ArrowRight")
    is_at(page, titles["en"][1])
    page.locator('a[data-turn="forward"]').click()
    is_at(page, titles["en"][2])
    page.keyboard.press("ArrowLeft")
    is_at(page, titles["en"][1])
    page.get_by_role("link", name="End the tour").click()
    expect(page.locator(".tour")).to_have_count(0)


def test_a_step_opens_from_its_link_and_turns_by_swipe(
    page: Page, address: str, titles: dict[str, list[str]]
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{address}/?year=1993&selected=ev-19930825-warsaw&lang=ja&tour=2")
    is_at(page, titles["ja"][1])
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.evaluate(SWIPE, 120)
    is_at(page, titles["ja"][0])
    page.evaluate(SWIPE, -120)
    is_at(page, titles["ja"][1])


def test_a_record_of_a_step_opens_its_evidence(page: Page, address: str) -> None:
    page.goto(f"{address}/?year=1993&tour=2")
    page.locator(".tour-record").first.click()
    expect(page.locator(".evidence .source").first).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious(
    page: Page, address: str, accessible: Callable[[], list[str]], theme: str
) -> None:
    page.goto(f"{address}/tour?theme={theme}")
    expect(page.locator(".tour-steps > li").first).to_be_visible()
    assert accessible() == []
    page.goto(f"{address}/?year=1993&tour=2&theme={theme}")
    page.locator("#work-network[data-stop]").wait_for(state="attached", timeout=30_000)
    assert accessible() == []
