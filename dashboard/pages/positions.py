"""The Positions page: who stood where on each issue, as lanes on one time axis."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.axis import axis_years
from dashboard.components.lane_legend import lane_legend
from dashboard.components.tuning import audience_choice, choice, years_choice
from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.drawing.marks import Drawing
from dashboard.drawing.positions import draw_stands
from dashboard.drawing.stands import Stands, stands
from dashboard.pages.chart import Chart
from dashboard.picture import Picture
from dashboard.view import View
from graphdata.describe import asked, in_running_text, years
from graphdata.measures import count, is_objection, most
from graphdata.records import Position
from graphdata.slicing import GraphQuery, GraphSlice
from graphdata.words import Words, words

ACTORS = 10
CHOICES = (6, 10, 14)


def window_of(context: Context, view: View) -> GraphSlice:
    """Return the slice of all years that the time axis shows."""
    shown = axis_years(context.archive.package, view)
    query = view.query(context.archive)
    return context.slice_for(replace(query, first=shown[0], last=shown[-1]))


def stands_of(context: Context, view: View) -> Stands:
    """Return who stood where in the years that the time axis shows."""
    window = window_of(context, view).query
    return context.once(_stands, window, view.lanes or ACTORS)


def _stands(context: Context, window: GraphQuery, number: int) -> Stands:
    so_far = replace(window, first=context.archive.package.first_year)
    return stands(context.slice_for(window), context.slice_for(so_far), number)


def lane_drawings(context: Context, view: View, canvas: Canvas) -> Mapping[int, Drawing]:
    """Return the lanes, once for each year of the axis, with a band behind that year."""
    shown = axis_years(context.archive.package, view)
    queries = {stop: view.query(context.archive, stop) for stop in shown}
    spans = {stop: (query.first, query.last) for stop, query in queries.items()}
    return draw_stands(stands_of(context, view), canvas, words(view.lang), spans)


def lanes_said(context: Context, view: View) -> dict[str, str]:
    """Return the words above the lanes."""
    window, language = window_of(context, view), words(view.lang)
    shown = context.slice_of(view)
    nothing = language.join(
        [
            language("Nothing on the record for this question in these years."),
            asked(window, language),
            language("Widen the years or clear the filters."),
        ]
    )
    empty = not window.positions
    return {
        "years": years(shown.query.first, shown.query.last),
        "sentence": headline(window, language),
        "second": ""
        if empty
        else language.join([_of_year(shown, language), _rule(window, language)]),
        "nothing": nothing if empty else "",
    }


def lane_documents(context: Context, view: View) -> set[str]:
    """Return the sources of what was voiced on the axis and of what stood when it begins."""
    held, citations = stands_of(context, view), context.archive.records.citations
    rows = {position.id for position in held.window.positions}
    rows |= {step.position.id for steps in held.steps.values() for step in steps}
    return {citation.source for row in rows for citation in citations[row]}


def headline(window: GraphSlice, words: Words) -> str:
    """Say how often the package's bloc objected, and who most; else how much was voiced."""
    within = years(window.query.first, window.query.last)
    if not window.positions:
        return words("No positions on the record for this question, {years}", years=within)
    voiced = [position for position in window.positions if is_objection(window, position)]
    if voiced:
        counts = Counter(position.actor for position in voiced)
        return _objected(window, voiced, words) + _most_often(window, counts, words)
    actors, number = {position.actor for position in window.positions}, len(window.positions)
    positions = words.count("{n} position", "{n} positions", number)
    by = words.count("{n} actor", "{n} actors", len(actors))
    return words("{positions} of {actors}, {years}", positions=positions, actors=by, years=within)


def _objected(window: GraphSlice, voiced: list[Position], words: Words) -> str:
    """Say how often, and to which of the issues that count, objections were voiced."""
    objections, records = window.archive.package.objections, window.archive.records
    assert objections is not None
    spoken = {position.issue for position in voiced}
    named = [records.issues[i].short(words.lang) for i in objections.issues if i in spoken]
    what = words(" or ").join(in_running_text(name, words) for name in named)
    who = records.blocs[objections.bloc].short(words.lang)
    within, number = years(window.query.first, window.query.last), len(voiced)
    return words.count(
        "{who} objected to {what} {n} time in {years}",
        "{who} objected to {what} {n} times in {years}",
        number,
        who=who,
        what=what,
        years=within,
    )


def _most_often(window: GraphSlice, counts: Counter[str], words: Words) -> str:
    """Name who objected most often, if it was one alone."""
    named = most(counts)
    if len(named) != 1:
        return ""
    who = window.archive.records.actors[named[0]].short(words.lang)
    if len(counts) == 1:
        return words(", always in {who}’s own name", who=who)
    number = counts[named[0]]
    return words.count(
        ", {n} of them in {who}’s own name", ", {n} of them in {who}’s own name", number, who=who
    )


def _of_year(shown: GraphSlice, words: Words) -> str:
    """Say how much was voiced in the years under the slider."""
    counts, objections = count(shown), shown.archive.package.objections
    said = words.count("{n} position", "{n} positions", counts.positions)
    if objections is not None and counts.objections:
        who = objections.actors(words.lang)
        one, many = "{n} objection by {who}", "{n} objections by {who}"
        more = words.count(one, many, counts.objections, who=who)
        said += words("; {more}", more=more)
    return words("{years}: {what}.", years=years(shown.query.first, shown.query.last), what=said)


def _rule(window: GraphSlice, words: Words) -> str:
    """Say how the lanes are to be read."""
    audiences = window.query.audiences
    step = (
        words("A step stands until the actor’s next word to the same audience,")
        if audiences is not None and len(audiences) == 1
        else words("A step stands from one dated position to the next,")
    )
    read = words(
        "above the line for, below it against; it pales after twelve months without a new "
        "statement and ends with the office."
    )
    return words.join([step, read])


def _tools(context: Context, view: View) -> list[Component]:
    language = words(view.lang)
    numbers = sorted({*CHOICES, view.lanes or ACTORS})
    how_many = [
        ("0" if n == ACTORS else str(n), language.count("{n} actor", "{n} actors", n))
        for n in numbers
    ]
    return [
        choice("lanes", language("Actors shown"), how_many, str(view.lanes)),
        audience_choice(view, language),
        years_choice(context.archive.package, view, language),
    ]


def _legend(context: Context, view: View) -> list[Component]:
    language = words(view.lang)
    chosen = language("Shown: the leading voice of each bloc, then those with most positions")
    rule = [] if view.actors else [html.Span(chosen, className="legend-item")]
    return [*lane_legend(context.archive, language), *rule]


POSITIONS = Chart(
    "positions",
    Picture(lane_drawings, lanes_said, documents=lane_documents),
    _legend,
    tools=_tools,
)
