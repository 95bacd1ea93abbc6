"""Pieces that the evidence panel and the digest are made of."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from dash import html
from dash.development.base_component import Component

from dashboard.components.attrs import attrs
from dashboard.components.glyphs import actor_dot, line_glyph, position_glyph
from graphdata.archive import Archive
from graphdata.records import Meeting, Position
from graphdata.vocabulary import Certainty, Role
from graphdata.words import Words

T = TypeVar("T")
Parts = list[Component]

MOST_LISTED = 400
"""Entries of one list; nobody reads more, and a browser is slow to lay them out."""


def heading(kind: Component | str, title: str, when: str, words: Words) -> Parts:
    """Return the top of a panel: what kind of thing, its name, when, and the way out."""
    close = html.Button(
        "×",
        type="button",
        className="close",
        title=words("Close"),
        **attrs(data_do="close", aria_label=words("Close")),
    )
    return [
        html.Div([html.Div(kind, className="evidence-kind"), close], className="evidence-top"),
        html.H2(title, className="evidence-title", tabIndex="-1"),
        html.P(when, className="evidence-when"),
    ]


def section(title: str, children: Iterable[Component]) -> Parts:
    """Return a titled part of a panel; nothing if it would be empty."""
    held = list(children)
    return [html.H3(title), *held] if held else []


def some(held: Sequence[T], piece: Callable[[T], Component], words: Words) -> Parts:
    """Return the first of a list, `MOST_LISTED` at most, and how many more there are."""
    more = len(held) - MOST_LISTED
    left = [html.P(words("and {n} more", n=words.number(more)), className="when")]
    return [*map(piece, held[:MOST_LISTED]), *(left if more > 0 else [])]


def pick(children: Any, key: str, class_name: str = "pick") -> html.Button:
    """Return a button that opens the evidence of something."""
    return html.Button(children, type="button", className=class_name, **attrs(data_pick=key))


def who(archive: Archive, actor: str, words: Words, role: Role | None = None) -> html.Button:
    """Return an actor as a button, with the role they had if one is given."""
    record = archive.records.actors[actor]
    said = [actor_dot(record, archive.placement.places[actor].side), record.short(words.lang)]
    if role is not None:
        said.append(html.Span(words.term(role), className="role"))
    return pick(said, actor, "pick who")


def line(meeting: Meeting, words: Words, *, short: bool = False) -> html.Button:
    """Return a meeting as one line of a list: day, without its year if `short`, and title."""
    return pick(
        [
            html.Span(words.date(meeting.span, short=short), className="when"),
            html.Span(meeting.title(words.lang)),
        ],
        meeting.id,
        "pick line-of-list",
    )


def certainty_note(certainty: Certainty, words: Words) -> html.P:
    """Say how a fact is known."""
    notes = {
        "documented": words("Documented: the text was read."),
        "reported": words("Reported: known from somebody who read the document."),
        "unverified": words("Unverified: no text of it was read."),
    }
    return html.P(notes[str(certainty)], className=f"certainty {certainty}")


def said_there(archive: Archive, position: Position, words: Words) -> html.Div:
    """Return one stance: who, on what, the quotation or else the paraphrase."""
    records = archive.records
    said = words.stance(position.stance)
    name = records.actors[position.actor].short(words.lang)
    head = pick(
        [
            position_glyph(position, said),
            html.Span(name, className="said-who"),
            html.Span(
                f"{records.issues[position.issue].short(words.lang)} · {said}",
                className="said-issue",
            ),
        ],
        position.id,
        "pick said-head",
    )
    return html.Div([head, *words_of(position, words)], className="said")


def words_of(position: Position, words: Words) -> Parts:
    """Return the quotation, if there is one, and the paraphrase of a position."""
    paraphrase = html.P(position.paraphrase(words.lang), className="paraphrase")
    if not position.quote:
        return [paraphrase]
    quote = html.Blockquote(f"“{position.quote}”", lang=position.quote_language or "en")
    return [quote, paraphrase]


def voice(archive: Archive, position: Position, words: Words) -> html.Div:
    """Return one stance in brief: audience, stance, when, and the paraphrase."""
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
