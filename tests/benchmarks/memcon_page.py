"""What is measured of memcon's own page beside the year step: settling, filters, requests."""

from statistics import median
from typing import Any

from playwright.sync_api import Browser

from tests.benchmarks.browser import Watched

REST = 150
"""Milliseconds the slider rests before the page settles; no part of the settling."""

QUIET = 500
"""Milliseconds without a request after which a page is at rest."""

LONGEST = 60_000
"""Milliseconds that a whole film is waited for: that of a large archive comes bit by bit."""

WHOLE = "#work-network[data-whole]"

SETTLED = """(wait) => new Promise((done) => {
  const picture = document.getElementById("work-network");
  const year = document.getElementById("work-year").value;
  const began = probe.steps.at(-1).began;
  const look = () => {
    if (picture.dataset.stop === year) probe.painted((now) => done(now - began - wait));
    else requestAnimationFrame(look);
  };
  look();
})"""

FILTER = """(number) => new Promise((done) => {
  const box = document.querySelectorAll('[aria-labelledby="work-audiences-label"] input')[number];
  const load = memcon.film.load;
  memcon.film.load = (film) => {
    memcon.film.load = load;
    load(film);
    probe.painted((now) => done(now - began));
  };
  const began = performance.now();
  box.click();
})"""

FRAME = """() => ({
  places: Object.fromEntries(
    document.getElementById("work-network").data.filter((trace) => trace.name === "dots")
      .flatMap((trace) => trace.customdata.map((id, i) => [id, [trace.x[i], trace.y[i]]]))),
})"""


class Memcon(Watched):
    """Memcon's Explore page."""

    def __init__(self, browser: Browser, address: str) -> None:
        super().__init__(browser, "memcon", f"{address}/?year=1999", "#work-year")
        self.page.locator("#work-network[data-stop]").wait_for(state="attached")
        self.settled()

    def settled(self) -> None:
        """Wait until the film is whole and nothing is asked of the server any more."""
        self.page.locator(WHOLE).wait_for(state="attached", timeout=LONGEST)
        before = -1
        while self.asked > before:
            before = self.asked
            self.page.wait_for_timeout(QUIET)

    def settle(self, times: int) -> float:
        """Return the median time from rest to the Plotly figure, in ms."""
        found = []
        for nth in range(times):
            self.step(["ArrowLeft" if nth % 2 else "ArrowRight"])
            found.append(float(self.page.evaluate(SETTLED, REST)))
        return median(found)

    def requests_of(self, steps: int) -> float:
        """Return how many requests a year step sends before the slider rests."""
        self.page.wait_for_timeout(1000)
        self.settled()
        before = self.asked
        self.step(["ArrowLeft", "ArrowRight"] * (steps // 2))
        return (self.asked - before) / steps

    def filtered(self, times: int) -> list[float]:
        """Return the times from click on a filter to its picture, in ms, each clicked at rest."""
        found = []
        for nth in range(times):
            found.append(float(self.page.evaluate(FILTER, nth % 3)))
            self.settled()
        return found

    def all_of(self, *, quick: bool) -> dict[str, Any]:
        """Return all that is measured of this page alone."""
        told = {**self.figures(), **self.drag(30 if quick else 60)}
        told["settle"] = self.settle(3 if quick else 9)
        told["requests"] = self.requests_of(6)
        told["filter"] = median(self.filtered(3 if quick else 6))
        return told
