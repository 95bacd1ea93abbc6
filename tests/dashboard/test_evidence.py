"""The evidence panel: of every thing of the record, with links that are safe to follow."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from dashboard.context import Context
from dashboard.drawing.lighting import Light
from dashboard.pages.panel import light, panel
from dashboard.view import View
from graphdata.archive import Archive, load_archive
from graphdata.errors import ArchiveFaults
from graphdata.words import LANGUAGES
from tests.dashboard.trees import nodes, plain, texts

KINDS = ("actors", "meetings", "positions", "issues", "ties", "sources", "documents")
HOSTILE = "<img src=x onerror=alert(1)>"


def ids(archive: Archive, kind: str) -> list[str]:
    """All that has evidence, of one kind."""
    return list(archive.first_dealt if kind == "ties" else getattr(archive.records, kind))


def year_of(archive: Archive, key: str) -> int:
    """A year in which a thing of the record has something to show; 0 for any."""
    records = archive.records
    years = {m.id: m.span.first.year for m in records.meetings.values()}
    years |= {p.id: p.span.first.year for p in records.positions.values()}
    met = [m for m in records.meetings.values() if key in {part.actor for part in m.attendances}]
    return years.get(key) or (met[0].span.first.year if met else 0)


def shown(context: Context, key: str, lang: str) -> tuple[str, list[object]]:
    """The heading and the tree of a thing's evidence."""
    view = View(year=year_of(context.archive, key), selected=key, lang=lang)
    tree = plain(panel(context, view.within(context.archive)))
    (title,) = [node for node in nodes(tree) if node["type"] == "H2"]
    return title["props"]["children"], tree


def cited(tree: object) -> list[dict[str, Any]]:
    """The sources of a tree."""
    return [node for node in nodes(tree) if node["props"].get("className") == "source"]


def is_class(node: dict[str, Any], name: str) -> bool:
    """Whether a node has a class name."""
    return bool(node["props"].get("className") == name)


def links(tree: object) -> Iterator[dict[str, str]]:
    """The properties of all links of a tree."""
    return (node["props"] for node in nodes(tree) if "href" in node["props"])


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_there_is_evidence_of_every_thing_of_the_record(
    answers: Context, kind: str, lang: str
) -> None:
    keys = ids(answers.archive, kind)
    assert keys
    for key in keys:
        title, tree = shown(answers, key, lang)
        assert title, key
        for link in links(tree):
            assert link["rel"] == "noopener noreferrer", key
            assert link["target"] == "_blank", key
            assert urlsplit(link["href"]).scheme in ("http", "https"), key


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_meeting_and_position_shows_its_sources(answers: Context, lang: str) -> None:
    records = answers.archive.records
    for key in [*records.meetings, *records.positions]:
        _, tree = shown(answers, key, lang)
        claims = [n for n in nodes(tree) if n["props"].get("className") == "said claim"]
        of_claims = sum(len(cited(claim)) for claim in claims)
        assert len(cited(tree)) - of_claims == len(records.citations[key]) > 0, key


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "selected", ["ev-19931022-yeltsin", "ev-19900209-moscow", "pos-9093-079", "pos-9093-091"]
)
def test_who_says_what_of_a_contested_matter_stands_side_by_side(
    answers: Context, selected: str, lang: str
) -> None:
    rows = answers.archive.records
    meeting = rows.positions[selected].meeting if selected in rows.positions else selected
    matters = {c.matter for c in rows.claims.values() if c.record in (selected, meeting)}
    claims = [claim for claim in rows.claims.values() if claim.matter in matters]
    assert len(claims) >= 2
    _, tree = shown(answers, selected, lang)
    said = [node for node in nodes(tree) if node["props"].get("className") == "said claim"]
    found = {tuple(texts(node["props"]["children"][0])): len(cited(node)) for node in said}
    for claim in claims:
        number = found[claim.claimant(lang), claim.claim(lang)]
        assert number == len(rows.citations[claim.id]) > 0
    assert {"en": "Contested: who says what", "ja": "見方の分かれる点:誰が何と言うか"}[
        lang
    ] in texts(tree)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_was_said_on_22_october_1993_is_told_by_each_claimant(
    answers: Context, lang: str
) -> None:
    _, tree = shown(answers, "ev-19931022-yeltsin", lang)
    who = [n["props"]["children"] for n in nodes(tree) if is_class(n, "said-who")]
    named = {
        "en": ["Warren Christopher", "United States cable of the talk", "Andrei Kozyrev"],
        "ja": ["ウォーレン・クリストファー", "会談を報告した米国の公電", "アンドレイ・コズイレフ"],
    }
    assert [name for name in named[lang] if name not in who] == []


