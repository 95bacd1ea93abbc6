"""Sources as numbered notes: a line ends with its numbers, a list under it resolves them."""

from collections.abc import Iterable, Mapping

from dash import html

from dashboard.components.attrs import attrs
from dashboard.components.cited import source_entry
from dashboard.components.pieces import Parts
from graphdata.build import Records
from graphdata.records import Citation
from graphdata.sources import reference
from graphdata.words import Words

Numbers = Mapping[Citation, int]


def numbered(records: Records, rows: Iterable[str]) -> dict[Citation, int]:
    """Number the citations of rows from 1, in order, each once."""
    cited = dict.fromkeys(each for row in rows for each in records.citations.get(row, ()))
    return {citation: number for number, citation in enumerate(cited, 1)}


def marks(records: Records, row: str, numbers: Numbers, words: Words) -> Parts:
    """Return the numbers of a row's sources, each a button that opens its source."""
    found: Parts = []
    for citation in records.citations.get(row, ()):
        said = reference(records.sources[citation.source], citation.locator)
        number = words.number(numbers[citation])
        named = attrs(data_pick=citation.source, aria_label=words("Source {n}", n=number))
        found.append(
            html.Button(number, type="button", className="pick note-mark", title=said, **named)
        )
    return found


def note_list(records: Records, numbers: Numbers, words: Words) -> Parts:
    """Return the numbered sources, folded; nothing if there are none."""
    if not numbers:
        return []
    entries = [
        html.Li(source_entry(records.sources[citation.source], citation, words))
        for citation in numbers
    ]
    title = words.count("{n} source", "{n} sources", len(entries))
    return [html.Details([html.Summary(title), html.Ol(entries)], className="notes")]
