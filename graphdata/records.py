"""The things of an archive as frozen values, one class per table.

Dates are spans of days, lists are tuples, what is not known is ``None`` or ``""``.
"""

from dataclasses import dataclass
from datetime import date

from graphdata.dates import Span
from graphdata.vocabulary import (
    ActorKind,
    Audience,
    Certainty,
    Consulted,
    DocumentKind,
    MeetingKind,
    Rank,
    Role,
    Side,
    SourceKind,
    Subject,
)


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
    subject: Subject
    attendances: tuple[Attendance, ...]
    setting: Audience


@dataclass(frozen=True, slots=True)
class Issue:
    """What positions are about."""

    id: str
    name: Text
    short: Text
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


@dataclass(frozen=True, slots=True)
class Claim:
    """What somebody says of a contested matter."""

    id: str
    matter: str
    record: str
    claimant: Text
    claim: Text


@dataclass(frozen=True, slots=True)
class Document:
    """A released document of the register; `source` if a fact was drawn from it."""

    id: str
    date: Span | None
    kind: DocumentKind
    title: str
    archive: str
    collection: str
    document_number: str
    locator: str
    url: str
    release_status: str
    source: str
