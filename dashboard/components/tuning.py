"""A page's own controls: lists in which a reader chooses one value of the view."""

from dash import html

from dashboard.axis import axis_lengths
from dashboard.components.attrs import attrs
from dashboard.view import View
from graphdata.package import Package
from graphdata.vocabulary import Audience
from graphdata.words import Words

Options = list[tuple[str, str]]
"""Each value and what it is called."""


def choice(field: str, label: str, options: Options, value: str) -> html.Label:
    """Return a list that tunes a field of the view; its label is for those who listen."""
    return _listed(label, options, value, data_tune=field)


def years_choice(package: Package, view: View, words: Words) -> html.Label:
    """Return the list of how many years a time axis shows."""
    own = package.window[1] - package.window[0] + 1
    options = [
        ("0" if n == own else str(n), words.count("{n} year", "{n} years", n))
        for n in axis_lengths(package)
    ]
    return choice("axis", words("Years on the axis"), options, str(view.axis))


def audience_choice(view: View, words: Words) -> html.Label:
    """Return the list of one audience or all; it sets the boxes among the filters."""
    chosen = view.audiences[0] if view.audiences and len(view.audiences) == 1 else ""
    options = [("", words("All audiences"))] + [(str(a), words.term(a)) for a in Audience]
    return _listed(words("Audience shown"), options, chosen, data_only="audiences")


def _listed(label: str, options: Options, value: str, **data: str) -> html.Label:
    listed = [html.Option(said, value=each, selected=each == value) for each, said in options]
    select = html.Select(listed, **attrs(**data))
    return html.Label(
        [html.Span(label, className="visually-hidden"), select], className="tool-label"
    )
