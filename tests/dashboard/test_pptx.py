"""Slides for PowerPoint: the marks of the other pens, with title, sources and link."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER

from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.drawing.marks import Anchor, Area, Dot, Label, Line, Mark, Shape, Tick, Tie
from dashboard.snapshots.asking import DRAWN, series_of
from dashboard.snapshots.clipping import clipped
from dashboard.snapshots.drawingml import EMU, NAMESPACES, Frame
from dashboard.snapshots.errors import SnapshotError
from dashboard.snapshots.frame import framed
from dashboard.snapshots.look import Look
from dashboard.snapshots.pptx_deck import notes, pptx
from dashboard.snapshots.pptx_marks import Sheet, is_straight, shapes
from dashboard.snapshots.pptx_slide import setting
from dashboard.snapshots.pptx_text import pieces
from dashboard.snapshots.snapshot import Snapshot
from dashboard.snapshots.svg import picture
from dashboard.snapshots.tags import tag
from dashboard.theme import Theme
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.slicing import Lens
from graphdata.vocabulary import Audience
from tests.dashboard.pens import SVG
from tests.dashboard.slides import deck, file_marks, of, picture_of, slide_marks, with_series

HOSTILE = '</a:t><script>alert("1")</script>&amp;\x00\x0b\ud800'


@pytest.fixture(scope="module")
def river(napkin: Archive) -> Context:
    """The napkin archive and the answers made from it."""
    return Context(napkin)


def agree(snapshot: Snapshot) -> list[str]:
    """Compare a slide with the SVG pen's; return the kinds that were compared."""
    (slide,) = deck(snapshot)
    canvas = setting([snapshot]).canvas
    plotted = {mark for plot in snapshot.plots(canvas) for mark in plot.covers}
    marks = [mark for mark in clipped(snapshot.marks(canvas), canvas) if mark not in plotted]
    drawn = picture(marks, Look(snapshot.theme, snapshot.ground))
    ours, theirs = slide_marks(slide), file_marks(tag("svg", drawn, xmlns=SVG[1:-1]))
    assert list(ours) == [kind for kind in theirs if theirs[kind]]
    for kind in ours:
        assert ours[kind] == theirs[kind], kind
    return list(ours)


@pytest.mark.parametrize("lens", Lens)
def test_a_slide_has_the_marks_of_the_other_pens(river: Context, lens: Lens) -> None:
    kinds = agree(of(river, year=1990, lens=lens))
    assert {"areas", "dots", "labels"} <= {*kinds}


@pytest.mark.parametrize("page", DRAWN)
def test_every_page_of_the_record_has_the_marks_of_the_other_pens(
    answers: Context, page: str
) -> None:
    snapshot = of(answers, page, year=1994)
    assert "labels" in agree(snapshot)
    assert agree(replace(snapshot, theme=Theme.DARK))


def test_a_slide_and_a_file_have_the_picture_at_the_same_place(river: Context) -> None:
    snapshot = of(river, year=1990)
    (slide,) = deck(snapshot)
    held = picture_of(slide)
    size = f'width="{held.width / EMU:g}" height="{held.height / EMU:g}"'
    assert f'translate(0 {held.top / EMU:g})"><rect {size}' in framed(snapshot)
    assert slide_marks(slide).keys() == file_marks(framed(snapshot)).keys()


def test_the_comparison_sees_a_mark_that_is_moved(river: Context) -> None:
    (slide,) = deck(of(river, year=1990))
    before = slide_marks(slide)
    dots = next(each for each in picture_of(slide).shapes if each.name == "Actors and meetings")
    dots.shapes[0].left += EMU
    assert [kind for kind in before if slide_marks(slide)[kind] != before[kind]] == ["dots"]


