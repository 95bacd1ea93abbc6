"""Labels as Plotly may show them: escaped, their lead in bold, their quotation in serif.

``drawTexts`` in ``assets/21-pen.js`` reads the two elements that are made here.
"""

import html
import re
from functools import lru_cache
from textwrap import TextWrapper

from dashboard.drawing.marks import Label
from dashboard.theme import SERIF

WIDEST = 62
"""Letters that a line of a hover text may have."""

NARROWEST = 34
"""Letters that it may have if some are as wide as Japanese ones: those from `WIDE` on."""

WIDE = "\u2e80"

QUOTED = re.compile("“[^”]*”")


def is_serif(label: Label) -> bool:
    """Whether all of a label is set in serif, not only what it quotes."""
    return label.serif and not quotes_in_part(label.text, label.lead)


def quotes_in_part(text: str, lead: str = "") -> bool:
    """Whether a text, with its lead, holds a quotation and is not one as a whole."""
    is_whole = not lead and QUOTED.fullmatch(text) is not None
    return not is_whole and QUOTED.search(text) is not None


def dressed(label: Label) -> str:
    """Return a label's text with the elements that Plotly knows.

    Examples
    --------
    >>> from dashboard.drawing.marks import Anchor
    >>> dressed(Label("", 0, 0, "a < b", Anchor.START, 12, 400, "text-1", lead="22 Oct:"))
    '<b>22 Oct:</b> a &lt; b'
    """
    text = html.escape(label.text, quote=False)
    if label.serif and quotes_in_part(label.text, label.lead):
        text = QUOTED.sub(rf"<span style='font-family:{SERIF}'>\g<0></span>", text)
    return f"<b>{html.escape(label.lead, quote=False)}</b> {text}" if label.lead else text


def markup(text: str) -> str:
    """Return plain text as Plotly may show it: escaped, long lines broken."""
    return "<br>".join(map(_marked_line, text.split("\n")))


@lru_cache(16384)
def _marked_line(line: str) -> str:
    # the same line stands in many texts
    is_wide = not line.isascii() and max(line) > WIDE
    most = NARROWEST if is_wide else WIDEST
    is_whole = len(line) <= most and line.isprintable() and line == line.rstrip()
    lines = [line] if is_whole else TextWrapper(most, break_on_hyphens=False).wrap(line)
    return "<br>".join([html.escape(each, quote=False) for each in lines])
