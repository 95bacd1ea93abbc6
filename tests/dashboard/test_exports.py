"""The data of a view: each form, on the command line and over the wire, and nothing else."""

import json
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.cli import main
from dashboard.context import Context
from dashboard.pages import CHARTS
from dashboard.snapshots.errors import SnapshotError
from dashboard.snapshots.exports import EXPORTS, ending_of, exported
from dashboard.view import View
from graphdata.archive import Archive, load_archive

GOOD = Path(__file__).parents[1] / "data" / "good"


@pytest.mark.parametrize("ending", EXPORTS)
def test_every_form_is_a_file_named_after_its_view(napkin: Archive, ending: str) -> None:
    view = View(year=1991, actors=("dov",)).within(napkin)
    name, content = exported(Context(napkin), CHARTS["explore"], view, ending)
    assert name == f"memcon-explore-1991-dov{ending}"
    assert content
    assert exported(Context(napkin), CHARTS["explore"], view, ending) == (name, content)


@pytest.mark.parametrize(
    ("name", "ending"),
    [("a.gexf", ".gexf"), ("a.json", ".json"), ("a.csl.json", ".csl.json"), ("A.BIB", ".bib")],
)
def test_the_longer_ending_wins(name: str, ending: str) -> None:
    assert ending_of(name) == ending


def test_an_unknown_ending_names_those_there_are() -> None:
    with pytest.raises(SnapshotError, match=r"'a\.doc'.*\.gexf, \.graphml"):
        ending_of("a.doc")


@pytest.mark.parametrize("page", CHARTS)
def test_the_bibliography_is_of_just_the_documents_behind_the_view(
    answers: Context, page: str
) -> None:
    view = View(year=1994).within(answers.archive)
    _, content = exported(answers, CHARTS[page], view, ".csl.json")
    behind = CHARTS[page].picture.documents(answers, view)
    assert behind
    assert {entry["id"] for entry in json.loads(content)} == behind


@pytest.mark.parametrize("ending", EXPORTS)
def test_the_server_sends_each_form_as_a_file(client: FlaskClient, ending: str) -> None:
    answer = client.get(f"/export/explore{ending}?year=1991")
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"] == (
        f'attachment; filename="memcon-explore-1991{ending}"'
    )
    assert answer.mimetype == EXPORTS[ending].mimetype


@pytest.mark.parametrize("name", ["explore.doc", "explore", "nowhere.gexf", "explore.", "..gexf"])
def test_what_there_is_not_is_said_in_plain_text(client: FlaskClient, name: str) -> None:
    answer = client.get(f"/export/{name}")
    assert (answer.status_code, answer.mimetype) == (404, "text/plain")


def test_the_command_writes_a_view_or_else_the_whole_record(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole, year = tmp_path / "whole.csv.zip", tmp_path / "year.csv.zip"
    assert main(["export", "--archive", str(GOOD), "-o", str(whole)]) == 0
    assert main(["export", "--archive", str(GOOD), "--view", "year=1990", "-o", str(year)]) == 0
    assert str(whole) in capsys.readouterr().out
    rows = [
        zipfile.ZipFile(BytesIO(path.read_bytes())).read("meetings.csv").decode().count("\n") - 1
        for path in (whole, year)
    ]
    assert rows == [3, 1]


@pytest.mark.parametrize("name", ["river/", "river.csv"])
def test_tables_are_written_as_a_folder_that_is_an_archive(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["export", "--archive", str(GOOD), "--view", "year=1990", "-o", f"{tmp_path}/{name}"]
    assert (main(asked), main(asked)) == (0, 0)  # a second time it is written anew
    (folder,) = tmp_path.iterdir()
    assert capsys.readouterr().out.startswith(f"{folder}: {len(list(folder.iterdir()))} files, ")
    assert list(load_archive(folder).records.meetings) == ["harbour-talks"]
    with zipfile.ZipFile(BytesIO(zipped(asked, tmp_path / "a.csv.zip"))) as packed:
        files = {each: packed.read(each) for each in packed.namelist()}
    assert files == {each.name: each.read_bytes() for each in folder.iterdir()}


def zipped(asked: list[str], path: Path) -> bytes:
    """The same question, answered with a ZIP file."""
    assert main([*asked[:-1], str(path)]) == 0
    return path.read_bytes()


def test_a_folder_that_holds_something_else_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letter.txt").write_text("mine", "utf-8")
    assert main(["export", "--archive", str(GOOD), "-o", str(tmp_path)]) == 2
    assert "holds other files, such as letter.txt" in capsys.readouterr().err
    assert [each.name for each in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["-o", "a.doc"], "no form of data is called"),
        (["--page", "nowhere", "-o", "a.gexf"], "no page is called 'nowhere'"),
        (["--view", "year=1776", "-o", "a.gexf"], "1776 is not known here"),
        (["-o", "no/such/folder/a.gexf"], "cannot be written"),
        (["-o", "no/such/folder/"], "cannot be written"),
        (["-o", "no/such/a.csv"], "cannot be written"),
    ],
)
def test_what_cannot_be_written_is_said_and_nothing_is_left(
    asked: list[str],
    said: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["export", "--archive", str(GOOD), *asked]) == 2
    assert said in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
