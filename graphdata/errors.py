"""What can go wrong with an archive or a query, and how it is told.

A fault is one thing wrong in one place of an archive. Faults are collected as plain
values, never raised one by one; ``ArchiveFaults`` carries the whole list.

    GraphDataError
      ArchiveFaults   the archive cannot be used; holds every fault
      QueryError      a query that cannot be answered
"""

from collections.abc import Iterable
from dataclasses import dataclass

SHOWN_FAULTS = 20
"""How many faults the text of ``ArchiveFaults`` spells out."""

SHOWN_CHARACTERS = 80
"""How much of a cell the text of a fault repeats."""


class GraphDataError(Exception):
    """Any failure to read an archive or to answer from it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in one place of an archive.

    Parameters
    ----------
    file : str
        Name of the file.
    row : int or None
        Row as a spreadsheet shows it, the header being row 1; ``None`` for a whole file.
    column : str
        Heading of the column; "" for a whole row or file.
    rule : str
        Short name of the rule that is broken, for programs.
    found : str
        The text of the cell, where row and column are given; otherwise a description.
    expected : str
        What should have been there.
    remedy : str
        What to do about it.

    Examples
    --------
    >>> words = "one of -2, -1, 0, 1, 2"
    >>> print(Fault("p.csv", 14, "stance", "unknown-word", "3", words, "choose one of these"))
    p.csv, row 14, column stance: found "3", expected one of -2, -1, 0, 1, 2; choose one of these.
    """

    file: str
    row: int | None
    column: str
    rule: str
    found: str
    expected: str
    remedy: str

    @property
    def place(self) -> str:
        """File, row and column, as far as they are known."""
        row = "" if self.row is None else f", row {self.row}"
        column = f", column {_printable(self.column)}" if self.column else ""
        return f"{self.file}{row}{column}"

    @property
    def _is_cell(self) -> bool:
        return self.row is not None and self.column != ""

    def __str__(self) -> str:
        """Say where it is, what was found, what was expected and what to do."""
        found = _printable(self.found)
        if self._is_cell:
            found = f'"{found}"'
        return f"{self.place}: found {found}, expected {self.expected}; {self.remedy}."


class ArchiveFaults(GraphDataError):
    """An archive cannot be used as it is.

    Attributes
    ----------
    faults : list of Fault
        All that was found, in the order of the files.
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = list(faults)
        # The list itself is the argument, so that the error survives pickling.
        super().__init__(self.faults)

    def __str__(self) -> str:
        """List the faults, the first of them if there are many, with the total."""
        total = len(self.faults)
        head = f"{total} fault{'' if total == 1 else 's'} in the archive:"
        lines = [f"- {fault}" for fault in self.faults[:SHOWN_FAULTS]]
        more = [f"and {total - SHOWN_FAULTS} more"] if total > SHOWN_FAULTS else []
        return "\n".join([head, *lines, *more])


class QueryError(GraphDataError):
    """A query that cannot be answered, such as one whose years run backwards."""


def _printable(text: str) -> str:
    """Cut a text to a line and spell out what a terminal would obey instead of show."""
    cut = text if len(text) <= SHOWN_CHARACTERS else text[: SHOWN_CHARACTERS - 1] + "…"
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in cut)
