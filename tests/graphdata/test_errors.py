"""What faults and errors say."""

import pickle
from dataclasses import replace

import pytest

from graphdata.errors import ArchiveFaults, Fault, GraphDataError, QueryError

STANCE = Fault(
    file="positions.csv",
    row=14,
    column="stance",
    rule="unknown-word",
    found="3",
    expected="one of -2, -1, 0, 1, 2",
    remedy="choose one of these",
)


def test_a_fault_says_where_what_was_found_what_was_expected_and_what_to_do() -> None:
    assert str(STANCE) == (
        'positions.csv, row 14, column stance: found "3", '
        "expected one of -2, -1, 0, 1, 2; choose one of these."
    )


def test_an_empty_cell_is_shown_as_one() -> None:
    assert 'found "", expected' in str(replace(STANCE, found=""))


@pytest.mark.parametrize(
    ("row", "column", "start"),
    [
        (None, "", "positions.csv: found no file, "),
        (None, "stance", "positions.csv, column stance: found no file, "),
        (3, "", "positions.csv, row 3: found no file, "),
    ],
)
def test_only_a_cell_is_quoted(row: int | None, column: str, start: str) -> None:
    assert str(replace(STANCE, row=row, column=column, found="no file")).startswith(start)


def test_row_zero_would_be_a_row() -> None:
    assert replace(STANCE, row=0).place == "positions.csv, row 0, column stance"


def test_what_a_terminal_would_obey_is_spelt_out() -> None:
    told = str(replace(STANCE, found="a\n\x1b[31m\u202eb"))
    assert r'found "a\n\x1b[31m\u202eb", expected' in told


def test_other_scripts_are_left_as_they_are() -> None:
    assert 'found "橋 и мост"' in str(replace(STANCE, found="橋 и мост"))


def test_a_long_cell_is_cut_in_the_text_and_whole_in_the_fault() -> None:
    fault = replace(STANCE, found="x" * 10_000)
    assert f'found "{"x" * 79}…", expected' in str(fault)
    assert len(fault.found) == 10_000


def test_all_faults_are_listed_with_their_total() -> None:
    error = ArchiveFaults([STANCE, replace(STANCE, row=15)])
    assert str(error).splitlines() == [
        "2 faults in the archive:",
        f"- {STANCE}",
        f"- {replace(STANCE, row=15)}",
    ]
    assert error.faults == [STANCE, replace(STANCE, row=15)]


def test_one_fault_is_not_faults() -> None:
    assert str(ArchiveFaults([STANCE])).startswith("1 fault in the archive:\n")


@pytest.mark.parametrize(("total", "last"), [(20, f"- {STANCE}"), (21, "and 1 more")])
def test_twenty_faults_are_spelt_out_and_the_rest_counted(total: int, last: str) -> None:
    error = ArchiveFaults([STANCE] * total)
    assert str(error).splitlines()[-1] == last
    assert len(error.faults) == total


def test_the_list_survives_pickling() -> None:
    again = pickle.loads(pickle.dumps(ArchiveFaults([STANCE])))
    assert again.faults == [STANCE]


@pytest.mark.parametrize("kind", [ArchiveFaults, QueryError])
def test_every_error_is_of_one_family(kind: type[Exception]) -> None:
    assert issubclass(kind, GraphDataError)
