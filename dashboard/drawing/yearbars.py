"""How many documents bear each year, as bars under the curves, with a caution over them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dashboard.drawing.curves import Panel
from dashboard.drawing.labels import rect_of, text_width
from dashboard.drawing.marks import Anchor, Area, Drawing, Label, rectangle, tenth
from dashboard.drawing.plots import Plot, PlotKind, PlotSeries
from dashboard.drawing.timeaxis import TimeAxis
from graphdata.careers import Careers
from graphdata.words import Words

HALF = 0.22
"""Half the width of a bar, as a share of its year's."""

LEADING = 15
SIZE = 12.0
MOST_NUMBERED = 24.0
"""Width, in pixels, that a year needs for the number over its bar."""


def draw_documents(
    careers: Careers, axis: TimeAxis, panel: Panel, caution: Sequence[str], words: Words
) -> Drawing:
    """Draw how many documents bear each year, with the lines of a caution over the bars."""
    head = _title(axis, panel, caution)
    slot = (axis.right - axis.left) / len(axis.years)
    size = 11 if slot >= MOST_NUMBERED else 9
    plot = Plot(
        title=panel.title,
        kind=PlotKind.COLUMNS,
        left=axis.left,
        top=max(label.y for label in head) + 24,
        right=axis.right,
        bottom=panel.bottom,
        categories=tuple(map(str, careers.years)),
        series=(PlotSeries(panel.title, careers.documents, "others", edge="others", opacity=0.55),),
        highest=max(1, *careers.documents),
        width=2 * HALF * slot,
        numbered=size,
    )
    drawing = Drawing()
    for year, number in zip(careers.years, careers.documents, strict=True):
        x, high = axis.x(date(year, 7, 2)), plot.y(number)
        corners = rectangle(x - HALF * slot, high, x + HALF * slot, plot.bottom)
        drawing.areas.append(Area("", corners, "others", edge="others", opacity=0.55))
        key, said = f"documents-{year}", words.number(number)
        label = Label(key, tenth(x), tenth(high - 9), said, Anchor.MIDDLE, size, 500, "text-2")
        drawing.labels.append(label)
    drawing.plots.append(replace(plot, covers=tuple(drawing.marks)))
    drawing.labels[:0] = head
    return drawing


def _title(axis: TimeAxis, panel: Panel, caution: Sequence[str]) -> list[Label]:
    """Return the title and the caution: beside it if that is one line and fits, else under it."""
    x, y = tenth(axis.left), tenth(panel.top + 8)
    title = Label("title-documents", x, y, panel.title, Anchor.START, 12.5, 650, "text-1")
    right = tenth(rect_of(title).right + 10)
    fits = len(caution) == 1 and right + text_width(caution[0], SIZE, 450) < panel.edge - 8
    spots = [(right, y)] if fits else [(x, y + LEADING * nth) for nth in range(1, 1 + len(caution))]
    return [
        title,
        *[
            Label(f"caution-{nth}", *spot, line, Anchor.START, SIZE, 450, "text-2")
            for nth, (line, spot) in enumerate(zip(caution, spots, strict=True))
        ],
    ]
