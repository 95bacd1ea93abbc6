"""What is shown, as files to take away."""

from hashlib import sha256
from typing import Any

from dashboard.context import Context
from dashboard.view import View
from graphdata.describe import years
from graphdata.exchange.csv_rows import csv_text, file_name
from graphdata.listing import listing
from graphdata.words import words

DIGITS = 6


def csv_file(context: Context, view: View, ids: list[Any]) -> dict[str, Any]:
    """Return the file of the rows shown, as Dash sends one.

    Parameters
    ----------
    context : Context
        The archive's answers.
    view : View
        Whose table it is, in whose language.
    ids : list
        Ids of the rows, in the order shown; from the browser, so anything may be among them.
    """
    shown = listing(view.table, context.slice_of(view), words(view.lang))
    return {
        "content": csv_text(shown, [each for each in ids if isinstance(each, str)]),
        "filename": csv_name(context, view),
        "type": "text/csv;charset=utf-8",
        "base64": False,
    }


def csv_name(context: Context, view: View) -> str:
    """Return the name of a view's file: table, years, a sign of its filters, language."""
    query = view.query(context.archive)
    plain = View(year=view.year, span=view.span).query(context.archive)
    filters = "" if query == plain else sha256(repr(view.asked()).encode()).hexdigest()[:DIGITS]
    when = years(query.first, query.last).replace("–", "-")
    return file_name([view.table, when, filters, view.lang])
