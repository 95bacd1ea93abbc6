"""A slice as rows and columns: its meetings and positions, and the papers behind them.

Takes a slice, gives a `Listing`: plain text in one language, ready for a table on the page or
for a file.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from graphdata.build import Records
from graphdata.dates import Span
from graphdata.measures import sources_of
from graphdata.records import Document, Meeting, Position, Source
from graphdata.slicing import GraphSlice
from graphdata.vocabulary import Consulted
from graphdata.words import Words


@dataclass(frozen=True, slots=True)
class Head:
    """A column: what the code and what the reader calls it."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Parameters
    ----------
    said : str
        What a reader sees.
    kept : str or int
        What a file keeps: a date in EDTF, a stance or count as a number, else what is said.
    order : str or int
        What the column is sorted by.
    """

    said: str
    kept: str | int
    order: str | int


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the id of its record, and one cell per column."""

    id: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """Columns and rows; the rows in order of date."""

    heads: tuple[Head, ...]
    rows: tuple[Row, ...]


def listing(table: str, graph_slice: GraphSlice, words: Words) -> Listing:
    """Return what a slice holds of one table.

    Parameters
    ----------
    table : {"meetings", "positions", "sources", "documents"}
        Sources are those that bear the slice's meetings and voiced positions. Documents
        are those that the register has of the slice's years, whatever else was asked: it
        knows neither actors nor issues.
    graph_slice : GraphSlice
        The answer to what was asked.
    words : Words
        The language of the cells.
    """
    return _LISTINGS[table](graph_slice, words)


def documents_of(graph_slice: GraphSlice) -> list[Document]:
    """Return the registered documents of a slice's years, in order of date."""
    first, last = graph_slice.query.first, graph_slice.query.last
    dated = [
        (document.date.first, document.id, document)
        for document in graph_slice.archive.records.documents.values()
        if document.date is not None and document.date.overlaps_years(first, last)
    ]
    return [document for *_, document in sorted(dated, key=lambda each: each[:2])]


def _meetings(graph_slice: GraphSlice, words: Words) -> Listing:
    records = graph_slice.archive.records
    heads = (
        Head("date", words("Date")),
        Head("title", words("Title")),
        Head("kind", words("Kind")),
        Head("place", words("Place")),
        Head("who", words("Who took part")),
        Head("audience", words("Open to")),
        Head("certainty", words("Certainty")),
        Head("sources", words("Sources")),
    )

    def row(meeting: Meeting) -> Row:
        who = dict.fromkeys(part.actor for part in meeting.attendances)
        cells = (
            _date(meeting.span, words),
            _text(meeting.title(words.lang)),
            _text(words.term(meeting.kind)),
            _text(meeting.place(words.lang)),
            _text(_names(records, who, words)),
            _text(words.term(meeting.setting)),
            _text(words.term(meeting.certainty)),
            _number(len(_borne_by(records, meeting.id)), words),
        )
        return Row(meeting.id, cells)

    return Listing(heads, tuple(map(row, graph_slice.meetings)))


def _positions(graph_slice: GraphSlice, words: Words) -> Listing:
    records = graph_slice.archive.records
    heads = (
        Head("date", words("Date")),
        Head("paraphrase", words("Position in brief")),
        Head("actor", words("Actor")),
        Head("issue", words("Issue")),
        Head("stance", words("Stance")),
        Head("audience", words("Audience")),
        Head("to", words("Said to")),
        Head("quote", words("Quotation")),
        Head("certainty", words("Certainty")),
        Head("sources", words("Sources")),
    )

    def row(position: Position) -> Row:
        cells = (
            _date(position.span, words),
            _text(position.paraphrase(words.lang)),
            _text(records.actors[position.actor].short(words.lang)),
            _text(records.issues[position.issue].name(words.lang)),
            Cell(words.stance(position.stance), position.stance, position.stance),
            _text(words.term(position.audience)),
            _text(_names(records, position.to, words)),
            _text(position.quote),
            _text(words.term(position.certainty)),
            _number(len(_borne_by(records, position.id)), words),
        )
        return Row(position.id, cells)

    return Listing(heads, tuple(map(row, graph_slice.positions)))


def _sources(graph_slice: GraphSlice, words: Words) -> Listing:
    records = graph_slice.archive.records
    shown = [meeting.id for meeting in graph_slice.meetings]
    shown += [position.id for position in graph_slice.positions]
    bears = [source for each in shown for source in _borne_by(records, each)]
    heads = (
        Head("date", words("Date")),
        Head("title", words("Title")),
        Head("author", words("Author")),
        Head("kind", words("Kind")),
        Head("archive", words("Archive")),
        Head("number", words("Number")),
        Head("language", words("Language")),
        Head("read", words("How far it was read")),
        Head("bears", words("Bears here")),
    )

    def row(source: Source) -> Row:
        cells = (
            Cell(source.date, source.date, source.date),
            _text(source.title),
            _text(source.author),
            _text(words.term(source.kind)),
            _text(source.archive),
            _text(source.document_number),
            _text(source.language and words.language(source.language)),
            _text(consulted(source, words)),
            _number(bears.count(source.id), words),
        )
        return Row(source.id, cells)

    found = [records.sources[each] for each in sources_of(graph_slice)]
    found.sort(key=lambda source: (source.date, source.id))
    return Listing(heads, tuple(map(row, found)))


def _documents(graph_slice: GraphSlice, words: Words) -> Listing:
    heads = (
        Head("date", words("Date")),
        Head("title", words("Title")),
        Head("kind", words("Kind")),
        Head("archive", words("Archive")),
        Head("collection", words("Collection")),
        Head("number", words("Number")),
        Head("release", words("Release status")),
        Head("drawn", words("Used in the record")),
    )

    def row(document: Document) -> Row:
        cells = (
            _date(document.date, words) if document.date else _text(words("undated")),
            _text(document.title),
            _text(words.term(document.kind)),
            _text(document.archive),
            _text(document.collection),
            _text(document.document_number),
            _text(document.release_status),
            _text(words("yes") if document.source else words("not yet")),
        )
        return Row(document.id, cells)

    return Listing(heads, tuple(map(row, documents_of(graph_slice))))


_LISTINGS: dict[str, Callable[[GraphSlice, Words], Listing]] = {
    "meetings": _meetings,
    "positions": _positions,
    "sources": _sources,
    "documents": _documents,
}


def consulted(source: Source, words: Words) -> str:
    """Say how much of a source was read."""
    return {
        Consulted.TEXT: words("text read"),
        Consulted.EXCERPT: words("known from excerpts"),
        Consulted.NONE: words("not read"),
    }[source.consulted]


def _borne_by(records: Records, record: str) -> set[str]:
    return {citation.source for citation in records.citations.get(record, ())}


def _names(records: Records, actors: Iterable[str], words: Words) -> str:
    return words.in_a_row([records.actors[actor].short(words.lang) for actor in actors])


def _text(text: str) -> Cell:
    return Cell(text, text, text)


def _number(number: int, words: Words) -> Cell:
    return Cell(words.number(number), number, number)


def _date(span: Span, words: Words) -> Cell:
    order: tuple[date, date] = span.first, span.last
    return Cell(words.date(span), span.text, "/".join(day.isoformat() for day in order))
