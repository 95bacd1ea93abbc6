"""The page of a view that plays without a server: its body and its data, in each language.

`assets/offline.js` sets the body up and `assets/offline-panel.js` writes the evidence; film,
motion and time are the very scripts of the pages.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
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
    """Return the films by surface, and the texts that they have in common."""
    surfaces = {"wide": snapshot.surface, **({"narrow": PHONE} if snapshot.chart.full else {})}
    texts: dict[str, int] = {}
    films = {name: _film(snapshot, canvas, texts) for name, canvas in surfaces.items()}
    return {**films, "texts": list(texts)}


def _film(snapshot: Snapshot, canvas: Canvas, texts: dict[str, int]) -> dict[str, Any]:
    view = asked(snapshot.chart, snapshot.context, snapshot.view).within(snapshot.context.archive)
    picture = snapshot.chart.picture
    film = screen_film(snapshot.context, picture, view, canvas, snapshot.theme, counted=False)
    return {**film, "strips": [numbered(folded(strip), texts) for strip in film["strips"]]}


def folded(strip: dict[str, Any]) -> dict[str, Any]:
    """Return a strip with its lines as steps of steps, which pack into a third.

    Tenths of a pixel, each as how much its step differs from the step before; a strip with
    finer places, or without lines, stays as it is.
    """
    columns = strip["columns"]
    if strip["trace"]["mode"] != "lines" or not all(map(_is_in_tenths, _places(columns))):
        return strip
    steps = {axis: [_steps(line) for line in columns[axis]] for axis in ("x", "y")}
    return {**strip, "columns": {**columns, **steps}, "folded": True}


def numbered(strip: dict[str, Any], texts: dict[str, int]) -> dict[str, Any]:
    """Return a strip with the numbers of its texts, which many marks and years share."""
    said = strip["columns"].get("hovertext")
    if said is None:
        return strip
    numbers = [texts.setdefault(text, len(texts)) for text in said]
    return {**strip, "columns": {**strip["columns"], "hovertext": numbers}}


def _places(columns: dict[str, Any]) -> Iterator[float | None]:
    return chain.from_iterable(line for axis in ("x", "y") for line in columns[axis])


def _is_in_tenths(place: float | None) -> bool:
    return place is None or round(10 * place) / 10 == place


def _steps(line: list[float | None]) -> list[int | None]:
    told: list[int | None] = []
    last = step = 0
    for place in line:
        if place is None:
            told.append(None)
            continue
        now = round(10 * place)
        told.append(now - last - step)
        last, step = now, now - last
    return told


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
    text = language("Open the full view")
    opened = html.A(text, href=way, target="_blank", rel="noopener noreferrer")
    link = [opened] if way else []
    address = html.Span(way, className="address")
    return html.Footer(
        [html.Span(" · ".join(filter(None, said))), *link, address], className="credit"
    )
