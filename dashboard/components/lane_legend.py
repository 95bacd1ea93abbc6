"""The legend of the lanes: stances, certainty, audiences, and what a row tells."""

from dash import html

from dashboard.components.attrs import attrs
from dashboard.components.glyphs import line_glyph
from graphdata.archive import Archive
from graphdata.describe import in_running_text
from graphdata.vocabulary import Audience
from graphdata.words import Words


def lane_legend(archive: Archive, words: Words) -> list[html.Span]:
    """Return the legend of the Positions page."""
    return [*_stances(words), *_certainties(words), *_lines(words), *_rows(archive, words)]


def _item(glyphs: list[html.Span], said: str) -> html.Span:
    return html.Span([*glyphs, html.Span(said)], className="legend-item")


def _glyph(text: str, token: str, *also: str) -> html.Span:
    names = " ".join(["glyph", f"ink-{token}", *also])
    return html.Span(text, className=names, **attrs(aria_hidden="true"))


def _stances(words: Words) -> list[html.Span]:
    return [
        _item([_glyph("▲", "plus-2"), _glyph("▲", "plus-1", "mild")], words("for")),
        _item([_glyph("●", "zero")], words("neutral")),
        _item([_glyph("▼", "minus-1", "mild"), _glyph("▼", "minus-2")], words("against")),
    ]


def _certainties(words: Words) -> list[html.Span]:
    return [
        _item([_glyph("▲", "plus-1")], words("document read")),
        _item([_glyph("△", "plus-1")], words("reported")),
        _item([_glyph("", "plus-1", "unsure")], words("unverified")),
    ]


def _lines(words: Words) -> list[html.Span]:
    said = {
        Audience.INTERNAL: words("internal"),
        Audience.PRIVATE: words("private"),
        Audience.PUBLIC: words("public"),
    }
    return [_item([line_glyph(audience)], text) for audience, text in said.items()]


def _rows(archive: Archive, words: Words) -> list[html.Span]:
    objections, issues = archive.package.objections, archive.records.issues
    ringed = objections.issues[1:] if objections else ()
    named = words.series(
        [in_running_text(issues[issue].short(words.lang), words) for issue in ringed]
    )
    ring = _item([_glyph("◯", "zero")], words("ring: objection on {issue}", issue=named))
    return [
        *([ring] if ringed else []),
        _item([_glyph("│", "zero")], words("left office")),
        _item([], words("grey name: no position on record")),
    ]
