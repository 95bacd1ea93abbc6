"""What an archive says of itself: read, or told what is wrong."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graphdata.archive import Archive
from graphdata.errors import Fault
from graphdata.package import Objections, Package, Pairing, Story, StoryMark, read_package
from graphdata.reading import read_tables
from graphdata.records import Text


@pytest.fixture
def described(
    good_folder: Path, tmp_path: Path
) -> Callable[..., tuple[Package | None, list[Fault]]]:
    """Read the napkin's description with some of its memcon part changed; ``...`` takes away."""
    tables, _ = read_tables(good_folder)
    descriptor = json.loads((good_folder / "datapackage.json").read_text("utf-8"))

    def read(**changes: Any) -> tuple[Package | None, list[Fault]]:
        memcon = {**descriptor["memcon"], **changes}
        descriptor["memcon"] = {key: value for key, value in memcon.items() if value is not ...}
        (tmp_path / "datapackage.json").write_text(json.dumps(descriptor), "utf-8")
        return read_package(tmp_path, tables)

    return read


def test_a_package_names_title_years_and_what_is_counted(good_folder: Path) -> None:
    tables, _ = read_tables(good_folder)
    package = Package(
        title=Text("River crossings", "渡河施設"),
        version="1.2.0",
        first_year=1990,
        last_year=1992,
        bars=("bridge", "ferry"),
        worn=("bridge", "ferry"),
        objections=Objections(
            bloc="southern",
            issues=("bridge",),
            name=Text("Southern objections", "南岸の異議"),
            actors=Text("southern actors", "南岸側"),
        ),
        internal_bloc="northern",
        window=(1990, 1992),
        licence="CC0 1.0",
    )
    assert read_package(good_folder, tables) == (package, [])
    assert list(package.years) == [1990, 1991, 1992]


def test_an_archive_need_not_count_objections_nor_internal_papers(
    described: Callable[..., tuple[Package | None, list[Fault]]],
) -> None:
    package, faults = described(objections=..., internal=...)
    assert faults == []
    assert package is not None
    assert (package.objections, package.internal_bloc) == (None, "")


def test_no_issue_need_be_drawn_as_a_bar_or_worn(
    described: Callable[..., tuple[Package | None, list[Fault]]],
) -> None:
    package, faults = described(bars=[], worn=[])
    assert faults == []
    assert package is not None
    assert (package.bars, package.worn) == ((), ())


STORY: dict[str, Any] = {
    "title_en": "May 1990",
    "title_ja": "1990年5月",
    "marks": [
        {"position": "ada-plans", "label_en": "Ada plans", "label_ja": "エイダの案"},
        {"position": "ada-tells", "label_en": "Ada tells", "label_ja": "エイダの言葉"},
    ],
}


def test_an_archive_may_declare_how_things_told_are_held_against_things_written(
    described: Callable[..., tuple[Package | None, list[Fault]]],
) -> None:
    pairs = {"within_days": 30, "legislatures": ["cora"]}
    package, faults = described(pairs=pairs, stories=[STORY])
    assert faults == []
    assert package is not None
    assert package.pairs == Pairing(30, ("cora",))
    assert package.stories == (
        Story(
            title=Text("May 1990", "1990年5月"),
            marks=(
                StoryMark("ada-plans", Text("Ada plans", "エイダの案")),
                StoryMark("ada-tells", Text("Ada tells", "エイダの言葉")),
            ),
        ),
    )


OBJECTIONS = {
    "bloc": "southern",
    "issues": ["bridge"],
    "name_en": "a",
    "name_ja": "b",
    "actors_en": "c",
    "actors_ja": "d",
}


@pytest.mark.parametrize(
    "changes",
    [
        {"title_en": ...},
        {"title_ja": ...},
        {"title_en": 1990},
        {"title_ja": None},
        {"first_year": ...},
        {"last_year": ...},
        {"first_year": "long ago"},
        {"first_year": None},
        {"first_year": float("inf")},
        {"first_year": 1993},
        {"first_year": 0},
        {"last_year": 10_000},
        {"first_year": 1000, "last_year": 1992},
        {"bars": ...},
        {"bars": "bridge"},
        {"bars": {"bridge": 1}},
        {"bars": [["bridge"]]},
        {"worn": None},
        {"worn": [1]},
        {"objections": None},
        {"objections": "southern"},
        *({"objections": {k: v for k, v in OBJECTIONS.items() if k != key}} for key in OBJECTIONS),
        {"objections": {**OBJECTIONS, "bloc": ["southern"]}},
        {"objections": {**OBJECTIONS, "issues": "bridge"}},
        {"internal": "northern"},
        {"internal": None},
        {"internal": {"bloc": 1}},
        {"pairs": None},
        {"pairs": ["cora"]},
        {"pairs": {"legislatures": "cora"}},
        {"pairs": {"within_days": -1}},
        {"pairs": {"within_days": "60"}},
        {"pairs": {"within_days": None}},
        {"pairs": {"within": 60}},
        {"pairs": {"within_days": True}},
        {"stories": None},
        {"asides": {}},
        {"asides": [{"position": "ada-plans"}]},
        {"stories": {"marks": []}},
        {"stories": [STORY] * 4},
        {"stories": [{**STORY, "marks": STORY["marks"][:1]}]},
        {"stories": [{**STORY, "title_ja": None}]},
        {"stories": [{**STORY, "marks": [{"position": "ada-plans"}] * 2}]},
        {"window": [1989, 1992]},
        {"window": [1992, 1990]},
        {"window": [1990]},
        {"window": "1990"},
    ],
    ids=str,
)
def test_a_description_that_cannot_be_used_is_one_fault(
    described: Callable[..., tuple[Package | None, list[Fault]]], changes: dict[str, Any]
) -> None:
    package, faults = described(**changes)
    assert package is None
    (fault,) = faults
    assert (fault.file, fault.rule) == ("datapackage.json", "malformed")
    assert str(fault).startswith("datapackage.json: found memcon: ")
    assert str(fault).endswith("; see the codebook.")


