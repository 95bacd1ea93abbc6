"""Which years a time axis shows: windows of equal length, so that a year has one window.

The archive names a window of its own. Other windows of a length lie end to end before and
after it; those at the ends of the record are pushed inward, not cut.
"""

from dashboard.view import View
from graphdata.package import Package


def axis_years(package: Package, view: View) -> range:
    """Return the years that the time axis shows when a view's year is under the slider.

    Parameters
    ----------
    package : Package
        Names the record's years and its own window.
    view : View
        Its `year` lies in the record; its `axis` is how many years, 0 for the window's own.
    """
    begin, end = package.window
    length = min(view.axis or end - begin + 1, len(package.years))
    start = begin + (view.year - begin) // length * length
    start = max(package.first_year, min(start, package.last_year - length + 1))
    return range(start, start + length)


def axis_lengths(package: Package) -> list[int]:
    """Return how many years a reader can choose to see at once, fewest first."""
    own = package.window[1] - package.window[0] + 1
    whole = len(package.years)
    return sorted({own, min(2 * own, whole), whole})
