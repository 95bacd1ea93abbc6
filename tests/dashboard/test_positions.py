"""The Positions page: lanes by issue, the band of objections, and the words above them."""

from collections.abc import Callable
from typing import Any

import pytest

from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.drawing.grid import fitted, places
from dashboard.drawing.labels import Rect, rect_of, text_width
from dashboard.drawing.marks import Anchor, Area, Dot, Drawing, Label, Line, Point, Shape
from dashboard.drawing.stands import spread
from dashboard.pages.positions import (
    POSITIONS,
    headline,
    lane_documents,
    lane_drawings,
    lanes_said,
    window_of,
)
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.vocabulary import Audience, Certainty
from graphdata.words import LANGUAGES, words
from tests.dashboard.drawn import HAIR, label_rects, overlaps, together, voiced

WIDE = Canvas(1440, 640)
PHONE = Canvas(390, 2480)
SURFACES = [pytest.param(WIDE, id="1440x640"), pytest.param(PHONE, id="390x2480")]
ALL_STEPS = {"plus-2", "plus-1", "zero", "minus-1", "minus-2"}


@pytest.fixture
def river(napkin: Archive) -> Context:
    """Answers made from the napkin archive."""
    return Context(napkin)


def picture(context: Context, year: int, canvas: Canvas = WIDE, **asked: Any) -> Drawing:
    """The lanes with a year under the slider."""
    view = View(year=year, **asked).within(context.archive)
    return lane_drawings(context, view, canvas)[year]


def lanes_of(drawing: Drawing) -> list[Line]:
    """The lines of the steps."""
    return [line for line in drawing.lines if line.hue in ALL_STEPS]


def test_every_position_is_a_mark_in_its_lane_and_every_objection_one_in_its_band(
    river: Context,
) -> None:
    drawn = picture(river, 1990)
    assert [(m.id, m.shape, m.hue, m.hollow) for m in drawn.stances] == [
        ("ada-plans", Shape.UP, "plus-2", False),
        ("ada-tells", Shape.CIRCLE, "zero", False),
        ("boris-answers", Shape.DOWN, "minus-2", False),
        ("dov-declares", Shape.UP, "plus-1", True),
        ("boris-answers", Shape.DOWN, "minus-2", False),
    ]


def test_steps_lie_over_or_under_their_line_in_the_stroke_of_their_audience(
    river: Context,
) -> None:
    drawn = picture(river, 1990)
    assert [(line.hue, line.line) for line in lanes_of(drawn)] == [
        ("plus-2", Audience.INTERNAL),
        ("zero", Audience.PRIVATE),
        ("minus-2", Audience.PRIVATE),
        ("plus-1", Audience.PUBLIC),
    ]
    rows = {label.id: label.y for label in drawn.labels}
    heights = {mark.id: mark.y for mark in drawn.stances[:4]}
    assert heights["ada-plans"] < heights["ada-tells"] == rows["bridge-ada"]
    assert heights["boris-answers"] > rows["bridge-boris"]
    assert rows["ferry-dov"] > heights["dov-declares"]


def test_a_fill_pales_after_twelve_months(river: Context) -> None:
    fills = {
        (area.hue, area.opacity): area.points
        for area in picture(river, 1990).areas
        if area.hue in ALL_STEPS and area.opacity < 0.5
    }
    assert set(fills) == {
        ("plus-2", 0.26),
        ("plus-1", 0.26),
        ("minus-2", 0.26),
        ("minus-2", 0.09),
    }
    fresh, pale = ([p[0] for p in fills["minus-2", o] if p] for o in (0.26, 0.09))
    assert max(fresh) == min(pale)


def test_a_tick_tells_who_left_office_within_the_axis(
    archive_with: Callable[..., Archive],
) -> None:
    added = together(
        voiced("cora-asks", "cora", 1, "1990-02-01"),
        {
            "offices": [
                "office-cora,cora,defence,Minister,大臣,north-land,1989,1991-03-04,reported"
            ],
            "citations": ["office-cora,river-report,"],
        },
    )
    drawn = picture(Context(archive_with(**added)), 1990)
    ticks = [line.points[0] for line in drawn.lines if line.hue == "text-2"]
    ends = {line.hue: line.points[1] for line in lanes_of(drawn)}
    boris, cora = ends["minus-2"], _step_of_cora(drawn)
    assert {tick[0] for tick in ticks if tick} == {end[0] for end in (boris, cora) if end}


