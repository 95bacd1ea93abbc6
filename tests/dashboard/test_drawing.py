"""The lens *dealings*: ties, ticks, pills, stances and headings, on the napkin archive."""

from collections.abc import Callable
from typing import Any

import pytest

from dashboard.drawing.marks import Anchor, Area, Dot, Drawing, Label, Shape, Tick, Tie
from graphdata.archive import Archive
from graphdata.slicing import Lens
from graphdata.vocabulary import Audience, Certainty
from tests.dashboard.drawn import PHONE, WIDE, drawn, papers, together, voiced

Made = Callable[..., Archive]
ISLES = {
    "blocs": ["islanders,Islanders,島の人々,Isles,島,north"],
    "actors": ["eve,person,Eve Holm,イヴ・ホルム,,Eve,イヴ,,islanders,,"],
}


def tie(drawing: Drawing, key: str) -> Tie:
    """One tie of a drawing by its id."""
    return {each.id: each for each in drawing.ties}[key]


def headings(*, empty: bool) -> list[Label]:
    """The headings of the napkin's two sides, with what is said where nobody is seated."""
    labels = [
        Label("side-west", 18, 19, "Northern bank", Anchor.START, 13, 650, "us"),
        Label("side-west-empty", 117.2, 19, "nobody on record", Anchor.START, 12, 450, "text-3"),
        Label("side-east", 894, 19, "Southern bank", Anchor.END, 13, 650, "russia"),
        Label("side-east-empty", 894, 36, "nobody on record", Anchor.END, 12, 450, "text-3"),
    ]
    return labels if empty else labels[::2]


TABLE = Area("", WIDE.table(), "table", edge="hairline")


@pytest.mark.parametrize("lens", Lens)
def test_an_empty_slice_is_headings_alone(napkin: Archive, lens: Lens) -> None:
    nobody = frozenset({"south-land"})
    assert drawn(napkin, 1991, lens=lens, actors=nobody) == Drawing(
        areas=[TABLE], labels=headings(empty=True)
    )


def test_a_year_of_dealings_is_drawn_whole(napkin: Archive) -> None:
    to_boris = "Ada and Boris · 1 dealing\nMarch 1991 · Letter on the Ferry"
    to_dov = "Ada and Dov · 1 dealing\nMarch 1991 · Letter on the Ferry"
    ada, boris, dov = (191.5, 208.0), (720.0, 164.0), (833.6, 230.0)
    private, circle = Audience.PRIVATE, Shape.CIRCLE
    start, end = Anchor.START, Anchor.END
    assert drawn(napkin, 1991) == Drawing(
        areas=[TABLE],
        ties=[
            Tie(
                "ada~boris",
                (ada, (403.6, 208.0), (507.9, 164.0), boris),
                *("russia", 0.9, private, 0.45, to_boris),
            ),
            Tie(
                "ada~dov",
                (ada, (448.5, 208.0), (576.6, 230.0), dov),
                *("russia", 0.9, private, 0.45, to_dov),
            ),
        ],
        ticks=[Tick(512.6, 219.0, 3, "russia")],
        dots=[
            Dot(
                *("ada", *ada, 5.1, circle, "us", False),
                hover="Ada Lind\nPrime Minister\n2 dealings; 0 positions",
            ),
            Dot(
                *("boris", *boris, 4.7, circle, "russia", False),
                hover="Boris Sand\nForeign Minister\n1 dealing; 0 positions",
            ),
            Dot(
                *("dov", *dov, 4.7, circle, "russia", False),
                hover="Dov Strand\n1 dealing; 0 positions",
            ),
        ],
        labels=[
            *headings(empty=False),
            Label("ada", 182.4, 208.0, "Ada", end, 12, 500, "text-1"),
            Label("boris", 728.7, 164.0, "Boris", start, 12, 500, "text-1"),
            Label("dov", 842.3, 230.0, "Dov", start, 12, 500, "text-1"),
        ],
    )


