"""How a file shows what it holds: its colours, and what its readers can draw."""

from dataclasses import dataclass

from dashboard.theme import Theme, fill

TURNED = {"on-level": "level-1"}
"""Tones of letters that stand on a strong fill, and that fill."""


@dataclass(frozen=True, slots=True)
class Look:
    """What an SVG file is made for.

    Parameters
    ----------
    theme : Theme
        The colours.
    ground : str
        Token of the tone the picture lies on.
    halo : bool
        Whether labels have a seam in the tone of what they lie on. A PDF that draws one holds
        its text twice, so that a search finds every word twice.
    whole_weights : bool
        Whether weights of text are whole hundreds, for readers that know no others.
    """

    theme: Theme = Theme.LIGHT
    ground: str = "page"
    halo: bool = True
    whole_weights: bool = False

    def seam(self, tone: str) -> str:
        """Return the colour of the seam round letters of a tone; "" if they have none."""
        return fill(self.theme, TURNED.get(tone, self.ground)) if self.halo else ""
