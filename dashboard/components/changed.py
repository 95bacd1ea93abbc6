"""What differs between two spans of years as lists, each entry with the rows that bear it."""

from collections.abc import Callable, Iterable

from dash import html
from dash.development.base_component import Component

from dashboard.components.cited import source_entry
from dashboard.components.glyphs import position_glyph
from dashboard.components.pieces import Parts, heading, line, pick, section, some
from graphdata.changes import Change, Changes, Fate, documents
from graphdata.dealings import tie_id, tied
from graphdata.describe import years
from graphdata.slicing import GraphSlice
from graphdata.words import Words

OPEN = frozenset({"stances-turned", "memberships-new", "ties-new"})
"""Lists that are open at first: what readers come for."""


def changes_panel(changes: Changes, words: Words) -> Parts:
    """Return all that is turned, new or gone, in lists that open and close."""
    before, after = spans(changes)
    lists = (
        ("stances-turned", words("Stances turned"), changes.stances, Fate.TURNED, _stance),
        ("memberships-new", words("Steps into or out of programmes"), *_steps(changes), _step),
        ("ties-new", words("New ties"), changes.ties, Fate.NEW, _tie),
        ("ties-gone", words("Gone ties"), changes.ties, Fate.GONE, _tie),
        ("stances-new", words("New stances"), changes.stances, Fate.NEW, _stance),
        ("stances-gone", words("Gone stances"), changes.stances, Fate.GONE, _stance),
        ("actors-new", words("New actors"), changes.actors, Fate.NEW, _actor),
        ("actors-gone", words("Gone actors"), changes.actors, Fate.GONE, _actor),
    )
    return [
        html.H2(f"{before} → {after}", className="evidence-title"),
        html.P(
            words(
                "Gone means: not on the record of the later years. That it ended is nobody’s claim."
            ),
            className="evidence-when",
        ),
        *[part for each in lists for part in _list(changes, words, *each)],
    ]


def spans(changes: Changes) -> tuple[str, str]:
    """Return the years of the two slices as headings."""
    queries = (changes.before.query, changes.after.query)
    before, after = (years(query.first, query.last) for query in queries)
    return before, after


def _steps(changes: Changes) -> tuple[tuple[Change, ...], Fate]:
    return changes.memberships, Fate.NEW


def _list(
    changes: Changes,
    words: Words,
    key: str,
    title: str,
    found: Iterable[Change],
    fate: Fate,
    entry: Callable[[Changes, Change, Words], Component],
) -> Parts:
    chosen = [change for change in found if change.fate == fate]
    chosen.sort(key=lambda change: (-len(change.rows), change.key) if entry == _tie else ())
    if not chosen:
        return []
    summary = html.Summary([title, html.Span(words.number(len(chosen)), className="count")])
    entries = some(chosen, lambda change: entry(changes, change, words), words)
    listed = html.Div(entries, className="list")
    return [html.Details([summary, listed], open=key in OPEN, className=f"changes {key}")]


def _stance(changes: Changes, change: Change, words: Words) -> html.Div:
    records = changes.after.archive.records
    actor, issue = change.key
    ids = dict.fromkeys([*change.before[-1:], *change.after[-1:]])
    voiced = [records.positions[key] for key in ids]
    name = words(
        "{who} on {issue}",
        who=records.actors[actor].short(words.lang),
        issue=records.issues[issue].short(words.lang),
    )
    marks = [
        pick(
            [
                position_glyph(position, words.stance(position.stance)),
                html.Span(words.stance(position.stance)),
                html.Span(words.date(position.span), className="when"),
            ],
            position.id,
            "pick stance-then",
        )
        for position in voiced
    ]
    return html.Div([html.Span(name, className="said-who"), *marks], className="change")


def _tie(changes: Changes, change: Change, words: Words) -> html.Div:
    records = changes.after.archive.records
    a, b = (records.actors[actor].short(words.lang) for actor in change.key)
    first = records.meetings[change.rows[0]]
    more = len(change.rows) - 1
    return html.Div(
        [
            pick(words("{a} and {b}", a=a, b=b), tie_id(*change.key), "pick said-who"),
            line(first, words),
            html.Span(
                words("and {n} more", n=words.number(more)) if more else "", className="when"
            ),
        ],
        className="change",
    )


def _step(changes: Changes, change: Change, words: Words) -> html.Div:
    records = changes.after.archive.records
    state, programme = change.key
    steps = [records.memberships[row] for row in change.after]
    return html.Div(
        [
            pick(records.actors[state].short(words.lang), state, "pick said-who"),
            html.Span(records.programmes[programme].name(words.lang)),
            html.Span(words.in_a_row([words.date(s.span) for s in steps]), className="when"),
        ],
        className="change step-taken",
    )


def _actor(changes: Changes, change: Change, words: Words) -> html.Div:
    actor = change.key[0]
    name = changes.after.archive.records.actors[actor].short(words.lang)
    rows = words.count("{n} row of the record", "{n} rows of the record", len(change.rows))
    parts = [pick(name, actor, "pick said-who"), html.Span(rows, className="when end")]
    return html.Div(parts, className="change short")


def tie_panel(changes: Changes, selected: str, words: Words) -> Parts:
    """Return the evidence of a tie in both slices: the meetings with their sources."""
    archive = changes.after.archive
    key = tuple(sorted(tied(selected)))
    a, b = (archive.records.actors[actor].short(words.lang) for actor in key)
    change = next((each for each in changes.ties if each.key == key), None)
    head = heading(words("Tie"), words("{a} and {b}", a=a, b=b), "", words)
    if change is None:
        return [*head, html.P(words("nothing on the record"), className="when")]
    cited = documents(archive, change)
    sides = ((changes.before, change.before), (changes.after, change.after))
    return [
        *head,
        *[part for each in sides for part in _dealings(*each, cited, words)],
    ]


def _dealings(graph_slice: GraphSlice, rows: tuple[str, ...], cited: dict, words: Words) -> Parts:  # type: ignore[type-arg]
    query, meetings = graph_slice.query, graph_slice.archive.records.meetings
    when = years(query.first, query.last)
    number = words.count("{n} dealing", "{n} dealings", len(rows))
    entries: list[Component] = []
    for row in rows:
        entries.append(line(meetings[row], words))
        entries += [source_entry(source, citation, words) for source, citation in cited[row]]
    title = words("{years}: {what}", years=when, what=number)
    return section(title, entries or [html.P(words("nothing on the record"), className="when")])
