"""The map: a napkin's two lands drawn whole, and the record's years without a clash."""

from dataclasses import replace
from itertools import combinations

import pytest

from dashboard.drawing.canvas import Canvas
from dashboard.drawing.geography import draw_map
from dashboard.drawing.labels import Rect, rect_of
from dashboard.drawing.marks import Anchor, Area, Drawing, Label, Line
from dashboard.drawing.placenames import Named, owners, place_names
from dashboard.theme import HUES, TONES, Theme
from graphdata import borders as b
from graphdata.archive import Archive
from graphdata.levels import Halt, Level, Rules
from graphdata.records import Text
from graphdata.vocabulary import Audience
from graphdata.words import words

NAME = Text("Owner", "主")
LANDS = b.Borders(
    source="a napkin",
    licence="public domain",
    frame=(0, 0, 60, 30),
    narrow=(0, 0, 30, 30),
    sheet=(-5, -5, 65, 35),
    elsewhere=(((0, 0), (60, 0), (60, 5)),),
    shapes=(
        b.Shape(
            "north-land",
            None,
            Text("By the river.", "川のほとり。"),
            None,
            None,
            (),
            (15, 20),
            (((0, 10), (30, 10), (30, 30), (0, 30)), ((35, 25), (40, 25), (40, 30))),
        ),
        b.Shape("south-land", None, None, None, None, (), (45, 15), ()),
        b.Shape(
            "west-land",
            Text("West", "西"),
            None,
            None,
            None,
            (),
            (55, 10),
            (((50, 5), (60, 5), (60, 15)),),
        ),
    ),
)


@pytest.fixture
def mapped(napkin: Archive) -> Archive:
    """The napkin with outlines and one level, which North Land reaches on 12 June 1992."""
    level = Level("owner", NAME, ("river-pact",), outlined=True)
    package = replace(napkin.package, standing=Rules((level,), None, ()))
    return replace(napkin, borders=LANDS, package=package)


CANVAS = Canvas(600, 300)
EN = words("en")
SEA = Area("", ((-50.0, -50.0), (650.0, -50.0), (650.0, 350.0), (-50.0, 350.0)), "ground")
ELSEWHERE = Area("", ((0.0, 300.0), (600.0, 300.0), (600.0, 250.0)), "hairline", opacity=0.6)
NORTH = (
    *((0.0, 200.0), (300.0, 200.0), (300.0, 0.0), (0.0, 0.0)),
    None,
    *((350.0, 50.0), (400.0, 50.0), (400.0, 0.0)),
)
SOUTH = Area(
    "south-land",
    ((444.0, 144.0), (456.0, 144.0), (456.0, 156.0), (444.0, 156.0)),
    "hairline",
    "axis",
    0.6,
    line=Audience.INTERNAL,
    hover="South Land\nnot in the record",
)
WEST = Area(
    "",
    ((500.0, 250.0), (600.0, 250.0), (600.0, 150.0)),
    "hairline",
    "axis",
    0.6,
    line=Audience.INTERNAL,
    hover="West\nnot in the record",
)


def test_before_its_step_a_state_is_drawn_as_none(mapped: Archive) -> None:
    north = Area(
        "north-land",
        NORTH,
        "table",
        "axis",
        hover="North Land\nnone of these yet\nBy the river.",
    )
    assert draw_map(mapped, 1991, CANVAS, EN) == Drawing(
        areas=[SEA, ELSEWHERE, north, SOUTH, WEST],
        labels=[
            Label(
                "name-north-land", 150.0, 100.0, "North Land", Anchor.MIDDLE, 11.0, 500, "text-1"
            ),
            Label("name-south-land", 460.0, 150.0, "South Land", Anchor.START, 11.0, 500, "text-1"),
            Label("name-west-land", 556.5, 200.0, "West", Anchor.MIDDLE, 11.0, 500, "text-1"),
        ],
    )


def test_in_the_year_of_its_step_its_day_is_written(mapped: Archive) -> None:
    drawing = draw_map(mapped, 1992, CANVAS, EN)
    assert drawing.areas[2] == Area(
        "north-land",
        NORTH,
        "level-1",
        "page",
        hover="North Land\nOwner since 12 June 1992\nBy the river.",
    )
    around = (*NORTH[:4], NORTH[0], None, *NORTH[5:], NORTH[5])
    assert drawing.lines == [Line("", around, "text-1", 2.6)]
    assert drawing.labels[:2] == [
        Label("name-north-land", 150.0, 93.0, "North Land", Anchor.MIDDLE, 12.0, 650, "on-level"),
        Label("day-north-land", 150.0, 107.0, "12 Jun", Anchor.MIDDLE, 11.0, 500, "on-level"),
    ]


def test_a_halt_is_hatched_and_told(mapped: Archive) -> None:
    level = Level("owner", NAME, ("elsewhere",), outlined=False)
    halt = Halt(Text("paused", "停止中"), ("river-pact",), ())
    package = replace(mapped.package, standing=Rules((level,), halt, ()))
    drawing = draw_map(replace(mapped, package=package), 1992, CANVAS, words("ja"))
    north = drawing.areas[2]
    assert (north.hatched, drawing.lines) == (True, [])
    assert north.hover == ("北の国\nいずれにも至らず · 1992年6月12日から停止中\n川のほとり。")


