"""Films to strips and figures: valid for Plotly, columns of one length, text never markup."""

import json
from collections.abc import Callable
from itertools import product
from typing import Any

import plotly.graph_objects as go
import plotly.io
import pytest

from dashboard.context import Context
from dashboard.drawing.canvas import sampled
from dashboard.drawing.film import Film, Run, make_film
from dashboard.drawing.marks import Area, Box, Dot, Drawing, Line, Shape, Tie, closed, rectangle
from dashboard.figures.lettering import markup
from dashboard.figures.picture import film_shapes, frame_figure, path_of, picture_layout
from dashboard.figures.screen import counts, screen_film, sent_film
from dashboard.figures.strip import POINTS_PER_TIE, points_of
from dashboard.figures.strips import film_strips
from dashboard.pages.explore import EXPLORE, said
from dashboard.theme import Theme
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.slicing import Lens
from graphdata.vocabulary import Audience
from tests.dashboard.drawn import PHONE, WIDE, drawn
from tests.dashboard.trees import plain

Made = Callable[..., Archive]
HOSTILE = "<img src=x onerror=alert(1)>"


def film_of(archive: Archive, year: int, **asked: Any) -> Film:
    """A film of one stop."""
    return make_film({year: drawn(archive, year, **asked)})


def points(figure: go.Figure, name: str) -> list[str]:
    """The ids that the traces of one name show, lines once each."""
    found = [key for trace in figure.data if trace.name == name for key in trace.customdata or ()]
    return sorted({key for key in found if key is not None})


@pytest.mark.parametrize(
    ("asked", "dots", "ties"),
    [
        ({}, ["ada", "boris", "dov"], ["ada~boris", "ada~dov"]),
        ({"actors": frozenset({"dov"})}, ["ada", "dov"], ["ada~dov"]),
        ({"actors": frozenset({"south-land"})}, [], []),
    ],
)
@pytest.mark.parametrize("theme", Theme)
def test_a_frame_is_a_valid_figure(
    napkin: Archive, theme: Theme, asked: dict[str, Any], dots: list[str], ties: list[str]
) -> None:
    figure = frame_figure(film_of(napkin, 1991, **asked), 1991, WIDE, theme)
    again = plotly.io.from_json(figure.to_json())
    assert json.loads(again.to_json()) == json.loads(figure.to_json())
    assert (points(again, "dots"), points(again, "ties")) == (dots, ties)


def test_an_actor_alone_is_a_figure_of_one_dot(napkin: Archive) -> None:
    figure = frame_figure(
        film_of(napkin, 1992, lens=Lens.STOOD, actors=frozenset({"dov"})), 1992, PHONE, Theme.DARK
    )
    assert points(plotly.io.from_json(figure.to_json()), "dots") == ["dov", "ferry"]


def test_a_stop_without_marks_is_an_empty_figure(napkin: Archive) -> None:
    figure = frame_figure(film_of(napkin, 1991), 1990, WIDE, Theme.LIGHT)
    assert (len(figure.data), len(figure.layout.shapes)) == (0, 0)


@pytest.mark.parametrize("lens", Lens)
def test_text_of_the_record_stays_text(archive_with: Made, lens: Lens) -> None:
    actor = f"eve,person,{HOSTILE},{HOSTILE},{HOSTILE},<b>x</b>,<b>x</b>,,northern,,"
    meeting = f"ball,talks,1991-05-01,,<i>Town</i>,町,,{HOSTILE},会,{HOSTILE},会,documented,nato"
    position = f"p-eve,eve,bridge,1991-05-01,1,public,dov,ball,{HOSTILE},橋,,,documented,"
    archive = archive_with(
        actors=[actor],
        meetings=[meeting],
        attendances=["ball,eve,host", "ball,dov,guest", "ball,boris,guest"],
        positions=[position],
        citations=["ball,river-report,", "p-eve,river-report,"],
    )
    figure = frame_figure(film_of(archive, 1991, lens=lens), 1991, WIDE, Theme.LIGHT)
    texts = [
        text
        for trace in figure.data
        for text in [*(trace.text or ()), *(trace.hovertext or ())]
        if text is not None
    ]
    assert any("&lt;" in text for text in texts)
    assert [text for text in texts if "<" in text.replace("<br>", "")] == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ada & Boris", "Ada &amp; Boris"),
        ("one\ntwo", "one<br>two"),
        ("one<br>two", "one&lt;br&gt;two"),
        ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
        ("", ""),
        ("word " * 20, f"{('word ' * 12).strip()}<br>{('word ' * 8).strip()}"),
        ("橋" * 40, f"{'橋' * 34}<br>{'橋' * 6}"),
    ],
)
def test_markup_escapes_text_and_breaks_long_lines(text: str, shown: str) -> None:
    assert markup(text) == shown


