"""The time bar: what it counts year by year, and how its rows are shown."""

import pytest

from dashboard.components.timebar import bars, span_mode, timebar
from dashboard.context import Context
from dashboard.drawing.bars import BarRow, bar_rows
from dashboard.view import UP_TO, View
from graphdata.archive import Archive
from graphdata.words import words
from tests.dashboard.trees import html, nodes, plain, texts

EN, JA = words("en"), words("ja")


def test_the_bars_count_each_year_of_the_archive(napkin: Archive) -> None:
    assert bar_rows(Context(napkin).yearly(View()), EN) == [
        BarRow("bridge", "Bridge over the river", (2, 0, 0), (1, 0, 0)),
        BarRow(
            "ferry",
            "Ferry across the river",
            (0, 0, 1),
            (0, 0, 0),
            note="for above the line, against below",
        ),
        BarRow("objections", "Southern objections", (1, 0, 0), (0, 0, 0)),
        BarRow("documents", "Documents", (2, 1, 1), (0, 0, 0)),
    ]


@pytest.mark.parametrize(
    ("view", "counts"),
    [
        (View(actors=("dov",)), [(0, 0, 0), (0, 0, 1), (0, 0, 0), (0, 1, 1)]),
        (View(blocs=("northern",)), [(2, 0, 0), (0, 0, 0), (0, 0, 0), (2, 1, 1)]),
        (View(issues=()), [(0, 0, 0), (0, 0, 0), (0, 0, 0), (0, 0, 0)]),
        (View(audiences=("internal",)), [(1, 0, 0), (0, 0, 0), (0, 0, 0), (1, 0, 0)]),
        (View(kinds=()), [(2, 0, 0), (0, 0, 1), (1, 0, 0), (1, 0, 1)]),
        (View(certainty=("documented",)), [(2, 0, 0), (0, 0, 0), (1, 0, 0), (2, 0, 1)]),
        (View(year=1992, span=UP_TO), [(2, 0, 0), (0, 0, 1), (1, 0, 0), (2, 1, 1)]),
    ],
)
def test_the_bars_count_what_the_filters_let_through(
    napkin: Archive, view: View, counts: list[tuple[int, ...]]
) -> None:
    rows = bar_rows(Context(napkin).yearly(view.within(napkin)), EN)
    assert [row.above for row in rows] == counts


def test_the_bars_are_named_in_japanese(napkin: Archive) -> None:
    rows = bar_rows(Context(napkin).yearly(View()), JA)
    assert [row.name for row in rows] == ["川に架ける橋", "川の渡し船", "南岸の異議", "文書"]


@pytest.mark.parametrize(
    ("above", "below", "tallest"),
    [((0, 0), (0, 0), 1), ((2, 5), (0, 3), 5), ((2, 1), (7, 0), 7)],
)
def test_a_row_is_scaled_by_its_tallest_bar(
    above: tuple[int, ...], below: tuple[int, ...], tallest: int
) -> None:
    assert BarRow("k", "n", above, below).tallest == tallest


def test_a_row_is_a_column_for_each_year() -> None:
    row = BarRow("bridge", "Bridge", (4, 0), (1, 0))
    years, shown = plain(bars([row], range(1990, 1992), EN))
    assert texts(years) == ["19", "90", "19", "91"]
    cells = shown["props"]["children"][1]["props"]["children"]
    assert cells == [
        html(
            "Div",
            [
                html(
                    "Div",
                    [html("Div", className="bar above", style={"height": "100%"})],
                    className="half upper",
                ),
                html(
                    "Div",
                    [html("Div", className="bar below", style={"height": "25%"})],
                    className="half lower",
                ),
            ],
            className="bar-cell",
            title="1990 · Bridge: 4 for or neutral, 1 against",
            data_year=1990,
            data_n=5,
        ),
        html(
            "Div",
            [html("Div", [], className="half upper"), html("Div", [], className="half lower")],
            className="bar-cell",
            title="1991 · Bridge: 0 for or neutral, 0 against",
            data_year=1991,
            data_n=0,
        ),
    ]


@pytest.mark.parametrize(
    ("row", "side", "label", "title"),
    [
        (
            BarRow("pfp", "PfP", (1200,), (3,)),
            "bar-row pfp two-sided",
            "PfP: 1,203 over all years",
            "1990 · PfP: 1,200 for or neutral, 3 against",
        ),
        (
            BarRow("documents", "Documents", (7,), (0,)),
            "bar-row documents one-sided",
            "Documents: 7 over all years",
            "1990 · Documents: 7",
        ),
    ],
)
def test_a_row_says_its_counts_to_those_who_cannot_see_it(
    row: BarRow, side: str, label: str, title: str
) -> None:
    shown = plain(bars([row], range(1990, 1991), EN))[1]
    chart = shown["props"]["children"][1]["props"]
    found = [shown["props"]["className"], chart["aria-label"], chart["role"]]
    (cell,) = [node for node in nodes(shown) if node["props"].get("className") == "bar-cell"]
    assert (found, cell["props"]["title"]) == ([side, label, "img"], title)


@pytest.mark.parametrize(
    ("span", "mode"), [(1, "year"), (UP_TO, "upto"), (2, "span"), (500, "span")]
)
def test_a_span_is_one_of_three_modes(span: int, mode: str) -> None:
    assert span_mode(View(span=span)) == mode


def test_the_slider_stands_at_the_year_of_the_view(napkin: Archive) -> None:
    rows = bar_rows(Context(napkin).yearly(View()), EN)
    bar = timebar(napkin, View(year=1991, span=2), rows, EN)
    found = {node["props"]["id"]: node["props"] for node in nodes(bar) if "id" in node["props"]}
    slider, width = found["work-year"], found["work-width"]
    assert [slider[name] for name in ("min", "max", "step", "value")] == [1990, 1992, 1, 1991]
    assert [width[name] for name in ("min", "max", "value")] == [2, 3, 2]
    assert found["work-span"]["value"] == "span"
