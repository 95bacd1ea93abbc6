"""Planned, told, heard: question, lanes, captions, strips, panel and words."""

from collections import Counter
from dataclasses import replace

import pytest

from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.drawing.captions import naming, split
from dashboard.drawing.gap import GapSheet, draw_gap, square
from dashboard.drawing.labels import Rect, rect_of
from dashboard.drawing.lanenames import wrapped
from dashboard.drawing.marks import Anchor, Drawing, Label, Shape
from dashboard.drawing.pairstrips import apart, signed
from dashboard.figures.lettering import dressed, is_serif
from dashboard.gapquestion import gap_question
from dashboard.pages.gap import GAP, gap_drawings, gap_of, gap_said
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.gap import Anchor as Held
from graphdata.gap import Lane, default_question
from graphdata.pairs import Gap
from graphdata.vocabulary import Certainty
from graphdata.words import LANGUAGES, words
from tests.dashboard.drawn import label_rects, overlaps
from tests.dashboard.trees import texts

DESK = Canvas(1064, 640)
PHONE = Canvas(384, 1240)
DEFAULT = View(year=1994)
EVERYTHING = ("documented", "reported", "unverified")
VIEWS = [
    pytest.param(View(year=1994), id="default"),
    pytest.param(View(year=1994, certainty=EVERYTHING), id="unverified too"),
    pytest.param(View(year=1994, pair=("bloc-moscow", "bloc-washington"), axis=20), id="turned"),
    pytest.param(View(year=1994, issues=("pfp", "timing"), left_out=()), id="other issues"),
    pytest.param(View(year=2004), id="later"),
]


def gap_at(answers: Context, view: View) -> Gap:
    """The answer to what a view asks, which it does."""
    gap = gap_of(answers, view.within(answers.archive))
    assert gap is not None
    return gap


def sheet_of(
    answers: Context, view: View = DEFAULT, canvas: Canvas = DESK, lang: str = "en"
) -> GapSheet:
    """A sheet with all but the strips and labels worked out."""
    gap = gap_at(answers, view)
    years = range(gap.question.first, gap.question.last + 1)
    return GapSheet(gap, years, canvas, words(lang))


def drawing_of(answers: Context, view: View, canvas: Canvas, lang: str = "en") -> Drawing:
    """The picture of a view's year."""
    at = replace(view, lang=lang).within(answers.archive)
    return gap_drawings(answers, at, canvas)[at.year]


def letters(label: Label) -> Rect:
    """What a label's letters fill: its line without a pixel of the space above and below."""
    rect = rect_of(label)
    return rect._replace(top=rect.top + 1, bottom=rect.bottom - 1)


def test_an_untouched_view_asks_what_the_archive_declares(record: Archive) -> None:
    assert gap_question(record, View().within(record)) == default_question(record)


def test_settings_become_the_question(record: Archive) -> None:
    view = View(
        year=1994,
        pair=("bloc-moscow", "bloc-cee"),
        issues=("pfp", "timing"),
        actors=("yeltsin", "walesa", "clinton-bill"),
        days=30,
        anchor="anybody",
        left_out=("legislators",),
        certainty=("documented",),
        axis=20,
    )
    question = gap_question(record, view)
    assert question is not None
    assert (question.speaker, question.hearer) == view.pair
    assert question.issues == ("timing", "pfp"), "those the archive declares come first"
    assert (question.speakers, question.hearers) == (frozenset({"yeltsin"}), frozenset({"walesa"}))
    assert (question.first, question.last, question.within_days) == (1990, 2009, 30)
    assert (question.anchor, question.certainties) == (Held.ANY, frozenset({Certainty.DOCUMENTED}))
    assert (question.months, question.year_only) == (True, True)
    assert (question.legislators, question.out_of_office) == (False, True)


def test_an_archive_without_sides_says_so(napkin: Archive) -> None:
    silent = replace(napkin, package=replace(napkin.package, objections=None))
    context, view = Context(silent), View().within(silent)
    assert gap_question(silent, view) is None
    said = gap_said(context, view)
    assert said["nothing"].endswith("Choose two sides.")
    assert not any(drawing.marks for drawing in gap_drawings(context, view, DESK).values())
    assert GAP.panel(context, view)
    assert GAP.tools(context, view)


@pytest.mark.parametrize("view", VIEWS)
def test_every_row_of_every_lane_is_in_one_mark(answers: Context, view: View) -> None:
    sheet = sheet_of(answers, view)
    lanes = {row.id for rows in sheet.gap.lanes.values() for row in rows}
    marked = Counter(row.id for mark in sheet.marks for row in mark.rows)
    stories = {mark.row.id for line in sheet.lines for _, mark in line.marks}
    assert set(marked) == lanes | stories
    assert set(marked.values()) <= {1}


