"""The Compare page: what is gone, kept and new, drawn, said and listed with its documents."""

from itertools import combinations
from math import dist

import pytest

from dashboard.components.changed import changes_panel, tie_panel
from dashboard.context import Context
from dashboard.drawing.arrange import moved, together
from dashboard.drawing.canvas import Canvas
from dashboard.drawing.compared import AFTER, BEFORE, HEADING, draw_beside, draw_changes
from dashboard.drawing.marks import Anchor, Area, Drawing, Label, Line, Tick, Tie
from dashboard.pages.compare import (
    COMPARE,
    changes_of,
    compare_said,
    compared_with,
    comparison,
)
from dashboard.view import UP_TO, View
from graphdata.archive import Archive
from graphdata.changes import Changes, compare
from graphdata.slicing import GraphQuery, slice_graph
from graphdata.vocabulary import Audience
from graphdata.words import LANGUAGES, words
from tests.dashboard.drawn import PHONE, WIDE, label_rects, overlaps
from tests.dashboard.trees import texts

EN = words("en")
YEARS = range(1990, 2010)


def change(archive: Archive, first: int, last: int) -> Changes:
    """What differs between two years of an archive."""
    before, after = (slice_graph(archive, GraphQuery(year, year)) for year in (first, last))
    return compare(before, after)


def looks(drawing: Drawing) -> dict[str, tuple[str, str]]:
    """Per tie its stroke and hue."""
    return {tie.id: (tie.line.value, tie.hue) for tie in drawing.ties}


def test_gone_kept_and_new_ties_are_told_apart(napkin: Archive) -> None:
    drawing = draw_changes(change(napkin, 1991, 1992), WIDE, EN)
    assert looks(drawing) == {
        "ada~boris": ("public", "text-2"),
        "ada~dov": ("internal", "text-3"),
        "boris~north-land": ("public", "russia"),
    }
    # two strokes make the cross of what is gone, one the tick of what is new
    angles = sorted(tick.hue for tick in drawing.ticks)
    assert angles == ["russia", "text-3", "text-3"]


def test_gone_kept_and_new_actors_are_told_apart_without_colour(napkin: Archive) -> None:
    drawing = draw_changes(change(napkin, 1990, 1992), WIDE, EN)
    dots = {dot.id: dot for dot in drawing.dots}
    ringed = {
        dot.id
        for dot in drawing.dots
        if any(abs(line.points[0][1] - dot.y) < 0.2 for line in drawing.lines if line.points[0])
    }
    tones = {label.id: label.tone for label in drawing.labels if label.id in dots}
    assert {key: dot.doubtful for key, dot in dots.items()} == {
        "ada": False,
        "boris": False,
        "cora": True,
        "dov": False,
        "north-land": False,
    }
    assert ringed >= {"dov", "north-land"}
    assert tones == dict.fromkeys(dots, "text-1") | {"cora": "text-3"}


def test_a_picture_of_one_side_shows_that_slice_alone(napkin: Archive) -> None:
    changes = change(napkin, 1991, 1992)
    before, after = (draw_changes(changes, WIDE, EN, fates) for fates in (BEFORE, AFTER))
    assert sorted(looks(before)) == ["ada~boris", "ada~dov"]
    assert sorted(looks(after)) == ["ada~boris", "boris~north-land"]
    assert {dot.id for dot in before.dots} == {"ada", "boris", "dov"}


def test_an_actor_stands_at_the_same_place_in_both_pictures(napkin: Archive) -> None:
    canvas = Canvas(1100, 600)
    drawing = draw_beside(change(napkin, 1991, 1992), canvas, EN)
    places = [(dot.x, dot.y) for dot in drawing.dots if dot.id == "ada"]
    assert len(places) == 2
    assert places[1] == (round(places[0][0] + 550, 1), places[0][1])
    headings = [label.text for label in drawing.labels if label.id.startswith("years-")]
    assert headings == ["1991", "1992"]


def test_on_a_phone_the_pictures_lie_one_over_the_other(napkin: Archive) -> None:
    drawing = draw_beside(change(napkin, 1991, 1992), Canvas(390, 860), EN)
    places = [(dot.x, dot.y) for dot in drawing.dots if dot.id == "ada"]
    assert places[1] == (places[0][0], places[0][1] + 430)
    assert min(y for _, y in places) > HEADING


def test_a_moved_drawing_keeps_all_but_its_places() -> None:
    label = Label("a", 1, 2, "A", Anchor.START, 12, 500, "text-1")
    drawing = Drawing(
        areas=[Area("", ((0, 0), None, (1, 1)), "table")],
        lines=[Line("", ((0, 0), (1, 1)), "axis")],
        ties=[Tie("t", ((0, 0), (1, 0), (1, 1), (2, 2)), "us", 1, Audience.PUBLIC, 1, "")],
        ticks=[Tick(1, 1, 45, "us")],
        labels=[label],
    )
    assert moved(drawing, 10, 5) == Drawing(
        areas=[Area("", ((10, 5), None, (11, 6)), "table")],
        lines=[Line("", ((10, 5), (11, 6)), "axis")],
        ties=[Tie("t", ((10, 5), (11, 5), (11, 6), (12, 7)), "us", 1, Audience.PUBLIC, 1, "")],
        ticks=[Tick(11, 6, 45, "us")],
        labels=[label._replace(x=11, y=7)],
    )
    assert together([drawing, Drawing(labels=[label])]).labels == [label, label]