def _step_of_cora(drawn: Drawing) -> Point | None:
    """The end of the one step for the bridge that was said in public."""
    return next(
        line.points[1]
        for line in lanes_of(drawn)
        if (line.hue, line.line) == ("plus-1", Audience.PUBLIC)
    )


def test_the_years_under_the_slider_are_a_band_and_nothing_else_moves(river: Context) -> None:
    drawings = lane_drawings(river, View(year=1990).within(river.archive), WIDE)
    assert list(drawings) == [1990, 1991, 1992]
    bands = {stop: _bands(drawing) for stop, drawing in drawings.items()}
    assert [len(each) for each in bands.values()] == [3, 3, 3]
    assert bands[1990] != bands[1991]
    rest = [
        [mark for mark in drawing.marks if mark not in bands[stop]]
        for stop, drawing in drawings.items()
    ]
    assert rest[0] == rest[1] == rest[2]


def _bands(drawing: Drawing) -> list[Area]:
    return [area for area in drawing.areas if area.hue == "wash"]


def test_a_span_is_a_wider_band(river: Context) -> None:
    one, two = (_bands(picture(river, 1991, span=span))[0] for span in (1, 2))
    lefts = [band.points[0] for band in (one, two)]
    assert lefts[0] is not None
    assert lefts[1] is not None
    assert lefts[1][0] < lefts[0][0]
    assert one.points[1] == two.points[1]


def test_who_said_nothing_on_an_issue_keeps_the_row_and_is_named_in_grey(river: Context) -> None:
    tones = {label.id: label.tone for label in picture(river, 1990).labels}
    assert {key: tones[key] for key in tones if key.startswith(("bridge-", "ferry-"))} == {
        "bridge-ada": "text-1",
        "bridge-boris": "text-1",
        "bridge-dov": "text-3",
        "ferry-ada": "text-3",
        "ferry-boris": "text-3",
        "ferry-dov": "text-1",
    }


def test_a_head_counts_what_its_panel_shows(river: Context) -> None:
    said = [label.text for label in picture(river, 1990).labels if label.id.startswith("count-")]
    assert said == ["3 positions, 2 of 3 actors", "1 position, 1 of 3 actors", "1 by 1 objector"]
    only = [
        label.text
        for label in picture(river, 1990, actors=("ada",)).labels
        if label.id.startswith("count-")
    ]
    assert only == ["2 positions, 1 of 1 actors", "1 by 1 objector"]


def test_chosen_actors_are_shown_and_nobody_else(river: Context) -> None:
    drawn = picture(river, 1990, actors=("boris", "cora"))
    rows = [label.id for label in drawn.labels if label.id.startswith("bridge-")]
    assert rows == ["bridge-cora", "bridge-boris"]


def test_as_many_actors_as_asked_for(river: Context) -> None:
    drawn = picture(river, 1990, lanes=1)
    assert {label.id for label in drawn.labels if label.id.startswith("ferry-")} == {"ferry-ada"}


def test_no_band_of_objections_where_the_filters_let_none_through(river: Context) -> None:
    asked: list[dict[str, Any]] = [{"blocs": ("northern",)}, {"issues": ("ferry",)}, {}]
    grounds = [
        sum(area.hue == "panel" for area in picture(river, 1990, **each).areas) for each in asked
    ]
    assert grounds == [0, 0, 1]


def test_a_mark_tells_paraphrase_and_source(river: Context) -> None:
    hover = next(m.hover for m in picture(river, 1990).stances if m.id == "boris-answers")
    assert hover.split("\n") == [
        "Boris · Bridge over the river · strongly against",
        "2 May 1990 · Private · Documented",
        "No bridge is wanted.",
        "C. Lund, “Conversation at the Harbour”, 1990-05-02. Archive of North Land, "
        "Prime Minister's Office, NL-1990-17. p. 3.",
    ]


def test_an_unread_stance_is_hollow_and_a_doubtful_one_dotted(
    archive_with: Callable[..., Archive],
) -> None:
    context = Context(archive_with(**voiced("cora-hints", "cora", 1, "1991-02", "unverified")))
    everything = tuple(sorted(Certainty))
    marks = {m.id: m for m in picture(context, 1991, certainty=everything).stances}
    assert (marks["dov-declares"].hollow, marks["dov-declares"].doubtful) == (True, False)
    assert (marks["cora-hints"].hollow, marks["cora-hints"].doubtful) == (False, True)


