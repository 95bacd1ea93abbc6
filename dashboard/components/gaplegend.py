"""The legend of the lanes: what shape, filling, ring, bar and edge mean."""

from dash import html

from dashboard.components.attrs import attrs
from dashboard.components.glyphs import line_glyph
from graphdata.archive import Archive
from graphdata.gap import GapQuestion
from graphdata.vocabulary import Audience
from graphdata.words import Words


def gap_legend(archive: Archive, question: GapQuestion | None, words: Words) -> list[html.Span]:
    """Return the legend; nothing if nothing is asked."""
    if question is None:
        return []
    names = [archive.records.issues[issue].short(words.lang) for issue in question.issues]
    rings = [_item(html.Span("▲", className="glyph ringed ink-plus-2"), _on(names[1:], words))]
    return [
        _item([_glyph("▲", "plus-2"), _glyph("▲", "plus-1")], words("for")),
        _item(_glyph("●", "zero"), words("neutral")),
        _item([_glyph("▼", "minus-1"), _glyph("▼", "minus-2")], words("against")),
        *(rings if names[1:] else []),
        _item(_glyph("▲", "plus-1"), words("read")),
        _item(_glyph("△", "plus-1"), words("reported")),
        _item(html.Span(className="dotted-mark", **attrs(aria_hidden="true")), words("unchecked")),
        _item(html.Span("─", className="glyph ink-plus-1"), words("bar: day unknown")),
        _item(line_glyph(Audience.INTERNAL), words("inside one government")),
        _item(line_glyph(Audience.PRIVATE), words("private")),
        _item(line_glyph(Audience.PUBLIC), words("public")),
    ]


def _on(names: list[str], words: Words) -> str:
    if len(names) == 1:
        return words("ring: on {issue}", issue=names[0])
    return words("ring: on another issue")


def _item(glyphs: html.Span | list[html.Span], said: str) -> html.Span:
    marks = glyphs if isinstance(glyphs, list) else [glyphs]
    return html.Span([*marks, html.Span(said)], className="legend-item")


def _glyph(text: str, hue: str) -> html.Span:
    return html.Span(text, className=f"glyph ink-{hue}", **attrs(aria_hidden="true"))
