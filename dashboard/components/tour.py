"""The guided tour: the band of one step over a page, and the list of all steps."""

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.components.attrs import attrs
from dashboard.components.pieces import pick
from dashboard.components.shell import PAGES, page_names
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.sources import citations_of, reference
from graphdata.tour import Step
from graphdata.words import Words


def step_address(archive: Archive, number: int, view: View) -> str:
    """Return the address of a step, from 1, in the language and look of a view."""
    step = archive.tour[number - 1]
    shown = View.from_address(step.view).within(archive)
    shown = replace(shown, lang=view.lang, theme=view.theme, tour=number)
    return f"{PAGES.get(step.page, '/')}{shown.to_address()}"


def tour_band(archive: Archive, view: View, words: Words) -> list[Component]:
    """Return the band of the step a view is at; nothing if the tour is not on."""
    number, steps = view.tour, len(archive.tour)
    if not 1 <= number <= steps:
        return []
    step = archive.tour[number - 1]
    place = words("Step {n} of {steps}", n=words.number(number), steps=words.number(steps))
    return [
        html.Section(
            [
                _turn(archive, number - 1, view, "back", "‹", words("Previous step")),
                html.Div(
                    [
                        html.P(place, className="tour-place"),
                        html.H2(step.title(words.lang), className="tour-title"),
                        html.P(step.text(words.lang), className="tour-text"),
                        html.Div(_borne(archive, step, words), className="tour-records"),
                    ],
                    className="tour-body",
                ),
                _tools(archive, step, view, words),
                _turn(archive, number + 1, view, "forward", "›", words("Next step")),
            ],
            className="tour",
            **attrs(aria_label=words("Tour"), aria_live="polite"),
        )
    ]


def _tools(archive: Archive, step: Step, view: View, words: Words) -> html.Div:
    full = html.Button(
        "",
        type="button",
        className="tool fullscreen",
        title=words("Full screen"),
        **attrs(data_do="fullscreen", aria_label=words("Full screen")),
    )
    end = html.A(
        "×",
        href=_without_tour(archive, step, view),
        className="tool",
        title=words("End the tour"),
        **attrs(data_page="", aria_label=words("End the tour")),
    )
    return html.Div([full, end], className="tour-tools")


def _turn(archive: Archive, number: int, view: View, way: str, glyph: str, label: str) -> Component:
    if not 1 <= number <= len(archive.tour):
        return html.Span(className=f"tour-turn {way}")
    return html.A(
        glyph,
        href=step_address(archive, number, view),
        className=f"tour-turn {way}",
        title=label,
        **attrs(data_page="", data_turn=way, aria_label=label),
    )


def _without_tour(archive: Archive, step: Step, view: View) -> str:
    shown = View.from_address(step.view).within(archive)
    shown = replace(shown, lang=view.lang, theme=view.theme)
    return f"{PAGES.get(step.page, '/')}{shown.to_address()}"


def _borne(archive: Archive, step: Step, words: Words) -> list[Component]:
    """Return the records that bear a step, each with the sources it rests on."""
    return [
        pick(_record_name(archive, record, words), record, "pick tour-record")
        for record in step.records
        if _record_name(archive, record, words)
    ]


def _record_name(archive: Archive, record: str, words: Words) -> str:
    """Return what a record is called; "" for one that has no evidence of its own."""
    records = archive.records
    if record in records.meetings:
        meeting = records.meetings[record]
        return f"{words.date(meeting.span)} · {meeting.title(words.lang)}"
    if record in records.positions:
        position = records.positions[record]
        actor = records.actors[position.actor].short(words.lang)
        issue = records.issues[position.issue].short(words.lang)
        return f"{words.date(position.span)} · {actor} · {issue}"
    if record in records.actors:
        return records.actors[record].name(words.lang)
    return ""


def tour_list(archive: Archive, view: View, words: Words) -> list[Component]:
    """Return all steps of the tour with what they cite, for the Tour page."""
    names = page_names(words)
    return [
        html.Li(
            [
                html.A(
                    step.title(words.lang),
                    href=step_address(archive, number, view),
                    className="tour-link",
                    **attrs(data_page=""),
                ),
                html.Span(names.get(step.page, ""), className="tour-page"),
                html.P(step.text(words.lang)),
                html.Details(
                    [
                        html.Summary(words("Sources")),
                        html.Ul([html.Li(each, lang="en") for each in _sources(archive, step)]),
                    ],
                    className="tour-sources",
                ),
            ]
        )
        for number, step in enumerate(archive.tour, 1)
    ]


def _sources(archive: Archive, step: Step) -> list[str]:
    found = [
        reference(source, citation.locator)
        for record in step.records
        for source, citation in citations_of(archive.records, record)
    ]
    return list(dict.fromkeys(found))
