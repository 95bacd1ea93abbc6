"""The legend of the map: the ramp of its levels with words, and whose outlines they are."""

from dash import html

from dashboard.components.joining import swatch
from graphdata.archive import Archive
from graphdata.words import Words


def map_legend(archive: Archive, words: Words, *, filtered: bool) -> list[html.Span]:
    """Return the legend; `filtered` if the reader's filters leave states out."""
    rules, borders = archive.package.standing, archive.borders
    if rules is None or borders is None:
        return []
    looks = [
        (f"level-{rank + 1}{' outlined' if level.outlined else ''}", level.name(words.lang))
        for rank, level in enumerate(rules.levels)
    ]
    looks.append(("none", words("none of these yet")))
    looks.append(("unknown", words("not in the record")))
    if rules.halt:
        looks.append(("halted", rules.halt.name(words.lang)))
    if filtered:
        looks.append(("passed-over", words("left out by the filters")))
    source = words("Outlines: {source}; {licence}", source=borders.source, licence=borders.licence)
    return [
        *[_item(look, said) for look, said in looks],
        html.Span(words("a day under a name: new that year"), className="legend-item"),
        html.Span(words("squares: too small or too far to draw"), className="legend-item"),
        html.Span(source, className="legend-item credit"),
    ]


def _item(look: str, said: str) -> html.Span:
    return html.Span([swatch(look), html.Span(said)], className="legend-item")
