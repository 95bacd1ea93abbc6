"""The picture with its caption round it, as SVG.

Over the picture stand the page, the years and what is said of them; under it the legend, the
sources, the licence and the address. Their heights follow from their words; on a slide the
picture takes what they leave.
"""

from dataclasses import dataclass

from dashboard.drawing.canvas import Canvas
from dashboard.drawing.labels import text_width
from dashboard.snapshots.caption import Caption
from dashboard.snapshots.look import Look
from dashboard.snapshots.signs import entry
from dashboard.snapshots.snapshot import Size, Snapshot
from dashboard.snapshots.svg import hatching, picture
from dashboard.snapshots.tags import family, line_of_text, said, tag
from dashboard.snapshots.wrap import wrapped
from dashboard.theme import fill, ink

SLIDE = Canvas(1280, 720)
LEAST_PICTURE = 240
MARGIN = 24.0


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the frame as SVG, from 0 down, and its height in pixels."""

    svg: str
    height: float


def framed(snapshot: Snapshot, *, halo: bool = True, whole_weights: bool = False) -> str:
    """Return a snapshot as the text of an SVG file.

    Parameters
    ----------
    snapshot : Snapshot
        What is shown.
    halo, whole_weights : bool
        As in `Look`.
    """
    look = Look(snapshot.theme, snapshot.ground, halo, whole_weights)
    width = (SLIDE if snapshot.size == Size.SLIDE else snapshot.surface).width
    over, under = _over(snapshot.caption, width, look), _under(snapshot.caption, width, look)
    canvas = _canvas(snapshot, over.height + under.height)
    height = over.height + canvas.height + under.height
    drawn = [
        tag("title", said(f"{snapshot.caption.title} · {snapshot.caption.years}")),
        tag("desc", said(snapshot.caption.alt)),
        tag("defs", hatching(look)),
        tag("rect", width=width, height=height, fill=fill(look.theme, "page")),
        over.svg,
        _placed(_ground(canvas, look) + picture(snapshot.marks(canvas), look), over.height),
        _placed(under.svg, over.height + canvas.height),
    ]
    return _document("".join(drawn), width, height, snapshot.caption.lang)


def _document(drawn: str, width: float, height: float, lang: str) -> str:
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tag(
        "svg",
        drawn,
        xmlns="http://www.w3.org/2000/svg",
        width=width,
        height=height,
        viewBox=f"0 0 {width:g} {height:g}",
        lang=lang,
        role="img",
        font_family=family(""),
    )


def _canvas(snapshot: Snapshot, taken: float) -> Canvas:
    if snapshot.size != Size.SLIDE:
        return snapshot.surface
    return Canvas(SLIDE.width, max(LEAST_PICTURE, int(SLIDE.height - taken)))


def _ground(canvas: Canvas, look: Look) -> str:
    colour = fill(look.theme, look.ground)
    return tag("rect", width=canvas.width, height=canvas.height, fill=colour)


def _placed(svg: str, y: float) -> str:
    return tag("g", svg, transform=f"translate(0 {y:g})")


def _over(caption: Caption, width: float, look: Look) -> Block:
    """Return the words over the picture: short headlines stand beside the lines they head."""
    first, second, third = (ink(look.theme, f"text-{n}") for n in (1, 2, 3))
    title = caption.title if caption.headline == caption.years else _dated(caption)
    drawn = line_of_text(title, MARGIN, 20, 12, third, look, weight=500)
    left, y = MARGIN, 38.0
    if caption.headline == caption.years:
        drawn += line_of_text(caption.headline, left, 52, 36, first, look, weight=700)
        left += text_width(caption.headline, 36, 700) + 22
        sizes = [(14.0, 600, first), *[(12.5, 400, second)] * len(caption.lines)]
        parts = list(zip(caption.lines, sizes, strict=False))
    else:
        parts = [(caption.headline, (20.0, 700, first))]
        parts += [(line, (13.0, 400, second)) for line in caption.lines]
    for text, (size, weight, colour) in parts:
        for line in wrapped(text, width - left - MARGIN, size, weight):
            y += size * 0.65
            drawn += line_of_text(line, left, y, size, colour, look, weight=weight)
            y += size * 0.65
        y += 2
    return Block(drawn, round(max(y + 8, 84.0)))


def _dated(caption: Caption) -> str:
    return f"{caption.title} · {caption.years}"


def _under(caption: Caption, width: float, look: Look) -> Block:
    """Return the words under the picture: legend, then sources, licence and address."""
    drawn, x, y = "", MARGIN, 18.0
    for held in caption.legend:
        _, wide = entry(held, 0, 0, look)
        if x > MARGIN and x + wide > width - MARGIN:
            x, y = MARGIN, y + 19
        drawn += entry(held, x, y, look)[0]
        x += wide + 14
    y += 22 if caption.legend else 0
    colour = ink(look.theme, "text-3")
    for text in (" · ".join(filter(None, [caption.sources, caption.licence])), _where(caption)):
        for line in wrapped(text, width - 2 * MARGIN, 10.5):
            line_svg = line_of_text(line, MARGIN, y, 10.5, colour, look)
            is_address = text == caption.link
            drawn += tag("a", line_svg, href=caption.link) if is_address else line_svg
            y += 15
    return Block(drawn, round(y + 2))


def _where(caption: Caption) -> str:
    """Return the address as it is printed; without a public one it needs the site's name."""
    return f"memcon {caption.link}" if caption.link.startswith("/") else caption.link
