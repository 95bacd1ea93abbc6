"""The storyline: lanes that join where their actors meet, on the napkin and on the record."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise, product

import pytest

from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.drawing.film import make_film
from dashboard.drawing.loom import ASIDE
from dashboard.drawing.marks import Dot, Drawing, Label, Shape
from dashboard.drawing.story import Storyline
from dashboard.drawing.storylayout import APART, layout_of
from dashboard.drawing.strands import Strand
from dashboard.pages.timeline import TIMELINE, fit, story_drawings, story_of, story_said
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.vocabulary import Certainty
from graphdata.words import LANGUAGES
from tests.dashboard.drawn import label_rects, overlaps

WIDE, PHONE = Canvas(1440, 640), Canvas(390, 1300)


def drawn(context: Context, view: View, canvas: Canvas = WIDE) -> Drawing:
    """The storyline of a view, as the page draws it."""
    return story_drawings(context, fit(view, canvas), canvas)[view.year]


def story(context: Context, view: View, canvas: Canvas = WIDE) -> Storyline:
    """The storyline of a view before it is drawn."""
    return story_of(context, fit(view, canvas), canvas)


def dots_of(drawing: Drawing, meeting: str) -> list[Dot]:
    """The dots of one meeting, from the top."""
    return sorted((d for d in drawing.dots if d.id == meeting), key=lambda dot: dot.y)


@pytest.fixture
def river(napkin: Archive) -> Context:
    return Context(napkin)


YEAR = View(year=1991)


def test_lanes_are_named_in_the_order_of_blocs(river: Context) -> None:
    drawing = drawn(river, YEAR)
    names = {label.id: label for label in drawing.labels if label.id in ("ada", "boris", "dov")}
    assert [label.text for label in sorted(names.values(), key=lambda label: label.y)] == [
        "Ada",
        "Boris",
        "Dov",
    ]
    assert (names["ada"].tone, names["boris"].tone) == ("us", "russia")
    blocs = [label.text for label in drawing.labels if label.id.endswith("-bloc")]
    assert blocs == ["North", "South"]


def test_named_meetings_lie_on_the_table_and_letters_between_the_lanes(river: Context) -> None:
    loom, drawing = story(river, YEAR).loom, drawn(river, YEAR)
    (band,) = loom.bands
    for meeting in ("harbour-talks", "river-summit"):
        dots = dots_of(drawing, meeting)
        assert [dot.hue for dot in dots] == ["us", "russia"]
        assert sum(dot.y for dot in dots) / 2 == pytest.approx(band.middle, abs=0.1)
    letter = dots_of(drawing, "ferry-letter")
    assert [dot.y for dot in letter] == list(loom.lanes.values())
    assert {(dot.shape, dot.hollow) for dot in letter} == {(Shape.SQUARE, True)}


def test_a_named_meeting_has_its_date_and_place(river: Context) -> None:
    texts = {label.id: label.text for label in drawn(river, YEAR).labels}
    assert (texts["river-summit"], texts["river-summit-t"]) == ("10 Jun 1992", "River Town, summit")
    assert texts["harbour-talks"] == "2 May 1990"


def test_only_a_quotation_is_set_in_serif_and_it_is_verbatim(river: Context) -> None:
    serif = [label.text for label in drawn(river, YEAR).labels if label.serif]
    assert serif == ["“We have made no decision.”"]


def test_offices_bound_the_lines(river: Context) -> None:
    texts = {label.id: label.text for label in drawn(river, YEAR).labels}
    assert texts["office-boris-b"] == "Foreign Minister from 1 Mar 1990"
    assert texts["office-boris-e"] == "office ends 31 Dec 1992"


def test_an_unverified_office_is_asked_about(river: Context) -> None:
    records = river.archive.records
    office = replace(records.offices["office-boris"], certainty=Certainty.UNVERIFIED)
    archive = replace(river.archive, records=replace(records, offices={office.id: office}))
    texts = {label.id: label.text for label in drawn(Context(archive), YEAR).labels}
    assert texts["office-boris-e"] == "office ends 31 Dec 1992?"


def test_where_no_row_attests_presence_a_line_is_thin(river: Context) -> None:
    widths = [line.width for line in drawn(river, YEAR).lines if line.id == "dov"]
    assert widths == [1.1, 2.3, 1.1, 2.3, 1.1]  # a letter in 1991, words fifteen months later


def test_only_the_cursor_moves_with_the_year(river: Context) -> None:
    drawings = story_drawings(river, YEAR, WIDE)
    assert sorted(drawings) == [1990, 1991, 1992]
    film = make_film(drawings)
    moving = [run.mark for run in film.runs if (run.first, run.last) != (1990, 1992)]
    assert [mark.hue for mark in moving] == ["wash"] * 3  # type: ignore[union-attr]


def test_nothing_is_drawn_where_nothing_joins_two(river: Context) -> None:
    view = replace(YEAR, kinds=("election",))
    assert drawn(river, view).marks == []
    assert story_said(river, view)["nothing"]


def test_hover_tells_what_and_who_and_a_click_opens_it(river: Context) -> None:
    (dot, _) = dots_of(drawn(river, YEAR), "harbour-talks")
    assert dot.hover.split("\n") == [
        "Talks at the Harbour",
        "2 May 1990 · Harbour · Talks",
        "Ada, Boris, Cora",
        "2 positions",
    ]
    lanes = {line.id: line.hover for line in drawn(river, YEAR).lines if line.hover}
    assert lanes["ada"] == "Ada Lind\nPrime Minister"


def test_a_line_bends_to_its_meetings_and_comes_home() -> None:
    line = Strand(100, ((200, 300), (230, 310)))
    assert [line.at(t) for t in (0, 170, 200, 230, 270)] == [100, 100, 300, 310, 100]
    assert line.at(215) == pytest.approx(305)
    heights = [a for _, a in line.points(150, 200)]
    assert heights == sorted(heights)
    assert (line.settled(195), line.settled(50)) == (line.bends()[0][1], 50)


def test_a_phone_shows_fewer_lanes_and_time_runs_down(answers: Context) -> None:
    view = View(year=1994)
    wide, phone = story(answers, view), story(answers, view, PHONE)
    assert (len(wide.cast), len(phone.cast)) == (10, 6)
    assert set(phone.cast) < set(wide.cast)
    assert phone.loom.upright
    assert len(story(answers, replace(view, lanes=8), PHONE).cast) == 8
    said = TIMELINE.picture.said(answers, TIMELINE.picture.fit(view, PHONE))
    assert " of 6 people" in said["second"]


def counted(year: int, lang: str, axis: int, canvas: Canvas) -> object:
    width = "wide" if canvas == WIDE else "phone"
    return pytest.param(
        View(year=year, lang=lang, axis=axis), canvas, id=f"{year}-{axis}-{width}-{lang}"
    )


PICTURES = [
    counted(year, lang, axis, canvas)
    for (year, axis), lang, canvas in product(
        [(1991, 0), (1994, 0), (2001, 0), (2008, 0), (1994, 20)], LANGUAGES, [WIDE, PHONE]
    )
]


@pytest.mark.parametrize(("view", "canvas"), PICTURES)
def test_no_label_lies_over_another_a_capsule_or_a_dot(
    answers: Context, view: View, canvas: Canvas
) -> None:
    drawing = drawn(answers, view, canvas)
    assert overlaps(label_rects(drawing)) == []
    written = [label for label in drawing.labels if label.weight != 450 or label.serif]
    assert len(written) > len(story(answers, view, canvas).cast)
    assert _over_dots(written, drawing) == []


def _over_dots(labels: list[Label], drawing: Drawing) -> list[tuple[str, str]]:
    rects = label_rects(Drawing(labels=labels))
    return [
        (name, dot.id)
        for (name, r), dot in product(rects, drawing.dots)
        if r.left < dot.x < r.right and r.top < dot.y < r.bottom
    ]


@pytest.mark.parametrize("canvas", [WIDE, PHONE], ids=["wide", "phone"])
def test_every_occasion_of_the_record_is_drawn_once(answers: Context, canvas: Canvas) -> None:
    view = View(year=1994)
    told = story(answers, view, canvas)
    drawing = drawn(answers, view, canvas)
    expected = Counter({o.meeting.id: len(o.actors) for o in told.occasions})
    assert Counter(dot.id for dot in drawing.dots) == expected
    assert len(expected) > 40


def test_meetings_step_aside_a_little_and_stay_in_order(answers: Context) -> None:
    told = story(answers, View(year=1994))
    joints = layout_of(told).joints
    assert max(abs(j.t - told.loom.time_of(j.occasion)) for j in joints) <= ASIDE
    for actor in told.cast:
        own = sorted((j for j in joints if actor in j.slots), key=lambda j: j.t)
        days = [j.occasion.meeting.span.first for j in own]
        assert days == sorted(days)
        assert all(b.t - a.t >= APART - 0.2 for a, b in pairwise(own))
