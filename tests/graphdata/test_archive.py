"""A folder to an archive, or all that is wrong with it."""

import json
from collections.abc import Callable
from dataclasses import FrozenInstanceError, replace
from datetime import date
from pathlib import Path

import networkx as nx
import pytest

from graphdata.archive import Archive, bundled, first_dealt, load_archive
from graphdata.build import Records
from graphdata.errors import ArchiveFaults, QueryError
from graphdata.vocabulary import Certainty

FAULTS = Path(__file__).parents[1] / "data" / "faults"


def test_an_archive_holds_every_row_by_its_id(good: Archive) -> None:
    assert {name: list(getattr(good.records, name)) for name in Records.__slots__} == {
        "blocs": ["northern", "southern"],
        "actors": ["north-land", "south-land", "ada", "boris", "cora", "dov"],
        "offices": ["office-ada", "office-boris"],
        "sources": ["memcon-harbour", "letter-ferry", "river-report"],
        "meetings": ["harbour-talks", "ferry-letter", "river-summit"],
        "issues": ["bridge", "ferry"],
        "positions": ["ada-plans", "ada-tells", "boris-answers", "dov-declares"],
        "programmes": ["river-pact"],
        "memberships": ["north-land-joins"],
        "claims": ["bridge-promise-yes", "bridge-promise-no"],
        "documents": ["river-cable"],
        "citations": [
            *("office-ada", "office-boris", "harbour-talks", "ferry-letter", "river-summit"),
            *("ada-plans", "ada-tells", "boris-answers", "dov-declares"),
            *("river-pact", "north-land-joins", "bridge-promise-yes", "bridge-promise-no"),
        ],
    }


def test_an_archive_knows_title_graph_places_and_how_long_positions_stand(good: Archive) -> None:
    assert good.package.title("en") == "River crossings"
    assert (len(good.graph), good.graph.number_of_edges()) == (16, 27)
    assert set(good.placement.places) == set(good.records.actors)
    assert good.standing["ada-tells"] == date(1992, 12, 31)


def test_a_tie_is_as_old_as_its_first_dealing(good: Archive) -> None:
    assert good.first_dealt == {"ada~boris": 1990, "ada~dov": 1991, "boris~north-land": 1992}


def test_what_is_unverified_makes_no_tie_older(
    good: Archive, with_rows: Callable[..., Archive]
) -> None:
    talks, letter, _ = good.records.meetings.values()
    doubtful = replace(talks, certainty=Certainty.UNVERIFIED)
    records = with_rows(meetings=[doubtful, letter]).records
    assert first_dealt(records) == {"ada~boris": 1991, "ada~dov": 1991}


def test_an_archive_is_frozen(good: Archive) -> None:
    with pytest.raises(FrozenInstanceError):
        good.standing = {}  # type: ignore[misc]
    with pytest.raises(nx.NetworkXError, match="Frozen"):
        good.graph.remove_node("ada")


def test_loading_twice_gives_the_same(good_folder: Path, good: Archive) -> None:
    again = load_archive(good_folder)
    assert dict(again.graph.adj) == dict(good.graph.adj)
    assert replace(again, graph=good.graph) == good


@pytest.mark.parametrize("kind", ["table", "force"])
def test_an_archive_is_placed_as_asked(good_folder: Path, kind: str) -> None:
    assert load_archive(good_folder, kind).placement.kind == kind


def test_a_placement_that_is_not_known_is_refused(good_folder: Path) -> None:
    with pytest.raises(QueryError, match="placement 'round' is not known; choose table or force"):
        load_archive(good_folder, "round")


def test_an_archive_with_faults_is_refused_with_the_whole_list(
    laid_over: Callable[[str], Path],
) -> None:
    folder = laid_over("several-at-once")
    (folder / "datapackage.json").unlink()
    expected = json.loads((FAULTS / "several-at-once" / "expected.json").read_text("utf-8"))
    with pytest.raises(ArchiveFaults) as refused:
        load_archive(folder)
    found = [
        {"file": fault.file, "row": fault.row, "column": fault.column, "rule": fault.rule}
        for fault in refused.value.faults
    ]
    package = {"file": "datapackage.json", "row": None, "column": "", "rule": "missing-file"}
    assert found == [*expected, package]
    assert str(refused.value).splitlines() == [
        f"{len(expected) + 1} faults in the archive:",
        *(f"- {fault}" for fault in refused.value.faults),
    ]


@pytest.mark.parametrize("name", ["no-source", "spaces", "stance-of-3", "dangling-in-package"])
def test_one_kind_of_fault_is_enough(laid_over: Callable[[str], Path], name: str) -> None:
    folder = laid_over(name)
    with pytest.raises(ArchiveFaults):
        load_archive(folder)


@pytest.mark.parametrize("path", ["nowhere", "actors.csv"])
def test_what_is_no_folder_is_refused_in_words(laid_over: Callable[[str], Path], path: str) -> None:
    folder = laid_over("spaces") / path
    with pytest.raises(ArchiveFaults, match="no such folder"):
        load_archive(folder)


def test_the_bundled_record_lies_in_the_package() -> None:
    assert (bundled() / "datapackage.json").is_file()
