"""The command ``memcon``: what it prints, and the code it ends with."""

import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from dashboard.cli import main
from graphdata.archive import Archive
from graphdata.summary import summary

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data"
VERSION = f"memcon {version('memcon')}\n"

NAPKIN = """\
River crossings, 1990–1992, data 1.2.0
actors            6
offices           2
meetings          3
positions         4
issues            2
programmes        1
memberships       1
sources           3
documents         1
claims            2
citations        14
nodes            16
ties             27

Certainty of meetings and positions
documented      71%
reported        29%
unverified       0%

Year      meetings  positions  documents
1990             1          3          1
1991             1          0          0
1992             1          1          0

Archives of the sources
      1  not given
      1  Archive of North Land
      1  Archive of South Land

Languages of the sources
      3  en

No fault found; the app builds.
"""


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Run the command; return its code and what it wrote."""
    try:
        code = main(arguments)
    except SystemExit as end:  # argparse ends on its own
        code = int(str(end.code))
    written = capsys.readouterr()
    return code, written.out, written.err


def test_check_prints_what_an_archive_holds(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "check", str(DATA / "good")) == (0, NAPKIN, "")


def test_check_without_a_folder_reads_the_bundled_record(
    capsys: pytest.CaptureFixture[str], record: Archive
) -> None:
    lines = [*summary(record), "No fault found; the app builds."]
    assert run(capsys, "check") == (0, "\n".join(lines) + "\n", "")
    assert lines[0].startswith("NATO enlargement, 1990–2009, data ")
    assert f"{'meetings':<12}{len(record.records.meetings):>7,}" in lines


def test_check_lists_every_fault(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = tmp_path / "faulty"
    shutil.copytree(DATA / "good", folder)
    for path in (DATA / "faults" / "several-at-once").glob("*.csv"):
        shutil.copy(path, folder)
    code, out, err = run(capsys, "check", str(folder))
    assert (code, out) == (1, "")
    assert [line.split(": found")[0] for line in err.splitlines()] == [
        "6 faults in the archive:",
        "- blocs.csv",
        "- offices.csv, row 2",
        "- meetings.csv, row 3, column start",
        "- attendances.csv, row 6, column meeting",
        "- positions.csv, row 5, column stance",
        "- citations.csv, row 7, column source",
    ]


@pytest.mark.parametrize("name", ["nowhere", "a-file"])
def test_check_says_which_folder_is_none(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str
) -> None:
    (tmp_path / "a-file").write_text("not a folder", encoding="utf-8")
    code, out, err = run(capsys, "check", str(tmp_path / name))
    assert (code, out) == (1, "")
    assert f"{tmp_path / name}: found no such folder" in err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["serve", "--port", "x"], "port is 'x'; expected a whole number from 1 to 65535"),
        (["serve", "--workers", "0"], "workers is '0'; expected a whole number from 1 to 64"),
        (["serve", "--placement", "up"], "placement is 'up'; expected table or force"),
    ],
)
def test_a_bad_setting_ends_with_2_and_one_line(
    capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    assert run(capsys, *arguments) == (2, "", f"memcon: {message}\n")


def test_the_environment_is_read(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MEMCON_ARCHIVE", str(DATA / "good"))
    monkeypatch.setenv("MEMCON_PLACEMENT", "force")
    assert run(capsys, "check") == (0, NAPKIN, "")
    monkeypatch.setenv("MEMCON_PLACEMENT", "up")
    assert run(capsys, "check")[0] == 2


@pytest.mark.parametrize("arguments", [[], ["fly"], ["check", "a", "b"], ["serve", "--up"]])
def test_an_unknown_command_is_told_how_to_ask(
    capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert err.startswith("usage: memcon")


def test_help_names_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "serve", "--help")
    options = ["--host", "--port", "--archive", "--placement", "--workers", "--debug"]
    assert (code, [option for option in options if option not in out]) == (0, [])


def test_the_command_runs_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "dashboard", "--version"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, VERSION, "")
