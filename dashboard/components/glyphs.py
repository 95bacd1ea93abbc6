"""Small marks set in text: the same shapes and hues as in the drawing."""

from dash import html

from dashboard.components.attrs import attrs
from dashboard.drawing.canvas import HUES
from dashboard.theme import stance_hue
from graphdata.records import Actor, Bloc, Position
from graphdata.vocabulary import ActorKind, Audience, Certainty, Side

STANCE_GLYPHS = {(1, False): "▲", (1, True): "△", (-1, False): "▼", (-1, True): "▽"}


def stance_glyph(stance: int, certainty: Certainty, said: str) -> html.Span:
    """Return the mark of a stance; `said` is read out in its place."""
    sign = (stance > 0) - (stance < 0)
    hollow = certainty != Certainty.DOCUMENTED
    glyph = STANCE_GLYPHS.get((sign, hollow), "○" if hollow else "●")
    strength = "strong" if abs(stance) == 2 else "mild"
    return html.Span(
        glyph,
        className=f"glyph stance {strength} ink-{stance_hue(stance)}",
        role="img",
        **attrs(aria_label=said),
    )


def line_glyph(audience: Audience) -> html.Span:
    """Return a stroke in the line style of an audience."""
    return html.Span(className=f"line {audience}", **attrs(aria_hidden="true"))


def dot(hue: str, kind: ActorKind = ActorKind.PERSON) -> html.Span:
    """Return a dot in a bloc's hue, its shape by what kind of actor it stands for."""
    return html.Span(className=f"dot fill-{hue} {kind}", **attrs(aria_hidden="true"))


def bloc_dot(bloc: Bloc) -> html.Span:
    """Return the dot of a bloc."""
    return dot(HUES[bloc.side])


def actor_dot(actor: Actor, side: Side) -> html.Span:
    """Return the dot of an actor."""
    return dot(HUES[side], actor.kind)


def position_glyph(position: Position, said: str) -> html.Span:
    """Return the mark of a position."""
    return stance_glyph(position.stance, position.certainty, said)
