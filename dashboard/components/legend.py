"""The legend under the picture: only what the lens in use draws."""

from dash import html

from dashboard.components.attrs import attrs
from dashboard.components.glyphs import line_glyph
from graphdata.archive import Archive
from graphdata.slicing import Lens
from graphdata.vocabulary import Audience
from graphdata.words import Words


def legend(archive: Archive, lens: Lens, words: Words) -> list[html.Span]:
    """Return the legend of a lens."""
    parts = {
        Lens.DEALINGS: [*_stances(archive, words), *_lines(words), *_dealings(words)],
        Lens.MET: [*_meetings(words), *_lines(words)],
        Lens.STOOD: [*_stances(archive, words)[:4], *_lines(words)],
        Lens.EVERYTHING: [*_stances(archive, words)[:4], *_meetings(words), *_lines(words)],
    }
    return [*parts[lens], *_shapes(words)]


def _item(glyphs: list[html.Span], said: str) -> html.Span:
    return html.Span([*glyphs, html.Span(said)], className="legend-item")


def _glyph(text: str, hue: str = "") -> html.Span:
    ink = f" ink-{hue}" if hue else ""
    return html.Span(text, className=f"glyph{ink}", **attrs(aria_hidden="true"))


def _stances(archive: Archive, words: Words) -> list[html.Span]:
    letters = [
        f"{archive.records.issues[issue].letter(words.lang)} "
        f"{archive.records.issues[issue].short(words.lang)}"
        for issue in archive.package.worn
    ]
    return [
        _item([_glyph("▲", "for")], words("for")),
        _item([_glyph("●", "neutral")], words("neutral")),
        _item([_glyph("▼", "against")], words("against")),
        _item([_glyph("△", "for")], words("hollow: reported only")),
        _item(
            [html.Span([_glyph("▲", "for"), "›", _glyph("▼", "against")], className="capsule")],
            words("turned"),
        ),
        html.Span("  ".join(letters), className="legend-item letters"),
    ]


def _lines(words: Words) -> list[html.Span]:
    said = {
        Audience.PUBLIC: words("public"),
        Audience.PRIVATE: words("private talk, call, letter"),
        Audience.INTERNAL: words("inside one government"),
    }
    return [_item([line_glyph(audience)], text) for audience, text in said.items()]


def _dealings(words: Words) -> list[html.Span]:
    widths = [
        html.Span(className=f"line weight-{n}", **attrs(aria_hidden="true")) for n in (1, 4, 7)
    ]
    return [
        _item(widths, words("1, 4, 7 dealings, in the guest’s hue")),
        _item([html.Span(className="tick", **attrs(aria_hidden="true"))], words("new tie")),
    ]


def _meetings(words: Words) -> list[html.Span]:
    return [
        _item([_glyph("◆")], words("met, spoke or signed")),
        _item([_glyph("◇")], words("call, letter or paper")),
    ]


def _shapes(words: Words) -> list[html.Span]:
    shapes = [_glyph("○"), _glyph("□"), html.Span(className="octagon", **attrs(aria_hidden="true"))]
    return [_item(shapes, words("person, state, institution"))]


def compared_legend(archive: Archive, words: Words) -> list[html.Span]:
    """Return the legend of what is gone, kept and new."""
    stroke, tick = html.Span(className="line kept"), html.Span(className="tick")
    letters = [
        f"{issue.letter(words.lang)} {issue.short(words.lang)}"
        for issue in archive.records.issues.values()
    ]
    turned = html.Span([_glyph("▲", "for"), "›", _glyph("▼", "against")], className="capsule")
    return [
        _item([tick], words("new tie, in the guest’s hue")),
        _item([stroke], words("kept tie")),
        _item([html.Span("×", className="line-gone")], words("gone tie")),
        _item([html.Span(className="dot new-actor")], words("new actor")),
        _item([html.Span(className="dot kept-actor")], words("kept actor")),
        _item([html.Span(className="dot gone-actor")], words("gone actor, name in grey")),
        _item([turned], words("stance turned")),
        html.Span("  ".join(letters), className="legend-item letters"),
        *_shapes(words),
    ]


def paths_legend(words: Words) -> list[html.Span]:
    """Return the legend of a path and of the curves under it."""
    return [
        _item([_glyph("◆")], words("meeting, call or paper of a step")),
        _item([_glyph("◇")], words("reported only")),
        _item([html.Span(className="line private")], words("thread to its day")),
        _item([_glyph("●"), _glyph("■"), _glyph("◆")], words("an actor’s year, in its bloc’s hue")),
        _item([html.Span(className="bar-swatch")], words("documents that bear the year")),
    ]
