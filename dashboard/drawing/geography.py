"""The map: where the states stood on 31 December, in the borders of that day.

A level is a shade of one hue, the archive's highest level the strongest; a thick edge, a
hatching or a dotted edge say what a shade alone could not. Nothing that a state wears
changes from year to year unless its standing does, so that a film of many years stays small.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dashboard.drawing.canvas import Canvas
from dashboard.drawing.marks import Area, Drawing, Line, Point, rectangle, tenth
from dashboard.drawing.placenames import Named, place_names
from graphdata.archive import Archive
from graphdata.borders import Borders, Place, Ring, Shape, drawn_on
from graphdata.levels import Level
from graphdata.membership import Standing, standings
from graphdata.records import Membership, Text
from graphdata.vocabulary import Audience, Certainty
from graphdata.words import Words

SQUARE, SQUARE_ON_PHONE = 6.0, 5.0
"""Half the side of the square of a state too small or too far to be drawn, in pixels."""
STRONG_LEVELS = 2
"""So many levels, counted from the highest, are filled so strongly that names turn over."""
THICK = 2.6


@dataclass(frozen=True, slots=True)
class Projection:
    """How kilometres of the map become pixels of the canvas: one scale, y turned down."""

    scale: float
    left: float
    top: float

    def at(self, place: Place) -> Point:
        """Return the pixel of a place."""
        return tenth((place[0] - self.left) * self.scale), tenth((self.top - place[1]) * self.scale)

    def outline(self, rings: tuple[Ring, ...]) -> tuple[Point | None, ...]:
        """Return rings as the corners of an area, parted by ``None``."""
        parted = [[*map(self.at, ring), None] for ring in rings]
        return tuple(point for part in parted for point in part)[:-1]


def projection(borders: Borders, canvas: Canvas) -> Projection:
    """Fit what is to be shown into a canvas, in its middle."""
    left, bottom, right, top = borders.narrow if canvas.compact else borders.frame
    scale = min(canvas.width / (right - left), canvas.height / (top - bottom))
    across, down = canvas.width / scale, canvas.height / scale
    return Projection(scale, (left + right - across) / 2, (top + bottom + down) / 2)


@lru_cache(512)
def outline(shape: Shape, fit: Projection, canvas: Canvas) -> tuple[Point | None, ...]:
    """Return the corners of a state's outline, or of its square."""
    if shape.rings:
        return fit.outline(shape.rings)
    x, y = fit.at(shape.at)
    reach = SQUARE_ON_PHONE if canvas.compact else SQUARE
    return rectangle(x - reach, y - reach, x + reach, y + reach)


def draw_map(
    archive: Archive,
    year: int,
    canvas: Canvas,
    words: Words,
    wanted: Callable[[str], bool] = lambda _: True,
) -> Drawing:
    """Draw where the states stood on 31 December of a year.

    Parameters
    ----------
    archive : Archive
        One without outlines gives an empty drawing.
    year : int
        Calendar year.
    canvas : Canvas
        What it is drawn on.
    words : Words
        The language of names and hover texts.
    wanted : callable
        Whether the reader's filters let a state through, by id; the others are but outlines.
    """
    borders = archive.borders
    if borders is None:
        return Drawing()
    fit = projection(borders, canvas)
    drawn = drawn_on(borders, archive.records.actors, date(year, 12, 31))
    shapes = [shape for shape in drawn if wanted(shape.id)]
    stood = standings(archive, (shape.id for shape in shapes), year)
    pieces = [
        Piece(archive, shape, outline(shape, fit, canvas), stood[shape.id], fit, words)
        for shape in shapes
    ]
    passed = [_passed_over(each, fit, canvas) for each in drawn if not wanted(each.id)]
    drawing = Drawing(areas=[*_background(borders, fit), *passed, *(p.area for p in pieces)])
    drawing.lines = [line for piece in pieces for line in piece.thick_edge]
    labels, leaders = place_names([piece.named for piece in pieces], canvas)
    drawing.labels, drawing.lines = labels, [*drawing.lines, *leaders]
    return drawing


