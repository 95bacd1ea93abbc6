"""Evidence turned round: what a source bears, and what is known of a registered document."""

from dash import html

from dashboard.components.cited import source_entry
from dashboard.components.pieces import Parts, heading, line, said_there, section
from graphdata.archive import Archive
from graphdata.records import Citation, Document, Source
from graphdata.words import Words


def source_panel(archive: Archive, source: Source, words: Words) -> Parts:
    """Return a source with every meeting and position it bears."""
    records = archive.records
    borne = [
        record
        for record, citations in records.citations.items()
        if any(citation.source == source.id for citation in citations)
    ]
    meetings = [records.meetings[each] for each in borne if each in records.meetings]
    positions = [records.positions[each] for each in borne if each in records.positions]
    return [
        *heading(words.term(source.kind), source.title, source.date, words),
        source_entry(source, Citation(source.id, ""), words),
        *section(words("Meetings it bears"), [line(each, words) for each in meetings]),
        *section(
            words("Positions it bears"), [said_there(archive, each, words) for each in positions]
        ),
    ]


def document_panel(archive: Archive, document: Document, words: Words) -> Parts:
    """Return a document of the register: where it lies, how it was released, its address."""
    when = words.date(document.date) if document.date else words("undated")
    where = [document.archive, document.collection, document.document_number, document.locator]
    link = html.A(
        words("Open the document"), href=document.url, target="_blank", rel="noopener noreferrer"
    )
    drawn = archive.records.sources.get(document.source)
    said = words("A fact was drawn from it.") if drawn else words("No fact was drawn from it yet.")
    return [
        *heading(words.term(document.kind), document.title, when, words),
        html.P(", ".join(filter(None, where)), lang="en"),
        html.P(document.release_status, lang="en"),
        *([link] if document.url else []),
        html.P(said, className="note"),
        *([source_entry(drawn, Citation(drawn.id, ""), words)] if drawn else []),
    ]
