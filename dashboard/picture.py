"""How a page's picture follows from a view: functions of the archive's answers alone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from dashboard.axis import axis_years
from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.drawing.marks import Drawing
from dashboard.view import View
from graphdata.measures import sources_of

Drawings = Callable[[Context, View, Canvas], Mapping[int, Drawing]]
"""Gives the drawing of each stop of the slider; stops are whole years without gaps."""

Alone = Callable[[Context, View, Canvas], Drawing]
"""Gives the drawing of a view's own year."""

Said = Callable[[Context, View], dict[str, str]]
"""Gives the words beside the picture of a view's year, by where they stand on the page."""

Documents = Callable[[Context, View], set[str]]
"""Gives the ids of the sources that bear what the picture of a view's year shows."""


def shown_documents(context: Context, view: View) -> set[str]:
    """Return the sources of the years that a view shows."""
    return sources_of(context.slice_of(view))


def axis_documents(context: Context, view: View) -> set[str]:
    """Return the sources of the years on a view's time axis, for pictures drawn on one."""
    years = axis_years(context.archive.package, view)
    return sources_of(context.slice_of(replace(view, year=years[-1], span=len(years))))


Fit = Callable[[View, Canvas], View]
"""Gives the view as far as a canvas has room for it."""


def _as_it_is(view: View, _canvas: Canvas) -> View:
    return view


@dataclass(frozen=True, slots=True)
class Picture:
    """What a page draws and says.

    Parameters
    ----------
    drawings : callable or None
        From context, view and canvas to one drawing per stop. The stops hold the view's
        year; they need not be all years of the record. ``None`` where the page has words
        and no drawing; its stops are all years.
    said : callable
        From context and view to the words of its year. "years" and "nothing" (empty unless
        there is nothing to show) are always among them.
    ground : str
        Token of the tone the picture lies on.
    fit : callable
        From view and canvas to the view that is drawn and told of there.
    documents : callable
        From context and view to the sources of what is drawn, for its bibliography.
    alone : callable or None
        From context, view and canvas to the drawing of the view's year, if no other stop is
        needed for it: then a film can be made stop by stop.
    """

    drawings: Drawings | None
    said: Said
    ground: str = "page"
    fit: Fit = _as_it_is
    documents: Documents = shown_documents
    alone: Alone | None = None

    @classmethod
    def by_stop(cls, alone: Alone, said: Said, ground: str = "page", **more: Any) -> "Picture":
        """Return a picture of which each stop is drawn alone; `more` as for the class."""

        def drawings(context: Context, view: View, canvas: Canvas) -> Mapping[int, Drawing]:
            return {
                stop: alone(context, replace(view, year=stop), canvas)
                for stop in context.archive.package.years
            }

        return cls(drawings, said, ground, alone=alone, **more)
