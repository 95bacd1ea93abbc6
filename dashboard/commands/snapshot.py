"""``memcon snapshot``: a view as a file, made without a browser."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from dashboard.settings import HELP, Settings
from dashboard.snapshots.errors import SnapshotError
from dashboard.theme import Theme
from graphdata.archive import Archive
from graphdata.words import LANGUAGES

LARGEST_SCALE = 8.0


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to those that ``memcon`` has."""
    command = commands.add_parser(
        "snapshot",
        help="write a view of a page to a file, with its caption and sources",
        epilog='example: memcon snapshot --view "year=1994&actors=yeltsin" -o talk.svg',
    )
    command.add_argument("-o", "--output", required=True, help="file; its suffix says the format")
    command.add_argument("--page", default="explore", help="page, such as explore")
    command.add_argument("--view", default="", help="what follows ? in the page's address")
    command.add_argument("--size", default="page", choices=["page", "slide"], help="slide is 16:9")
    command.add_argument("--scale", type=float, default=1.0, help="of a PNG: 1, 2 or 4 for print")
    command.add_argument(
        "--series", default="", help="years such as 1993-1997, all, or tour: a slide each"
    )
    command.add_argument(
        "--lang", choices=LANGUAGES, help="language; that of the view if not given"
    )
    command.add_argument("--theme", choices=[*Theme], help="colours; light if not given")
    for name in ("archive", "placement", "public_url"):
        command.add_argument(f"--{name.replace('_', '-')}", help=HELP[name])


def run(archive: Archive, settings: Settings, given: dict[str, Any]) -> str:
    """Make a snapshot and return what to say of it.

    Raises
    ------
    SnapshotError
        If it cannot be made; nothing is written then.
    """
    # here and not above, since these bring the whole of Dash and other commands need none of it
    from dashboard.context import Context
    from dashboard.snapshots.asking import asked_view, chart_called, series_of
    from dashboard.snapshots.formats import format_of, save
    from dashboard.snapshots.snapshot import Size, Snapshot

    path = Path(given["output"]).expanduser()
    format_of(path.suffix)
    if not 0 < given["scale"] <= LARGEST_SCALE:
        raise SnapshotError(f"scale is {given['scale']:g}; it is above 0 and at most 8")
    chart, view = chart_called(given["page"]), asked_view(archive, given["view"])
    view = replace(view, lang=given["lang"] or view.lang)
    snapshot = Snapshot(
        context=Context(archive),
        chart=chart,
        view=view,
        theme=Theme(given["theme"] or view.theme or Theme.LIGHT),
        size=Size(given["size"]),
        scale=given["scale"],
        public_url=settings.public_url,
        series=series_of(archive, chart, view, given["series"]),
    )
    save(snapshot, path)
    return f"{path}: {snapshot.caption.alt}"