def test_a_slide_has_title_layers_alternative_texts_and_a_link(river: Context) -> None:
    snapshot = of(river, year=1990)
    (slide,) = deck(snapshot)
    title, *others = slide.shapes
    assert title.placeholder_format.type == PP_PLACEHOLDER.TITLE
    assert (title.text_frame.text, slide.shapes.title.text) == ("1990", "1990")
    assert [each.name for each in others] == [
        "Record and page",
        "In words",
        "In words",
        "Picture",
        "Legend",
        "Sources",
        "Address",
    ]
    picture = picture_of(slide)
    assert picture._element.nvGrpSpPr.cNvPr.get("descr") == snapshot.caption.alt
    assert [each.name for each in picture.shapes][:3] == ["Ground", "Areas", "Ties"]
    (run,) = others[-1].text_frame.paragraphs[0].runs
    assert run.hyperlink.address == snapshot.caption.link == run.text
    dots = next(each for each in picture.shapes if each.name == "Actors and meetings")
    told = {each.name: each._element.nvSpPr.cNvPr.get("descr") for each in dots.shapes}
    assert told["ada"].startswith("Ada")


def test_no_shape_is_a_picture_and_no_two_have_one_number(answers: Context) -> None:
    (slide,) = deck(of(answers, year=1994))
    numbers = [int(each) for each in slide.element.xpath("//p:cNvPr/@id")]
    assert len(numbers) == len({*numbers}) > 300
    assert MSO_SHAPE_TYPE.PICTURE not in {each.shape_type for each in slide.shapes}


def test_the_notes_hold_every_document_in_full(river: Context) -> None:
    snapshot = of(river, year=1990)
    (slide,) = deck(snapshot)
    told = slide.notes_slide.notes_text_frame.text
    sources = river.archive.records.sources
    assert told == notes(snapshot)
    for key in ("memcon-harbour", "river-report"):
        assert f"“{sources[key].title}”" in told
    assert told.endswith("CC0 1.0\nhttps://river.org/?year=1990")


def test_an_address_without_a_host_leads_nowhere(river: Context) -> None:
    (slide,) = deck(replace(of(river, year=1990), public_url=""))
    (run,) = list(slide.shapes)[-1].text_frame.paragraphs[0].runs
    assert (run.text, run.hyperlink.address) == ("memcon /?year=1990", None)


def test_a_file_says_what_it_is_and_is_16_to_9(river: Context) -> None:
    held = Presentation(BytesIO(pptx(of(river, year=1990, lang="ja"))))
    about = held.core_properties
    assert (held.slide_width, held.slide_height) == (1280 * EMU, 720 * EMU)
    assert (about.title, about.language) == ("渡河施設 · 探索 · 1990", "ja")
    assert (about.author, about.last_modified_by) == ("", "memcon")


def test_japanese_has_a_japanese_font_and_language(river: Context) -> None:
    (slide,) = deck(of(river, year=1990, lang="ja"))
    looks = slide.element.xpath("//a:r[a:t='エイダ']/a:rPr")
    assert looks
    assert {look.get("lang") for look in looks} == {"ja-JP"}
    assert {*slide.element.xpath("//a:r[a:t='エイダ']/a:rPr/a:ea/@typeface")} == {"+mn-ea"}


def test_the_fonts_of_a_deck_stand_in_its_theme(river: Context) -> None:
    with ZipFile(BytesIO(pptx(of(river, year=1990)))) as packed:
        theme = packed.read("ppt/theme/theme1.xml").decode()
        slide = packed.read("ppt/slides/slide1.xml").decode()
    for kind in ("majorFont", "minorFont"):
        fonts = theme[theme.index(f"<a:{kind}>") : theme.index(f"</a:{kind}>")]
        assert '<a:latin typeface="Arial"/><a:ea typeface="Yu Gothic"/>' in fonts
        assert '<a:font script="Jpan" typeface="Yu Gothic"/>' in fonts
    assert 'latin typeface="+mn-lt"' in slide


