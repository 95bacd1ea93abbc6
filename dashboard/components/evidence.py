"""The evidence panel: what a thing is, who says so, and in which document."""

from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from dashboard.components.glyphs import actor_dot, line_glyph, position_glyph
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.dealings import dealings_of, tied
from graphdata.records import Actor, Citation, Issue, Meeting, Membership, Position, Source
from graphdata.slicing import GraphSlice
from graphdata.sources import citations_of, reference
from graphdata.vocabulary import Consulted, Role
from graphdata.words import Words

Parts = list[Component]


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
    return _tie(graph_slice, selected, words)


def _heading(kind: Component | str, title: str, when: str, words: Words) -> Parts:
    close = html.Button(
        "×",
        type="button",
        className="close",
        title=words("Close"),
        **{"data-do": "close", "aria-label": words("Close")},
    )
    return [
        html.Div([html.Div(kind, className="evidence-kind"), close], className="evidence-top"),
        html.H2(title, className="evidence-title", tabIndex="-1"),
        html.P(when, className="evidence-when"),
    ]


def _section(title: str, children: Iterable[Component]) -> Parts:
    held = list(children)
    return [html.H3(title), *held] if held else []


def pick(children: object, key: str, class_name: str = "pick") -> html.Button:
    """Return a button that opens the evidence of something."""
    return html.Button(children, type="button", className=class_name, **{"data-pick": key})


def _who(archive: Archive, actor: str, words: Words, role: Role | None = None) -> html.Button:
    record = archive.records.actors[actor]
    said = [actor_dot(record, archive.placement.places[actor].side), record.short(words.lang)]
    if role is not None:
        said.append(html.Span(words.term(role), className="role"))
    return pick(said, actor, "pick who")


def _meeting(archive: Archive, meeting: Meeting, words: Words) -> Parts:
    kind = [
        html.Span("◆", className="glyph selected-glyph", **{"aria-hidden": "true"}),
        html.Span(f"{words.term(meeting.kind)} · {words.term(meeting.setting)}"),
    ]
    where = words.in_a_row([words.date(meeting.span), *filter(None, [meeting.place(words.lang)])])
    said = [p for p in archive.records.positions.values() if p.meeting == meeting.id]
    return [
        *_heading(html.Span(kind), meeting.title(words.lang), where, words),
        html.Div(
            [_who(archive, part.actor, words, part.role) for part in meeting.attendances],
            className="people",
        ),
        html.P(meeting.summary(words.lang)),
        _certainty_note(meeting.certainty, words),
        *_section(words("What was said there"), [_said(archive, p, words) for p in said]),
        *_other_accounts(archive, said, words),
        *_sources(archive, meeting.id, words),
    ]


def _certainty_note(certainty: object, words: Words) -> html.P:
    notes = {
        "documented": words("Documented: the text was read."),
        "reported": words("Reported: known from somebody who read the document."),
        "unverified": words("Unverified: no text of it was read."),
    }
    return html.P(notes[str(certainty)], className=f"certainty {certainty}")


def _said(archive: Archive, position: Position, words: Words) -> html.Div:
    """Return one stance: who, on what, the quotation or else the paraphrase."""
    records = archive.records
    said = words.stance(position.stance)
    name = records.actors[position.actor].short(words.lang)
    head = pick(
        [
            position_glyph(position, said),
            html.Span(name, className="said-who"),
            html.Span(
                f"{records.issues[position.issue].name(words.lang)} · {said}",
                className="said-issue",
            ),
        ],
        position.id,
        "pick said-head",
    )
    return html.Div([head, *_words_of(position, words)], className="said")


def _words_of(position: Position, words: Words) -> Parts:
    paraphrase = html.P(position.paraphrase(words.lang), className="paraphrase")
    if not position.quote:
        return [paraphrase]
    quote = html.Blockquote(f"“{position.quote}”", lang=position.quote_language or "en")
    return [quote, paraphrase]


