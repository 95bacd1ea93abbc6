"""Pages on paper: no controls, white ground, whose record it is, and every row of a table."""

import pytest
from playwright.sync_api import Page, expect

from dashboard.components.shell import PAGES
from dashboard.pages import CHARTS
from dashboard.snapshots.asking import DRAWN
from tests.browser.reader import Reader

CONTROLS = ".rail, .tools, .timebar, .header nav, .tool, .button, .close, .tour-turn, .on-screen"
TO_PAPER = "() => window.dispatchEvent(new Event('beforeprint'))"
FROM_PAPER = "() => window.dispatchEvent(new Event('afterprint'))"


def print_out(page: Page) -> None:
    """Do what a browser does before it prints."""
    page.emulate_media(media="print")
    page.evaluate(TO_PAPER)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_prints_without_controls_on_white(reader: Reader, page: Page, name: str) -> None:
    page.goto(f"{reader.address}{PAGES[name]}?year=1994&theme=dark")
    page.locator("h1").first.wait_for()
    if name in DRAWN:
        reader.at(1994)
    print_out(page)
    seen = page.locator(CONTROLS).evaluate_all(
        "all => all.filter((each) => each.checkVisibility()).map((each) => each.className)"
    )
    assert seen == []
    ground = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb(255, 255, 255)"
    assert page.evaluate("() => document.documentElement.dataset.theme") == "light"
    printed = page.locator(".printed")
    expect(printed).to_contain_text("data version")
    expect(printed).to_contain_text(f"{reader.address}{PAGES[name]}")
    if name in CHARTS:
        expect(printed).to_contain_text("documents behind this view")
    if name in DRAWN:
        box = page.locator(".picture").bounding_box()
        assert box is not None
        assert 150 < box["height"] <= 510
        assert box["width"] <= 1031
    page.evaluate(FROM_PAPER)
    assert page.evaluate("() => document.documentElement.dataset.theme") == "dark"


@pytest.mark.parametrize("table", ["meetings", "positions"])
def test_a_table_prints_all_its_rows(reader: Reader, page: Page, table: str) -> None:
    search = f"?year=1994&table={table}"
    page.goto(f"{reader.address}/records{search}")
    page.locator(".ag-row").first.wait_for()
    print_out(page)
    held = getattr(reader.context.slice_of(reader.view(search)), table)
    expect(page.locator(".written-out tbody tr")).to_have_count(len(held))
    expect(page.locator("#work-network")).to_be_hidden()
    page.evaluate(FROM_PAPER)
    expect(page.locator(".written-out")).to_have_count(0)


def test_a_long_table_says_how_many_rows_are_not_printed(reader: Reader, page: Page) -> None:
    page.goto(f"{reader.address}/records?year=1994")
    page.locator(".ag-row").first.wait_for()
    rows = "Array.from({ length: 1003 }, (_, i) => [String(i)])"
    page.evaluate(f"() => {{ memcon.table.told = () => ({{ heads: ['A'], rows: {rows} }}); }}")
    print_out(page)
    expect(page.locator(".written-out tbody tr")).to_have_count(1000)
    said = "3 more rows are not printed; the CSV file has them all."
    expect(page.locator(".written-out p")).to_have_text(said)
