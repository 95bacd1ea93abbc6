"""While the year moves a canvas shows it; at rest Plotly does; both show the same picture."""

from base64 import b64encode
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import Reader

CANVAS = """(year) => {
  memcon.film.at(year);
  return document.querySelector("canvas.motion").toDataURL().split(",")[1];
}"""

STEP = """() => {
  memcon.film.at(1994, true);
  const canvas = document.querySelector("canvas.motion");
  return new Promise((done) => requestAnimationFrame(() => done(canvas.toDataURL())));
}"""

# A stop as it is drawn from its bitmap, and as it is drawn when there is none.
TWICE = """(year) => {
  const shown = () => document.querySelector("canvas.motion").toDataURL();
  const pictures = [];
  for (const forget of [() => {}, memcon.ahead.forget]) {
    forget();
    memcon.film.at(year - 1);
    memcon.film.at(year);
    pictures.push(shown());
  }
  return pictures;
}"""

AHEAD = "(year) => memcon.ahead.idle && memcon.ahead.kept.stops.includes(year)"

# Share of the marks' pixels in which two pictures of one size differ by more than a shade.
DIFFERENCE = """async ([one, other]) => {
  const pixels = async (picture) => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const pen = new OffscreenCanvas(image.width, image.height).getContext("2d");
    pen.drawImage(image, 0, 0);
    return pen.getImageData(0, 0, image.width, image.height).data;
  };
  const apart = (a, i, b, j) => Math.max(...[0, 1, 2].map((c) => Math.abs(a[i + c] - b[j + c])));
  const [a, b] = [await pixels(one), await pixels(other)];
  let [marks, different] = [0, 0];
  for (let i = 0; i < a.length; i += 4) {
    marks += apart(a, i, a, 0) > 24 || apart(b, i, b, 0) > 24;
    different += apart(a, i, b, i) > 64;
  }
  return a.length === b.length ? [marks, different / marks] : [marks, 1];
}"""


def both(reader: Reader, year: int) -> tuple[str, str]:
    """The picture of a year on the canvas, and as Plotly shows it at rest."""
    moving = reader.page.evaluate(CANVAS, year)
    reader.at(year)
    expect(reader.page.locator("canvas.motion")).to_be_hidden()
    reader.page.mouse.move(1, 1)
    return moving, b64encode(reader.picture.screenshot(animations="disabled")).decode()


@pytest.mark.parametrize(
    ("search", "year"),
    [
        ("?year=1990", 1994),
        ("?year=1990&theme=dark&lang=ja", 1997),
        ("?year=1990&lens=stood", 1999),
        ("?year=1990&lens=met", 2008),
        ("?year=1990&selected=yeltsin", 1993),
    ],
)
def test_motion_and_rest_are_one_picture(reader: Reader, search: str, year: int) -> None:
    reader.open(search)
    reader.page.wait_for_function("() => document.fonts.status === 'loaded'")
    moving, resting = both(reader, year)
    marks, share = reader.page.evaluate(DIFFERENCE, [moving, resting])
    assert marks > 5_000
    assert share < 0.01


def test_two_years_are_not_one_picture(reader: Reader) -> None:
    reader.open("?year=1990")
    _, resting = both(reader, 1994)
    moving, _ = both(reader, 1995)
    _, share = reader.page.evaluate(DIFFERENCE, [moving, resting])
    assert share > 0.2


SHOW = """(year) => {
  memcon.time.show(year);
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}"""


def test_a_step_restyles_few_elements(reader: Reader) -> None:
    """A rule that asks what a page has in it would have hundreds looked at anew."""
    reader.open("?year=1994")
    reader.page.evaluate("() => { Plotly.react = () => new Promise(() => {}); }")
    told: list[dict[str, Any]] = []
    ended: list[object] = []
    devtools = reader.page.context.new_cdp_session(reader.page)
    devtools.on("Tracing.dataCollected", lambda part: told.extend(part["value"]))
    devtools.on("Tracing.tracingComplete", lambda end: ended.append(end))
    devtools.send("Tracing.start", {"traceConfig": {"includedCategories": ["devtools.timeline"]}})
    for year in (1995, 1996, 1997):
        reader.page.evaluate(SHOW, year)
    devtools.send("Tracing.end")
    while not ended:
        reader.page.wait_for_timeout(20)
    restyled = [each["args"] for each in told if each["name"] == "UpdateLayoutTree"]
    assert 0 < max(each["elementCount"] for each in restyled) < 40


