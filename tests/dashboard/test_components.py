"""Pieces of pages: small trees whole, and controls set to what a view holds."""

import json
from typing import Any

import pytest

from dashboard.components.attrs import attrs
from dashboard.components.cited import source_entry
from dashboard.components.controls import rail
from dashboard.components.glyphs import actor_dot, bloc_dot, line_glyph, stance_glyph
from dashboard.components.legend import legend
from dashboard.components.pieces import certainty_note, section, words_of
from dashboard.components.shell import PAGES, header, help_box, page_names, shell
from dashboard.context import Context
from dashboard.pages import page_at
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.slicing import Lens
from graphdata.vocabulary import Audience, Certainty, Side
from graphdata.words import LANGUAGES, words
from tests.dashboard.trees import html, nodes, plain, texts, tuned

EN, JA = words("en"), words("ja")


@pytest.mark.parametrize(
    ("stance", "certainty", "glyph", "look"),
    [
        (2, "documented", "▲", "strong ink-for"),
        (1, "reported", "△", "mild ink-for"),
        (0, "documented", "●", "mild ink-neutral"),
        (0, "unverified", "○", "mild ink-neutral"),
        (-1, "documented", "▼", "mild ink-against"),
        (-2, "reported", "▽", "strong ink-against"),
    ],
)
def test_a_stance_in_text_has_shape_hue_filling_and_words(
    stance: int, certainty: str, glyph: str, look: str
) -> None:
    assert plain(stance_glyph(stance, Certainty(certainty), "said")) == html(
        "Span", glyph, className=f"glyph stance {look}", role="img", aria_label="said"
    )


@pytest.mark.parametrize("audience", Audience)
def test_a_line_in_text_has_the_style_of_its_audience(audience: Audience) -> None:
    assert plain(line_glyph(audience)) == html(
        "Span", className=f"line {audience}", aria_hidden="true"
    )


def test_a_dot_in_text_has_the_hue_of_the_side_and_the_shape_of_the_kind(napkin: Archive) -> None:
    blocs, actors = napkin.records.blocs, napkin.records.actors
    dots = [
        bloc_dot(blocs["northern"]),
        bloc_dot(blocs["southern"]),
        actor_dot(actors["north-land"], Side.WEST),
    ]
    assert plain(dots) == [
        html("Span", className=f"dot {look}", aria_hidden="true")
        for look in ("fill-us person", "fill-russia person", "fill-us state")
    ]


def test_attributes_have_hyphens() -> None:
    assert attrs(aria_label="Close", data_pick="ada") == {"aria-label": "Close", "data-pick": "ada"}


def test_a_section_without_children_is_nothing() -> None:
    note = certainty_note(Certainty.DOCUMENTED, EN)
    assert section("Sources", []) == []
    assert plain(section("Sources", [note])) == [
        html("H3", "Sources"),
        html("P", "Documented: the text was read.", className="certainty documented"),
    ]


def bears(source: str) -> dict[str, Any]:
    """The button that leads to all that a source bears."""
    label = "All that it bears"
    return html("Button", label, type="button", className="pick bears", data_pick=source)


def test_a_source_has_its_reference_its_kind_and_a_safe_link(napkin: Archive) -> None:
    records = napkin.records
    entries = [
        source_entry(records.sources[citation.source], citation, EN)
        for citation in records.citations["ada-tells"] + records.citations["ferry-letter"]
    ]
    talk = "C. Lund, “Conversation at the Harbour”, 1990-05-02. Archive of North Land, "
    assert plain(entries) == [
        html(
            "Div",
            [
                html("Span", f"{talk}Prime Minister's Office, NL-1990-17. p. 2.", lang="en"),
                html("Span", "memorandum of conversation · text read", className="source-kind"),
                html(
                    "A",
                    "Open the source",
                    href="https://example.org/harbour",
                    rel="noopener noreferrer",
                    target="_blank",
                ),
                bears("memcon-harbour"),
            ],
            className="source",
        ),
        html(
            "Div",
            [
                html(
                    "Span",
                    "Ada Lind, “Letter on the Ferry”, 1991-03. Archive of South Land.",
                    lang="en",
                ),
                html("Span", "letter · known from excerpts", className="source-kind"),
                bears("letter-ferry"),
            ],
            className="source",
        ),
    ]


@pytest.mark.parametrize(
    ("position", "tree"),
    [
        (
            "ada-tells",
            [
                html("Blockquote", "“We have made no decision.”", lang="en"),
                html("P", "橋については何も決まっていない。", className="paraphrase"),
            ],
        ),
        ("dov-declares", [html("P", "渡し船は続けられる。", className="paraphrase")]),
    ],
)
def test_a_quotation_keeps_its_language_beside_the_paraphrase(
    napkin: Archive, position: str, tree: list[dict[str, Any]]
) -> None:
    assert plain(words_of(napkin.records.positions[position], JA)) == tree


