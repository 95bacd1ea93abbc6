"""Tables to faults: one folder of files per fault, and single cells."""

import json
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from graphdata import references
from graphdata.checks import check_tables
from graphdata.errors import Fault
from graphdata.package import read_package
from graphdata.reading import read_tables
from graphdata.schema import TABLES

FOLDER = Path(__file__).parents[1] / "data" / "faults"
NAMES = [
    "claim-without-source",
    "dangling-citation",
    "dangling-document",
    "dangling-in-a-list",
    "dangling-in-package",
    "dangling-reference",
    "duplicated-column",
    "duplicated-id",
    "duplicated-key",
    "empty-file",
    "empty-required",
    "empty-row",
    "end-before-start",
    "id-form",
    "id-of-two-tables",
    "impossible-date",
    "long-quote",
    "malformed-package",
    "missing-citations",
    "missing-column",
    "missing-file",
    "missing-optional-column",
    "missing-package",
    "misspelt-column",
    "no-source",
    "package-with-lost-story",
    "package-with-window-of-minus-one-day",
    "package-without-memcon",
    "package-without-years",
    "several-at-once",
    "spaces",
    "stance-of-3",
    "too-few-cells",
    "too-many-cells",
    "unclosed-quote",
    "unknown-column",
    "unknown-subject",
    "unknown-word",
    "url-form",
    "wrong-encoding",
]

TIES = ["offices", "meetings", "positions", "programmes", "memberships", "claims"]

Tables = dict[str, pd.DataFrame]


@pytest.fixture
def tables(good_folder: Path) -> Tables:
    """The tables of the good archive, to be changed at will."""
    return read_tables(good_folder)[0]


def all_faults(folder: Path) -> list[Fault]:
    """Return what reading and checking a folder find."""
    tables, faults = read_tables(folder)
    return [*faults, *check_tables(tables), *read_package(folder, tables)[1]]


def places(faults: list[Fault]) -> list[tuple[str, int | None, str, str]]:
    """Return file, row, column and rule of each fault."""
    return [(fault.file, fault.row, fault.column, fault.rule) for fault in faults]


def test_no_folder_of_faults_is_passed_over() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == NAMES


def test_the_good_archive_has_no_fault(good_folder: Path) -> None:
    assert all_faults(good_folder) == []


@pytest.mark.parametrize("name", NAMES)
def test_each_fault_is_found_and_no_other(name: str, laid_over: Callable[[str], Path]) -> None:
    expected = json.loads((FOLDER / name / "expected.json").read_text(encoding="utf-8"))
    found = all_faults(laid_over(name))
    assert expected, "a folder of faults without a fault"
    assert [
        {"file": f.file, "row": f.row, "column": f.column, "rule": f.rule} for f in found
    ] == expected


@pytest.mark.parametrize("name", NAMES)
def test_the_text_of_a_fault_says_all(name: str, laid_over: Callable[[str], Path]) -> None:
    for fault in all_faults(laid_over(name)):
        assert fault.expected
        assert fault.remedy
        told = str(fault)
        assert told.startswith(fault.place)
        # A long cell is cut in the text, and spaces of other scripts are spelt out.
        assert fault.found[:60].strip() in told
        assert f"expected {fault.expected}" in told
        assert told.endswith(f"; {fault.remedy}.")


def test_an_archive_of_empty_tables_has_no_fault(tmp_path: Path) -> None:
    for table in TABLES:
        (tmp_path / table.file).write_text(",".join(table.column_names), encoding="utf-8")
    tables, faults = read_tables(tmp_path)
    assert [*faults, *check_tables(tables)] == []


def test_checking_changes_nothing(tables: Tables) -> None:
    before = {name: frame.copy() for name, frame in tables.items()}
    check_tables(tables)
    for name, frame in tables.items():
        pd.testing.assert_frame_equal(frame, before[name])


def test_an_archive_without_blocs_is_fine(tables: Tables) -> None:
    tables["blocs"] = tables["blocs"].iloc[:0]
    tables["actors"]["bloc"] = ""
    assert check_tables(tables) == []


