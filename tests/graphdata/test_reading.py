"""Files to tables of text."""

import shutil
from pathlib import Path

import pytest

from graphdata import reading
from graphdata.errors import Fault
from graphdata.reading import LEFT_OUT, UNREAD, read_tables
from graphdata.schema import TABLES

HEADINGS = "meeting,actor,role\n"


@pytest.fixture
def folder(good_folder: Path, tmp_path: Path) -> Path:
    """A copy of the good archive to write to."""
    return Path(shutil.copytree(good_folder, tmp_path / "archive"))


def read_attendances(folder: Path, content: str | bytes) -> tuple[list[list[str]], list[Fault]]:
    """Put a file in the place of ``attendances.csv`` and read it: row numbers and cells."""
    raw = content.encode() if isinstance(content, str) else content
    (folder / "attendances.csv").write_bytes(raw)
    tables, faults = read_tables(folder)
    return [[str(row), *cells] for row, *cells in tables["attendances"].itertuples()], faults


def places(faults: list[Fault]) -> list[tuple[int | None, str, str]]:
    """Return row, column and rule of each fault."""
    return [(fault.row, fault.column, fault.rule) for fault in faults]


def test_every_table_has_its_columns_and_its_rows(good_folder: Path) -> None:
    tables, faults = read_tables(good_folder)
    assert faults == []
    assert {name: list(frame) for name, frame in tables.items()} == {
        declared.name: declared.column_names for declared in TABLES
    }
    assert {name: len(frame) for name, frame in tables.items()} == {
        "blocs": 2,
        "actors": 6,
        "offices": 2,
        "sources": 3,
        "meetings": 3,
        "attendances": 9,
        "issues": 2,
        "positions": 4,
        "programmes": 1,
        "memberships": 1,
        "claims": 2,
        "documents": 1,
        "citations": 14,
    }


def test_every_cell_is_text(good_folder: Path) -> None:
    tables, _ = read_tables(good_folder)
    cells = {type(cell) for frame in tables.values() for cell in frame.to_numpy().ravel()}
    assert cells == {str}
    assert tables["positions"]["stance"].tolist() == ["2", "0", "-2", "1"]
    assert tables["positions"]["quote"].tolist() == ["", "We have made no decision.", "", ""]


def test_rows_are_numbered_as_a_spreadsheet_does(good_folder: Path) -> None:
    tables, _ = read_tables(good_folder)
    assert tables["meetings"].index.tolist() == [2, 3, 4]


@pytest.mark.parametrize("word", ["NA", "null", "None", "nan", "007", "1e5", "TRUE", "1990-01"])
def test_no_type_is_guessed(folder: Path, word: str) -> None:
    rows, faults = read_attendances(folder, f"{HEADINGS}a,b,{word}\n")
    assert (rows, faults) == ([["2", "a", "b", word]], [])


def test_a_quoted_cell_may_hold_commas_quotes_and_line_breaks(folder: Path) -> None:
    rows, faults = read_attendances(folder, f'{HEADINGS}"a,b","say ""c""","d\ne"\nf,g,h\n')
    assert rows == [["2", "a,b", 'say "c"', "d\ne"], ["3", "f", "g", "h"]]
    assert faults == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_may_end_in_any_way(folder: Path, end: str) -> None:
    content = f"{HEADINGS}a,b,c\nd,e,f".replace("\n", end)
    rows, faults = read_attendances(folder, content)
    assert (rows, faults) == ([["2", "a", "b", "c"], ["3", "d", "e", "f"]], [])


def test_the_mark_that_excel_puts_first_is_no_part_of_the_heading(folder: Path) -> None:
    rows, faults = read_attendances(folder, b"\xef\xbb\xbf" + f"{HEADINGS}a,b,c\n".encode())
    assert (rows, faults) == ([["2", "a", "b", "c"]], [])


def test_columns_may_stand_in_any_order(folder: Path) -> None:
    rows, faults = read_attendances(folder, "role,meeting,actor\nhost,m,a\n")
    assert (rows, faults) == ([["2", "m", "a", "host"]], [])


def test_a_blank_line_is_counted_and_not_read(folder: Path) -> None:
    rows, faults = read_attendances(folder, f"{HEADINGS}\na,b,c\n\n")
    assert (rows, faults) == ([["3", "a", "b", "c"]], [])


def test_a_table_of_headings_alone_is_empty_and_read(folder: Path) -> None:
    rows, faults = read_attendances(folder, HEADINGS)
    assert (rows, faults) == ([], [])
    tables, _ = read_tables(folder)
    assert tables["attendances"].attrs[UNREAD] is False


def test_a_broken_byte_is_told_by_position_and_record(folder: Path) -> None:
    raw = f'{HEADINGS}"a\na",b,c\nd,e,'.encode()
    _, faults = read_attendances(folder, b"\xef\xbb\xbf" + raw + b"\xe9\n")
    assert places(faults) == [(3, "", "wrong-encoding")]
    assert faults[0].found == f"byte 0xE9 at position {3 + len(raw)}"


def test_a_broken_byte_at_the_start_of_a_row_is_in_that_row(folder: Path) -> None:
    _, faults = read_attendances(folder, f"{HEADINGS}a,b,c\n".encode() + b"\xff,b,c\n")
    assert places(faults) == [(3, "", "wrong-encoding")]


def test_utf_16_is_refused_at_its_first_byte(folder: Path) -> None:
    _, faults = read_attendances(folder, HEADINGS.encode("utf-16"))
    assert places(faults) == [(1, "", "wrong-encoding")]


