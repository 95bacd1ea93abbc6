"""One slide of a snapshot: title, words, the picture in layers, legend, sources, address."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dashboard.drawing.canvas import Canvas
from dashboard.drawing.plots import Plot
from dashboard.snapshots.clipping import clipped
from dashboard.snapshots.drawingml import (
    NAMESPACES,
    NO_STROKE,
    Frame,
    Named,
    emu,
    group,
    preset,
    shape,
    solid,
)
from dashboard.snapshots.layout import SLIDE, Block, Passage, Role, between, over, under
from dashboard.snapshots.look import Look
from dashboard.snapshots.pptx_marks import Sheet, layers, shapes
from dashboard.snapshots.pptx_text import passage_box
from dashboard.snapshots.snapshot import Snapshot
from dashboard.snapshots.tags import tag
from dashboard.theme import fill, ink
from graphdata.words import Words, words

HEAD = 1
"""Number of the slide's own tree."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What the slides of one file have in common, so that nothing moves but the record.

    Parameters
    ----------
    top : float
        Where the picture begins, in pixels.
    canvas : Canvas
        Its surface.
    """

    top: float
    canvas: Canvas


def setting(slides: list[Snapshot]) -> Setting:
    """Return the place of the picture that leaves room for the words of every slide."""
    width = SLIDE.width
    top = max(over(each.caption, width).height for each in slides)
    below = max(under(each.caption, width).height for each in slides)
    return Setting(top, between(top, below))


def slide_tree(snapshot: Snapshot, held: Setting, link: str, charts: Mapping[Plot, str]) -> str:
    """Return the tree of shapes of a slide, as an element.

    Parameters
    ----------
    snapshot : Snapshot
        What is shown.
    held : Setting
        Where the picture is.
    link : str
        Id of the slide's relation to the address; "" if there is none to follow.
    charts : mapping of Plot to str
        Ids of the slide's relations to its charts.
    """
    look = Look(snapshot.theme, snapshot.ground)
    sheet = Sheet(look, held.top)
    language = words(snapshot.view.lang)
    above, below = over(snapshot.caption, SLIDE.width), under(snapshot.caption, SLIDE.width)
    foot = held.top + held.canvas.height
    parts = [
        tag("p:nvGrpSpPr", Named(HEAD, "").xml() + tag("p:cNvGrpSpPr") + tag("p:nvPr")),
        tag("p:grpSpPr"),
        *_passages(above, sheet, 0.0, language),
        _picture(snapshot, held, sheet, charts),
        *_legend(below, Sheet(look, foot, sheet.numbers), foot, language),
        *_passages(below, sheet, foot, language, link),
    ]
    return tag("p:spTree", "".join(parts), **NAMESPACES)


def _passages(
    block: Block, sheet: Sheet, top: float, language: Words, link: str = ""
) -> Iterator[str]:
    names = role_names(language)
    # a reader of the screen hears the title first
    for passage in sorted(block.passages, key=lambda each: each.role != Role.HEADLINE):
        named = sheet.named(names[passage.role])
        leads = link if passage.role == Role.ADDRESS else ""
        yield passage_box(named, passage, _ink(passage, sheet), top, leads)


def _ink(passage: Passage, sheet: Sheet) -> str:
    return ink(sheet.look.theme, passage.tone)


def _picture(snapshot: Snapshot, held: Setting, sheet: Sheet, charts: Mapping[Plot, str]) -> str:
    canvas, language = held.canvas, words(snapshot.view.lang)
    frame = Frame(0, emu(held.top), emu(canvas.width), emu(canvas.height))
    named = sheet.named(language("Picture"), snapshot.caption.alt)
    colour = solid(fill(sheet.look.theme, snapshot.ground))
    ground = shape(
        sheet.named(language("Ground")), frame.xml() + preset("rect") + colour + NO_STROKE
    )
    marks, names = clipped(snapshot.marks(canvas), canvas), kind_names(language)
    drawn = layers(marks, sheet, names, frame, charts)
    return group(named, frame, [ground, *drawn])


def _legend(block: Block, sheet: Sheet, top: float, language: Words) -> Iterator[str]:
    if block.legend:
        frame = Frame(0, emu(top), emu(SLIDE.width), emu(block.height))
        name = language("Legend")
        yield group(sheet.named(name), frame, shapes(block.legend, sheet, name))


def kind_names(language: Words) -> dict[str, str]:
    """Return what the layers of a picture are called."""
    return {
        "areas": language("Areas"),
        "lines": language("Lines"),
        "charts": language("Charts"),
        "ties": language("Ties"),
        "ticks": language("New ties"),
        "boxes": language("Boxes"),
        "dots": language("Actors and meetings"),
        "stances": language("Stances"),
        "labels": language("Labels"),
    }


def role_names(language: Words) -> dict[Role, str]:
    """Return what the texts round a picture are called."""
    return {
        Role.PAGE: language("Record and page"),
        Role.HEADLINE: language("Title"),
        Role.SAID: language("In words"),
        Role.SOURCES: language("Sources"),
        Role.ADDRESS: language("Address"),
    }
