"""Names that do not lie over one another, in every year of the bundled record."""

from itertools import product

import pytest

from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.drawing.labels import Rect, Room, around, beside, rect_of, text_width
from dashboard.drawing.marks import Anchor, Drawing, Label
from dashboard.drawing.network import draw, shown
from dashboard.view import View
from graphdata.slicing import Lens
from graphdata.words import LANGUAGES, words
from tests.dashboard.drawn import PHONE, WIDE, label_rects, mark_rects, overlaps, touching

YEARS = range(1990, 2010)
CANVASES = [pytest.param(WIDE, id="912x556"), pytest.param(PHONE, id="390x452")]


def year_drawn(answers: Context, year: int, lens: Lens, canvas: Canvas, lang: str) -> Drawing:
    """One year of the bundled record."""
    return draw(answers.slice_of(View(year=year)), lens, canvas, words(lang))


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("canvas", CANVASES)
def test_no_labels_stances_or_dots_of_the_dealings_overlap(
    answers: Context, canvas: Canvas, lang: str, year: int
) -> None:
    drawing = year_drawn(answers, year, Lens.DEALINGS, canvas, lang)
    assert overlaps([*label_rects(drawing), *mark_rects(drawing)]) == []


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("lens", Lens)
@pytest.mark.parametrize("canvas", CANVASES)
def test_in_no_lens_do_labels_lie_over_labels_or_marks_over_marks(
    answers: Context, canvas: Canvas, lens: Lens, year: int
) -> None:
    drawings = [year_drawn(answers, year, lens, canvas, lang) for lang in LANGUAGES]
    assert [overlaps(label_rects(drawing)) for drawing in drawings] == [[], []]
    assert [touching(drawing) for drawing in drawings] == [[], []]


@pytest.mark.parametrize(("lens", "lang", "year"), list(product(Lens, LANGUAGES, YEARS)))
def test_every_actor_shown_is_named(answers: Context, lens: Lens, lang: str, year: int) -> None:
    drawing = year_drawn(answers, year, lens, WIDE, lang)
    named = {label.id for label in drawing.labels}
    actors = shown(answers.slice_of(View(year=year)), lens)
    assert sorted(set(actors) - named) == []


@pytest.mark.parametrize(("lang", "year"), list(product(LANGUAGES, YEARS)))
def test_every_actor_wears_its_last_stances(answers: Context, lang: str, year: int) -> None:
    archive = answers.archive
    drawing = year_drawn(answers, year, Lens.DEALINGS, WIDE, lang)
    positions = answers.slice_of(View(year=year)).positions
    worn = {(p.actor, p.issue): p.id for p in positions if p.issue in archive.package.worn}
    assert sorted(set(worn.values()) - {stance.id for stance in drawing.stances}) == []


@pytest.mark.parametrize(("lens", "canvas"), list(product(Lens, [WIDE, PHONE])))
def test_all_labels_lie_on_the_canvas(answers: Context, lens: Lens, canvas: Canvas) -> None:
    beyond = [
        (year, name)
        for year in YEARS
        for name, rect in label_rects(year_drawn(answers, year, lens, canvas, "en"))
        if min(rect.left, rect.top) < 0 or rect.right > canvas.width or rect.bottom > canvas.height
    ]
    assert beyond == []


@pytest.mark.parametrize(
    ("text", "size", "weight", "width"),
    [
        ("", 10, 500, 0.0),
        ("aa", 10, 500, 11.6),
        ("AA", 10, 500, 14.0),
        ("il", 10, 500, 6.4),
        ("mW", 10, 500, 18.0),
        ("橋川", 10, 500, 20.0),
        ("aa", 20, 500, 23.2),
        ("aa", 10, 400, 11.6),
        ("aa", 10, 750, 12.76),
    ],
)
def test_the_width_of_a_text_is_estimated_from_its_letters(
    text: str, size: float, weight: int, width: float
) -> None:
    assert text_width(text, size, weight) == pytest.approx(width)


