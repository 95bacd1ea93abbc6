"""The time bar: what it counts year by year, and how its rows are shown."""

import json

import pytest

from dashboard.components.timebar import span_mode, timebar, told
from dashboard.context import Context
from dashboard.drawing.bars import BarRow, bar_rows
from dashboard.view import UP_TO, View
from graphdata.archive import Archive
from graphdata.words import words
from tests.dashboard.trees import nodes

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


def test_the_chart_is_told_as_counts_and_as_words_with_places_for_them() -> None:
    rows = [
        BarRow("pfp", "PfP", (1200, 0), (3, 0), note="read it so"),
        BarRow("documents", "Documents", (7, 2), (0, 0)),
    ]
    assert json.loads(told(rows, range(1990, 1992), EN)) == {
        "first": 1990,
        "years": 2,
        "rows": [
            {
                "key": "pfp",
                "name": "PfP",
                "note": "read it so",
                "above": [1200, 0],
                "below": [3, 0],
                "said": "{year} · PfP: {above} for or neutral, {below} against",
                "label": "PfP: 1,203 over all years",
                "opens": "",
            },
            {
                "key": "documents",
                "name": "Documents",
                "note": "",
                "above": [7, 2],
                "below": [0, 0],
                "said": "{year} · Documents: {above}",
                "label": "Documents: 9 over all years",
                "opens": "What lies behind these years",
            },
        ],
    }


def test_the_words_of_a_year_are_japanese_with_the_same_places() -> None:
    (row,) = json.loads(told([BarRow("pfp", "P", (1,), (1,))], range(1990, 1991), JA))["rows"]
    places = {name: f"<{name}>" for name in ("year", "above", "below")}
    assert row["said"] != told([BarRow("pfp", "P", (1,), (1,))], range(1990, 1991), EN)
    assert all(place in row["said"].format(**places) for place in places.values())


@pytest.mark.parametrize(
    ("span", "mode"), [(1, "year"), (UP_TO, "upto"), (2, "span"), (500, "span")]
)
def test_a_span_is_one_of_three_modes(span: int, mode: str) -> None:
    assert span_mode(View(span=span)) == mode


def test_the_slider_stands_at_the_year_of_the_view(napkin: Archive) -> None:
    rows = bar_rows(Context(napkin).yearly(View()), EN)
    bar = timebar(napkin.package.years, View(year=1991, span=2), rows, EN)
    found = {node["props"]["id"]: node["props"] for node in nodes(bar) if "id" in node["props"]}
    slider = found["work-year"]
    (width,) = [n["props"] for n in nodes(bar) if n["props"].get("data-span") == "width"]
    assert [slider[name] for name in ("min", "max", "step", "value")] == [1990, 1992, 1, 1991]
    assert [width[name] for name in ("min", "max", "value")] == ["2", "3", "2"]
    modes = [n["props"] for n in nodes(bar) if n["props"].get("data-span") == "mode"]
    assert [each["value"] for each in modes if "checked" in each] == ["span"]
