"""A slice as an archive of its own: closed, checked, and the same slice again."""

import csv
import re
import zipfile
from io import BytesIO, StringIO
from pathlib import Path
from shutil import copytree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphdata.archive import Archive, load_archive
from graphdata.exchange.tables import csv_files, csv_zip
from graphdata.formulas import RISKY, shielded, unshielded
from graphdata.slicing import GraphQuery, GraphSlice, slice_graph


def unpacked(packed: bytes, folder: Path) -> Archive:
    """Load what a ZIP file holds."""
    with zipfile.ZipFile(BytesIO(packed)) as files:
        files.extractall(folder)
    return load_archive(folder)


def shown(graph_slice: GraphSlice) -> tuple[set[str], set[tuple[str, str, str]]]:
    """The nodes and edges of a slice."""
    return set(graph_slice.graph), set(graph_slice.graph.edges(keys=True))


@pytest.mark.parametrize(
    "query",
    [
        GraphQuery(1990, 1990),
        GraphQuery(1991, 1992),
        GraphQuery(1990, 1992, actors=frozenset({"dov"})),
        GraphQuery(1991, 1991, actors=frozenset({"south-land"})),
    ],
)
def test_the_napkin_taken_away_is_the_same_slice(
    good: Archive, query: GraphQuery, tmp_path: Path
) -> None:
    before = slice_graph(good, query)
    after = slice_graph(unpacked(csv_zip(before), tmp_path), query)
    assert shown(after) == shown(before)


def test_no_more_is_taken_than_bears_the_slice(good: Archive, tmp_path: Path) -> None:
    query = GraphQuery(1990, 1990, actors=frozenset({"ada"}))
    away = unpacked(csv_zip(slice_graph(good, query)), tmp_path).records
    assert set(away.meetings) == {"harbour-talks"}
    assert set(away.citations) <= {*away.meetings, *away.positions, *away.offices, *away.claims} | {
        *away.memberships,
        *away.programmes,
    }


def test_the_tables_are_packed(good: Archive) -> None:
    with zipfile.ZipFile(BytesIO(csv_zip(slice_graph(good, GraphQuery(1990, 1992))))) as files:
        packed = {each.filename: each.compress_type for each in files.infolist()}
    assert {*packed.values()} == {zipfile.ZIP_DEFLATED}


HOSTILE = ("=1+1", "@SUM(A1)", "+49 30", "-", "＝1", "'=1", "''@x", "'tis", "-2 of 3")


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_runs_in_a_spreadsheet_and_every_text_comes_back(
    good: Archive, text: str, tmp_path: Path
) -> None:
    folder = tmp_path / "with"
    copytree(good.folder, folder)
    row = f'hostile,memo,"{shielded(text)}",,1990,,,,,en,,,text\n'
    for name, line in (("sources", row), ("citations", "harbour-talks,hostile,\n")):
        with (folder / f"{name}.csv").open("a", encoding="utf-8") as file:
            file.write(line)
    archive = load_archive(folder)
    assert archive.records.sources["hostile"].title == text
    files = csv_files(slice_graph(archive, GraphQuery(1990, 1990)))
    cells = [
        cell
        for name, content in files.items()
        if name.endswith(".csv")
        for row in csv.reader(StringIO(content.decode()))
        for cell in row
    ]
    assert shielded(text) in cells
    risky = [cell for cell in cells if cell.startswith(RISKY)]
    assert {cell for cell in risky if not cell.lstrip("+-").isdigit()} == set()
    away = tmp_path / "away"
    away.mkdir()
    for name, content in files.items():
        (away / name).write_bytes(content)
    assert load_archive(away).records.sources["hostile"].title == text


@given(st.text())
def test_any_cell_comes_back(text: str) -> None:
    assert unshielded(shielded(text)) == text
    assert not shielded(text).startswith(RISKY) or re.fullmatch(r"[+-]\d+(\.\d+)?", text)


@pytest.mark.parametrize("year", [1990, 1994, 2008])
def test_a_year_of_the_record_taken_away_is_the_same_slice(
    nato: Archive, year: int, tmp_path: Path
) -> None:
    query = GraphQuery(year, year)
    before = slice_graph(nato, query)
    packed = csv_zip(before)
    assert packed == csv_zip(before)
    assert shown(slice_graph(unpacked(packed, tmp_path), query)) == shown(before)
