"""The pages, each a function of the app's context and a view."""

from collections.abc import Callable
from functools import partial
from typing import Any

from dashboard.components.shell import PAGES as ADDRESSES
from dashboard.context import Context
from dashboard.pages.about import about_page
from dashboard.pages.chart import Chart, chart_page
from dashboard.pages.compare import COMPARE
from dashboard.pages.explore import EXPLORE
from dashboard.pages.gap import GAP
from dashboard.pages.map import MAP
from dashboard.pages.paths import PATHS
from dashboard.pages.positions import POSITIONS
from dashboard.pages.records import RECORDS
from dashboard.pages.timeline import TIMELINE
from dashboard.pages.tour import tour_page
from dashboard.view import View

CHARTS: dict[str, Chart] = {
    chart.name: chart for chart in (EXPLORE, POSITIONS, GAP, TIMELINE, MAP, COMPARE, PATHS, RECORDS)
}
"""The pages with a picture, by name."""

Page = Callable[[Context, View], list[Any]]

PAGES: dict[str, Page] = {
    **{ADDRESSES[name]: partial(chart_page, chart) for name, chart in CHARTS.items()},
    ADDRESSES["tour"]: tour_page,
    ADDRESSES["about"]: about_page,
}
"""All pages, by path."""


def page_at(path: object) -> Page:
    """Return the page at a path; Explore where there is none."""
    return PAGES.get(str(path).rstrip("/") or "/", PAGES["/"])


def chart_named(name: object) -> Chart:
    """Return the page with a picture of a name; Explore where there is none."""
    return CHARTS.get(str(name), EXPLORE)
