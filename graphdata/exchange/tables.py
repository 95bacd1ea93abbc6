"""The part of an archive that bears a slice, as an archive of its own.

The tables have the archive's own form, so that what is taken away can be read, checked and
shown again by memcon, or opened in a spreadsheet: cells that would run there as a formula are
kept from it (`graphdata.formulas`).
"""

import csv
import json
import zipfile
from collections.abc import Mapping
from io import BytesIO, StringIO

import pandas as pd

from graphdata.columns import ANY_RECORD, Table
from graphdata.formulas import shielded
from graphdata.package import FILE
from graphdata.reading import read_tables
from graphdata.references import parts
from graphdata.schema import TABLES
from graphdata.slicing import GraphSlice

Tables = Mapping[str, pd.DataFrame]
Kept = dict[str, set[str]]

OF_THEIR_PARENT = {"attendances": "meeting", "offices": "actor", "memberships": "state"}
"""Tables whose rows go along with the row that a column names."""

WHOLE = ("blocs", "issues", "programmes")
"""Small tables that the archive's description of itself may name; they go along whole."""

CARRIED = (
    *("title_en", "title_ja", "first_year", "last_year", "window"),
    *("bars", "worn", "objections", "internal"),
)
"""What the description says of the archive that stays true of a part of it; its other parts
name rows that may be missing."""

STAMP = (1980, 1, 1, 0, 0, 0)
"""Date of every file in the archive: the same rows give the same bytes."""


def csv_files(graph_slice: GraphSlice) -> dict[str, bytes]:
    """Return the tables of a slice, with all they refer to, as CSV files by name.

    Notes
    -----
    Claims are kept if they concern a row that is kept, documents if a fact was drawn from them
    into a source that is kept.
    """
    tables, _ = read_tables(graph_slice.archive.folder)
    kept = closure(tables, _begun(graph_slice))
    files = {}
    for table in TABLES:
        rows = tables[table.name]
        files[table.file] = csv_of(rows[_is_kept(rows, table, kept)]).encode("utf-8")
    description = json.loads((graph_slice.archive.folder / FILE).read_text(encoding="utf-8"))
    told = description["memcon"]
    description["memcon"] = {name: told[name] for name in CARRIED if name in told}
    files[FILE] = json.dumps(description, indent=2).encode("utf-8")
    return files


def csv_zip(graph_slice: GraphSlice) -> bytes:
    """Return the tables of a slice, with all they refer to, as a ZIP file of CSV files."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, content in csv_files(graph_slice).items():
            packed.writestr(zipfile.ZipInfo(name, STAMP), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _begun(graph_slice: GraphSlice) -> Kept:
    kept: Kept = {table.name: set() for table in TABLES}
    kept["meetings"] |= {meeting.id for meeting in graph_slice.meetings}
    kept["positions"] |= {p.id for p in graph_slice.positions + graph_slice.still_standing}
    kept["actors"] |= set(graph_slice.actors)
    return kept


def closure(tables: Tables, begun: Kept) -> Kept:
    """Return the ids to keep so that no row that is kept refers to one that is not.

    Parameters
    ----------
    tables : mapping of str to DataFrame
        All rows of the archive.
    begun : dict of str to set of str
        Ids to begin with, by table.
    """
    kept = {name: set(ids) for name, ids in begun.items()}
    for name in WHOLE:
        kept[name] |= set(tables[name]["id"])
    before = -1
    while before != (size := sum(map(len, kept.values()))):
        before = size
        for table in TABLES:
            rows = tables[table.name]
            rows = rows[_is_kept(rows, table, kept)]
            if table.has_ids:
                kept[table.name] |= set(rows["id"])
            for column in table.columns:
                if column.refers_to and column.refers_to != ANY_RECORD:
                    named = {part for cell in rows[column.name] for part in parts(cell, column)}
                    kept[column.refers_to] |= named - {""}
    return kept


def _is_kept(rows: pd.DataFrame, table: Table, kept: Kept) -> "pd.Series[bool]":
    """Say of each row whether it is kept by its own id, or goes along with another."""
    everything = set().union(*kept.values())
    if table.name in OF_THEIR_PARENT:
        parents = kept["meetings"] if table.name == "attendances" else kept["actors"]
        return rows[OF_THEIR_PARENT[table.name]].isin(parents)
    if table.name == "citations":
        return rows["record"].isin(everything)
    if table.name == "claims":
        matters = set(rows[rows["record"].isin(kept["meetings"] | kept["positions"])]["matter"])
        concerns = rows["record"].isin(everything | {""})
        return rows["matter"].isin(matters) & concerns
    if table.name == "documents":
        return rows["source"].isin(kept["sources"])
    return rows["id"].isin(kept[table.name])


def csv_of(rows: pd.DataFrame) -> str:
    """Return rows as CSV as an archive holds it (UTF-8, no mark, lines end in LF)."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(rows.columns)
    writer.writerows(map(shielded, row) for row in rows.itertuples(index=False, name=None))
    return out.getvalue()
