"""Drawings for the tests: a query's drawing, and what of it lies over what."""

from collections.abc import Iterable
from itertools import combinations
from math import hypot
from typing import Any

from dashboard.drawing.canvas import Canvas
from dashboard.drawing.labels import Rect, around, rect_of
from dashboard.drawing.marks import Dot, Drawing
from dashboard.drawing.network import draw, shown
from dashboard.drawing.sheet import Sheet
from graphdata.archive import Archive
from graphdata.slicing import GraphQuery, Lens, slice_graph
from graphdata.words import words

WIDE = Canvas(912, 556)
PHONE = Canvas(390, 452)
HAIR = 0.1
"""What places rounded to a tenth of a pixel may lie over one another."""


def drawn(
    archive: Archive,
    first: int,
    last: int | None = None,
    lens: Lens = Lens.DEALINGS,
    canvas: Canvas = WIDE,
    lang: str = "en",
    **asked: Any,
) -> Drawing:
    """Draw the years first..last of an archive, or `first` alone."""
    query = GraphQuery(first, first if last is None else last, **asked)
    return draw(slice_graph(archive, query), lens, canvas, words(lang))


def sheet(archive: Archive, first: int, last: int, lens: Lens = Lens.DEALINGS) -> Sheet:
    """An empty sheet on which the years first..last would be drawn."""
    graph_slice = slice_graph(archive, GraphQuery(first, last))
    return Sheet(graph_slice, WIDE, words("en"), shown(graph_slice, lens))


def actor_dots(drawing: Drawing, archive: Archive) -> dict[str, Dot]:
    """The dots of a drawing that stand for actors."""
    return {dot.id: dot for dot in drawing.dots if dot.id in archive.records.actors}


def label_rects(drawing: Drawing) -> list[tuple[str, Rect]]:
    """The rectangles of a drawing's labels, by the estimator."""
    return [(f"label {label.id}", rect_of(label)) for label in drawing.labels]


def mark_rects(drawing: Drawing) -> list[tuple[str, Rect]]:
    """The squares round a drawing's dots and stances; not round an issue's ring."""
    marks = [dot for dot in [*drawing.dots, *drawing.stances] if dot.hue != "table"]
    return [(f"mark {mark.id}", around(mark.x, mark.y, mark.radius, 0)) for mark in marks]


def overlaps(rects: Iterable[tuple[str, Rect]]) -> list[tuple[str, str]]:
    """Pairs of names whose rectangles share more than a hair."""
    return [(one, other) for (one, a), (other, b) in combinations(rects, 2) if _meet(a, b)]


def _meet(a: Rect, b: Rect) -> bool:
    across = min(a.right, b.right) - max(a.left, b.left)
    down = min(a.bottom, b.bottom) - max(a.top, b.top)
    return min(across, down) > HAIR


def touching(drawing: Drawing) -> list[tuple[str, str]]:
    """Pairs of dots and stances nearer to one another than their radii."""
    marks = [dot for dot in [*drawing.dots, *drawing.stances] if dot.hue != "table"]
    return [
        (a.id, b.id)
        for a, b in combinations(marks, 2)
        if hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius - 2 * HAIR
    ]


def papers(kind: str, author: str, reader: str, number: int, year: int = 1991) -> dict[str, Any]:
    """Lines for an archive: `number` letters, memos or the like from one actor to another."""
    ids = [f"{kind}-{author}-{reader}-{day}".replace("_", "-") for day in range(1, number + 1)]
    return {
        "meetings": [
            f"{key},{kind},{year}-07-{day:02},,,,,Paper {day},文書{day},S.,述べた。,documented,nato"
            for day, key in enumerate(ids, 1)
        ],
        "attendances": [
            line for key in ids for line in (f"{key},{author},author", f"{key},{reader},recipient")
        ],
        "citations": [f"{key},river-report," for key in ids],
    }


def voiced(
    key: str, actor: str, stance: int, day: str, certainty: str = "documented"
) -> dict[str, Any]:
    """Lines for an archive: a stance on the bridge, said in public."""
    line = f"{key},{actor},bridge,{day},{stance},public,,,On a bridge.,橋について。,,,{certainty},"
    return {"positions": [line], "citations": [f"{key},river-report,"]}


def together(*lines: dict[str, Any]) -> dict[str, Any]:
    """Put the lines of several additions together, table by table."""
    tables = {name for each in lines for name in each}
    return {name: [line for each in lines for line in each.get(name, [])] for name in tables}
