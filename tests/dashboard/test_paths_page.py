"""The Paths page: a path over its days, curves that can be told apart, the caution."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from dashboard.components.steps import central, path_steps
from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.drawing.chain import Chain, draw_chain
from dashboard.drawing.curves import spread, styles
from dashboard.drawing.journey import caution, draw_journey
from dashboard.drawing.marks import Drawing
from dashboard.drawing.timeaxis import TimeAxis
from dashboard.drawing.wrapping import cut, wrapped
from dashboard.pages.paths import (
    PATHS,
    axis_slice,
    careers_of,
    ends_of,
    path_drawings,
    path_of,
    path_said,
)
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.paths import Aim, Path, example_ends, find_path
from graphdata.slicing import GraphQuery, slice_graph
from graphdata.words import LANGUAGES, words
from tests.dashboard.drawn import label_rects, overlaps
from tests.dashboard.trees import nodes, texts

EN = words("en")
DESK, PHONE = Canvas(1068, 640), Canvas(390, 900)
DOV_TO_BORIS = View(year=1992, path=("dov", "boris"))


def drawing_of(context: Context, view: View, canvas: Canvas = DESK) -> Drawing:
    """The picture of a view at its own year."""
    return path_drawings(context, view.within(context.archive), canvas)[view.year]


def ids(drawing: Drawing, of: Iterable[str]) -> list[str]:
    """Ids of those dots that are among some, as often as they are drawn, from left to right."""
    known = set(of)
    return [dot.id for dot in sorted(drawing.dots, key=lambda dot: dot.x) if dot.id in known]


def test_a_path_runs_from_actor_to_meeting_to_actor(napkin: Archive) -> None:
    path = find_path(slice_graph(napkin, GraphQuery(1990, 1992)), "dov", "boris")
    axis = TimeAxis(range(1990, 1993), 50, 900)
    chain = draw_chain(Chain(napkin, path, EN, 10, 1000, 0), axis)
    drawn = [dot.id for dot in sorted(chain.dots, key=lambda dot: dot.x) if dot.id]
    assert drawn == ["dov", "ferry-letter", "ada", "river-summit", "boris"]
    assert [dot.id for dot in chain.dots if dot.hollow] == ["ferry-letter"]
    ends = [line.points[-1] for line in chain.lines if len(line.points) == 4]
    meetings = (napkin.records.meetings[m] for m in ("ferry-letter", "river-summit"))
    assert [end and end[0] for end in ends] == [axis.middle(m.span) for m in meetings]
    said = {label.text for label in chain.labels}
    assert {"Dov", "Ada", "Boris", "March 1991", "Letter on the Ferry", "River Summit"} <= said


@pytest.mark.parametrize("canvas", [DESK, PHONE])
def test_where_no_path_leads_the_picture_says_so(napkin: Archive, canvas: Canvas) -> None:
    view = View(year=1992, path=("north-land", "dov"))
    drawing = drawing_of(Context(napkin), view, canvas)
    assert "no path on the record" in {label.text for label in drawing.labels}
    said = path_said(Context(napkin), view)["sentence"]
    assert said == (
        "1990–1992: no path from North Land to Dov in an order that the dates on this record bear."
    )


def test_the_same_actor_twice_asks_for_another(napkin: Archive) -> None:
    view = View.from_store({"year": 1992, "path": ["ada", "ada"]}).within(napkin)
    assert path_said(Context(napkin), view)["sentence"] == "A path needs two actors."
    said = {label.text for label in drawing_of(Context(napkin), view).labels}
    assert "choose another actor" in said


def test_only_the_cursor_differs_between_years(napkin: Archive) -> None:
    pictures = path_drawings(Context(napkin), DOV_TO_BORIS, DESK)
    assert list(pictures) == [1990, 1991, 1992]
    bare = [replace(drawing, areas=drawing.areas[1:]) for drawing in pictures.values()]
    assert bare[0] == bare[1] == bare[2]
    assert len({drawing.areas[0] for drawing in pictures.values()}) == 3


def test_the_words_tell_the_path_and_who_was_central(napkin: Archive) -> None:
    assert path_said(Context(napkin), DOV_TO_BORIS) == {
        "years": "1990–1992",
        "sentence": "From Dov to Boris in 2 steps: the first March 1991, the last 10–12 June 1992.",
        "second": "1992: Boris dealt with most others, 100%. "
        "Most shortest ways ran through Boris, 100%.",
        "nothing": "",
    }


def test_an_example_is_of_two_who_never_dealt(napkin: Archive, answers: Context) -> None:
    assert example_ends(slice_graph(napkin, GraphQuery(1990, 1992))) is None
    view = View(year=1994).within(answers.archive)
    a, b = ends_of(answers, view)
    known = answers.archive.records.actors
    assert (known[a].bloc, known[b].bloc) == ("bloc-washington", "bloc-moscow")
    assert not axis_slice(answers, view).dealings.has_edge(a, b)
    assert len(path_of(answers, view).steps) >= 2


def test_a_chosen_pair_and_aim_are_followed(answers: Context) -> None:
    view = View(year=1994, path=("albright", "yeltsin"), aim=Aim.FEWEST).within(answers.archive)
    whole = axis_slice(answers, view)
    assert (whole.query.first, whole.query.last) == (1993, 1997)
    assert path_of(answers, view) == find_path(whole, "albright", "yeltsin", Aim.FEWEST)


def test_no_two_curves_look_alike(answers: Context) -> None:
    actors = sorted(answers.archive.records.actors)[:40]
    drawn = styles(answers.archive, actors[:12])
    assert len(set(drawn.values())) == 12
    for style in drawn.values():
        assert style.hue in {"us", "nato", "cee", "russia", "others"}


@pytest.mark.parametrize("canvas", [DESK, PHONE])
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "asked",
    [{}, {"axis": 20, "path": ("clinton-bill", "de-hoop-scheffer")}, {"path": ("nato", "nato")}],
)
def test_no_labels_overlap_and_the_caution_is_always_there(
    answers: Context, canvas: Canvas, lang: str, asked: dict[str, object]
) -> None:
    view = View(year=1994, lang=lang, **asked)  # type: ignore[arg-type]
    drawing = drawing_of(answers, view, canvas)
    assert overlaps(label_rects(drawing)) == []
    lines = [label.text for label in drawing.labels if label.id.startswith("caution")]
    assert lines == caution(canvas, words(lang))
    beyond = [key for key, rect in label_rects(drawing) if rect.right > canvas.width]
    assert beyond == []


def test_every_curve_of_the_window_is_named(answers: Context) -> None:
    view = View(year=1994).within(answers.archive)
    careers = careers_of(answers, view)
    drawing = draw_journey(answers.archive, Path("nato", "nato"), careers, DESK, EN)[1994]
    named = {label.id for label in drawing.labels if label.id.startswith("degree-")}
    drawn = {dot.id for dot in drawing.dots if dot.y > 150}
    assert len(drawn) == 8
    assert {f"degree-{actor}" for actor in drawn} <= named


def test_the_panel_has_the_documents_of_each_step(napkin: Archive) -> None:
    told = " ".join(texts(PATHS.panel(Context(napkin), DOV_TO_BORIS)))
    for part in ("Dov → Boris", "Letter on the Ferry", "RS-1", "Most central in 1992", "100%"):
        assert part in told
    assert "A path of dealings does not say that anything was passed on." in told


def test_without_dealings_there_is_no_table_of_who_was_central(napkin: Archive) -> None:
    context = Context(napkin)
    view = View(year=1992, certainty=())
    assert central(napkin, careers_of(context, view), 1992, EN) == []
    assert path_said(context, view)["second"] == "1992: no dealings on record."
    assert path_said(context, view)["nothing"] != ""


def test_a_step_opens_actors_and_meeting(napkin: Archive) -> None:
    context = Context(napkin)
    steps = path_steps(napkin, path_of(context, DOV_TO_BORIS), "", EN)
    picks = [node["props"]["data-pick"] for node in nodes(steps) if "data-pick" in node["props"]]
    assert picks[:3] == ["dov", "ada", "ferry-letter"]


def test_text_is_broken_at_spaces_and_between_east_asian_letters() -> None:
    assert wrapped("one two three", 50, 12) == ["one two", "three"]
    assert wrapped("会談の記録、続く", 48, 12) == ["会談の記", "録、続く"]
    assert wrapped("one two three four", 50, 12, most=1) == ["one tw…"]
    assert cut("short", 500, 12) == "short"


def test_names_are_spread_within_bounds() -> None:
    assert spread([10, 10, 10], 14, 0, 30) == [2, 16, 30]
    assert spread([], 14, 0, 30) == []