def test_a_source_that_nothing_cites_is_fine(tables: Tables) -> None:
    tables["sources"].loc[5] = tables["sources"].loc[4]
    tables["sources"].loc[5, "id"] = "unused"
    assert check_tables(tables) == []


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "a\x00b\x1b[31m", "\u202eright to left", "=1+1", "& < >"]
)
def test_what_a_text_says_is_no_fault(tables: Tables, text: str) -> None:
    tables["actors"].loc[4, "name_en"] = text
    tables["meetings"].loc[2, "summary_ja"] = text
    tables["positions"].loc[2, "note"] = text
    assert check_tables(tables) == []


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "HTTP://EXAMPLE.ORG/a",
        "https://例え.jp/文書?q=1#p",
        "https://user@example.org:8080/a;b",
        "http://[2001:db8::1]/a",
    ],
)
def test_urls_of_the_web_pass(tables: Tables, url: str) -> None:
    tables["sources"].loc[2, "url"] = url
    assert check_tables(tables) == []


@pytest.mark.parametrize(
    "url",
    [
        "example.org/a",
        "//example.org/a",
        "https://",
        "https:///a",
        "https://?a",
        "https:example.org",
        "ftp://example.org",
        "javascript:alert(1)",
        "javascript://example.org/%0aalert(1)",
        "data:text/html,a",
        "https://example.org/a b",
        "https://exam\nple.org",
        "https://example.org/\t",
        "https://example.org/\x00",
        "https://example.org/\u202e",
        "https://[::1/a",
    ],
)
def test_other_addresses_are_faults(tables: Tables, url: str) -> None:
    tables["sources"].loc[2, "url"] = url
    assert places(check_tables(tables)) == [("sources.csv", 2, "url", "url-form")]


@pytest.mark.parametrize("name", ["Unused", "un_used", "-unused", "unused-", "un--used", "ünused"])
def test_ids_have_one_form(tables: Tables, name: str) -> None:
    tables["sources"].loc[5] = tables["sources"].loc[4]
    tables["sources"].loc[5, "id"] = name
    assert places(check_tables(tables)) == [("sources.csv", 5, "id", "id-form")]


@pytest.mark.parametrize("stance", ["3", "-3", "+1", "1.0", "\uff10", "for"])
def test_stances_are_of_the_five(tables: Tables, stance: str) -> None:
    tables["positions"].loc[2, "stance"] = stance
    faults = check_tables(tables)
    assert [str(fault) for fault in faults] == [
        f'positions.csv, row 2, column stance: found "{stance}", '
        "expected one of -2, -1, 0, 1, 2; choose one of these."
    ]


@pytest.mark.parametrize(("words", "faults"), [(25, []), (26, ["long-quote"])])
def test_a_quote_has_at_most_25_words(tables: Tables, words: int, faults: list[str]) -> None:
    tables["positions"].loc[2, "quote"] = "never " * (words - 1) + "again"
    assert [fault.rule for fault in check_tables(tables)] == faults


@pytest.mark.parametrize(
    ("cell", "faults"),
    [
        ("boris", []),
        ("boris;dov", []),
        ("boris; dov", []),
        ("boris;", ["id-form"]),
        ("boris,dov", ["id-form"]),
        ("boris;nobody", ["dangling-reference"]),
        ("nobody;no-one", ["dangling-reference", "dangling-reference"]),
        ("Boris;nobody", ["dangling-reference", "id-form"]),
    ],
)
def test_a_list_is_checked_part_by_part(tables: Tables, cell: str, faults: list[str]) -> None:
    tables["positions"].loc[2, "to"] = cell
    assert [fault.rule for fault in check_tables(tables)] == faults


def test_a_list_where_one_is_wanted_is_no_id(tables: Tables) -> None:
    tables["positions"].loc[2, "actor"] = "ada;boris"
    assert places(check_tables(tables)) == [("positions.csv", 2, "actor", "id-form")]


def test_a_reference_names_a_row_of_its_own_table(tables: Tables) -> None:
    tables["positions"].loc[2, "actor"] = "harbour-talks"
    assert places(check_tables(tables)) == [("positions.csv", 2, "actor", "dangling-reference")]


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("borris", 'write "boris" if that is meant, or add the row to actors.csv'),
        ("north-lnad", 'write "north-land" if that is meant, or add the row to actors.csv'),
        ("zenobia", "correct the id, or add the row to actors.csv"),
    ],
)
def test_what_was_meant_is_suggested_if_it_is_close(tables: Tables, name: str, remedy: str) -> None:
    tables["attendances"].loc[2, "actor"] = name
    assert [fault.remedy for fault in check_tables(tables)] == [remedy]


