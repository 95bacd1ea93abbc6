"""Marks to SVG: each kind as it is written, hostile texts, and files that can be read."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.drawing.marks import Anchor, Area, Box, Dot, Label, Line, Mark, Shape, Tick, Tie
from dashboard.snapshots.look import Look
from dashboard.snapshots.svg import LAYERS, picture
from dashboard.snapshots.tags import SIGNS, line_of_text, tag
from dashboard.snapshots.wrap import wrapped
from dashboard.theme import Theme, fill, ink
from graphdata.vocabulary import Audience

LOOK = Look(Theme.LIGHT, "ground")
HOSTILE = '</text><script>alert("1")</script>&amp;\'\x00\x0b\ud800\uffff'
SQUARE = ((1.0, 2.0), (5.0, 2.0), (5.0, 6.0), (1.0, 6.0))
BEND = ((0.0, 0.0), (1.0, 0.0), (9.5, 4.0), (10.0, 4.0))


def inner(mark: Mark, look: Look = LOOK) -> str:
    """A mark as it stands in its layer."""
    drawn = picture([mark], look)
    return drawn[drawn.index(">") + 1 : -len("</g>")]


@pytest.mark.parametrize(
    ("mark", "written"),
    [
        (
            Area("", (*SQUARE, None, *SQUARE[:3]), "table", edge="hairline", opacity=0.5),
            '<path d="M1.0,2.0L5.0,2.0L5.0,6.0L1.0,6.0L1.0,2.0Z'
            'M1.0,2.0L5.0,2.0L5.0,6.0L1.0,2.0Z" fill="#FFFFFF" fill-opacity="0.5" '
            'stroke="#DDD9CF" stroke-width="1"/>',
        ),
        (
            Area("north", SQUARE, "", edge="us", line=Audience.PRIVATE, hatched=True, hover="N"),
            '<path data-id="north" d="M1.0,2.0L5.0,2.0L5.0,6.0L1.0,6.0L1.0,2.0Z" fill="none" '
            'stroke="#1D6FA5" stroke-width="1" stroke-dasharray="5,3"><title>N</title></path>'
            '<path d="M1.0,2.0L5.0,2.0L5.0,6.0L1.0,6.0L1.0,2.0Z" fill="url(#hatch)"/>',
        ),
        (
            Line("p", ((0.0, 1.5), (2.0, 3.0), None, (4.0, 4.0), (5.0, 5.0)), "russia", 1.4),
            '<path data-id="p" d="M0,1.5L2,3M4,4L5,5" fill="none" stroke="#A84700" '
            'stroke-width="1.4"/>',
        ),
        (
            Tie("a~b", BEND, "us", 2.2, Audience.INTERNAL, 0.45, "A and B"),
            '<path data-id="a~b" d="M0,0C1,0 9.5,4 10,4" fill="none" stroke="#1D6FA5" '
            'stroke-width="2.2" stroke-opacity="0.45" stroke-dasharray="1.2,2.6">'
            "<title>A and B</title></path>",
        ),
        (
            Tick(3.0, 4.5, 12, "us"),
            '<path d="M0,-2.8V2.8" transform="translate(3 4.5) rotate(12)" stroke="#1D6FA5" '
            'stroke-width="1.4" stroke-opacity="0.9"/>',
        ),
        (
            Box(50.0, 20.0, 30.0, 18.0, "us"),
            '<rect x="35" y="11" width="30" height="18" rx="9" fill="#FFFFFF" stroke="#1D6FA5" '
            'stroke-width="1.2"/>',
        ),
        (
            Dot("a", 3.0, 4.0, 5.0, Shape.CIRCLE, "us", False, "A"),
            '<path data-id="a" d="M5,0A5,5 0 1 1 0,-5A5,5 0 0 1 5,0Z" transform="translate(3 4)" '
            'fill="#56B4E9" stroke="#1D6FA5" stroke-width="1"><title>A</title></path>',
        ),
        (
            Dot("p", 3.0, 4.0, 3.0, Shape.UP, "for", True, "", doubtful=True),
            '<path data-id="p" d="M-3.46,1.5L3.46,1.5L0,-3Z" transform="translate(3 4)" '
            'fill="#FFFFFF" stroke="#004F7D" stroke-width="1.3" stroke-dasharray="2,1.6"/>',
        ),
        (
            Label("a", 3.0, 4.0, "Ada <3", Anchor.END, 12, 650, "text-1"),
            '<text x="3" y="7" font-size="12" font-weight="650" text-anchor="end" fill="#1B1F24" '
            'stroke="#F4F2EC" stroke-width="3.2" stroke-linejoin="round" paint-order="stroke" '
            'data-id="a">Ada &lt;3</text>',
        ),
        (
            Label("q", 0.0, 1.0, "a “b” & c", Anchor.START, 12, 450, "text-1", True, "May:"),
            '<text x="0" y="4" font-size="12" font-weight="450" fill="#1B1F24" stroke="#F4F2EC" '
            'stroke-width="3.2" stroke-linejoin="round" paint-order="stroke" data-id="q">'
            '<tspan font-weight="700">May:</tspan> a <tspan font-family="&#x27;Source Serif 4'
            '&#x27;, Georgia, &#x27;Times New Roman&#x27;, serif">“b”</tspan> &amp; c</text>',
        ),
    ],
)
def test_each_kind_of_mark_is_written_as_it_is_drawn(mark: Mark, written: str) -> None:
    assert inner(mark) == written


def test_layers_lie_in_their_order_whatever_the_order_of_the_marks() -> None:
    marks: list[Mark] = [
        Label("l", 0, 0, "L", Anchor.START, 12, 500, "text-1"),
        Dot("s", 0, 0, 3, Shape.UP, "for", False, ""),
        Dot("d", 0, 0, 3, Shape.CIRCLE, "us", False, ""),
        Box(0, 0, 9, 4, "us"),
        Tick(0, 0, 0, "us"),
        Tie("t", BEND, "us", 1, Audience.PUBLIC, 1, ""),
        Line("n", BEND, "us"),
        Area("", SQUARE, "table"),
    ]
    root = ElementTree.fromstring(tag("svg", picture(marks, LOOK)))
    assert [layer.get("class") for layer in root] == list(LAYERS)


@pytest.mark.parametrize("theme", Theme)
def test_letters_have_a_seam_in_the_tone_they_lie_on(theme: Theme) -> None:
    look = Look(theme, ground="ground")
    for tone, under in (("text-1", "ground"), ("on-level", "level-1")):
        label = Label("a", 3.0, 4.0, "Ada", Anchor.START, 12, 650, tone)
        seam = ElementTree.fromstring(inner(label, look)).get("stroke")
        assert seam == fill(theme, under) != ink(theme, tone)


def test_what_a_reader_cannot_draw_is_left_out() -> None:
    label = Label("a", 3.0, 4.0, "Ada", Anchor.START, 12, 650, "text-1")
    written = (
        '<text x="3" y="7" font-size="12" font-weight="600" fill="#1B1F24" data-id="a">Ada</text>'
    )
    assert inner(label, Look(halo=False, whole_weights=True)) == written


@pytest.mark.parametrize(
    ("text", "serif", "first"),
    [
        ("Wałęsa Ельцин ▲", False, None),
        ("“not one inch”", True, "'Source Serif 4'"),
        ("NATO拡大", False, "'Noto Sans CJK JP'"),
        ("「拡大」", True, "'Noto Serif CJK JP'"),
    ],
)
def test_a_text_is_set_in_one_font_that_has_its_letters(
    text: str, serif: bool, first: str | None
) -> None:
    written = line_of_text(text, 0, 0, 12, "#000000", LOOK, serif=serif)
    family = ElementTree.fromstring(written).get("font-family")
    assert (family and family.split(",")[0]) == first


def test_a_lead_is_in_the_font_of_the_page_and_bold() -> None:
    written = line_of_text("“no”", 0, 0, 12, "#000000", LOOK, serif=True, lead="May:")
    root = ElementTree.fromstring(written)
    bold, quoted = root
    assert root.get("font-family") is None
    assert (bold.text, bold.get("font-weight"), bold.get("font-family")) == ("May:", "700", None)
    assert (quoted.text, "Serif" in quoted.get("font-family", "")) == ("“no”", True)


def test_a_number_in_a_circle_leaves_the_font_of_what_follows() -> None:
    root = ElementTree.fromstring(line_of_text("❶ May", 10, 0, 20, "#000000", LOOK))
    number, after = root
    assert "".join(root.itertext()) == "❶ May"
    assert (number.text, number.get("font-family")) == ("❶ ", SIGNS)
    assert (after.text, after.get("x"), after.get("font-family")) == ("May", "35.6", None)
    plain = line_of_text("❶ 五月", 10, 0, 20, "#000000", LOOK)
    assert not list(ElementTree.fromstring(plain))


def test_hostile_texts_stay_texts() -> None:
    marks: list[Mark] = [
        Dot(HOSTILE, 0, 0, 3, Shape.CIRCLE, "us", False, HOSTILE),
        Label(HOSTILE, 0, 0, HOSTILE, Anchor.START, 12, 500, "text-1"),
    ]
    root = ElementTree.fromstring(tag("svg", picture(marks, LOOK)))
    harmless = '</text><script>alert("1")</script>&amp;\'\ufffd\ufffd\ufffd\ufffd'
    assert [e.tag for e in root.iter()] == ["svg", "g", "path", "title", "g", "text"]
    assert [e.text for e in root.iter() if e.text] == [harmless, harmless]
    assert [e.get("data-id") for e in root.iter() if e.get("data-id")] == [harmless, harmless]


@given(st.text())
def test_any_text_can_be_read_back(text: str) -> None:
    root = ElementTree.fromstring(tag("p", line_of_text(text, 0, 0, 9, "#000", LOOK, data_id=text)))
    assert root[0].tag == "text"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("a b", ["a b"]),
        ("one two three", ["one two", "three"]),
        ("拡大の時期。", ["拡大の時", "期。"]),
        ("x" * 30, ["x" * 24, "x" * 6]),
    ],
)
def test_lines_break_at_spaces_between_japanese_letters_and_in_addresses(
    text: str, lines: list[str]
) -> None:
    assert wrapped(text, 50, 12) == lines


@given(st.text(alphabet="ab 拡大。、-", max_size=60))
def test_no_letter_is_lost_between_lines(text: str) -> None:
    assert "".join(wrapped(text, 60, 12)).replace(" ", "") == text.replace(" ", "")
