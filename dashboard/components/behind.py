"""What lies behind the years shown: documents, archives and voices, beside their neighbours."""

from collections.abc import Callable, Mapping
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.attrs import attrs
from dashboard.components.coverage import caution, count_cell
from dashboard.ids import Work
from graphdata.archive import Archive
from graphdata.behind import FACTOR, LEAST, Behind, is_sharp
from graphdata.words import Words

LISTED = 8

Columns = list[tuple[str, Behind, bool]]
"""What the years are called, what lies behind them, and whether they are those shown."""


def behind_box(words: Words) -> html.Dialog:
    """Return the box, empty until it is asked for."""
    close = html.Button(
        "×",
        type="button",
        className="close",
        title=words("Close"),
        **attrs(data_do="behind-close", aria_label=words("Close")),
    )
    title = html.H2(words("What lies behind these years"), id="behind-title")
    return html.Dialog(
        [
            html.Div([title, close], className="behind-top"),
            html.Div(id=Work.BEHIND, className="behind-body", **attrs(aria_live="polite")),
        ],
        className="behind",
        **attrs(aria_labelledby="behind-title"),
    )


def behind_button(said: str, words: Words) -> html.Div:
    """Return the button that opens the box, under the warning of a sharp change if any."""
    warning = [html.P(said, className="caution", role="note")] if said else []
    button = html.Button(
        words("What lies behind these years"),
        type="button",
        className="button",
        **attrs(data_do="behind"),
    )
    return html.Div([*warning, button], className="behind-way")


def sharp_note(before: int, now: int, words: Words) -> str:
    """Say in a few words that the documents change sharply; "" if they do not."""
    if not is_sharp(before, now):
        return ""
    if now > before:
        return words("sharp rise: why?")
    return words("sharp fall: why?")


def sharp_warning(year: int, before: int, now: int, words: Words) -> str:
    """Say that the documents of a year change sharply against the year before; "" if not."""
    if not is_sharp(before, now):
        return ""
    numbers = {
        "year": year,
        "earlier": year - 1,
        "now": words.number(now),
        "before": words.number(before),
    }
    if now > before:
        return words(
            "{now} documents bear {year}, {before} bore {earlier}: this rise may be the archive’s "
            "and not history’s.",
            **numbers,
        )
    return words(
        "{now} documents bear {year}, {before} bore {earlier}: this fall may be the archive’s "
        "and not history’s.",
        **numbers,
    )


def behind_tables(
    archive: Archive, columns: Columns, warning: str, words: Words
) -> list[Component]:
    """Return what the box says of the years shown and of those before and after.

    Parameters
    ----------
    archive : Archive
        Whose record it is.
    columns : list
        The years shown and their neighbours, in order.
    warning : str
        What `sharp_warning` says.
    words : Words
        The language.
    """
    actors = archive.records.actors

    def country(code: str) -> str:
        return actors[code].short(words.lang) if code else words("organisations")

    def language(code: str) -> str:
        return code and words.language(code)

    counts: list[tuple[str, Callable[[Behind], Mapping[Any, int]], Callable[[Any], str]]] = [
        (words("Documents by archive"), lambda each: each.archives, str),
        (words("Positions by country of the voice"), lambda each: each.countries, country),
        (words("Documents by release status"), lambda each: each.release, str),
        (words("Documents by language"), lambda each: each.languages, language),
        (words("Meetings and positions by certainty"), lambda each: each.certainty, words.term),
    ]
    rule = words(
        "Called sharp: at least {factor} times as many documents as the year before, or one in "
        "{factor} or fewer, and a difference of at least {least}. All filters apply.",
        factor=FACTOR,
        least=LEAST,
    )
    totals = {
        words("Documents"): [each.documents for _, each, _ in columns],
        words("Meetings and positions"): [each.facts for _, each, _ in columns],
    }
    return [
        *([html.P(warning, className="caution sharp", role="note")] if warning else []),
        caution(words),
        _table(words("In all"), columns, totals, words),
        *[
            _table(title, columns, _ranked(count, name, columns, words), words)
            for title, count, name in counts
        ],
        html.P(rule, className="note"),
    ]


def _ranked(
    count: Callable[[Behind], Mapping[Any, int]],
    name: Callable[[Any], str],
    columns: Columns,
    words: Words,
) -> dict[str, list[int]]:
    """Return the counts of all columns by name, those of the years shown first."""
    (shown,) = [count(each) for _, each, here in columns if here]
    all_of = [count(each) for _, each, _ in columns]
    keys = sorted(
        {key for counts in all_of for key in counts},
        key=lambda key: (-shown.get(key, 0), -sum(c.get(key, 0) for c in all_of), str(key)),
    )
    told = {
        name(key) or words("not given"): [counts.get(key, 0) for counts in all_of]
        for key in keys[:LISTED]
    }
    rest = [sum(counts.get(key, 0) for key in keys[LISTED:]) for counts in all_of]
    return {**told, words("all others"): rest} if any(rest) else told


def _table(
    title: str, columns: Columns, rows: Mapping[str, list[int]], words: Words
) -> html.Section:
    head = html.Tr(
        [html.Td("")]
        + [
            html.Th(years, scope="col", className="here" if here else "")
            for years, _, here in columns
        ]
    )
    largest = max((number for counts in rows.values() for number in counts), default=1)
    body = [
        html.Tr(
            [
                html.Th(name, scope="row"),
                *[count_cell(number, largest, words) for number in counts],
            ]
        )
        for name, counts in rows.items()
    ]
    return html.Section(
        [
            html.H3(title),
            html.Table([html.Thead(head), html.Tbody(body)], className="coverage"),
        ]
    )
