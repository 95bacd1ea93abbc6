"""What rows of an archive say of one another: ids, references, sources, starts and ends.

Takes the tables as text, gives the faults between rows and between tables. A cell that
is wrong by itself is left to ``graphdata.checks``, so that it is told once. Where a file
could not be read, nothing is said of what might have been in it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

import pandas as pd

from graphdata.columns import ANY_RECORD, Column, Table
from graphdata.dates import is_reversed, parse
from graphdata.errors import Fault
from graphdata.reading import LEFT_OUT, UNREAD
from graphdata.schema import TABLES, cited_tables, table

Tables = Mapping[str, pd.DataFrame]

PAIRS = (("start", "end"), ("begin", "end"))
"""Columns that hold the two ends of a time, where a table has both."""

MOST_SUGGESTIONS = 20
MOST_COMPARISONS = 50_000
"""How many ids may be held against one another in search of what was meant: a large
archive with many wrong references must not take minutes to say so."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def is_id(text: str) -> bool:
    """Whether a text has the form of an id: lower-case words joined by single hyphens."""
    return _ID.fullmatch(text) is not None


def parts(cell: str, column: Column) -> list[str]:
    """Return the values of a cell; several, parted by semicolons, where `column` may."""
    return [part.strip() for part in cell.split(";")] if column.many else [cell]


def reference_faults(tables: Tables) -> list[Fault]:
    """Check what rows say of one another.

    Parameters
    ----------
    tables : mapping of str to DataFrame
        What ``graphdata.reading.read_tables`` gives.

    Returns
    -------
    list of Fault
        Ids used in two tables, references to nothing, rows without a source, and ends
        before their start.
    """
    faults = [*_ids_of_two_tables(tables), *_without_source(tables)]
    for declared in TABLES:
        frame = tables[declared.name]
        faults += _reversed_times(frame, declared)
        for column in declared.columns:
            if column.refers_to:
                faults += _dangling(frame, declared, column, known_ids(tables, column.refers_to))
    return faults


def repeated_keys(declared: Table, frame: pd.DataFrame, rows: list[int]) -> Iterator[Fault]:
    """Tell of rows whose key an earlier row has, unless the key is not all there."""
    required = [c.name for c in declared.columns if c.required and c.name in declared.key]
    keys = frame[list(declared.key)]
    first = dict(zip(keys[::-1].itertuples(index=False, name=None), keys.index[::-1], strict=True))
    filled = (keys[required] != "").all(axis=1)
    for row, *key in keys[filled & keys.index.isin(rows)].itertuples(name=None):
        # An id of the wrong form is told as that.
        if not declared.has_ids or is_id(key[0]):
            yield _duplicate(declared, row, key, first[tuple(key)])


def _duplicate(declared: Table, row: int, key: list[str], first: int) -> Fault:
    if declared.has_ids:
        rule, column, found = "duplicated-id", "id", key[0]
        expected = f"an id that no other row has (row {first} has it)"
        remedy = "rename one of the two rows, and what refers to it"
    else:
        rule, column = "duplicated-key", ""
        found = f'a second row of "{", ".join(key)}"'
        expected = f"each {', '.join(declared.key)} once (row {first} has it)"
        remedy = "delete one of the two rows"
    return Fault(declared.file, row, column, rule, found, expected, remedy)


def _ids_of_two_tables(tables: Tables) -> Iterator[Fault]:
    # A citation names a row of any table by its id alone, so one id means one row.
    first: dict[str, str] = {}
    for declared in (declared for declared in TABLES if declared.has_ids):
        ids = tables[declared.name]["id"].drop_duplicates()
        for row, name in ids[ids.map(is_id).astype(bool)].items():
            if name in first:
                expected = f"an id that no other table has ({first[name]} has it)"
                remedy = "rename one of the two rows, and what refers to it"
                yield Fault(
                    declared.file, int(str(row)), "id", "duplicated-id", name, expected, remedy
                )
            first.setdefault(name, f"{declared.file}, row {row}")


