"""``memcon export``: the data of a view, or of the whole record, as a file."""

import argparse
from pathlib import Path
from typing import Any

from dashboard.settings import HELP, Settings
from graphdata.archive import Archive


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to those that ``memcon`` has."""
    command = commands.add_parser(
        "export",
        help="write the rows, the graph or the bibliography of a view to a file",
        epilog='example: memcon export --view "year=1994" -o year.gexf; without --view, all years',
    )
    command.add_argument(
        "-o",
        "--output",
        required=True,
        help="file; it ends in .gexf, .graphml, .json, .csv.zip, .ris, .bib or .csl.json",
    )
    command.add_argument("--page", default="explore", help="page whose documents are listed")
    command.add_argument("--view", default="", help="what follows ? in the page's address")
    for name in ("archive", "placement"):
        command.add_argument(f"--{name}", help=HELP[name])


def run(archive: Archive, _settings: Settings, given: dict[str, Any]) -> str:
    """Write the data and return what to say of it.

    Raises
    ------
    SnapshotError
        If it cannot be written; nothing is written then.
    """
    # here and not above, since these bring the whole of Dash and other commands need none of it
    from dashboard.context import Context
    from dashboard.snapshots.asking import asked_view, page_called
    from dashboard.snapshots.exports import ending_of, exported
    from dashboard.snapshots.formats import put

    path = Path(given["output"]).expanduser()
    ending = ending_of(path.name)
    whole = f"year={archive.package.last_year}&span=0"
    view = asked_view(archive, given["view"] or whole)
    _, content = exported(Context(archive), page_called(given["page"]), view, ending)
    put(content, path)
    return f"{path}: {len(content):,} bytes"
