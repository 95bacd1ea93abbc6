"""The Timeline page: meetings as a storyline."""

from collections.abc import Mapping
from dataclasses import replace

from dash.development.base_component import Component

from dashboard.axis import axis_years
from dashboard.components.storylegend import story_legend
from dashboard.components.tuning import choice, years_choice
from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.drawing.marks import Drawing
from dashboard.drawing.story import Storyline
from dashboard.drawing.storyline import cursor, draw_storyline
from dashboard.pages.chart import Chart
from dashboard.picture import Picture, axis_documents
from dashboard.view import UP_TO, View
from graphdata.slicing import GraphQuery, GraphSlice
from graphdata.storyline import cast
from graphdata.storysaid import Told, told
from graphdata.vocabulary import Subject
from graphdata.words import words

PEOPLE, PEOPLE_ON_PHONE = 10, 6
NUMBERS = (6, 8, 10, 12, 15)


def story_of(context: Context, view: View, canvas: Canvas) -> Storyline:
    """Return the storyline of a view's window, not drawn yet."""
    years = axis_years(context.archive.package, view)
    window = window_of(context, view)
    wider = _slice(context, view, years[0] - 1, years[-1] + 1)
    people = context.once(_cast, window.query, view.lanes or PEOPLE)
    return Storyline(window, wider, years, people, canvas, words(view.lang))


def _cast(context: Context, window: GraphQuery, number: int) -> list[str]:
    return cast(context.slice_for(window), number)


def window_of(context: Context, view: View) -> GraphSlice:
    """Return the slice of all years on the axis."""
    years = axis_years(context.archive.package, view)
    return _slice(context, view, years[0], years[-1])


def _slice(context: Context, view: View, first: int, last: int) -> GraphSlice:
    package = context.archive.package
    first, last = max(first, package.first_year), min(last, package.last_year)
    return context.slice_for(replace(view.query(context.archive, last), first=first))


def story_drawings(context: Context, view: View, canvas: Canvas) -> Mapping[int, Drawing]:
    """Return the storyline once for each year of its window; only the cursor moves."""
    story = story_of(context, view, canvas)
    whole = draw_storyline(story)
    drawings = {}
    for year in story.years:
        first = story.years[0] if view.span == UP_TO else year - view.span + 1
        band = cursor(story, first, year)
        areas = [*whole.areas, *([band] if band and whole.marks else [])]
        drawings[year] = replace(whole, areas=areas)
    return drawings


def story_said(context: Context, view: View) -> dict[str, str]:
    """Return the headline, what is shown and what a register adds."""
    window = window_of(context, view)
    everything = context.slice_for(replace(window.query, subjects=frozenset(Subject)))
    people = context.once(_cast, window.query, view.lanes or PEOPLE)
    return told(Told(window, everything, tuple(people)), words(view.lang))


def _legend(_context: Context, view: View) -> list[Component]:
    return story_legend(words(view.lang))


def _tools(context: Context, view: View) -> list[Component]:
    language = words(view.lang)
    people = [("0", language("As many as fit"))]
    people += [(str(n), language.count("{n} person", "{n} people", n)) for n in NUMBERS]
    return [
        choice("lanes", language("Actors shown"), people, str(view.lanes)),
        years_choice(context.archive.package, view, language),
    ]


def fit(view: View, canvas: Canvas) -> View:
    """Return the view with fewer lanes on a phone, unless the reader chose their number."""
    if view.lanes or not canvas.compact:
        return view
    return replace(view, lanes=PEOPLE_ON_PHONE)


TIMELINE = Chart(
    "timeline",
    Picture(story_drawings, story_said, "page", fit, axis_documents),
    _legend,
    tools=_tools,
)