def test_words_are_quoted_verbatim_in_serif_with_their_date(river: Context) -> None:
    quoted = [label for label in picture(river, 1990).labels if label.id.startswith("ada-tells")]
    assert [(label.text, label.serif) for label in quoted] == [
        ("2 May 1990:", False),
        ("“We have made no decision.”", True),
    ]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({}, "South objected to Bridge over the river 1 time in 1990–1992"),
        ({"issues": ("ferry",)}, "1 position of 1 actor, 1990–1992"),
        ({"blocs": ("northern",)}, "2 positions of 1 actor, 1990–1992"),
        ({"issues": ()}, "No positions on the record for this question, 1990–1992"),
    ],
)
def test_the_headline_is_counted_again_with_every_filter(
    river: Context, asked: dict[str, Any], said: str
) -> None:
    view = View(year=1990, **asked).within(river.archive)
    first = lanes_said(river, view)["sentence"]
    assert first.replace("bridge", "Bridge over the river").startswith(said)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (["1991-02-01"], "South objected to bridge 2 times in 1990–1992"),
        (
            ["1991-02-01", "1991-03-01"],
            "South objected to bridge 3 times in 1990–1992, 2 of them in Dov’s own name",
        ),
    ],
)
def test_who_objected_most_often_is_named_unless_there_are_two(
    archive_with: Callable[..., Archive], days: list[str], said: str
) -> None:
    added = together(*(voiced(f"dov-minds-{day}", "dov", -1, day) for day in days))
    context = Context(archive_with(**added))
    assert headline(window_of(context, View(year=1991)), words("en")) == said


def test_an_empty_question_says_so_and_draws_nothing(river: Context) -> None:
    view = View(year=1991, issues=()).within(river.archive)
    assert {stop: d.marks for stop, d in lane_drawings(river, view, WIDE).items()} == {
        1990: [],
        1991: [],
        1992: [],
    }
    said = lanes_said(river, view)
    assert said["nothing"].startswith("Nothing on the record for this question in these years.")
    assert said["second"] == ""


def test_the_second_sentence_is_of_the_year_under_the_slider(river: Context) -> None:
    said = {y: lanes_said(river, View(year=y).within(river.archive)) for y in (1990, 1991)}
    assert said[1990]["second"].startswith("1990: 3 positions; 1 objection by southern actors. A")
    assert said[1991]["second"].startswith("1991: 0 positions. A step stands from one dated")
    assert (said[1990]["sentence"], said[1990]["nothing"]) == (said[1991]["sentence"], "")


@pytest.mark.parametrize(
    ("canvas", "number", "columns"),
    [
        (Canvas(1440, 640), 8, 4),
        (Canvas(1440, 640), 6, 3),
        (Canvas(1440, 640), 5, 3),
        (Canvas(1440, 640), 3, 3),
        (Canvas(1440, 640), 1, 1),
        (Canvas(1280, 500), 8, 4),
        (Canvas(1024, 640), 8, 3),
        (Canvas(390, 2000), 8, 1),
    ],
)
def test_panels_have_equal_places_side_by_side_as_wide_as_there_is_room(
    canvas: Canvas, number: int, columns: int
) -> None:
    found = places(canvas, number)
    assert len({rect.left for rect in found}) == columns
    assert len(found) == number
    sizes = {(round(r.right - r.left, 3), round(r.bottom - r.top, 3)) for r in found}
    assert len(sizes) == 1
    assert max(rect.right for rect in found) <= canvas.width
    assert max(rect.bottom for rect in found) <= canvas.height
    assert overlaps([(str(i), rect) for i, rect in enumerate(found)]) == []


def test_a_label_too_wide_becomes_smaller_and_then_shorter() -> None:
    label = Label("x", 0, 0, "Federation Council", Anchor.START, 12, 500, "text-1")
    assert fitted(label, 500) == label
    assert fitted(label, text_width(label.text, 11)) == label._replace(size=11)
    cut = fitted(label, 40)
    assert (cut.size, cut.text[-1]) == (10, "…")
    assert text_width(cut.text, 10) <= 40


def test_marks_of_one_height_step_aside_but_not_far() -> None:
    def dot(key: str, x: float, y: float = 0) -> Dot:
        return Dot(key, x, y, 5, Shape.UP, "plus-2", False, "")

    heap = [dot("a", 10), dot("b", 10), dot("c", 10), dot("d", 10), dot("e", 10, 20), dot("f", 40)]
    assert [(mark.id, mark.x) for mark in spread(heap, 9)] == [
        ("a", 10),
        ("b", 14.5),
        ("c", 19),
        ("d", 19),
        ("e", 10),
        ("f", 40),
    ]


