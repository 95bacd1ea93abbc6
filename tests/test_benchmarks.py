"""What the benchmarks measure on is a valid archive, the same for the same seed."""

from pathlib import Path

import pytest

from graphdata.archive import load_archive
from tests.benchmarks.synthetic import row_count, write_archive


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("actors", [2, 300])
def test_a_made_up_archive_has_no_fault_and_the_size_asked_for(tmp_path: Path, actors: int) -> None:
    archive = load_archive(write_archive(tmp_path, actors))
    assert len(archive.records.actors) == actors
    assert len(archive.records.meetings) == max(1, actors * 3 // 5)


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    one, two, other = (
        content(write_archive(tmp_path / name, 40, seed))
        for name, seed in (("one", 1), ("two", 1), ("other", 2))
    )
    assert one == two
    assert one != other


def test_rows_are_counted_without_headings(tmp_path: Path) -> None:
    folder = write_archive(tmp_path, 20)
    archive = load_archive(folder)
    attendances = sum(len(m.attendances) for m in archive.records.meetings.values())
    cited = len(archive.records.meetings) + len(archive.records.positions)
    assert row_count(folder) == 4 + 20 + 1 + attendances + 2 + 2 * cited
