"""The page of a view that plays without a server: its body and its data, in each language.

`assets/offline.js` sets the body up and `assets/offline-panel.js` writes the evidence; film,
motion and time are the very scripts of the pages.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.attrs import attrs
from dashboard.components.shell import LANGUAGE_NAMES, printed, record_line, tool
from dashboard.components.timebar import timebar
from dashboard.drawing.bars import BarRow
from dashboard.drawing.canvas import Canvas
from dashboard.figures.screen import screen_film
from dashboard.pages.chart import Chart, asked
from dashboard.snapshots.kept import Behind, behind, held_years, kept, told
from dashboard.snapshots.packing import Columns, Plain, small
from dashboard.snapshots.snapshot import Snapshot
from dashboard.theme import Theme
from graphdata.describe import years
from graphdata.words import Words, words

WIDE, NARROW = "wide", "narrow"
SURFACES = (WIDE, NARROW)
"""The room a picture is drawn for: as large as the snapshot's own, or a phone's."""

PHONE_WIDTH, PHONE_HEIGHT = 384, 440
PHONE_HEIGHTS = {"positions": 2480, "gap": 1240, "timeline": 1296, "map": 344, "paths": 896}
"""Pixels, as the style sheets of the pages give them on a phone."""


def sheet_data(
    snapshot: Snapshot,
    languages: tuple[str, ...],
    surfaces: tuple[str, ...] = SURFACES,
    themes: tuple[Theme, ...] = tuple(Theme),
) -> Plain:
    """Return all that the scripts need: films, records and what is said of them.

    Parameters
    ----------
    snapshot : Snapshot
        The view.
    languages : tuple of str
        The languages that can be switched between.
    surfaces : tuple of str
        The rooms the picture is drawn for; WIDE is among them.
    themes : tuple of Theme
        The colours that can be switched between.
    """
    held = _behind(snapshot)
    return {
        "lang": snapshot.view.lang,
        "year": snapshot.view.year,
        "selected": snapshot.view.selected,
        **films_of(snapshot, languages, surfaces, themes),
        "record": kept(held),
        "said": {
            lang: {
                "title": in_language(snapshot, lang).caption.title,
                **told(held, words(lang)),
                **_interface(words(lang)),
            }
            for lang in languages
        },
    }


def _years(snapshot: Snapshot) -> range:
    return held_years(snapshot.context, snapshot.chart, snapshot.view)


def _behind(snapshot: Snapshot) -> Behind:
    return behind(snapshot.context, snapshot.view, _years(snapshot))


def in_language(snapshot: Snapshot, lang: str) -> Snapshot:
    """Return a snapshot in another language."""
    return replace(snapshot, view=replace(snapshot.view, lang=lang))


def films_of(
    snapshot: Snapshot, languages: Iterable[str], surfaces: Iterable[str], themes: Iterable[Theme]
) -> Plain:
    """Return the films of a view by language, surface and theme, made small.

    Returns
    -------
    dict
        ``films``; ``texts`` and ``columns``, which they share and call by number.
    """
    texts: dict[str, int] = {}
    columns = Columns()
    films = {
        lang: {
            name: {
                theme: small(_film(snapshot, lang, name, theme, texts), columns) for theme in themes
            }
            for name in surfaces
        }
        for lang in languages
    }
    return {"films": films, "texts": list(texts), "columns": columns.held}


def _film(
    snapshot: Snapshot, lang: str, surface: str, theme: Theme, texts: dict[str, int]
) -> Plain:
    context, chart = snapshot.context, snapshot.chart
    canvas = snapshot.surface if surface == WIDE else phone(chart)
    view = asked(chart, context, replace(snapshot.view, lang=lang)).within(context.archive)
    return screen_film(
        context,
        chart.picture,
        view,
        canvas,
        theme,
        stops=tuple(_years(snapshot)),
        counted=False,
        told=lambda strip: strip.to_wire(texts),
    )


def phone(chart: Chart) -> Canvas:
    """Return the surface that a page's picture has on a phone, where it may scroll."""
    return Canvas(PHONE_WIDTH, PHONE_HEIGHTS.get(chart.name, PHONE_HEIGHT))


def _interface(words: Words) -> Plain:
    places = {name: f"{{{name}}}" for name in ("what", "years", "meetings", "positions")}
    return {
        "say": {
            "close": words("Close"),
            "open": words("Open the source"),
            "sources": words("Sources"),
            "there": words("What was said there"),
            "voicedAt": words("Voiced at"),
            "meetings": words("Meetings in these years"),
            "positions": words("Positions in these years"),
            "lead": words(
                "Touch a name, a line or a sign: here stands what it is and which document says so."
            ),
            "tie": words("{a} and {b}", a="{a}", b="{b}"),
            "sifted": words(
                "{what}, {years}: meetings and papers {meetings}, positions {positions}. "
                "Signs of the rest are faded; all other numbers count everything.",
                **places,
            ),
        }
    }


