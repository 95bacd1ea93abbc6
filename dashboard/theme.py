"""The colours of both themes; the same tokens stand in ``assets/10-tokens.css``.

Each hue has a job of its own: blocs, stances, selection. ``fill`` fills marks, ``ink``
draws outlines, ties and text and keeps the contrast WCAG 2.2 AA asks for.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Theme(StrEnum):
    """The two looks of the page."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Hue:
    """A colour to fill with and one to draw with, as ``#rrggbb``."""

    fill: str
    ink: str


HUES: Mapping[Theme, Mapping[str, Hue]] = {
    Theme.LIGHT: {
        "us": Hue("#56B4E9", "#1D6FA5"),
        "nato": Hue("#009E73", "#00714F"),
        "cee": Hue("#CC79A7", "#9A4377"),
        "russia": Hue("#D55E00", "#A84700"),
        "others": Hue("#8A8F98", "#565C66"),
        "for": Hue("#0072B2", "#004F7D"),
        "against": Hue("#E69F00", "#8F5B00"),
        "neutral": Hue("#7A808A", "#7A808A"),
        "selected": Hue("#F0E442", "#7A6F00"),
        "plus-2": Hue("#0B4A86", "#0B4A86"),
        "plus-1": Hue("#2F7FBF", "#2F7FBF"),
        "zero": Hue("#666D76", "#666D76"),
        "minus-1": Hue("#C4650F", "#C4650F"),
        "minus-2": Hue("#8F3503", "#8F3503"),
        "level-1": Hue("#00573E", "#00573E"),
        "level-2": Hue("#1B7F5F", "#1B7F5F"),
        "level-3": Hue("#86C5AC", "#2C7259"),
        "level-4": Hue("#CDE7DB", "#3F7A66"),
    },
    Theme.DARK: {
        "us": Hue("#56B4E9", "#7CC6F0"),
        "nato": Hue("#1FB98C", "#3CC79C"),
        "cee": Hue("#DB8DB8", "#E5A6C8"),
        "russia": Hue("#F07A2A", "#FF9A55"),
        "others": Hue("#9AA2AC", "#B4BBC4"),
        "for": Hue("#4FA8E0", "#8CCBF2"),
        "against": Hue("#F2B035", "#F7C768"),
        "neutral": Hue("#9AA2AC", "#9AA2AC"),
        "selected": Hue("#F0E442", "#F0E442"),
        "plus-2": Hue("#8CC7FF", "#8CC7FF"),
        "plus-1": Hue("#4E97D6", "#4E97D6"),
        "zero": Hue("#A3AAB3", "#A3AAB3"),
        "minus-1": Hue("#D98136", "#D98136"),
        "minus-2": Hue("#FFB877", "#FFB877"),
        "level-1": Hue("#86D9BA", "#86D9BA"),
        "level-2": Hue("#3B9777", "#3B9777"),
        "level-3": Hue("#2F7560", "#5FB598"),
        "level-4": Hue("#1F3B33", "#6FA693"),
    },
}

TONES: Mapping[Theme, Mapping[str, str]] = {
    Theme.LIGHT: {
        "text-1": "#1B1F24",
        "text-2": "#4A5058",
        "text-3": "#666C74",
        "ground": "#F4F2EC",
        "table": "#FFFFFF",
        "page": "#FFFFFF",
        "rail": "#FAF9F6",
        "hairline": "#DDD9CF",
        "control": "#8A8F98",
        "lane": "#F5F6F7",
        "panel": "#F7F5F0",
        "wash": "#EFE9DA",
        "axis": "#7E848D",
        "on-level": "#FFFFFF",
        "lit": "#F0E442",
    },
    Theme.DARK: {
        "text-1": "#F1EFEA",
        "text-2": "#C3C8CE",
        "text-3": "#9AA2AC",
        "ground": "#171C22",
        "table": "#1E242C",
        "page": "#12161B",
        "rail": "#151A20",
        "hairline": "#2E3640",
        "control": "#76808C",
        "lane": "#1A1E24",
        "panel": "#1C2027",
        "wash": "#2B2A24",
        "axis": "#7D8591",
        "on-level": "#0C1512",
        "lit": "#F0E442",
    },
}

FONT = '"Inter", "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic", sans-serif'
SERIF = '"Source Serif 4", "Noto Serif CJK JP", "Hiragino Mincho ProN", Georgia, serif'


def ink(theme: Theme, token: str) -> str:
    """Return the colour a token is drawn with: the ink of a hue, or a tone."""
    hue = HUES[theme].get(token)
    return hue.ink if hue is not None else TONES[theme][token]


def fill(theme: Theme, token: str) -> str:
    """Return the colour a token is filled with."""
    hue = HUES[theme].get(token)
    return hue.fill if hue is not None else TONES[theme][token]


def stance_hue(stance: int) -> str:
    """Return the hue token of a stance from -2 to +2."""
    return "for" if stance > 0 else "against" if stance < 0 else "neutral"


def stance_step(stance: int) -> str:
    """Return the hue token of a stance where its strength is told by colour too."""
    return {2: "plus-2", 1: "plus-1", 0: "zero", -1: "minus-1", -2: "minus-2"}[stance]


STANCE_HUES = frozenset(
    {"for", "against", "neutral", "text-1", "plus-2", "plus-1", "zero", "minus-1", "minus-2"}
)
"""The hues that tell a stance, or that somebody turned; no other mark wears them."""
