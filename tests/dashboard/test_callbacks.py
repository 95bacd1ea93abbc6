"""What the server's callbacks answer, to good and to hostile questions."""

import json
import logging
from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient

from dashboard.app import create_server
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.slicing import Lens
from graphdata.words import words
from tests.dashboard.asking import BARS, EVIDENCE, FOUND, PAGE, answered, ask
from tests.dashboard.trees import grown, nodes, texts, tuned

SCREEN = {"width": 912, "height": 556, "theme": "light"}
NEST: Any = "deep"
for _ in range(300):
    NEST = [NEST]

HOSTILE: list[Any] = [
    None,
    0,
    True,
    -1.5,
    "",
    "?year=1991",
    "\x00",
    "%ff%00%",
    "<script>alert(1)</script>",
    [],
    [[]],
    ["year", 1991],
    {},
    {"year": None, "span": None, "lens": None, "actors": None, "certainty": None, "lang": None},
    {"year": [1991], "span": {"a": 1}, "lens": 7, "lang": ["ja"], "theme": {}, "selected": []},
    {"year": 10**300, "span": -(10**300)},
    {"year": "1991\x00", "selected": "ada\n"},
    {"actors": [None, 1, [], {}, "\x00", "../.."], "blocs": {"a": 1}, "kinds": ["x"] * 1000},
    {"actors": ["a" * 10_000] * 100, "issues": "," * 10_000},
    {"certainty": [], "audiences": [], "kinds": [], "issues": [], "blocs": []},
    {"selected": "river-pact"},
    {"selected": "memcon-harbour"},
    {"selected": "ada~ada"},
    {"selected": "ada~boris~dov"},
    {"selected": "northern"},
    {"__class__": "View", "to_store": 1},
    dict.fromkeys(View().to_store(), NEST),
]
QUESTIONS: dict[str, Callable[[Any], dict[str, Any]]] = {
    PAGE: lambda value: {"shell-address": value},
    f"{PAGE} search": lambda value: {"shell-address": {"search": value}},
    EVIDENCE: lambda value: {"work-told": value},
    BARS: lambda value: {"work-shown": value},
    FOUND: lambda value: {"work-search": "ada", "work-view": value},
    f"{FOUND} text": lambda value: {"work-search": value, "work-view": {}},
}


@pytest.fixture(scope="module")
def small(napkin: Archive) -> FlaskClient:
    """What asks an app on the napkin archive."""
    return create_server(napkin).test_client()


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("value", HOSTILE, ids=lambda value: json.dumps(value)[:40])
def test_no_question_makes_trouble(small: FlaskClient, question: str, value: Any) -> None:
    response = ask(small, question.split(" ")[0], QUESTIONS[question](value))
    # 413: more than a page ever asks for, refused before it is read
    assert response.status_code in (200, 204, 413)
    assert response.json is None or "sideUpdate" not in response.json


@pytest.mark.parametrize(
    ("search", "year", "lens", "says"),
    [
        ("", "1990", "dealings", "Clear filters"),
        ("?year=1992&lens=met", "1992", "met", "Clear filters"),
        ("?year=1776", "1990", "dealings", "Clear filters"),
        ("?year=1991&lang=ja", "1991", "dealings", "絞り込みを解除"),
    ],
)
def test_the_page_is_that_of_its_address(
    small: FlaskClient, search: str, year: str, lens: str, says: str
) -> None:
    page = answered(small, PAGE, {"shell-address": {"search": search}})["shell-page.children"]
    props = {node["props"]["id"]: node["props"] for node in nodes(page) if "id" in node["props"]}
    assert (str(props["work-year"]["value"]), tuned(page)["lens"]) == (year, [lens])
    assert props["work-view"]["data"]["year"] == int(year)
    assert says in texts(page)


def test_before_the_browser_has_told_its_address_no_page_is_made(small: FlaskClient) -> None:
    assert answered(small, PAGE, {"shell-address": None}) == {}


@pytest.mark.parametrize(
    ("selected", "title"),
    [
        ("", "1991 in documents"),
        ("ferry-letter", "Letter on the Ferry"),
        ("ada~dov", "Ada and Dov"),
        ("nobody", "1991 in documents"),
    ],
)
def test_the_evidence_is_that_of_the_selection(
    small: FlaskClient, selected: str, title: str
) -> None:
    found = answered(small, EVIDENCE, {"work-told": {"year": 1991, "selected": selected}})
    heads = [n for n in nodes(grown(found["work-evidence.data-tree"])) if n["type"] == "H2"]
    assert [head["props"]["children"] for head in heads] == [title]
    assert found["work-lit.data"]["selected"] == ("" if selected == "nobody" else selected)


def test_the_bars_and_the_legend_follow_the_question(small: FlaskClient) -> None:
    asked = View(lens=Lens.MET, issues=("ferry",)).to_store()
    found = answered(small, BARS, {"work-shown": asked})
    rows = json.loads(found["work-bars.data-bars"])["rows"]
    assert [row["above"] for row in rows] == [[0, 0, 0], [0, 0, 1], [0, 0, 0], [0, 0, 1]]
    assert texts(grown(found["work-legend.data-tree"]))[:2] == ["◆", "met, spoke or signed"]


def test_what_is_typed_is_found_in_the_language_of_the_page(small: FlaskClient) -> None:
    typed = {"work-search": "lind", "work-view": {"lang": "ja"}}
    found = grown(answered(small, FOUND, typed)["work-found.data-tree"])
    assert texts(found) == ["エイダ・リンド", words("ja")("actor")]


def test_trouble_is_said_in_plain_words_and_logged(
    small: FlaskClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("the disk is at /secret")

    monkeypatch.setattr("dashboard.callbacks.show.light", broken)
    with caplog.at_level(logging.ERROR, logger="memcon"):
        response = ask(small, EVIDENCE, {"work-told": {}})
    assert response.status_code == 200
    assert response.json is not None
    (said,) = response.json["sideUpdate"].values()
    assert said["children"].startswith("Something went wrong on the server.")
    assert "secret" not in response.text
    assert [record.message for record in caplog.records] == ["a callback failed"]
