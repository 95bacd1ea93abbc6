"""A listing as a CSV file that a spreadsheet takes for text, and the way back.

A spreadsheet runs a cell that begins with ``=``, ``+``, ``-``, ``@``, a tab or a line end as a
formula. The rule: a text that begins with one of these, or with an apostrophe, gets one
apostrophe in front; whoever reads the file takes one leading apostrophe off each cell that has
one, and has the text again. Numbers are not text and stay as they are. All cells are quoted,
so that a comma or quotation mark within one starts no other.
"""

import csv
from collections.abc import Iterable
from io import StringIO

from graphdata.formulas import MARK, RISKY
from graphdata.listing import Cell, Listing

BOM = "\ufeff"
"""Without it, spreadsheets take a file for one in the reader's old national encoding."""


def csv_text(listing: Listing, ids: Iterable[str] | None = None) -> str:
    """Return a listing as CSV (RFC 4180, with a byte order mark), its ids in the first column.

    Parameters
    ----------
    listing : Listing
        The rows.
    ids : iterable of str or None
        Which rows, in this order; ids that the listing has not are left out. ``None`` for
        all.
    """
    rows = {row.id: row for row in listing.rows}
    chosen = rows if ids is None else [each for each in dict.fromkeys(ids) if each in rows]
    out = StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow(["id", *(guarded(head.name) for head in listing.heads)])
    for each in chosen:
        writer.writerow([guarded(each), *(_kept(cell) for cell in rows[each].cells)])
    return BOM + out.getvalue()


def _kept(cell: Cell) -> str | int:
    return guarded(cell.kept) if isinstance(cell.kept, str) else cell.kept


def guarded(text: str) -> str:
    """Return a text as no spreadsheet runs it.

    Examples
    --------
    >>> guarded("=1+1")
    "'=1+1"
    >>> guarded("1+1")
    '1+1'
    """
    return MARK + text if text.startswith((MARK, *RISKY)) else text


def unguarded(text: str) -> str:
    """Return the text that `guarded` was given.

    Examples
    --------
    >>> unguarded(guarded("'tis"))
    "'tis"
    """
    return text.removeprefix(MARK)


def file_name(parts: Iterable[str]) -> str:
    """Return the name of a CSV file: memcon and what it holds, the same for the same question.

    Examples
    --------
    >>> file_name(["meetings", "1994", "", "en"])
    'memcon-meetings-1994-en.csv'
    """
    return "-".join(["memcon", *filter(None, parts)]) + ".csv"
