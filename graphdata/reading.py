"""The files of an archive as tables of text.

Takes a folder, gives one frame per table of ``graphdata.schema``, every cell a string,
indexed by the row a spreadsheet shows. Never guesses a type ("NA" is text), never
raises for what a file holds: each fault goes to a list, and a file that cannot be used
becomes an empty frame, so that one reading tells all that is wrong.
"""

import codecs
import csv
import io
from collections import Counter
from difflib import get_close_matches
from pathlib import Path

import pandas as pd

from graphdata.columns import Table
from graphdata.errors import Fault
from graphdata.formulas import unshielded
from graphdata.schema import TABLES

LARGEST_FILE = 200_000_000
"""Bytes above which a file is refused: it would not be a record but a mistake."""

UNREAD = "unread"
"""Attribute of a frame whose file could not be used: nobody knows what it names."""

LEFT_OUT = "left_out"
"""Attribute of a frame: first cells of rows left out, which others may yet refer to."""

Rows = list[tuple[int, list[str]]]


class _Unusable(Exception):
    """Ends the reading of one file; never leaves this module."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(*faults)
        self.faults = list(faults)


def read_tables(folder: Path) -> tuple[dict[str, pd.DataFrame], list[Fault]]:
    """Read every table of an archive as text.

    Parameters
    ----------
    folder : Path
        Folder of the CSV files: UTF-8, commas, one heading row.

    Returns
    -------
    dict of str to DataFrame
        One frame per declared table, by its name, with the declared columns in order.
        The index is the row number in the file, the heading being row 1.
    list of Fault
        All that is wrong, in the order of the tables and their rows.

    Notes
    -----
    Whether cells make sense is not looked at here; see ``graphdata.checks``.
    """
    if not folder.is_dir():
        missing = ("no such folder", "the folder of an archive", "check the path")
        fault = Fault(str(folder), None, "", "missing-folder", *missing)
        return {declared.name: _empty(declared) for declared in TABLES}, [fault]
    tables: dict[str, pd.DataFrame] = {}
    faults: list[Fault] = []
    for declared in TABLES:
        tables[declared.name], found = _read_table(folder / declared.file, declared)
        faults += found
    return tables, faults


def _read_table(path: Path, declared: Table) -> tuple[pd.DataFrame, list[Fault]]:
    try:
        records = _records(_text(path), declared.file)
        headings, faults = _headings(*records[0], declared)
    except _Unusable as stop:
        return _empty(declared), stop.faults
    rows, left_out, uneven = _even_rows(records[1:], headings, declared)
    rows, spaced = _stripped(rows, headings, declared)
    return _frame(rows, headings, left_out, declared), faults + uneven + spaced


def _empty(declared: Table) -> pd.DataFrame:
    frame = pd.DataFrame(columns=declared.column_names, dtype=str)
    frame.attrs = {UNREAD: True, LEFT_OUT: frozenset()}
    return frame


def _frame(
    rows: Rows, headings: list[str], left_out: frozenset[str], declared: Table
) -> pd.DataFrame:
    # An optional column that is missing has been told; here it is an empty one.
    columns = {
        name: [unshielded(cells[headings.index(name)]) for _, cells in rows]
        if name in headings
        else [""] * len(rows)
        for name in declared.column_names
    }
    numbers = pd.Index([number for number, _ in rows], name="row", dtype="int64")
    frame = pd.DataFrame(columns, index=numbers, dtype=str)
    frame.attrs = {UNREAD: False, LEFT_OUT: left_out}
    return frame


def _text(path: Path) -> str:
    """Return the text of a file that is there, not too large, and UTF-8."""
    if not path.is_file():
        raise _whole(path.name, "missing-file", "no such file", "a table", "add the file")
    size = path.stat().st_size
    if size > LARGEST_FILE:
        limit = f"at most {LARGEST_FILE:,} bytes"
        raise _whole(path.name, "too-large", f"{size:,} bytes", limit, "part the archive")
    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "an error"
        raise _whole(
            path.name, "unreadable-file", reason, "a file", "see who may read it"
        ) from None
    # Excel marks its UTF-8 by three bytes at the start; they are no part of a heading.
    body = raw.removeprefix(codecs.BOM_UTF8)
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        before = len(raw) - len(body)
        raise _Unusable(_encoding_fault(path.name, body, error.start, before)) from None


def _whole(file: str, rule: str, found: str, expected: str, remedy: str) -> _Unusable:
    return _Unusable(Fault(file, None, "", rule, found, expected, remedy))


def _encoding_fault(file: str, body: bytes, start: int, before: int) -> Fault:
    # The sign stands for the broken byte, which may open a row of its own.
    good = body[:start].decode("utf-8") + "?"
    row = sum(1 for _ in csv.reader(io.StringIO(good, newline="")))
    found = f"byte 0x{body[start]:02X} at position {start + before}"
    remedy = 'save the file again as "CSV UTF-8"'
    return Fault(file, row, "", "wrong-encoding", found, "text in UTF-8", remedy)


def _records(text: str, file: str) -> Rows:
    """Part a text into numbered records; the first is the heading."""
    records: Rows = []
    number = 0
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(text, newline=""), strict=True), 1):
            # A blank line holds nothing; a spreadsheet counts it all the same.
            if cells:
                records.append((number, cells))
    except csv.Error as error:
        expected = "cells parted by commas, each quote closed"
        remedy = "close the quote, and double each quote within a quoted cell"
        fault = Fault(file, number + 1, "", "malformed", str(error), expected, remedy)
        raise _Unusable(fault) from None
    if not records:
        raise _whole(file, "empty-file", "an empty file", "a row of headings", "add the headings")
    return records


def _headings(row: int, cells: list[str], declared: Table) -> tuple[list[str], list[Fault]]:
    """Return the headings without stray spaces, and what is wrong with them.

    A required column that is missing, or one given twice, ends the reading of the file:
    its rows would draw a fault each and say nothing new.
    """
    headings = [cell.strip() for cell in cells]
    wanted = declared.column_names
    missing = [name for name in wanted if name not in headings]
    twice = [name for name, count in Counter(headings).items() if count > 1 and name in wanted]
    faults = [
        _spaces(declared.file, row, h, c) for h, c in zip(headings, cells, strict=True) if h != c
    ]
    faults += [_missing_column(declared, name) for name in missing]
    faults += [_unknown_column(declared, row, h, missing) for h in headings if h not in wanted]
    faults += [_duplicated_column(declared, row, name) for name in twice]
    required = {column.name for column in declared.columns if column.required}
    if twice or required & set(missing):
        raise _Unusable(*faults)
    return headings, faults


def _missing_column(declared: Table, name: str) -> Fault:
    expected, remedy = f'a column headed "{name}"', "add the column"
    return Fault(declared.file, None, name, "missing-column", "no such column", expected, remedy)


def _unknown_column(declared: Table, row: int, heading: str, missing: list[str]) -> Fault:
    expected = f"one of the columns {', '.join(declared.column_names)}"
    near = get_close_matches(heading, missing, n=1)
    remedy = f'rename it "{near[0]}"' if near else "remove it"
    found = heading or "a column without a heading"
    return Fault(declared.file, row, heading, "unknown-column", found, expected, remedy)


def _duplicated_column(declared: Table, row: int, name: str) -> Fault:
    expected, remedy = "each heading once", "rename or remove all but one"
    return Fault(declared.file, row, name, "duplicated-column", name, expected, remedy)


def _even_rows(
    records: Rows, headings: list[str], declared: Table
) -> tuple[Rows, frozenset[str], list[Fault]]:
    """Part the rows that fit the headings from those that do not, which are told."""
    kept: Rows = []
    left_out: set[str] = set()
    faults: list[Fault] = []
    named_by = headings.index(declared.columns[0].name)
    for number, cells in records:
        if len(cells) == len(headings) and any(map(str.strip, cells)):
            kept.append((number, cells))
            continue
        faults.append(_row_fault(declared.file, number, cells, len(headings)))
        left_out.update(cell.strip() for cell in cells[named_by : named_by + 1])
    return kept, frozenset(left_out - {""}), faults


def _row_fault(file: str, row: int, cells: list[str], width: int) -> Fault:
    if not any(map(str.strip, cells)):
        expected, remedy = "a row with something in it", "delete the row"
        return Fault(file, row, "", "empty-row", "only empty cells", expected, remedy)
    many = len(cells) > width
    rule = "too-many-cells" if many else "too-few-cells"
    remedy = "quote text that holds a comma" if many else "add the cells, even if empty"
    expected = f"{width}, one for each heading"
    return Fault(file, row, "", rule, f"{len(cells)} cells", expected, remedy)


def _stripped(rows: Rows, headings: list[str], declared: Table) -> tuple[Rows, list[Fault]]:
    """Tell of spaces around cells, and take them off.

    They are off from here on, so that no other check blames the same cell again.
    """
    required = {column.name for column in declared.columns if column.required}
    stripped: Rows = []
    faults: list[Fault] = []
    for number, cells in rows:
        bare = [cell.strip() for cell in cells]
        stripped.append((number, bare))
        if bare != cells:
            faults += [
                _spaces(declared.file, number, heading, cell)
                for heading, cell, text in zip(headings, cells, bare, strict=True)
                # A required cell of spaces alone is an empty one, and told as that.
                if cell != text and (text or heading not in required)
            ]
    return stripped, faults


def _spaces(file: str, row: int, heading: str, cell: str) -> Fault:
    expected, remedy = "no space before or after the text", "delete the spaces"
    return Fault(file, row, heading, "spaces", cell, expected, remedy)
