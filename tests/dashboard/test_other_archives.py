"""Archives unlike the bundled one: of one year, without bars, of nothing, with a bad title."""

import json
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from dashboard.app import create_server
from graphdata.archive import load_archive
from tests.dashboard.asking import BARS, EVIDENCE, FOUND, PAGE, answered, film
from tests.dashboard.trees import texts

GOOD = Path(__file__).parents[1] / "data" / "good"
Served = Callable[..., FlaskClient]
ROWS = (
    *("attendances", "citations", "claims", "documents", "meetings", "memberships"),
    *("offices", "positions", "programmes"),
)
SCREEN = {"width": 912, "height": 556, "theme": "light"}
TITLE = "</title><script>alert(1)</script>"


@pytest.fixture
def served(tmp_path: Path) -> Served:
    """Serve the napkin archive with another description and without the rows of some tables."""

    def serve(described: dict[str, Any], emptied: Iterable[str] = ()) -> FlaskClient:
        folder = tmp_path / "archive"
        shutil.copytree(GOOD, folder)
        package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
        package["memcon"] |= described
        (folder / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
        for name in emptied:
            path = folder / f"{name}.csv"
            path.write_text(path.read_text(encoding="utf-8").split("\n")[0] + "\n", "utf-8")
        client: FlaskClient = create_server(load_archive(folder)).test_client()
        return client

    return serve


@pytest.mark.parametrize(
    ("described", "emptied", "years"),
    [
        ({}, (), [1990, 1991, 1992]),
        ({"bars": [], "worn": []}, (), [1990, 1991, 1992]),
        ({"first_year": 1991, "last_year": 1991}, (), [1991]),
        ({"first_year": 1890, "last_year": 1891}, (), [1890, 1891]),
        ({}, ROWS, [1990, 1991, 1992]),
    ],
)
def test_every_part_of_the_page_is_made(
    served: Served, described: dict[str, Any], emptied: Iterable[str], years: list[int]
) -> None:
    client = served(described, emptied)
    assert answered(client, PAGE, {"shell-address": {"search": ""}})
    assert answered(client, EVIDENCE, {"work-view": {}})
    assert answered(client, BARS, {"work-asked": {}})
    assert answered(client, FOUND, {"work-search": "ada", "work-view": {}})
    for lens in ("dealings", "met", "stood", "everything"):
        assert film(client, asked={"lens": lens}, canvas=SCREEN)["stops"] == years


def test_an_archive_of_nothing_says_so_in_every_year(served: Served) -> None:
    made = film(served({}, ROWS), asked={}, canvas=SCREEN)
    assert {words["nothing"] for words in made["words"].values()} == {
        "Nothing on the record for this question in these years. "
        "Widen the years or clear the filters."
    }


def test_the_title_of_an_archive_is_never_markup(served: Served) -> None:
    client = served({"title_en": TITLE, "title_ja": TITLE})
    assert TITLE not in client.get("/").text
    page = answered(client, PAGE, {"shell-address": {"search": ""}})["shell-page.children"]
    assert f"{TITLE} 1990–1992" in texts(page)
