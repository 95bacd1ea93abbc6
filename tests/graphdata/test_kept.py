"""Placements of many actors: by their ties, the same in every run, kept by content."""

import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from graphdata.archive import Archive, load_archive
from graphdata.forces import MANY
from graphdata.placement import MOST_SEATED, place
from tests.benchmarks.synthetic import write_archive

ROOT = Path(__file__).parents[2]
PRINT_PLACES = """
import sys
from pathlib import Path
from graphdata.archive import load_archive
print(sorted(load_archive(Path(sys.argv[1]), "force").placement.places.items()))
"""


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of an archive of more actors than a few hundred."""
    return write_archive(tmp_path_factory.mktemp("crowd"), MANY + 20)


@pytest.fixture(scope="module")
def placed(crowd: Path) -> Archive:
    """The same archive, its actors placed by their ties."""
    return load_archive(crowd, "force")


def test_many_are_placed_by_their_ties_on_the_sheet_and_apart(placed: Archive) -> None:
    places = placed.placement.places
    assert set(places) == set(placed.records.actors)
    assert [p for p in places.values() if not (-1 <= p.x <= 1 and -1 <= p.y <= 1)] == []
    assert len({(p.x, p.y) for p in places.values()}) == len(places)


def test_those_who_deal_stand_nearer_than_others(placed: Archive) -> None:
    places = placed.placement.places

    def apart(one: str, other: str) -> float:
        a, b = places[one], places[other]
        return float(((a.x - b.x) ** 2 + (a.y - b.y) ** 2) ** 0.5)

    tied = [apart(*tie.split("~")) for tie in placed.first_dealt]
    names = sorted(places)
    others = [apart(one, other) for one, other in zip(names, names[100:], strict=False)]
    assert sum(tied) / len(tied) < 0.7 * sum(others) / len(others)


def test_many_are_placed_alike_in_every_run(crowd: Path) -> None:
    said = {
        subprocess.run(
            [sys.executable, "-c", PRINT_PLACES, str(crowd)],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1


def test_a_table_that_is_too_small_gives_way_to_ties(tmp_path: Path) -> None:
    few, many = (load_archive(write_archive(tmp_path / str(n), n)) for n in (30, MOST_SEATED + 1))
    assert (few.placement.kind, many.placement.kind) == ("table", "force")


def test_what_was_kept_is_what_was_placed(crowd: Path, placed: Archive, tmp_path: Path) -> None:
    said: list[str] = []
    for _ in range(2):
        archive = load_archive(crowd, "force", tmp_path, said.append)
        assert archive.placement == placed.placement
    assert len(list(tmp_path.iterdir())) == 1
    assert said[0] == f"Placing {MANY + 20} actors by their ties: 0 %"
    assert len(said) == len(set(said))


def test_other_tables_are_placed_anew(crowd: Path, tmp_path: Path) -> None:
    other, cache = tmp_path / "other", tmp_path / "cache"
    shutil.copytree(crowd, other)
    actors = other / "actors.csv"
    actors.write_text(actors.read_text().replace("Actor 1,", "Somebody,"))
    for folder in (crowd, other):
        load_archive(folder, "force", cache)
    assert len(list(cache.iterdir())) == 2


@pytest.mark.parametrize("damage", [b"", b"no array", None])
def test_a_damaged_file_is_made_anew(
    crowd: Path, placed: Archive, tmp_path: Path, damage: bytes | None
) -> None:
    load_archive(crowd, "force", tmp_path)
    (path,) = tmp_path.iterdir()
    path.write_bytes(path.read_bytes()[:-80] if damage is None else damage)
    assert load_archive(crowd, "force", tmp_path).placement == placed.placement


def test_a_cache_that_cannot_be_made_is_done_without(
    crowd: Path, placed: Archive, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    assert load_archive(crowd, "force", tmp_path / "file").placement == placed.placement


def test_a_small_archive_is_not_kept(good: Archive, good_folder: Path, tmp_path: Path) -> None:
    assert load_archive(good_folder, "table", tmp_path).placement == good.placement
    assert place(good.records) == good.placement
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("row", "value"), [(0, float("nan")), (1, 1.5), (2, -1.0), (2, 99.0)])
def test_places_that_cannot_be_are_made_anew(
    crowd: Path, placed: Archive, tmp_path: Path, row: int, value: float
) -> None:
    load_archive(crowd, "force", tmp_path)
    (path,) = tmp_path.iterdir()
    held = np.load(path)
    held[row, 3] = value
    np.save(path, held)
    assert load_archive(crowd, "force", tmp_path).placement == placed.placement
    assert np.load(path)[row, 3] != value
