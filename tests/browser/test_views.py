"""Filters and addresses: what is asked is what is shown, and a link lands on its view."""

import re
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from dashboard.theme import Theme, fill
from dashboard.view import View
from graphdata.dealings import dealings_of, tie_id
from graphdata.vocabulary import Audience
from tests.browser.reader import Reader

WHOLE_VIEW = (
    "?year=1996&span=3&lens=stood&actors=clinton-bill,yeltsin&issues=enlargement,timing"
    "&audiences=private,public&certainty=documented&selected=yeltsin&lang=ja&theme=dark"
)
HOSTILE = {
    "nonsense": "?year=abc&lens=%00&actors=<script>alert(1)</script>&selected=../../x",
    "out-of-range": "?year=0&span=99999&lang=xx&theme=%22onload=%22&actors=%FF%FE,%3Cb%3E",
    "repeated": "?" + "&".join(["lens=nothing"] * 60),
    "very-long": "?actors=" + "x" * 3000,
}


def test_the_filter_to_yeltsin_by_keyboard_shows_exactly_his_ties(reader: Reader):
    everybody = reader.open("?year=1994")
    reader.page.locator("#work-actors").focus()
    reader.page.keyboard.type("Yeltsin")
    expect(reader.page.get_by_role("option")).to_have_count(1)
    reader.page.keyboard.press("ArrowDown")
    reader.page.keyboard.press("Enter")
    reader.sees(replace(everybody, actors=("yeltsin",)))
    assert set(reader.shown["ties"]) == _ties_of("yeltsin", everybody, reader)
    reader.address_says("actors", "yeltsin")
    reader.page.keyboard.press("Escape")
    reader.page.keyboard.press("Backspace")
    reader.sees(everybody)


def test_actors_are_chosen_with_the_mouse_and_taken_out_again(reader: Reader):
    everybody = reader.open("?year=1994")
    field, options = reader.page.locator("#work-actors"), reader.page.get_by_role("option")
    field.fill("nobody at all")
    expect(options).to_have_count(0)
    expect(field).to_have_attribute("aria-expanded", "true")
    field.fill("walesa")
    expect(options).to_have_text(["Lech Wałęsa"])
    options.click()
    expect(field).to_have_attribute("aria-expanded", "false")
    reader.sees(replace(everybody, actors=("walesa",)))
    field.fill("havel")
    options.first.click()
    reader.sees(replace(everybody, actors=("havel", "walesa")))
    reader.page.locator(".chip", has_text="Wałęsa").click()
    reader.sees(replace(everybody, actors=("havel",)))
    reader.page.get_by_role("button", name="Clear filters").click()
    reader.sees(everybody)
    expect(reader.page.locator(".chip")).to_have_count(0)


def _ties_of(actor: str, view: View, reader: Reader) -> set[str]:
    """Return an actor's ties of a year, straight from the rows."""
    records = reader.context.archive.records
    return {
        tie_id(*pair)
        for meeting in records.meetings.values()
        if meeting.span.overlaps_years(view.year, view.year) and meeting.certainty in view.certainty
        for pair in dealings_of(meeting, records.actors)
        if actor in pair
    }


def test_unticking_an_issue_an_audience_or_a_bloc_changes_the_picture_as_python_says(
    reader: Reader,
):
    view = reader.open("?year=1994")
    records = reader.context.archive.records
    asked = view
    for group, every, left_out in (
        ("issues", records.issues, "enlargement"),
        ("audiences", Audience, Audience.INTERNAL.value),
        ("blocs", records.blocs, "bloc-cee"),
    ):
        before, rest = (
            reader.right(asked),
            tuple(sorted({str(each) for each in every} - {left_out})),
        )
        asked = View.from_store({**asked.to_store(), group: list(rest)})
        assert reader.right(asked) != before, f"without {left_out} the picture is another"
        reader.group(group).locator(f'input[value="{left_out}"]').uncheck()
        reader.sees(asked)
        assert reader.chosen(group) == list(rest)
    reader.group("certainty").locator('input[value="unverified"]').check()
    reader.page.get_by_role("button", name="Clear filters").click()
    reader.sees(view)


