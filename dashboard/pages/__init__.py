"""The pages, each a function of the app's context and a view."""

from collections.abc import Callable
from typing import Any

from dashboard.pages.about import about_page
from dashboard.pages.explore import explore_page

PAGES: dict[str, Callable[..., list[Any]]] = {"/": explore_page, "/about": about_page}


def page_at(path: object) -> Callable[..., list[Any]]:
    """Return the page at a path; Explore where there is none."""
    return PAGES.get(str(path).rstrip("/"), explore_page)