@pytest.mark.parametrize(("lens", "span"), list(product(Lens, (1, 3))))
def test_the_columns_of_a_strip_are_of_one_length(answers: Context, lens: Lens, span: int) -> None:
    assert EXPLORE.picture.drawings is not None
    film = answers.film_for(EXPLORE.picture.drawings, View(lens=lens, span=span).asked(), WIDE)
    strips = [strip.to_json() for strip in film_strips(film, Theme.LIGHT)]
    for strip in strips:
        columns = [strip["ids"], strip["first"], strip["last"], *strip["columns"].values()]
        assert {len(column) for column in columns} == {len(strip["ids"])}, strip["trace"]
    shapes = film_shapes(film, Theme.LIGHT)
    assert sum(len(strip["ids"]) for strip in strips) + len(shapes) == len(film.runs)


def test_ties_of_one_look_share_a_strip_the_thin_ones_lowest() -> None:
    path = ((0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0))
    thick, thin, other = (
        Run(Tie(key, path, hue, width, Audience.PUBLIC, 0.5, ""), 1990, 1990)
        for key, hue, width in (("a", "us", 2.0), ("b", "us", 0.9), ("c", "us", 2.0))
    )
    strips = film_strips(Film((1990,), (thick, thin, other)), Theme.LIGHT)
    ties = [strip for strip in strips if strip.trace["name"] == "ties"]
    assert [(strip.trace["line"]["width"], strip.ids) for strip in ties] == [
        (0.9, ["b"]),
        (2.0, ["a", "c"]),
    ]
    assert [len(x) for x in ties[1].drawn()["x"]] == [POINTS_PER_TIE + 1] * 2


def test_what_is_sent_is_the_film_with_texts_and_curves_kept_short(answers: Context) -> None:
    view = View().asked()
    given = (answers, EXPLORE.picture, view, WIDE, Theme.LIGHT)
    sent, whole = json.loads(sent_film(*given)), plain(screen_film(*given))
    texts = sent.pop("texts")
    assert sent.pop("at_once") == 20
    assert len(texts) == len(set(texts))
    for strip in sent["strips"]:
        columns = strip["columns"]
        if "hovertext" in columns:
            columns["hovertext"] = [texts[number] for number in columns["hovertext"]]
        if "curve" in columns:
            curves = [points_of(curve) for curve in columns.pop("curve")]
            points = [sampled(curve, POINTS_PER_TIE) for curve in curves]
            columns |= {"x": [x for x, _ in points], "y": [y for _, y in points]}
    assert sent == whole
    plainly = json.dumps(whole, separators=(",", ":"), ensure_ascii=False).encode()
    assert len(sent_film(*given)) < 0.8 * len(plainly)


@pytest.mark.parametrize(
    ("dot", "strip"),
    [
        (Dot("ada", 0, 0, 4, Shape.CIRCLE, "us", False, ""), "dots"),
        (Dot("talks", 0, 0, 4, Shape.DIAMOND, "text-1", False, ""), "dots"),
        (Dot("bridge", 0, 0, 9, Shape.CIRCLE, "table", False, ""), "dots"),
        (Dot("no", 0, 0, 4, Shape.DOWN, "against", True, ""), "stances"),
        (Dot("open", 0, 0, 4, Shape.CIRCLE, "neutral", False, ""), "stances"),
        (Dot("turn", 0, 0, 4, Shape.CHEVRON, "text-1", False, ""), "stances"),
    ],
)
def test_stances_lie_over_the_other_dots(dot: Dot, strip: str) -> None:
    strips = film_strips(make_film({1990: Drawing(dots=[dot])}), Theme.LIGHT)
    assert [each.trace["name"] for each in strips] == ["ticks", "dots", "stances"]
    assert [each.trace["name"] for each in strips if each.ids] == [strip]


SQUARE = rectangle(0, 0, 4, 3)


