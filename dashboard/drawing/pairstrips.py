"""Pair by pair, below the lanes: each thing told beside what was written before it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.drawing.gaplanes import Layout
from dashboard.drawing.labels import text_width
from dashboard.drawing.lanemarks import shape_of
from dashboard.drawing.marks import Anchor, Area, Dot, Drawing, Label, Line, rectangle, tenth
from dashboard.theme import stance_step
from graphdata.pairs import Gap, Pair, largest, tally
from graphdata.records import Position
from graphdata.vocabulary import Audience, Certainty
from graphdata.words import Words

NARROWEST = 64.0
"""A column narrower than this has no room for its date."""

BETWEEN = 22.0
NAME, BOX_TOP, BOX_BOTTOM = 10.0, 22.0, 100.0
NUMBER, ZERO, STEP = 35.0, 72.0, 10.0
WHEN, DAYS = 112.0, 127.0


@dataclass(frozen=True, slots=True)
class Strip:
    """The pairs on one issue, in the row and between the pixels where they stand."""

    issue: str
    pairs: tuple[Pair, ...]
    row: int
    left: float = 0.0
    right: float = 0.0

    def middle(self, column: int) -> float:
        """Return the middle of a column."""
        return self.left + (self.right - self.left) * (column + 0.5) / len(self.pairs)


def strip_rows(gap: Gap, width: float, most: int) -> tuple[tuple[Strip, ...], int]:
    """Share issues out among rows, as many as fit.

    Parameters
    ----------
    gap : Gap
        Its issues with something told have a strip, in their order.
    width : float
        Pixels of a row.
    most : int
        How many rows there may be.

    Returns
    -------
    tuple of Strip
        Without their places.
    int
        How many issues have no room.
    """
    strips: list[Strip] = []
    asked = [(issue, gap.on(issue)) for issue in gap.question.issues]
    told = [(issue, pairs) for issue, pairs in asked if pairs]
    row, used = 0, 0.0
    for issue, pairs in told:
        need = len(pairs) * NARROWEST + (BETWEEN if used else 0)
        if used and used + need > width:
            row, used, need = row + 1, 0.0, len(pairs) * NARROWEST
        if row >= most or need > width * 1.4:
            break
        strips.append(Strip(issue, pairs, row))
        used += need
    return tuple(strips), len(told) - len(strips)


def spread(strips: Sequence[Strip], left: float, right: float) -> tuple[Strip, ...]:
    """Give the strips of each row their places, by how many columns they have."""
    placed = []
    for row in sorted({strip.row for strip in strips}):
        mine = [strip for strip in strips if strip.row == row]
        column = (right - left - BETWEEN * (len(mine) - 1)) / sum(len(s.pairs) for s in mine)
        x = left
        for strip in mine:
            end = x + column * len(strip.pairs)
            placed.append(Strip(strip.issue, strip.pairs, row, tenth(x), tenth(end)))
            x = end + BETWEEN
    return tuple(placed)


def draw_strip(
    drawing: Drawing,
    gap: Gap,
    strip: Strip,
    layout: Layout,
    hovers: Mapping[str, str],
    words: Words,
) -> None:
    """Add a strip to a drawing."""
    top = layout.strips[strip.row]
    box = rectangle(strip.left, top + BOX_TOP, strip.right, top + BOX_BOTTOM)
    drawing.areas.append(Area("", box, "lane"))
    zero = tenth(top + ZERO)
    line = ((strip.left, zero), (strip.right, zero))
    drawing.lines.append(Line("", line, "axis", 0.8, Audience.INTERNAL))
    drawing.labels.append(
        Label(
            f"strip-{strip.issue}",
            strip.left,
            tenth(top + NAME),
            strip_title(gap, strip, words),
            Anchor.START,
            12.5,
            650,
            "text-1",
        )
    )
    named = largest(gap.pairs)
    for column, pair in enumerate(strip.pairs):
        _draw_pair(drawing, pair, strip.middle(column), top, hovers)
        labels = _labels(pair, strip.middle(column), top, words, pair is named)
        slim = [each._replace(weight=min(each.weight, 450)) for each in labels]
        drawing.labels += slim if layout.compact else labels


def strip_title(gap: Gap, strip: Strip, words: Words) -> str:
    """Say of the pairs on an issue how many differ which way, as fully as there is room."""
    issue = gap.archive.records.issues[strip.issue].short(words.lang)
    titles = [*_titles(gap, strip, words), issue]
    wide = strip.right - strip.left
    return next((text for text in titles if text_width(text, 12.5, 600) <= wide), issue)


def _titles(gap: Gap, strip: Strip, words: Words) -> list[str]:
    counts = tally(strip.pairs)
    issue = gap.archive.records.issues[strip.issue].short(words.lang)
    if not counts.enough:
        n = words.number(counts.pairs)
        return [words("{issue}: too few pairs to say ({n})", issue=issue, n=n)]
    said = {"issue": issue, "less": words.number(counts.less), "all": words.number(counts.pairs)}
    short = words("{issue}: told less in {less} of {all}", **said)
    if not counts.more:
        return [words("{issue}: told less in {less} of {all}, more in none", **said), short]
    said["more"] = words.number(counts.more)
    return [words("{issue}: told less in {less} of {all}, more in {more}", **said), short]


def _draw_pair(
    drawing: Drawing, pair: Pair, x: float, top: float, hovers: Mapping[str, str]
) -> None:
    def y(row: Position) -> float:
        return tenth(top + ZERO - row.stance * STEP)

    told_x = tenth(x + 9)
    for row in {row.stance: row for row in pair.background}.values():
        ends = ((tenth(x - 27), y(row)), (tenth(x - 19), y(row)))
        drawing.lines.append(Line("", ends, "axis", 2.6))
    if pair.anchor is not None:
        ends = ((tenth(x - 9), y(pair.anchor)), (told_x, y(pair.told)))
        drawing.lines.append(Line("", ends, "text-1", 1.8))
        drawing.stances.append(_dot(pair.anchor, tenth(x - 9), y(pair.anchor), hovers))
    drawing.stances.append(_dot(pair.told, told_x, y(pair.told), hovers))


def _dot(row: Position, x: float, y: float, hovers: Mapping[str, str]) -> Dot:
    return Dot(
        row.id,
        x,
        y,
        5.2 if row.stance else 5.6,
        shape_of(row.stance),
        stance_step(row.stance),
        hollow=row.certainty != Certainty.DOCUMENTED,
        hover=hovers[row.id],
        doubtful=row.certainty == Certainty.UNVERIFIED,
    )


def _labels(pair: Pair, x: float, top: float, words: Words, largest_one: bool) -> list[Label]:
    key = pair.told.id
    has = pair.gap is not None
    number = Label(
        f"gap-{key}",
        tenth(x),
        tenth(top + NUMBER),
        signed(pair.gap) if has else "–",
        Anchor.MIDDLE,
        16 if largest_one else 13,
        700 if has else 400,
        "text-1" if has else "text-3",
    )
    when, days = small_date(pair.told, words), apart(pair, words)
    below = [
        Label(f"when-{key}", tenth(x), tenth(top + WHEN), when, Anchor.MIDDLE, 11, 650, "text-1"),
        Label(f"days-{key}", tenth(x), tenth(top + DAYS), days, Anchor.MIDDLE, 11, 400, "text-2"),
    ]
    return [number, *below, *(_names(pair, x, top, words) if largest_one else [])]


def _names(pair: Pair, x: float, top: float, words: Words) -> list[Label]:
    """Return the words that say which mark of a pair is which."""
    if pair.anchor is None:
        return []
    held = ((pair.anchor, x - 9, words("wrote")), (pair.told, x + 9, words("told")))
    return [
        Label(
            f"{said}-{row.id}",
            tenth(at + 8),
            tenth(top + ZERO - row.stance * STEP - (2 if row is pair.anchor else 0)),
            said,
            Anchor.START,
            10.5,
            400,
            "text-2",
        )
        for row, at, said in held
    ]


def signed(gap: int | None) -> str:
    """Return a gap with its sign; nothing for none.

    Examples
    --------
    >>> signed(2), signed(0), signed(-1), signed(None)
    ('+2', '0', '−1', '')
    """
    if gap is None:
        return ""
    return f"+{gap}" if gap > 0 else f"−{-gap}" if gap else "0"


def apart(pair: Pair, words: Words) -> str:
    """Say how many days lie between what was written and what was told."""
    if pair.days is None:
        return words("no pair")
    days = words.count("{n} day", "{n} days", pair.days)
    return f"≈{days}" if pair.approximate else days


def small_date(row: Position, words: Words) -> str:
    """Return a date with its year in two figures."""
    day = words.date(row.span, short=True)
    return words("{date} ’{year}", date=day, year=f"{row.span.first.year % 100:02d}")
