"""Archives for the tests of the record: a good one, faults laid over it, and the bundled one."""

import shutil
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from graphdata.archive import Archive, bundled, load_archive
from graphdata.build import build_graph, standing_until
from graphdata.records import Citation

DATA = Path(__file__).parents[1] / "data"


@pytest.fixture(scope="session")
def good_folder() -> Path:
    """The napkin archive without a fault; not to be written to."""
    return DATA / "good"


@pytest.fixture(scope="session")
def good(good_folder: Path) -> Archive:
    """The napkin archive: two banks, two people on each, three meetings in three years."""
    return load_archive(good_folder)


@pytest.fixture(scope="session")
def nato() -> Archive:
    """The bundled record."""
    return load_archive(bundled())


@pytest.fixture(scope="session")
def with_rows(good: Archive) -> Callable[..., Archive]:
    """Put other rows in the place of some of the napkin's: ``with_rows(meetings=[...])``."""

    def make(**rows: Iterable[Any]) -> Archive:
        by_id = {name: {row.id: row for row in found} for name, found in rows.items()}
        cited = defaultdict(lambda: (Citation("river-report", ""),), good.records.citations)
        records = replace(good.records, **by_id, citations=cited)
        graph, standing = build_graph(records), standing_until(records)
        return replace(good, records=records, graph=graph, standing=standing)

    return make


@pytest.fixture
def laid_over(good_folder: Path, tmp_path: Path) -> Callable[[str], Path]:
    """Copy the good archive and lay the files of one folder of faults over it.

    A file ``actors.csv.missing`` there means that ``actors.csv`` is taken away.
    """

    def lay(name: str) -> Path:
        folder = tmp_path / name
        shutil.copytree(good_folder, folder)
        for path in (DATA / "faults" / name).iterdir():
            if path.suffix == ".missing":
                (folder / path.stem).unlink()
            elif path.name != "expected.json":
                shutil.copy(path, folder)
        return folder

    return lay