def _position(archive: Archive, position: Position, words: Words) -> Parts:
    records = archive.records
    stance = words.stance(position.stance)
    issue = records.issues[position.issue].name(words.lang)
    kind = html.Span([position_glyph(position, stance), f"{issue} · {stance}"])
    to = [_who(archive, actor, words) for actor in position.to]
    audience = html.Div(
        [line_glyph(position.audience), words.term(position.audience), *to], className="people"
    )
    meeting = records.meetings.get(position.meeting)
    name = records.actors[position.actor].name(words.lang)
    return [
        *_heading(kind, name, words.date(position.span), words),
        audience,
        *_words_of(position, words),
        _certainty_note(position.certainty, words),
        *([html.P(position.note, className="note", lang="en")] if position.note else []),
        *(_section(words("Voiced at"), [_line(meeting, words)]) if meeting else []),
        *_sources(archive, position.id, words),
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
    return _section(
        words("The same actors on the same issues, within half a year"),
        [_voice(archive, p, words) for p in others[:8]],
    )


def _voice(archive: Archive, position: Position, words: Words) -> html.Div:
    name = archive.records.actors[position.actor].short(words.lang)
    head = [
        line_glyph(position.audience),
        position_glyph(position, words.stance(position.stance)),
        html.Span(name, className="said-who"),
        html.Span(
            f"{words.term(position.audience)} · {words.date(position.span)}",
            className="said-issue",
        ),
    ]
    return html.Div(
        [
            pick(head, position.id, "pick said-head"),
            html.P(position.paraphrase(words.lang), className="paraphrase"),
        ],
        className="said voice",
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
    only = pick(words("Show only this actor’s ties"), f"only:{actor.id}", "button")
    return [
        *_heading(html.Span([dot, words.term(actor.kind)]), actor.name(words.lang), "", words),
        html.P(actor.native, className="native") if actor.native else html.Span(),
        html.Div([html.P(_office(o, words), className="office") for o in held]),
        only,
        *_section(words("Positions in these years"), [_said(archive, p, words) for p in voiced]),
        *_section(words("Still standing from before"), [_said(archive, p, words) for p in standing]),
        *_section(words("Meetings in these years"), [_line(m, words) for m in meetings]),
        *_section(words("Steps toward NATO and its programmes"), _steps(archive, steps, words)),
    ]


def _office(office: object, words: Words) -> str:
    start = words.date(office.start) if office.start else "…"  # type: ignore[attr-defined]
    end = words.date(office.end) if office.end else "…"  # type: ignore[attr-defined]
    return f"{office.title(words.lang)} ({start} – {end})"  # type: ignore[attr-defined]


def _steps(archive: Archive, steps: list[Membership], words: Words) -> Parts:
    steps = sorted(steps, key=lambda step: step.span.first)
    return [
        html.Div(
            [
                html.Span(words.date(step.span), className="when"),
                html.Span(archive.records.programmes[step.programme].name(words.lang)),
                *[_source(*cited, words) for cited in citations_of(archive.records, step.id)],
            ],
            className="step",
        )
        for step in steps
    ]


def _issue(graph_slice: GraphSlice, issue: Issue, words: Words) -> Parts:
    voiced = [p for p in graph_slice.positions if p.issue == issue.id]
    return [
        *_heading(words("Issue"), issue.name(words.lang), "", words),
        html.P(issue.definition(words.lang)),
        *_section(
            words("Positions in these years"),
            [_said(graph_slice.archive, p, words) for p in voiced],
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
        *_heading(words("Tie"), title, number, words),
        *_section(words("Meetings in these years"), [_line(m, words) for m in meetings]),
        *_section(words("Said to one another"), [_said(archive, p, words) for p in about]),
    ]


def _line(meeting: Meeting, words: Words) -> html.Button:
    """Return a meeting as one line of a list: day and title."""
    return pick(
        [
            html.Span(words.date(meeting.span, short=True), className="when"),
            html.Span(meeting.title(words.lang)),
        ],
        meeting.id,
        "pick line-of-list",
    )


def _sources(archive: Archive, record: str, words: Words) -> Parts:
    cited = citations_of(archive.records, record)
    text = "\n".join(reference(source, citation.locator) for source, citation in cited)
    copy = html.Div(
        [
            html.Button(
                words("Copy citation"),
                type="button",
                className="button",
                **{"data-copy": text, "data-done": words("Copied")},
            ),
            html.Button(
                words("Copy link"),
                type="button",
                className="button",
                **{"data-copy": "link", "data-done": words("Copied")},
            ),
        ],
        className="copy",
    )
    return [*_section(words("Sources"), [_source(*each, words) for each in cited]), copy]


def _source(source: Source, citation: Citation, words: Words) -> html.Div:
    read = {
        Consulted.TEXT: words("text read"),
        Consulted.EXCERPT: words("known from excerpts"),
        Consulted.NONE: words("not read"),
    }[source.consulted]
    link = html.A(
        words("Open the source"), href=source.url, target="_blank", rel="noopener noreferrer"
    )
    return html.Div(
        [
            html.Span(reference(source, citation.locator), lang="en"),
            html.Span(f"{words.term(source.kind)} · {read}", className="source-kind"),
            *([link] if source.url else []),
        ],
        className="source",
    )


def digest(graph_slice: GraphSlice, years: str, words: Words) -> Parts:
    """Return the panel when nothing is selected: the years' documents in order."""
    meetings, positions = graph_slice.meetings, graph_slice.positions
    intro = words.count("{n} meeting in order.", "{n} meetings in order.", len(meetings))
    hint = words("Select one, an actor or a tie for its evidence.")
    return [
        html.H2(words("{years} in documents", years=years), className="evidence-title"),
        html.P(words.join([intro, hint]), className="evidence-when"),
        html.Div([_line(meeting, words) for meeting in meetings], className="list"),
        *_section(words("Joined"), _joined(graph_slice, words)),
        *_section(
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
    issue = archive.records.issues[position.issue].name(words.lang)
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
