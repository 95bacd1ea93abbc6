"""Stance marks set in text, as strong and as sure as they are drawn in the lanes."""

from dash import html

from dashboard.components.attrs import attrs
from dashboard.components.glyphs import STANCE_GLYPHS
from dashboard.theme import stance_step
from graphdata.records import Position
from graphdata.vocabulary import Certainty
from graphdata.words import Words


def step_glyph(row: Position, words: Words) -> html.Span:
    """Return the mark of a position; its stance is read out in its place."""
    hollow = row.certainty != Certainty.DOCUMENTED
    sign = (row.stance > 0) - (row.stance < 0)
    glyph = STANCE_GLYPHS.get((sign, hollow), "○" if hollow else "●")
    doubtful = " doubtful" if row.certainty == Certainty.UNVERIFIED else ""
    return html.Span(
        glyph,
        className=f"glyph step ink-{stance_step(row.stance)}{doubtful}",
        role="img",
        **attrs(aria_label=words.stance(row.stance)),
    )