def test_an_area_that_can_be_touched_is_a_trace_and_any_other_a_shape() -> None:
    land = Area("land", SQUARE, "us", hover="Land\n<b>")
    film = make_film({1990: Drawing(areas=[Area("", SQUARE, "lane"), land])})
    (shape,) = film_shapes(film, Theme.LIGHT)
    strips = [strip for strip in film_strips(film, Theme.LIGHT) if strip.trace["name"] == "areas"]
    assert shape["shape"]["path"] == "M0.0,0.0L4.0,0.0L4.0,3.0L0.0,3.0L0.0,0.0Z"
    assert [(strip.ids, strip.trace["text"]) for strip in strips] == [
        (["land"], "Land<br>&lt;b&gt;")
    ]
    assert strips[0].columns["x"] == [[0.0, 4.0, 4.0, 0.0, 0.0]]


def test_islands_of_an_area_are_closed_one_by_one() -> None:
    assert closed([(0, 0), (1, 0), None, (5, 5), (6, 5)]) == [
        *[(0, 0), (1, 0), (0, 0), None],
        *[(5, 5), (6, 5), (5, 5)],
    ]
    assert path_of(((0, 0), (1, 0), None, (5, 5), (6, 5))) == "M0,0L1,0L0,0ZM5,5L6,5L5,5Z"


def test_lines_of_one_look_share_a_trace_whatever_their_length() -> None:
    lines = [Line("a", ((0, 0), (1, 1)), "axis"), Line("b", ((0, 0), (1, 1), (2, 0)), "axis")]
    figure = frame_figure(make_film({1990: Drawing(lines=lines)}), 1990, WIDE, Theme.LIGHT)
    (trace,) = figure.data
    assert trace.x == (0, 1, None, 0, 1, 2, None)
    assert trace.customdata == ("a", "a", None, "b", "b", "b", None)


def test_boxes_of_one_hue_are_a_trace_over_the_ties() -> None:
    path = ((0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0))
    tie = Tie("a", path, "us", 2.0, Audience.PUBLIC, 0.5, "")
    film = make_film({1990: Drawing(ties=[tie], boxes=[Box(50, 40, 34, 15, "text-1")])})
    names = [strip.trace["name"] for strip in film_strips(film, Theme.LIGHT)]
    assert names == ["ties", "ticks", "boxes", "dots", "stances"]


def test_the_ends_of_a_box_are_round() -> None:
    outline = Box(50, 40, 30, 10, "us").outline(corners=3)
    right, left = [(60, 35), (65, 40), (60, 45)], [(40, 45), (35, 40), (40, 35)]
    assert outline == (*right, *left, (60, 35))


def test_the_axes_are_the_pixels_of_the_canvas() -> None:
    layout = picture_layout(PHONE, Theme.DARK, "ground")
    found = layout["xaxis"]["range"], layout["yaxis"]["range"], layout["paper_bgcolor"]
    assert found == ([0, 390], [452, 0], "#171C22")


def test_what_the_screen_gets_is_plain_data_for_every_stop(napkin: Archive) -> None:
    context = Context(napkin)
    film = screen_film(
        context, EXPLORE.picture, View(lang="ja", span=2).within(napkin), WIDE, Theme.LIGHT
    )
    assert (film["stops"], film["span"], film["config"]["locale"]) == ((1990, 1991, 1992), 2, "ja")
    assert [film["words"][stop]["years"] for stop in film["stops"]] == [
        "1990",
        "1990–1991",
        "1991–1992",
    ]
    assert (list(film["counts"]), film["config"]["showSendToCloud"]) == ([1990, 1991, 1992], False)


def test_an_empty_stop_says_what_was_asked_and_what_to_do(napkin: Archive) -> None:
    view = View(year=1991, actors=("south-land",)).within(napkin)
    assert said(Context(napkin).slice_of(view), "en") == {
        "years": "1991",
        "sentence": "Nothing on the record for this question in these years.",
        "second": "Asked for: South Land.",
        "nothing": "Nothing on the record for this question in these years. "
        "Asked for: South Land. Widen the years or clear the filters.",
    }


def test_counts_do_not_depend_on_what_is_chosen(napkin: Archive) -> None:
    chosen = View(actors=("dov",), kinds=(), certainty=("reported",)).within(napkin)
    found = counts(Context(napkin), chosen, 1990)
    assert found == counts(Context(napkin), View().within(napkin), 1990)
    assert found == {
        "northern": 2,
        "southern": 1,
        "talks": 1,
        "bridge": 3,
        "internal": 1,
        "private": 2,
        "documented": 3,
        "nato": 1,
    }