def places(slide: Any) -> dict[str, tuple[int, int]]:
    """The middle of every actor on a slide, by id."""
    dots = next(each for each in picture_of(slide).shapes if each.name == "Actors and meetings")
    return {e.name: (e.left + e.width // 2, e.top + e.height // 2) for e in dots.shapes}


def test_a_series_has_a_slide_for_each_year_with_actors_at_one_place(answers: Context) -> None:
    slides = deck(with_series(of(answers, year=1990), "1993-1995"))
    assert [each.shapes.title.text for each in slides] == ["1993", "1994", "1995"]
    first, *others = map(places, slides)
    for other in others:
        shared = first.keys() & other.keys()
        assert {"clinton-bill", "yeltsin"} <= shared
        # a dot may grow, by halves of an EMU
        assert all(
            abs(a - b) <= 1 for key in shared for a, b in zip(first[key], other[key], strict=True)
        )


def test_all_years_are_those_of_the_record(river: Context) -> None:
    snapshot = with_series(of(river, year=1991), "all")
    assert [each.view.year for each in snapshot.slides] == list(river.archive.package.years)
    assert snapshot.name == "memcon-explore-1990-to-1992"


def test_the_tour_has_a_slide_for_each_step_in_its_own_words(answers: Context) -> None:
    snapshot = with_series(of(answers, lang="ja"), "tour")
    steps = [step for step in answers.archive.tour if step.page in DRAWN]
    first = snapshot.slides[0].caption
    assert [each.chart.name for each in snapshot.slides] == [step.page for step in steps]
    assert [each.caption.headline for each in snapshot.slides] == [s.title("ja") for s in steps]
    assert first.lines == (steps[0].text("ja"),)
    cited = answers.archive.records.citations[steps[0].records[0]]
    assert {each.source for each in cited} <= {*first.documents}
    assert snapshot.name == "memcon-tour-ja"


@pytest.mark.parametrize("text", ["tour", "1990", "1989-1990", "1992-1990", "ever"])
def test_a_series_that_cannot_be_made_is_refused(river: Context, text: str) -> None:
    with pytest.raises(SnapshotError, match="series"):
        series_of(river.archive, DRAWN["explore"], View(year=1990), text)


def xml_of(read: Callable[[str], Any], *marks: Mark) -> Any:
    """Marks as shapes, read back."""
    sheet = Sheet(Look(Theme.LIGHT, "ground"), 0.0)
    return read(tag("p:spTree", "".join(shapes(marks, sheet, "Marks")), **NAMESPACES))


def test_hostile_texts_stay_texts() -> None:
    from pptx.oxml import parse_xml

    root = xml_of(
        parse_xml,
        Dot(HOSTILE, 0, 0, 3, Shape.CIRCLE, "us", False, HOSTILE),
        Label(HOSTILE, 0, 0, HOSTILE, Anchor.START, 12, 500, "text-1"),
    )
    harmless = '</a:t><script>alert("1")</script>&amp;\ufffd\ufffd\ufffd'
    assert root.xpath("//p:cNvPr/@name") == [harmless, harmless]
    assert root.xpath("//p:cNvPr/@descr") == [harmless]
    assert root.xpath("//a:t/text()") == [harmless]
    assert not root.xpath("//*[local-name()='script']")


def test_kinds_that_pages_seldom_have() -> None:
    from pptx.oxml import parse_xml

    square = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), None, (20.0, 0.0), (30.0, 0.0), (30.0, 9.0))
    root = xml_of(
        parse_xml,
        Area("land", square, "us", opacity=0.5, hatched=True),
        Line("gap", ((0.0, 0.0), (1.0, 1.0), None, (2.0, 2.0), (3.0, 3.0)), "us"),
        Line("flat", ((9.0, 4.0), (0.0, 0.0)), "us", line=Audience.PRIVATE),
        Tick(10.0, 10.0, 90, "us"),
        Dot("late", 10.0, 10.0, 4.0, Shape.CHEVRON, "us", False, ""),
        Line("none", (), "us"),
    )
    land, gap, flat, tick, late = root
    assert land.xpath(".//a:pattFill/@prst") == ["wdUpDiag"]
    assert land.xpath(".//a:bgClr/a:srgbClr/@val") == ["A5D3EA"]
    assert len(land.xpath(".//a:close")) == len(gap.xpath(".//a:moveTo")) == 2
    assert flat.xpath(".//a:xfrm/@flipH | .//a:xfrm/@flipV") == ["1", "1"]
    assert flat.xpath(".//a:ds/@d | .//a:ds/@sp") == ["500000", "300000"]
    assert tick.xpath(".//a:ext/@cx | .//a:ext/@cy") == [str(round(5.6 * EMU)), "0"]
    assert late.xpath(".//a:xfrm/@rot") == ["5400000"]