@pytest.mark.parametrize(
    ("content", "row"),
    [
        (f'{HEADINGS}a,b,c\n"d,e,f\ng,h,i\n', 3),
        (f'{HEADINGS}"a"b,c,d\n', 2),
        (f'{HEADINGS}a,b,c\n"{"x" * 200_000}\n', 3),
    ],
)
def test_malformed_text_is_told_where_its_record_starts(
    folder: Path, content: str, row: int
) -> None:
    rows, faults = read_attendances(folder, content)
    assert (rows, places(faults)) == ([], [(row, "", "malformed")])


@pytest.mark.parametrize("content", ["", "\n\n", b"\xef\xbb\xbf"])
def test_a_file_without_headings_is_empty(folder: Path, content: str | bytes) -> None:
    _, faults = read_attendances(folder, content)
    assert places(faults) == [(None, "", "empty-file")]


def test_a_file_that_is_too_large_is_not_opened(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    limit = (folder / "attendances.csv").stat().st_size
    monkeypatch.setattr(reading, "LARGEST_FILE", limit - 1)
    monkeypatch.setattr(reading, "TABLES", [t for t in TABLES if t.name == "attendances"])
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("opened"))
    _, faults = read_tables(folder)
    assert places(faults) == [(None, "", "too-large")]
    assert str(limit) in faults[0].found


def test_two_hundred_megabytes_are_the_limit(folder: Path) -> None:
    with (folder / "attendances.csv").open("r+b") as file:
        file.truncate(200_000_001)
    _, faults = read_tables(folder)
    assert places(faults) == [(None, "", "too-large")]
    assert faults[0].found == "200,000,001 bytes"


def test_a_folder_in_the_place_of_a_file_is_a_missing_file(folder: Path) -> None:
    (folder / "attendances.csv").unlink()
    (folder / "attendances.csv").mkdir()
    _, faults = read_tables(folder)
    assert places(faults) == [(None, "", "missing-file")]


def test_a_file_that_may_not_be_read_is_a_fault(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    _, faults = read_tables(folder)
    assert {fault.rule for fault in faults} == {"unreadable-file"}
    assert faults[0].found == "Permission denied"


def test_a_missing_folder_is_one_fault_and_all_tables_are_empty(tmp_path: Path) -> None:
    tables, faults = read_tables(tmp_path / "nowhere")
    assert [(fault.file, fault.rule) for fault in faults] == [
        (str(tmp_path / "nowhere"), "missing-folder")
    ]
    assert {name: (len(frame), list(frame)) for name, frame in tables.items()} == {
        declared.name: (0, declared.column_names) for declared in TABLES
    }


def test_a_faulty_file_gives_an_empty_table_that_says_it_is_unread(folder: Path) -> None:
    (folder / "actors.csv").unlink()
    tables, _ = read_tables(folder)
    assert (len(tables["actors"]), tables["actors"].attrs[UNREAD]) == (0, True)
    assert list(tables["actors"]) == TABLES[1].column_names


def test_the_name_of_a_row_left_out_is_kept(folder: Path) -> None:
    rows, faults = read_attendances(folder, f"{HEADINGS}a,b,c,d\n,,\n ,,\ne,f\ng,h,i\n")
    assert rows == [["6", "g", "h", "i"]]
    assert places(faults) == [
        (2, "", "too-many-cells"),
        (3, "", "empty-row"),
        (4, "", "empty-row"),
        (5, "", "too-few-cells"),
    ]
    tables, _ = read_tables(folder)
    assert tables["attendances"].attrs[LEFT_OUT] == {"a", "e"}


@pytest.mark.parametrize("cell", [" host", "host ", "host\t", "host\n", "\u3000host", "host\xa0"])
def test_spaces_around_a_cell_are_told_once_and_taken_off(folder: Path, cell: str) -> None:
    rows, faults = read_attendances(folder, f'{HEADINGS}a,b,"{cell}"\n')
    assert rows == [["2", "a", "b", "host"]]
    assert places(faults) == [(2, "role", "spaces")]
    assert faults[0].found == cell


def test_spaces_within_a_cell_are_text(folder: Path) -> None:
    rows, faults = read_attendances(folder, f"{HEADINGS}a  b,c,d\n")
    assert (rows, faults) == ([["2", "a  b", "c", "d"]], [])


def test_a_required_cell_of_spaces_is_left_to_be_told_as_empty(folder: Path) -> None:
    rows, faults = read_attendances(folder, f"{HEADINGS}a,b,  \n")
    assert (rows, faults) == ([["2", "a", "b", ""]], [])


def test_spaces_around_a_heading_do_not_hide_the_column(folder: Path) -> None:
    rows, faults = read_attendances(folder, "meeting, actor,role\na,b,c\n")
    assert rows == [["2", "a", "b", "c"]]
    assert places(faults) == [(1, "actor", "spaces")]


def test_a_misspelt_heading_is_told_with_what_was_meant(folder: Path) -> None:
    _, faults = read_attendances(folder, "meeting,actr,role\n")
    assert places(faults) == [(None, "actor", "missing-column"), (1, "actr", "unknown-column")]
    assert faults[1].remedy == 'rename it "actor"'


def test_columns_without_a_heading_are_unknown(folder: Path) -> None:
    rows, faults = read_attendances(folder, "meeting,actor,role,,\na,b,c,,\n")
    assert rows == [["2", "a", "b", "c"]]
    assert places(faults) == [(1, "", "unknown-column")] * 2


def test_faults_of_all_files_are_collected(folder: Path) -> None:
    (folder / "actors.csv").unlink()
    (folder / "issues.csv").write_bytes(b"\xff")
    _, faults = read_attendances(folder, f"{HEADINGS}a,b\n")
    assert [fault.file for fault in faults] == ["actors.csv", "attendances.csv", "issues.csv"]
