"""The outlines of states: read, refused, and drawn for a day."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from graphdata.archive import Archive, load_archive
from graphdata.borders import Borders, Shape, drawn_on, read_borders
from graphdata.errors import ArchiveFaults, Fault
from graphdata.reading import read_tables
from graphdata.records import Text

NAPKIN: dict[str, Any] = {
    "source": "a napkin",
    "licence": "public domain",
    "frame": [0, 0, 30, 20],
    "narrow": [0, 0, 15, 20],
    "sheet": [-1, -1, 31, 21],
    "elsewhere": [[0, 0, 10, 0, 10, 5]],
    "shapes": [
        {
            "id": "both-lands",
            "name_en": "Both Lands",
            "name_ja": "両国",
            "note_en": "One until the flood.",
            "note_ja": "洪水まで一国。",
            "begin": "1980-01-01",
            "end": "1990-06-30",
            "covers": ["north-land", "south-land"],
            "at": [5, 10],
            "rings": [[0, 5, 10, 5, 10, 15, 0, 15]],
        },
        {"id": "north-land", "at": [5, 12], "rings": [[0, 10, 10, 10, 10, 15]]},
        {"id": "south-land", "at": [5, 7.5], "rings": []},
    ],
}


@pytest.fixture
def read(good_folder: Path, tmp_path: Path) -> Callable[..., tuple[Borders | None, list[Fault]]]:
    """Read the napkin's outlines with some parts changed; ``...`` takes away."""
    tables, _ = read_tables(good_folder)

    def make(**changes: Any) -> tuple[Borders | None, list[Fault]]:
        parts = {key: value for key, value in {**NAPKIN, **changes}.items() if value is not ...}
        (tmp_path / "lands.json").write_text(json.dumps(parts), "utf-8")
        return read_borders(tmp_path, "lands.json", tables)

    return make


def test_outlines_are_read_as_they_stand(
    read: Callable[..., tuple[Borders | None, list[Fault]]],
) -> None:
    borders, faults = read()
    assert faults == []
    assert borders == Borders(
        source="a napkin",
        licence="public domain",
        frame=(0, 0, 30, 20),
        narrow=(0, 0, 15, 20),
        sheet=(-1, -1, 31, 21),
        elsewhere=(((0, 0), (10, 0), (10, 5)),),
        shapes=(
            Shape(
                "both-lands",
                Text("Both Lands", "両国"),
                Text("One until the flood.", "洪水まで一国。"),
                date(1980, 1, 1),
                date(1990, 6, 30),
                ("north-land", "south-land"),
                (5, 10),
                (((0, 5), (10, 5), (10, 15), (0, 15)),),
            ),
            Shape(
                "north-land", None, None, None, None, (), (5, 12), (((0, 10), (10, 10), (10, 15)),)
            ),
            Shape("south-land", None, None, None, None, (), (5, 7.5), ()),
        ),
    )


@pytest.mark.parametrize(
    ("day", "drawn"),
    [
        (date(1979, 12, 31), ["north-land"]),
        (date(1980, 1, 1), ["both-lands"]),
        (date(1990, 6, 30), ["both-lands"]),
        (date(1990, 7, 1), ["north-land", "south-land"]),
    ],
)
def test_a_state_is_drawn_on_its_days_unless_another_covers_it(
    read: Callable[..., tuple[Borders | None, list[Fault]]],
    good: Archive,
    day: date,
    drawn: list[str],
) -> None:
    # the record itself begins South Land on 1 March 1990
    borders, _ = read()
    assert borders is not None
    assert [shape.id for shape in drawn_on(borders, good.records.actors, day)] == drawn


def test_the_days_of_an_actor_end_its_shape(
    read: Callable[..., tuple[Borders | None, list[Fault]]], good: Archive
) -> None:
    borders, _ = read()
    assert borders is not None
    north = replace(good.records.actors["north-land"], end=date(1991, 5, 5))
    actors = {**good.records.actors, "north-land": north}
    days = (date(1991, 5, 5), date(1991, 5, 6))
    assert [[shape.id for shape in drawn_on(borders, actors, day)] for day in days] == [
        ["north-land", "south-land"],
        ["south-land"],
    ]


def _with(**part: Any) -> dict[str, Any]:
    return {"shapes": [{**NAPKIN["shapes"][1], **part}]}


@pytest.mark.parametrize(
    "changes",
    [
        {"frame": ...},
        {"frame": [0, 0, 30]},
        {"frame": [30, 0, 0, 20]},
        {"frame": [0, 0, "30", 20]},
        {"narrow": [0, 5, 30, 5]},
        {"sheet": None},
        {"source": 1},
        {"licence": ...},
        {"elsewhere": [[0, 0, 1]]},
        {"elsewhere": 5},
        {"shapes": {"id": "north-land"}},
        _with(id=1),
        _with(at=[1]),
        _with(at=[True, 2]),
        _with(rings=[[1, None]]),
        _with(begin="1990"),
        _with(end=1990),
        _with(covers="south-land"),
        _with(name_en="North"),
    ],
    ids=str,
)
def test_a_file_that_is_no_outlines_is_one_fault(
    read: Callable[..., tuple[Borders | None, list[Fault]]], changes: dict[str, Any]
) -> None:
    borders, faults = read(**changes)
    assert borders is None
    assert [(fault.file, fault.rule) for fault in faults] == [("lands.json", "malformed")]