def test_a_straight_tie_is_a_connector_that_holds_on_to_its_actors() -> None:
    from pptx.oxml import parse_xml

    path = ((0.0, 5.0), (4.0, 5.0), (6.0, 5.0), (10.0, 5.0))
    tie = Tie("a~b", path, "us", 2.0, Audience.PUBLIC, 1, "A and B")
    sheet = Sheet(Look(Theme.LIGHT, "ground"), 0.0, dots={(0.0, 5.0): 7, (10.0, 5.0): 8})
    root = parse_xml(tag("p:spTree", "".join(shapes([tie], sheet, "Ties")), **NAMESPACES))
    assert root.xpath("./p:cxnSp//a:stCxn/@id | ./p:cxnSp//a:endCxn/@id") == ["7", "8"]
    assert is_straight(path)
    assert not is_straight(((0.0, 0.0), (1.0, 0.0), (9.0, 4.0), (10.0, 4.0)))


@pytest.mark.parametrize(
    ("label", "runs"),
    [
        (("Ada", False, ""), [("Ada", 500, False)]),
        (("“not one inch”", True, ""), [("“not one inch”", 500, True)]),
        (("told", False, "5 May:"), [("5 May: ", 700, False), ("told", 500, False)]),
        (
            ("said “no” twice", True, ""),
            [("said ", 500, False), ("“no”", 500, True), (" twice", 500, False)],
        ),
    ],
)
def test_a_label_has_a_bold_lead_and_quotes_in_serif(
    label: tuple[str, bool, str], runs: list[tuple[str, int, bool]]
) -> None:
    text, serif, lead = label
    whole = Label("", 0, 0, text, Anchor.START, 12, 500, "text-1", serif, lead)
    assert [(each.text, each.weight, each.serif) for each in pieces(whole)] == runs


def test_the_group_of_a_picture_is_as_large_as_its_surface() -> None:
    frame = Frame(1, 2, 3, 4)
    assert frame.group().count('x="1" y="2"') == frame.group().count('cx="3" cy="4"') == 2
    assert Canvas(1280, 545).width * EMU == 12192000


@pytest.mark.parametrize(
    ("mark", "points"),
    [
        (Area("", ((1.0, 1.0), (5.0, 1.0), (5.0, 5.0)), "us"), None),
        (
            Area("", ((-5.0, 2.0), (5.0, 2.0), (5.0, 6.0), (-5.0, 6.0)), "us"),
            ((0.0, 2.0), (5.0, 2.0), (5.0, 6.0), (0.0, 6.0)),
        ),
        (
            Area("", ((1.0, 8.0), (5.0, 8.0), (3.0, 12.0), None, (1.0, 1.0), (2.0, 1.0)), "us"),
            ((4.0, 10.0), (2.0, 10.0), (1.0, 8.0), (5.0, 8.0), None, (1.0, 1.0), (2.0, 1.0)),
        ),
        (Area("", ((11.0, 1.0), (15.0, 1.0), (15.0, 5.0)), "us"), ()),
        (
            Line("", ((5.0, 5.0), (15.0, 5.0), (15.0, 7.0), (5.0, 7.0)), "us"),
            ((5.0, 5.0), (10.0, 5.0), None, (10.0, 7.0), (5.0, 7.0)),
        ),
        (Line("", ((-5.0, -1.0), (5.0, -1.0)), "us"), ()),
    ],
)
def test_what_lies_beyond_the_surface_is_cut_off(
    mark: Area | Line, points: tuple[Any, ...] | None
) -> None:
    found = list(clipped([mark], Canvas(10, 10)))
    if points is None:
        assert found == [mark]
    else:
        kept = found[0].points if found and isinstance(found[0], Area | Line) else ()
        assert {*kept} == {*points}
        assert len(kept) == len(points)
