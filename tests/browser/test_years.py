"""The year: slider, keys, buttons, play; and that every year's picture is the right one."""

from dataclasses import replace
from itertools import pairwise

import pytest
from playwright.sync_api import expect

from dashboard.drawing.bars import bar_rows
from dashboard.drawing.canvas import Canvas
from dashboard.drawing.film import frame
from dashboard.drawing.marks import Dot, Label, Mark, Tick, Tie
from dashboard.figures.screen import screen_film, sent_film
from dashboard.pages.explore import EXPLORE
from dashboard.theme import Theme
from dashboard.view import View
from graphdata.dealings import tie_id
from graphdata.words import words
from tests.browser.reader import Reader
from tests.dashboard.trees import plain

KNOWN = {
    1990: {"baker", "gorbachev", "kohl", "baker~gorbachev", "bush-george-h-w~gorbachev"},
    1994: {"clinton-bill", "yeltsin", "walesa", "clinton-bill~yeltsin", "kozyrev~nato"},
    1999: {"havel", "kwasniewski", "solana", "osce~yeltsin", "nato~yugoslavia"},
    2004: {"slovakia", "estonia", "dzurinda", "slovakia~slovenia"},
    2008: {"putin", "merkel", "saakashvili", "georgia~medvedev", "putin~saakashvili"},
}
QUERIES = [
    "?",
    "?lens=met",
    "?lens=stood",
    "?lens=everything",
    "?span=0",
    "?lens=stood&span=3",
    "?lens=everything&span=4&actors=yeltsin",
    "?span=2&audiences=internal,private&lang=ja",
    "?issues=pfp&certainty=documented,reported,unverified&theme=dark",
]
RANGE = "document.getElementById('work-network')._fullLayout.xaxis.range"
# When the slider moved, which stops were drawn on the canvas, and when the server was asked.
RECORD = """() => {
  window.moves = []; window.stops = [];
  document.addEventListener("input", () => moves.push(performance.now()), true);
  const canvas = document.querySelector("canvas.motion");
  new MutationObserver(() => stops.push(Number(canvas.dataset.stop)))
    .observe(canvas, { attributeFilter: ["data-stop"] });
  performance.clearResourceTimings();
}"""
RECORDED = """() => ({
  moves, stops,
  asked: performance.getEntriesByType("resource")
    .filter((entry) => entry.name.includes("_dash-update-component"))
    .map((entry) => entry.startTime),
})"""


def test_dragging_the_slider_to_another_year_changes_picture_heading_and_sentence(reader: Reader):
    view = reader.open("?year=1994")
    reader.sees(view)
    mouse = reader.page.mouse
    mouse.move(*reader.year_spot(1994))
    mouse.down()
    mouse.move(*reader.year_spot(2004), steps=12)
    mouse.up()
    reader.sees(replace(view, year=2004))
    expect(reader.slider).to_have_value("2004")
    expect(reader.title).to_contain_text("2004")
    reader.address_says("year", 2004)


def test_arrow_keys_home_and_end_move_the_year_wherever_the_focus_is(reader: Reader):
    view = reader.open("?year=1994")
    for focus in ("#work-year", "body"):
        if focus == "body":
            reader.page.evaluate("document.activeElement.blur()")
        else:
            reader.page.locator(focus).focus()
        for key, year in (
            ("Home", 1990),
            ("ArrowRight", 1991),
            ("ArrowRight", 1992),
            ("ArrowLeft", 1991),
            ("End", 2009),
            ("ArrowRight", 2009),
            ("ArrowLeft", 2008),
        ):
            reader.page.keyboard.press(key)
            reader.sees(replace(view, year=year))


def test_the_buttons_step_one_year_back_and_on(reader: Reader):
    view = reader.open("?year=1997")
    reader.page.get_by_role("button", name="One year on").click()
    reader.sees(replace(view, year=1998))
    reader.page.get_by_role("button", name="One year back").click()
    reader.page.get_by_role("button", name="One year back").click()
    reader.sees(replace(view, year=1996))
    reader.address_says("year", 1996)


