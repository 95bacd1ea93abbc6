"""The tables of an archive, each declared once.

Everything that must know the shape of a table (reading, checks, the data package, the
codebook) reads it here; no other module names the columns a table must have.
"""

from collections.abc import Iterator
from enum import StrEnum

from graphdata import vocabulary as v
from graphdata.columns import ANY_RECORD, Column, Form, Table


def _required(name: str, form: Form = Form.TEXT, **rest: object) -> Column:
    return Column(name, form, required=True, **rest)  # type: ignore[arg-type]


def _of(name: str, table: str, *, required: bool = True, many: bool = False) -> Column:
    return Column(name, Form.ID, required=required, refers_to=table, many=many)


def _word(name: str, words: type[StrEnum], *, required: bool = True) -> Column:
    return Column(name, required=required, words=tuple(words))


_ID = _required("id", Form.ID)
_CERTAINTY = _word("certainty", v.Certainty)
_STANCES = tuple(str(int(stance)) for stance in v.Stance)

TABLES: tuple[Table, ...] = (
    Table(
        "blocs",
        "Groups of actors and the side of the table they sit at",
        (
            _ID,
            _required("name_en"),
            _required("name_ja"),
            _required("short_en"),
            _required("short_ja"),
            _word("side", v.Side),
        ),
        key=("id",),
    ),
    Table(
        "actors",
        "Persons, states, organisations and offices",
        (
            _ID,
            _word("kind", v.ActorKind),
            _required("name_en"),
            _required("name_ja"),
            Column("name_native"),
            _required("short_en", unit="label on a chart"),
            _required("short_ja", unit="label on a chart"),
            _of("country", "actors", required=False),
            _of("bloc", "blocs", required=False),
            Column("begin", Form.DATE, unit="day a state begins, if within the record"),
            Column("end", Form.DATE, unit="day a state ends, if within the record"),
        ),
        key=("id",),
    ),
    Table(
        "offices",
        "Posts that actors held",
        (
            _ID,
            _of("actor", "actors"),
            _word("rank", v.Rank),
            _required("title_en"),
            _required("title_ja"),
            _of("organisation", "actors", required=False),
            Column("start", Form.DATE),
            Column("end", Form.DATE, unit="empty: open or not known"),
            _CERTAINTY,
        ),
        key=("id",),
        cited=True,
    ),
    Table(
        "sources",
        "Where facts are found",
        (
            _ID,
            _word("kind", v.SourceKind),
            _required("title"),
            Column("author"),
            Column("date", Form.DATE),
            Column("archive"),
            Column("collection"),
            Column("document_number"),
            Column("url", Form.URL),
            Column("language", unit="ISO 639-1 code"),
            Column("release_status"),
            Column("licence"),
            _word("consulted", v.Consulted),
        ),
        key=("id",),
    ),
    Table(
        "meetings",
        "Dated occasions by or between actors, in the wide sense",
        (
            _ID,
            _word("kind", v.MeetingKind),
            _required("start", Form.DATE),
            Column("end", Form.DATE),
            Column("place_en"),
            Column("place_ja"),
            _of("country", "actors", required=False),
            _required("title_en"),
            _required("title_ja"),
            _required("summary_en"),
            _required("summary_ja"),
            _CERTAINTY,
            _word("subject", v.Subject),
        ),
        key=("id",),
        cited=True,
    ),
    Table(
        "attendances",
        "Who took part in a meeting, and as what",
        (_of("meeting", "meetings"), _of("actor", "actors"), _word("role", v.Role)),
        key=("meeting", "actor", "role"),
    ),
    Table(
        "issues",
        "What a position is about",
        (
            _ID,
            _required("name_en"),
            _required("name_ja"),
            _required("short_en", unit="label on a chart"),
            _required("short_ja", unit="label on a chart"),
            _required("letter_en", unit="mark on a chart"),
            _required("letter_ja", unit="mark on a chart"),
            _required("definition_en"),
            _required("definition_ja"),
        ),
        key=("id",),
    ),
    Table(
        "positions",
        "Dated stances of actors on issues",
        (
            _ID,
            _of("actor", "actors"),
            _of("issue", "issues"),
            _required("date", Form.DATE),
            _required("stance", words=_STANCES, unit="-2 strongly against to +2 strongly for"),
            _word("audience", v.Audience),
            _of("to", "actors", required=False, many=True),
            _of("meeting", "meetings", required=False),
            _required("paraphrase_en"),
            _required("paraphrase_ja"),
            Column("quote", unit="verbatim, at most 25 words"),
            Column("quote_language", unit="ISO 639-1 code"),
            _CERTAINTY,
            Column("note"),
        ),
        key=("id",),
        cited=True,
    ),
    Table(
        "programmes",
        "What states join",
        (
            _ID,
            _required("name_en"),
            _required("name_ja"),
            Column("abbreviation"),
            _required("start", Form.DATE),
            _required("purpose_en"),
            _required("purpose_ja"),
        ),
        key=("id",),
        cited=True,
    ),
    Table(
        "memberships",
        "Steps of states into and out of programmes",
        (
            _ID,
            _of("state", "actors"),
            _of("programme", "programmes"),
            _required("date", Form.DATE),
            Column("place"),
            Column("signatory"),
            _CERTAINTY,
        ),
        key=("id",),
        cited=True,
    ),
    Table(
        "claims",
        "Contested matters: who says what, side by side",
        (
            _ID,
            _required("matter", Form.ID, unit="rows of one matter stand side by side"),
            _of("record", ANY_RECORD, required=False),
            _required("claimant_en"),
            _required("claimant_ja"),
            _required("claim_en"),
            _required("claim_ja"),
        ),
        key=("id",),
        cited=True,
    ),
    Table(
        "documents",
        "Register of released documents, whether or not a fact was drawn from them yet",
        (
            _ID,
            Column("date", Form.DATE),
            _word("kind", v.DocumentKind),
            _required("title"),
            Column("archive"),
            Column("collection"),
            Column("document_number"),
            Column("locator"),
            Column("url", Form.URL),
            Column("release_status"),
            _of("source", "sources", required=False),
        ),
        key=("id",),
    ),
    Table(
        "citations",
        "Which source bears which row, and where in it",
        (
            _of("record", ANY_RECORD),
            _of("source", "sources"),
            Column("locator", unit="page span, document number or paragraph"),
        ),
        key=("record", "source", "locator"),
    ),
)


def table(name: str) -> Table:
    """Return the declaration of the table called `name`.

    Raises
    ------
    KeyError
        If no table has that name.
    """
    for declared in TABLES:
        if declared.name == name:
            return declared
    raise KeyError(name)


def cited_tables() -> Iterator[Table]:
    """Yield the tables each of whose rows must be borne by a source."""
    return (declared for declared in TABLES if declared.cited)
