"""Archives and apps for the tests of the dashboard: the bundled record and the napkin."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from dash import Dash
from flask.testing import FlaskClient
from hypothesis import settings

from dashboard.app import create_app
from dashboard.context import Context
from graphdata.archive import Archive, bundled, load_archive

GOOD = Path(__file__).parents[1] / "data" / "good"

settings.register_profile("patient", deadline=None)  # a busy machine is not a fault
settings.load_profile("patient")


@pytest.fixture(scope="session")
def record() -> Archive:
    """The bundled record."""
    return load_archive(bundled())


@pytest.fixture(scope="session")
def answers(record: Archive) -> Context:
    """The bundled record with the slices and films made from it so far."""
    return Context(record)


@pytest.fixture(scope="session")
def napkin() -> Archive:
    """The archive of ``tests/data/good``: six actors, three meetings, four positions."""
    return load_archive(GOOD)


@pytest.fixture
def folder_with(tmp_path: Path) -> Callable[..., Path]:
    """Copy the napkin archive and add lines to its tables: ``folder_with(actors=["..."])``."""

    def add(**tables: list[str]) -> Path:
        folder = tmp_path / "archive"
        shutil.copytree(GOOD, folder)
        for name, lines in tables.items():
            path = folder / f"{name}.csv"
            text = path.read_text(encoding="utf-8").rstrip("\n")
            path.write_text("\n".join([text, *lines, ""]), encoding="utf-8")
        return folder

    return add


@pytest.fixture
def archive_with(folder_with: Callable[..., Path]) -> Callable[..., Archive]:
    """Load the napkin archive with lines added to its tables."""
    return lambda **tables: load_archive(folder_with(**tables))


@pytest.fixture(scope="session")
def app(record: Archive) -> Dash:
    """The app on the bundled record."""
    return create_app(record)


@pytest.fixture(scope="session")
def client(app: Dash) -> FlaskClient:
    """What asks the app as a browser would."""
    found: FlaskClient = app.server.test_client()
    return found
