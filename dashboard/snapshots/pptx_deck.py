"""PowerPoint: a view, or several that follow each other, as slides that can be edited.

The library is imported here alone, and this module only where a file is made. All slides
of one file have the picture at the same place, so that an actor stays where it is while
the slides turn.
"""

from datetime import UTC, datetime
from io import BytesIO

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.oxml import serialize_part_xml
from pptx.opc.package import Part
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide
from pptx.util import Emu

from dashboard.snapshots.drawingml import emu
from dashboard.snapshots.layout import SLIDE
from dashboard.snapshots.look import Look
from dashboard.snapshots.pptx_chart import chart_part
from dashboard.snapshots.pptx_slide import Setting, setting, slide_tree
from dashboard.snapshots.pptx_text import JAPANESE, LATIN
from dashboard.snapshots.snapshot import Snapshot
from dashboard.snapshots.tags import FORBIDDEN
from dashboard.theme import fill
from graphdata.sources import reference
from graphdata.words import words

TITLE_ONLY = "Title Only"


def pptx(snapshot: Snapshot) -> bytes:
    """Return the bytes of a file for PowerPoint: a slide for each part of a series, or one."""
    slides = snapshot.slides
    deck = Presentation()
    _widen(deck)
    _set_fonts(deck)
    _describe(deck, slides[0])
    held = setting(slides)
    for each in slides:
        _add(deck, each, held)
    file = BytesIO()
    deck.save(file)
    return file.getvalue()


def _widen(deck: Deck) -> None:
    """Make the library's own template 16 to 9, the places of its layouts with it."""
    assert deck.slide_width is not None
    wider = emu(SLIDE.width) / deck.slide_width
    deck.slide_width, deck.slide_height = Emu(emu(SLIDE.width)), Emu(emu(SLIDE.height))
    for held in (deck.slide_master, *deck.slide_layouts):
        for each in held.placeholders:
            # one without a place of its own has its master's
            if each._element.spPr.xfrm is not None:
                each.left, each.width = Emu(each.left * wider), Emu(each.width * wider)


def _set_fonts(deck: Deck) -> None:
    """Name the fonts of the whole deck once, in its theme, where its owner can change them."""
    theme = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    root = parse_xml(theme.blob)
    for kind in ("majorFont", "minorFont"):
        for name, font in (("latin", LATIN), ("ea", JAPANESE), ("font[@script='Jpan']", JAPANESE)):
            (held,) = root.xpath(f".//a:{kind}/a:{name}")
            held.set("typeface", font)
    assert isinstance(theme, Part)
    theme._blob = serialize_part_xml(root)


def _describe(deck: Deck, first: Snapshot) -> None:
    """Say of the file what it is, and nothing of the template it was made from."""
    about, package = deck.core_properties, first.context.archive.package
    about.title = f"{first.caption.title} · {first.caption.years}"[:255]
    about.author = ", ".join(package.authors)[:255]
    about.last_modified_by = "memcon"
    about.language = first.caption.lang
    about.comments = first.caption.licence[:255]
    about.created = about.modified = datetime.now(UTC).replace(tzinfo=None)


def _add(deck: Deck, snapshot: Snapshot, held: Setting) -> None:
    layout = next(each for each in deck.slide_layouts if each.name == TITLE_ONLY)
    slide = deck.slides.add_slide(layout)
    ground = slide.background.fill
    ground.solid()
    paper = bytes.fromhex(fill(snapshot.theme, "page").lstrip("#"))
    ground.fore_color.rgb = RGBColor(*paper)
    link, leads = snapshot.caption.link, ""
    if not link.startswith("/"):
        leads = slide.part.relate_to(link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    look = Look(snapshot.theme, snapshot.ground)
    charts = {
        plot: slide.part.relate_to(
            chart_part(plot, look, slide.part.package), RELATIONSHIP_TYPE.CHART
        )
        for plot in snapshot.plots(held.canvas)
    }
    empty = slide.shapes._spTree
    empty.getparent().replace(empty, parse_xml(slide_tree(snapshot, held, leads, charts)))
    _note(slide, snapshot)


def _note(slide: Slide, snapshot: Snapshot) -> None:
    """Write into the notes what a speaker needs and a reader would ask: the full sources."""
    frame = slide.notes_slide.notes_text_frame
    assert frame is not None
    frame.text = FORBIDDEN.sub("\ufffd", notes(snapshot))


def notes(snapshot: Snapshot) -> str:
    """Return the notes of a slide: its words, and every document behind it in full."""
    caption, records = snapshot.caption, snapshot.context.archive.records
    documents = [records.sources[key] for key in caption.documents]
    told = [f"{reference(each)} {each.url}".strip() for each in documents]
    parts = [
        [caption.title, caption.years, caption.headline, *caption.lines],
        [words(caption.lang)("Sources"), *sorted(told)],
        [caption.licence, caption.link],
    ]
    return "\n\n".join("\n".join(dict.fromkeys(filter(None, part))) for part in parts)
