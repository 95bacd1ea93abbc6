"""Compare and Paths in the browser: links, slider, controls, evidence, access, a phone."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Faults = Callable[[], list[str]]

SLOW = 60_000
"""Milliseconds that a new film may take on a busy machine."""

STOP = '#work-network[data-stop="{}"]'


def opened(page: Page, address: str, where: str, year: int = 1994) -> None:
    """Open a page and wait until its picture is that of a year."""
    page.goto(f"{address}{where}")
    page.locator(STOP.format(year)).wait_for(state="attached", timeout=SLOW)


def shown(page: Page, kind: str, year: int) -> list[str]:
    """Ids of the marks of a kind that the film shows at a stop."""
    ids: list[str] = page.evaluate(f"memcon.film.ids({year})['{kind}'] ?? []")
    return ids


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("/compare?year=1994", "From 1993 to 1994:"),
        ("/compare?year=1994&lang=ja", "1993年から1994年へ"),
        ("/paths?year=1994", "in 3 steps"),
        ("/paths?year=1994&lang=ja&theme=dark", "3段階"),
    ],
)
def test_a_link_opens_the_page_in_its_language_and_axe_finds_nothing(
    page: Page, address: str, accessible: Faults, where: str, said: str
) -> None:
    opened(page, address, where)
    expect(page.locator('[data-words="sentence"]')).to_contain_text(said)
    expect(page.locator(".evidence-title")).to_be_visible()
    assert accessible() == []


def test_the_slider_compares_other_years_without_the_server(page: Page, address: str) -> None:
    opened(page, address, "/compare?year=1994")
    page.locator("#work-network[data-whole]").wait_for(state="attached")
    films: list[str] = []
    page.on(
        "request",
        lambda request: films.append(request.url) if request.url.endswith("/film") else None,
    )
    page.keyboard.press("ArrowRight")
    page.locator(STOP.format(1995)).wait_for(state="attached")
    expect(page.locator('[data-words="sentence"]')).to_contain_text("From 1994 to 1995:")
    expect(page.locator(".evidence-title")).to_have_text("1994 → 1995", timeout=SLOW)
    assert films == []


def test_another_year_side_by_side_and_a_gone_tie_with_its_documents(
    page: Page, address: str
) -> None:
    opened(page, address, "/compare?year=1999", 1999)
    page.locator('[data-tune="other"]').select_option("1993")
    expect(page.locator('[data-words="sentence"]')).to_contain_text(
        "From 1993 to 1999:", timeout=SLOW
    )
    page.locator('[data-tune="beside"]').select_option("1")
    expect(page).to_have_url(re.compile("other=1993&beside=1"))
    page.wait_for_function(
        "() => memcon.film.ids(1999).dots?.filter((id) => id === 'yeltsin').length == 2",
        timeout=SLOW,
    )
    expect(page.locator(".evidence-title")).to_have_text("1993 → 1999", timeout=SLOW)
    page.get_by_text("Gone ties").click()
    page.locator(".ties-gone .said-who").first.click()
    expect(page.locator(".evidence .source").first).to_be_visible()
    page.get_by_role("button", name="Close").click()
    expect(page.locator(".evidence-title")).to_have_text("1993 → 1999")


def test_a_path_between_two_chosen_actors_opens_its_documents(page: Page, address: str) -> None:
    opened(page, address, "/paths?year=1994")
    page.locator('[data-tune="path"]').first.select_option("albright")
    expect(page.locator('[data-words="sentence"]')).to_contain_text(
        "From Albright to Yeltsin", timeout=SLOW
    )
    expect(page).to_have_url(re.compile("path=albright,yeltsin"))
    expect(page.locator(".path-steps .source").first).to_be_visible()
    page.locator(".path-steps .line-of-list").first.click()
    expect(page.locator(".evidence-title")).to_contain_text("Clinton meets Havel")
    page.get_by_role("button", name="Close").click()
    page.locator('[data-tune="path"]').last.select_option("albright")
    expect(page.locator('[data-words="sentence"]')).to_have_text(
        "A path needs two actors.", timeout=SLOW
    )


def test_the_cursor_follows_the_slider_on_paths(page: Page, address: str) -> None:
    opened(page, address, "/paths?year=1994")
    page.keyboard.press("ArrowRight")
    page.locator(STOP.format(1995)).wait_for(state="attached")
    expect(page.locator('[data-words="second"]')).to_contain_text("1995:")
    expect(page.locator(".central")).to_be_visible()
    assert shown(page, "dots", 1994) == shown(page, "dots", 1995)


@pytest.mark.parametrize("where", ["/compare?year=1994&beside=1", "/paths?year=1994"])
def test_on_a_phone_nothing_runs_over_the_side(
    page: Page, address: str, accessible: Faults, where: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    opened(page, address, where)
    wide = "Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"
    assert page.evaluate(wide) <= 390
    assert page.evaluate("document.querySelector('.network').clientHeight") >= 800
    assert accessible() == []
