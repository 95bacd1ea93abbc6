"""The rail of the Explore page: search, lens and filters."""

from collections.abc import Iterable
from typing import Any

from dash import dcc, html

from dashboard.components.actorfield import actor_field
from dashboard.components.attrs import attrs
from dashboard.components.glyphs import bloc_dot, line_glyph
from dashboard.components.planted import Field, planted
from dashboard.ids import Work
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.slicing import ON_THE_MATTER, Lens
from graphdata.vocabulary import Audience, Certainty, MeetingKind, Side, Subject
from graphdata.words import Words

Option = tuple[str, list[Any]]


def lens_words(words: Words) -> dict[Lens, tuple[str, str]]:
    """Return the name of each lens and what it shows."""
    return {
        Lens.DEALINGS: (words("Dealings"), words("who dealt with whom")),
        Lens.MET: (words("Who met whom"), words("actors and meetings")),
        Lens.STOOD: (words("Who stood where"), words("actors and issues")),
        Lens.EVERYTHING: (words("Everything"), words("best for one actor")),
    }


def rail(archive: Archive, view: View, words: Words) -> html.Div:
    """Return the rail with every control set to what the view holds.

    The controls carry ``data-tune`` with the field of the view that they set, and
    ``assets/39-tune.js`` keeps them as the view is.
    """
    filters = [
        _lens(view, words),
        actor_field(archive, words),
        _blocs(archive, view, words),
        _issues(archive, view, words),
        _audiences(view, words),
        _certainty(view, words),
        _kinds(view, words),
        _subjects(view, words),
        html.Button(
            words("Clear filters"), className="button", type="button", **attrs(data_do="clear")
        ),
    ]
    return html.Div(
        [
            _search(words),
            html.Div(id=Work.FOUND, className="found", role="status"),
            html.Div(className="filters-body", **planted(filters)),
        ],
        className="rail-body",
    )


def _search(words: Words) -> html.Div:
    label = words("Actor, meeting or word")
    return html.Div(
        [
            html.Label(label, htmlFor=Work.SEARCH, className="visually-hidden"),
            dcc.Input(
                id=Work.SEARCH,
                type="search",
                placeholder=label,
                debounce=0.25,
                autoComplete="off",
                maxLength=80,
                className="search",
            ),
        ]
    )


def _lens(view: View, words: Words) -> html.Div:
    boxes = [
        _box(
            "lens",
            lens,
            [
                html.Span(name, className="option-name"),
                html.Span(shows, className="option-more"),
            ],
            chosen=lens == view.lens,
            kind="radio",
        )
        for lens, (name, shows) in lens_words(words).items()
    ]
    return _group("lens", words("Lens"), boxes, role="radiogroup")


def _group(field: str, title: str, boxes: list[html.Label], role: str = "group") -> html.Div:
    label = f"work-{field}-label"
    return html.Div(
        [
            html.Div(title, id=label, className="group-name"),
            html.Div(boxes, className="options", role=role, **attrs(aria_labelledby=label)),
        ],
        className=f"group of-{field}",
    )


def _box(field: str, value: str, said: Any, *, chosen: bool, kind: str = "checkbox") -> html.Label:
    """Return one choice of a field of the view."""
    control = Field(
        type=kind,
        name=field if kind == "radio" else None,
        value=value,
        **attrs(data_tune=field, checked=chosen),
    )
    return html.Label([control, html.Span(said, className="option")], className="choice")


def _filter(field: str, title: str, options: Iterable[Option], chosen: Iterable[str]) -> html.Div:
    """Return the boxes of a filter, each with what it would let through in the years shown."""
    held = set(chosen)
    boxes = [
        _box(
            field,
            value,
            [
                html.Span(said, className="option-name"),
                html.Span("", className="count", **attrs(data_count=value)),
            ],
            chosen=value in held,
        )
        for value, said in options
    ]
    return _group(field, title, boxes)


def _blocs(archive: Archive, view: View, words: Words) -> html.Div:
    blocs = archive.records.blocs
    seated = sorted(blocs.values(), key=lambda bloc: list(Side).index(bloc.side))
    options = [(b.id, [bloc_dot(b), b.short(words.lang)]) for b in seated]
    chosen = blocs if view.blocs is None else view.blocs
    return _filter("blocs", words("Actors"), options, chosen)


def _issues(archive: Archive, view: View, words: Words) -> html.Div:
    issues = archive.records.issues
    options: list[Option] = [(i.id, [i.name(words.lang)]) for i in issues.values()]
    chosen = issues if view.issues is None else view.issues
    return _filter("issues", words("Issues"), options, chosen)


def _audiences(view: View, words: Words) -> html.Div:
    options = [(a.value, [line_glyph(a), words.term(a)]) for a in Audience]
    chosen = Audience if view.audiences is None else view.audiences
    return _filter("audiences", words("Audience"), options, chosen)


def _certainty(view: View, words: Words) -> html.Div:
    glyphs = {Certainty.DOCUMENTED: "●", Certainty.REPORTED: "○", Certainty.UNVERIFIED: "?"}
    options = [
        (c.value, [html.Span(glyphs[c], className="glyph"), words.term(c)]) for c in Certainty
    ]
    return _filter("certainty", words("Certainty"), options, view.certainty)


def _kinds(view: View, words: Words) -> html.Details:
    options: list[Option] = [(kind.value, [words.term(kind)]) for kind in MeetingKind]
    chosen = MeetingKind if view.kinds is None else view.kinds
    group = _filter("kinds", words("Kinds of meeting"), options, chosen)
    return html.Details(
        [html.Summary(words("Kinds of meeting")), group],
        open=view.kinds is not None,
        className="kinds",
    )


def _subjects(view: View, words: Words) -> html.Details:
    options: list[Option] = [(subject.value, [words.term(subject)]) for subject in Subject]
    group = _filter("subjects", words("Subject of meetings"), options, view.subjects)
    return html.Details(
        [html.Summary(words("Subject of meetings")), group],
        open=frozenset(view.subjects) != ON_THE_MATTER,
        className="kinds",
    )
