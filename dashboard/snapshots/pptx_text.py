"""Texts of a slide: their letters, and boxes that stand where the drawing has them.

A file for PowerPoint names one font for Latin letters and one for Japanese, and no other to fall
back on. So it names fonts that every computer with an office program has, or has in the same
widths: a substitute that is wider would lay the names over one another. The sans is the deck's
own, set once in its theme: whoever likes Inter better changes it there, in one place.
"""

from collections.abc import Iterator

from dashboard.drawing.labels import Rect, rect_of, text_width
from dashboard.drawing.marks import Anchor, Label
from dashboard.figures.lettering import QUOTED, quotes_in_part
from dashboard.snapshots.drawingml import (
    NO_FILL,
    NO_STROKE,
    Frame,
    Named,
    emu,
    paragraph,
    preset,
    run,
    shape,
    solid,
    srgb,
    text_body,
)
from dashboard.snapshots.layout import MARGIN, PITCH, SLIDE, Passage, Role
from dashboard.snapshots.tags import JAPANESE as JAPANESE_LETTERS
from dashboard.snapshots.tags import tag

SIDES = {Anchor.START: "l", Anchor.MIDDLE: "ctr", Anchor.END: "r"}
BOLD = 600
RISE = 0.11
"""How far the middle of a font's line lies above the drawing's middle line, in font sizes."""

LATIN, JAPANESE = "Arial", "Yu Gothic"
"""The fonts of the deck."""

SANS = ("+mn-lt", "+mn-ea")
SERIF = ("Times New Roman", "Yu Mincho")
"""Fonts for Latin letters and for Japanese; a plus refers to the deck's own."""

ROOMY = 1.3
"""How much wider than its text the box of a single line is, for fonts that are wider."""

HALO = 1.6
"""Pixels of the seam that parts a label from what it lies on."""


def pieces(label: Label) -> Iterator[Label]:
    """Yield the parts of a label, each in one look: its lead, and what it says and quotes."""
    rest = label._replace(lead="")
    if label.lead:
        yield rest._replace(text=f"{label.lead} ", weight=700, serif=False)
    if not (label.serif and quotes_in_part(label.text, label.lead)):
        yield rest
        return
    at = 0
    for quoted in QUOTED.finditer(label.text):
        if quoted.start() > at:
            yield rest._replace(text=label.text[at : quoted.start()], serif=False)
        yield rest._replace(text=quoted[0])
        at = quoted.end()
    if at < len(label.text):
        yield rest._replace(text=label.text[at:], serif=False)


def letters(label: Label, colour: str, *, halo: str = "", link: str = "") -> str:
    """Return the look of a label's letters.

    Parameters
    ----------
    label : Label
        Its size, weight and face; the language is that of its letters.
    colour : str
        Colour as ``#rrggbb``.
    halo : str
        Colour of the seam round them; "" for none.
    link : str
        Id of the relation to an address; "" for none.
    """
    latin, japanese = SERIF if label.serif else SANS
    look = solid(colour)
    if halo:
        look += tag("a:effectLst", tag("a:glow", srgb(halo), rad=emu(HALO)))
    look += tag("a:latin", typeface=latin) + tag("a:ea", typeface=japanese)
    look += tag("a:cs", typeface=latin)
    look += tag("a:hlinkClick", **{"r:id": link}) if link else ""
    return tag(
        "a:rPr",
        look,
        lang="ja-JP" if JAPANESE_LETTERS.search(label.text) else "en-US",
        sz=round(label.size * 75),
        b=int(label.weight >= BOLD),
        noProof=1,
    )


def label_box(named: Named, label: Label, colour: str, halo: str, top: float) -> str:
    """Return a label as a text box that does not wrap.

    Parameters
    ----------
    named : Named
        What it is called.
    label : Label
        The label.
    colour, halo : str
        Colour of its letters and of the seam round them; "" for no seam.
    top : float
        How far down the slide the drawing begins, in pixels.
    """
    held = rect_of(label)
    down = top - RISE * label.size
    frame = _frame(Rect(held.left, held.top + down, held.right, held.bottom + down))
    runs = (run(each.text, letters(each, colour, halo=halo)) for each in pieces(label))
    text = paragraph(runs, SIDES[label.anchor])
    look = frame.xml() + preset("rect") + NO_FILL + NO_STROKE
    return shape(named, look, text_body(text, wraps=False, anchor="ctr"), box=True)


def passage_box(named: Named, passage: Passage, colour: str, top: float, link: str = "") -> str:
    """Return a passage as a text box; a headline is the title of its slide."""
    first = next(passage.labels())
    pitch = passage.pitch or passage.size * PITCH
    width = SLIDE.width - MARGIN - passage.x
    if not passage.pitch:
        width = ROOMY * text_width(passage.text, passage.size, passage.weight)
    above = passage.y + top - pitch / 2
    held = Rect(passage.x, above, passage.x + width, above + pitch * len(passage.lines))
    text = paragraph([run(passage.text, letters(first, colour, link=link))], "l", pitch)
    body = text_body(text, wraps=bool(passage.pitch), anchor="t")
    look = _frame(held).xml() + preset("rect") + NO_FILL + NO_STROKE
    is_title = passage.role == Role.HEADLINE
    return shape(named, look, body, box=not is_title, kind="title" if is_title else "")


def _frame(held: Rect) -> Frame:
    left, top = emu(held.left), emu(held.top)
    return Frame(left, top, emu(held.right) - left, emu(held.bottom) - top)
