"""Films over the wire: whole or some stops of them, of any question, of any page."""

import json
from collections import defaultdict
from typing import Any

import pytest
from flask.testing import FlaskClient

from dashboard.app import create_server
from dashboard.context import Context
from dashboard.drawing.met import gatherings
from dashboard.drawing.network import shown
from dashboard.drawing.stood import latest
from dashboard.films import PATH
from dashboard.view import UP_TO, View
from graphdata.archive import Archive
from graphdata.dealings import tie_id
from graphdata.describe import sentence
from graphdata.slicing import GraphQuery, GraphSlice, Lens, slice_graph
from graphdata.words import words
from tests.dashboard.asking import film
from tests.dashboard.test_callbacks import HOSTILE

SCREEN = {"width": 912, "height": 556}


@pytest.fixture(scope="module")
def small(napkin: Archive) -> FlaskClient:
    """What asks an app on the napkin archive."""
    return create_server(napkin).test_client()


@pytest.mark.parametrize("name", ["asked", "canvas", "here", "first", "last"])
@pytest.mark.parametrize("value", HOSTILE, ids=lambda value: json.dumps(value)[:40])
def test_no_question_makes_trouble(small: FlaskClient, name: str, value: Any) -> None:
    response = small.post(PATH, json={"asked": {}, "first": 1991, "last": 1991, name: value})
    # 413: more than a page ever asks for, refused before it is read
    assert response.status_code in (200, 413)


@pytest.mark.parametrize("body", [b"", b"rubbish", b"[]", b"null", b'{"asked": 1'])
def test_what_is_no_question_is_answered_as_an_untouched_page(
    small: FlaskClient, body: bytes
) -> None:
    response = small.post(PATH, data=body, content_type="application/json")
    assert response.json == film(small)


@pytest.mark.parametrize(
    ("first", "last", "stops"),
    [
        (1991, 1991, [1991]),
        (1991, 1992, [1991, 1992]),
        (1980, 1990, [1990]),
        (1992, 1990, [1990, 1991, 1992]),
        (1870, 1880, [1990, 1991, 1992]),
        ("1991", "1991", [1990, 1991, 1992]),
    ],
)
@pytest.mark.parametrize("here", ["explore", "compare", "map"])
def test_a_reel_has_the_stops_asked_for_and_knows_the_whole_film(
    small: FlaskClient, here: str, first: Any, last: Any, stops: list[int]
) -> None:
    reel = film(small, here=here, first=first, last=last)
    assert (reel["stops"], reel["whole"], reel["at_once"]) == (stops, [1990, 1991, 1992], 3)
    assert list(reel["words"]) == list(reel["counts"]) == [str(stop) for stop in stops]


@pytest.mark.parametrize("here", ["timeline", "positions", "gap", "paths", "records"])
def test_where_stops_share_a_sheet_the_film_comes_whole(small: FlaskClient, here: str) -> None:
    reel, whole = (film(small, here=here, **stops) for stops in ({"first": 1991, "last": 1991}, {}))
    assert reel == whole
    assert reel["stops"] == reel["whole"]


def test_a_reel_shows_at_a_stop_what_the_whole_film_shows(client: FlaskClient) -> None:
    whole = film(client, asked={"lens": "everything"})
    reel = film(client, asked={"lens": "everything"}, first=1994, last=1996)
    for stop in (1994, 1995, 1996):
        assert _ids(reel, stop) == _ids(whole, stop)
        assert reel["words"][str(stop)] == whole["words"][str(stop)]
        assert reel["counts"][str(stop)] == whole["counts"][str(stop)]


def _ids(made: dict[str, Any], stop: int) -> dict[str, list[str]]:
    """Ids of what a film shows at a stop, by kind of mark, sorted."""
    held: dict[str, list[str]] = defaultdict(list)
    for strip in made["strips"]:
        for key, first, last in zip(strip["ids"], strip["first"], strip["last"], strict=True):
            held[strip["trace"]["name"]] += [key] if first <= stop <= last else []
    return {name: sorted(ids) for name, ids in held.items() if ids}


@pytest.mark.parametrize(
    ("lens", "span", "years"),
    [
        (Lens.DEALINGS, 1, "1994"),
        (Lens.DEALINGS, 3, "1992–1994"),
        (Lens.MET, 1, "1994"),
        (Lens.STOOD, UP_TO, "1990–1994"),
    ],
)
def test_the_film_holds_in_1994_what_the_slice_of_1994_holds(
    client: FlaskClient, answers: Context, lens: Lens, span: int, years: str
) -> None:
    view = View(lens=lens, span=span)
    made = film(client, asked=view.to_store(), canvas=SCREEN)
    held: dict[str, set[str]] = defaultdict(set)
    for strip in made["strips"]:
        for key, first, last in zip(strip["ids"], strip["first"], strip["last"], strict=True):
            held[strip["trace"]["name"]] |= {key} if first <= 1994 <= last else set()
    graph_slice = answers.slice_of(view, 1994)
    assert held["dots"] & set(answers.archive.records.actors) == set(shown(graph_slice, lens))
    assert held["ties"] == ties(graph_slice, lens)
    assert made["words"]["1994"]["years"] == years


def ties(graph_slice: GraphSlice, lens: Lens) -> set[str]:
    """The ids of the ties that a lens draws of a slice."""
    if lens == Lens.DEALINGS:
        return {tie_id(a, b) for a, b in graph_slice.dealings.edges}
    if lens == Lens.MET:
        found = gatherings(graph_slice.meetings)
        return {f"{actor}/{each.id}" for each in found for actor in each.actors}
    rings = [
        [p for p in graph_slice.positions if p.issue == issue]
        for issue in graph_slice.archive.records.issues
    ]
    return {position.id for ring in rings for position in latest(ring)}


def test_the_film_has_the_size_the_theme_and_the_language_asked_for(
    small: FlaskClient, napkin: Archive
) -> None:
    screen = {"width": 1440, "height": 900, "theme": "dark"}
    made = film(small, asked={"lang": "ja"}, canvas=screen)
    layout, said = made["layout"], made["words"]["1991"]
    assert (layout["width"], layout["height"]) == (1440, 896)
    assert (layout["paper_bgcolor"], made["config"]["locale"]) == ("#171C22", "ja")
    assert said["sentence"] == sentence(slice_graph(napkin, GraphQuery(1991, 1991)), words("ja"))
