"""A reader at the Explore page: what they see, what they do, and what Python says is right."""

import json
import re
from collections import Counter
from html import escape
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, TimeoutError, expect

from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.drawing.film import Film
from dashboard.drawing.marks import Drawing
from dashboard.drawing.network import draw
from dashboard.films import PATH
from dashboard.pages.explore import EXPLORE, said
from dashboard.view import View
from graphdata.words import words

# Ids and label texts of what Plotly has drawn, by kind of mark: ties once, marks each.
SHOWN = """() => {
  const shown = { ties: [], dots: [], stances: [], labels: [], ticks: 0 };
  for (const trace of document.getElementById("work-network").data ?? []) {
    const ids = [...(trace.customdata ?? [])].filter((id) => id !== null);
    if (trace.name === "ties") shown.ties.push(...new Set(ids));
    else if (trace.name === "ticks") shown.ticks += ids.length;
    else if (trace.name === "labels")
      shown.labels.push(...ids.map((id, i) => `${id}: ${trace.text[i]}`));
    else if (trace.name in shown) shown[trace.name].push(...ids);
  }
  for (const ids of Object.values(shown)) if (Array.isArray(ids)) ids.sort();
  return shown;
}"""

SAID = """() => Object.fromEntries(
  [...document.querySelectorAll("[data-words]")].map((e) => [e.dataset.words, e.textContent]))"""

SEEN = f"""(right) => {{
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  const shown = ({SHOWN})();
  const said = ({SAID})();
  return Object.keys(right.marks).every((kind) => same(shown[kind], right.marks[kind]))
    && Object.keys(right.words).every((key) => said[key] === right.words[key]);
}}"""