def test_rows_of_a_day_stance_issue_and_source_are_one_mark(answers: Context) -> None:
    (pentagon,) = [m for m in sheet_of(answers).marks if m.row.id == "pos-9093-064"]
    assert [row.id for row in pentagon.rows] == ["pos-9093-064", "pos-9093-065", "pos-9093-066"]
    labels = {label.id: label.text for label in drawing_of(answers, View(year=1994), DESK).labels}
    assert labels["n-pos-9093-064"] == "×3"


@pytest.mark.parametrize("canvas", [DESK, PHONE])
def test_marks_stand_at_their_day_and_stories_exactly(answers: Context, canvas: Canvas) -> None:
    sheet = sheet_of(answers, canvas=canvas)
    axis = sheet.layout.axis
    for mark in sheet.marks:
        off = abs(mark.x - axis.middle(mark.row.span))
        assert off <= (0 if mark.story else 20.01), mark.row.id
        assert mark.y == mark.box.y(mark.row.stance)


def test_the_stories_of_the_record_run_through_the_lanes(answers: Context) -> None:
    lines = sheet_of(answers).lines
    assert [(line.number, line.title) for line in lines] == [
        (1, "October 1993"),
        (2, "Autumn 1994"),
        (3, "May 1995"),
    ]
    assert [mark.box.lane for _, mark in lines[0].marks] == [Lane.WROTE, Lane.TOLD, Lane.ANSWERED]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_mark_of_a_story_has_its_caption(answers: Context, lang: str) -> None:
    drawing = drawing_of(answers, View(year=1994), DESK, lang)
    stories = answers.archive.package.stories
    told = {mark.position for story in stories for mark in story.marks}
    assert told <= {label.id for label in drawing.labels}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("canvas", [DESK, PHONE])
@pytest.mark.parametrize("view", VIEWS[:3])
def test_no_label_lies_over_a_label_or_a_mark(
    answers: Context, view: View, canvas: Canvas, lang: str
) -> None:
    drawing = drawing_of(answers, view, canvas, lang)
    sheet = sheet_of(answers, view, canvas, lang)
    in_lanes = [
        (label.id, letters(label))
        for label in drawing.labels
        if sheet.layout.top <= label.y <= sheet.layout.bottom
        and label.x >= sheet.layout.axis.left
        and not label.id.startswith(("lane-", "side-"))
    ]
    marks = [(f"mark {mark.row.id}", square(mark)) for mark in sheet.marks]
    found = overlaps([*in_lanes, *marks])
    assert [pair for pair in found if not all(name.startswith("mark") for name in pair)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("canvas", [DESK, PHONE])
def test_all_labels_lie_on_the_canvas(answers: Context, canvas: Canvas, lang: str) -> None:
    rects = label_rects(drawing_of(answers, View(year=1994), canvas, lang))
    beyond = [
        name for name, rect in rects if rect.left < 0 or rect.top < 0 or rect.right > canvas.width
    ]
    assert beyond == []


def test_only_quotations_on_record_are_set_as_quotations(answers: Context) -> None:
    positions = answers.archive.records.positions
    labels = drawing_of(answers, View(year=1994), DESK).labels
    serif = [label for label in labels if label.serif]
    assert serif
    for label in serif:
        quoted = label.text.partition("“")[2].partition("”")[0]
        assert quoted
        assert quoted in positions[label.id].quote


def test_the_slider_moves_a_band_and_nothing_else(answers: Context) -> None:
    view = View(year=1994).within(answers.archive)
    film = gap_drawings(answers, view, DESK)
    assert list(film) == [1993, 1994, 1995, 1996, 1997]
    one, other = film[1994], film[1995]
    assert (one.stances, one.labels) == (other.stances, other.labels)
    assert len(set(one.areas) ^ set(other.areas)) == 2


def test_the_strips_print_what_is_measured(answers: Context) -> None:
    gap = gap_at(answers, View(year=1994))
    labels = {x.id: x.text for x in drawing_of(answers, View(year=1994), DESK).labels}
    for pair in gap.pairs:
        assert labels[f"gap-{pair.told.id}"] == (signed(pair.gap) or "–")
        assert labels[f"days-{pair.told.id}"] == apart(pair, words("en"))
    assert labels["gap-pos-9093-092"] == "+2"
    assert labels["days-pos-9093-092"] == "3 days"
    assert labels["strip-enlargement"] == "Enlargement: told less in 2 of 3, more in none"
    assert labels["strip-timing"] == "Timing: too few pairs to say (1)"


def test_marks_say_direction_and_certainty_by_form(answers: Context) -> None:
    view = View(year=1994, certainty=EVERYTHING)
    dots = {dot.id: dot for dot in drawing_of(answers, view, DESK).stances}
    told, doubted = dots["pos-9093-092"], dots["pos-9093-094"]
    assert (told.shape, told.hollow, told.doubtful) == (Shape.DOWN, True, False)
    assert (doubted.shape, doubted.doubtful) == (Shape.CIRCLE, True)
    assert not dots["p-19941206-clinton-bill-1"].hollow


def test_the_words_of_the_record(answers: Context) -> None:
    said = gap_said(answers, View(year=1994).within(answers.archive))
    assert said == {
        "years": "1993–1997",
        "sentence": "Enlargement: Moscow was told less than was said inside Washington "
        "in 2 of 3 pairs",
        "second": "In the other it was told the same; in none, more. Only that of 22 October 1993 "
        "differs by more than one step. Caution: Counting only sources read directly, no pair "
        "remains. 6 of the 10 things Moscow was told have nothing to or by the President beside "
        "them.",
        "nothing": "",
    }


def test_the_panel_opens_the_largest_pair_and_what_belongs_beside_it(answers: Context) -> None:
    said = texts(GAP.panel(answers, View(year=1994).within(answers.archive)))
    assert said[0] == "Largest gap · +2 · Enlargement · 3 days apart"
    for expected in (
        "“NATO's membership would grow to embrace new democracies in Europe's east”",
        "“this is genius!”",
        "1 of 3 points differed",
        "Against the gap",
        "4 readings",
        "Other pairs",
    ):
        assert expected in said
    assert said.index("Against the gap") < said.index("4 readings")


def test_a_thing_told_opens_its_pair_over_its_evidence(answers: Context) -> None:
    view = View(year=1994, selected="p-19950117-christopher-1").within(answers.archive)
    said = texts(GAP.panel(answers, view))
    assert said[:2] == ["← The largest gap", "Gap · +1 · Enlargement · 27 days apart"]
    assert "Copy citation" in said


def test_anything_else_opens_its_evidence_with_a_way_back(answers: Context) -> None:
    view = View(year=1994, selected="pos-9093-084").within(answers.archive)
    said = texts(GAP.panel(answers, view))
    assert said[0] == "← The largest gap"
    assert "Written" not in said
    assert "Copy citation" in said


def test_a_thing_told_without_a_pair_says_why(answers: Context) -> None:
    view = View(year=1994, selected="p-19950510-clinton-bill-1").within(answers.archive)
    said = texts(GAP.panel(answers, view))
    assert "Nothing to or by the President in the 60 days before: no pair." in said


def test_nothing_told_is_said(answers: Context) -> None:
    view = View(year=1994, certainty=("unverified",), issues=("nato-transformation",))
    at = view.within(answers.archive)
    assert "Nothing told in private between the two" in " ".join(texts(GAP.panel(answers, at)))
    assert draw_gap(gap_at(answers, at), range(1993, 1998), DESK, words("en"), [(1994, 1994)])


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ada to Cora: no bridge", ("Ada to Cora:", "no bridge")),
        ("エイダ:橋はいらない", ("エイダ:", "橋はいらない")),
        ("Ada nods", ("", "Ada nods")),
    ],
)
def test_captions_are_parted_at_their_colon(text: str, parts: tuple[str, str]) -> None:
    assert split(text) == parts


