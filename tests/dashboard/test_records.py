"""The Records page: its words, its table, and the file of what is shown."""

from dataclasses import replace
from typing import Any

import pytest
from flask.testing import FlaskClient

from dashboard.components.grid import columns, grid, rows, sorted_columns
from dashboard.context import Context
from dashboard.exported import csv_file, csv_name
from dashboard.figures.screen import screen_film
from dashboard.figures.surface import surface
from dashboard.pages import page_at
from dashboard.pages.records import RECORDS, records_said
from dashboard.view import TABLES, View
from graphdata.archive import Archive
from graphdata.listing import listing
from graphdata.words import LANGUAGES, words
from tests.dashboard.asking import answered
from tests.dashboard.trees import nodes, texts

EN = words("en")


@pytest.fixture(scope="module")
def small(napkin: Archive) -> Context:
    return Context(napkin)


def view_of(context: Context, **values: Any) -> View:
    return View(**values).within(context.archive)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("meetings", "1 meeting of 1990"),
        ("positions", "3 positions voiced in 1990"),
        ("sources", "2 sources behind the meetings and positions of 1990"),
        ("documents", "1 document of 1990 in the register"),
    ],
)
def test_the_sentence_counts_the_rows(small: Context, table: str, said: str) -> None:
    view = view_of(small, year=1990, table=table)
    assert records_said(small, view)["sentence"] == said
    shown = listing(table, small.slice_of(view), EN)
    assert said.startswith(f"{len(shown.rows)} ")


def test_the_words_say_what_was_asked(small: Context) -> None:
    view = view_of(small, year=1990, issues=("bridge",))
    assert records_said(small, view)["second"].endswith("Asked for: Bridge over the river.")
    of_register = replace(view, table="documents")
    assert "no other filter touches it" in records_said(small, of_register)["second"]


def test_a_page_without_a_drawing_has_words_for_every_year(small: Context) -> None:
    film = screen_film(small, RECORDS.picture, view_of(small, year=1991), *surface(None))
    assert set(film) == {"stops", "whole", "span", "words", "counts"}
    assert film["words"][1992]["sentence"] == "1 meeting of 1992"
    assert film["stops"] == tuple(small.archive.package.years)


def test_rows_carry_an_order_only_where_they_read_otherwise(small: Context) -> None:
    shown = listing("positions", small.slice_of(view_of(small, year=1992)), EN)
    assert rows(shown) == [
        {
            "id": "dov-declares",
            "date": "12 June 1992",
            "date:order": "1992-06-12/1992-06-12",
            "paraphrase": "The ferry shall run on.",
            "actor": "Dov",
            "issue": "Ferry across the river",
            "stance": "for",
            "stance:order": 1,
            "audience": "Public",
            "to": "",
            "quote": "",
            "certainty": "Reported",
            "sources": "1",
            "sources:order": 1,
        }
    ]


def test_the_table_opens_sorted_as_the_address_says(small: Context) -> None:
    shown = listing("meetings", small.slice_of(view_of(small, year=1990)), EN)
    ways = {each["colId"]: each["sort"] for each in sorted_columns(shown, "-title") if each["sort"]}
    assert ways == {"title": "desc"}
    assert not any("sort" in each for each in columns(shown))


def test_no_cell_is_markup_and_no_code_is_run(small: Context) -> None:
    table = grid(listing("meetings", small.slice_of(view_of(small, year=1990)), EN), View(), EN)
    assert not getattr(table, "dangerously_allow_code", None)
    renderers = [each.get("cellRenderer") for each in table.columnDefs]
    assert renderers.count("RecordLink") == 1
    assert set(renderers) == {"RecordLink", None}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("table", TABLES)
def test_the_page_in_every_language(answers: Context, table: str, lang: str) -> None:
    view = view_of(answers, year=1994, table=table, lang=lang, find="Yeltsin")
    page = page_at("/records")(answers, view)
    (shown,) = [node for node in nodes(page) if node["type"] == "AgGrid"]
    assert len(shown["props"]["rowData"]) == len(
        listing(table, answers.slice_of(view), words(lang)).rows
    )
    assert shown["props"]["dashGridOptions"]["quickFilterText"] == "Yeltsin"
    assert "CSV" in texts(page)


def test_the_file_holds_what_is_shown_in_its_order(small: Context) -> None:
    view = view_of(small, year=1990, table="positions", lang="ja")
    sent = csv_file(small, view, ["boris-answers", None, "ada-plans", "nobody", 7])
    assert sent["filename"] == "memcon-positions-1990-ja.csv"
    lines = sent["content"].removeprefix("\ufeff").split("\r\n")
    assert [line.split(",")[0] for line in lines] == ['"id"', '"boris-answers"', '"ada-plans"', ""]


def test_the_name_of_a_file_is_the_same_for_the_same_question(small: Context) -> None:
    plain = view_of(small, year=1992, span=2)
    asked = replace(plain, issues=("ferry",))
    assert csv_name(small, plain) == "memcon-meetings-1991-1992-en.csv"
    assert csv_name(small, asked) == csv_name(small, replace(asked, selected="ada", order="date"))
    assert csv_name(small, asked) != csv_name(small, plain)
    assert csv_name(small, asked) != csv_name(small, replace(asked, issues=("bridge",)))


@pytest.mark.parametrize("wanted", [None, 0, "x", [], {}, {"ids": None}, {"ids": {"a": 1}}])
def test_a_file_of_nonsense_is_not_sent(client: FlaskClient, wanted: Any) -> None:
    values = {"listed-wanted": wanted, "work-view": {}}
    assert answered(client, "listed-file.data", values) == {}