def test_the_page_offers_how_many_actors_which_audience_how_many_years(river: Context) -> None:
    tools = POSITIONS.tools(river, View(year=1990, audiences=("private",), lanes=7))
    chosen = [
        [option.value for option in part.children[1].children if option.selected] for part in tools
    ]
    assert chosen == [["7"], ["private"], ["0"]]


# --- the bundled record -----------------------------------------------------------------------


def test_the_record_shows_the_leading_voices_on_seven_issues(answers: Context) -> None:
    drawn = picture(answers, 1994)
    rows = [label.id for label in drawn.labels if label.id.startswith("enlargement-")]
    assert len(rows) == 10
    assert "enlargement-clinton-bill" in rows
    assert "enlargement-yeltsin" in rows
    blocs = {answers.archive.records.actors[row.removeprefix("enlargement-")].bloc for row in rows}
    assert blocs == set(answers.archive.records.blocs)
    assert sum(label.id.startswith("title-") for label in drawn.labels) == 8


def test_the_headline_of_the_record_counts_the_objections_of_its_window(answers: Context) -> None:
    window = window_of(answers, View(year=1994))
    records = answers.archive.records
    counted = [
        p
        for p in records.positions.values()
        if p.span.overlaps_years(1993, 1997)
        and p.stance < 0
        and p.issue in ("enlargement", "timing")
        and p.certainty != Certainty.UNVERIFIED
        and records.actors[p.actor].bloc == "bloc-moscow"
    ]
    own = sum(p.actor == "yeltsin" for p in counted)
    assert headline(window, words("en")) == (
        f"Moscow objected to enlargement or timing {len(counted)} times in 1993–1997, "
        f"{own} of them in Yeltsin’s own name"
    )


@pytest.mark.parametrize("year", [1990, 1994, 1999, 2007])
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("canvas", SURFACES)
def test_labels_lie_over_no_label_and_quotations_over_no_mark(
    answers: Context, canvas: Canvas, lang: str, year: int
) -> None:
    drawn = picture(answers, year, canvas, lang=lang)
    assert overlaps(label_rects(drawn)) == []
    marks = [(mark.id, _around(mark)) for mark in [*drawn.stances, *drawn.dots]]
    words_of = [each for each in label_rects(drawn) if each[0].endswith(("-date", "-quote"))]
    mixed = [pair for pair in overlaps([*words_of, *marks]) if pair[0].startswith("label")]
    assert mixed == []


def _around(mark: Dot) -> Rect:
    reach = mark.radius
    return Rect(mark.x - reach, mark.y - reach, mark.x + reach, mark.y + reach)


@pytest.mark.parametrize("axis", [0, 10, 20])
@pytest.mark.parametrize("canvas", SURFACES)
def test_everything_lies_on_the_canvas(answers: Context, canvas: Canvas, axis: int) -> None:
    drawn = picture(answers, 1994, canvas, axis=axis, lanes=14)
    rects = [rect_of(label) for label in drawn.labels] + [_around(mark) for mark in drawn.stances]
    assert min(min(rect.left, rect.top) for rect in rects) >= 0
    assert max(rect.right for rect in rects) <= canvas.width + HAIR
    assert max(rect.bottom for rect in rects) <= canvas.height + HAIR


def test_a_year_beyond_the_window_has_a_window_of_its_own(answers: Context) -> None:
    view = View(year=1999).within(answers.archive)
    assert list(lane_drawings(answers, view, WIDE)) == [1998, 1999, 2000, 2001, 2002]


def test_every_objector_is_named_or_among_the_others(answers: Context) -> None:
    for canvas in (WIDE, PHONE):
        drawn = picture(answers, 1994, canvas)
        named = [label.text for label in drawn.labels if label.id.startswith("objector-")]
        others = [dot.hover for dot in drawn.dots if not dot.id]
        window = window_of(answers, View(year=1994))
        who = {p.actor for p in window.positions if _objects(answers, p.id)}
        told = len([name for name in named if not name.isdigit()])
        assert told + sum(len(names.split(", ")) for names in others) == len(who)


def _objects(context: Context, key: str) -> bool:
    position = context.archive.records.positions[key]
    objections = context.archive.package.objections
    assert objections is not None
    bloc = context.archive.records.actors[position.actor].bloc
    return bloc == objections.bloc and position.stance < 0 and position.issue in objections.issues


def test_the_bibliography_holds_what_the_lanes_show_and_no_meeting_of_the_year(
    river: Context,
) -> None:
    view = View(year=1991).within(river.archive)
    cited = {
        c.source
        for p in river.archive.records.positions
        for c in river.archive.records.citations[p]
    }
    assert lane_documents(river, view) == cited
    assert "letter-ferry" not in cited
