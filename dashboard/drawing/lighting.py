"""What is selected, as marks: a band under ties, a ring round dots, an edge round areas.

The screen adds the same to its figure without asking the server (``assets/20-film.js``); here
they are marks, so that a file of a view shows what was selected on the screen.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.drawing.canvas import along
from dashboard.drawing.marks import Area, Dot, Line, Mark, Shape, Tie, closed
from graphdata.vocabulary import Audience

BAND, RING = 4.4, 4.5
"""Pixels by which a band is wider than its tie, and a ring's radius larger than its dot's."""

EDGE, INNER = 5.4, 3.0
"""Widths of the two strokes of an edge, the dark one and the light one on it."""

DIAMOND, PLACE = 6.5, 0.75
"""Radius of the sign of a meeting, and where along a tie it lies."""


@dataclass(frozen=True, slots=True)
class Light:
    """What is lit in a picture.

    Parameters
    ----------
    selected : str
        Id of what is selected; "" for nothing.
    meeting : bool
        Whether it is a meeting.
    marks : tuple of str
        Ids of the marks that belong to it, sorted.
    """

    selected: str
    meeting: bool
    marks: tuple[str, ...]

    def falls_on(self, key: str) -> bool:
        """Whether the mark of an id is lit; a tie to a meeting is named actor/meeting."""
        if not self.selected:
            return False
        return self.selected in key.split("/") if "/" in key else key in self.marks


def lighted(marks: list[Mark], light: Light) -> list[Mark]:
    """Return marks with what shows the selection among them; lowest first within each kind.

    Parameters
    ----------
    marks : list of Mark
        A picture, lowest first.
    light : Light
        What is lit.
    """
    lit = [mark for mark in marks if light.falls_on(getattr(mark, "id", ""))]
    ties = [mark for mark in lit if isinstance(mark, Tie)]
    dots = [_ring(mark) for mark in lit if isinstance(mark, Dot)]
    areas = [mark for mark in lit if isinstance(mark, Area) and mark.hover]
    return [
        *map(_band, ties),
        *dots,
        *marks,
        *(line for area in areas for line in _edge(area)),
        *(_diamonds(ties) if light.meeting else ()),
    ]


def _band(tie: Tie) -> Tie:
    look = {"hue": "lit", "line": Audience.PUBLIC, "opacity": 1.0}
    return tie._replace(id="", hover="", width=tie.width + BAND, **look)  # type: ignore[arg-type]


def _ring(dot: Dot) -> Dot:
    plain = dot._replace(id="", hover="", hollow=False, doubtful=False)
    return plain._replace(hue="selected", radius=dot.radius + RING)


def _edge(area: Area) -> Iterator[Line]:
    outline = tuple(closed(area.points))
    yield Line("", outline, "selected", EDGE)
    yield Line("", outline, "lit", INNER)


def _diamonds(ties: list[Tie]) -> Iterator[Dot]:
    """Yield the sign of a selected meeting, on the heaviest tie that belongs to it."""
    if ties:
        heaviest = max(reversed(ties), key=lambda tie: (tie.width, tie.hue, tie.line, tie.opacity))
        x, y = along(heaviest.path, PLACE)
        yield Dot("", x, y, DIAMOND, Shape.DIAMOND, "selected", False, "")