def sheet(snapshot: Snapshot, languages: tuple[str, ...], *, framed: bool) -> list[Component]:
    """Return the body in the language of a snapshot's view.

    Parameters
    ----------
    snapshot : Snapshot
        The view.
    languages : tuple of str
        The languages that can be switched between.
    framed : bool
        Whether it stands in the frame of another site: then without a head.
    """
    language, chart, view = words(snapshot.view.lang), snapshot.chart, snapshot.view
    slim = framed or not chart.full
    shown = _years(snapshot)
    rows = [] if slim else _rows(snapshot, shown)
    names = ["work", "offline", chart.name, *(["wide"] if slim else [])]
    return [
        *([] if framed else [_head(snapshot, languages, language)]),
        html.Div(
            [
                html.Main(
                    [
                        _words_above(chart.full, language),
                        chart.body(snapshot.context, view),
                        html.Div(chart.legend(snapshot.context, view), className="legend"),
                        printed(snapshot.context.archive, language, _way(snapshot)),
                    ]
                ),
                html.Aside(
                    html.Div(className="evidence-body"),
                    className="evidence",
                    **attrs(aria_label=language("Evidence"), aria_live="polite"),
                ),
            ],
            className=" ".join(names),
        ),
        timebar(shown, view, rows, language, slim=slim),
        _credit(snapshot, language, framed=framed),
    ]


def _rows(snapshot: Snapshot, shown: range) -> list[BarRow]:
    """Return the rows of the time bar with the counts of the years shown alone."""
    first = shown[0] - snapshot.context.archive.package.first_year
    part = slice(first, first + len(shown))
    rows = snapshot.chart.bars(snapshot.context, snapshot.view)
    return [replace(row, above=row.above[part], below=row.below[part]) for row in rows]


def _words_above(is_full: bool, language: Words) -> html.Div:
    years = html.H1("", className="years", **attrs(data_words="years"))
    first: Any = html.P if is_full else html.H1
    whole = attrs(data_words="sentence", data_whole=language("All of it, without the choice: "))
    said = [
        html.P("", className="sifted", role="status"),
        first("", className="first-sentence", **whole),
        html.P("", className="second-sentence", **attrs(data_words="second")),
    ]
    held = html.Div(said, className="sentences", **attrs(aria_live="polite"))
    return html.Div(
        [years, held] if is_full else [held],
        className="sentence" if is_full else "sentence headed",
    )


def _head(snapshot: Snapshot, languages: tuple[str, ...], language: Words) -> html.Header:
    package = snapshot.context.archive.package
    switch = [
        html.Button(
            LANGUAGE_NAMES[lang],
            type="button",
            lang=lang,
            className="tool say",
            **attrs(data_say=lang, aria_pressed=str(lang == language.lang).lower()),
        )
        for lang in languages
    ]
    return html.Header(
        [
            html.Span("memcon", className="brand"),
            html.Span(package.title(language.lang), className="subtitle"),
            html.Div(className="spacer"),
            *_sieves(_behind(snapshot), language),
            *(switch if len(switch) > 1 else []),
            tool("theme", "◐", language("Light or dark")),
        ],
        className="header",
    )


def _sieves(held: Behind, language: Words) -> list[html.Label]:
    """Return the lists that pick out what one actor or one issue is concerned with."""
    records, lang = held.archive.records, language.lang
    actors = sorted((records.actors[each].short(lang), each) for each in held.actors)
    issues = [(issue.short(lang), key) for key, issue in records.issues.items()]
    return [
        _sieve("actor", language("Actor"), language("All actors"), actors),
        _sieve("issue", language("Issue"), language("All issues"), issues),
    ]


def _sieve(name: str, label: str, everything: str, held: list[tuple[str, str]]) -> html.Label:
    options = [html.Option(text, value=value) for text, value in [(everything, ""), *held]]
    return html.Label(
        [html.Span(label), html.Select(options, **attrs(data_sieve=name))], className="sieve"
    )


def _credit(snapshot: Snapshot, language: Words, *, framed: bool) -> html.Footer:
    """Return whose record it is, under which licence, and the way to the view in full."""
    caption, way = snapshot.caption, _way(snapshot)
    text = language("Open the full view")
    opened = html.A(text, href=way, target="_blank", rel="noopener noreferrer")
    # how many documents are behind the years shown; written by assets/offline.js
    number = [] if framed else [html.Span("", className="credit-behind")]
    held = caption.title if framed else record_line(snapshot.context.archive, language)
    said = " · ".join(filter(None, [held, _part_said(snapshot, language), caption.licence]))
    return html.Footer([*number, html.Span(said), *([opened] if way else [])], className="credit")


def _part_said(snapshot: Snapshot, language: Words) -> str:
    """Say which years are here, if they are not all of the archive."""
    here = _years(snapshot)
    if here == snapshot.context.archive.package.years:
        return ""
    return language("of this large archive, {years} alone", years=years(here[0], here[-1]))


def _way(snapshot: Snapshot) -> str:
    """Return the full address of a view; "" if it is not known where others reach it."""
    link = snapshot.caption.link
    return link if link.startswith("http") else ""