def test_play_moves_through_the_years_until_pause_or_the_last_year(
    reader_with_clock: Reader,
):
    reader, clock = reader_with_clock, reader_with_clock.page.clock
    view = reader.open("?year=2005")
    clock.pause_at(reader.page.evaluate("Date.now() / 1000 + 1"))
    play = reader.page.get_by_role("button", name="Play the years")
    play.click()
    expect(play).to_have_attribute("aria-pressed", "true")
    for year in (2006, 2007):
        clock.run_for(1200)
        expect(reader.page.locator("h1.years")).to_have_text(str(year))
    play.click()
    expect(play).to_have_attribute("aria-pressed", "false")
    clock.run_for(6000)
    reader.sees(replace(view, year=2007))
    reader.page.evaluate("document.activeElement.blur()")
    reader.page.keyboard.press("Space")
    clock.run_for(6000)
    reader.sees(replace(view, year=2009))
    expect(play).to_have_attribute("aria-pressed", "false")


def test_the_server_is_asked_only_when_the_slider_has_come_to_rest(reader: Reader):
    reader.open("?year=1990")
    reader.films.clear()
    before = len(reader.asked)
    reader.page.evaluate(RECORD)
    reader.page.mouse.move(*reader.year_spot(1990))
    reader.page.mouse.down()
    for year in range(1991, 2010):
        reader.page.mouse.move(*reader.year_spot(year))
        expect(reader.slider).to_have_value(str(year))
    reader.page.mouse.up()
    reader.at(2009)
    expect(reader.title).to_contain_text("2009")
    asked = len(reader.asked) - before
    reader.page.wait_for_function(f"(asked) => ({RECORDED})().asked.length >= asked", arg=asked)
    seen = reader.page.evaluate(RECORDED)
    assert len(seen["moves"]) >= 19, "every year passed is a move"
    assert len(set(seen["stops"])) >= 5, "the picture follows while the slider moves"
    for moment in seen["asked"]:
        rest = moment - max(move for move in seen["moves"] if move < moment)
        assert rest >= 300, f"the server was asked {rest:.0f} ms after a move"
    assert reader.films == []


def test_each_year_shows_just_the_actors_and_ties_that_python_works_out(reader: Reader):
    view = reader.open("?year=1990")
    for year, known in KNOWN.items():
        reader.slider.fill(str(year))
        reader.sees(replace(view, year=year))
        shown, graph_slice = reader.shown, reader.context.slice_of(view, year)
        voiced = {position.actor for position in graph_slice.positions}
        assert set(shown["ties"]) == {tie_id(*pair) for pair in graph_slice.dealings.edges}
        assert set(shown["dots"]) == set(graph_slice.dealings) | voiced
        assert {*shown["ties"], *shown["dots"]} >= known
        drawn = reader.picture.locator(".scatterlayer .points path.point").count()
        assert drawn == len(shown["dots"]) + len(shown["stances"]) + shown["ticks"]


# What each stop shows, once all are there: a page may ask for its film anew.
PICKED = """(stops) => !memcon.film.lacked.length && stops.map((stop) => memcon.film.ids(stop))"""


def test_the_browser_picks_the_same_frames_from_a_film_as_python(reader: Reader):
    reader.open()
    for search in QUERIES:
        view = reader.go(search)
        film = reader.film(view)
        picked = reader.page.wait_for_function(PICKED, arg=list(film.stops)).json_value()
        for stop, ids in zip(film.stops, picked, strict=True):
            assert _by_kind(ids) == _kinds(frame(film, stop)), f"{search} in {stop}"
        assert any(a != b for a, b in pairwise(picked)), "the years differ"


def test_a_film_as_it_is_sent_becomes_the_film_that_python_draws(reader: Reader):
    reader.open()
    for search in QUERIES:
        given = (reader.context, EXPLORE.picture, reader.view(search).asked(), Canvas())
        found = reader.page.evaluate(
            "text => memcon.unfolded(text)", sent_film(*given, Theme.DARK).decode()
        )
        right = plain(screen_film(*given, Theme.DARK))
        del found["at_once"]
        for strip, same in zip(found["strips"], right["strips"], strict=True):
            for axis in ("x", "y") if strip["trace"]["name"] == "ties" else ():
                lines = zip(strip["columns"].pop(axis), same["columns"].pop(axis), strict=True)
                # halves of a tenth of a pixel may be rounded up there and down here
                assert all(a == pytest.approx(b, abs=0.11) for a, b in lines)
        assert found == right


