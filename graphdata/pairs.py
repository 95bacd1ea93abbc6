"""Things told beside what was written before: pair by pair, never on average.

Stances are steps of an order, and papers survive by chance, so that a mean of them measures
whose paper survived. A *pair* holds one thing told in private against the latest paper before
it; where there is none, there is no number.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from graphdata.archive import Archive
from graphdata.gap import Anchor, GapQuestion, Lane, Reading, lanes, reading
from graphdata.records import Position
from graphdata.vocabulary import Certainty

ENOUGH = 3
"""Below so many pairs nothing is said of them together."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One thing told, and the internal row it is held against.

    Attributes
    ----------
    told : Position
        What was told in private.
    anchor : Position or None
        The latest internal row before it; ``None`` if there is none, or if those of the
        latest day disagree.
    background : tuple of Position
        The other internal rows on the issue in the window, in order of date.
    disagree : bool
        Whether there is no anchor because rows of the latest day differ in stance.
    """

    told: Position
    anchor: Position | None
    background: tuple[Position, ...]
    disagree: bool = False

    @property
    def gap(self) -> int | None:
        """Steps from what was told up to what was written: above 0, less was told."""
        return None if self.anchor is None else self.anchor.stance - self.told.stance

    @property
    def days(self) -> int | None:
        """Days from the anchor to what was told, 0 or more."""
        if self.anchor is None:
            return None
        return max((_day(self.told) - _day(self.anchor)).days, 0)

    @property
    def approximate(self) -> bool:
        """Whether the days are so: one of the two dates is coarse, "about" or doubted."""
        rows = [self.told] if self.anchor is None else [self.told, self.anchor]
        return any(
            row.span.precision != "day" or row.span.approximate or row.span.uncertain
            for row in rows
        )


@dataclass(frozen=True, slots=True)
class Tally:
    """How many pairs differ which way; `none` counts things told without a pair."""

    less: int
    same: int
    more: int
    none: int

    @property
    def pairs(self) -> int:
        """How many things told have a pair."""
        return self.less + self.same + self.more

    @property
    def told(self) -> int:
        """How many things were told."""
        return self.pairs + self.none

    @property
    def enough(self) -> bool:
        """Whether there are pairs enough to speak of them together."""
        return self.pairs >= ENOUGH


@dataclass(frozen=True)
class Gap:
    """The answer to a `GapQuestion`: the rows of the lanes and every pair, in order of date."""

    read: Reading
    lanes: Mapping[Lane, tuple[Position, ...]]
    pairs: tuple[Pair, ...]

    @property
    def question(self) -> GapQuestion:
        """What was asked."""
        return self.read.question

    @property
    def archive(self) -> Archive:
        """What it was asked of."""
        return self.read.archive

    def on(self, issue: str) -> tuple[Pair, ...]:
        """Return the pairs on one issue."""
        return tuple(pair for pair in self.pairs if pair.told.issue == issue)


def measure_gap(archive: Archive, question: GapQuestion) -> Gap:
    """Hold each thing told against what was written before it.

    Examples
    --------
    >>> from graphdata.archive import bundled, load_archive
    >>> from graphdata.gap import default_question
    >>> archive = load_archive(bundled())
    >>> gap = measure_gap(archive, default_question(archive))
    >>> len(gap.pairs) == len(gap.lanes[Lane.TOLD])
    True
    """
    read = reading(archive, question)
    found = lanes(read)
    return Gap(read, found, pairs_of(read, found[Lane.TOLD]))


def read_directly(gap: Gap) -> Gap:
    """Ask the same of those rows alone that were read in the source they cite."""
    question = replace(gap.question, certainties=frozenset({Certainty.DOCUMENTED}))
    return measure_gap(gap.archive, question)


def pairs_of(read: Reading, told: Iterable[Position]) -> tuple[Pair, ...]:
    """Pair things told with the internal rows before them, of whatever year."""
    wrote = read.rows(Lane.WROTE)
    return tuple(_pair(read, each, wrote) for each in told)


def tally(pairs: Iterable[Pair]) -> Tally:
    """Count which way pairs differ."""
    gaps = [pair.gap for pair in pairs]
    numbers = [gap for gap in gaps if gap is not None]
    return Tally(
        less=sum(gap > 0 for gap in numbers),
        same=numbers.count(0),
        more=sum(gap < 0 for gap in numbers),
        none=gaps.count(None),
    )


def largest(pairs: Iterable[Pair]) -> Pair | None:
    """Return the pair that differs most, the earliest of several; ``None`` if none does."""
    apart = [pair for pair in pairs if pair.gap]
    return max(apart, key=lambda pair: abs(pair.gap or 0), default=None)


def sources_behind(archive: Archive, positions: Iterable[Position]) -> frozenset[str]:
    """Return the ids of the sources that bear positions."""
    citations = archive.records.citations
    return frozenset(cite.source for position in positions for cite in citations[position.id])


def _pair(read: Reading, told: Position, wrote: Iterable[Position]) -> Pair:
    window = [row for row in wrote if _is_before(read, row, told)]
    anchors = [row for row in window if _may_anchor(read, row, told)]
    latest = [row for row in anchors if _day(row) == max(map(_day, anchors))]
    own = [row for row in latest if _by_head(read, row)] or latest
    disagree = len({row.stance for row in own}) > 1
    anchor = None if disagree or not own else min(own, key=_firmest)
    rest = tuple(row for row in window if row is not anchor)
    return Pair(told, anchor, rest, disagree)


def _is_before(read: Reading, row: Position, told: Position) -> bool:
    """Whether all of a row lies in the window, whichever of its days the telling had."""
    begin = told.span.last - timedelta(read.question.within_days)
    return (
        row.issue == told.issue
        and _of_one_government(read, row, told)
        and begin <= row.span.first
        and row.span.last <= told.span.first
    )


def _of_one_government(read: Reading, row: Position, told: Position) -> bool:
    country = read.posts.country(told.actor)
    same_country = bool(country) and read.posts.country(row.actor) == country
    return row.actor == told.actor or same_country


def _may_anchor(read: Reading, row: Position, told: Position) -> bool:
    if row.span.precision != "day" and not read.question.months:
        return False
    country = read.posts.country(told.actor)
    return read.question.anchor == Anchor.ANY or any(
        read.posts.is_head(actor, country, row.span) for actor in (row.actor, *row.to)
    )


def _by_head(read: Reading, row: Position) -> bool:
    return read.posts.is_head(row.actor, read.posts.country(row.actor), row.span)


def _firmest(row: Position) -> tuple[int, str]:
    return list(Certainty).index(row.certainty), row.id


def _day(row: Position) -> date:
    """Return the day of a row; the middle of its days where the day is not known."""
    return row.span.first + (row.span.last - row.span.first) // 2
