"""The Map page in a browser: it opens, steps through the years, and opens evidence."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from dashboard.context import Context
from dashboard.pages.map import map_said
from dashboard.theme import TONES, Theme, fill
from dashboard.view import View

OPENS_WITHIN = 60_000
AREA = """(id) => {
  const trace = document.getElementById("work-network").data.find((each) => each.meta === id);
  const { xaxis, yaxis } = document.getElementById("work-network")._fullLayout;
  const box = document.getElementById("work-network").getBoundingClientRect();
  return { fill: trace.fillcolor, hover: trace.text, left: box.left + xaxis._offset, top: box.top };
}"""


def opened(page: Page, address: str, search: str) -> None:
    """Open the map of a year and wait until it rests."""
    page.goto(f"{address}/map{search}")
    year = search.partition("year=")[2][:4]
    page.locator(f'#work-network[data-stop="{year}"]').wait_for(
        state="attached", timeout=OPENS_WITHIN
    )


def test_a_step_of_a_year_changes_map_words_and_list_in_place(
    page: Page, address: str, context: Context
) -> None:
    opened(page, address, "?year=1998")
    assert page.evaluate(AREA, "poland")["fill"] == fill(Theme.LIGHT, "level-2")
    page.keyboard.press("ArrowRight")
    page.locator('#work-network[data-stop="1999"]').wait_for(state="attached")
    said = map_said(context, View(year=1999).within(context.archive))
    expect(page.locator('[data-words="sentence"]')).to_have_text(said["sentence"])
    expect(page.locator('[data-words="second"]')).to_have_text(said["second"])
    poland = page.evaluate(AREA, "poland")
    assert poland["fill"] == fill(Theme.LIGHT, "level-1")
    assert "since 12 March 1999" in poland["hover"]
    expect(page.locator(".evidence-title")).to_have_text("Who joined what, 1999")


def test_a_click_on_a_state_opens_its_evidence_and_edges_it(page: Page, address: str) -> None:
    opened(page, address, "?year=1999")
    box = page.locator('#work-network .textpoint text:text-is("France")').bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 40, box["y"] + 22)
    page.mouse.click(box["x"] + 40, box["y"] + 22)
    expect(page.locator(".evidence-title")).to_have_text("France")
    expect(page.locator(".evidence .step")).not_to_have_count(0)
    page.wait_for_function(
        "() => document.getElementById('work-network').data"
        ".filter((trace) => trace.name === 'edge').length === 2"
    )


def test_the_reference_panel_opens_and_a_note_leads_to_its_source(page: Page, address: str) -> None:
    opened(page, address, "?year=1994")
    page.locator(".account > summary").click()
    signatures = page.locator(".account ol.told > li")
    expect(signatures.first).to_contain_text("Romania")
    signatures.first.locator(".note-mark").first.click()
    expect(page.locator(".evidence-kind")).to_be_visible()


@pytest.mark.parametrize(
    ("search", "headline"),
    [
        ("?year=2009", "2009: 28 NATO members; Albania and Croatia join"),
        (
            "?year=1994&lang=ja&theme=dark",
            "1994年:NATO加盟国16か国。新たなPfP参加国:23か国",
        ),
    ],
)
def test_it_opens_in_both_languages_and_looks_and_anybody_can_read_it(
    page: Page, address: str, accessible: Callable[[], list[str]], search: str, headline: str
) -> None:
    opened(page, address, search)
    expect(page.locator("h1")).to_have_text(headline)
    page.locator(".account > summary").click()
    assert accessible() == []
    theme = Theme.DARK if "dark" in search else Theme.LIGHT
    turned = TONES[theme]["on-level"].removeprefix("#")
    channels = ", ".join(str(int(turned[i : i + 2], 16)) for i in (0, 2, 4))
    edged = page.evaluate(
        """(rgb) => [...document.querySelectorAll("#work-network .textpoint text")]
          .filter((text) => getComputedStyle(text).fill === `rgb(${rgb})`)
          .map((text) => getComputedStyle(text).stroke)""",
        channels,
    )
    strong = fill(theme, "level-1").removeprefix("#")
    right = ", ".join(str(int(strong[i : i + 2], 16)) for i in (0, 2, 4))
    assert set(edged) == {f"rgb({right})"}


def test_on_a_phone_the_map_has_the_width_and_the_list_is_a_drawer(
    page: Page, address: str, accessible: Callable[[], list[str]]
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    opened(page, address, "?year=2004")
    box = page.locator("#work-network").bounding_box()
    assert box is not None
    assert (box["width"], round(box["width"] / box["height"], 1)) == (390, 1.1)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.locator('[data-do="documents"]').click()
    expect(page.locator(".evidence .steps").first).to_be_visible()
    assert accessible() == []
