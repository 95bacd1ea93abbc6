"""What of a view is data: its rows and graph, and the documents that bear it.

A new form is one function from context, page and view to bytes, and one row of `EXPORTS`. The
forms are loaded when they are asked for, since some need libraries that are slow to load.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module

from dashboard.context import Context
from dashboard.pages.chart import Chart
from dashboard.snapshots.caption import file_name
from dashboard.snapshots.errors import SnapshotError
from dashboard.view import View

Written = Callable[[Context, Chart, View], bytes]


@dataclass(frozen=True, slots=True)
class Export:
    """A form of data.

    Parameters
    ----------
    mimetype : str
        What a server calls it.
    write : callable
        From context, page and view to the bytes of the file.
    """

    mimetype: str
    write: Written


def _of_slice(module: str, function: str, *, speaks: bool = True) -> Written:
    """Return the writer of a slice; one that `speaks` takes the language of its labels."""

    def write(context: Context, _chart: Chart, view: View) -> bytes:
        chosen = getattr(import_module(f"graphdata.exchange.{module}"), function)
        graph_slice = context.slice_of(view)
        written: bytes = chosen(graph_slice, view.lang) if speaks else chosen(graph_slice)
        return written

    return write


def _of_sources(function: str) -> Written:
    """Return the writer of a bibliography: of exactly the documents behind the view."""

    def write(context: Context, chart: Chart, view: View) -> bytes:
        chosen = getattr(import_module("graphdata.exchange.bibliography"), function)
        behind = sorted(chart.picture.documents(context, view))
        text: str = chosen([context.archive.records.sources[each] for each in behind])
        return text.encode("utf-8")

    return write


EXPORTS: Mapping[str, Export] = {
    ".gexf": Export("application/gexf+xml", _of_slice("formats", "gexf")),
    ".graphml": Export("application/graphml+xml", _of_slice("formats", "graphml")),
    ".csv.zip": Export("application/zip", _of_slice("tables", "csv_zip", speaks=False)),
    ".ris": Export("application/x-research-info-systems", _of_sources("ris")),
    ".bib": Export("application/x-bibtex", _of_sources("bibtex")),
    ".csl.json": Export("application/vnd.citationstyles.csl+json", _of_sources("csl_json")),
    ".json": Export("application/json", _of_slice("formats", "node_link")),
}
"""Every form, by the ending of its files' names; the longer ending before its tail."""


def tables(context: Context, view: View) -> dict[str, bytes]:
    """Return the tables behind a view as the files of an archive of their own, by name."""
    from graphdata.exchange.tables import csv_files

    return csv_files(context.slice_of(view))


def ending_of(name: str) -> str:
    """Return the ending of a file's name that says the form.

    Raises
    ------
    SnapshotError
        If it has none of those there are; names them.
    """
    found = next((ending for ending in EXPORTS if name.lower().endswith(ending)), None)
    if found is None:
        raise SnapshotError(
            f"no form of data is called {name!r}; a file's name ends in {', '.join(EXPORTS)}"
        )
    return found


def exported(context: Context, chart: Chart, view: View, ending: str) -> tuple[str, bytes]:
    """Return the name and the bytes of the data of a view.

    Parameters
    ----------
    context : Context
        The archive's answers.
    chart : Chart
        The page, which knows the documents behind what it shows.
    view : View
        A view that lies within the archive.
    ending : str
        One of `EXPORTS`.
    """
    years = chart.picture.said(context, view)["years"]
    name = f"{file_name(chart, view, years)}{ending}"
    return name, EXPORTS[ending].write(context, chart, view)
