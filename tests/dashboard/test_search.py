"""What a reader types, and what is found: in either language, with or without accents."""

import pytest

from dashboard.components.found import found_list
from dashboard.search import FOUND_AT_MOST, Found, find, plain
from graphdata.archive import Archive
from graphdata.build import NodeKind
from graphdata.words import words
from tests.dashboard.trees import html, texts
from tests.dashboard.trees import plain as as_data

EN, JA = words("en"), words("ja")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Wałęsa", "walesa"),
        ("WAŁĘSA", "walesa"),
        ("Göncz", "goncz"),
        ("Straße", "strasse"),
        ("Борис", "борис"),
        ("ハベル", "ハヘル"),
        ("ﾊﾍﾞﾙ", "ハヘル"),
        ("ＮＡＴＯ", "nato"),
        ("", ""),
    ],
)
def test_case_accents_and_width_do_not_matter(text: str, folded: str) -> None:
    assert plain(text) == folded


@pytest.mark.parametrize(
    ("text", "lang", "first"),
    [
        ("walesa", "en", Found("walesa", 0, NodeKind.ACTOR, "Lech Wałęsa")),
        ("WAŁĘSA lech", "en", Found("walesa", 0, NodeKind.ACTOR, "Lech Wałęsa")),
        ("ハベル", "en", Found("havel", 0, NodeKind.ACTOR, "Václav Havel")),
        ("ハベル", "ja", Found("havel", 0, NodeKind.ACTOR, "バツラフ・ハベル")),
        ("ワレサ", "ja", Found("walesa", 0, NodeKind.ACTOR, "レフ・ワレサ")),
        ("Ельцин", "en", Found("yeltsin", 0, NodeKind.ACTOR, "Boris Yeltsin")),
    ],
)
def test_actors_of_the_record_are_found_first(
    record: Archive, text: str, lang: str, first: Found
) -> None:
    assert find(record, text, words(lang))[0] == first


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("ada", ["ada", "harbour-talks", "ferry-letter"]),
        ("ada lind", ["ada"]),
        ("lind ada", ["ada"]),
        ("ada pact", []),
        ("bridge harbour", ["harbour-talks"]),
        ("harbour", ["harbour-talks"]),
        ("made no decision", ["ada-tells"]),
        ("wanted", ["ada-plans", "boris-answers"]),
        ("Борис", ["boris"]),
        ("渡し船", ["ferry-letter", "dov-declares"]),
        ("zebra", []),
        ("a", []),
        (" a ", []),
        ("橋", []),
        ("", []),
        ("   ", []),
        ("　", []),
        ("%", []),
        (".*", []),
    ],
)
def test_every_word_must_occur(napkin: Archive, text: str, ids: list[str]) -> None:
    assert [found.id for found in find(napkin, text, EN)] == ids


def test_in_japanese_one_letter_may_be_a_word(napkin: Archive) -> None:
    found = find(napkin, "橋", JA)
    assert [hit.id for hit in found] == [
        *("harbour-talks",),
        *("ada-plans", "ada-tells", "boris-answers"),
    ]


def test_what_is_found_has_its_year_and_name(napkin: Archive) -> None:
    assert find(napkin, "ferry", EN) == [
        Found("ferry-letter", 1991, NodeKind.MEETING, "Letter on the Ferry"),
        Found("dov-declares", 1992, NodeKind.POSITION, "Dov: The ferry shall run on."),
    ]


def test_no_more_is_shown_than_fits(record: Archive) -> None:
    assert len(find(record, "nato", EN)) == FOUND_AT_MOST


def test_what_is_found_is_a_list_of_buttons(napkin: Archive) -> None:
    assert as_data(found_list(napkin, "lind", EN) + found_list(napkin, "river", EN)[:1]) == [
        html(
            "Button",
            [
                html("Span", "Ada Lind", className="found-said"),
                html("Span", "actor", className="found-kind"),
            ],
            type="button",
            className="pick found-item",
            data_pick="ada",
            data_year="",
        ),
        html(
            "Button",
            [
                html("Span", "River Summit", className="found-said"),
                html("Span", "meeting 1992", className="found-kind"),
            ],
            type="button",
            className="pick found-item",
            data_pick="river-summit",
            data_year=1992,
        ),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", []),
        (" \t\n", []),
        ("zebra", ["Nothing found."]),
        ("<img src=x onerror=alert(1)>", ["Nothing found."]),
        ("&lt;b&gt;", ["Nothing found."]),
        ("\x00\x00", ["Nothing found."]),
        ("\ud800\ud800", ["Nothing found."]),
        ("a" * 100_000, ["Nothing found."]),
        ("harbour" + " " * 80 + "zebra", ["Talks at the Harbour", "meeting 1990"]),
    ],
)
def test_what_is_typed_is_looked_for_and_never_shown(
    napkin: Archive, text: str, said: list[str]
) -> None:
    assert texts(found_list(napkin, text, EN)) == said
