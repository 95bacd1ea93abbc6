"""What lies behind the years shown, on the page: columns, warning, and where it is said."""

import json

import pytest

from dashboard.components.behind import sharp_note, sharp_warning
from dashboard.context import Context
from dashboard.pages import page_at
from dashboard.pages.explore import EXPLORE
from dashboard.pages.panel import behind_page, documents_before_and_now, panel
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.words import LANGUAGES, words
from tests.dashboard.trees import nodes, texts

EN = words("en")


def heads(page: object) -> list[str]:
    """Return the names of the columns of the first table."""
    table = next(node for node in nodes(page) if node["type"] == "Table")
    found = [node["props"] for node in nodes(table) if node["type"] == "Th"]
    return ["".join(texts(each["children"])) for each in found if each["scope"] == "col"]


def test_the_years_stand_beside_their_neighbours(napkin: Archive) -> None:
    small = Context(napkin)
    assert heads(behind_page(small, View(year=1991).within(napkin))) == ["1990", "1991", "1992"]
    assert heads(behind_page(small, View(year=1992, span=0).within(napkin))) == ["1990–1992"]


def test_the_counts_of_the_napkin(napkin: Archive) -> None:
    said = texts(behind_page(Context(napkin), View(year=1991).within(napkin)))
    start = said.index("Meetings and positions")
    assert said[start : start + 4] == ["Meetings and positions", "4", "1", "2"]
    assert "Archive of South Land" in said
    assert "not given" in said


def test_a_sharp_change_is_said(answers: Context) -> None:
    view = View(year=1993).within(answers.archive)
    before, now = documents_before_and_now(answers, view)
    warning = f"{now} documents bear 1993, {before} bore 1992: this rise may be the archive’s"
    assert any(said.startswith(warning) for said in texts(panel(answers, view)))
    assert any(said.startswith(warning) for said in texts(behind_page(answers, view)))
    assert EXPLORE.picture.said(answers, view)["sharp"] == "sharp rise: why?"


def test_a_change_that_is_not_sharp_is_not_said(answers: Context) -> None:
    view = View(year=1995).within(answers.archive)
    assert EXPLORE.picture.said(answers, view)["sharp"] == ""
    assert not [said for said in texts(panel(answers, view)) if "may be the archive’s" in said]


def test_the_first_year_has_nothing_to_be_compared_with(answers: Context) -> None:
    view = View(year=1990).within(answers.archive)
    before, now = documents_before_and_now(answers, view)
    assert before == now > 0


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_fall_is_told_from_a_rise(lang: str) -> None:
    language = words(lang)
    assert sharp_note(10, 30, language) != sharp_note(30, 10, language) != ""
    rise, fall = (sharp_warning(1994, *pair, language) for pair in ((10, 30), (30, 10)))
    assert "30" in rise
    assert rise != fall != ""
    assert sharp_warning(1994, 10, 12, language) == sharp_note(10, 12, language) == ""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_way_there_stands_at_the_bars_and_in_the_panel(answers: Context, lang: str) -> None:
    view = View(year=1994, lang=lang).within(answers.archive)
    page = page_at("/")(answers, view)
    (way,) = [n for n in nodes(panel(answers, view)) if n["props"].get("data-do") == "behind"]
    (bars,) = [n["props"]["data-bars"] for n in nodes(page) if "data-bars" in n["props"]]
    opened = [row["opens"] for row in json.loads(bars)["rows"] if row["key"] == "documents"]
    assert (way["type"], opened) == ("Button", [way["props"]["children"]])
