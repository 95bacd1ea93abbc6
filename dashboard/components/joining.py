"""Beside the map: who joined what in the years shown, and where every state stood."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.attrs import attrs
from dashboard.components.notes import Numbers, marks, note_list, numbered
from dashboard.components.pieces import Parts, pick
from graphdata.archive import Archive
from graphdata.joining import Whereabouts, is_wanted, whereabouts
from graphdata.levels import Rules
from graphdata.membership import Standing
from graphdata.records import Membership
from graphdata.slicing import GraphSlice
from graphdata.vocabulary import Certainty
from graphdata.words import Words


def joined_parts(graph_slice: GraphSlice, words: Words) -> Parts:
    """Return who joined what in the years shown, programme by programme, with the sources."""
    records = graph_slice.archive.records
    by_programme: dict[str, list[Membership]] = {}
    for step in graph_slice.joined:
        by_programme.setdefault(step.programme, []).append(step)
    order = sorted(by_programme, key=lambda each: _weight(graph_slice.archive, each))
    steps = [step for programme in order for step in by_programme[programme]]
    numbers = numbered(records, (step.id for step in steps))
    parts: Parts = []
    if not steps:
        parts.append(html.P(words("No steps on the record for this question in these years.")))
    for programme in order:
        lines = [step_line(graph_slice, step, numbers, words) for step in by_programme[programme]]
        name = records.programmes[programme].name(words.lang)
        parts += [html.H3(name), html.Ul(lines, className="steps")]
    return [*parts, *_not_listed(graph_slice, words), *note_list(records, numbers, words)]


def _weight(archive: Archive, programme: str) -> tuple[int, str]:
    """Return where a programme comes in the list: by its level, those without one last."""
    rules = archive.package.standing
    rank = rules.rank(programme) if rules else None
    return (len(rules.levels) if rules else 0) if rank is None else rank, programme


def step_line(graph_slice: GraphSlice, step: Membership, numbers: Numbers, words: Words) -> html.Li:
    """Return a step as a line: day, state, place, how well it is known, sources."""
    records = graph_slice.archive.records
    name = records.actors[step.state].name(words.lang)
    when = words.date(step.span, short=graph_slice.is_one_year)
    return html.Li(
        [
            html.Span(when, className="when"),
            html.Span(
                [
                    pick(name, step.state),
                    *([html.Span(step.place, className="place", lang="en")] if step.place else []),
                    *known(step.certainty, words),
                    *marks(records, step.id, numbers, words),
                ]
            ),
        ]
    )


def known(certainty: Certainty, words: Words) -> Parts:
    """Say how well something is known, unless its document was read."""
    if certainty == Certainty.DOCUMENTED:
        return []
    return [html.Span(words.term(certainty), className=f"certainty {certainty}")]


def _not_listed(graph_slice: GraphSlice, words: Words) -> Parts:
    """Say how many steps of the wanted states the chosen certainties leave out."""
    archive, query = graph_slice.archive, graph_slice.query
    left = [
        step
        for step in archive.records.memberships.values()
        if step.span.overlaps_years(query.first, query.last)
        and step.certainty not in query.certainties
        and is_wanted(archive, query, step.state)
    ]
    said = words.count(
        "{n} more step is left out by the chosen certainty.",
        "{n} more steps are left out by the chosen certainty.",
        len(left),
    )
    return [html.P(said, className="aside")] if left else []


def stood_parts(graph_slice: GraphSlice, title: str, words: Words) -> Parts:
    """Return where every state stood on the last day, level by level."""
    archive, rules = graph_slice.archive, graph_slice.archive.package.standing
    if rules is None:
        return []
    where = whereabouts(archive, graph_slice.query)
    rows = [
        *[
            (f"level-{rank + 1}", level.name(words.lang), where.at(rank))
            for rank, level in enumerate(rules.levels)
        ],
        ("none", words("none of these yet"), where.at(None)),
        ("unknown", words("not in the record"), where.unknown),
    ]
    groups = [_group(archive, where, *row, words) for row in rows if row[2]]
    return [html.H3(title), *groups]


def _group(
    archive: Archive, where: Whereabouts, fill: str, name: str, states: list[str], words: Words
) -> html.Div:
    said = [(_name(archive, state, words), state) for state in states]
    head = [swatch(fill), html.Span(name), html.Span(words.number(len(states)), className="count")]
    people = [_stood(archive, each, state, where, words) for each, state in sorted(said)]
    return html.Div([html.H4(head), html.Div(people, className="people")], className="stood")


def swatch(look: str) -> html.Span:
    """Return a small square that looks like a state on the map."""
    return html.Span(className=f"swatch {look}", **attrs(aria_hidden="true"))


def _stood(archive: Archive, name: str, state: str, where: Whereabouts, words: Words) -> Component:
    standing, rules = where.stood[state], archive.package.standing
    parts: list[Component | str] = [name, *_year(archive, standing)]
    if rules and rules.halt and standing.halted:
        parts.append(html.Span(_halt(rules, words), className="when"))
    if state not in archive.records.actors:
        return html.Span(parts)
    return pick(parts, state)


def _year(archive: Archive, standing: Standing) -> list[Component | str]:
    if not standing.since:
        return []
    year = archive.records.memberships[standing.since].span.last.year
    return [" ", html.Span(str(year), className="when")]


def _halt(rules: Rules, words: Words) -> str:
    return f" · {rules.halt.name(words.lang)}" if rules.halt else ""


def _name(archive: Archive, state: str, words: Words) -> str:
    actor = archive.records.actors.get(state)
    if actor is not None:
        return actor.short(words.lang)
    shapes = archive.borders.shapes if archive.borders else ()
    return next(s.name(words.lang) for s in shapes if s.id == state and s.name)
