"""A view as a file opened from disk without a network, and in the frame of another site."""

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from dashboard.context import Context
from dashboard.snapshots.asking import DRAWN
from dashboard.snapshots.formats import save
from dashboard.snapshots.snapshot import Snapshot
from dashboard.view import View

AT_REST = "#work-network[data-stop='{}']"


@pytest.fixture(scope="module")
def talk(context: Context, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a view."""
    path = tmp_path_factory.mktemp("talk") / "talk.html"
    view = View(year=1994).within(context.archive)
    save(Snapshot(context, DRAWN["explore"], view), path)
    return path


@pytest.fixture
def offline(
    chromium: Callable[[Path], BrowserContext], tmp_path: Path, talk: Path
) -> Iterator[Page]:
    """The file in a browser without a network; it asks for nothing and complains of nothing."""
    with closing(chromium(tmp_path)) as browser:
        browser.set_offline(True)
        page = browser.new_page()
        told: list[str] = []
        page.on("request", lambda request: told.append(request.url))
        page.on("console", lambda message: told.append(message.text))
        page.on("pageerror", lambda error: told.append(str(error)))
        page.goto(talk.as_uri())
        page.wait_for_selector(AT_REST.format(1994))
        yield page
        assert [each for each in told if not each.startswith(tmp_path.as_uri())] == [talk.as_uri()]


def test_a_file_plays_steps_hovers_and_tells_its_sources(offline: Page, context: Context) -> None:
    offline.keyboard.press("ArrowRight")
    expect(offline.locator("h1.years")).to_have_text("1995")
    offline.wait_for_selector(AT_REST.format(1995))
    offline.keyboard.press("Home")
    offline.get_by_role("button", name="Play the years").click()
    expect(offline.locator("h1.years")).not_to_have_text("1990")
    offline.get_by_role("button", name="Play the years").click()
    offline.evaluate("memcon.time.set(1994)")
    offline.wait_for_selector(AT_REST.format(1994))
    offline.wait_for_timeout(600)  # the panel follows the year a moment later
    at = offline.evaluate(
        """() => {
          const gd = document.getElementById("work-network");
          const dots = gd.data.find((trace) => trace.name === "dots");
          const i = dots.customdata.indexOf("yeltsin");
          const box = gd.getBoundingClientRect();
          const enlarged = box.width / gd.offsetWidth;
          return [box.left + dots.x[i] * enlarged, box.top + dots.y[i] * enlarged];
        }"""
    )
    # beside the centre, where ties end that are not to be touched
    for near in (5, 3, 2):
        offline.mouse.move(at[0] + near, at[1])
        offline.wait_for_timeout(100)
    expect(offline.locator(".hoverlayer .hovertext")).to_contain_text("Yeltsin")
    offline.mouse.click(*at)
    expect(offline.locator(".evidence-title")).to_have_text("Boris Yeltsin")
    meeting = offline.locator(".evidence .line-of-list").first
    key = meeting.get_attribute("data-pick")
    meeting.click()
    records = context.archive.records
    expect(offline.locator(".evidence-title")).to_have_text(records.meetings[key or ""].title("en"))
    expect(offline.locator(".evidence .source")).to_have_count(len(records.citations[key or ""]))
    offline.keyboard.press("Escape")
    expect(offline.locator(".evidence-title")).to_have_count(0)


def test_a_file_picks_out_an_actor_and_an_issue_and_speaks_both_languages(offline: Page) -> None:
    offline.locator("[data-sieve='actor']").select_option("yeltsin")
    expect(offline.locator(".sifted")).to_contain_text("Yeltsin, 1994: ")
    offline.wait_for_function(
        "document.getElementById('work-network').data.some((trace) => trace.name === 'faded')"
    )
    bright = offline.evaluate(
        "document.getElementById('work-network').data.filter((t) => t.name === 'ties')"
        ".flatMap((t) => t.customdata).filter(Boolean)"
    )
    assert bright
    assert [tie for tie in bright if "yeltsin" not in tie.split("~")] == []
    offline.locator("[data-sieve='issue']").select_option("enlargement")
    expect(offline.locator(".sifted")).to_contain_text("Enlargement")
    offline.get_by_role("button", name="日本語").click()
    expect(offline.locator("html")).to_have_attribute("lang", "ja")
    expect(offline.locator(".sifted")).to_contain_text("エリツィン")
    expect(offline).to_have_title("NATO拡大 · 探索")
    offline.locator("[data-sieve='actor']").select_option("")
    offline.locator("[data-sieve='issue']").select_option("")
    expect(offline.locator(".sifted")).to_be_empty()


def test_the_words_of_the_whole_stand_back_while_something_is_picked_out(offline: Page) -> None:
    whole = offline.locator("[data-words='sentence']")
    said = whole.inner_text()
    offline.locator("[data-sieve='actor']").select_option("yeltsin")
    number = int(re.findall(r"papers (\d+),", offline.locator(".sifted").inner_text())[0])
    expect(offline.locator(".evidence .line-of-list")).to_have_count(number)
    before = "element => getComputedStyle(element, '::before').content"
    assert whole.evaluate(before) == '"All of it, without the choice: "'
    offline.locator("[data-sieve='actor']").select_option("")
    assert (whole.evaluate(before), whole.inner_text()) == ("none", said)


def test_a_file_changes_its_look_without_a_network(offline: Page) -> None:
    inks = "() => JSON.stringify(document.getElementById('work-network').data.map((t) => t.line))"
    light = offline.evaluate(inks)
    offline.get_by_role("button", name="Light or dark").click()
    expect(offline.locator("html")).to_have_attribute("data-theme", "dark")
    offline.wait_for_function(f"(before) => ({inks})() !== before", arg=light)
    offline.get_by_role("button", name="Light or dark").click()
    offline.wait_for_function(f"(before) => ({inks})() === before", arg=light)


@pytest.mark.parametrize("page", DRAWN)
def test_every_page_has_a_file_that_a_phone_shows(
    offline: Page, context: Context, tmp_path: Path, page: str
) -> None:
    path = tmp_path / f"{page}.html"
    save(Snapshot(context, DRAWN[page], View(year=1994).within(context.archive)), path)
    offline.set_viewport_size({"width": 390, "height": 844})
    offline.goto(path.as_uri())
    offline.wait_for_selector(AT_REST.format(1994))
    made, room, wide = offline.evaluate(
        """() => {
          const network = document.getElementById("work-network");
          const { clientWidth, clientHeight } = document.querySelector(".picture");
          const { width } = network.getBoundingClientRect();
          return [network.layout.width, clientHeight, width <= clientWidth];
        }"""
    )
    assert (made, wide) == (384, True)
    assert room > 200


def test_a_file_prints_its_picture_on_a_sheet(offline: Page) -> None:
    offline.emulate_media(media="print")
    box = offline.locator(".picture").bounding_box()
    assert box is not None
    assert 300 < box["height"] <= 510
    expect(offline.locator(".timebar")).to_be_hidden()
    expect(offline.locator(".sieve").first).to_be_hidden()
    printed = offline.locator(".printed")
    expect(printed).to_contain_text("documents behind this view")
    expect(printed).to_contain_text("data version")


@pytest.mark.parametrize("width", [1440, 390])
def test_a_file_is_accessible_in_both_looks(offline: Page, axe: str, width: int) -> None:
    offline.set_viewport_size({"width": width, "height": 844})
    offline.evaluate(f"new Promise((done) => {{ {axe}; done(); }})")

    def faults() -> list[tuple[str, str]]:
        found = offline.evaluate("axe.run(document, { resultTypes: ['violations'] })")
        serious = [f for f in found["violations"] if f["impact"] in ("serious", "critical")]
        return [(fault["id"], fault["nodes"][0]["html"][:120]) for fault in serious]

    assert faults() == []
    offline.locator("[data-sieve='actor']").select_option("yeltsin")
    offline.get_by_role("button", name="Light or dark").click()
    offline.wait_for_timeout(500)
    assert faults() == []


@pytest.fixture(scope="module")
def stranger() -> Iterator[Callable[[str], str]]:
    """Return a function that gives the address of another site's page with a frame."""
    framed = ""

    class Stranger(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = f'<link rel="icon" href="data:,"><iframe src="{framed}" width=700 height=500>'
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *_said: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Stranger)
    threading.Thread(target=server.serve_forever, daemon=True).start()

    def page_that_frames(address: str) -> str:
        nonlocal framed
        framed = address
        return f"http://localhost:{server.server_port}/"

    yield page_that_frames
    server.shutdown()
    server.server_close()


def test_another_site_frames_the_view_and_no_other_page(
    browser: BrowserContext, address: str, stranger: Callable[[str], str]
) -> None:
    with closing(browser.new_page()) as page:
        page.goto(stranger(f"{address}/embed?page=explore&year=1994"))
        frame = page.frame_locator("iframe")
        frame.locator(AT_REST.format(1994)).wait_for()
        frame.locator("#work-year").focus()
        page.keyboard.press("ArrowRight")
        expect(frame.locator("h1.years")).to_have_text("1995")
        links = frame.locator("a").evaluate_all("all => all.map((a) => [a.href, a.target])")
        assert [target for _, target in links if target != "_blank"] == []
        assert links[0][0].startswith(f"{address}/?year=1994")
        page.locator("iframe").evaluate("frame => { frame.width = 380; }")
        frame.locator("#work-network").wait_for()
        expect(frame.locator(".picture")).to_be_in_viewport()
        page.locator("iframe").evaluate("frame => { frame.width = 480; frame.height = 320; }")
        expect(frame.locator(".second-sentence")).to_be_hidden()
        for seen in (".first-sentence", ".credit", ".timebar"):
            expect(frame.locator(seen)).to_be_in_viewport(ratio=1)
        room = frame.locator(".picture").bounding_box()
        assert room is not None
        assert room["height"] > 140

        refused: list[str] = []
        page.on("console", lambda message: refused.append(message.text))
        page.goto(stranger(f"{address}/"))
        page.wait_for_timeout(500)
        assert any("frame-ancestors" in each for each in refused), refused