@pytest.mark.parametrize(
    ("kind", "reader", "number", "width", "line", "opacity", "hue"),
    [
        ("letter", "dov", 1, 0.9, "private", 0.45, "russia"),
        ("letter", "dov", 2, 1.5, "private", 0.66, "russia"),
        ("letter", "dov", 3, 2.1, "public", 0.88, "russia"),
        ("letter", "dov", 4, 2.7, "public", 0.88, "russia"),
        ("letter", "dov", 15, 7.4, "public", 0.88, "russia"),
        ("speech", "dov", 1, 0.9, "public", 0.45, "russia"),
        ("speech", "dov", 2, 1.5, "public", 0.66, "russia"),
        ("memo", "ada", 1, 0.9, "internal", 0.62, "us"),
        ("memo", "ada", 2, 1.5, "internal", 0.62, "us"),
        ("memo", "ada", 3, 2.1, "public", 0.62, "us"),
    ],
)
def test_a_tie_shows_how_often_and_how_openly_two_dealt(
    archive_with: Made,
    kind: str,
    reader: str,
    number: int,
    width: float,
    line: str,
    opacity: float,
    hue: str,
) -> None:
    archive = archive_with(**papers(kind, "cora", reader, number))
    found = tie(drawn(archive, 1991), "~".join(sorted(["cora", reader])))
    assert (found.width, found.line, found.opacity, found.hue) == (width, line, opacity, hue)


def test_on_a_phone_ties_are_thinner_but_never_hairlines(archive_with: Made) -> None:
    archive = archive_with(**together(papers("letter", "cora", "dov", 4), ISLES))
    drawing = drawn(archive, 1991, canvas=PHONE)
    assert {each.id: each.width for each in drawing.ties} == {
        "ada~boris": 0.9,
        "ada~dov": 0.9,
        "cora~dov": 2.1,
    }


@pytest.mark.parametrize(
    ("writer", "reader", "speeches", "hue"),
    [
        ("cora", "eve", 0, "nato"),
        ("cora", "eve", 2, "nato"),
        ("boris", "eve", 0, "nato"),
        ("boris", "eve", 2, "russia"),
    ],
)
def test_a_tie_has_the_hue_of_its_guest(
    archive_with: Made, writer: str, reader: str, speeches: int, hue: str
) -> None:
    lines = [ISLES, papers("letter", writer, reader, 1), papers("speech", "eve", "dov", speeches)]
    drawing = drawn(archive_with(**together(*lines)), 1991)
    assert tie(drawing, f"{writer}~{reader}").hue == hue


def test_the_most_open_of_two_settings_draws_the_line(archive_with: Made) -> None:
    lines = together(papers("letter", "cora", "dov", 1), papers("speech", "dov", "cora", 1))
    found = tie(drawn(archive_with(**lines), 1991), "cora~dov")
    assert (found.line, found.width) == (Audience.PUBLIC, 1.5)


@pytest.mark.parametrize(
    ("numbers", "pills"),
    [
        ((3, 1), []),
        ((4, 1), [("boris~north-land-n", "4 dealings")]),
        ((4, 5), [("boris~north-land-n", "4"), ("cora~dov-n", "5 dealings")]),
    ],
)
def test_from_four_on_dealings_are_counted_in_a_pill_on_the_tie(
    archive_with: Made, numbers: tuple[int, int], pills: list[tuple[str, str]]
) -> None:
    north, cora = numbers
    lines = papers("letter", "north-land", "boris", north), papers("letter", "cora", "dov", cora)
    drawing = drawn(archive_with(**together(*lines)), 1991)
    labels = [label for label in drawing.labels if label.id.endswith("-n")]
    assert [(label.id, label.text) for label in labels] == pills
    assert [(box.x, box.y) for box in drawing.boxes] == [(label.x, label.y) for label in labels]


