"""What each lens draws, where actors stand, and how a canvas is measured."""

from collections import defaultdict
from collections.abc import Callable
from itertools import product

import pytest

from dashboard.context import Context
from dashboard.drawing.canvas import Canvas, along, curve
from dashboard.drawing.marks import Point, Shape
from dashboard.drawing.met import gatherings
from dashboard.drawing.network import draw, shown
from dashboard.drawing.stood import latest
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.placement import Place
from graphdata.slicing import GraphQuery, Lens, slice_graph
from graphdata.vocabulary import Side
from graphdata.words import words
from tests.dashboard.drawn import PHONE, WIDE, actor_dots, drawn, papers, sheet, together, voiced

Made = Callable[..., Archive]
PLACES = (WIDE, PHONE)


@pytest.mark.parametrize(
    ("lens", "year", "dots", "ties", "stances"),
    [
        ("dealings", 1990, "ada boris cora", "ada~boris", "ada-tells boris-answers"),
        ("dealings", 1991, "ada boris dov", "ada~boris ada~dov", ""),
        (
            "dealings",
            1992,
            "ada boris dov north-land",
            "ada~boris boris~north-land",
            "dov-declares",
        ),
        (
            *("met", 1990, "ada boris cora harbour-talks"),
            *("ada/harbour-talks boris/harbour-talks cora/harbour-talks", ""),
        ),
        (
            *("met", 1991, "ada boris dov ferry-letter"),
            *("ada/ferry-letter boris/ferry-letter dov/ferry-letter", ""),
        ),
        (
            *("met", 1992, "ada boris north-land river-summit"),
            *("ada/river-summit boris/river-summit north-land/river-summit", ""),
        ),
        (
            *("stood", 1990, "ada boris bridge"),
            *("ada-plans ada-tells boris-answers", "ada-plans ada-tells boris-answers"),
        ),
        ("stood", 1991, "", "", ""),
        ("stood", 1992, "dov ferry", "dov-declares", "dov-declares"),
        (
            *("everything", 1992, "ada boris dov ferry north-land river-summit"),
            "ada/river-summit boris/river-summit dov-declares north-land/river-summit",
            "dov-declares",
        ),
    ],
)
def test_a_lens_draws_its_side_of_a_year(
    napkin: Archive, lens: str, year: int, dots: str, ties: str, stances: str
) -> None:
    drawing = drawn(napkin, year, lens=Lens(lens))
    drawn_ids = [
        sorted(mark.id for mark in marks) for marks in (drawing.dots, drawing.ties, drawing.stances)
    ]
    assert drawn_ids == [ids.split() for ids in (dots, ties, stances)]


def test_those_with_most_dealings_come_first(napkin: Archive) -> None:
    graph_slice = slice_graph(napkin, GraphQuery(1990, 1992))
    assert {lens.value: shown(graph_slice, lens) for lens in Lens} == {
        "dealings": ["ada", "boris", "dov", "north-land", "cora"],
        "met": ["ada", "boris", "dov", "north-land", "cora"],
        "stood": ["ada", "boris", "dov"],
        "everything": ["ada", "boris", "dov", "north-land", "cora"],
    }


@pytest.mark.parametrize(
    ("key", "shape", "hollow", "said"),
    [
        ("harbour-talks", Shape.DIAMOND, False, "2 May 1990 Harbour"),
        ("ferry-letter", Shape.DIAMOND, True, "March 1991"),
        ("river-summit", Shape.DIAMOND, False, "10–12 June 1992 River Town"),
        ("north-land", Shape.SQUARE, False, "North Land"),
    ],
)
def test_a_paper_is_a_hollow_diamond_and_a_state_a_square(
    napkin: Archive, key: str, shape: Shape, hollow: bool, said: str
) -> None:
    drawing = drawn(napkin, 1990, 1992, Lens.MET)
    (dot,) = [dot for dot in drawing.dots if dot.id == key]
    (label,) = [label for label in drawing.labels if label.id in (key, f"{key}-t")]
    assert (dot.shape, dot.hollow, label.text) == (shape, hollow, said)


def test_papers_between_the_same_two_lie_together(archive_with: Made) -> None:
    lines = together(papers("letter", "cora", "dov", 3), papers("memo", "dov", "cora", 2))
    drawing = drawn(archive_with(**lines), 1991, lens=Lens.MET)
    (dot,) = [dot for dot in drawing.dots if dot.id == "cora~dov"]
    (label,) = [label for label in drawing.labels if label.id == "cora~dov-t"]
    assert (dot.hollow, len(dot.hover.split("\n")), label.text) == (True, 5, "5 calls, papers")