class Reader:
    """Somebody who uses the Explore page with eyes, mouse and keys.

    Parameters
    ----------
    page : Page
        The browser's page.
    address : str
        Where memcon runs.
    context : Context
        The same archive in Python.
    """

    def __init__(self, page: Page, address: str, context: Context) -> None:
        self.page, self.address, self.context = page, address, context
        self.asked: list[str] = []
        self.films: list[dict[str, Any]] = []
        page.on("request", lambda request: self._count(request.url, request.post_data or ""))

    def _count(self, url: str, sent: str) -> None:
        if "/_dash-update-component" in url:
            self.asked.append(sent)
        elif url.endswith(PATH):
            self.films.append(json.loads(sent))

    # --- coming and going -----------------------------------------------------------------

    def open(self, search: str = "") -> View:
        """Open an address and wait until picture, panel and the other years are there."""
        self.page.goto(f"{self.address}/{search}")
        view = self.view(search)
        self.at(view.year)
        self.has_the_whole_film()
        expect(self.title).to_be_attached()
        return view

    def go(self, search: str) -> View:
        """Move to an address as Back and Forward do, without loading the page anew."""
        self.page.evaluate(
            """(search) => {
              history.pushState(null, "", "/" + search);
              window.dispatchEvent(new PopStateEvent("popstate"));
            }""",
            search,
        )
        view = self.view(search)
        self.sees(view)
        self.has_the_whole_film()
        return view

    def view(self, search: str) -> View:
        """Return what an address asks for, as Python reads it."""
        return View.from_address(search).within(self.context.archive)

    @property
    def here(self) -> View:
        """What the address bar asks for."""
        return self.view(self.search)

    @property
    def search(self) -> str:
        """The query part of the address bar."""
        return str(self.page.evaluate("location.search"))

    def at(self, year: int) -> None:
        """Wait until the picture is that of a year."""
        self.page.locator(f'#work-network[data-stop="{year}"]').wait_for(state="attached")

    def has_the_whole_film(self) -> None:
        """Wait until every stop of the film is there."""
        self.page.locator("#work-network[data-whole]").wait_for(state="attached")

    def address_says(self, name: str, value: object) -> None:
        """Wait until the address bar holds a value."""
        expect(self.page).to_have_url(re.compile(rf"[?&]{name}={re.escape(str(value))}(&|$)"))

    # --- what is seen ---------------------------------------------------------------------

    @property
    def slider(self) -> Locator:
        """The year slider."""
        return self.page.locator("#work-year")

    @property
    def picture(self) -> Locator:
        """Where the network is drawn."""
        return self.page.locator("#work-network")

    @property
    def panel(self) -> Locator:
        """The evidence or the digest."""
        return self.page.locator(".evidence")

    @property
    def title(self) -> Locator:
        """The heading of the evidence or digest."""
        return self.page.locator(".evidence-title")

    def group(self, name: str) -> Locator:
        """Return one group of controls of the rail, such as "issues"."""
        return self.page.locator(f'[aria-labelledby="work-{name}-label"]')

    def chosen(self, name: str) -> list[str]:
        """Return what is ticked in a group of the rail, sorted."""
        boxes = self.group(name).locator("input:checked")
        return sorted(boxes.evaluate_all("boxes => boxes.map((box) => box.value)"))

    @property
    def canvas(self) -> Canvas:
        """The canvas the page measured and the server drew on."""
        layout = self.page.wait_for_function(
            "() => document.getElementById('work-network')?.layout"
        )
        return Canvas(*layout.evaluate("layout => [layout.width, layout.height]"))

    @property
    def shown(self) -> dict[str, Any]:
        """Ids of all that the picture shows, by kind of mark."""
        shown: dict[str, Any] = self.page.evaluate(SHOWN)
        return shown

    def drawing(self, view: View) -> Drawing:
        """Return what Python draws for a view on the page's canvas."""
        graph_slice = self.context.slice_of(view)
        return draw(graph_slice, view.lens, self.canvas, words(view.lang))

    def film(self, view: View) -> Film:
        """Return the film of the question of a view on the page's canvas."""
        assert EXPLORE.picture.drawings is not None
        return self.context.film_for(EXPLORE.picture.drawings, view.asked(), self.canvas)

    def right(self, view: View) -> dict[str, Any]:
        """Return what the page must show and say for a view, as Python works it out."""
        drawing = self.drawing(view)
        marks: dict[str, Any] = {
            "ties": sorted(tie.id for tie in drawing.ties),
            "dots": sorted(dot.id for dot in drawing.dots),
            "stances": sorted(dot.id for dot in drawing.stances),
            "labels": sorted(f"{i.id}: {escape(i.text, quote=False)}" for i in drawing.labels),
            "ticks": len(drawing.ticks),
        }
        return {"marks": marks, "words": said(self.context.slice_of(view), view.lang)}

    def sees(self, view: View) -> None:
        """Wait until picture, heading and sentence are just those of a view."""
        right = self.right(view)
        try:
            self.page.wait_for_function(SEEN, arg=right, polling=50)
        except TimeoutError:
            seen = {"marks": self.page.evaluate(SHOWN), "words": self.page.evaluate(SAID)}
            pytest.fail(f"the page does not show {view}\n{_difference(seen, right)}")

    # --- where things are -------------------------------------------------------------------

    def spot(self, x: float, y: float) -> tuple[float, float]:
        """Return where on the screen a point of the canvas lies, by Plotly's own axes."""
        place = self.page.evaluate(
            """([x, y]) => {
              const gd = document.getElementById("work-network");
              const { xaxis, yaxis } = gd._fullLayout;
              const box = gd.getBoundingClientRect();
              const left = xaxis._offset + xaxis.d2p(x), top = yaxis._offset + yaxis.d2p(y);
              return [box.left + left, box.top + top];
            }""",
            [x, y],
        )
        return place[0], place[1]

    def click_on(self, x: float, y: float) -> None:
        """Move to a point of the canvas as a hand does, and click."""
        left, top = self.spot(x, y)
        self.page.mouse.move(left - 3, top - 2)
        self.page.mouse.move(left, top)
        expect(self.page.locator("g.hoverlayer .hovertext")).to_be_visible()
        self.page.mouse.click(left, top)

    def year_spot(self, year: int) -> tuple[float, float]:
        """Return where on the screen the slider's thumb stands in a year."""
        box = self.slider.bounding_box()
        assert box is not None
        years, thumb = self.context.archive.package.years, 16.0
        part = (year - years[0]) / (years[-1] - years[0])
        middle = box["x"] + thumb / 2 + part * (box["width"] - thumb)
        return middle, box["y"] + box["height"] / 2


def _difference(seen: dict[str, Any], right: dict[str, Any]) -> str:
    """Return what is seen and should not be, and what should be and is not."""
    lines = []
    for kind, should in {**right["marks"], **right["words"]}.items():
        is_there = {**seen["marks"], **seen["words"]}.get(kind)
        if is_there == should:
            continue
        if isinstance(should, list):
            there: Counter[str] = Counter(is_there)
            wanted: Counter[str] = Counter(should)
            too_many, lacking = there - wanted, wanted - there
            lines.append(f"{kind}: too many {sorted(too_many)}, lacking {sorted(lacking)}")
        else:
            lines.append(f"{kind}: {is_there!r} and not {should!r}")
    return "\n".join(lines)
