"""``memcon export``: the data of a view, or of the whole record, as a file or a folder."""

import argparse
import os
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
        help="file; it ends in .gexf, .graphml, .json, .csv.zip, .ris, .bib or .csl.json; or a "
        "folder for CSV tables, which ends in / or .csv",
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
    from dashboard.snapshots.exports import ending_of, exported, tables
    from dashboard.snapshots.formats import put, put_folder

    path = Path(given["output"]).expanduser()
    ending = "" if _is_folder(given["output"], path) else ending_of(path.name)
    whole = f"year={archive.package.last_year}&span=0"
    view = asked_view(archive, given["view"] or whole)
    page = page_called(given["page"])
    if not ending:
        files = tables(Context(archive), view)
        put_folder(files, path)
        return f"{path}: {len(files)} files, {sum(map(len, files.values())):,} bytes"
    _, content = exported(Context(archive), page, view, ending)
    put(content, path)
    return f"{path}: {len(content):,} bytes"


def _is_folder(written: str, path: Path) -> bool:
    """Whether a folder is meant: it is there, its name ends in a slash, or in .csv."""
    return written.endswith(("/", os.sep)) or path.suffix.lower() == ".csv" or path.is_dir()