@pytest.mark.parametrize(
    ("view", "other"),
    [
        (View(year=1992), 1991),
        (View(year=1992, span=2), 1990),
        (View(year=1992, span=UP_TO), 1991),
        (View(year=1992, other=1990), 1990),
        (View(year=1990), 1990),
    ],
)
def test_a_view_is_compared_with_the_years_before_or_those_chosen(
    napkin: Archive, view: View, other: int
) -> None:
    assert compared_with(napkin.package, view) == other


def test_the_earlier_year_comes_first_whichever_is_under_the_slider(napkin: Archive) -> None:
    context = Context(napkin)
    for view in (View(year=1992, other=1990), View(year=1990, other=1992)):
        changes = changes_of(context, view)
        assert (changes.before.query.last, changes.after.query.last) == (1990, 1992)


def test_the_words_tell_the_change(napkin: Archive) -> None:
    said = compare_said(Context(napkin), View(year=1992))
    assert said == {
        "years": "1991–1992",
        "sentence": "From 1991 to 1992: 0 actors gone, 3 kept, 1 new; 1 tie gone, 1 kept, 1 new; "
        "0 stances gone, 2 kept, 0 turned, 1 new.",
        "second": "1 step into or out of a programme since.",
        "nothing": "",
    }


def test_the_first_year_says_that_there_is_none_before_it(napkin: Archive) -> None:
    said = compare_said(Context(napkin), View(year=1990))
    assert said["second"] == "The record begins in 1990: there is no year before it."
    same = compare_said(Context(napkin), View(year=1991, other=1991))
    assert same["second"] == "A year is compared with itself: choose another."


def test_a_question_with_no_answer_says_so(napkin: Archive) -> None:
    view = View(year=1992, certainty=())
    said = compare_said(Context(napkin), view)
    assert said["nothing"] == "Nothing on the record for this question in these years."
    drawing = comparison(Context(napkin), view, WIDE)
    assert (drawing.dots, drawing.ties) == ([], [])


def test_the_panel_lists_what_is_new_and_gone_with_what_bears_it(napkin: Archive) -> None:
    told = " ".join(texts(changes_panel(change(napkin, 1991, 1992), EN)))
    for part in ("New ties", "Boris and North Land", "River Summit", "Gone ties", "Ada and Dov"):
        assert part in told
    assert "Steps into or out of programmes 1 North Land River Pact 12 June 1992" in told


def test_the_evidence_of_a_gone_tie_has_its_documents(napkin: Archive) -> None:
    told = " ".join(texts(tie_panel(change(napkin, 1991, 1992), "dov~ada", EN)))
    assert "1991: 1 dealing" in told
    assert "Letter on the Ferry" in told
    assert "Archive of South Land" in told
    assert "1992: 0 dealings nothing on the record" in told


def test_a_tie_of_neither_year_says_that_nothing_is_on_the_record(napkin: Archive) -> None:
    told = texts(tie_panel(change(napkin, 1991, 1992), "cora~dov", EN))
    assert told[-1] == "nothing on the record"


def test_a_selected_actor_who_is_gone_is_told_of_from_when_they_were_there(
    napkin: Archive,
) -> None:
    view = View(year=1991, selected="cora")
    told = " ".join(texts(COMPARE.panel(Context(napkin), view)))
    assert "Talks at the Harbour" in told


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("canvas", [WIDE, PHONE])
def test_no_labels_overlap_in_any_year_of_the_record(
    answers: Context, canvas: Canvas, year: int
) -> None:
    for lang in LANGUAGES:
        drawing = draw_changes(changes_of(answers, View(year=year)), canvas, words(lang))
        assert overlaps(label_rects(drawing)) == []


def test_dots_of_two_years_can_be_told_apart(answers: Context) -> None:
    for year in YEARS:
        dots = draw_changes(changes_of(answers, View(year=year)), WIDE, EN).dots
        near = [(a.id, b.id) for a, b in combinations(dots, 2) if dist((a.x, a.y), (b.x, b.y)) < 5]
        assert near == []


@pytest.mark.parametrize("canvas", [Canvas(1068, 630), Canvas(390, 860)])
def test_no_labels_overlap_side_by_side(answers: Context, canvas: Canvas) -> None:
    changes = changes_of(answers, View(year=1997, other=1993))
    for lang in LANGUAGES:
        drawing = draw_beside(changes, canvas, words(lang))
        assert overlaps(label_rects(drawing)) == []


def test_every_turned_stance_of_1994_is_worn(answers: Context) -> None:
    changes = changes_of(answers, View(year=1994))
    turned = {c.after[-1] for c in changes.stances if c.fate == "turned" and c.key[0] != ""}
    drawing = draw_changes(changes, WIDE, EN)
    assert turned
    assert turned <= {dot.id for dot in drawing.stances}
