"""The Compare page: two years, or spans of years, in one picture or side by side."""

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.components.attrs import attrs
from dashboard.components.changed import changes_panel, tie_panel
from dashboard.components.legend import compared_legend
from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.drawing.compared import draw_beside, draw_changes, not_drawn
from dashboard.drawing.marks import Drawing
from dashboard.pages.chart import Chart
from dashboard.pages.panel import panel
from dashboard.picture import Picture
from dashboard.view import UP_TO, View
from graphdata.changes import Changes, Fate, compare, having
from graphdata.dealings import tied
from graphdata.describe import asked, change_sentence, second_change_sentence
from graphdata.measures import sources_of
from graphdata.package import Package
from graphdata.slicing import GraphQuery
from graphdata.words import Words, words


def compared_with(package: Package, view: View) -> int:
    """Return the last year of the span a view is compared with.

    Chosen by the reader, or else the span of equal length just before; the record's first
    year has none before it and is compared with itself.
    """
    if view.other:
        return view.other
    back = 1 if view.span == UP_TO else view.span
    return max(package.first_year, view.year - back)


def changes_of(context: Context, view: View) -> Changes:
    """Return what differs between the view's years and those compared with, the earlier first."""
    other = compared_with(context.archive.package, view)
    first, last = sorted((view.year, other))
    before, after = (view.query(context.archive, stop) for stop in (first, last))
    return context.once(_changes, before, after)


def _changes(context: Context, before: GraphQuery, after: GraphQuery) -> Changes:
    return compare(context.slice_for(before), context.slice_for(after))


def comparison(context: Context, view: View, canvas: Canvas) -> Drawing:
    """Return the picture of a view's years beside those they are compared with."""
    draw = draw_beside if view.beside else draw_changes
    return draw(changes_of(context, view), canvas, words(view.lang))


def compare_said(context: Context, view: View) -> dict[str, str]:
    """Return the change in words."""
    changes, language = changes_of(context, view), words(view.lang)
    before, after = (s.query for s in (changes.before, changes.after))
    told = [second_change_sentence(changes, language), asked(changes.after, language)]
    told.append(not_drawn(changes, language))
    if before == after:
        told = [_itself(view, context.archive.package, language)]
    return {
        "years": f"{before.last}–{after.last}",
        "sentence": change_sentence(changes, language),
        "second": language.join(told),
        "nothing": "" if changes.actors else change_sentence(changes, language),
    }


def compare_documents(context: Context, view: View) -> set[str]:
    """Return the sources of both spans."""
    changes = changes_of(context, view)
    return sources_of(changes.before) | sources_of(changes.after)


def _itself(view: View, package: Package, language: Words) -> str:
    if view.other:
        return language("A year is compared with itself: choose another.")
    first = package.first_year
    return language("The record begins in {year}: there is no year before it.", year=first)


def _panel(context: Context, view: View) -> list[Component]:
    language = words(view.lang)
    changes = changes_of(context, view)
    if not view.selected:
        return changes_panel(changes, language)
    if any(tied(view.selected)):
        return tie_panel(changes, view.selected, language)
    gone = (view.selected,) in having(changes.actors, Fate.GONE)
    side = (changes.before if gone else changes.after).query
    return panel(context, replace(view, year=side.last))


def _tools(context: Context, view: View) -> list[Component]:
    language = words(view.lang)
    years = context.archive.package.years
    options = [html.Option(language("the years before"), value="0", selected=not view.other)]
    options += [html.Option(str(y), value=str(y), selected=y == view.other) for y in years]
    shapes = ((0, language("in one picture")), (1, language("side by side")))
    return [
        html.Label(
            [
                html.Span(language("Compared with")),
                html.Select(options, **attrs(data_tune="other")),
            ],
            className="tool-label",
        ),
        html.Label(
            [
                html.Span(language("Show"), className="visually-hidden"),
                html.Select(
                    [
                        html.Option(name, value=str(n), selected=n == view.beside)
                        for n, name in shapes
                    ],
                    **attrs(data_tune="beside"),
                ),
            ],
            className="tool-label",
        ),
    ]


def _legend(context: Context, view: View) -> list[Component]:
    return [*compared_legend(context.archive, words(view.lang))]


COMPARE = Chart(
    "compare",
    Picture.by_stop(comparison, compare_said, documents=compare_documents),
    _legend,
    panel=_panel,
    tools=_tools,
    keeps_panel=True,
)
