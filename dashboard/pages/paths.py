"""The Paths page: from one actor to another in the order of dates, and who was central when."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.axis import axis_lengths, axis_years
from dashboard.components.attrs import attrs
from dashboard.components.legend import paths_legend
from dashboard.components.steps import central, path_steps
from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.drawing.detail import Share
from dashboard.drawing.journey import draw_journey
from dashboard.drawing.marks import Drawing
from dashboard.pages.chart import Chart
from dashboard.pages.panel import panel
from dashboard.picture import Picture, axis_documents
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.careers import Careers, Series
from graphdata.describe import asked, path_sentence
from graphdata.measures import MOST_BETWEEN
from graphdata.paths import Aim, Path
from graphdata.slicing import GraphSlice
from graphdata.words import Words, words

MOST_OFFERED = 1000
"""Actors among whom the ends of a path are chosen; an address may name any."""


def axis_slice(context: Context, view: View) -> GraphSlice:
    """Return the slice of all years of the axis, in which the path is sought."""
    years = axis_years(context.archive.package, view)
    return context.slice_of(replace(view, span=len(years)), years[-1])


def ends_of(context: Context, view: View) -> tuple[str, str]:
    """Return the reader's two actors, or else an example from the archive's own window."""
    if view.path:
        return view.path[0], view.path[-1]
    first, last = context.archive.package.window
    window = View(span=last - first + 1).query(context.archive, last)
    actors = sorted(context.archive.records.actors)
    return context.example_for(window) or (actors[0], actors[-1])


def path_of(context: Context, view: View) -> Path:
    """Return the path a view asks for."""
    query = axis_slice(context, view).query
    start, goal = ends_of(context, view)
    return context.path_for(query, start, goal, view.aim)


def careers_of(context: Context, view: View) -> Careers:
    """Return how central actors were in each year of the axis."""
    return context.careers_over(view, axis_years(context.archive.package, view))


def path_drawings(context: Context, view: View, canvas: Canvas) -> Mapping[int, Drawing]:
    """Return the picture, with the cursor at each year of the axis."""
    path, found = path_of(context, view), careers_of(context, view)
    return draw_journey(context.archive, path, found, canvas, words(view.lang))


def path_said(context: Context, view: View) -> dict[str, str]:
    """Return the path in words, and who was most central in the year under the slider."""
    language, graph_slice = words(view.lang), axis_slice(context, view)
    sentence = path_sentence(graph_slice, path_of(context, view), language)
    told = [_most_central(context, view, language), asked(graph_slice, language)]
    nothing = language("Nothing on the record for this question in these years.")
    years = axis_years(context.archive.package, view)
    return {
        "years": f"{years[0]}–{years[-1]}",
        "sentence": sentence,
        "second": language.join(told),
        "nothing": "" if graph_slice.dealt else nothing,
    }


def _most_central(context: Context, view: View, language: Words) -> str:
    found = careers_of(context, view)
    at = found.years.index(view.year)
    degree, ways = (_highest(context, s, at, language) for s in (found.degree, found.betweenness))
    if not degree:
        return language("{year}: no dealings on record.", year=view.year)
    said = language("{year}: {who} dealt with most others, {share}.", year=view.year, **degree)
    through = language("Most shortest ways ran through {who}, {share}.", **ways) if ways else ""
    if sum(row[at] is not None for row in found.degree.values()) > MOST_BETWEEN:
        most = language.number(MOST_BETWEEN)
        through = language("Shortest ways are counted for up to {n} actors a year.", n=most)
    return language.join([said, through])


def _highest(context: Context, series: Series, at: int, language: Words) -> dict[str, str]:
    """Return who had the highest share of a year, and the share; nothing if all had none."""
    shares = {actor: row[at] or 0.0 for actor, row in series.items()}
    highest = max(shares.values(), default=0.0)
    if not highest:
        return {}
    known = context.archive.records.actors
    names = [known[a].short(language.lang) for a, share in shares.items() if share == highest]
    return {"who": language.series(names[:3]), "share": language.percent(highest)}


def _panel(context: Context, view: View) -> list[Component]:
    if view.selected:
        return panel(context, view)
    language, archive = words(view.lang), context.archive
    path = path_of(context, view)
    said = path_sentence(axis_slice(context, view), path, language)
    return [
        *path_steps(archive, path, said, language),
        *central(archive, careers_of(context, view), view.year, language),
    ]


def _tools(context: Context, view: View) -> list[Component]:
    language = words(view.lang)
    ends, package = ends_of(context, view), context.archive.package
    aims = {Aim.SOONEST: language("soonest"), Aim.FEWEST: language("fewest steps")}
    lengths = axis_lengths(package)
    shown = len(axis_years(package, view))
    return [
        *[
            _select(name, _actors(context, end, language), "path", part=nth)
            for nth, (name, end) in enumerate(
                zip((language("From"), language("to")), ends, strict=True)
            )
        ],
        _select(
            language("Path"),
            [html.Option(said, value=aim, selected=aim == view.aim) for aim, said in aims.items()],
            "aim",
        ),
        _select(
            language("Years"),
            [
                html.Option(
                    language.count("{n} year", "{n} years", n), value=str(n), selected=n == shown
                )
                for n in lengths
            ],
            "axis",
        ),
    ]


def _select(name: str, options: list[Component], field: str, part: int | None = None) -> html.Label:
    marks = {"data_tune": field} | ({} if part is None else {"data_part": str(part)})
    return html.Label(
        [html.Span(name), html.Select(options, **attrs(**marks))], className="tool-label"
    )


def _actors(context: Context, chosen: str, language: Words) -> list[Component]:
    """Return who dealt most with others, by bloc, as options of which one is chosen."""
    archive = context.archive
    years = archive.package.years
    whole = context.slice_of(View(span=len(years)), years[-1]).dealt
    busiest = sorted((a for a in whole if whole[a]), key=lambda actor: (-whole[actor], actor))
    by_bloc: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for actor in {*busiest[:MOST_OFFERED], chosen}:
        record = archive.records.actors[actor]
        by_bloc[record.bloc].append((record.short(language.lang), actor))
    share = Share(min(len(busiest), MOST_OFFERED), len(busiest))
    said = language("The {n} busiest of {all} actors", **share.numbers(language))
    return [
        *([html.Optgroup([], label=said)] if share.is_part else []),
        *_by_bloc(archive, by_bloc, chosen, language),
    ]


def _by_bloc(
    archive: Archive, actors: Mapping[str, list[tuple[str, str]]], chosen: str, language: Words
) -> list[Component]:
    return [
        html.Optgroup(
            [
                html.Option(name, value=actor, selected=actor == chosen)
                for name, actor in sorted(actors[bloc.id])
            ],
            label=bloc.name(language.lang),
        )
        for bloc in archive.records.blocs.values()
        if bloc.id in actors
    ]


def _legend(context: Context, view: View) -> list[Component]:
    return [*paths_legend(words(view.lang))]


PATHS = Chart(
    "paths",
    Picture(path_drawings, path_said, documents=axis_documents),
    _legend,
    panel=_panel,
    tools=_tools,
    keeps_panel=True,
)
