"""The Records page and what lies behind the years, as a reader uses them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dashboard.context import Context
from dashboard.view import View

LISTED = "memcon.table.shown()"


def opened(page: Page, address: str, search: str) -> None:
    page.goto(f"{address}/records{search}")
    expect(page.locator(".ag-row").first).to_be_visible()


def meetings(context: Context, year: int) -> list[str]:
    view = View(year=year).within(context.archive)
    return [meeting.id for meeting in context.slice_of(view).meetings]


@pytest.mark.parametrize(("lang", "said"), [("en", "rows"), ("ja", "行中")])
def test_the_table_holds_the_year_and_follows_the_slider(
    page: Page, address: str, context: Context, lang: str, said: str
):
    opened(page, address, f"?year=1994&lang={lang}")
    expect(page.locator(".listed-count")).to_contain_text(said)
    assert page.evaluate(LISTED) == meetings(context, 1994)
    page.locator("#work-year").focus()
    page.keyboard.press("ArrowRight")
    number = len(meetings(context, 1995))
    expect(page.locator(".listed-count")).to_contain_text(str(number))
    assert page.evaluate(LISTED) == meetings(context, 1995)
    expect(page.locator("h1")).to_contain_text("1995")


def test_search_and_sort_are_in_the_address_and_in_the_file(page: Page, address: str):
    opened(page, address, "?year=1994")
    page.fill("#listed-find", "Yeltsin")
    page.keyboard.press("Enter")
    page.click(".ag-header-cell[col-id=title] .ag-header-cell-text")
    page.wait_for_url("**find=Yeltsin&order=title")
    shown = page.evaluate(LISTED)
    assert 0 < len(shown) < 20
    with page.expect_download() as coming:
        page.get_by_role("button", name="CSV").click()
    text = Path(coming.value.path()).read_text(encoding="utf-8-sig")
    assert [line.split(",")[0].strip('"') for line in text.splitlines()[1:]] == shown
    page.reload()
    expect(page.locator(".ag-row").first).to_be_visible()
    page.wait_for_function(f"() => JSON.stringify({LISTED}) === '{_json(shown)}'")


def _json(ids: list[str]) -> str:
    return "[" + ",".join(f'"{each}"' for each in ids) + "]"


def test_a_row_opens_its_evidence_by_mouse_and_by_key(page: Page, address: str, context: Context):
    opened(page, address, "?year=1994")
    first, second = page.evaluate(LISTED)[:2]
    titles = context.archive.records.meetings
    link = page.get_by_role("link", name=titles[second].title("en"), exact=True)
    expect(link).to_have_attribute("href", f"/record/{second}")
    link.click()
    expect(page.locator(".evidence h2")).to_have_text(titles[second].title("en"))
    expect(page.locator(f'.ag-row[row-id="{second}"]')).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    page.locator(f'.ag-row[row-id="{second}"] .ag-cell').first.click()
    page.keyboard.press("Escape")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.locator(".evidence h2")).to_have_text(titles[first].title("en"))
    assert "year=1994" in page.url


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_page_is_accessible(
    page: Page, address: str, accessible: Callable[[], list[str]], theme: str
):
    opened(page, address, f"?year=1994&table=positions&theme={theme}")
    expect(page.locator(".listed-count")).not_to_be_empty()
    assert accessible() == []


def test_the_library_of_the_table_comes_with_its_page_alone(page: Page, address: str):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/?year=1994")
    expect(page.locator("#work-network[data-stop]")).to_be_attached()
    assert not [url for url in asked if "ag_grid" in url]
    page.locator("a[data-page='/records']").click()
    expect(page.locator(".ag-row").first).to_be_visible()
    assert [url for url in asked if "ag_grid" in url]


def test_the_table_fits_a_phone(page: Page, address: str):
    page.set_viewport_size({"width": 390, "height": 844})
    opened(page, address, "?year=1994&lang=ja")
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    expect(page.locator("#listed-find")).to_be_in_viewport()
    expect(page.get_by_role("button", name="CSV")).to_be_in_viewport()


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_what_lies_behind_the_years_opens_from_the_bars(
    page: Page, address: str, accessible: Callable[[], list[str]], lang: str
):
    page.goto(f"{address}/?year=1993&lang={lang}")
    note = page.locator('[data-words="sharp"]')
    expect(note).not_to_be_empty()
    page.locator(".bar-row.documents button").focus()
    page.keyboard.press("Enter")
    box = page.locator("dialog.behind")
    expect(box.locator("th.here").first).to_have_text("1993")
    expect(box.locator(".caution.sharp")).to_contain_text("1993")
    assert accessible() == []
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()


def test_what_lies_behind_the_years_fits_a_phone(page: Page, address: str):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{address}/?year=1993")
    page.locator("button[data-do=documents]").click()
    page.locator(".evidence button[data-do=behind]").click()
    box = page.locator("dialog.behind")
    expect(box.locator("th.here").first).to_have_text("1993")
    assert box.evaluate("box => box.scrollWidth <= box.clientWidth")
