"""The time bar: a chart of the record's years with the slider on it."""

import json
from typing import Any

from dash import dcc, html

from dashboard.components.attrs import attrs
from dashboard.components.planted import Field, planted
from dashboard.drawing.bars import BarRow
from dashboard.ids import Work
from dashboard.view import UP_TO, View
from graphdata.words import Words

REST_SECONDS = 0.35
"""How long the slider must rest before the address and the evidence follow it."""

SPANS = ("year", "upto", "span")


def timebar(
    years: range, view: View, rows: list[BarRow], words: Words, *, slim: bool = False
) -> html.Section:
    """Return the time bar of some years set to what the view holds.

    It has the rows' chart, one count a year, or is but a slider if it is `slim`.
    """
    return html.Section(
        [
            html.Div([_play(words), _spans(view, len(years), words)], className="timebar-controls"),
            html.Div(
                [
                    html.Label(words("Year shown"), htmlFor=Work.YEAR, className="visually-hidden"),
                    dcc.Input(
                        id=Work.YEAR,
                        type="range",
                        min=years[0],
                        max=years[-1],
                        step=1,
                        value=view.year,
                        debounce=REST_SECONDS,
                        className="year-slider",
                    ),
                    html.Div(className="rail-line", **attrs(aria_hidden="true")),
                    html.Div(str(view.year), className="thumb", **attrs(aria_hidden="true")),
                ],
                className="slider",
            ),
            html.Div(id=Work.BARS, className="bars", **attrs(data_bars=told(rows, years, words))),
        ],
        className="timebar slim" if slim else "timebar",
        style={"--years": len(years)},
        **attrs(aria_label=words("Time"), data_first=years[0], data_last=years[-1]),
    )


def _play(words: Words) -> html.Div:
    def button(action: str, glyph: str, label: str) -> html.Button:
        return html.Button(
            glyph,
            type="button",
            className=f"time-button {action}",
            title=label,
            **attrs(data_do=action, aria_label=label),
        )

    return html.Div(
        [
            button("play", "▶", words("Play the years")),
            button("back", "‹", words("One year back")),
            button("forward", "›", words("One year on")),
            _speed(words("Speed of play")),
        ],
        className="play",
    )


def _speed(label: str) -> html.Button:
    """Return the button that says the speed, its name before the figure for those who listen."""
    return html.Button(
        [html.Span(f"{label} ", className="visually-hidden"), html.Span("1×", className="times")],
        type="button",
        className="time-button speed",
        title=label,
        **attrs(data_do="speed"),
    )


def span_mode(view: View) -> str:
    """Return which of the three span modes a view is in."""
    return "upto" if view.span == UP_TO else "year" if view.span == 1 else "span"


def _spans(view: View, most: int, words: Words) -> html.Div:
    names = {"year": words("Year"), "upto": words("Up to"), "span": words("Span")}
    modes = [
        html.Label(
            [
                Field(
                    type="radio",
                    name="span-mode",
                    value=mode,
                    **attrs(data_span="mode", checked=mode == span_mode(view)),
                ),
                html.Span(names[mode]),
            ],
            className="span-mode",
        )
        for mode in SPANS
    ]
    width = Field(
        type="number",
        value=max(2, view.span),
        min=2,
        max=most,
        step=1,
        **attrs(data_span="width", aria_label=words("Years shown together")),
    )
    parts = [
        html.Div(
            modes,
            className="span-modes",
            role="radiogroup",
            **attrs(aria_label=words("Years shown together")),
        ),
        html.Label([width, html.Span(words(" years"))], className="span-width"),
    ]
    return html.Div(className="spans", **attrs(data_mode=span_mode(view)), **planted(parts))


def told(rows: list[BarRow], years: range, words: Words) -> str:
    """Return, as JSON, what ``assets/31-bars.js`` builds the chart from."""
    chart = {"first": years[0], "years": len(years), "rows": [_row(row, words) for row in rows]}
    return json.dumps(chart, ensure_ascii=False, separators=(",", ":"))


def _row(row: BarRow, words: Words) -> dict[str, Any]:
    total = sum(row.above) + sum(row.below)
    is_way = row.key == "documents"
    return {
        "key": row.key,
        "name": row.name,
        "note": row.note,
        "above": row.above,
        "below": row.below,
        "said": _said(row, words),
        "label": words("{name}: {n} over all years", name=row.name, n=words.number(total)),
        "opens": words("What lies behind these years") if is_way else "",
    }


def _said(row: BarRow, words: Words) -> str:
    """Return what a year of a row says of itself, with places for the year and its counts."""
    if not any(row.below):
        return f"{{year}} · {row.name}: {{above}}"
    places = {name: f"{{{name}}}" for name in ("year", "above", "below")}
    return words(
        "{year} · {name}: {above} for or neutral, {below} against", name=row.name, **places
    )
