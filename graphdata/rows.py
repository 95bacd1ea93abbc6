"""Table rows to records.

Takes the checked tables of ``graphdata.reading``, gives the values of
``graphdata.records``; nothing here checks, since a faulty archive never comes this far.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pandas as pd

from graphdata.dates import Span, meeting_span, parse
from graphdata.records import (
    Actor,
    Attendance,
    Bloc,
    Claim,
    Document,
    Issue,
    Meeting,
    Membership,
    Office,
    Position,
    Programme,
    Source,
    Text,
)
from graphdata.vocabulary import (
    ActorKind,
    Audience,
    Certainty,
    Consulted,
    DocumentKind,
    MeetingKind,
    Rank,
    Side,
    SourceKind,
    Subject,
)

Row = Mapping[str, Any]

PUBLIC_KINDS = frozenset(MeetingKind) - {
    MeetingKind.TALKS,
    MeetingKind.PHONE_CALL,
    MeetingKind.LETTER,
    MeetingKind.MEMO,
    MeetingKind.CABLE,
}


def setting_of(kind: MeetingKind, countries: set[str]) -> Audience:
    """Say how open a meeting is, from its kind and the countries of those who took part.

    Papers are internal; talks, calls and letters are private, or internal if all who took
    part are of one country; every other kind of meeting is public.
    """
    if kind in PUBLIC_KINDS:
        return Audience.PUBLIC
    if kind in (MeetingKind.MEMO, MeetingKind.CABLE):
        return Audience.INTERNAL
    one_country = len(countries) == 1 and "" not in countries
    return Audience.INTERNAL if one_country else Audience.PRIVATE


def rows(table: pd.DataFrame) -> Iterator[Row]:
    """Yield the rows of a table as mappings from column to text."""
    # as lists first: reading a column cell by cell takes ten times as long
    cells = [table[name].to_numpy(dtype=object).tolist() for name in table.columns]
    return (dict(zip(table.columns, row, strict=True)) for row in zip(*cells, strict=True))


def text(row: Row, name: str) -> Text:
    """Return the pair of columns `name`_en and `name`_ja as one text."""
    return Text(row[f"{name}_en"], row[f"{name}_ja"])


def split(cell: str) -> tuple[str, ...]:
    """Return the values of a cell that may hold several, parted by semicolons."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def _span(cell: str) -> Span | None:
    return parse(cell) if cell else None


def _day(cell: str) -> date | None:
    return parse(cell).first if cell else None


def bloc(row: Row) -> Bloc:
    """Return a row of ``blocs.csv`` as a value."""
    return Bloc(row["id"], text(row, "name"), text(row, "short"), Side(row["side"]))


def actor(row: Row) -> Actor:
    """Return a row of ``actors.csv`` as a value."""
    return Actor(
        id=row["id"],
        kind=ActorKind(row["kind"]),
        name=text(row, "name"),
        native=row["name_native"],
        short=text(row, "short"),
        country=row["country"],
        bloc=row["bloc"],
        begin=_day(row["begin"]),
        end=_day(row["end"]),
    )


def office(row: Row) -> Office:
    """Return a row of ``offices.csv`` as a value."""
    return Office(
        id=row["id"],
        actor=row["actor"],
        rank=Rank(row["rank"]),
        title=text(row, "title"),
        organisation=row["organisation"],
        start=_span(row["start"]),
        end=_span(row["end"]),
        certainty=Certainty(row["certainty"]),
    )


def source(row: Row) -> Source:
    """Return a row of ``sources.csv`` as a value."""
    plain = {name: row[name] for name in Source.__slots__}
    kinds = {"kind": SourceKind(row["kind"]), "consulted": Consulted(row["consulted"])}
    return Source(**(plain | kinds))


def meeting(row: Row, attendances: tuple[Attendance, ...], countries: set[str]) -> Meeting:
    """Return a row of ``meetings.csv`` with those who took part and their countries."""
    kind = MeetingKind(row["kind"])
    return Meeting(
        id=row["id"],
        kind=kind,
        span=meeting_span(row["start"], row["end"]),
        place=text(row, "place"),
        country=row["country"],
        title=text(row, "title"),
        summary=text(row, "summary"),
        certainty=Certainty(row["certainty"]),
        subject=Subject(row["subject"]),
        attendances=attendances,
        setting=setting_of(kind, countries),
    )


def issue(row: Row) -> Issue:
    """Return a row of ``issues.csv`` as a value."""
    return Issue(
        id=row["id"],
        name=text(row, "name"),
        short=text(row, "short"),
        letter=text(row, "letter"),
        definition=text(row, "definition"),
    )


def position(row: Row) -> Position:
    """Return a row of ``positions.csv`` as a value."""
    return Position(
        id=row["id"],
        actor=row["actor"],
        issue=row["issue"],
        span=parse(row["date"]),
        stance=int(row["stance"]),
        audience=Audience(row["audience"]),
        to=split(row["to"]),
        meeting=row["meeting"],
        paraphrase=text(row, "paraphrase"),
        quote=row["quote"],
        quote_language=row["quote_language"],
        certainty=Certainty(row["certainty"]),
        note=row["note"],
    )


def programme(row: Row) -> Programme:
    """Return a row of ``programmes.csv`` as a value."""
    name, purpose = text(row, "name"), text(row, "purpose")
    return Programme(row["id"], name, row["abbreviation"], parse(row["start"]), purpose)


def membership(row: Row) -> Membership:
    """Return a row of ``memberships.csv`` as a value."""
    return Membership(
        id=row["id"],
        state=row["state"],
        programme=row["programme"],
        span=parse(row["date"]),
        place=row["place"],
        signatory=row["signatory"],
        certainty=Certainty(row["certainty"]),
    )


def claim(row: Row) -> Claim:
    """Return a row of ``claims.csv`` as a value."""
    said = text(row, "claimant"), text(row, "claim")
    return Claim(row["id"], row["matter"], row["record"], *said)


def document(row: Row) -> Document:
    """Return a row of ``documents.csv`` as a value."""
    plain = {name: row[name] for name in Document.__slots__}
    return Document(**plain | {"date": _span(row["date"]), "kind": DocumentKind(row["kind"])})
