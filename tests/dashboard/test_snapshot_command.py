"""The command ``memcon snapshot``: files without a browser, all of them or nothing."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from dashboard.cli import main
from dashboard.snapshots import formats
from dashboard.snapshots.errors import SnapshotError
from dashboard.snapshots.formats import Format

GOOD = str(Path(__file__).parents[1] / "data" / "good")


def snapshot(
    capsys: pytest.CaptureFixture[str], path: Path, *arguments: str
) -> tuple[int, str, str]:
    """Run the command on the napkin archive; return its code and what it wrote."""
    code = main(["snapshot", "--archive", GOOD, "-o", str(path), *arguments])
    written = capsys.readouterr()
    return code, written.out, written.err


def test_a_view_is_written_with_its_caption(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "talk.svg"
    code, out, err = snapshot(
        capsys, path, "--view", "?year=1990&actor=ada", "--public-url", "https://river.org/"
    )
    root = ElementTree.fromstring(path.read_text("utf-8"))
    texts = [e.text for e in root.iter("{http://www.w3.org/2000/svg}text")]
    assert (code, err) == (0, "")
    assert out.startswith(f"{path}: River crossings · Explore. 1990. 1 meeting, 3 positions")
    assert {
        "1990",
        "Ada",
        "Boris",
        "Asked for: Ada.",
        "https://river.org/?year=1990&actors=ada",
    } <= {*texts}
    assert [each.name for each in tmp_path.iterdir()] == ["talk.svg"]


def test_a_slide_is_16_to_9_and_a_language_and_theme_can_be_chosen(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "slide.svg"
    arguments = ("--view", "year=1990", "--size", "slide", "--lang", "ja", "--theme", "dark")
    assert snapshot(capsys, path, *arguments)[0] == 0
    root = ElementTree.fromstring(path.read_text("utf-8"))
    assert root.get("viewBox") == "0 0 1280 720"
    assert root.get("lang") == "ja"
    assert [e.get("fill") for e in root if e.tag.endswith("rect")] == ["#12161B"]


@pytest.mark.parametrize(
    ("name", "arguments", "message"),
    [
        ("talk.doc", [], "no format is called '.doc'; a file's name ends in one of .svg, "),
        ("talk", [], "no format is called ''; a file's name ends in one of .svg, "),
        ("a.svg", ["--page", "exlpore"], "no page is called 'exlpore'; there are explore"),
        ("a.svg", ["--view", "yaer=1990"], "a view has no 'yaer'; it has year, span, "),
        ("a.svg", ["--view", "year=1890"], "year in the view: 1890 is not known here"),
        ("a.svg", ["--view", "year=x"], "year in the view: x is not known here"),
        ("a.svg", ["--view", "actors=ada,eva"], "actors in the view: eva is not known here"),
        ("a.svg", ["--view", "lens=x"], "lens in the view: x is not known here"),
        ("a.svg", ["--view", "selected=x"], "selected in the view: x is not known here"),
        ("a.svg", ["--scale", "0"], "scale is 0; it is above 0 and at most 8"),
        ("a.svg", ["--scale", "9"], "scale is 9; it is above 0 and at most 8"),
        ("a.svg", ["--scale", "nan"], "scale is nan; it is above 0 and at most 8"),
        ("a.svg", ["--series", "1990"], "series is '1990'; expected two years from 1990 to 1992"),
        ("a.svg", ["--series", "1992-1990"], "series is '1992-1990'; expected two years"),
        ("a.svg", ["--series", "1990-1999"], "series is '1990-1999'; expected two years"),
        ("a.svg", ["--series", "1990-1992"], "a file .svg holds one view; a series needs .pptx"),
        ("no/a.svg", [], "no/a.svg cannot be written: No such file or directory"),
    ],
)
def test_what_is_amiss_is_said_in_a_line_and_nothing_is_written(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    name: str,
    arguments: list[str],
    message: str,
) -> None:
    code, out, err = snapshot(capsys, tmp_path / name, *arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith("memcon: ")
    assert message in err
    assert list(tmp_path.iterdir()) == []


def test_a_view_may_say_all_that_an_address_does(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    view = "year=1992&span=0&actors=boris,ada&blocs=northern&issues=&selected=boris~ada&axis=3"
    assert snapshot(capsys, tmp_path / "a.svg", "--view", view)[::2] == (0, "")


def test_an_old_file_stays_when_a_new_one_cannot_be_made(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> bytes:
        raise SnapshotError("the ink is dry")

    monkeypatch.setattr(formats, "FORMATS", {".svg": Format("image/svg+xml", fail)})
    path = tmp_path / "talk.svg"
    path.write_text("old", "utf-8")
    assert snapshot(capsys, path) == (2, "", "memcon: the ink is dry\n")
    assert path.read_text("utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_in_the_way_leaves_no_half_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "talk.svg").mkdir()
    code, _, err = snapshot(capsys, tmp_path / "talk.svg")
    assert (code, "cannot be written: Is a directory" in err) == (2, True)
    assert [each.name for each in tmp_path.iterdir()] == ["talk.svg"]


def test_the_same_view_gives_the_same_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for name in ("a.svg", "b.svg"):
        snapshot(capsys, tmp_path / name, "--view", "year=1990")
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()