def test_a_caption_names_another_issue() -> None:
    assert naming("Ada: yes", "Ferry", words("en")) == "Ada on Ferry: yes"
    assert naming("Ada nods", "Ferry", words("en")) == "Ada nods"


def test_texts_are_broken_at_spaces_or_between_japanese_letters() -> None:
    assert wrapped("one two three", 10, 45) == ["one two", "three"]
    assert wrapped("橋は必要。", 10, 40) == ["橋は必要。"], "a full stop begins no line"
    assert wrapped("橋は必要だ", 10, 30) == ["橋は必", "要だ"]


@pytest.mark.parametrize(
    ("text", "lead", "serif", "markup", "all_serif"),
    [
        ("a < b", "22 Oct:", False, "<b>22 Oct:</b> a &lt; b", False),
        ("“no”", "", True, "“no”", True),
        ("no marks", "", True, "no marks", True),
    ],
)
def test_labels_are_dressed(
    text: str, lead: str, serif: bool, markup: str, all_serif: bool
) -> None:
    label = Label("", 0, 0, text, Anchor.START, 12, 400, "text-1", serif, lead)
    assert (dressed(label), is_serif(label)) == (markup, all_serif)


def test_only_what_is_quoted_is_set_in_serif() -> None:
    label = Label("", 0, 0, "be “more <frank>”?", Anchor.START, 12, 400, "text-1", serif=True)
    assert not is_serif(label)
    before, _, after = dressed(label).partition("<span style='font-family:")
    assert before == "be "
    assert after.endswith("'>“more &lt;frank&gt;”</span>?")


def test_what_stands_before_a_quotation_is_no_part_of_it() -> None:
    label = Label("", 0, 0, "“no”", Anchor.START, 12, 400, "text-1", serif=True, lead="May:")
    assert not is_serif(label)
    assert dressed(label).startswith("<b>May:</b> <span style='font-family:")
