"""The time bar: a chart of the record's years with the slider on it."""

import dash_mantine_components as dmc
from dash import dcc, html

from dashboard.components.attrs import attrs
from dashboard.drawing.bars import BarRow
from dashboard.ids import Work
from dashboard.view import UP_TO, View
from graphdata.archive import Archive
from graphdata.words import Words

REST_SECONDS = 0.35
"""How long the slider must rest before the address and the evidence follow it."""

SPANS = ("year", "upto", "span")


def timebar(
    archive: Archive, view: View, rows: list[BarRow], words: Words, *, slim: bool = False
) -> html.Section:
    """Return the time bar set to what the view holds; `slim` if it is but a slider."""
    years = archive.package.years
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
            html.Div(bars(rows, years, words), id=Work.BARS, className="bars"),
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
    return html.Div(
        [
            dmc.SegmentedControl(
                id=Work.SPAN,
                value=span_mode(view),
                data=[{"value": mode, "label": names[mode]} for mode in SPANS],
                size="xs",
                transitionDuration=0,
            ),
            html.Div(
                dmc.NumberInput(
                    id=Work.WIDTH,
                    value=max(2, view.span),
                    min=2,
                    max=most,
                    step=1,
                    allowDecimal=False,
                    allowNegative=False,
                    clampBehavior="strict",
                    size="xs",
                    suffix=words(" years"),
                    **attrs(aria_label=words("Years shown together")),
                ),
                className="span-width",
            ),
        ],
        className="spans",
        **attrs(data_mode=span_mode(view)),
    )


def bars(rows: list[BarRow], years: range, words: Words) -> list[html.Div]:
    """Return the chart: one column of bars per year, one row per count, names at the left."""
    heads = [html.Div(className="bar-head")] + [
        html.Div([html.Span(str(year)[:2]), html.Span(str(year)[2:])], className="bar-year")
        for year in years
    ]
    return [
        html.Div(heads, className="bar-row years", **attrs(aria_hidden="true")),
        *[_row(row, years, words) for row in rows],
    ]


def _row(row: BarRow, years: range, words: Words) -> html.Div:
    two_sided = any(row.below)
    cells = [
        html.Div(
            [
                html.Div(_bar("above", above, row.tallest), className="half upper"),
                html.Div(_bar("below", below, row.tallest), className="half lower"),
            ],
            className="bar-cell",
            title=_said(row, year, above, below, words),
            **attrs(data_year=year, data_n=above + below),
        )
        for year, above, below in zip(years, row.above, row.below, strict=True)
    ]
    head = html.Div(
        [
            _documents(row, words) if row.key == "documents" else _name(row),
            html.Span("", className="bar-n", **attrs(data_row=row.key)),
        ],
        className="bar-head",
    )
    total = sum(row.above) + sum(row.below)
    label = words("{name}: {n} over all years", name=row.name, n=words.number(total))
    side = "two-sided" if two_sided else "one-sided"
    chart = html.Div(cells, className="bar-cells", role="img", **attrs(aria_label=label))
    return html.Div([head, chart], className=f"bar-row {row.key} {side}")


def _name(row: BarRow) -> html.Span:
    return html.Span([row.name, html.Span(row.note, className="bar-note")], className="bar-name")


def _documents(row: BarRow, words: Words) -> html.Button:
    """Return the row's name as the way to what lies behind; the film says if it changes sharply."""
    return html.Button(
        [
            html.Span(row.name, className="bar-open"),
            html.Span("", className="bar-note sharp", **attrs(data_words="sharp")),
        ],
        type="button",
        className="bar-name",
        title=words("What lies behind these years"),
        **attrs(data_do="behind"),
    )


def _bar(side: str, number: int, tallest: int) -> list[html.Div]:
    if not number:
        return []
    height = f"{max(6, round(100 * number / tallest))}%"
    return [html.Div(className=f"bar {side}", style={"height": height})]


def _said(row: BarRow, year: int, above: int, below: int, words: Words) -> str:
    if not any(row.below):
        return f"{year} · {row.name}: {words.number(above)}"
    return words(
        "{year} · {name}: {above} for or neutral, {below} against",
        year=year,
        name=row.name,
        above=words.number(above),
        below=words.number(below),
    )