@pytest.mark.parametrize(
    ("anchor", "rect"),
    [
        (Anchor.START, Rect(100, 43.9, 111.6, 56.1)),
        (Anchor.MIDDLE, Rect(94.2, 43.9, 105.8, 56.1)),
        (Anchor.END, Rect(88.4, 43.9, 100, 56.1)),
    ],
)
def test_a_label_fills_a_line_from_its_anchor(anchor: Anchor, rect: Rect) -> None:
    label = Label("ada", 100, 50, "aa", anchor, 10, 500, "text-1")
    found = rect_of(label)
    assert (found.left, found.top, found.right, found.bottom) == pytest.approx(
        (rect.left, rect.top, rect.right, rect.bottom)
    )


@pytest.mark.parametrize(
    ("rect", "is_free"),
    [
        (Rect(10, 10, 20, 20), True),
        (Rect(30, 30, 40, 40), False),
        (Rect(39, 39, 50, 50), False),
        (Rect(32, 0, 33, 99), False),
        (Rect(40, 30, 50, 40), True),
        (Rect(0, 10, 20, 20), False),
        (Rect(10, -1, 20, 20), False),
        (Rect(80, 10, 99, 20), True),
        (Rect(80, 10, 99.5, 20), False),
        (Rect(80, 90, 90, 100.5), False),
    ],
)
def test_room_is_free_on_the_canvas_where_nothing_lies(rect: Rect, is_free: bool) -> None:
    room = Room(100, 100)
    room.take(Rect(30, 30, 40, 40))
    assert room.is_free(rect) == is_free


def test_room_remembers_more_than_it_was_made_for() -> None:
    room = Room(10_000, 10)
    for left in range(0, 10_000, 2):
        room.take(Rect(left, 0, left + 1, 10))
    assert not room.is_free(Rect(9_998.2, 1, 9_998.8, 9))
    assert room.is_free(Rect(9_997.2, 1, 9_997.8, 9))


@pytest.mark.parametrize(
    ("outward", "places"),
    [
        (
            Anchor.START,
            [
                (58, 50, "start", 12),
                (58, 50, "start", 11.5),
                (58, 50, "start", 11),
                (58, 50, "start", 10.5),
                (50, 37.7, "middle", 11.5),
                (50, 62.3, "middle", 11.5),
                (58, 42.6, "start", 11),
                (58, 57.4, "start", 11),
                (42, 50, "end", 11.5),
                (42, 50, "end", 10.5),
                (42, 56.2, "end", 11),
                (42, 43.8, "end", 11),
            ],
        ),
        (
            Anchor.END,
            [
                (42, 50, "end", 12),
                (42, 50, "end", 11.5),
                (42, 50, "end", 11),
                (42, 50, "end", 10.5),
                (50, 37.7, "middle", 11.5),
                (50, 62.3, "middle", 11.5),
                (42, 42.6, "end", 11),
                (42, 57.4, "end", 11),
                (58, 50, "start", 11.5),
                (58, 50, "start", 10.5),
                (58, 56.2, "start", 11),
                (58, 43.8, "start", 11),
            ],
        ),
    ],
)
def test_a_name_tries_outward_first_then_above_below_and_the_other_side(
    outward: Anchor, places: list[tuple[float, float, str, float]]
) -> None:
    name = Label("ada", 50, 50, "Ada", Anchor.START, 12, 500, "text-1")
    found = list(beside(name, 4, outward))
    assert [(spot.x, spot.y, spot.anchor.value, spot.size) for spot in found[:12]] == places
    assert {(spot.anchor.value, spot.size) for spot in found[12:]} <= {("middle", 10.5)}


def test_round_a_dot_a_little_is_kept_free() -> None:
    assert around(10, 20, 4) == Rect(4.5, 14.5, 15.5, 25.5)
