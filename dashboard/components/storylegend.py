"""The legend under the timeline: what joins the lines and what they tell."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.attrs import attrs
from graphdata.words import Words


def story_legend(words: Words) -> list[Component]:
    """Return the legend; what the lines' colours tell, the blocs' names tell beside them."""
    return [
        _item(_mark("story-capsule"), words("meeting named: most people and positions")),
        _item(_glyph("●"), words("met")),
        _item(_glyph("◆"), words("spoke, declared, decided")),
        _item(_glyph("□"), words("call, letter or paper")),
        _item(_mark("line story-silent"), words("thin: over twelve months without a row")),
        _item(_mark("line internal"), words("dotted: out of office")),
        _item(_glyph("?"), words("office not checked")),
        html.Span(words("the record, not every contact"), className="legend-item"),
    ]


def _item(glyph: Component, said: str) -> html.Span:
    return html.Span([glyph, html.Span(said)], className="legend-item")


def _glyph(text: str) -> html.Span:
    return html.Span(text, className="glyph", **attrs(aria_hidden="true"))


def _mark(names: str) -> html.Span:
    return html.Span(className=names, **attrs(aria_hidden="true"))