def test_suggestions_stop_when_they_would_take_long(
    tables: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(references, "MOST_COMPARISONS", len(tables["actors"]))
    tables["attendances"].loc[2:3, "actor"] = ["adaa", "borris"]
    first, second = check_tables(tables)
    assert first.remedy.startswith('write "ada"')
    assert second.remedy.startswith("correct the id")


def test_an_id_that_is_taken_is_told_with_where_it_is(tables: Tables) -> None:
    tables["issues"].loc[4] = tables["issues"].loc[3]
    tables["issues"].loc[4, "id"] = "ada"
    (fault,) = check_tables(tables)
    assert fault.place == "issues.csv, row 4, column id"
    assert fault.expected == "an id that no other table has (actors.csv, row 4 has it)"


def test_each_further_use_of_a_key_is_told(tables: Tables) -> None:
    attendances = tables["attendances"]
    for row in (11, 12):
        attendances.loc[row] = attendances.loc[2]
    assert places(check_tables(tables)) == [
        ("attendances.csv", row, "", "duplicated-key") for row in (11, 12)
    ]


def test_rows_without_a_key_are_empty_and_not_equal(tables: Tables) -> None:
    tables["sources"].loc[5] = tables["sources"].loc[4]
    tables["sources"].loc[6] = tables["sources"].loc[4]
    tables["sources"].loc[5:6, "id"] = ""
    assert places(check_tables(tables)) == [
        ("sources.csv", row, "id", "empty-required") for row in (5, 6)
    ]


def test_two_citations_of_one_source_differ_by_place(tables: Tables) -> None:
    citations = tables["citations"]
    citations.loc[16] = citations.loc[13].replace({"signatures": ""})
    assert check_tables(tables) == []
    citations.loc[17] = citations.loc[16]
    assert places(check_tables(tables)) == [("citations.csv", 17, "", "duplicated-key")]


@pytest.mark.parametrize("column", ["actor", "issue"])
def test_an_empty_required_reference_is_one_fault(tables: Tables, column: str) -> None:
    tables["positions"].loc[2, column] = ""
    assert places(check_tables(tables)) == [("positions.csv", 2, column, "empty-required")]


@pytest.mark.parametrize("name", TIES)
def test_every_tie_needs_a_source(tables: Tables, name: str) -> None:
    tables["citations"] = tables["citations"].iloc[:0]
    faults = [fault for fault in check_tables(tables) if fault.file == f"{name}.csv"]
    assert [(fault.row, fault.rule) for fault in faults] == [
        (row, "no-source") for row in tables[name].index
    ]
    assert "a tie without a source" in str(faults[0])


@pytest.mark.parametrize("end", ["1990-03-01", "1990-03", "1990", "1990-02/1990-03", "1990~", ""])
def test_an_end_may_share_the_time_of_the_start(tables: Tables, end: str) -> None:
    tables["offices"].loc[3, "end"] = end
    assert check_tables(tables) == []


def test_a_date_that_is_none_is_not_also_before_another(tables: Tables) -> None:
    tables["offices"].loc[3, "start"] = "1999-99"
    assert places(check_tables(tables)) == [("offices.csv", 3, "start", "impossible-date")]


def test_faults_are_in_the_order_of_tables_rows_and_columns(tables: Tables) -> None:
    tables["citations"].loc[2, "source"] = "nowhere"
    tables["positions"].loc[3, "certainty"] = "sure"
    tables["positions"].loc[3, "actor"] = "nobody"
    tables["positions"].loc[2, "note"] = ""
    tables["actors"].loc[5, "kind"] = "cat"
    tables["actors"].loc[3, "end"] = "1980"
    assert places(check_tables(tables)) == [
        ("actors.csv", 3, "end", "end-before-start"),
        ("actors.csv", 5, "kind", "unknown-word"),
        ("positions.csv", 3, "actor", "dangling-reference"),
        ("positions.csv", 3, "certainty", "unknown-word"),
        ("citations.csv", 2, "source", "dangling-reference"),
    ]
