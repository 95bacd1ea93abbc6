"""The rows of an archive as typed values.

Takes the checked tables of ``graphdata.reading``, gives one frozen value per row. Dates
are spans of days, lists are tuples, an empty cell is ``None`` or ``""``; nothing here
checks, since a faulty archive never comes this far.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from graphdata.dates import Span, meeting_span, parse
from graphdata.vocabulary import (
    ActorKind,
    Audience,
    Certainty,
    Consulted,
    MeetingKind,
    Rank,
    Role,
    Side,
    SourceKind,
)

Row = Mapping[str, Any]
LANGUAGES = ("en", "ja")


@dataclass(frozen=True, slots=True)
class Text:
    """One text of the record in the languages it is kept in."""

    en: str
    ja: str

    def __call__(self, lang: str) -> str:
        """Return the text in `lang` ("en" or "ja")."""
        return self.ja if lang == "ja" else self.en


@dataclass(frozen=True, slots=True)
class Bloc:
    """A group of actors that sits at one side of the table."""

    id: str
    name: Text
    short: Text
    side: Side


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, office, organisation or state."""

    id: str
    kind: ActorKind
    name: Text
    native: str
    short: Text
    country: str
    bloc: str
    begin: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class Office:
    """A post an actor held; `span` is ``None`` where neither end is known."""

    id: str
    actor: str
    rank: Rank
    title: Text
    organisation: str
    start: Span | None
    end: Span | None
    certainty: Certainty

    def held_in(self, year: int) -> bool:
        """Whether the office was, as far as is known, held on some day of `year`."""
        begun = self.start is None or self.start.first.year <= year
        return begun and (self.end is None or self.end.last.year >= year)


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts are found."""

    id: str
    kind: SourceKind
    title: str
    author: str
    date: str
    archive: str
    collection: str
    document_number: str
    url: str
    language: str
    release_status: str
    licence: str
    consulted: Consulted


@dataclass(frozen=True, slots=True)
class Citation:
    """The place in a source that bears a record."""

    source: str
    locator: str


@dataclass(frozen=True, slots=True)
class Attendance:
    """One actor's part in a meeting."""

    actor: str
    role: Role


@dataclass(frozen=True, slots=True)
class Meeting:
    """A dated occasion by or between actors."""

    id: str
    kind: MeetingKind
    span: Span
    place: Text
    country: str
    title: Text
    summary: Text
    certainty: Certainty
    attendances: tuple[Attendance, ...]
    setting: Audience


@dataclass(frozen=True, slots=True)
class Issue:
    """What positions are about."""

    id: str
    name: Text
    letter: Text
    definition: Text


@dataclass(frozen=True, slots=True)
class Position:
    """An actor's dated stance on an issue; stance from -2 to +2."""

    id: str
    actor: str
    issue: str
    span: Span
    stance: int
    audience: Audience
    to: tuple[str, ...]
    meeting: str
    paraphrase: Text
    quote: str
    quote_language: str
    certainty: Certainty
    note: str


@dataclass(frozen=True, slots=True)
class Programme:
    """What states join."""

    id: str
    name: Text
    abbreviation: str
    span: Span
    purpose: Text


@dataclass(frozen=True, slots=True)
class Membership:
    """A state's dated step into or out of a programme."""

    id: str
    state: str
    programme: str
    span: Span
    place: str
    signatory: str
    certainty: Certainty


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
    return iter(table.to_dict("records"))


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
        attendances=attendances,
        setting=setting_of(kind, countries),
    )


def issue(row: Row) -> Issue:
    """Return a row of ``issues.csv`` as a value."""
    return Issue(row["id"], text(row, "name"), text(row, "letter"), text(row, "definition"))


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
