"""Measure memcon, and beside it what users would take instead: `make bench`.

Each size is measured in one browser, all ways in turns, so that a busy moment of the machine
falls on all of them alike. Trust the ratios more than the milliseconds.
"""

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser
from playwright.sync_api import Error as PlaywrightError

from dashboard.context import Context
from graphdata.archive import Archive, bundled
from tests.benchmarks.backend import files_of, loading, query_to_film
from tests.benchmarks.browser import HERE, Watched, chromium
from tests.benchmarks.budgets import judged
from tests.benchmarks.memcon_page import Memcon
from tests.benchmarks.peers import PEERS, dash_ways, installed, peers_served
from tests.benchmarks.running import free_port, memcon_served, memory, readers, served
from tests.benchmarks.synthetic import write_archive

SIZES = ("nato", "300", "1000", "5000", "20000")
QUICK = ("nato", "300", "1000")
SLOW_WAYS_UP_TO = 1000
"""Actors up to which Dash callbacks are measured; beyond, one step takes seconds."""

REST = 500
"""Milliseconds between one way's steps and the next one's."""

Figures = dict[str, float]


def main() -> None:
    """Run the benchmarks and print, judge and keep what they say."""
    asked = _parser().parse_args()
    figures: Figures = {}
    with tempfile.TemporaryDirectory() as scratch, chromium() as browser:
        for size in asked.sizes or (QUICK if asked.quick else SIZES):
            _say(f"{size}: loading and placing")
            folder = bundled() if size == "nato" else write_archive(Path(scratch) / size, int(size))
            told, archive = loading(folder, synthetic=size != "nato")
            _add(figures, f"archive.{size}", told)
            try:
                _measure(browser, size, folder, archive, figures, quick=asked.quick)
            except (PlaywrightError, SystemExit) as stopped:
                _say(f"{size}: stopped: {str(stopped).splitlines()[0]}")
    _print(figures)
    _keep(figures, asked.results)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="about two minutes, small archives")
    parser.add_argument("--sizes", nargs="+", choices=SIZES, help="these archives alone")
    parser.add_argument("--results", type=Path, default=HERE / "results", help="folder for JSON")
    return parser


def _measure(
    browser: Browser, size: str, folder: Path, archive: Archive, figures: Figures, *, quick: bool
) -> None:
    context = Context(archive)
    _say(f"{size}: query to film")
    _add(figures, f"server.{size}", query_to_film(context))
    if size == "nato":
        _add(figures, "files", files_of(context))
    _say(f"{size}: in the browser")
    with memcon_served(None if size == "nato" else folder) as running, ExitStack() as open_ways:
        figures[f"server.{size}.start"] = running.started
        memcon = Memcon(browser, running.address)
        ways = [memcon, *_peers(browser, context, folder, open_ways)]
        _in_turns(ways, rounds=3 if quick else 8)
        for way in ways:
            _add(figures, f"{size}.{way.name}", way.figures())
            if way is not memcon:  # what is measured of memcon alone is no race with them
                way.page.context.close()
        _add(figures, f"{size}.memcon", memcon.all_of(quick=quick))
        _compare(figures, size)
        figures[f"server.{size}.memory"] = memory(running) or float("nan")
        _add(figures, f"server.{size}", readers(running.address))
        memcon.page.context.close()


def _peers(
    browser: Browser, context: Context, folder: Path, open_ways: ExitStack
) -> Iterator[Watched]:
    names = installed()
    address = open_ways.enter_context(peers_served(context, names))
    for name in names:
        yield Watched(browser, name, f"{address}/?way={name}", "#year")
    if len(context.archive.records.actors) <= SLOW_WAYS_UP_TO:
        for way in dash_ways():
            yield Watched(browser, way, open_ways.enter_context(_dash(way, folder)), "#year")


@contextmanager
def _dash(way: str, folder: Path) -> Iterator[str]:
    """Serve what a Dash user would write, each year by a callback on the server."""
    port = str(free_port())
    command = [sys.executable, "-m", "tests.benchmarks.naive", way, str(folder), port]
    with served(command, f"http://127.0.0.1:{port}", "/") as running:
        yield running.address


def _in_turns(ways: list[Watched], rounds: int) -> None:
    """Let each way take a few steps, then the next, so that all meet the same machine."""
    for way in list(ways):
        _try(ways, way, way.warm)
    for nth in range(rounds):
        key = "ArrowLeft" if nth % 2 else "ArrowRight"
        for way in list(ways):
            _try(ways, way, partial(way.step, [key] * 5))
            # memcon settles after its last step; that must not fall on the next way
            way.page.wait_for_timeout(REST)


def _try(ways: list[Watched], way: Watched, act: Callable[[], None]) -> None:
    """Let a way act; one that cannot is left out from here on."""
    try:
        act()
    except PlaywrightError as stopped:
        _say(f"{way.name} is left out: {str(stopped).splitlines()[0]}")
        ways.remove(way)


def _compare(figures: Figures, size: str) -> None:
    known = [figures[key] for peer in PEERS if (key := f"{size}.{peer}.p50") in figures]
    if known:
        figures[f"{size}.part of best peer"] = figures[f"{size}.memcon.p50"] / min(known)


def _add(figures: Figures, prefix: str, told: Mapping[str, float]) -> None:
    figures.update({f"{prefix}.{name}": float(figure) for name, figure in told.items()})


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _print(figures: Figures) -> None:
    print("\nFigures (ms unless the name says otherwise)")
    for name, figure in figures.items():
        print(f"  {name:<44} {figure:>14,.4g}")
    print("\nBudgets")
    print("\n".join(judged(figures)))
    print(f"\n{_machine()}")


def _machine() -> str:
    busy = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return (
        f"{os.cpu_count()} cores, {platform.platform()}, Python {platform.python_version()}{busy}"
    )


def _keep(figures: Figures, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    now = datetime.now(UTC)
    path = folder / f"{now:%Y-%m-%dT%H%M%SZ}.json"
    whole = {"at": now.isoformat(), "machine": _machine(), "figures": figures}
    path.write_text(json.dumps(whole, indent=1), encoding="utf-8")
    print(f"Kept in {path}")


if __name__ == "__main__":
    main()
