"""A view as it is taken away: what is drawn, on what, how large, with which caption."""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.drawing.film import Film, frame
from dashboard.drawing.lighting import lighted
from dashboard.drawing.marks import Mark
from dashboard.drawing.plots import Plot
from dashboard.pages.chart import Chart, asked
from dashboard.pages.panel import light
from dashboard.snapshots.caption import Caption, caption, stepped
from dashboard.snapshots.errors import SnapshotError
from dashboard.theme import Theme
from dashboard.view import View

WIDE = Canvas(1280, 600)
"""The surface of a page whose picture has its whole width, if none is asked for."""


Series = tuple[tuple[Chart, View], ...]
"""Pages and views that follow each other."""


class Size(StrEnum):
    """How large a snapshot is."""

    PAGE = "page"
    SLIDE = "slide"


@dataclass(frozen=True)
class Snapshot:
    """A view of a page, ready for a pen.

    Parameters
    ----------
    context : Context
        The archive's answers.
    chart : Chart
        The page.
    view : View
        A view that lies within the archive.
    theme : Theme
        The colours.
    size : Size
        PAGE for the picture as large as on the page with its caption round it, SLIDE for
        both together in 1280 by 720 pixels.
    scale : float
        Pixels of an image for each pixel of the page; for PNG alone.
    canvas : Canvas or None
        Surface of the picture where the size is PAGE, as the browser measured it; ``None``
        for the design's own.
    public_url : str
        Where others reach the page; "" if that is not known.
    series : tuple of (Chart, View)
        Pages and views that follow each other, for formats that hold several; empty for
        the view alone.
    step : int
        Step of the guided tour that speaks in place of the page, from 1; 0 for none.
    """

    context: Context
    chart: Chart
    view: View
    theme: Theme = Theme.LIGHT
    size: Size = Size.PAGE
    scale: float = 1.0
    canvas: Canvas | None = None
    public_url: str = ""
    series: Series = ()
    step: int = 0

    @cached_property
    def caption(self) -> Caption:
        """The words that stand with the picture."""
        found = caption(self.chart, self.context, self.view, self.public_url, self.surface)
        return stepped(found, self.context.archive, self.step) if self.step else found

    @property
    def name(self) -> str:
        """Name for a file, without its suffix; a series is named by its first and last year."""
        if not self.series:
            return self.caption.name
        first, last = self.slides[0], self.slides[-1]
        tongue = "" if self.view.lang == "en" else f"-{self.view.lang}"
        if first.step:
            return f"memcon-tour{tongue}"
        return f"{first.caption.name.removesuffix(tongue)}-to-{last.view.year}{tongue}"

    @property
    def surface(self) -> Canvas:
        """The surface of the picture where the size is PAGE."""
        return self.canvas or (Canvas() if self.chart.full else WIDE)

    @property
    def ground(self) -> str:
        """Token of the tone the picture lies on."""
        return self.chart.picture.ground

    def film(self, canvas: Canvas) -> Film:
        """Return the film of the view on a surface; all its years have it in common.

        Raises
        ------
        SnapshotError
            If the page has words and no picture.
        """
        picture = self.chart.picture
        if picture.drawings is None:
            raise SnapshotError(f"the page {self.chart.name} has no picture to take away")
        question = asked(self.chart, self.context, self.view).within(self.context.archive)
        return self.context.film_for(picture.drawings, picture.fit(question, canvas), canvas)

    def marks(self, canvas: Canvas) -> list[Mark]:
        """Return what the picture of the view's year shows on a surface, and what is selected.

        Lowest first within each kind.
        """
        return lighted(frame(self.film(canvas), self.view.year), light(self.context, self.view))

    def plots(self, canvas: Canvas) -> tuple[Plot, ...]:
        """Return the numbers behind some of the marks of the view's year on a surface."""
        return self.film(canvas).plots.get(self.view.year, ())

    @property
    def slides(self) -> list["Snapshot"]:
        """The snapshots of a series, each alone; this one itself if it is none."""
        parts = self.series or ((self.chart, self.view),)
        alone = replace(self, size=Size.SLIDE, canvas=None, series=())
        return [
            replace(alone, chart=chart, view=view, step=view.tour if self.series else 0)
            for chart, view in parts
        ]