def test_a_narrow_screen_has_a_frame_of_its_own(mapped: Archive) -> None:
    drawing = draw_map(mapped, 1991, Canvas(300, 400), EN)
    # 30 by 30 kilometres in the middle of 300 by 400 pixels; squares are smaller
    assert drawing.areas[2].points[:2] == ((0.0, 250.0), (300.0, 250.0))
    assert drawing.areas[3].points[0] == (445.0, 195.0)


def test_an_archive_without_outlines_has_an_empty_map(napkin: Archive) -> None:
    assert draw_map(napkin, 1991, CANVAS, EN) == Drawing()


def square(
    name: str, x: float, y: float, half: float, *, note: str = "", strong: bool = False
) -> Named:
    """Return a state of a napkin map round its middle."""
    corners = (
        (x - half, y - half),
        (x + half, y - half),
        (x + half, y + half),
        (x - half, y + half),
    )
    return Named(name, name, note, (x, y), corners, False, strong)


def test_the_grid_knows_whose_ground_a_cell_is() -> None:
    island = ((9.0, 0.0), (12.0, 0.0), (12.0, 3.0), (9.0, 3.0))
    state = replace(square("a", 3, 3, 3), points=(*square("a", 3, 3, 3).points, None, *island))
    assert owners([state], Canvas(12, 9)).tolist() == [
        [0, 0, -1, 0, -1],
        [0, 0, -1, -1, -1],
        [-1, -1, -1, -1, -1],
        [-1, -1, -1, -1, -1],
    ]


def test_a_name_that_its_state_cannot_hold_is_left_out_unless_it_is_new() -> None:
    small = square("Smallland", 200, 150, 14)
    assert place_names([small], Canvas(400, 300)) == ([], [])
    labels, leaders = place_names([replace(small, note="2 May")], Canvas(400, 300))
    assert [label.text for label in labels] == ["Smallland", "2 May"]
    assert leaders == []


def test_a_new_name_among_others_goes_into_the_sea_with_a_line() -> None:
    small = square("Smallland", 200, 150, 9, note="2 May")
    around = [
        square(f"n{i}", x, y, 9, strong=True)
        for i, (x, y) in enumerate(
            [
                (182, 150),
                (218, 150),
                (200, 132),
                (200, 168),
                (182, 132),
                (218, 132),
                (182, 168),
                (218, 168),
            ]
        )
    ]
    labels, leaders = place_names([small, *around], Canvas(400, 300))
    assert [label.text for label in labels if label.id.endswith("Smallland")] == [
        "Smallland",
        "2 May",
    ]
    assert [(line.points[0], line.hue) for line in leaders] == [
        ((200, 150), "page"),
        ((200, 150), "text-1"),
    ]


@pytest.mark.parametrize("lang", ["en", "ja"])
@pytest.mark.parametrize("size", [(912, 556), (1280, 620), (358, 420)])
def test_no_name_of_the_record_lies_on_another(
    record: Archive, size: tuple[int, int], lang: str
) -> None:
    for year in record.package.years:
        labels = draw_map(record, year, Canvas(*size), words(lang)).labels
        clashes = [
            (year, a.text, c.text)
            for a, c in combinations(labels, 2)
            if not _apart(rect_of(a), rect_of(c)) and a.id.split("-", 1)[1] != c.id.split("-", 1)[1]
        ]
        assert clashes == []


def _apart(a: Rect, c: Rect) -> bool:
    return a.right <= c.left or c.right <= a.left or a.bottom <= c.top or c.bottom <= a.top


def test_the_record_is_drawn_by_its_standings(record: Archive) -> None:
    hues = {
        year: {area.id: area.hue for area in draw_map(record, year, Canvas(), EN).areas if area.id}
        for year in (1990, 1997, 1999, 2009)
    }
    assert hues[1990]["germany"] == "level-1"
    assert hues[1990]["soviet-union"] == "table"
    assert hues[1997]["poland"] == "level-2"
    assert hues[1999]["estonia"] == "level-3"
    assert hues[2009]["ukraine"] == "level-4"
    assert "yugoslavia" not in hues[1990]
    assert {hue for found in hues.values() for hue in found.values()} <= {
        *HUES[Theme.LIGHT],
        *TONES[Theme.LIGHT],
    }


def test_most_changes_of_the_record_have_their_day_and_name_on_the_map(record: Archive) -> None:
    ids = {
        year: {label.id for label in draw_map(record, year, Canvas(), EN).labels}
        for year in (1994, 1997, 1999, 2002, 2004, 2009)
    }
    days = {
        year: {key.removeprefix("day-") for key in found if key.startswith("day-")}
        for year, found in ids.items()
    }
    held = {year: len(found) for year, found in days.items()}
    assert held == {1994: 22, 1997: 3, 1999: 12, 2002: 9, 2004: 6, 2009: 2}
    unnamed = {
        year: {key for key in found if f"name-{key}" not in ids[year]}
        for year, found in days.items()
    }
    assert unnamed == {
        1994: set(),
        1997: {"hungary"},
        1999: {"hungary"},
        2002: {"croatia"},
        2004: set(),
        2009: set(),
    }
    for year, state in ((2002, "latvia"), (2004, "latvia"), (2009, "croatia")):
        assert ids[year] & {f"name-{state}", f"day-{state}"} == {f"name-{state}"}
