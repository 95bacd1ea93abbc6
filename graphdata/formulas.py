"""Cells of an archive that a spreadsheet would run as a formula, and the way back.

An archive is opened in spreadsheets, and its texts come from many hands. A cell that begins
with a sign of formulas, or with apostrophes before one, is written with one apostrophe more,
and read with one less; a number is not touched. The reader does so with every archive, so that
one written by a spreadsheet's rules and one written here say the same.
"""

import re

MARK = "'"
RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a formula may begin with; East Asian spreadsheets take the wide forms too."""

_RUNS = re.compile(f"{MARK}*[{re.escape(''.join(RISKY))}]")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


def shielded(cell: str) -> str:
    """Return a cell as no spreadsheet runs it.

    Examples
    --------
    >>> [shielded(cell) for cell in ("=1+1", "'=1", "-2", "'tis")]
    ["'=1+1", "''=1", '-2', "'tis"]
    """
    return MARK + cell if _RUNS.match(cell) and not _NUMBER.fullmatch(cell) else cell


def unshielded(cell: str) -> str:
    """Return the cell that `shielded` was given.

    Examples
    --------
    >>> [unshielded(cell) for cell in ("'=1+1", "''=1", "-2", "'tis")]
    ['=1+1', "'=1", '-2', "'tis"]
    """
    return cell[1:] if cell.startswith(MARK) and _RUNS.match(cell) else cell
