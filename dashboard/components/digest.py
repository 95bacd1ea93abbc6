"""The panel when nothing is selected: what the years shown hold, in order."""

from functools import partial

from dash import html

from dashboard.components.glyphs import position_glyph
from dashboard.components.pieces import Parts, line, pick, section, some
from graphdata.records import Membership, Position
from graphdata.slicing import GraphSlice
from graphdata.words import Words


def digest(graph_slice: GraphSlice, years: str, words: Words) -> Parts:
    """Return the panel when nothing is selected: the years' documents in order."""
    meetings, positions = graph_slice.meetings, graph_slice.positions
    short = graph_slice.is_one_year
    intro = words.count("{n} meeting.", "{n} meetings in order.", len(meetings))
    hint = words("Select one, an actor or a tie for its evidence.")
    if not (meetings or positions):
        intro, hint = words("Nothing on the record for this question in these years."), ""
    return [
        html.H2(words("{years} in documents", years=years), className="evidence-title"),
        html.P([intro, *_on_screen(hint, words)], className="evidence-when"),
        html.Div(some(meetings, partial(line, words=words, short=short), words), className="list"),
        *section(words("Joined"), _joined(graph_slice, words)),
        *section(
            words("Positions, the latest first"),
            some(positions[::-1], lambda each: _brief(graph_slice, each, words), words),
        ),
    ]


def _on_screen(hint: str, words: Words) -> Parts:
    """Return what to do next, which no sheet of paper says."""
    text = hint if words.lang == "ja" else f" {hint}"
    return [html.Span(text, className="on-screen")] if hint else []


def _joined(graph_slice: GraphSlice, words: Words) -> Parts:
    records, short = graph_slice.archive.records, graph_slice.is_one_year
    by_programme: dict[str, list[Membership]] = {}
    for step in graph_slice.joined:
        by_programme.setdefault(step.programme, []).append(step)
    return [
        html.Div(
            [
                html.H4(records.programmes[programme].name(words.lang)),
                *[
                    pick(
                        [
                            html.Span(
                                words.date(step.span, short=short),
                                className="when",
                            ),
                            html.Span(records.actors[step.state].short(words.lang)),
                        ],
                        step.state,
                        "pick line-of-list",
                    )
                    for step in steps
                ],
            ],
            className="list",
        )
        for programme, steps in by_programme.items()
    ]


def _brief(graph_slice: GraphSlice, position: Position, words: Words) -> html.Button:
    records = graph_slice.archive.records
    when = words.date(position.span, short=graph_slice.is_one_year)
    issue = records.issues[position.issue].short(words.lang)
    return pick(
        [
            position_glyph(position, words.stance(position.stance)),
            html.Span(records.actors[position.actor].short(words.lang)),
            html.Span(issue, className="said-issue"),
            html.Span(when, className="when end"),
        ],
        position.id,
        "pick short",
    )