def test_a_ring_counts_what_is_for_and_against(archive_with: Made) -> None:
    stances = [voiced(f"v-{n}", "dov", -1 if n < 8 else 2, f"1991-08-{n:02}") for n in range(1, 25)]
    drawing = drawn(archive_with(**together(*stances)), 1991, lens=Lens.STOOD)
    said = {label.id: label.text for label in drawing.labels if label.id.startswith("bridge")}
    assert (len(drawing.stances), said) == (
        24,
        {"bridge-0": "Bridge over", "bridge-1": "the river", "bridge-n": "▲ 17  ▼ 7"},
    )


def test_a_crowded_ring_keeps_the_last_word_to_each_audience(archive_with: Made) -> None:
    stances = [
        voiced(f"v-{n}", "dov", 1, f"1991-{n // 8 + 1:02}-{n % 8 + 1:02}") for n in range(31)
    ]
    positions = slice_graph(archive_with(**together(*stances)), GraphQuery(1991, 1991)).positions
    assert [p.id for p in latest(positions)] == ["v-30"]
    assert latest(positions[:30]) == positions[:30]


@pytest.mark.parametrize(("lens", "canvas"), list(product((Lens.MET, Lens.EVERYTHING), PLACES)))
def test_no_meeting_of_a_year_is_left_out(answers: Context, lens: Lens, canvas: Canvas) -> None:
    for year in answers.archive.package.years:
        graph_slice = answers.slice_of(View(year=year))
        dots = {dot.id for dot in draw(graph_slice, lens, canvas, words("en")).dots}
        assert {each.id for each in gatherings(graph_slice.meetings)} - dots == set(), year


@pytest.mark.parametrize("canvas", PLACES)
def test_an_actor_has_one_place_in_every_year_and_lens(answers: Context, canvas: Canvas) -> None:
    places: dict[str, set[Point]] = defaultdict(set)
    for lens in Lens:
        for year in answers.archive.package.years:
            drawing = draw(answers.slice_of(View(year=year)), lens, canvas, words("en"))
            for actor, dot in actor_dots(drawing, answers.archive).items():
                places[actor].add((dot.x, dot.y))
    assert {actor: found for actor, found in places.items() if len(found) > 1} == {}
    assert len(places) > 150


@pytest.mark.parametrize("lens", Lens)
def test_in_a_span_holders_of_one_chair_are_stacked(record: Archive, lens: Lens) -> None:
    made = sheet(record, 1990, 2009, lens)
    chairs: dict[Place, list[Point]] = defaultdict(list)
    for actor in made.actors:
        chairs[made.places[actor]].append(made.points[actor])
    stacked = {place: points for place, points in chairs.items() if len(points) > 1}
    assert stacked
    for place, points in stacked.items():
        x, y = WIDE.point(place)
        assert points == [(x, round(y + 9 * depth, 1)) for depth in range(len(points))]


@pytest.mark.parametrize(
    ("canvas", "point", "scale", "compact"),
    [
        (Canvas(912, 556), (456.0, 139.0), 1.0, False),
        (Canvas(1824, 1112), (912.0, 278.0), 1.0, False),
        (Canvas(456, 556), (228.0, 139.0), 0.5, True),
        (Canvas(600, 278), (300.0, 69.5), 0.5, False),
    ],
)
def test_a_canvas_scales_across_and_down_apart(
    canvas: Canvas, point: Point, scale: float, compact: bool
) -> None:
    place = Place(0.0, 0.5, Side.NORTH)
    assert (canvas.point(place), canvas.scale, canvas.compact) == (point, scale, compact)


@pytest.mark.parametrize("canvas", PLACES)
def test_the_table_lies_on_the_canvas(canvas: Canvas) -> None:
    outline = canvas.table()
    assert len(outline) == 72
    assert all(0 < x < canvas.width and 0 < y < canvas.height for x, y in outline)


@pytest.mark.parametrize(
    ("sides", "handles"),
    [
        ((Side.WEST, Side.EAST), ((140.0, 50.0), (160.0, 50.0))),
        ((Side.WEST, Side.WEST), ((146.0, 50.0), (246.0, 50.0))),
        ((Side.NORTH, Side.SOUTH), ((100.0, 90.0), (200.0, 10.0))),
    ],
)
def test_a_tie_leaves_and_arrives_inward(
    sides: tuple[Side, Side], handles: tuple[Point, Point]
) -> None:
    a, b = (100.0, 50.0), (200.0, 50.0)
    assert curve(a, b, *sides) == (a, *handles, b)


def test_a_curve_runs_from_its_start_to_its_end() -> None:
    path = curve((100.0, 50.0), (200.0, 90.0), Side.WEST, Side.EAST)
    points = [along(path, t / 4) for t in range(5)]
    assert (points[0], points[2], points[4]) == ((100.0, 50.0), (150.0, 70.0), (200.0, 90.0))
