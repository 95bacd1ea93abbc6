"""What a snapshot is asked for, read strictly: what is not known is said, not left out."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from urllib.parse import parse_qsl

from dashboard.pages import CHARTS
from dashboard.pages.chart import Chart
from dashboard.snapshots.errors import SnapshotError
from dashboard.snapshots.snapshot import Series
from dashboard.view import View, canonical
from graphdata.archive import Archive

DRAWN: Mapping[str, Chart] = {
    name: chart for name, chart in CHARTS.items() if chart.picture.drawings is not None
}
"""The pages that have a picture to take away, by name."""

MOST_SLIDES = 100
"""Pictures of one series; a server makes them while somebody waits."""

PLURALS = {
    "actor": "actors",
    "bloc": "blocs",
    "issue": "issues",
    "audience": "audiences",
    "kind": "kinds",
    "subject": "subjects",
}
"""What may be said in place of a view's field."""


def chart_called(name: str) -> Chart:
    """Return the page of a name.

    Raises
    ------
    SnapshotError
        If no page with a picture has that name.
    """
    if name not in DRAWN:
        raise SnapshotError(f"no page is called {name!r}; there are {', '.join(DRAWN)}")
    return DRAWN[name]


def page_called(name: str) -> Chart:
    """Return the page of a name, with a picture or without.

    Raises
    ------
    SnapshotError
        If no page has that name.
    """
    if name not in CHARTS:
        raise SnapshotError(f"no page is called {name!r}; there are {', '.join(CHARTS)}")
    return CHARTS[name]


def asked_view(archive: Archive, search: str) -> View:
    """Return the view that is asked for, within an archive.

    Unlike an address in a browser, a command says what it does not know.

    Raises
    ------
    SnapshotError
        If a field or value is not known, or an id or a year is not in the archive.
    """
    asked = dict(parse_qsl(search.lstrip("?"), keep_blank_values=True))
    asked = {PLURALS.get(name, name): text for name, text in asked.items()}
    known = [field.name for field in fields(View)]
    for name in asked:
        if name not in known:
            raise SnapshotError(f"a view has no {name!r}; it has {', '.join(known)}")
    view = View.from_store(asked).within(archive)
    for name, text in asked.items():
        lost = _words(canonical(text)) - _kept(getattr(view, name))
        if lost:
            raise SnapshotError(f"{name} in the view: {', '.join(sorted(lost))} is not known here")
    return view


def _words(text: str) -> set[str]:
    return {word for word in text.split(",") if word}


def _kept(value: object) -> set[str]:
    return set(map(str, value)) if isinstance(value, tuple) else _words(str(value))


def series_of(archive: Archive, chart: Chart, view: View, text: str) -> Series:
    """Return the pages and views of a series; none of an empty text.

    Parameters
    ----------
    archive : Archive
        The archive.
    chart : Chart
        The page.
    view : View
        The view that is shown in each of its years.
    text : str
        Years such as "1993-1997", "all" years of the record, or "tour" for the steps of its
        guided tour, those that open a page without a picture left out.

    Raises
    ------
    SnapshotError
        If it is none of these, a year is not in the record, or there are too many.
    """
    if text == "tour":
        parts = _steps(archive, view)
    else:
        parts = tuple((chart, replace(view, year=year, tour=0)) for year in _years(archive, text))
    if len(parts) > MOST_SLIDES or (text and not parts):
        raise SnapshotError(
            f"series {text} has {len(parts)} pictures; it can have 1 to {MOST_SLIDES}"
        )
    return parts


def _steps(archive: Archive, view: View) -> Series:
    """Return what the steps of the tour open, in the language and theme of a view."""
    opened = [
        (DRAWN[step.page], View.from_address(step.view).within(archive), number)
        for number, step in enumerate(archive.tour, 1)
        if step.page in DRAWN
    ]
    lang, theme = view.lang, view.theme
    return tuple(
        (chart, replace(shown, tour=number, lang=lang, theme=theme))
        for chart, shown, number in opened
    )


def _years(archive: Archive, text: str) -> Sequence[int]:
    held = archive.package.years
    if text in ("", "all"):
        return held if text else ()
    match = re.fullmatch(r"(\d{4})[-–](\d{4})", text)
    years = range(int(match[1]), int(match[2]) + 1) if match else range(0)
    if not years or years[0] not in held or years[-1] not in held:
        raise SnapshotError(
            f"series is {text!r}; expected two years from {held[0]} to {held[-1]}, such as "
            f"{held[0]}-{held[-1]}, or all, or tour"
        )
    return years
