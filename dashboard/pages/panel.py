"""The right-hand panel of a view, and which marks it lights in the picture."""

from dash.development.base_component import Component

from dashboard.components.digest import digest
from dashboard.components.evidence import evidence
from dashboard.context import Context
from dashboard.view import View
from graphdata.dealings import dealings_of, tie_id, tied
from graphdata.describe import years
from graphdata.words import words


def panel(context: Context, view: View) -> list[Component]:
    """Return the evidence of what is selected, or the digest of the years shown."""
    graph_slice, language = context.slice_of(view), words(view.lang)
    if view.selected:
        return evidence(graph_slice, view, language)
    query = graph_slice.query
    return digest(graph_slice, years(query.first, query.last), language)


def lit(context: Context, view: View) -> dict[str, object]:
    """Return the ids of the marks that belong to what is selected.

    Returns
    -------
    dict
        ``selected``, the id itself; ``meeting``, whether it is one; ``marks``, ids of dots
        and ties to light.
    """
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
    return {
        "selected": selected,
        "meeting": meeting is not None,
        "marks": sorted(set(filter(None, marks))),
    }
