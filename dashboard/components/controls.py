"""The rail of the Explore page: search, lens and filters."""

from collections.abc import Iterable
from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html

from dashboard.components.attrs import attrs
from dashboard.components.glyphs import bloc_dot, line_glyph
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
    """Return the rail with every control set to what the view holds."""
    return html.Div(
        [
            _search(words),
            html.Div(id=Work.FOUND, className="found", role="status"),
            _lens(view, words),
            _only_actors(archive, view, words),
            _blocs(archive, view, words),
            _issues(archive, view, words),
            _audiences(view, words),
            _certainty(view, words),
            _kinds(view, words),
            _subjects(view, words),
            html.Button(words("Clear filters"), id=Work.CLEAR, className="button", type="button"),
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


def _lens(view: View, words: Words) -> dmc.RadioGroup:
    return dmc.RadioGroup(
        html.Div(
            [
                dmc.Radio(label=name, description=shows, value=lens, size="xs")
                for lens, (name, shows) in lens_words(words).items()
            ],
            className="options lenses",
        ),
        id=Work.LENS,
        className="lenses-group",
        value=view.lens,
        label=words("Lens"),
        size="xs",
    )


def _only_actors(archive: Archive, view: View, words: Words) -> dmc.MultiSelect:
    actors = sorted(
        archive.records.actors.values(), key=lambda actor: actor.short(words.lang).casefold()
    )
    return dmc.MultiSelect(
        id=Work.ACTORS,
        label=words("Only these actors"),
        placeholder="" if view.actors else words("everybody"),
        data=[{"value": a.id, "label": a.name(words.lang)} for a in actors],
        value=list(view.actors),
        searchable=True,
        clearable=True,
        clearButtonProps={"aria-label": words("Clear actors")},
        nothingFoundMessage=words("Nobody of that name"),
        maxValues=12,
        limit=60,
        size="xs",
        comboboxProps={"withinPortal": True, "zIndex": 400},
    )


def _group(
    key: Work, title: str, options: Iterable[Option], chosen: Iterable[str]
) -> dmc.CheckboxGroup:
    boxes = [
        dmc.Checkbox(
            label=html.Span(
                [
                    html.Span(said, className="option-name"),
                    html.Span("", className="count", **attrs(data_count=value)),
                ],
                className="option",
            ),
            value=value,
            size="xs",
            radius=3,
        )
        for value, said in options
    ]
    return dmc.CheckboxGroup(
        html.Div(boxes, className="options"), id=key, label=title, value=list(chosen), size="xs"
    )


def _blocs(archive: Archive, view: View, words: Words) -> dmc.CheckboxGroup:
    blocs = archive.records.blocs
    seated = sorted(blocs.values(), key=lambda bloc: list(Side).index(bloc.side))
    options = [(b.id, [bloc_dot(b), b.short(words.lang)]) for b in seated]
    chosen = blocs if view.blocs is None else view.blocs
    return _group(Work.BLOCS, words("Actors"), options, chosen)


def _issues(archive: Archive, view: View, words: Words) -> dmc.CheckboxGroup:
    issues = archive.records.issues
    options: list[Option] = [(i.id, [i.name(words.lang)]) for i in issues.values()]
    chosen = issues if view.issues is None else view.issues
    return _group(Work.ISSUES, words("Issues"), options, chosen)


def _audiences(view: View, words: Words) -> dmc.CheckboxGroup:
    options = [(a.value, [line_glyph(a), words.term(a)]) for a in Audience]
    chosen = Audience if view.audiences is None else view.audiences
    return _group(Work.AUDIENCES, words("Audience"), options, chosen)


def _certainty(view: View, words: Words) -> dmc.CheckboxGroup:
    glyphs = {Certainty.DOCUMENTED: "●", Certainty.REPORTED: "○", Certainty.UNVERIFIED: "?"}
    options = [
        (c.value, [html.Span(glyphs[c], className="glyph"), words.term(c)]) for c in Certainty
    ]
    return _group(Work.CERTAINTY, words("Certainty"), options, view.certainty)


def _kinds(view: View, words: Words) -> html.Details:
    options: list[Option] = [(kind.value, [words.term(kind)]) for kind in MeetingKind]
    chosen = MeetingKind if view.kinds is None else view.kinds
    group = _group(Work.KINDS, words("Kinds of meeting"), options, chosen)
    return html.Details(
        [html.Summary(words("Kinds of meeting")), group],
        open=view.kinds is not None,
        className="kinds",
    )


def _subjects(view: View, words: Words) -> html.Details:
    options: list[Option] = [(subject.value, [words.term(subject)]) for subject in Subject]
    group = _group(Work.SUBJECTS, words("Subject of meetings"), options, view.subjects)
    return html.Details(
        [html.Summary(words("Subject of meetings")), group],
        open=frozenset(view.subjects) != ON_THE_MATTER,
        className="kinds",
    )