def test_a_state_that_nobody_knows_needs_a_name(
    read: Callable[..., tuple[Borders | None, list[Fault]]],
) -> None:
    nameless = {"id": "west-land", "covers": ["north-land", "east-land"], "at": [0, 0], "rings": []}
    _, faults = read(shapes=[nameless])
    assert [(fault.rule, fault.found) for fault in faults] == [
        ("dangling-reference", "'east-land'"),
        ("dangling-reference", "'west-land'"),
    ]


@pytest.mark.parametrize(
    ("name", "rules"),
    [
        ("", []),
        ("none.json", ["missing-file"]),
        ("../lands.json", ["malformed"]),
        (".", ["malformed"]),
    ],
)
def test_an_archive_need_not_bring_outlines_but_what_it_names_must_be_there(
    good_folder: Path, tmp_path: Path, name: str, rules: list[str]
) -> None:
    (tmp_path / "lands.json").write_text(json.dumps(NAPKIN), "utf-8")
    folder = tmp_path / "archive"
    folder.mkdir()
    tables, _ = read_tables(good_folder)
    borders, faults = read_borders(folder, name, tables)
    assert borders is None
    assert [fault.rule for fault in faults] == rules


def test_an_archive_with_outlines_at_fault_is_refused(good_folder: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(good_folder, tmp_path / "archive"))
    path = folder / "datapackage.json"
    descriptor = json.loads(path.read_text("utf-8"))
    descriptor["memcon"]["shapes"] = "lands.json"
    path.write_text(json.dumps(descriptor), "utf-8")
    with pytest.raises(ArchiveFaults, match=r"lands\.json: found no file"):
        load_archive(folder)
    (folder / "lands.json").write_text(json.dumps(NAPKIN), "utf-8")
    borders = load_archive(folder).borders
    assert borders is not None
    assert len(borders.shapes) == 3


def drawn(archive: Archive, year: int) -> set[str]:
    """Return the states drawn on 31 December of a year."""
    assert archive.borders is not None
    day = date(year, 12, 31)
    return {shape.id for shape in drawn_on(archive.borders, archive.records.actors, day)}


def test_the_record_has_the_borders_of_the_year(nato: Archive) -> None:
    assert nato.borders is not None
    covers = {shape.id: set(shape.covers) for shape in nato.borders.shapes if shape.covers}
    soviet, czechoslovak = covers["soviet-union"], covers["czechoslovakia"]
    assert len(soviet) == 15
    assert {"soviet-union", "czechoslovakia", "sfr-yugoslavia", "germany"} <= drawn(nato, 1990)
    assert not soviet & drawn(nato, 1990)
    assert soviet <= drawn(nato, 1991)
    assert not {"soviet-union", "sfr-yugoslavia"} & drawn(nato, 1992)
    assert {"slovenia", "croatia", "bosnia-and-herzegovina", "north-macedonia", "yugoslavia"} <= (
        drawn(nato, 1992)
    )
    # it ended at the end of that day
    assert "czechoslovakia" in drawn(nato, 1992)
    assert czechoslovak <= drawn(nato, 1993)
    assert {"serbia", "montenegro"} <= drawn(nato, 2006)
    assert "yugoslavia" in drawn(nato, 2005) - drawn(nato, 2006)
    assert "kosovo" in drawn(nato, 2008) - drawn(nato, 2007)


def test_every_state_with_a_step_is_drawn_from_then_to_its_end(nato: Archive) -> None:
    years = list(nato.package.years)
    shown = {year: drawn(nato, year) for year in years}
    missing = {
        (step.state, year)
        for step in nato.records.memberships.values()
        for year in years
        if step.span.last <= date(year, 12, 31)
        and step.state not in shown[year]
        and not ((end := nato.records.actors[step.state].end) and end <= date(year, 12, 31))
    }
    assert missing == set()


def test_no_state_is_drawn_twice_and_all_lie_in_the_frame(nato: Archive) -> None:
    assert nato.borders is not None
    left, bottom, right, top = nato.borders.frame
    for year in nato.package.years:
        day = date(year, 12, 31)
        shapes = drawn_on(nato.borders, nato.records.actors, day)
        assert len({shape.id for shape in shapes}) == len(shapes)
        for shape in shapes:
            assert left < shape.at[0] < right, shape.id
            assert bottom < shape.at[1] < top, shape.id


def test_a_union_is_as_large_as_its_parts(nato: Archive) -> None:
    assert nato.borders is not None
    areas: dict[str, float] = {}
    for shape in nato.borders.shapes:
        # the first of several shapes of one state is the larger: Serbia with Kosovo
        areas.setdefault(shape.id, sum(map(_area, shape.rings)))
    parts = [areas["czech-republic"], areas["slovakia"]]
    assert areas["czechoslovakia"] == pytest.approx(sum(parts), rel=0.01)
    # square kilometres; the outlines are thinned
    assert areas["czechoslovakia"] == pytest.approx(127_900, rel=0.03)
    assert areas["poland"] == pytest.approx(312_000, rel=0.03)
    assert areas["ukraine"] == pytest.approx(603_000, rel=0.03)


def _area(ring: tuple[tuple[float, float], ...]) -> float:
    after = [*ring[1:], ring[0]]
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, after, strict=True))) / 2


def test_the_outlines_stay_small(nato: Archive) -> None:
    assert (nato.folder / nato.package.shapes).stat().st_size < 120_000