def painted_ahead(reader: Reader, year: int) -> str:
    """The picture of a stop that was painted ahead, which is the one drawn at once."""
    reader.page.wait_for_function(AHEAD, arg=year)
    ahead, at_once = reader.page.evaluate(TWICE, year)
    assert ahead == at_once
    reader.at(year)
    expect(reader.page.locator("canvas.motion")).to_be_hidden()
    return str(ahead)


def zoom(reader: Reader) -> None:
    reader.page.mouse.move(*reader.spot(reader.canvas.width / 3, reader.canvas.height / 2))
    reader.page.mouse.wheel(0, -400)
    reader.page.wait_for_function(
        "() => document.getElementById('work-network')._fullLayout.xaxis.range[0] !== 0"
    )


def select(reader: Reader) -> None:
    reader.page.evaluate("memcon.page.pick('yeltsin')")
    reader.page.locator('#work-network[data-lit="yeltsin"]').wait_for()


def darken(reader: Reader) -> None:
    reader.page.evaluate("document.querySelector('[data-do=theme]').click()")
    reader.page.locator("html[data-theme=dark]").wait_for(state="attached")
    reader.page.wait_for_timeout(1000)


def enlarge(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 1500, "height": 950})
    reader.page.wait_for_timeout(1000)


@pytest.mark.parametrize("change", [zoom, select, darken, enlarge])
def test_what_was_painted_ahead_goes_with_the_picture(
    reader: Reader, change: Callable[[Reader], None]
) -> None:
    reader.open("?year=1994")
    before = painted_ahead(reader, 1995)
    change(reader)
    assert painted_ahead(reader, 1995) != before


def test_bitmaps_have_a_bound_and_the_nearest_stops_come_first(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 3000, "height": 2000})
    reader.open("?year=2000")
    reader.page.wait_for_function(AHEAD, arg=2000)
    kept = reader.page.evaluate("memcon.ahead.kept")
    one = kept["bytes"] // len(kept["stops"])
    assert kept["most"] - one < kept["bytes"] <= kept["most"]
    nearest = sorted(range(1990, 2010), key=lambda stop: (abs(stop - 2000), -stop))
    assert kept["stops"] == sorted(nearest[: len(kept["stops"])])
    assert len(kept["stops"]) < len(nearest)


def test_while_the_year_moves_the_canvas_shows_it_and_plotly_waits(reader: Reader) -> None:
    reader.open("?year=1990")
    seen = reader.page.evaluate(
        """() => {
          const plots = [];
          const canvas = document.querySelector("canvas.motion");
          const shown = [];
          for (let year = 1991; year <= 2000; year += 1) {
            memcon.film.at(year);
            shown.push(getComputedStyle(canvas).display !== "none");
            plots.push(document.getElementById("work-network").dataset.stop);
          }
          return { shown: shown.every(Boolean), plots: new Set(plots).size };
        }"""
    )
    assert seen == {"shown": True, "plots": 1}
    reader.at(2000)
    expect(reader.page.locator("canvas.motion")).to_be_hidden()


def test_a_step_is_staged_unless_motion_is_to_be_reduced(reader: Reader, page: Page) -> None:
    reader.open("?year=1993")
    first = page.evaluate(STEP)
    reader.at(1994)
    page.emulate_media(reduced_motion="reduce")
    reader.page.evaluate("memcon.film.at(1993)")
    reader.at(1993)
    assert page.evaluate(STEP) != first


def test_texts_are_trimmed_by_the_browser_itself(reader: Reader) -> None:
    reader.open("?year=1994")
    source = reader.page.evaluate(
        """() => {
          const frame = document.body.appendChild(document.createElement("iframe"));
          const { toString } = frame.contentWindow.Function.prototype;
          return toString.call(String.prototype.trim);
        }"""
    )
    assert "[native code]" in source
    assert reader.page.evaluate("() => '  a b\\n'.trim()") == "a b"
