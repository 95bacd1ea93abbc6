"""Breaking text into lines where no font is at hand, by the widths that drawings use."""

import re

from dashboard.drawing.labels import text_width

PIECES = re.compile(r"\s+|[\u2e80-\uffef][、。」』)・:]*|[^\s\u2e80-\uffef]{1,24}[、。」』)・:]*")
"""What a line may end after: a space, a Japanese letter and the stops that cling to it, a word."""


def wrapped(text: str, width: float, size: float, weight: int = 400) -> list[str]:
    """Break a text into lines that are no wider than `width` pixels.

    Parameters
    ----------
    text : str
        Plain text; words longer than 24 letters, such as addresses, are broken too.
    width : float
        Pixels; a line holds at least one piece of the text even if it is wider.
    size : float
        Font size in pixels.
    weight : int
        Weight as in CSS.
    """
    lines: list[str] = []
    line = ""
    for piece in PIECES.findall(text):
        if line.strip() and text_width(f"{line}{piece}".strip(), size, weight) > width:
            lines.append(line.strip())
            line = ""
        line += piece
    return [*lines, *([line.strip()] if line.strip() else [])]
