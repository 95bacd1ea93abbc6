"""The panel when nothing is selected: what the years shown hold, in order."""

from dash import html

from dashboard.components.glyphs import position_glyph
from dashboard.components.pieces import Parts, line, pick, section
from graphdata.archive import Archive
from graphdata.records import Membership, Position
from graphdata.slicing import GraphSlice
from graphdata.words import Words


def digest(graph_slice: GraphSlice, years: str, words: Words) -> Parts:
    """Return the panel when nothing is selected: the years' documents in order."""
    meetings, positions = graph_slice.meetings, graph_slice.positions
    intro = words.count("{n} meeting.", "{n} meetings in order.", len(meetings))
    hint = words("Select one, an actor or a tie for its evidence.")
    if not (meetings or positions):
        intro, hint = words("Nothing on the record for this question in these years."), ""
    return [
        html.H2(words("{years} in documents", years=years), className="evidence-title"),
        html.P(words.join([intro, hint]), className="evidence-when"),
        html.Div([line(meeting, words) for meeting in meetings], className="list"),
        *section(words("Joined"), _joined(graph_slice, words)),
        *section(
            words("Positions, the latest first"),
            [_short(graph_slice.archive, position, words) for position in reversed(positions)],
        ),
    ]


def _joined(graph_slice: GraphSlice, words: Words) -> Parts:
    records = graph_slice.archive.records
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
                            html.Span(words.date(step.span, short=True), className="when"),
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


def _short(archive: Archive, position: Position, words: Words) -> html.Button:
    issue = archive.records.issues[position.issue].short(words.lang)
    return pick(
        [
            position_glyph(position, words.stance(position.stance)),
            html.Span(archive.records.actors[position.actor].short(words.lang)),
            html.Span(issue, className="said-issue"),
            html.Span(words.date(position.span, short=True), className="when end"),
        ],
        position.id,
        "pick short",
    )
