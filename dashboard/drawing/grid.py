"""Small multiples: equal panels in rows and columns, each with a head, names and a time axis."""

from dataclasses import dataclass
from datetime import date
from math import ceil

from dashboard.drawing.canvas import Canvas
from dashboard.drawing.labels import Rect, text_width
from dashboard.drawing.marks import Anchor, Dot, Label, tenth
from dashboard.drawing.sheet import ACTOR_SHAPES, Sheet, actor_hover
from dashboard.drawing.timeaxis import TimeAxis
from graphdata.dates import Span

NARROWEST = 280.0
MARGIN, GUTTER, BETWEEN = 24.0, 34.0, 20.0
HEAD, YEARS_AT, FOOT = 44.0, 32.0, 6.0
DOT, INDENT = 2.8, 11.0
TITLE, COUNT, NAME, SMALLEST = 13.5, 11.5, 12.0, 10.0


@dataclass(frozen=True, slots=True)
class Panel:
    """One small multiple.

    Parameters
    ----------
    rect : Rect
        All of it.
    axis : TimeAxis
        Its years; what stands left of it are the names of its rows.
    top, bottom : float
        Where its rows begin and end, in pixels.
    """

    rect: Rect
    axis: TimeAxis
    top: float
    bottom: float

    @property
    def slack(self) -> float:
        """How far a mark may stand off its day, in pixels: two months."""
        return (self.axis.right - self.axis.left) / len(self.axis.years) / 6

    def middle(self, span: Span) -> float:
        """Return the pixel in the middle of a date, within the axis."""
        return min(max(self.axis.middle(span), self.axis.left), self.axis.right)

    def within(self, day: date) -> float:
        """Return the pixel of a day, at the edge of the axis if the day lies beyond it."""
        return min(max(self.axis.x(day), self.axis.left), self.axis.right)


def places(canvas: Canvas, number: int) -> list[Rect]:
    """Divide a canvas into equal places, row by row: one column on a phone, four at most."""
    margin = MARGIN / 2 if canvas.compact else MARGIN
    width = canvas.width - 2 * margin
    wanted = number if number <= 3 else ceil(number / 2)
    columns = max(1, min(4, wanted, int((width + GUTTER) // (NARROWEST + GUTTER))))
    rows = max(1, ceil(number / columns))
    across = (width - GUTTER * (columns - 1)) / columns
    down = (canvas.height - BETWEEN * rows) / rows
    return [
        Rect(left, top, left + across, top + down)
        for left, top in (
            (margin + i % columns * (across + GUTTER), 4 + i // columns * (down + BETWEEN))
            for i in range(number)
        )
    ]


def panel(
    rect: Rect, years: range, names: float, *, after: float = 0.0, rows: float = 4000.0
) -> Panel:
    """Lay out a panel.

    Parameters
    ----------
    rect : Rect
        Where it lies.
    years : range
        The years of its axis.
    names, after : float
        Pixels before its years for the names of its rows, and behind them.
    rows : float
        Pixels that its rows fill at most.
    """
    axis = TimeAxis(years, tenth(rect.left + names), tenth(rect.right - after))
    top = rect.top + HEAD
    return Panel(rect, axis, top, min(top + rows, rect.bottom - FOOT))


def names_width(names: list[str], rect: Rect) -> float:
    """Return the pixels that the names of a panel's rows take, at most a third of it."""
    widest = max((text_width(name, NAME) for name in names), default=0.0)
    return tenth(min(widest + INDENT + 9, (rect.right - rect.left) * 0.34))


def add_head(sheet: Sheet, at: Panel, title: tuple[str, str], count: str) -> None:
    """Draw the head of a panel: its title, or the short one, how much it holds, its years."""
    rect, y = at.rect, tenth(at.rect.top + 11)
    said = Label(f"count-{title[0]}", tenth(rect.right), y, count, Anchor.END, COUNT, 450, "text-2")
    room = rect.right - rect.left - text_width(count, COUNT, 450) - 8
    name = title[0] if text_width(title[0], TITLE, 680) <= room else title[1]
    label = Label(
        f"title-{title[0]}", tenth(rect.left), y, name, Anchor.START, TITLE, 680, "text-1"
    )
    for each in (fitted(label, room), said, *at.axis.names(rect.top + YEARS_AT, size=11)):
        sheet.add_label(each)
    sheet.drawing.lines += at.axis.lines(rect.top + HEAD - 6, at.bottom)


def fitted(label: Label, width: float) -> Label:
    """Return a label that is not wider than `width`: smaller if need be, then cut."""
    while text_width(label.text, label.size, label.weight) > width and label.size > SMALLEST:
        label = label._replace(size=label.size - 0.5)
    while text_width(label.text, label.size, label.weight) > width and len(label.text) > 2:
        label = label._replace(text=label.text.rstrip("…")[:-1] + "…")
    return label


def add_name(sheet: Sheet, at: Panel, key: str, actor: str, y: float, *, pale: bool) -> None:
    """Name an actor at the left of its row, in grey if the row is empty; its dot is touchable."""
    x, shape = at.rect.left + DOT, ACTOR_SHAPES[sheet.actor(actor).kind]
    dot = Dot(actor, tenth(x), tenth(y), DOT, shape, "axis", pale, actor_hover(sheet, actor))
    sheet.drawing.dots.append(dot)
    add_text(sheet, at, key, sheet.short(actor), y, pale=pale)


def add_text(sheet: Sheet, at: Panel, key: str, text: str, y: float, *, pale: bool) -> None:
    """Write what a row is called at the left of it."""
    tone = "text-3" if pale else "text-1"
    left = at.rect.left + INDENT
    label = Label(key, tenth(left), tenth(y), text, Anchor.START, NAME, 500, tone)
    sheet.add_label(fitted(label, at.axis.left - left - 4))
