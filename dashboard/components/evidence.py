"""The evidence panel: what a thing is, who says so, and in which document."""

from dash import html

from dashboard.components.attrs import attrs
from dashboard.components.cited import source_entry, sources
from dashboard.components.contested import contested
from dashboard.components.glyphs import actor_dot, line_glyph, position_glyph
from dashboard.components.holdings import document_panel, source_panel
from dashboard.components.pieces import (
    Parts,
    certainty_note,
    heading,
    line,
    pick,
    said_there,
    section,
    voice,
    who,
    words_of,
)
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.dealings import dealings_of, tied
from graphdata.measures import betweenness
from graphdata.records import Actor, Issue, Meeting, Membership, Office, Position
from graphdata.slicing import GraphSlice
from graphdata.sources import citations_of
from graphdata.words import Words


def evidence(graph_slice: GraphSlice, view: View, words: Words) -> Parts:
    """Return the panel for what a view has selected; "" has no evidence.

    Parameters
    ----------
    graph_slice : GraphSlice
        The slice the view shows; actors and ties tell of its years alone.
    view : View
        Its `selected` is known to the archive.
    words : Words
        The language of the panel.
    """
    archive, selected = graph_slice.archive, view.selected
    records = archive.records
    if selected in records.meetings:
        return _meeting(archive, records.meetings[selected], words)
    if selected in records.positions:
        return _position(archive, records.positions[selected], words)
    if selected in records.actors:
        return _actor(graph_slice, records.actors[selected], words)
    if selected in records.issues:
        return _issue(graph_slice, records.issues[selected], words)
    if selected in records.sources:
        return source_panel(archive, records.sources[selected], words)
    if selected in records.documents:
        return document_panel(archive, records.documents[selected], words)
    return _tie(graph_slice, selected, words)


def _meeting(archive: Archive, meeting: Meeting, words: Words) -> Parts:
    kind = [
        html.Span("◆", className="glyph selected-glyph", **attrs(aria_hidden="true")),
        html.Span(f"{words.term(meeting.kind)} · {words.term(meeting.setting)}"),
    ]
    where = words.in_a_row([words.date(meeting.span), *filter(None, [meeting.place(words.lang)])])
    there = {part.actor for part in meeting.attendances}
    tied_to_it = [p for p in archive.records.positions.values() if p.meeting == meeting.id]
    said = [p for p in tied_to_it if p.actor in there]
    around = [p for p in tied_to_it if p.actor not in there]
    return [
        *heading(html.Span(kind), meeting.title(words.lang), where, words),
        html.Div(
            [who(archive, part.actor, words, part.role) for part in meeting.attendances],
            className="people",
        ),
        html.P(meeting.summary(words.lang)),
        certainty_note(meeting.certainty, words),
        *section(words("What was said there"), _all_said(archive, said, words)),
        *section(words("What others held of it"), _all_said(archive, around, words)),
        *contested(archive, {meeting.id, *(p.id for p in tied_to_it)}, words),
        *_other_accounts(archive, tied_to_it, words),
        *sources(archive, meeting.id, words),
    ]


def _position(archive: Archive, position: Position, words: Words) -> Parts:
    records = archive.records
    stance = words.stance(position.stance)
    issue = records.issues[position.issue].name(words.lang)
    kind = html.Span([position_glyph(position, stance), f"{issue} · {stance}"])
    to = [who(archive, actor, words) for actor in position.to]
    audience = html.Div(
        [line_glyph(position.audience), words.term(position.audience), *to], className="people"
    )
    meeting = records.meetings.get(position.meeting)
    name = records.actors[position.actor].name(words.lang)
    return [
        *heading(kind, name, words.date(position.span), words),
        audience,
        *words_of(position, words),
        certainty_note(position.certainty, words),
        *([html.P(position.note, className="note", lang="en")] if position.note else []),
        *(section(words("Voiced at"), [line(meeting, words)]) if meeting else []),
        *contested(archive, {position.id, position.meeting}, words),
        *sources(archive, position.id, words),
        *_other_accounts(archive, [position], words),
    ]


def _other_accounts(archive: Archive, positions: list[Position], words: Words) -> Parts:
    """Set beside a stance what its actor said on the issue to others within half a year."""
    shown = {position.id for position in positions}
    keys = {(p.actor, p.issue): p for p in positions}
    others = [
        p
        for p in archive.records.positions.values()
        if p.id not in shown
        and (p.actor, p.issue) in keys
        and abs((p.span.first - keys[p.actor, p.issue].span.first).days) <= 183
    ]
    others.sort(key=lambda p: (p.actor, p.issue, p.span.first))
    return section(
        words("The same actors on the same issues, within half a year"),
        [voice(archive, p, words) for p in others[:8]],
    )


