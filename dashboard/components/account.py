"""The reference panel of a programme: aims, contents, signatures, groups and courses."""

from collections.abc import Iterable

from dash import html

from dashboard.components.attrs import attrs
from dashboard.components.joining import known
from dashboard.components.notes import Numbers, marks, note_list, numbered
from dashboard.components.pieces import Parts, pick
from graphdata.archive import Archive
from graphdata.dates import Span
from graphdata.membership import Told, told_of
from graphdata.records import Membership, Position, Programme
from graphdata.slicing import GraphSlice
from graphdata.words import Words


def account_parts(graph_slice: GraphSlice, words: Words) -> Parts:
    """Return the reference panels of the programmes of which the archive gives an account."""
    rules = graph_slice.archive.package.standing
    accounts = rules.accounts if rules else ()
    return [
        _panel(graph_slice, told_of(graph_slice.archive, account), words) for account in accounts
    ]


def _panel(graph_slice: GraphSlice, told: Told, words: Words) -> html.Details:
    archive = graph_slice.archive
    rows = [row for row in told.rows if _is_shown(graph_slice, row)]
    numbers = numbered(archive.records, rows)
    shown = set(rows)

    def lines(wanted: Iterable[str]) -> Parts:
        return [_line(archive, row, numbers, words) for row in wanted if row in shown]

    programme = archive.records.programmes[told.programme]
    return html.Details(
        [
            html.Summary(
                words("{name}: aims, contents, signatures", name=programme.name(words.lang))
            ),
            html.H3(words("Aims")),
            html.P(
                [
                    programme.purpose(words.lang),
                    *marks(archive.records, programme.id, numbers, words),
                ]
            ),
            *_list(words("What it offers and asks"), lines(told.contents)),
            *_list(words("Signatures in order"), lines(told.signatures), in_order=True),
            *[p for name, rows in told.groups for p in _list(name(words.lang), lines(rows))],
            *[p for name, rows in told.courses for p in _list(name(words.lang), lines(rows))],
            *note_list(archive.records, numbers, words),
        ],
        className="account",
        key=f"account-{told.programme}",
        **attrs(data_account=told.programme),
    )


def _is_shown(graph_slice: GraphSlice, row: str) -> bool:
    """Whether a row's certainty is one of those the reader has chosen."""
    records = graph_slice.archive.records
    kept = (records.meetings, records.positions, records.memberships)
    found = next((table[row] for table in kept if row in table), None)
    return found is None or found.certainty in graph_slice.query.certainties


def _list(title: str, lines: Parts, *, in_order: bool = False) -> Parts:
    element = html.Ol if in_order else html.Ul
    return [html.H3(title), element(lines, className="steps told")] if lines else []


def _line(archive: Archive, row: str, numbers: Numbers, words: Words) -> html.Li:
    """Return a row as a line: when, what, how well it is known, sources."""
    records = archive.records
    step, position = records.memberships.get(row), records.positions.get(row)
    meeting, programme = records.meetings.get(row), records.programmes.get(row)
    if step is not None:
        return _set(archive, row, step.span, _step(archive, step, words), numbers, words)
    if position is not None:
        said = _position(archive, position, words)
        return _set(archive, row, position.span, said, numbers, words)
    if meeting is not None:
        said = [pick(meeting.title(words.lang), row), *known(meeting.certainty, words)]
        return _set(archive, row, meeting.span, said, numbers, words)
    assert programme is not None
    return _set(archive, row, programme.span, _programme(programme, words), numbers, words)


def _set(
    archive: Archive, row: str, span: Span, said: Parts, numbers: Numbers, words: Words
) -> html.Li:
    what = html.Span([*said, *marks(archive.records, row, numbers, words)])
    return html.Li([html.Span(words.date(span), className="when"), what])


def _step(archive: Archive, step: Membership, words: Words) -> Parts:
    by = ", ".join(filter(None, [step.place, step.signatory]))
    name = archive.records.actors[step.state].name(words.lang)
    placed = [html.Span(by, className="place", lang="en")] if by else []
    return [pick(name, step.state), *placed, *known(step.certainty, words)]


def _position(archive: Archive, position: Position, words: Words) -> Parts:
    name = archive.records.actors[position.actor].short(words.lang)
    issue = archive.records.issues[position.issue].short(words.lang)
    head = pick([html.Span(name, className="said-who"), f" · {issue}"], position.id)
    return [
        head,
        html.Span(
            f"{words.term(position.audience)} · {position.paraphrase(words.lang)}",
            className="place",
        ),
        *known(position.certainty, words),
    ]


def _programme(programme: Programme, words: Words) -> Parts:
    purpose = html.Span(programme.purpose(words.lang), className="place")
    return [html.Span(programme.name(words.lang)), purpose]
