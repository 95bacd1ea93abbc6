"""A running memcon, a real Chromium, and a page that tolerates no complaint.

The app is started once and the browser once; every test has a page of its own, which fails
the test on a console error or warning, an uncaught exception, a response of 400 or more, or
a request to another host.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import (
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Response,
    expect,
    sync_playwright,
)

from dashboard.context import Context
from graphdata.archive import bundled, load_archive
from tests.browser.reader import Reader

ROOT = Path(__file__).parents[2]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
STARTS_WITHIN = 60


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def context() -> Context:
    """The archive as Python knows it, to compare the page with."""
    return Context(load_archive(bundled()))


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running memcon, as a reader would start it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path_factory.mktemp("memcon") / "log.txt"
    clean = {name: v for name, v in os.environ.items() if not name.startswith("MEMCON_")}
    command = [sys.executable, "-m", "dashboard", "serve", "--port", str(port)]
    with log.open("wb") as out:
        server = _start(command, {**clean, "PYTHONPATH": str(ROOT)}, out)
        try:
            _wait_for_health(f"http://127.0.0.1:{port}", server, log)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(10)


def _start(
    command: list[str], environ: dict[str, str], out: IO[bytes]
) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(command, cwd=ROOT, env=environ, stdout=out, stderr=subprocess.STDOUT)


def _wait_for_health(address: str, server: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until and server.poll() is None:
        try:
            urlopen(f"{address}/health", timeout=2).close()
        except (URLError, TimeoutError, ConnectionError):
            time.sleep(0.05)
        else:
            return
    pytest.fail(f"memcon did not start; it said:\n{log.read_text()}")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Callable[[Path], BrowserContext]]:
    """Return a function that opens a Chromium without a window on a profile of its own.

    A profile on disk keeps compiled scripts, so that a page opens in half the time.
    """
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.fail(f"no browser: install Chromium (looked for {', '.join(BROWSERS)})")
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:

        def launch(profile: Path) -> BrowserContext:
            opened = playwright.chromium.launch_persistent_context(
                profile,
                executable_path=found,
                args=["--disable-gpu", *(["--no-sandbox"] if as_root else [])],
                viewport={"width": 1440, "height": 900},
                locale="en-GB",
                color_scheme="light",
            )
            opened.set_default_timeout(15_000)
            expect.set_options(timeout=15_000)  # a busy machine is not a fault
            return opened

        yield launch


@pytest.fixture(scope="session")
def browser(
    chromium: Callable[[Path], BrowserContext], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BrowserContext]:
    """The one browser in which all pages are opened."""
    with closing(chromium(tmp_path_factory.mktemp("profile"))) as opened:
        yield opened


@pytest.fixture
def page(browser: BrowserContext, address: str) -> Iterator[Page]:
    """Open a page at 1440 by 900, and let it complain of nothing."""
    with _page(browser, address) as opened:
        yield opened


@contextmanager
def _page(browser: BrowserContext, address: str) -> Iterator[Page]:
    with closing(browser.new_page()) as opened:
        complaints = watch(opened, address)
        yield opened
    assert complaints == []


@pytest.fixture
def reader(page: Page, address: str, context: Context) -> Reader:
    """Sit a reader before the page."""
    return Reader(page, address, context)


@pytest.fixture
def reader_with_clock(
    chromium: Callable[[Path], BrowserContext], tmp_path: Path, address: str, context: Context
) -> Iterator[Reader]:
    """Sit a reader before a page whose clock the test turns by hand; it needs a browser."""
    with closing(chromium(tmp_path)) as browser, _page(browser, address) as page:
        page.clock.install()
        yield Reader(page, address, context)


def watch(page: Page, address: str) -> list[str]:
    """Return the list to which all that a page complains of will be added."""
    complaints: list[str] = []

    def on_console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            complaints.append(f"console {message.type}: {message.text}")

    def on_response(response: Response) -> None:
        if response.status >= 400:
            complaints.append(f"{response.status} for {response.url}")

    def on_request(request: Request) -> None:
        at = urlsplit(request.url)
        if at.scheme not in ("data", "blob") and at.netloc != urlsplit(address).netloc:
            complaints.append(f"asked another host: {request.url}")

    page.on("console", on_console)
    page.on("pageerror", lambda error: complaints.append(f"exception: {error}"))
    page.on("response", on_response)
    page.on("request", on_request)
    return complaints


@pytest.fixture(scope="session")
def axe() -> str:
    """Return axe-core, which `make test` fetches."""
    if not AXE.is_file():
        pytest.fail(f"{AXE} is missing: run `make test`, or `npm ci` in {ROOT}")
    return AXE.read_text(encoding="utf-8")


@pytest.fixture
def accessible(page: Page, axe: str) -> Callable[[], list[str]]:
    """Return a function that lists what axe finds serious or critical on the page."""

    def faults() -> list[str]:
        if not page.evaluate("'axe' in window"):
            page.evaluate(axe)
        found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
        return [
            f"{fault['impact']} {fault['id']}: {node['html'][:160]} {_in_a_line(node)}"
            for fault in found["violations"]
            if fault["impact"] in ("serious", "critical")
            for node in fault["nodes"]
        ]

    return faults


def _in_a_line(node: dict[str, str]) -> str:
    return " ".join(node["failureSummary"].split())
