"""What the pages of one app share: the archive and the slices and films made from it.

Answers are kept by question, so that two readers who ask the same are answered once. What
is kept is shared: nobody may write to it.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from dashboard.drawing.canvas import Canvas
from dashboard.drawing.film import Film, make_film
from dashboard.drawing.marks import Drawing
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.careers import Careers, careers
from graphdata.gap import GapQuestion
from graphdata.pairs import Gap, measure_gap
from graphdata.paths import Aim, Path, example_ends, find_path
from graphdata.slicing import GraphQuery, GraphSlice, slice_graph

T = TypeVar("T")

SLICES_KEPT = 1024
FILMS_KEPT = 64
ANSWERS_KEPT = 256
GAPS_KEPT = 64
LARGE = 500
"""Actors of an archive above which fewer answers are kept, since each is larger."""


class Context:
    """One archive and the answers made from it.

    Parameters
    ----------
    archive : Archive
        What every page of the app shows.

    Attributes
    ----------
    stops_at_once : int
        Stops of a film that are made in one go: all of them unless the archive is large.
    """

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        share = max(1, len(archive.records.actors) // LARGE)
        # of the largest archives the last question at least, with what its filters count
        least = min(SLICES_KEPT, 2 * len(archive.package.years))
        self.slice_for = lru_cache(max(SLICES_KEPT // share, least))(self._slice)
        self.path_for = lru_cache(ANSWERS_KEPT)(self._path)
        self.example_for = lru_cache(ANSWERS_KEPT)(self._example)
        self._careers_for = lru_cache(ANSWERS_KEPT)(self._careers)
        films = max(FILMS_KEPT // share, 2)
        self._film_for = lru_cache(films)(self._film)
        self._reel_for = lru_cache(films)(self._reel)
        self.stops_at_once = max(1, len(archive.package.years) // share)
        self.gap_for = lru_cache(GAPS_KEPT)(self._gap)
        kept = max(SLICES_KEPT // share, 4 * len(archive.package.years))
        self._once = lru_cache(kept)(lambda work, *given: work(self, *given))

    def _slice(self, query: GraphQuery) -> GraphSlice:
        return slice_graph(self.archive, query)

    def _gap(self, question: GapQuestion) -> Gap:
        return measure_gap(self.archive, question)

    def once(self, work: Callable[..., T], *given: Hashable) -> T:
        """Return what a function makes of this context and some values, kept by both."""
        made: T = self._once(work, *given)
        return made

    def slice_of(self, view: View, stop: int | None = None) -> GraphSlice:
        """Return the slice a view shows, at its own year or at another stop."""
        return self.slice_for(view.query(self.archive, stop))

    def yearly(self, view: View) -> list[GraphSlice]:
        """Return the slices of a view's question for each single year of the record."""
        alone = replace(view, span=1)
        return [self.slice_of(alone, year) for year in self.archive.package.years]

    def _path(self, query: GraphQuery, start: str, goal: str, aim: Aim) -> Path:
        return find_path(self.slice_for(query), start, goal, aim)

    def _example(self, query: GraphQuery) -> tuple[str, str] | None:
        return example_ends(self.slice_for(query))

    def careers_over(self, view: View, years: Iterable[int]) -> Careers:
        """Return how central actors were in a view's question, for each year alone."""
        alone = replace(view, span=1)
        return self._careers_for(tuple(alone.query(self.archive, year) for year in years))

    def _careers(self, queries: tuple[GraphQuery, ...]) -> Careers:
        return careers(self.slice_for(query) for query in queries)

    def film_for(
        self,
        drawings: Callable[["Context", View, Canvas], Mapping[int, Drawing]],
        view: View,
        canvas: Canvas,
    ) -> Film:
        """Return the film of a picture; selection and theme make no difference to it."""
        return self._film_for(drawings, _told_apart(view), canvas)

    def _film(
        self,
        drawings: Callable[["Context", View, Canvas], Mapping[int, Drawing]],
        view: View,
        canvas: Canvas,
    ) -> Film:
        return make_film(drawings(self, view, canvas))

    def reel_for(
        self,
        alone: Callable[["Context", View, Canvas], Drawing],
        view: View,
        canvas: Canvas,
        stops: tuple[int, ...],
    ) -> Film:
        """Return the part of a film that has some stops, one after another, each drawn alone."""
        return self._reel_for(alone, replace(_told_apart(view), year=0), canvas, stops)

    def _reel(
        self,
        alone: Callable[["Context", View, Canvas], Drawing],
        view: View,
        canvas: Canvas,
        stops: tuple[int, ...],
    ) -> Film:
        return make_film({stop: alone(self, replace(view, year=stop), canvas) for stop in stops})


def _told_apart(view: View) -> View:
    """Return a view as far as its film depends on it."""
    return replace(view, selected="", tour=0, theme="")