def known_ids(tables: Tables, target: str) -> frozenset[str] | None:
    """Return the ids a reference may name, or ``None`` where a file of them is unread.

    Parameters
    ----------
    tables : mapping of str to DataFrame
        What ``graphdata.reading.read_tables`` gives.
    target : str
        Name of a table with ids, or `ANY_RECORD`.
    """
    targets = [t.name for t in TABLES if t.has_ids] if target == ANY_RECORD else [target]
    frames = [tables[name] for name in targets]
    if any(frame.attrs.get(UNREAD, False) for frame in frames):
        return None
    return frozenset().union(*(_names(frame, "id") for frame in frames))


def _names(frame: pd.DataFrame, column: str) -> set[str]:
    """Return what a column names, with the rows that were left out of the frame."""
    return {*frame[column].unique(), *frame.attrs.get(LEFT_OUT, ())}


def _dangling(
    frame: pd.DataFrame, declared: Table, column: Column, known: frozenset[str] | None
) -> Iterator[Fault]:
    if known is None:
        return
    cells = frame[column.name]
    missing = {
        cell: lost
        for cell in cells.unique()
        if (lost := [p for p in parts(cell, column) if is_id(p) and p not in known])
    }
    nearest = _nearest({part for lost in missing.values() for part in lost}, known)
    for row, cell in cells[cells.isin(list(missing))].items():
        for part in missing[cell]:
            yield _dangling_fault(declared, int(str(row)), column, part, nearest.get(part))


def _dangling_fault(
    declared: Table, row: int, column: Column, part: str, near: str | None
) -> Fault:
    anywhere = column.refers_to == ANY_RECORD
    home = "a table" if anywhere else table(column.refers_to).file
    expected = "the id of a row of any table" if anywhere else f"the id of a row of {home}"
    remedy = f'write "{near}" if that is meant' if near else "correct the id"
    rule, remedy = "dangling-reference", f"{remedy}, or add the row to {home}"
    return Fault(declared.file, row, column.name, rule, part, expected, remedy)


def _nearest(missing: Iterable[str], known: frozenset[str]) -> dict[str, str]:
    """Return the id that closely resembles each missing one, for as many as time allows."""
    tries = min(MOST_SUGGESTIONS, MOST_COMPARISONS // max(1, len(known)))
    found: dict[str, str] = {}
    # Sorted, since the order of a set differs from run to run.
    candidates = sorted(known)
    for part in sorted(missing)[:tries]:
        near = get_close_matches(part, candidates, n=1, cutoff=0.75)
        found.update(dict.fromkeys([part], near[0]) if near else {})
    return found


def _without_source(tables: Tables) -> Iterator[Fault]:
    citations = tables["citations"]
    if citations.attrs.get(UNREAD, False):
        return
    cited = _names(citations, "record")
    expected = "at least one row of citations.csv that names it"
    remedy = "add the citation, or take the row out"
    for declared in cited_tables():
        ids = tables[declared.name]["id"]
        for row, name in ids[~ids.isin(list(cited))].items():
            if is_id(name):
                found = f'a tie without a source ("{name}")'
                yield Fault(declared.file, int(str(row)), "", "no-source", found, expected, remedy)


def _reversed_times(frame: pd.DataFrame, declared: Table) -> Iterator[Fault]:
    for start, end in PAIRS:
        if not {start, end} <= set(declared.column_names):
            continue
        both = frame.loc[(frame[start] != "") & (frame[end] != ""), [start, end]]
        for row, begun, ended in both.itertuples(name=None):
            if _ends_first(begun, ended):
                expected = f"no day before the {start}, {begun}"
                remedy = f"swap the two, or leave the {end} empty if it is not known"
                yield Fault(declared.file, row, end, "end-before-start", ended, expected, remedy)


def _ends_first(start: str, end: str) -> bool:
    try:
        return is_reversed(parse(start), parse(end))
    except ValueError:
        # One of the two is no date, and is told as that.
        return False
