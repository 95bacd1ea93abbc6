"""A napkin of things told: the banks of the river, with posts, and positions by one line each."""

from collections.abc import Iterable
from dataclasses import replace

from graphdata.archive import Archive
from graphdata.dates import parse
from graphdata.gap import GapQuestion
from graphdata.records import Office, Position, Text
from graphdata.vocabulary import ActorKind, Audience, Certainty, Rank

QUESTION = GapQuestion("northern", "southern", ("bridge", "ferry"), 1990, 1992)
CERTAINTIES = {word.value[0]: word for word in Certainty}


def position(line: str) -> Position:
    """Make a position of "id actor>to+to issue date stance audience [certainty] [meeting]".

    The certainty is a letter: d, r or u.
    """
    name, who, issue, when, stance, audience, *more = line.split()
    actor, _, to = who.partition(">")
    certainty, meeting = (*more, "d", "")[:2] if len(more) < 2 else more
    return Position(
        id=name,
        actor=actor,
        issue=issue,
        span=parse(when),
        stance=int(stance),
        audience=Audience(audience),
        to=tuple(filter(None, to.split("+"))),
        meeting=meeting,
        paraphrase=Text("", ""),
        quote="",
        quote_language="",
        certainty=CERTAINTIES[certainty],
        note="",
    )


def office(holder: str, rank: Rank, start: str = "", end: str = "", at: str = "x") -> Office:
    """Make an office with an organisation, open at the ends that are not given."""
    return Office(
        id=f"{holder}-{rank}",
        actor=holder,
        rank=rank,
        title=Text("Chief", "長"),
        organisation=at,
        start=parse(start) if start else None,
        end=parse(end) if end else None,
        certainty=Certainty.DOCUMENTED,
    )


OFFICES = (
    office("ada", Rank.HEAD_OF_STATE),
    office("cora", Rank.FOREIGN),
    office("boris", Rank.HEAD_OF_STATE),
    office("dov", Rank.FOREIGN),
)


def napkin(
    good: Archive, lines: Iterable[str], offices: Iterable[Office] = OFFICES, **kinds: ActorKind
) -> Archive:
    """Make an archive of positions and offices; ``cora=ActorKind.OFFICE`` changes an actor."""
    records = good.records
    rows = [position(line) for line in lines]
    actors = {
        key: replace(each, kind=kinds.get(key, each.kind)) for key, each in records.actors.items()
    }
    records = replace(
        records,
        actors=actors,
        positions={row.id: row for row in rows},
        offices={each.id: each for each in offices},
        citations=dict.fromkeys((row.id for row in rows), records.citations["ada-tells"]),
    )
    return replace(good, records=records)
