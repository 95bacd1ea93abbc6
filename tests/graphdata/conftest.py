"""Archives on disk for the tests of the record: a good one, and it with faults laid over."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

DATA = Path(__file__).parents[1] / "data"


@pytest.fixture(scope="session")
def good_folder() -> Path:
    """The napkin archive without a fault; not to be written to."""
    return DATA / "good"


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
            elif path.suffix == ".csv":
                shutil.copy(path, folder)
        return folder

    return lay
