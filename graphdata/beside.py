"""What belongs beside a pair: the answer, the points of the day, and what tells against it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from graphdata.gap import Lane, Reading, in_order
from graphdata.pairs import Gap, Pair, pairs_of
from graphdata.records import Claim, Position
from graphdata.vocabulary import Audience, Certainty

ANSWER_DAYS = 7
"""Up to how many days after the telling something is taken to be said in answer to it."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What the other side said then, on any issue: what was said in private comes first.

    `same_meeting` is false if it was not said there but in the days after.
    """

    positions: tuple[Position, ...]
    same_meeting: bool


@dataclass(frozen=True, slots=True)
class Beside:
    """What must stand beside a pair, lest it be read as more than it is.

    Attributes
    ----------
    told : tuple of Position
        What else was told at the meeting on the issues asked for, of any certainty.
    said : tuple of Position
        What the speakers had said in public on the issue within the window, for all to read.
    claims : tuple of tuple of Claim
        Per contested matter that touches the pair or its meeting, all claims.
    """

    told: tuple[Position, ...]
    said: tuple[Position, ...]
    claims: tuple[tuple[Claim, ...], ...]


def heard(gap: Gap, told: Position) -> Heard:
    """Return what the other side answered at the meeting, else in the days after."""
    read = gap.read
    answers = [*read.rows(Lane.ANSWERED), *read.rows(Lane.DECLARED)]
    answers = [row for row in in_order(answers) if row.audience != Audience.INTERNAL]
    there = [row for row in answers if told.meeting and row.meeting == told.meeting]
    if there:
        return Heard(_private_first(there), same_meeting=True)
    end = told.span.last + timedelta(ANSWER_DAYS)
    after = [r for r in answers if told.span.first <= r.span.first and r.span.last <= end]
    return Heard(_private_first(after), same_meeting=False)


def points(gap: Gap, pair: Pair) -> tuple[Pair, ...]:
    """Pair all that was told on the same day, on every issue, the pair itself among them."""
    day = (pair.told.span.first, pair.told.span.last)
    told = [row for row in gap.read.rows(Lane.TOLD) if (row.span.first, row.span.last) == day]
    return pairs_of(gap.read, told)


def beside(gap: Gap, pair: Pair) -> Beside:
    """Return what belongs beside a pair.

    What else was told at the meeting is shown even where its certainty is filtered out: a
    doubtful row that tells against a finding must not vanish with the doubtful rows.
    """
    read, told = gap.read, pair.told
    begin = told.span.last - timedelta(read.question.within_days)
    return Beside(
        told=tuple(_also_told(read, told)),
        said=tuple(
            row
            for row in read.rows(Lane.SAID)
            if row.issue == told.issue
            and begin <= row.span.first
            and row.span.last <= told.span.first
        ),
        claims=_claims(read, pair),
    )


def _also_told(read: Reading, told: Position) -> list[Position]:
    everything = replace(read, question=replace(read.question, certainties=frozenset(Certainty)))
    return [
        row
        for row in everything.rows(Lane.TOLD)
        if told.meeting
        and row.meeting == told.meeting
        and row.id != told.id
        and row.issue in read.question.issues
    ]


def _claims(read: Reading, pair: Pair) -> tuple[tuple[Claim, ...], ...]:
    records = read.archive.records
    rows = [pair.told] if pair.anchor is None else [pair.told, pair.anchor]
    meetings = {row.meeting for row in rows} - {""}
    about = {*meetings, *(row.id for row in rows)}
    about |= {p.id for p in records.positions.values() if p.meeting in meetings}
    matters = {claim.matter for claim in records.claims.values() if claim.record in about}
    return tuple(
        _by_number(claim for claim in records.claims.values() if claim.matter == matter)
        for matter in sorted(matters)
    )


def _by_number(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Put the claims of a matter in order: -2 before -10."""
    return tuple(sorted(claims, key=lambda claim: (len(claim.id), claim.id)))


def _private_first(rows: Iterable[Position]) -> tuple[Position, ...]:
    return tuple(sorted(rows, key=lambda row: row.audience != Audience.PRIVATE))
