"""View to address and store and back, and what hostile addresses and stores become."""

import json
from typing import Any
from urllib.parse import quote_from_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.untrusted import MOST_CHOSEN
from dashboard.view import UP_TO, View
from graphdata.slicing import Lens
from tests.dashboard.views import VIEWS

NAMES = st.sampled_from(sorted(View().to_store()))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=6,
)


def is_sound(view: View) -> bool:
    """Whether a view holds only what its closed lists and forms allow."""
    kept = json.loads(json.dumps(view.to_store()))
    return View.from_address(view.to_address()) == view == View.from_store(kept)


@given(VIEWS)
def test_a_view_survives_the_address(view: View) -> None:
    assert View.from_address(view.to_address()) == view


@given(VIEWS)
def test_a_view_survives_the_store(view: View) -> None:
    assert View.from_store(json.loads(json.dumps(view.to_store()))) == view


@given(st.text())
def test_any_text_is_an_address(text: str) -> None:
    assert is_sound(View.from_address(text))


@given(st.lists(st.tuples(NAMES, st.binary(max_size=40)), max_size=60))
def test_any_bytes_behind_any_name_are_an_address(pairs: list[tuple[str, bytes]]) -> None:
    search = "&".join(f"{name}={quote_from_bytes(value)}" for name, value in pairs)
    assert is_sound(View.from_address(search))


@given(st.dictionaries(NAMES | st.text(), JSON))
def test_any_store_is_a_view(values: dict[str, Any]) -> None:
    assert is_sound(View.from_store(values))


@given(JSON.filter(lambda values: not isinstance(values, dict)))
def test_what_is_no_mapping_is_an_untouched_view(values: object) -> None:
    assert View.from_store(values) == View()


@pytest.mark.parametrize("search", [None, 1994, ["?year=1994"], {"year": "1994"}, b"?year=1994"])
def test_what_is_no_text_is_an_untouched_address(search: object) -> None:
    assert View.from_address(search) == View()


@pytest.mark.parametrize(
    ("view", "address"),
    [
        (View(), ""),
        (View(year=1994), "?year=1994"),
        (View(span=UP_TO), "?span=0"),
        (View(year=1997, span=5, lens=Lens.MET), "?year=1997&span=5&lens=met"),
        (View(actors=("ada", "boris")), "?actors=ada,boris"),
        (View(blocs=()), "?blocs="),
        (View(issues=("bridge",), audiences=("private",)), "?issues=bridge&audiences=private"),
        (View(kinds=("phone_call",), certainty=()), "?kinds=phone_call&certainty="),
        (View(subjects=("nato", "not-given")), "?subjects=nato,not-given"),
        (View(selected="ada~boris"), "?selected=ada~boris"),
        (View(lang="ja", theme="dark"), "?lang=ja&theme=dark"),
    ],
)
def test_an_address_holds_what_differs_from_an_untouched_page(view: View, address: str) -> None:
    assert (view.to_address(), View.from_address(address)) == (address, view)


@pytest.mark.parametrize(
    ("address", "view"),
    [
        ("?", View()),
        ("year=1994", View(year=1994)),
        ("??year=1994", View(year=1994)),
        ("?year=1994&year=1995", View(year=1995)),
        ("?actors=b,a,b", View(actors=("a", "b"))),
        ("?actors=ok,NOT%20OK,../etc,-x,y-", View(actors=("ok",))),
        ("?audiences=public,loud", View(audiences=("public",))),
        ("?subjects=other,trade", View(subjects=("other",))),
        ("?year=", View()),
        ("?year=-1", View()),
        ("?year=19940", View()),
        ("?year=1994.5", View()),
        ("?year=1e3", View()),
        ("?year=%D9%A1%D9%A9%D9%A9%D9%A4", View()),
        ("?year=1994%00", View()),
        ("?year=1994%0A", View()),
        ("?span=501", View()),
        ("?lens=Lens.MET", View()),
        ("?lang=de", View()),
        ("?theme=%3Cscript%3E", View()),
        ("?selected=a~b~c", View()),
        ("?selected=%3Cb%3E", View()),
        ("?selected=a%0A", View()),
        ("?selected=" + "a" * 121, View()),
        ("?actors=" + "a" * 121, View()),
        ("?actors=a%0A", View()),
        ("?%00=%00&%zz=%&=&&&", View()),
        ("?year=1994&colour=red&__class__=x", View(year=1994)),
        ("&".join(["x=1"] * 51) + "&year=1994", View()),
    ],
)
def test_what_does_not_fit_an_address_is_left_out(address: str, view: View) -> None:
    assert View.from_address(address) == view


@pytest.mark.parametrize(
    ("values", "view"),
    [
        ({}, View()),
        ({"year": None, "span": None, "lens": None, "actors": None, "lang": None}, View()),
        ({"blocs": None, "issues": None, "audiences": None, "kinds": None}, View()),
        ({"certainty": None, "selected": None, "theme": None}, View()),
        ({"year": "1994", "span": "3"}, View(year=1994, span=3)),
        ({"year": True, "span": False}, View()),
        ({"year": 1994.0}, View()),
        ({"year": float("nan"), "span": float("inf")}, View()),
        ({"year": 10**5000}, View()),
        ({"year": [1994], "lens": ["met"], "lang": {"en": 1}, "theme": [[]]}, View()),
        ({"actors": "ada,boris"}, View(actors=("ada", "boris"))),
        ({"actors": {"ada": 1}, "blocs": 7, "issues": True}, View()),
        ({"actors": ["ada", None, 7, ["boris"], {"dov": 1}]}, View(actors=("ada",))),
        ({"kinds": ["letter", "duel"], "certainty": [[]]}, View(kinds=("letter",), certainty=())),
        ({"selected": ["ada"]}, View()),
        ({"to_store": 1, "__init__": 1, "": 1}, View()),
    ],
)
def test_what_does_not_fit_the_store_is_left_out(values: dict[str, Any], view: View) -> None:
    assert View.from_store(values) == view


def test_a_deep_nest_in_the_store_is_left_out() -> None:
    nest: list[object] = []
    for _ in range(100_000):
        nest = [nest]
    assert View.from_store(dict.fromkeys(View().to_store(), nest)) == View()


def test_of_a_huge_list_no_more_than_the_most_are_chosen() -> None:
    ids = [f"actor-{number:06}" for number in range(100_000)]
    assert View.from_store({"actors": ids}) == View(actors=tuple(ids[:MOST_CHOSEN]))
    assert View.from_address("?actors=" + ",".join(ids)) == View(actors=tuple(ids[:MOST_CHOSEN]))
