"""What is selected, in files: the band, ring, edge and diamond that the screen shows."""

import re
from io import BytesIO

import pytest
from pptx import Presentation

from dashboard.context import Context
from dashboard.drawing.lighting import Light, lighted
from dashboard.drawing.marks import Anchor, Area, Dot, Label, Line, Mark, Shape, Tie
from dashboard.snapshots.asking import DRAWN
from dashboard.snapshots.frame import framed
from dashboard.snapshots.pptx_deck import pptx
from dashboard.snapshots.snapshot import Size, Snapshot
from dashboard.theme import Theme, fill, ink
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.vocabulary import Audience
from tests.dashboard.slides import picture_of

PATH = ((0.0, 0.0), (0.0, 0.0), (40.0, 0.0), (40.0, 0.0))
THIN = Tie("ada~boris", PATH, "us", 1.0, Audience.PRIVATE, 0.5, "Ada and Boris")
THICK = Tie("ada/talks", PATH, "us", 3.0, Audience.PUBLIC, 1.0, "Ada at the talks")
ADA = Dot("ada", 0.0, 0.0, 5.0, Shape.SQUARE, "us", True, "Ada", doubtful=True)
CORA = Dot("cora", 9.0, 9.0, 5.0, Shape.CIRCLE, "us", False, "Cora")
LAND = Area("ada", ((0.0, 0.0), (4.0, 0.0), (4.0, 4.0)), "us", hover="Land")
NAME = Label("ada", 0.0, 0.0, "Ada", Anchor.START, 12, 500, "text-1")
MARKS: list[Mark] = [LAND, THIN, THICK, ADA, CORA, NAME]

BANDS = [
    Tie("", PATH, "lit", 5.4, Audience.PUBLIC, 1.0, ""),
    Tie("", PATH, "lit", 7.4, Audience.PUBLIC, 1.0, ""),
]
RING = Dot("", 0.0, 0.0, 9.5, Shape.SQUARE, "selected", False, "")
OUTLINE = ((0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 0.0))
EDGES = [Line("", OUTLINE, "selected", 5.4), Line("", OUTLINE, "lit", 3.0)]
MEN = {"ada", "boris", "cora", "dov"}
DIAMOND = Dot("", 33.8, 0.0, 6.5, Shape.DIAMOND, "selected", False, "")


def test_an_actor_has_a_ring_bands_and_edges() -> None:
    light = Light("ada", False, ("ada", "ada~boris"))
    assert lighted(MARKS, light) == [*BANDS, RING, *MARKS, *EDGES]


def test_a_meeting_has_a_diamond_on_its_heaviest_tie() -> None:
    light = Light("talks", True, ("ada~boris", "cora", "talks"))
    rings = [Dot("", 9.0, 9.0, 9.5, Shape.CIRCLE, "selected", False, "")]
    assert lighted(MARKS, light) == [*BANDS, *rings, *MARKS, DIAMOND]


def test_nothing_selected_is_nothing_lit() -> None:
    assert lighted(MARKS, Light("", False, ())) == MARKS
    assert lighted([NAME], Light("boris", True, ("boris",))) == [NAME]


@pytest.mark.parametrize("theme", Theme)
def test_a_file_and_a_slide_show_what_is_selected(napkin: Archive, theme: Theme) -> None:
    context, size = Context(napkin), Size.SLIDE
    view = View(year=1990, selected="ada~boris").within(napkin)
    snapshot = Snapshot(context, DRAWN["explore"], view, theme, size)
    yellow, edge = fill(theme, "lit"), ink(theme, "selected")
    drawn = framed(snapshot)
    assert len(re.findall(f'<path d="[^"]*" fill="none" stroke="{yellow}"', drawn)) == 1
    rings = f'fill="{fill(theme, "selected")}" stroke="{edge}" stroke-width="1"'
    assert drawn.count(rings) == 2
    (slide,) = Presentation(BytesIO(pptx(snapshot))).slides
    layers = {layer.name: layer for layer in picture_of(slide).shapes}
    (band,) = [each for each in layers["Ties"].shapes if each.name == "Ties"]
    assert str(band.line.color.rgb) == yellow.lstrip("#")
    rings_of_slide = [e for e in layers["Actors and meetings"].shapes if e.name not in MEN]
    assert [str(e.fill.fore_color.rgb) for e in rings_of_slide] == [yellow.lstrip("#")] * 2


def test_a_glued_tie_holds_on_to_the_actor_and_not_to_its_ring(napkin: Archive) -> None:
    view = View(year=1990, selected="ada").within(napkin)
    snapshot = Snapshot(Context(napkin), DRAWN["explore"], view, size=Size.SLIDE)
    (slide,) = Presentation(BytesIO(pptx(snapshot))).slides
    names = {int(e.get("id")): e.get("name") for e in slide.element.xpath("//p:cNvPr")}
    held = slide.element.xpath("//a:stCxn/@id | //a:endCxn/@id")
    assert {names[int(each)] for each in held} <= MEN
