"""The tour on the page: its band, its list, and that the bundled one opens what it says."""

import csv
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.components.shell import PAGES
from dashboard.components.tour import step_address, tour_band, tour_list
from dashboard.context import Context
from dashboard.pages.tour import tour_page
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.records import Text
from graphdata.tour import Step
from graphdata.words import LANGUAGES, words
from tests.dashboard.trees import nodes, texts

POINTS = Path(__file__).parents[1] / "data" / "seed-points.csv"
EN = words("en")


@pytest.fixture
def toured(napkin: Archive) -> Archive:
    """The napkin archive with a tour of two steps."""
    pact = Step(
        "explore", "year=1990", Text("<b>", "協定"), Text("Ada.", "エイダ。"), ("river-pact",)
    )
    ferry = Step(
        "map", "year=1991", Text("Ferry", "渡し船"), Text("Dov.", "ドヴ。"), ("ferry-letter",)
    )
    return replace(napkin, tour=(pact, ferry))


def links(tree: object) -> list[str]:
    """Where the links of a tree lead, in order."""
    return [node["props"]["href"] for node in nodes(tree) if node["type"] == "A"]


def test_the_band_says_the_step_and_leads_to_its_neighbours(toured: Archive) -> None:
    band = tour_band(toured, View(tour=1, lang="ja", theme="dark"), words("ja"))
    assert "協定" in texts(band)
    assert links(band) == [
        "/?year=1990&lang=ja&theme=dark",
        "/map?year=1991&lang=ja&theme=dark&tour=2",
    ]
    assert links(tour_band(toured, View(tour=2), EN))[0] == "/?year=1990&tour=1"


@pytest.mark.parametrize("tour", [0, 3, 999])
def test_there_is_no_band_without_a_step(toured: Archive, tour: int) -> None:
    assert tour_band(toured, View(tour=tour), EN) == []


def test_titles_of_a_tour_are_text(toured: Archive) -> None:
    assert "<b>" in texts(tour_band(toured, View(tour=1), EN))
    assert "<b>" in texts(tour_list(toured, View(), EN))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_archive_without_a_tour_says_so(napkin: Archive, lang: str) -> None:
    page = tour_page(Context(napkin), View(lang=lang))
    assert words(lang)("This archive brings no tour (tour.toml).") in texts(page)


def test_every_step_of_the_record_opens_just_what_it_says(record: Archive) -> None:
    assert 12 <= len(record.tour) <= 16
    for number, step in enumerate(record.tour, 1):
        assert step.page in PAGES, step.title.en
        address = step_address(record, number, View())
        assert address == f"{PAGES[step.page]}?{step.view}&tour={number}", step.title.en


def test_the_tour_cites_every_point_that_the_record_must_show(record: Archive) -> None:
    points: dict[str, set[str]] = defaultdict(set)
    with POINTS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            points[row["point"]].add(row["record"])
    cited = {each for step in record.tour for each in step.records}
    assert len(points) == 16
    assert [point for point, records in points.items() if not records & cited] == []


def test_a_step_is_short(record: Archive) -> None:
    long = [step.title.en for step in record.tour if len(step.text.en.split()) > 65]
    assert long == []