def test_a_hover_names_four_meetings_and_counts_the_rest(archive_with: Made) -> None:
    drawing = drawn(archive_with(**papers("letter", "cora", "dov", 6)), 1991)
    days = [f"{day} July 1991 · Paper {day}" for day in (1, 2, 3, 4)]
    assert tie(drawing, "cora~dov").hover.split("\n") == [
        "Cora and Dov · 6 dealings",
        *days,
        "and 2 more",
    ]


@pytest.mark.parametrize(
    ("first", "last", "ticks"),
    [
        (1990, 1990, []),
        (1991, 1991, [Tick(512.6, 219.0, 3, "russia")]),
        (1992, 1992, [Tick(467.0, 120.0, 16, "russia")]),
        (1991, 1992, []),
    ],
)
def test_a_tie_is_ticked_in_the_one_year_it_is_new(
    napkin: Archive, first: int, last: int, ticks: list[Tick]
) -> None:
    assert drawn(napkin, first, last).ticks == ticks


def test_a_paper_inside_one_government_is_never_ticked(archive_with: Made) -> None:
    drawing = drawn(archive_with(**papers("memo", "ada", "cora", 1, 1992)), 1992)
    assert "ada~cora" in {each.id for each in drawing.ties}
    assert drawing.ticks == [Tick(467.0, 120.0, 16, "russia")]


@pytest.mark.parametrize(
    ("stance", "certainty", "shape", "radius", "hue", "hollow"),
    [
        (2, "documented", Shape.UP, 5.6, "for", False),
        (1, "documented", Shape.UP, 4.1, "for", False),
        (0, "documented", Shape.CIRCLE, 4.1, "neutral", False),
        (-1, "documented", Shape.DOWN, 4.1, "against", False),
        (-2, "documented", Shape.DOWN, 5.6, "against", False),
        (2, "reported", Shape.UP, 5.6, "for", True),
        (0, "unverified", Shape.CIRCLE, 4.1, "neutral", True),
    ],
)
def test_a_stance_is_said_by_shape_size_hue_and_filling(
    archive_with: Made,
    stance: int,
    certainty: str,
    shape: Shape,
    radius: float,
    hue: str,
    hollow: bool,
) -> None:
    archive = archive_with(**voiced("cora-says", "cora", stance, "1991-02-01", certainty))
    (mark,) = drawn(archive, 1991, certainties=frozenset(Certainty)).stances
    found: tuple[Any, ...] = (mark.id, mark.shape, mark.radius, mark.hue, mark.hollow)
    assert found == ("cora-says", shape, radius, hue, hollow)


def test_who_turned_wears_both_stances_in_a_capsule(archive_with: Made) -> None:
    lines = together(
        voiced("dov-no", "dov", -2, "1991-02-01"), voiced("dov-yes", "dov", 1, "1991-09-01")
    )
    drawing = drawn(archive_with(**lines), 1991)
    (capsule,) = drawing.boxes
    x, y = capsule.x, capsule.y
    marks = [(m.id, m.x, m.y, m.radius, m.shape, m.hue) for m in drawing.stances]
    assert (capsule.width, capsule.height, capsule.hue) == (34, 15, "text-1")
    assert marks == [
        ("dov-no", x - 9, y, 4.2, Shape.DOWN, "against"),
        ("dov-yes", x + 9, y, 4.2, Shape.UP, "for"),
        ("dov-yes", x, y, 2.4, Shape.CHEVRON, "text-1"),
    ]


def test_who_fell_silent_on_a_question_has_not_turned(archive_with: Made) -> None:
    lines = together(
        voiced("dov-no", "dov", -2, "1991-02-01"), voiced("dov-open", "dov", 0, "1991-09-01")
    )
    drawing = drawn(archive_with(**lines), 1991)
    assert ([mark.id for mark in drawing.stances], drawing.boxes) == (["dov-open"], [])
