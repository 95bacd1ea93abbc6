"""What a search found, as a list of buttons."""

from dash import html

from dashboard.components.attrs import attrs
from dashboard.search import find
from graphdata.archive import Archive
from graphdata.build import NodeKind
from graphdata.words import Words


def found_list(archive: Archive, text: str, words: Words) -> list[html.Button | html.P]:
    """Return what a text finds, or that it finds nothing; nothing for an empty text."""
    if not text.strip():
        return []
    kinds = {
        NodeKind.ACTOR: words("actor"),
        NodeKind.MEETING: words("meeting"),
        NodeKind.POSITION: words("position"),
    }
    hits = find(archive, text[:80], words)
    if not hits:
        return [html.P(words("Nothing found."), className="nothing-found")]
    return [
        html.Button(
            [
                html.Span(hit.said, className="found-said"),
                html.Span(f"{kinds[hit.kind]} {hit.year or ''}".strip(), className="found-kind"),
            ],
            type="button",
            className="pick found-item",
            **attrs(data_pick=hit.id, data_year=hit.year or ""),
        )
        for hit in hits
    ]
