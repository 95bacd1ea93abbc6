"""SVG as text: elements with their values escaped, text with its letters as they are."""

import re
from html import escape

from dashboard.figures.lettering import QUOTED, quotes_in_part
from dashboard.snapshots.look import Look

FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Letters that no XML file may hold, escaped or not."""

JAPANESE = re.compile("[\u2e80-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]")
FAMILIES = {
    (False, False): "Inter, 'Helvetica Neue', Arial, sans-serif",
    (True, False): "'Source Serif 4', Georgia, 'Times New Roman', serif",
    (False, True): "'Noto Sans CJK JP', 'Hiragino Sans', 'Yu Gothic', Meiryo, sans-serif",
    (True, True): "'Noto Serif CJK JP', 'Hiragino Mincho ProN', 'Yu Mincho', serif",
}
"""Fonts by serif and Japanese. A text with Japanese letters is set in one Japanese font as a
whole, and any other in one that has all of Europe's, since many programs that open SVG
cannot change the font within a text."""

SPACE = 0.28
"""Width of a space, in font sizes."""

CIRCLED = re.compile("[\u2460-\u24ff\u2776-\u2793] ")
SIGNS = "'Noto Sans CJK JP', 'Hiragino Sans', 'Segoe UI Symbol', sans-serif"
"""Numbers in circles, and fonts that have them: Inter has none."""

MIDDLE = 0.25
"""From the middle of a line down to its foot, in font sizes; as Plotly sets text."""


def tag(name: str, content: str = "", /, **values: object) -> str:
    """Return an element; underscores of names are hyphens, ``None`` is left out.

    Parameters
    ----------
    name : str
        The element.
    content : str
        What stands in it, already SVG.
    **values : object
        Its attributes, as plain text.

    Examples
    --------
    >>> tag("circle", r=2.0, fill="none", data_id='a"b', stroke=None)
    '<circle r="2" fill="none" data-id="a&quot;b"/>'
    """
    told = "".join(
        f' {key.strip("_").replace("_", "-")}="{said(value)}"'
        for key, value in values.items()
        if value is not None
    )
    return f"<{name}{told}>{content}</{name}>" if content else f"<{name}{told}/>"


def said(value: object) -> str:
    """Return a value as text of an SVG file, escaped."""
    text = f"{value:g}" if isinstance(value, float) else str(value)
    return escape(FORBIDDEN.sub("\ufffd", text))


def family(text: str, *, serif: bool = False) -> str:
    """Return the fonts a text is set in, best first."""
    return FAMILIES[serif, JAPANESE.search(text) is not None]


def _numbered(drawn: str, x: float, size: float) -> str:
    """Return a text whose first letter is a number in a circle, set in a font that has it.

    What follows has a place of its own: programs that draw a text in one go would else change
    the font of all of it.
    """
    after = tag("tspan", drawn[2:], x=round(x + (1 + SPACE) * size, 2))
    return tag("tspan", drawn[:2], font_family=SIGNS) + after


def _quoting(drawn: str, whole: str) -> str:
    """Return a text with what it quotes in serif."""
    fonts = family(whole, serif=True)
    return QUOTED.sub(lambda match: tag("tspan", match[0], font_family=fonts), drawn)


def line_of_text(
    text: str,
    x: float,
    y: float,
    size: float,
    fill: str,
    look: Look,
    *,
    weight: int = 400,
    anchor: str = "start",
    serif: bool = False,
    lead: str = "",
    seam: str = "",
    data_id: str | None = None,
) -> str:
    """Return a text whose middle line runs through a point.

    Parameters
    ----------
    text : str
        Plain text.
    x, y : float
        The point, in pixels.
    size : float
        Font size in pixels.
    fill : str
        Its colour.
    look : Look
        How the reader of the file sets text.
    weight : int
        Weight as in CSS.
    anchor : {"start", "middle", "end"}
        Which part of the text stands at the point.
    serif : bool
        Whether it is a quotation, or holds one in quotation marks.
    lead : str
        What stands before it in bold.
    seam : str
        Colour of the seam that parts it from what it lies on; "" for none.
    data_id : str or None
        Id of what it names.
    """
    whole = f"{lead} {text}" if lead else text
    in_part = serif and quotes_in_part(text, lead)
    fonts = family(whole, serif=serif and not in_part)
    drawn = _quoting(said(text), whole) if in_part else said(text)
    if not lead and CIRCLED.match(text) and anchor == "start" and not JAPANESE.search(whole):
        drawn = _numbered(drawn, x, size)
    return tag(
        "text",
        f"{tag('tspan', said(lead), font_weight=700)} {drawn}" if lead else drawn,
        x=round(x, 2),
        y=round(y + MIDDLE * size, 2),
        font_size=float(size),
        font_weight=weight // 100 * 100 if look.whole_weights else weight,
        text_anchor=anchor if anchor != "start" else None,
        font_family=fonts if fonts != family("") else None,
        fill=fill,
        stroke=seam or None,
        stroke_width=3.2 if seam else None,
        stroke_linejoin="round" if seam else None,
        paint_order="stroke" if seam else None,
        data_id=data_id or None,
    )
