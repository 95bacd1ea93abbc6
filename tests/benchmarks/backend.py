"""What is measured without a browser: placing, loading, query to film, files of a view."""

import gc
import gzip
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.figures.screen import sent_film
from dashboard.films import prepare
from dashboard.pages import chart_named
from dashboard.theme import Theme
from dashboard.view import View
from graphdata.archive import Archive, load_archive
from graphdata.kept import kept_placement
from graphdata.placement import place
from tests.benchmarks.synthetic import row_count


def timed(act: Callable[[], Any]) -> tuple[float, Any]:
    """Return how long something took, in seconds, and what it gave."""
    began = time.perf_counter()
    given = act()
    return time.perf_counter() - began, given


def loading(folder: Path, *, synthetic: bool) -> tuple[dict[str, float], Archive]:
    """Measure the loading of an archive and the placing of its actors."""
    with tempfile.TemporaryDirectory() as cache:
        _, archive = timed(lambda: load_archive(folder, "table", Path(cache)))
        loaded, archive = timed(lambda: load_archive(folder, "table", Path(cache)))
        gc.freeze()  # as at a start, where the collector is put off until all is loaded
        gc.disable()
        placed, _ = timed(lambda: place(archive.records))
        again, _ = timed(lambda: kept_placement(folder, archive.records, "table", Path(cache)))
        gc.enable()
    told = {"loading": loaded, "placement": placed, "placement kept": again}
    if synthetic:
        rows = row_count(folder)
        told |= {"rows": rows, "loading by 100,000 rows": loaded * 1e5 / rows}
    return told, archive


def query_to_film(context: Context) -> dict[str, float]:
    """Measure the film of a question nobody asked before, and once more; in ms and bytes.

    The server has started: it has made what a server makes at its start. A page asks for the
    year that is looked at first, and for the whole in parts; both are measured.
    """
    prepare(context)
    picture = chart_named("explore").picture

    def film(audience: str, stops: tuple[int, ...] = ()) -> bytes:
        view = View(audiences=(audience,)).within(context.archive)
        return sent_film(context, picture, view, Canvas(), Theme.LIGHT, stops)

    first, _ = timed(partial(film, "private", (1999,)))
    cold, made = timed(partial(film, "public"))
    warm, _ = timed(partial(film, "public"))
    told = {"film's first year": first, "film cold": cold, "film warm": warm}
    sent = gzip.compress(made, 6)
    return {**{name: 1000 * s for name, s in told.items()}, "film bytes": len(sent)}


def files_of(context: Context) -> dict[str, float]:
    """Measure the files a view is taken away as, once warm; in s and bytes, by suffix."""
    from dashboard.snapshots.errors import SnapshotError
    from dashboard.snapshots.formats import FORMATS, written
    from dashboard.snapshots.snapshot import Snapshot

    view = View(year=1994).within(context.archive)
    told: dict[str, float] = {}
    for suffix in FORMATS:
        snapshot = Snapshot(context, chart_named("explore"), view)
        try:
            written(snapshot, suffix)
            told[suffix[1:]], content = timed(partial(written, snapshot, suffix))
        except SnapshotError as missing:
            print(f"  {suffix} is left out: {missing}")
        else:
            told[f"{suffix[1:]} bytes"] = len(content)
    return told
