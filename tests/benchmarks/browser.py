"""A real Chromium, and what is measured of any page with a year slider."""

import os
import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Browser, CDPSession, Page, ViewportSize, sync_playwright

HERE = Path(__file__).parent
PROBE = (HERE / "probe.js").read_text(encoding="utf-8")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SIZE: ViewportSize = {"width": 1440, "height": 900}
# a function and no expression, since memcon forbids the evaluation of texts
PAINTED = "(n) => probe.steps.length > n && probe.steps.at(-1).painted !== null"


@contextmanager
def chromium() -> Iterator[Browser]:
    """Open a Chromium without a window."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        raise SystemExit(f"No browser: install Chromium (looked for {', '.join(BROWSERS)}).")
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    arguments = ["--disable-gpu", *(["--no-sandbox"] if as_root else [])]
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=arguments)
        yield opened
        opened.close()


class Watched:
    """A page with a slider, and what was measured of it.

    Parameters
    ----------
    browser : Browser
        Where it is opened, with nothing kept from before.
    name : str
        What is measured, such as "memcon".
    address : str
        Where the page is.
    slider : str
        Selector of its year slider.
    """

    def __init__(self, browser: Browser, name: str, address: str, slider: str) -> None:
        self.name, self.slider = name, slider
        self.page: Page = browser.new_context(viewport=SIZE).new_page()
        self.page.set_default_timeout(20_000)
        self.page.add_init_script(PROBE)
        self.bytes, self.asked = 0.0, 0
        self.devtools: CDPSession = self.page.context.new_cdp_session(self.page)
        self.devtools.send("Network.enable")
        self.devtools.on("Network.loadingFinished", self._arrived)
        self.devtools.send("Performance.enable")
        self.page.goto(address)
        self.first = float(self.page.evaluate("probe.first"))
        self.live = float(self.page.evaluate("probe.live"))
        self.cold_bytes = self.bytes
        self.steps: list[float] = []
        self.scripts: list[float] = []
        self.busy: list[float] = []

    def _arrived(self, event: dict[str, float]) -> None:
        self.bytes += event["encodedDataLength"]
        self.asked += 1

    def step(self, keys: Sequence[str]) -> None:
        """Press keys on the slider, one after another, each when the last has been painted."""
        self.page.bring_to_front()
        self.page.locator(self.slider).focus()
        before = self._busy()
        for key in keys:
            known = int(self.page.evaluate("probe.steps.length"))
            self.page.keyboard.press(key)
            self.page.wait_for_function(PAINTED, arg=known, polling=20)
            step = self.page.evaluate("probe.steps.at(-1)")
            self.steps.append(step["painted"] - step["began"])
            self.scripts.append(step["script"])
        self.busy.append((self._busy() - before) / len(keys))

    def warm(self) -> None:
        """Take a few steps that do not count, and let the page come to rest."""
        self.step(["ArrowRight", "ArrowLeft"])
        self.page.wait_for_timeout(1000)
        self.steps, self.scripts, self.busy = [], [], []

    def _busy(self) -> float:
        metrics = self.devtools.send("Performance.getMetrics")["metrics"]
        return 1000.0 * float(
            next(each["value"] for each in metrics if each["name"] == "TaskDuration")
        )

    def drag(self, values: int, a_second: int = 30) -> dict[str, float]:
        """Draw the slider's thumb to and fro; return how many values were painted, and the last."""
        self.page.bring_to_front()
        box = self.page.locator(self.slider).bounding_box()
        assert box is not None
        middle = box["y"] + box["height"] / 2
        known = int(self.page.evaluate("probe.steps.length"))
        self.page.mouse.move(box["x"] + 10, middle)
        self.page.mouse.down()
        began = time.perf_counter()
        for nth in range(values):
            part = (nth % 19 + 1) / 20
            self.page.mouse.move(box["x"] + 10 + part * (box["width"] - 20), middle)
            time.sleep(max(0.0, began + (nth + 1) / a_second - time.perf_counter()))
        self.page.mouse.up()
        self.page.wait_for_function(PAINTED, arg=known, polling=20)
        return dragged(self.page.evaluate(f"probe.steps.slice({known})"))

    def figures(self) -> dict[str, float]:
        """Return what the steps took: median, 95th percentile, script, main thread; in ms."""
        return {
            "p50": median(self.steps),
            "p95": quantiles(self.steps, n=20)[-1] if len(self.steps) > 1 else self.steps[0],
            "script": median(self.scripts),
            "main thread": median(self.busy),
            "cold": self.first,
            "cold live": self.live,
            "cold bytes": self.cold_bytes,
        }


def dragged(steps: Sequence[dict[str, float]]) -> dict[str, float]:
    """Return what a drag shows: a value counts if it is painted before the next one comes."""
    nexts = [step["began"] for step in steps[1:]] + [float("inf")]
    painted = [
        (step["painted"] or float("inf")) <= following
        for step, following in zip(steps, nexts, strict=True)
    ]
    last = steps[-1]
    return {
        "values": len(steps),
        "unpainted": painted.count(False),
        "drag last": last["painted"] - last["began"],
    }