@pytest.mark.parametrize(
    ("lang", "here"), [("en", ("English", "日本語")), ("ja", ("日本語", "English"))]
)
def test_the_header_links_each_language_in_its_own(
    napkin: Archive, lang: str, here: tuple[str, str]
) -> None:
    head = header(napkin, View(lang=lang), words(lang))
    links = [n for n in nodes(head) if "data-lang" in n["props"]]
    current = {link["props"]["children"]: link["props"].get("aria-current") for link in links}
    assert current == {here[0]: "true", here[1]: None}
    assert [link["props"]["href"] for link in links] == ["?lang=en", "?lang=ja"]
    assert [link["props"]["lang"] for link in links] == ["en", "ja"]


@pytest.mark.parametrize("here", PAGES)
def test_the_header_links_each_page_and_keeps_the_view(napkin: Archive, here: str) -> None:
    head = header(napkin, View(year=1991, lang="ja"), JA, here)
    links = [n["props"] for n in nodes(head) if "data-page" in n["props"]]
    assert [(link["children"], link["href"]) for link in links] == [
        (page_names(JA)[page], f"{path}?year=1991&lang=ja") for page, path in PAGES.items()
    ]
    assert (links[0]["children"], links[-1]["children"]) == ("探索", "解説")
    (current,) = [link for link in links if link.get("aria-current")]
    assert (current["aria-current"], current["data-page"]) == ("page", PAGES[here])


def test_the_help_lists_every_key_once() -> None:
    keys = [node["props"]["children"] for node in nodes(help_box(EN)) if node["type"] == "Kbd"]
    assert keys == ["← →", "Home End", "Space", "/", "Esc", "0", "?"]


@pytest.mark.parametrize(
    ("lens", "first"),
    [
        (Lens.DEALINGS, ["▲", "for", "●", "neutral"]),
        (Lens.MET, ["◆", "met, spoke or signed", "◇", "call, letter or paper"]),
        (Lens.STOOD, ["▲", "for", "●", "neutral"]),
        (Lens.EVERYTHING, ["▲", "for", "●", "neutral"]),
    ],
)
def test_a_legend_explains_what_its_lens_draws(
    napkin: Archive, lens: Lens, first: list[str]
) -> None:
    assert texts(legend(napkin, lens, EN))[:4] == first


@pytest.mark.parametrize(
    ("view", "chosen"),
    [
        (
            View(),
            {
                "lens": ["dealings"],
                "blocs": ["northern", "southern"],
                "issues": ["bridge", "ferry"],
                "audiences": ["public", "private", "internal"],
                "certainty": ["documented", "reported"],
            },
        ),
        (
            View(
                lens=Lens.MET,
                actors=("ada", "dov"),
                blocs=(),
                issues=("ferry",),
                audiences=("private",),
                kinds=("letter", "talks"),
                certainty=("unverified",),
            ),
            {
                "lens": ["met"],
                "blocs": [],
                "issues": ["ferry"],
                "audiences": ["private"],
                "kinds": ["talks", "letter"],
                "certainty": ["unverified"],
            },
        ),
        (
            View(issues=(), audiences=(), kinds=(), certainty=()),
            {
                "blocs": ["northern", "southern"],
                "issues": [],
                "audiences": [],
                "kinds": [],
                "certainty": [],
            },
        ),
    ],
)
def test_the_controls_hold_what_the_view_holds(
    napkin: Archive, view: View, chosen: dict[str, Any]
) -> None:
    found = tuned(rail(napkin, view, EN))
    assert {name: found[name] for name in chosen} == chosen


def test_the_field_of_actors_knows_them_by_name(napkin: Archive) -> None:
    (told,) = [
        node["props"]["data-actors"]
        for node in nodes(rail(napkin, View(), EN))
        if "data-actors" in node["props"]
    ]
    known = dict(json.loads(told))
    assert known == {key: actor.name("en") for key, actor in napkin.records.actors.items()}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_filter_of_the_view_has_a_control(napkin: Archive, lang: str) -> None:
    page = page_at("/")(Context(napkin), View(lang=lang).within(napkin))
    filters = {"lens", "blocs", "issues", "audiences", "kinds", "certainty", "subjects"}
    assert set(tuned(page)) == filters


def test_no_component_takes_markup(napkin: Archive) -> None:
    page = [shell(), *page_at("/")(Context(napkin), View().within(napkin))]
    kinds = {node["type"] for node in nodes(page)}
    assert kinds.isdisjoint({"Markdown", "DangerouslySetInnerHTML", "Iframe", "Script", "Embed"})