def _background(borders: Borders, fit: Projection) -> list[Area]:
    left, bottom, right, top = borders.sheet
    (x, y), (u, v) = fit.at((left, top)), fit.at((right, bottom))
    sea = Area("", rectangle(x, y, u, v), "ground")
    if not borders.elsewhere:
        return [sea]
    return [sea, Area("", fit.outline(borders.elsewhere), "hairline", opacity=0.6)]


def _passed_over(shape: Shape, fit: Projection, canvas: Canvas) -> Area:
    """Return the bare outline of a state that the reader's filters leave out."""
    return Area("", outline(shape, fit, canvas), "page", "hairline")


@dataclass(frozen=True, slots=True)
class Piece:
    """One state on the map: its shape and standing, and what is drawn of them."""

    archive: Archive
    shape: Shape
    points: tuple[Point | None, ...]
    standing: Standing
    fit: Projection
    words: Words

    @property
    def level(self) -> Level | None:
        """The level the state stands at."""
        rules = self.archive.package.standing
        return (
            rules.levels[self.standing.level] if rules and self.standing.level is not None else None
        )

    @property
    def is_strong(self) -> bool:
        """Whether names on it turn from dark to light, or in the dark from light to dark."""
        return self.standing.level is not None and self.standing.level < STRONG_LEVELS

    @property
    def area(self) -> Area:
        """The state, filled by its standing."""
        known, rank = self.standing.on_record, self.standing.level
        return Area(
            id=self.shape.id if self.shape.id in self.archive.records.actors else "",
            points=self.points,
            hue=f"level-{rank + 1}" if rank is not None else "table" if known else "hairline",
            edge="page" if self.is_strong else "axis",
            opacity=1.0 if known else 0.6,
            hatched=bool(self.standing.halted),
            line=Audience.PUBLIC if known else Audience.INTERNAL,
            hover=hover(self),
        )

    @property
    def thick_edge(self) -> list[Line]:
        """The thick edge of a level that the archive wants outlined."""
        if self.level is None or not self.level.outlined:
            return []
        closed: list[Point | None] = []
        part: list[Point] = []
        for point in [*self.points, None]:
            if point is None:
                closed += [*part, part[0], None]
                part = []
            else:
                part.append(point)
        return [Line("", tuple(closed[:-1]), "text-1", THICK)]

    @property
    def named(self) -> Named:
        """What is to be written on it."""
        records = self.archive.records
        changes = (
            records.memberships.get(row) or records.meetings[row] for row in self.standing.changes
        )
        days = dict.fromkeys(self.words.date(row.span, short=True) for row in changes)
        return Named(
            id=self.shape.id,
            name=name_of(self.archive, self.shape, self.words, short=True),
            note=self.words.in_a_row(list(days)),
            at=self.fit.at(self.shape.at),
            points=self.points,
            is_square=not self.shape.rings,
            is_strong=self.is_strong,
        )


def name_of(archive: Archive, shape: Shape, words: Words, *, short: bool) -> str:
    """Return what a drawn state is called: as in the record, else as its outline says."""
    actor = archive.records.actors.get(shape.id)
    if actor is not None:
        return (actor.short if short else actor.name)(words.lang)
    return shape.name(words.lang) if shape.name else shape.id


def hover(piece: Piece) -> str:
    """Say where a state stands, since when, and what else a reader should know."""
    archive, words, shape = piece.archive, piece.words, piece.shape
    return "\n".join(
        [
            name_of(archive, shape, words, short=False),
            standing_in_words(archive, piece.standing, words),
            *([shape.note(words.lang)] if shape.note else []),
        ]
    )


def standing_in_words(archive: Archive, standing: Standing, words: Words) -> str:
    """Say at which level a state stands and whether it takes part."""
    rules, steps = archive.package.standing, archive.records.memberships
    if not standing.on_record or rules is None:
        return words("not in the record")
    if standing.level is None:
        said = [words("none of these yet")]
    else:
        said = _since(rules.levels[standing.level].name, steps[standing.since], words)
    if standing.halted and rules.halt:
        said += _since(rules.halt.name, steps[standing.halted], words)
    return " · ".join(said)


def _since(name: Text, step: Membership, words: Words) -> list[str]:
    """Say what a state is since which step, and how well that step is known."""
    since = words("{level} since {date}", level=name(words.lang), date=words.date(step.span))
    known = step.certainty == Certainty.DOCUMENTED
    return [since] if known else [since, words.term(step.certainty)]
