"""What a reader sees before the scripts have come: the picture of the address, as SVG.

It stands behind the page that Dash builds, at the place where that page will have its own
picture, and goes when that is drawn (``assets/40-page.js``). No script is needed for it.
"""

from dashboard.components.shell import subtitle
from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.drawing.marks import Area, Dot, Line, Mark, Tie
from dashboard.drawing.network import draw
from dashboard.pages.explore import said
from dashboard.snapshots.look import Look
from dashboard.snapshots.svg import picture
from dashboard.snapshots.tags import said as escaped
from dashboard.snapshots.tags import tag
from dashboard.theme import Theme
from dashboard.view import View
from graphdata.words import words


def opening(context: Context, view: View) -> str:
    """Return the HTML of an Explore page before Dash has started.

    Parameters
    ----------
    context : Context
        The archive's answers.
    view : View
        What the address asks for; it lies within the archive.
    """
    shown = context.slice_of(view)
    told = said(shown, view.lang)
    canvas = Canvas()
    marks = [_bare(m) for m in draw(shown, view.lens, canvas, words(view.lang)).marks]
    # where the theme is the system's, the style sheet shows the picture to light ones alone
    look = Look(theme=Theme(view.theme or Theme.LIGHT), ground="ground")
    drawn = tag("svg", picture(marks, look), viewBox=f"0 0 {canvas.width} {canvas.height}")
    years = tag("h1", escaped(told["years"]), class_="years span" if view.span != 1 else "years")
    sentences = "".join(
        tag("p", escaped(told[name]), class_=f"{nth}-sentence")
        for name, nth in (("sentence", "first"), ("second", "second"))
    )
    named = subtitle(context.archive.package, view.lang)
    head = tag("span", "memcon", class_="brand") + tag("span", escaped(named), class_="subtitle")
    above = tag("div", years + tag("div", sentences, class_="sentences"), class_="sentence")
    return tag(
        "div",
        tag("div", head, class_="header") + above + drawn,
        class_="opening" if view.theme else "opening by-system",
        data_theme=view.theme or None,
    )


def _bare(mark: Mark) -> Mark:
    """Return a mark without what is said of it on hover: nothing hovers yet."""
    return mark._replace(hover="") if isinstance(mark, Area | Line | Tie | Dot) else mark
