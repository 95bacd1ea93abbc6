"""The right-hand panel of a view, and which marks it lights in the picture."""

from dataclasses import replace

from dash.development.base_component import Component

from dashboard.components.behind import behind_button, behind_tables, sharp_warning
from dashboard.components.digest import digest
from dashboard.components.evidence import evidence
from dashboard.context import Context
from dashboard.drawing.lighting import Light
from dashboard.view import View
from graphdata.behind import behind, neighbours
from graphdata.dealings import dealings_of, tie_id, tied
from graphdata.describe import years
from graphdata.measures import sources_of
from graphdata.words import words


def panel(context: Context, view: View) -> list[Component]:
    """Return the evidence of what is selected, or the digest of the years shown."""
    graph_slice, language = context.slice_of(view), words(view.lang)
    if view.selected:
        return evidence(graph_slice, view, language)
    query = graph_slice.query
    told = digest(graph_slice, years(query.first, query.last), language)
    heading, intro, *rest = told
    return [heading, intro, way_behind(context, view), *rest]


def way_behind(context: Context, view: View) -> Component:
    """Return the way to what lies behind a view's years, and the warning they may need."""
    language = words(view.lang)
    warning = sharp_warning(view.year, *documents_before_and_now(context, view), language)
    return behind_button(warning, language)


def documents_before_and_now(context: Context, view: View) -> tuple[int, int]:
    """Count the documents of the year before a view's year and of that year, each alone.

    The first year of the record has none before it, and is told as if nothing had changed.
    """
    alone = replace(view, span=1)
    now = len(sources_of(context.slice_of(alone)))
    if view.year <= context.archive.package.first_year:
        return now, now
    return len(sources_of(context.slice_of(alone, view.year - 1))), now


def behind_page(context: Context, view: View) -> list[Component]:
    """Return what lies behind the years of a view, beside as many before and after."""
    archive, language = context.archive, words(view.lang)
    shown = view.query(archive)
    before, after = neighbours(shown, archive.package.years)
    columns = [
        (years(query.first, query.last), behind(context.slice_for(query)), query is shown)
        for query in (before, shown, after)
        if query is not None
    ]
    warning = sharp_warning(view.year, *documents_before_and_now(context, view), language)
    return behind_tables(archive, columns, warning, language)


def light(context: Context, view: View) -> Light:
    """Return what is selected in a view, and the ids of the marks that belong to it."""
    records, selected = context.archive.records, view.selected
    marks: list[str] = [selected, *tied(selected)]
    meeting = records.meetings.get(selected)
    position = records.positions.get(selected)
    if position is not None:
        marks += [position.actor, *(tie_id(position.actor, to) for to in position.to)]
        marks += [position.meeting]
    elif meeting is not None:
        marks += [part.actor for part in meeting.attendances]
        marks += [tie_id(*pair) for pair in dealings_of(meeting, records.actors)]
    elif selected in records.actors:
        ties = context.slice_of(view).dealings
        marks += [tie_id(selected, other) for other in ties.adj.get(selected, ())]
    return Light(selected, meeting is not None, tuple(sorted(set(filter(None, marks)))))
