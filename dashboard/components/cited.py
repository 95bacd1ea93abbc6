"""Sources as readers cite them, with the buttons that copy them."""

from dash import html

from dashboard.components.attrs import attrs
from dashboard.components.pieces import Parts, pick, section
from graphdata.archive import Archive
from graphdata.listing import consulted
from graphdata.records import Citation, Source
from graphdata.sources import citations_of, reference
from graphdata.words import Words


def sources(archive: Archive, record: str, words: Words) -> Parts:
    """Return the sources of a record and the buttons that copy them or the link."""
    cited = citations_of(archive.records, record)
    text = "\n".join(reference(source, citation.locator) for source, citation in cited)
    copy = html.Div(
        [
            html.Button(
                words("Copy citation"),
                type="button",
                className="button",
                **attrs(data_copy=text, data_done=words("Copied")),
            ),
            html.Button(
                words("Copy link"),
                type="button",
                className="button",
                **attrs(data_copy="link", data_done=words("Copied")),
            ),
        ],
        className="copy",
    )
    return [*section(words("Sources"), [source_entry(*each, words) for each in cited]), copy]


def source_entry(source: Source, citation: Citation, words: Words) -> html.Div:
    """Return one source: reference, kind, how much of it was read, and its address."""
    link = html.A(
        words("Open the source"), href=source.url, target="_blank", rel="noopener noreferrer"
    )
    return html.Div(
        [
            html.Span(reference(source, citation.locator), lang="en"),
            html.Span(
                f"{words.term(source.kind)} · {consulted(source, words)}", className="source-kind"
            ),
            *([link] if source.url else []),
            pick(words("All that it bears"), source.id, "pick bears"),
        ],
        className="source",
    )
