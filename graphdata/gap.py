"""What one side wrote, told and said, and what the other answered: the rows of each lane.

Takes the archive and a `GapQuestion`, gives the positions that count. Which rows are left out,
and why, is the same for every lane; ``graphdata/nato/README.md`` says it in words.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from graphdata.archive import Archive
from graphdata.errors import QueryError
from graphdata.posts import Part, Posts, posts_of
from graphdata.records import Position
from graphdata.slicing import SHOWN_BY_DEFAULT
from graphdata.vocabulary import Audience, Certainty


class Anchor(StrEnum):
    """Which internal rows a thing told is held against."""

    HEAD = "head"
    ANY = "any"


class Lane(StrEnum):
    """Who said it, and to whom."""

    WROTE = "wrote"
    TOLD = "told"
    SAID = "said"
    ANSWERED = "answered"
    DECLARED = "declared"


@dataclass(frozen=True, slots=True)
class GapQuestion:
    """What is asked: whose words, on what, when, and by which rules.

    Parameters
    ----------
    speaker, hearer : str
        Blocs: whose papers are held against what the other was told.
    issues : tuple of str
        In the order in which they are shown.
    first, last : int
        Whole calendar years, both included, in which something was told. What it is held
        against may be older.
    speakers, hearers : frozenset of str
        Only these actors of the blocs; empty for all.
    certainties : frozenset of Certainty
        Rows let through.
    within_days : int
        How many days an internal row may be older than what was told, 0 or more.
    anchor : Anchor
        To or by the head of state or government, or any internal row.
    months : bool
        Whether a row whose day is not known may be an anchor.
    legislators, out_of_office, year_only : bool
        Whether these are let in: members of parliaments, those who hold no office of
        government, and rows of which the year alone is known.
    """

    speaker: str
    hearer: str
    issues: tuple[str, ...]
    first: int
    last: int
    speakers: frozenset[str] = frozenset()
    hearers: frozenset[str] = frozenset()
    certainties: frozenset[Certainty] = SHOWN_BY_DEFAULT
    within_days: int = 60
    anchor: Anchor = Anchor.HEAD
    months: bool = False
    legislators: bool = False
    out_of_office: bool = False
    year_only: bool = False

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise QueryError(f"years {self.first} to {self.last} run backwards; swap them")
        if self.within_days < 0:
            raise QueryError(f"a window of {self.within_days} days; give 0 or more")


def default_question(archive: Archive) -> GapQuestion | None:
    """Return the question an archive's package declares.

    Returns
    -------
    GapQuestion or None
        ``None`` if it does not say whose papers are internal or who objects.
    """
    package = archive.package
    if package.objections is None or not package.internal_bloc:
        return None
    return GapQuestion(
        speaker=package.internal_bloc,
        hearer=package.objections.bloc,
        issues=package.objections.issues,
        first=package.window[0],
        last=package.window[1],
        within_days=package.pairs.within_days,
    )


@dataclass(frozen=True)
class Reading:
    """An archive read with a question: which rows count, and for what."""

    archive: Archive
    question: GapQuestion
    posts: Posts

    def counts(self, position: Position) -> bool:
        """Whether the rules let a row through, whatever its issue, date and speaker."""
        question = self.question
        part = self.posts.part(position.actor, position.span)
        return (
            position.certainty in question.certainties
            and (question.legislators or part != Part.LEGISLATES)
            and (question.out_of_office or part != Part.NEITHER)
            and (question.year_only or not is_year_only(position))
        )

    def speaks(self, actor: str) -> bool:
        """Whether an actor is of the side that tells."""
        return self._of(actor, self.question.speaker, self.question.speakers)

    def hears(self, actor: str) -> bool:
        """Whether an actor is of the side that is told."""
        return self._of(actor, self.question.hearer, self.question.hearers)

    def _of(self, actor: str, bloc: str, chosen: frozenset[str]) -> bool:
        return self.archive.records.actors[actor].bloc == bloc and (not chosen or actor in chosen)

    def lane(self, position: Position) -> Lane | None:
        """Return the lane of a row; ``None`` if it is of neither side or told to others."""
        if self.speaks(position.actor):
            if position.audience == Audience.PRIVATE:
                return Lane.TOLD if any(map(self.hears, position.to)) else None
            return Lane.SAID if position.audience == Audience.PUBLIC else Lane.WROTE
        if self.hears(position.actor):
            return Lane.DECLARED if position.audience == Audience.PUBLIC else Lane.ANSWERED
        return None

    def rows(self, lane: Lane) -> list[Position]:
        """Return all rows of a lane that count, of every issue and year, in order."""
        positions = self.archive.records.positions.values()
        return in_order(p for p in positions if self.lane(p) == lane and self.counts(p))


def reading(archive: Archive, question: GapQuestion) -> Reading:
    """Read an archive with a question in mind."""
    return Reading(archive, question, posts_of(archive))


def lanes(read: Reading) -> Mapping[Lane, tuple[Position, ...]]:
    """Return the rows of the five lanes on the issues and in the years asked for.

    What the other side said behind closed doors is in one lane: to whomever it was said, and
    internally as well, which ``audience`` and ``to`` of each row tell apart.
    """
    question = read.question
    return {
        lane: tuple(
            position
            for position in read.rows(lane)
            if position.issue in question.issues
            and position.span.overlaps_years(question.first, question.last)
        )
        for lane in Lane
    }


def is_year_only(position: Position) -> bool:
    """Whether no more than the year of a row is known."""
    return "-" not in position.span.text.partition("/")[0]


def in_order(positions: Iterable[Position]) -> list[Position]:
    """Return positions by their first day, those of one day by id."""
    return sorted(positions, key=lambda position: (position.span.first, position.id))
