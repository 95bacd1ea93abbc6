"""Whether the tables of an archive say what they should: all faults, at once.

Takes the tables as text, gives faults; raises nothing and changes nothing. The cells of
each table are checked by pandera, by a schema made from ``graphdata.schema``; what rows
say of one another is in ``graphdata.references``. What a text says is never a fault:
angle brackets and control signs are data, and it is for the pages to show them as such.
"""

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pandas as pd

from graphdata.columns import Column, Form, Table
from graphdata.dates import FORMS, parse
from graphdata.errors import Fault
from graphdata.references import is_id, parts, reference_faults, repeated_keys
from graphdata.schema import TABLES

if TYPE_CHECKING:
    from pandera.pandas import DataFrameSchema

LONGEST_QUOTE = 25
"""Words a quotation may have; a longer one is a copy, not a quotation."""

_UNIQUE = "multiple_fields_uniqueness"
"""What pandera calls its check of the key."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """What every filled cell of a column must be, and what to say where one is not."""

    slug: str
    holds: Callable[[str], bool]
    expected: str
    remedy: str


def check_tables(tables: Mapping[str, pd.DataFrame]) -> list[Fault]:
    """Check the cells of every table, and what the tables say of one another.

    Parameters
    ----------
    tables : mapping of str to DataFrame
        What ``graphdata.reading.read_tables`` gives: a frame for each declared table,
        all cells text, indexed by row number.

    Returns
    -------
    list of Fault
        In the order of the tables, their rows and their columns; empty if all is well.
    """
    faults = reference_faults(tables)
    for declared in TABLES:
        faults += _cell_faults(declared, tables[declared.name])
    return sorted(faults, key=_order)


def _order(fault: Fault) -> tuple[int, int, int, str, str]:
    file = [declared.file for declared in TABLES].index(fault.file)
    columns = ["", *TABLES[file].column_names]
    return file, fault.row or 0, columns.index(fault.column), fault.rule, fault.found


def _cell_faults(declared: Table, frame: pd.DataFrame) -> list[Fault]:
    # Imported here, as it takes a while that those who only draw need not wait.
    from pandera.errors import SchemaErrors

    try:
        _frame_schema(declared).validate(frame, lazy=True)
    except SchemaErrors as found:
        cases = found.failure_cases
        of_key = cases["check"] == _UNIQUE
        rows = cases.loc[of_key, "index"].tolist()
        return [*_told(declared, cases[~of_key]), *repeated_keys(declared, frame, rows)]
    return []


def _frame_schema(declared: Table) -> "DataFrameSchema":
    import pandera.pandas as pa

    columns = {
        column.name: pa.Column(
            str,
            checks=[pa.Check(partial(_hold, rule), name=rule.slug) for rule in _rules(column)],
        )
        for column in declared.columns
    }
    return pa.DataFrameSchema(
        columns, unique=list(declared.key), report_duplicates="exclude_first", strict=True
    )


def _hold(rule: _Rule, cells: "pd.Series[str]") -> "pd.Series[bool]":
    # Each distinct text is looked at once: a hundred thousand rows have few dates.
    return cells.isin([cell for cell in cells.unique() if rule.holds(cell)])


def _rules(column: Column) -> Iterator[_Rule]:
    """Yield the rules of a column; of any cell, no more than one is broken."""
    if column.required:
        expected = _one_of(column) if column.words else "a value"
        yield _Rule("empty-required", bool, expected, "fill in the cell")
    if column.words:
        words = frozenset(column.words)
        yield _filled("unknown-word", words.__contains__, _one_of(column), "choose one of these")
    if column.form is Form.ID:
        yield _id_rule(column)
    if column.form in _FORMS:
        yield _FORMS[column.form]
    if column.name == "quote":
        expected, remedy = f"at most {LONGEST_QUOTE} words", "cut it, and paraphrase the rest"
        yield _filled("long-quote", _is_short, expected, remedy)


def _filled(slug: str, holds: Callable[[str], bool], expected: str, remedy: str) -> _Rule:
    """Make a rule that an empty cell does not break."""
    return _Rule(slug, lambda cell: cell == "" or holds(cell), expected, remedy)


def _one_of(column: Column) -> str:
    return f"one of {', '.join(column.words)}"


def _id_rule(column: Column) -> _Rule:
    one = "lower-case letters and digits, joined by single hyphens"
    expected = f"ids of {one}, parted by semicolons" if column.many else one
    remedy = (
        'write it like "north-land;south-land"' if column.many else 'write it like "north-land"'
    )
    return _filled("id-form", lambda cell: all(map(is_id, parts(cell, column))), expected, remedy)


def _is_date(cell: str) -> bool:
    try:
        parse(cell)
    except ValueError:
        return False
    return True


def _is_url(cell: str) -> bool:
    # urlsplit drops line breaks and tabs without a word, so they are looked for first.
    if any(sign.isspace() or unicodedata.category(sign).startswith("C") for sign in cell):
        return False
    try:
        address = urlsplit(cell)
        return address.scheme in ("http", "https") and bool(address.hostname)
    except ValueError:
        return False


def _is_whole(cell: str) -> bool:
    return cell.isascii() and cell.removeprefix("-").isdigit()


def _is_short(quote: str) -> bool:
    return len(quote.split()) <= LONGEST_QUOTE


_FORMS = {
    Form.DATE: _filled("impossible-date", _is_date, f"a date like {FORMS}", "correct the date"),
    Form.URL: _filled(
        "url-form",
        _is_url,
        "an address that starts with http:// or https:// and has no spaces",
        "copy the address again, or leave the cell empty",
    ),
    Form.WHOLE: _filled("whole-number", _is_whole, "a whole number", "write digits only"),
}


def _told(declared: Table, cases: pd.DataFrame) -> Iterator[Fault]:
    """Turn what pandera found in cells to faults."""
    rules = {
        (column.name, rule.slug): rule for column in declared.columns for rule in _rules(column)
    }
    fields = zip(
        cases["column"], cases["check"], cases["failure_case"], cases["index"], strict=True
    )
    for column, slug, cell, row in fields:
        rule = rules[column, slug]
        yield Fault(declared.file, int(row), column, slug, cell, rule.expected, rule.remedy)
