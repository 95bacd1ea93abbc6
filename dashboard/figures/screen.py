"""All that the browser needs to show every year of a question without asking again."""

from collections import Counter
from dataclasses import replace
from typing import Any

from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.figures.network import CONFIG, network_layout, network_shapes, network_strips
from dashboard.theme import Theme, fill, ink
from dashboard.view import View
from graphdata.describe import asked, second_sentence, sentence, years
from graphdata.slicing import GraphSlice
from graphdata.vocabulary import Certainty, Subject
from graphdata.words import words


def screen_film(context: Context, view: View, canvas: Canvas, theme: Theme) -> dict[str, Any]:
    """Return the film of a question as plain data: strips, words and counts by stop.

    Parameters
    ----------
    context : Context
        The archive's answers.
    view : View
        What is asked; its year and selection do not matter.
    canvas : Canvas
        The surface the browser has.
    theme : Theme
        The colours to draw in.
    """
    film = context.film_for(view.asked(), canvas)
    return {
        "stops": film.stops,
        "span": view.span,
        "strips": [strip.to_json() for strip in network_strips(film, theme)],
        "shapes": network_shapes(film, theme),
        "layout": network_layout(canvas, theme),
        "config": {**CONFIG, "locale": view.lang},
        "selected": network_selected(theme),
        "words": {stop: said(context.slice_of(view, stop), view.lang) for stop in film.stops},
        "counts": {stop: counts(context, view, stop) for stop in film.stops},
    }


def network_selected(theme: Theme) -> dict[str, Any]:
    """Return how a selected tie's band and a selected actor's ring look."""
    return {"fill": fill(theme, "selected"), "ink": ink(theme, "selected")}


def said(graph_slice: GraphSlice, lang: str) -> dict[str, str]:
    """Return the words above the picture; "nothing" only for an empty slice."""
    language, query = words(lang), graph_slice.query
    empty = not (graph_slice.meetings or graph_slice.positions)
    nothing = language.join(
        [
            language("Nothing on the record for this question in these years."),
            asked(graph_slice, language),
            language("Widen the years or clear the filters."),
        ]
    )
    return {
        "years": years(query.first, query.last),
        "sentence": sentence(graph_slice, language),
        "second": second_sentence(graph_slice, language),
        "nothing": nothing if empty else "",
    }


def counts(context: Context, view: View, stop: int) -> dict[str, int]:
    """Count what each filter would let through in the years shown, whatever is chosen."""
    everything = View(span=view.span, certainty=tuple(Certainty), subjects=tuple(Subject))
    whole = context.slice_of(replace(everything, lang=view.lang), stop)
    actors = context.archive.records.actors
    found: Counter[str] = Counter()
    found.update(actors[actor].bloc for actor in whole.actors)
    found.update(meeting.kind for meeting in whole.meetings)
    found.update(meeting.subject for meeting in whole.meetings)
    for position in whole.positions:
        found.update([position.issue, position.audience, position.certainty])
    return {str(key): number for key, number in found.items() if key}
