"""A path in the panel, step by step with the documents; and who was central in a year."""

from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from dashboard.components.cited import source_entry
from dashboard.components.pieces import Parts, line, pick, section, who
from graphdata.archive import Archive
from graphdata.careers import Careers, leading
from graphdata.paths import Path
from graphdata.words import Words

ROWS = 8


def path_steps(archive: Archive, path: Path, said: str, words: Words) -> Parts:
    """Return the steps of a path, each with its meeting and the sources that bear it."""
    rule = words(
        "A step follows another only where the dates on record bear that order. "
        "A path of dealings does not say that anything was passed on."
    )
    known = archive.records.actors
    ends = [known[actor].short(words.lang) for actor in (path.start, path.goal)]
    return [
        html.H2(" → ".join(ends), className="evidence-title"),
        html.P(said, className="evidence-when"),
        html.Ol(
            [_step(archive, path, nth, words) for nth in range(len(path.steps))],
            className="path-steps",
        ),
        html.P(rule, className="note-plain"),
    ]


def _step(archive: Archive, path: Path, nth: int, words: Words) -> html.Li:
    step = path.steps[nth]
    ends = [who(archive, step.start, words), html.Span("→"), who(archive, step.end, words)]
    cited = [source_entry(source, citation, words) for source, citation in step.citations]
    return html.Li([html.Div(ends, className="people"), line(step.meeting, words), *cited])


def central(archive: Archive, careers: Careers, year: int, words: Words) -> Parts:
    """Return a table of who was most central in a year, by the figures of the curves."""
    at, ways = careers.years.index(year), careers.betweenness
    figures = {
        actor: (shares[at] or 0.0, ways[actor][at] if actor in ways else None)
        for actor, shares in careers.degree.items()
        if shares[at] is not None
    }
    first = leading({actor: pair[:1] for actor, pair in figures.items()}, ROWS)
    heads = [words("Actor"), words("dealt with"), words("ways through")]
    table = html.Table(
        [
            html.Thead(html.Tr([html.Th(head, scope="col") for head in heads])),
            html.Tbody([_row(archive, actor, figures[actor], words) for actor in first]),
        ],
        className="central",
    )
    said = words(
        "{year}: {n} documents. A missing paper is a missing tie.",
        year=year,
        n=words.number(careers.documents[at]),
    )
    body: list[Component] = [table, html.P(said, className="note-plain")] if first else []
    return section(words("Most central in {year}", year=year), body)


def _row(archive: Archive, actor: str, figures: Iterable[float | None], words: Words) -> html.Tr:
    name = archive.records.actors[actor].short(words.lang)
    cells = [html.Td("–" if figure is None else words.percent(figure)) for figure in figures]
    return html.Tr([html.Th(pick(name, actor), scope="row"), *cells])
