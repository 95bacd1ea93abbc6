"""A slice as an archive of its own: closed, checked, and the same slice again."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from graphdata.archive import Archive, load_archive
from graphdata.exchange.tables import csv_zip
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


@pytest.mark.parametrize("year", [1990, 1994, 2008])
def test_a_year_of_the_record_taken_away_is_the_same_slice(
    nato: Archive, year: int, tmp_path: Path
) -> None:
    query = GraphQuery(year, year)
    before = slice_graph(nato, query)
    packed = csv_zip(before)
    assert packed == csv_zip(before)
    assert shown(slice_graph(unpacked(packed, tmp_path), query)) == shown(before)