def test_zoom_and_selection_survive_a_step_of_the_year(reader: Reader):
    view = reader.open("?year=1994&selected=yeltsin")
    x, y = reader.spot(reader.canvas.width / 3, reader.canvas.height / 2)
    reader.page.mouse.move(x, y)
    reader.page.mouse.wheel(0, -400)
    whole = [0, reader.canvas.width]
    reader.page.wait_for_function(f"(whole) => String({RANGE}) !== String(whole)", arg=whole)
    zoomed = reader.page.evaluate(RANGE)
    for key, year in (("ArrowRight", 1995), ("ArrowRight", 1996), ("ArrowLeft", 1995)):
        reader.page.keyboard.press(key)
        reader.sees(replace(view, year=year))
        assert reader.page.evaluate(RANGE) == zoomed
        expect(reader.title).to_have_text("Boris Yeltsin")
    reader.address_says("year", 1995)
    reader.address_says("selected", "yeltsin")
    assert reader.page.evaluate(RANGE) == zoomed
    reader.page.keyboard.press("0")
    reader.page.wait_for_function(f"(whole) => String({RANGE}) === String(whole)", arg=whole)


BARS = """() => {
  const sides = (element) => element.getBoundingClientRect();
  const veils = [...document.querySelectorAll(".bar-veil")].map(sides);
  const isVeiled = (bar) =>
    veils.some(({ left, right }) => left < sides(bar).right && sides(bar).left < right);
  return Object.fromEntries(
  [...document.querySelectorAll(".bar-row:not(.years)")].map((row) => [row.classList[1], {
    total: Number(row.querySelector(".bar-n").textContent),
    said: [...row.querySelectorAll(".bar-cell")].map((cell) => cell.title),
    bright: [...row.querySelectorAll(".bar-cell")].filter((cell) =>
      [...cell.querySelectorAll(".bar")].some((bar) => !isVeiled(bar)))
      .map((cell) => Number(cell.title.slice(0, 4))),
  }]));
}"""


@pytest.mark.parametrize("search", ["?year=1994", "?year=1997&span=3&issues=enlargement"])
def test_the_bars_count_the_years_shown_and_follow_year_and_filter(reader: Reader, search: str):
    view = reader.open(search)
    _bars_are_right(reader, view)
    reader.page.get_by_role("button", name="One year on").click()
    view = replace(view, year=view.year + 1)
    reader.sees(view)
    _bars_are_right(reader, view)
    reader.group("audiences").locator('input[value="public"]').uncheck()
    view = replace(view, audiences=("internal", "private"))
    reader.sees(view)
    counts = _counted(reader, view)
    reader.page.wait_for_function(
        f"(n) => ({BARS})().documents.total === n", arg=counts["documents"]
    )
    _bars_are_right(reader, view)


def _counted(reader: Reader, view: View) -> dict[str, int]:
    years = reader.context.archive.package.years
    rows = bar_rows(reader.context.yearly(view), words(view.lang))
    shown = range(view.year - view.span + 1, view.year + 1)
    columns = [nth for nth, year in enumerate(years) if year in shown]
    return {row.key: sum(row.above[nth] + row.below[nth] for nth in columns) for row in rows}


def _bars_are_right(reader: Reader, view: View) -> None:
    found, years = reader.page.evaluate(BARS), reader.context.archive.package.years
    assert {key: row["total"] for key, row in found.items()} == _counted(reader, view)
    for row in bar_rows(reader.context.yearly(view), words(view.lang)):
        shown = found[row.key]
        held = [y for y, a, b in zip(years, row.above, row.below, strict=True) if a or b]
        first = view.year - view.span + 1
        assert shown["bright"] == [year for year in held if first <= year <= view.year]
        assert [text.split(" · ")[0] for text in shown["said"]] == [str(year) for year in years]
        assert all(str(above) in text for above, text in zip(row.above, shown["said"], strict=True))


def _by_kind(ids: dict[str, list[str]]) -> dict[str, list[str]]:
    return {
        "ties": sorted(ids.get("ties", [])),
        "ticks": sorted(ids["ticks"]),
        "dots": sorted(ids["dots"] + ids["stances"]),
        "labels": sorted(ids["labels"]),
    }


def _kinds(marks: list[Mark]) -> dict[str, list[str]]:
    return {
        "ties": sorted(mark.id for mark in marks if isinstance(mark, Tie)),
        "ticks": ["" for mark in marks if isinstance(mark, Tick)],
        "dots": sorted(mark.id for mark in marks if isinstance(mark, Dot)),
        "labels": sorted(mark.id for mark in marks if isinstance(mark, Label)),
    }
