"""What a table's declaration is made of: columns, their forms, keys and references."""

from dataclasses import dataclass
from enum import StrEnum

ANY_RECORD = "*"
"""The target of a reference that may name a row of any table with ids."""


class Form(StrEnum):
    """The form a cell's text must have."""

    ID = "id"
    TEXT = "text"
    DATE = "date"
    URL = "url"
    WHOLE = "whole number"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    Parameters
    ----------
    name : str
        Heading in the first row of the file.
    form : Form
        Form of the cell; a date is EDTF (ISO 8601-2).
    required : bool
        Whether the cell may be empty.
    words : tuple of str
        The closed list the cell is taken from; empty for free text.
    refers_to : str
        Table whose id the cell names, `ANY_RECORD` for any of them, "" for none.
    many : bool
        Whether the cell may hold several values, parted by a semicolon.
    unit : str
        What the value means, as the codebook prints it.
    """

    name: str
    form: Form = Form.TEXT
    required: bool = False
    words: tuple[str, ...] = ()
    refers_to: str = ""
    many: bool = False
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One file of the archive: its name, its columns, the columns that make a row unique."""

    name: str
    title: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    cited: bool = False

    @property
    def file(self) -> str:
        """Name of the CSV file."""
        return f"{self.name}.csv"

    @property
    def column_names(self) -> list[str]:
        """Headings in order."""
        return [column.name for column in self.columns]

    @property
    def has_ids(self) -> bool:
        """Whether rows are named by an `id` of their own."""
        return self.key == ("id",)
