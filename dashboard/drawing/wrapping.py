"""Text set in lines no wider than a column, by the same estimate of widths as labels."""

from dashboard.drawing.labels import text_width

CJK = 0x2E80
NOT_FIRST = set("、。」』)）,.・ーァィゥェォッャュョ")
"""Letters that may not begin a line."""


def wrapped(text: str, width: float, size: float, weight: int = 500, most: int = 99) -> list[str]:
    """Break a text into lines.

    Parameters
    ----------
    text : str
        The text; broken at spaces, and between any two East Asian letters.
    width : float
        Of the column, in pixels. A word wider than that keeps a line of its own.
    size, weight : float, int
        Of the font, as for labels.
    most : int
        Lines at most; the last one ends in an ellipsis if something is left out.
    """
    lines = [""]
    for part in _parts(text):
        fits = text_width((lines[-1] + part).rstrip(), size, weight) <= width
        if fits or not lines[-1].strip():
            lines[-1] += part
        else:
            lines.append(part)
    lines = [line.strip() for line in lines]
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], cut(" ".join(lines[most - 1 :]), width, size, weight)]


def cut(text: str, width: float, size: float, weight: int = 500) -> str:
    """Return a text shortened to a width, with an ellipsis if something is left out."""
    if text_width(text, size, weight) <= width:
        return text
    while text and text_width(f"{text}…", size, weight) > width:
        text = text[:-1]
    return f"{text.rstrip()}…"


def _parts(text: str) -> list[str]:
    """Return the parts between which a line may break; spaces stay with the word before."""
    parts: list[str] = []
    for letter in text:
        joins = parts and not _breaks(parts[-1][-1], letter)
        if joins:
            parts[-1] += letter
        else:
            parts.append(letter)
    return parts


def _breaks(before: str, after: str) -> bool:
    if after in NOT_FIRST or after == " ":
        return False
    return before == " " or ord(before) >= CJK or ord(after) >= CJK
