"""The page of a view that plays without a server: its body and its data, in each language.

`assets/offline.js` sets the body up and `assets/offline-panel.js` writes the evidence; film,
motion and time are the very scripts of the pages.
"""

from dataclasses import replace
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.attrs import attrs
from dashboard.components.shell import LANGUAGE_NAMES
from dashboard.components.timebar import timebar
from dashboard.drawing.canvas import Canvas
from dashboard.figures.screen import screen_film
from dashboard.pages.chart import asked
from dashboard.snapshots.kept import Behind, behind, kept, told
from dashboard.snapshots.snapshot import Snapshot
from graphdata.words import Words, words

PHONE = Canvas(384, 440)
"""The surface of a phone, for pages whose picture fits one."""


def sheet_data(snapshot: Snapshot, languages: tuple[str, ...]) -> dict[str, Any]:
    """Return all that the scripts need: films, records and what is said of them.

    Parameters
    ----------
    snapshot : Snapshot
        The view.
    languages : tuple of str
        The languages that can be switched between.
    """
    held = behind(snapshot.context, snapshot.view)
    return {
        "lang": snapshot.view.lang,
        "year": snapshot.view.year,
        "selected": snapshot.view.selected,
        "films": {lang: _films(in_language(snapshot, lang)) for lang in languages},
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


def in_language(snapshot: Snapshot, lang: str) -> Snapshot:
    """Return a snapshot in another language."""
    return replace(snapshot, view=replace(snapshot.view, lang=lang))


def _films(snapshot: Snapshot) -> dict[str, Any]:
    surfaces = {"wide": snapshot.surface, **({"narrow": PHONE} if snapshot.chart.full else {})}
    return {name: _film(snapshot, canvas) for name, canvas in surfaces.items()}


def _film(snapshot: Snapshot, canvas: Canvas) -> dict[str, Any]:
    view = asked(snapshot.chart, snapshot.context, snapshot.view).within(snapshot.context.archive)
    picture = snapshot.chart.picture
    return screen_film(snapshot.context, picture, view, canvas, snapshot.theme, counted=False)


def _interface(words: Words) -> dict[str, Any]:
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
                "The rest is faded.",
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
    rows = [] if slim else chart.bars(snapshot.context, view)
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
        timebar(snapshot.context.archive, view, rows, language, slim=slim),
        _credit(snapshot, language, framed=framed),
    ]


def _words_above(is_full: bool, language: Words) -> html.Div:
    years = html.H1("", className="years", **attrs(data_words="years"))
    first: Any = html.P if is_full else html.H1
    said = [
        first("", className="first-sentence", **attrs(data_words="sentence")),
        html.P("", className="second-sentence", **attrs(data_words="second")),
        html.P("", className="sifted", role="status"),
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
            *_sieves(behind(snapshot.context, snapshot.view), language),
            *(switch if len(switch) > 1 else []),
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
    caption = snapshot.caption
    said = [caption.title, caption.licence] if framed else [caption.sources, caption.licence]
    way = caption.link if caption.link.startswith("http") else ""
    opened = {"target": "_blank", "rel": "noopener noreferrer"}
    link = [html.A(language("Open the full view"), href=way, **opened)] if way else []
    address = html.Span(way, className="address")
    return html.Footer(
        [html.Span(" · ".join(filter(None, said))), *link, address], className="credit"
    )
