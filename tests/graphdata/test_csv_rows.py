"""CSV files that no spreadsheet runs, and the way back."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphdata.archive import Archive
from graphdata.exchange.csv_rows import BOM, csv_text, file_name, guarded, unguarded
from graphdata.formulas import RISKY
from graphdata.listing import Cell, Head, Listing, Row, listing
from graphdata.slicing import GraphQuery, slice_graph
from graphdata.words import words


def cell(text: str | int) -> Cell:
    return Cell(str(text), text, text)


SMALL = Listing(
    (Head("title", "Title"), Head("stance", "Stance")),
    (
        Row("a", (cell('=HYPERLINK("http://x","y")'), cell(-2))),
        Row("b", (cell("橋, and\n“more”"), cell(1))),
    ),
)


def read(text: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text.removeprefix(BOM), newline="")))


def test_a_file_to_the_letter():
    assert csv_text(SMALL) == (
        '\ufeff"id","Title","Stance"\r\n'
        '"a","\'=HYPERLINK(""http://x"",""y"")",-2\r\n'
        '"b","橋, and\n“more”",1\r\n'
    )


def test_only_the_rows_asked_for_in_their_order():
    assert [row[0] for row in read(csv_text(SMALL, ["b", "nobody", "a", "b"]))] == ["id", "b", "a"]
    assert read(csv_text(SMALL, [])) == [["id", "Title", "Stance"]]


@pytest.mark.parametrize("start", [*RISKY, "'"])
def test_what_a_formula_may_begin_with_is_guarded(start: str):
    assert guarded(f"{start}1+1") == f"'{start}1+1"
    assert guarded(f"1{start}1") == f"1{start}1"


@given(st.text())
def test_every_text_comes_back(text: str):
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(RISKY)


def test_the_record_comes_back_from_its_file(nato: Archive):
    whole = slice_graph(nato, GraphQuery(first=1990, last=2009))
    for table in ("meetings", "positions", "sources", "documents"):
        told = listing(table, whole, words("ja"))
        head, *rows = read(csv_text(told))
        assert head == ["id", *(each.name for each in told.heads)]
        assert [[unguarded(each) for each in row] for row in rows] == [
            [row.id, *(str(each.kept) for each in row.cells)] for row in told.rows
        ]


def test_a_name_leaves_out_what_is_not_there():
    assert file_name(["positions", "1994", "", "ja"]) == "memcon-positions-1994-ja.csv"