def test_an_empty_slice_says_what_was_asked_and_that_nothing_is_there(reader: Reader):
    view = reader.open("?year=2002&actors=baker")
    assert reader.right(view)["words"]["nothing"], "2002 has nothing of Baker's"
    reader.sees(view)
    assert reader.shown["dots"] == reader.shown["ties"] == []
    nothing = reader.page.locator(".nothing")
    expect(nothing).to_be_visible()
    expect(nothing).to_contain_text("Nothing on the record")
    expect(nothing).to_contain_text("Asked for: Baker.")
    for box in reader.group("audiences").get_by_role("checkbox").all():
        box.uncheck()
    expect(nothing).to_contain_text("nothing chosen")


def test_a_pasted_address_reproduces_the_whole_view_and_a_reload_keeps_it(reader: Reader):
    view = reader.open(WHOLE_VIEW)
    for _ in ("pasted", "reloaded"):
        _is_reproduced(view, reader)
        assert reader.here == view
        reader.page.reload()
        reader.at(view.year)


def _is_reproduced(view: View, reader: Reader) -> None:
    page = reader.page
    reader.sees(view)
    expect(reader.title).to_have_text("ボリス・エリツィン")
    expect(reader.slider).to_have_value("1996")
    assert page.locator('[data-span="mode"]:checked').input_value() == "span"
    expect(page.locator('[data-span="width"]')).to_have_value("3")
    assert reader.chosen("lens") == [view.lens]
    assert reader.chosen("issues") == list(view.issues or ())
    assert reader.chosen("audiences") == list(view.audiences or ())
    assert reader.chosen("certainty") == list(view.certainty)
    pills = page.locator(".chip")
    expect(pills).to_have_text([re.compile("クリントン"), re.compile("エリツィン")])
    expect(page.locator("html")).to_have_attribute("lang", "ja")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    ground = page.evaluate("document.getElementById('work-network').layout.paper_bgcolor")
    assert ground == fill(Theme.DARK, "ground")


def test_back_and_forward_land_on_the_former_views(reader: Reader):
    first = reader.open("?year=1994")
    reader.group("lens").locator('input[value="met"]').check()
    second = replace(first, lens=reader.view("?lens=met").lens)
    reader.sees(second)
    reader.page.get_by_role("button", name="One year on").click()
    third = replace(second, year=1995)
    reader.sees(third)
    reader.address_says("year", 1995)
    for move, view in (
        (reader.page.go_back, second),
        (reader.page.go_back, first),
        (reader.page.go_forward, second),
        (reader.page.go_forward, third),
    ):
        move()
        reader.sees(view)
        expect(reader.slider).to_have_value(str(view.year))
        assert reader.chosen("lens") == [view.lens]
        assert reader.here == view


def test_a_page_s_own_controls_are_as_the_former_view_had_them_after_back(reader: Reader):
    page = reader.page
    page.goto(f"{reader.address}/positions")
    control = page.locator('[data-tune="axis"]')
    expect(control).to_be_visible()
    before = control.input_value()
    other = control.locator("option:not(:checked)").first.get_attribute("value")
    control.select_option(other)
    reader.address_says("axis", other)
    page.go_back()
    expect(page).not_to_have_url(re.compile("axis="))
    expect(control).to_have_value(before)


@pytest.mark.parametrize("search", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_address_opens_the_default_page(reader: Reader, search: str):
    view = reader.open(search)
    assert view == View().within(reader.context.archive)
    reader.sees(view)
    assert reader.page.locator("script", has_text="alert").count() == 0


def test_the_picture_stands_before_any_script_has_come_and_goes_when_the_page_has_its_own(
    reader: Reader,
):
    page = reader.page
    page.add_init_script(
        """new MutationObserver(() => {
          const svg = document.querySelector(".opening svg");
          if (svg && !window.React) window.openingMarks = svg.querySelectorAll("text").length;
        }).observe(document, { childList: true, subtree: true });"""
    )
    reader.open("?year=1994")
    assert page.evaluate("() => window.openingMarks") > 50
    expect(page.locator(".opening")).to_have_count(0)