def test_what_is_not_contested_has_no_claims(napkin: Archive) -> None:
    for selected, number in (("harbour-talks", 2), ("ada-tells", 2), ("river-summit", 0)):
        _, tree = shown(Context(napkin), selected, "en")
        assert len([n for n in nodes(tree) if is_class(n, "said claim")]) == number


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_source_shows_all_that_it_bears(answers: Context, lang: str) -> None:
    rows = answers.archive.records
    for key in rows.sources:
        _, tree = shown(answers, key, lang)
        picks = {node["props"].get("data-pick") for node in nodes(tree)}
        borne = {r for r, cited in rows.citations.items() if key in {c.source for c in cited}}
        assert borne & {*rows.meetings, *rows.positions} <= picks, key


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_document_says_where_it_lies_and_whether_a_fact_was_drawn(
    answers: Context, lang: str
) -> None:
    used = {
        "en": ("No fact was drawn from it yet.", "A fact was drawn from it."),
        "ja": ("この記録の出典としてはまだ使われていない。", "この記録の出典として使われている。"),
    }
    for key, document in answers.archive.records.documents.items():
        title, tree = shown(answers, key, lang)
        said = texts(tree)
        assert title == document.title, key
        assert used[lang][bool(document.source)] in said, key
        assert len(cited(tree)) == bool(document.source), key
        assert document.release_status in "\n".join(said), key
        assert [link["href"] for link in links(tree)][:1] == [document.url][: bool(document.url)]


@pytest.mark.parametrize(
    ("selected", "title", "says"),
    [
        ("ada", "Ada Lind", ["Prime Minister (about 1989 – …)", "Nothing is decided on a bridge."]),
        (
            "harbour-talks",
            "Talks at the Harbour",
            ["2 May 1990, Harbour", "“We have made no decision.”", "No bridge is wanted."],
        ),
        ("boris-answers", "Boris Sand", ["Bridge over the river · strongly against"]),
        (
            "ada-tells",
            "Ada Lind",
            ["The memo of April says otherwise.", "A bridge is wanted soon."],
        ),
        ("bridge", "Bridge over the river", ["Whether a bridge shall be built."]),
        ("ada~boris", "Ada and Boris", ["1 dealing", "Talks at the Harbour"]),
        ("north-land", "North Land", ["River Pact", "12 June 1992"]),
    ],
)
def test_evidence_says_who_when_and_what(
    napkin: Archive, selected: str, title: str, says: list[str]
) -> None:
    tree = panel(Context(napkin), View(year=1990, selected=selected).within(napkin))
    said = texts(tree)
    assert title in said
    assert [text for text in says if text not in said] == []


def test_without_a_selection_the_documents_come_in_order(napkin: Archive) -> None:
    tree = panel(Context(napkin), View(year=1992, span=3).within(napkin))
    picks = [node["props"]["data-pick"] for node in nodes(tree) if "data-pick" in node["props"]]
    assert picks == [
        *("harbour-talks", "ferry-letter", "river-summit"),
        "north-land",
        *("dov-declares", "boris-answers", "ada-tells", "ada-plans"),
    ]


@pytest.mark.parametrize(
    ("selected", "is_meeting", "marks"),
    [
        ("", False, []),
        ("ada", False, ["ada", "ada~boris"]),
        ("ada~boris", False, ["ada", "ada~boris", "boris"]),
        ("bridge", False, ["bridge"]),
        ("harbour-talks", True, ["ada", "ada~boris", "boris", "cora", "harbour-talks"]),
        ("ada-tells", False, ["ada", "ada-tells", "ada~boris", "harbour-talks"]),
        ("dov-declares", False, ["dov", "dov-declares", "river-summit"]),
    ],
)
def test_what_belongs_to_the_selection_is_lit(
    napkin: Archive, selected: str, is_meeting: bool, marks: list[str]
) -> None:
    view = View(year=1990, selected=selected)
    assert light(Context(napkin), view) == Light(selected, is_meeting, tuple(marks))


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        " javascript:alert(1)",
        "data:text/html;base64,PHNjcmlwdD4=",
        "vbscript:msgbox(1)",
        "file:///etc/passwd",
        "//example.org/x",
        "/x",
        "example.org",
        "http://",
    ],
)
def test_only_addresses_of_the_web_get_into_an_archive(
    folder_with: Callable[..., Path], url: str
) -> None:
    folder = folder_with(sources=[f'bad,press,Title,,1990,,,,"{url}",en,,,text'])
    with pytest.raises(ArchiveFaults) as caught:
        load_archive(folder)
    places = {(fault.file, fault.row, fault.column) for fault in caught.value.faults}
    assert places == {("sources.csv", 5, "url")}


def test_text_of_the_record_is_said_not_obeyed(archive_with: Callable[..., Archive]) -> None:
    archive = archive_with(
        actors=[f"eve,person,{HOSTILE},{HOSTILE},{HOSTILE},{HOSTILE},{HOSTILE},,northern,,"],
        positions=[f"p-eve,eve,bridge,1991-05-01,1,public,,,{HOSTILE},橋,{HOSTILE},en,documented,"],
        citations=["p-eve,river-report,"],
    )
    for selected in ("", "eve", "p-eve"):
        tree = panel(Context(archive), View(year=1991, selected=selected).within(archive))
        assert HOSTILE in "".join(texts(tree))
        assert {node["type"] for node in nodes(tree)} <= {
            *("A", "Blockquote", "Button", "Div", "H2", "H3", "H4", "P", "Span"),
        }