def _actor(graph_slice: GraphSlice, actor: Actor, words: Words) -> Parts:
    archive = graph_slice.archive
    held = [o for o in archive.records.offices.values() if o.actor == actor.id]
    meetings = [
        m for m in graph_slice.meetings if actor.id in {part.actor for part in m.attendances}
    ]
    voiced = [p for p in graph_slice.positions if p.actor == actor.id]
    standing = [p for p in graph_slice.still_standing if p.actor == actor.id]
    steps = [m for m in archive.records.memberships.values() if m.state == actor.id]
    dot = actor_dot(actor, archive.placement.places[actor.id].side)
    return [
        *heading(html.Span([dot, words.term(actor.kind)]), actor.name(words.lang), "", words),
        html.P(actor.native, className="native") if actor.native else html.Span(),
        html.Div([html.P(office_line(o, words), className="office") for o in held]),
        html.Div(
            [
                pick(words("Only this actor’s ties"), f"only:{actor.id}", "pick button"),
                pick(words("Unfold all of it"), f"unfold:{actor.id}", "pick button"),
            ],
            className="copy",
        ),
        html.P(_centrality(graph_slice, actor, words), className="centrality"),
        *section(
            words("Positions in these years"), [said_there(archive, p, words) for p in voiced]
        ),
        *section(
            words("Still standing from before"), [said_there(archive, p, words) for p in standing]
        ),
        *section(words("Meetings in these years"), _lines(graph_slice, meetings, words)),
        *section(words("Steps toward NATO and its programmes"), _steps(archive, steps, words)),
    ]


def _all_said(archive: Archive, positions: list[Position], words: Words) -> Parts:
    return [said_there(archive, position, words) for position in positions]


def _centrality(graph_slice: GraphSlice, actor: Actor, words: Words) -> str:
    """Say how central an actor is in the years shown, and that missing papers count."""
    others = graph_slice.dealings.number_of_nodes() - 1
    if actor.id not in graph_slice.dealings or others < 1:
        return ""
    degree = words.number(graph_slice.dealings.degree(actor.id))
    dealt = {"n": degree, "others": words.number(others)}
    ways = betweenness(graph_slice)
    if actor.id not in ways:
        return words(
            "Dealt with {n} of the {others} others shown. "
            "This counts the record: a missing paper is a missing tie.",
            **dealt,
        )
    return words(
        "Dealt with {n} of the {others} others shown; {share} of the shortest ways between "
        "others run through here. This counts the record: a missing paper is a missing tie.",
        **dealt,
        share=words.percent(ways[actor.id]),
    )


def _lines(graph_slice: GraphSlice, meetings: list[Meeting], words: Words) -> Parts:
    return [line(meeting, words, short=graph_slice.is_one_year) for meeting in meetings]


def office_line(office: Office, words: Words) -> str:
    """Return an office and when it was held."""
    start = words.date(office.start) if office.start else "…"
    end = words.date(office.end) if office.end else "…"
    return f"{office.title(words.lang)} ({start} – {end})"


def _steps(archive: Archive, steps: list[Membership], words: Words) -> Parts:
    steps = sorted(steps, key=lambda step: step.span.first)
    return [
        html.Div(
            [
                html.Span(words.date(step.span), className="when"),
                html.Span(archive.records.programmes[step.programme].name(words.lang)),
                *[source_entry(*cited, words) for cited in citations_of(archive.records, step.id)],
            ],
            className="step",
        )
        for step in steps
    ]


def _issue(graph_slice: GraphSlice, issue: Issue, words: Words) -> Parts:
    voiced = [p for p in graph_slice.positions if p.issue == issue.id]
    return [
        *heading(words("Issue"), issue.name(words.lang), "", words),
        html.P(issue.definition(words.lang)),
        *section(
            words("Positions in these years"),
            [said_there(graph_slice.archive, p, words) for p in voiced],
        ),
    ]


def _tie(graph_slice: GraphSlice, selected: str, words: Words) -> Parts:
    archive = graph_slice.archive
    a, b = tied(selected)
    both = tuple(sorted((a, b)))
    actors = archive.records.actors
    meetings = [m for m in graph_slice.meetings if both in dealings_of(m, actors)]
    about = [
        p
        for p in graph_slice.positions
        if (p.actor == a and b in p.to) or (p.actor == b and a in p.to)
    ]
    title = words("{a} and {b}", a=actors[a].short(words.lang), b=actors[b].short(words.lang))
    number = words.count("{n} dealing", "{n} dealings", len(meetings))
    return [
        *heading(words("Tie"), title, number, words),
        *section(words("Meetings in these years"), _lines(graph_slice, meetings, words)),
        *section(words("Said to one another"), [said_there(archive, p, words) for p in about]),
    ]