@pytest.mark.parametrize(
    ("changes", "lost"),
    [
        ({"bars": ["bridge", "tunnel"]}, ["memcon names 'tunnel'"]),
        ({"bars": ["tunnel"], "worn": ["tunnel"]}, ["memcon names 'tunnel'"]),
        ({"worn": ["northern"]}, ["memcon names 'northern'"]),
        ({"objections": {**OBJECTIONS, "issues": ["brigde"]}}, ["memcon names 'brigde'"]),
        ({"objections": {**OBJECTIONS, "bloc": "eastern"}}, ["memcon names 'eastern'"]),
        ({"internal": {"bloc": "bridge"}}, ["memcon names 'bridge'"]),
        ({"pairs": {"legislatures": ["senate"]}}, ["memcon names 'senate'"]),
        (
            {"stories": [{**STORY, "marks": [{**STORY["marks"][0], "position": "ada"}] * 2}]},
            ["memcon names 'ada'"],
        ),
        ({"asides": [{**STORY["marks"][0], "position": "ada"}]}, ["memcon names 'ada'"]),
        (
            {"worn": ["z", "a"], "internal": {"bloc": "m"}},
            ["memcon names 'a'", "memcon names 'z'", "memcon names 'm'"],
        ),
    ],
)
def test_a_name_that_no_table_has_is_told(
    described: Callable[..., tuple[Package | None, list[Fault]]],
    changes: dict[str, Any],
    lost: list[str],
) -> None:
    _, faults = described(**changes)
    assert [(fault.rule, fault.found) for fault in faults] == [
        ("dangling-reference", found) for found in lost
    ]


def test_nothing_is_said_of_names_whose_table_could_not_be_read(good_folder: Path) -> None:
    tables, _ = read_tables(good_folder / "nowhere")
    package, faults = read_package(good_folder, tables)
    assert package is not None
    assert faults == []


@pytest.mark.parametrize(
    ("raw", "rule"),
    [
        (b"", "malformed"),
        (b"{", "malformed"),
        (b'{"memcon": "\xff"}', "malformed"),
        (b'{"memcon": ' + b"9" * 5000 + b"}", "malformed"),
        (b"[]", "missing-part"),
        (b"null", "missing-part"),
        (b"{}", "missing-part"),
        (b'{"memcon": []}', "missing-part"),
    ],
    ids=str,
)
def test_a_file_that_is_no_description_is_one_fault(tmp_path: Path, raw: bytes, rule: str) -> None:
    (tmp_path / "datapackage.json").write_bytes(raw)
    package, faults = read_package(tmp_path, {})
    assert package is None
    assert [(fault.file, fault.rule) for fault in faults] == [("datapackage.json", rule)]


def test_a_description_that_is_not_there_is_one_fault(tmp_path: Path) -> None:
    _, faults = read_package(tmp_path, {})
    assert [str(fault) for fault in faults] == [
        "datapackage.json: found no file, expected a description of the archive; add it."
    ]


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "datapackage.json").mkdir()
    _, faults = read_package(tmp_path, {})
    assert [fault.rule for fault in faults] == ["malformed"]


def test_the_stories_of_the_record_run_forward_and_quote_what_their_rows_quote(
    nato: Archive,
) -> None:
    positions = nato.records.positions
    for story in nato.package.stories:
        rows = [positions[mark.position] for mark in story.marks]
        assert [row.span.first for row in rows] == sorted(row.span.first for row in rows)
        assert rows[-1].actor == "yeltsin", "a story ends with what was heard"
        for mark, row in zip(story.marks, rows, strict=True):
            for quoted in re.findall("“(.*?)”", mark.label.en):
                assert quoted in row.quote
            assert "「" not in mark.label.ja, "a translation is no quotation"


def test_asides_quote_what_their_rows_quote(nato: Archive) -> None:
    assert nato.package.asides
    for mark in nato.package.asides:
        for quoted in re.findall("“(.*?)”", mark.label.en):
            assert quoted in nato.records.positions[mark.position].quote
        assert "「" not in mark.label.ja, "a translation is no quotation"
