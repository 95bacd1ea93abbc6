"""What the record covers, as tables with bars, and the caution that belongs to them."""

from collections.abc import Mapping

from dash import html

from dashboard.components.attrs import attrs
from graphdata.archive import Archive
from graphdata.coverage import coverage
from graphdata.words import Words

LISTED = 12
WIDEST = 76
"""Percent of its cell that the longest bar takes; the rest is its figure's."""


def coverage_tables(archive: Archive, words: Words) -> list[html.Section]:
    """Return coverage by year, and the largest archives, languages, countries, releases."""
    covered, actors = coverage(archive), archive.records.actors
    countries = {
        actors[country].short(words.lang) if country else words("organisations"): number
        for country, number in covered.countries.items()
    }
    languages = {code and words.language(code): n for code, n in covered.languages.items()}
    years = {
        words("Meetings"): covered.meetings,
        words("Positions"): covered.positions,
        words("Documents in the register"): covered.documents,
    }
    return [
        _by_year(archive, years, words),
        _ranked(words("Countries whose voices are on the record"), countries, words),
        _ranked(words("Archives of the sources"), covered.archives, words),
        _ranked(words("Languages of the sources"), languages, words),
        _ranked(words("Release status of registered documents"), covered.release, words),
        _ranked(
            words("Certainty of meetings and positions"),
            {words.term(certainty): n for certainty, n in covered.certainty.items()},
            words,
        ),
    ]


def caution(words: Words) -> html.P:
    """Return the warning that every count of documents needs."""
    return html.P(
        words(
            "A rise or fall in these counts may be the archive’s and not history’s: what was "
            "released, found and read decides what can be counted."
        ),
        className="caution",
        role="note",
    )


def _by_year(
    archive: Archive, columns: Mapping[str, Mapping[int, int]], words: Words
) -> html.Section:
    names = [words("Calendar year"), *columns]
    head = html.Tr([html.Th(name, scope="col") for name in names])
    rows = [
        html.Tr(
            [html.Th(str(year), scope="row")]
            + [
                count_cell(counts.get(year, 0), max(counts.values(), default=1), words)
                for counts in columns.values()
            ]
        )
        for year in archive.package.years
    ]
    table = html.Table([html.Thead(head), html.Tbody(rows)], className="coverage")
    return html.Section([html.H2(words("Coverage by year")), caution(words), table])


def _ranked(title: str, counts: Mapping[str, int], words: Words) -> html.Section:
    ranked = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    rest = sum(number for _, number in ranked[LISTED:])
    shown = ranked[:LISTED] + ([(words("all others"), rest)] if rest else [])
    largest = max((number for _, number in shown), default=1)
    rows = [
        html.Tr(
            [html.Th(name or words("not given"), scope="row"), count_cell(number, largest, words)]
        )
        for name, number in shown
    ]
    return html.Section([html.H3(title), html.Table(html.Tbody(rows), className="coverage")])


def count_cell(number: int, largest: int, words: Words) -> html.Td:
    """Return a cell with a bar, as long as its number is of the largest, and the number."""
    width = {"width": f"{WIDEST * number / (largest or 1):.1f}%"}
    bar = html.Span(className="coverage-bar", style=width, **attrs(aria_hidden="true"))
    return html.Td([bar, html.Span(words.number(number), className="coverage-n")])
