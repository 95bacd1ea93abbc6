"""A time axis: days to pixels, the lines and names of its years, the years under the slider."""

from dataclasses import dataclass
from datetime import date

from dashboard.drawing.marks import Anchor, Area, Label, Line, rectangle, tenth
from graphdata.dates import Span


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Whole years laid out from left to right.

    Parameters
    ----------
    years : range
        The years shown, in order.
    left, right : float
        Pixels at which the first year begins and the last one ends.
    """

    years: range
    left: float
    right: float

    def x(self, day: date) -> float:
        """Return the pixel at which a day begins; days outside the years lie outside."""
        first = date(self.years[0], 1, 1)
        days = (date(self.years[-1], 12, 31) - first).days + 1
        return tenth(self.left + (self.right - self.left) * (day - first).days / days)

    def middle(self, span: Span) -> float:
        """Return the pixel in the middle of a date, which may be a month or a year."""
        return tenth((self.x(span.first) + self.x(span.last)) / 2)

    def holds(self, span: Span) -> bool:
        """Whether some day of a date lies in the years shown."""
        return span.overlaps_years(self.years[0], self.years[-1])

    def lines(self, top: float, bottom: float) -> list[Line]:
        """Return an upright hairline where each year begins, and where the last one ends."""
        xs = [self.x(date(year, 1, 1)) for year in self.years] + [tenth(self.right)]
        return [Line("", ((x, tenth(top)), (x, tenth(bottom))), "hairline") for x in xs]

    def names(self, y: float, *, size: float = 12) -> list[Label]:
        """Return the years' names at the beginning of each, as many as there is room for."""
        width = (self.right - self.left) / len(self.years)
        every = 1 if width >= 3.2 * size else 2 if width >= 1.6 * size else 5
        return [
            Label(
                f"year-{year}",
                tenth(self.x(date(year, 1, 1)) + 4),
                tenth(y),
                str(year),
                Anchor.START,
                size,
                450,
                "text-2",
            )
            for year in self.years
            if (year - self.years[0]) % every == 0
        ]

    def cursor(self, first: int, last: int, top: float, bottom: float) -> Area | None:
        """Return the band behind the years under the slider; nothing if none is shown."""
        first, last = max(first, self.years[0]), min(last, self.years[-1])
        if first > last:
            return None
        left, right = self.x(date(first, 1, 1)), self.x(date(last, 12, 31))
        return Area("", rectangle(left, top, right, bottom), "wash", opacity=0.7)
