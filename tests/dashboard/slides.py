"""The marks of a picture, read back from a slide and from an SVG file, in one form.

Both give a shape as the file has it: id, places in pixels of the picture, colours, text.
"""

import re
from collections import Counter
from dataclasses import replace
from io import BytesIO
from math import cos, radians, sin
from typing import Any
from xml.etree import ElementTree

from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.slide import Slide

from dashboard.context import Context
from dashboard.snapshots.asking import DRAWN, series_of
from dashboard.snapshots.drawingml import EMU
from dashboard.snapshots.pptx_deck import pptx
from dashboard.snapshots.pptx_marks import is_straight
from dashboard.snapshots.pptx_slide import kind_names
from dashboard.snapshots.pptx_text import BOLD, RISE, SERIF
from dashboard.snapshots.snapshot import Size, Snapshot
from dashboard.snapshots.svg import TICK_REACH
from dashboard.snapshots.tags import SIGNS
from dashboard.view import View
from graphdata.words import words
from tests.dashboard.pens import SVG, Marks, numbers

NAMES = {name: kind for kind, name in kind_names(words("en")).items() if kind != "charts"}
Element = Any


def of(context: Context, page: str = "explore", **asked: Any) -> Snapshot:
    """A snapshot of a page on a slide."""
    view = View(**asked).within(context.archive)
    return Snapshot(context, DRAWN[page], view, size=Size.SLIDE, public_url="https://river.org")


def deck(snapshot: Snapshot) -> list[Any]:
    """The slides of a snapshot, read back."""
    return list(Presentation(BytesIO(pptx(snapshot))).slides)


def with_series(snapshot: Snapshot, text: str) -> Snapshot:
    """The snapshot of a series."""
    parts = series_of(snapshot.context.archive, snapshot.chart, snapshot.view, text)
    return replace(snapshot, series=parts)


def picture_of(slide: Slide) -> Any:
    """Return the group that holds the picture of a slide."""
    return next(shape for shape in slide.shapes if shape.name == "Picture")


def slide_marks(slide: Slide) -> Marks:
    """Return the marks of each kind on a slide that is in English, without its charts."""
    whole = picture_of(slide)
    found: Marks = {}
    for layer in [each for each in whole.shapes if each.name in NAMES]:
        kind = NAMES[layer.name]
        found[kind] = Counter(_shape(each._element, kind, whole.top) for each in layer.shapes)
    return found


def file_marks(text: str) -> Marks:
    """Return the same of an SVG file."""
    root = ElementTree.fromstring(text)
    found: Marks = {}
    for kind in NAMES.values():
        layer = root.find(f".//{SVG}g[@class='{kind}']")
        if layer is not None:
            held = [e for e in layer if e.get("fill") != "url(#hatch)"]
            found[kind] = Counter(_element(e, kind) for e in held)
    return found


def _shape(e: Element, kind: str, top: int) -> tuple[Any, ...]:
    name = e.find(f".//{qn('p:cNvPr')}").get("name")
    key = "" if name in NAMES else name
    if kind == "labels":
        return key, *_text_box(e, top)
    fill = _colour(e.find(f"{qn('p:spPr')}/{qn('a:solidFill')}"))
    line = e.find(f".//{qn('a:ln')}")
    return key, _places(e, top), fill if kind in ("dots", "stances", "boxes") else None, *_ink(line)


def _places(e: Element, top: int) -> tuple[float, ...]:
    """Return the points of a freeform or a line, or the middle and size of a shape."""
    frame = e.find(f".//{qn('a:xfrm')}")
    (x, y), (w, h) = ([int(n) for n in part.values()] for part in frame)
    y -= top
    if e.tag == qn("p:cxnSp"):
        xs, ys = [x, x + w], [y, y + h]
        xs, ys = xs[:: -1 if frame.get("flipH") else 1], ys[:: -1 if frame.get("flipV") else 1]
        return tuple(_px(n) for end in zip(xs, ys, strict=True) for n in end)
    points = [tuple(map(int, point.values())) for point in e.iter(qn("a:pt"))]
    if points:
        return tuple(_px(n) for u, v in points for n in (x + u, y + v))
    size = (h, w) if frame.get("rot") else (w, h)
    return tuple(_half(n / EMU) for n in (x + w / 2, y + h / 2, *size))


def _px(value: float) -> float:
    return _tenth(value / EMU)


def _tenth(pixels: float) -> float:
    """Round to a tenth; what lies between two falls to the same side in both files."""
    return round(pixels - 0.004, 1) + 0.0


def _half(pixels: float) -> float:
    """Round to half a pixel, since SVG has the corners of dots to a hundredth."""
    return round(2 * pixels - 0.03) / 2 + 0.0


def _ink(line: Element) -> tuple[Any, ...]:
    alpha = line.find(f".//{qn('a:alpha')}")
    dash = line.find(f".//{qn('a:ds')}")
    width = int(line.get("w", 0)) / EMU
    dashes = dash is not None and tuple(
        round(int(dash.get(n)) * width / 100000, 1) for n in ("d", "sp")
    )
    opacity = 1.0 if alpha is None else int(alpha.get("val")) / 100000
    colour = _colour(line.find(qn("a:solidFill")))
    return (colour, round(width, 1), dashes or (), opacity) if colour else (None,)


def _colour(filling: Element) -> str | None:
    return None if filling is None else f"#{filling[0].get('val')}"


def _text_box(e: Element, top: int) -> tuple[Any, ...]:
    runs = e.findall(f".//{qn('a:r')}")
    look = runs[-1].find(qn("a:rPr"))
    size = int(look.get("sz")) / 75
    (x, y), (w, h) = ([int(n) for n in part.values()] for part in e.find(f".//{qn('a:xfrm')}"))
    side = e.find(f".//{qn('a:pPr')}").get("algn")
    at = x + {"l": 0.0, "ctr": w / 2, "r": w}[side]
    middle = _px(y - top + h / 2 + RISE * size * EMU)
    faces = tuple(
        (run[1].text, run[0].find(qn("a:latin")).get("typeface") == SERIF[0]) for run in runs
    )
    colour = _colour(look.find(qn("a:solidFill")))
    return _px(at), middle, round(size, 1), side, colour, look.get("b") == "1", faces


def _element(e: ElementTree.Element, kind: str) -> tuple[Any, ...]:
    key = e.get("data-id") or ""
    if kind == "labels":
        return key, *_svg_text(e)
    fill = e.get("fill") if kind in ("dots", "stances", "boxes") else None
    return key, _svg_places(e, kind), fill, *_svg_ink(e)


def _svg_places(e: ElementTree.Element, kind: str) -> tuple[float, ...]:
    if kind == "boxes":
        x, y, w, h = (float(e.get(name, 0)) for name in ("x", "y", "width", "height"))
        return tuple(map(_half, (x + w / 2, y + h / 2, w, h)))
    moved = numbers(e.get("transform", "")) or [0.0, 0.0]
    if kind == "ticks":
        x, y, turn = moved[0], moved[1], radians(moved[2])
        across, down = TICK_REACH * sin(turn), TICK_REACH * cos(turn)
        return tuple(map(_tenth, (x + across, y - down, x - across, y + down)))
    path = e.get("d", "")
    # the first corner is said again; a circle is told by its radius
    points = numbers(re.sub(r"L[^LMZ]*Z", "Z", path) if kind == "areas" else path)
    if "A" in path:
        points = [-points[0], -points[0], points[0], points[0]]
    xs, ys = [x + moved[0] for x in points[::2]], [y + moved[1] for y in points[1::2]]
    ends = list(zip(xs, ys, strict=True))
    if kind == "ties" and is_straight(tuple(ends)):
        ends = [ends[0], ends[-1]]
    if kind in ("dots", "stances"):
        left, top, right, bottom = min(xs), min(ys), max(xs), max(ys)
        return tuple(
            map(_half, ((left + right) / 2, (top + bottom) / 2, right - left, bottom - top))
        )
    return tuple(_tenth(n) for point in ends for n in point)


def _svg_ink(e: ElementTree.Element) -> tuple[Any, ...]:
    if not e.get("stroke"):
        return (None,)
    dashes = tuple(numbers(e.get("stroke-dasharray", "")))
    width, opacity = float(e.get("stroke-width", 1)), float(e.get("stroke-opacity", 1))
    return e.get("stroke"), round(width, 1), dashes, opacity


def _svg_text(e: ElementTree.Element) -> tuple[Any, ...]:
    size = float(e.get("font-size", 0))
    side = {"middle": "ctr", "end": "r"}.get(e.get("text-anchor", ""), "l")
    serif = "Serif" in e.get("font-family", "")
    parts = [(e.text or "", serif)]
    for part in e:
        if part.get("font-family") == SIGNS or part.get("x"):  # a slide has one font for it
            parts[-1] = (f"{parts[-1][0]}{part.text}{part.tail or ''}", parts[-1][1])
            continue
        parts += [(part.text or "", "Serif" in part.get("font-family", ""))]
        parts += [(part.tail or "", serif)]
    if len(e) and e[0].get("font-weight"):  # a lead and the space that parts it
        parts[1:3] = [(f"{parts[1][0]} ", False), (parts[2][0][1:], serif)]
    faces = tuple((text, face) for text, face in parts if text)
    middle = _tenth(float(e.get("y", 0)) - size / 4)
    bold = int(e.get("font-weight", 0)) >= BOLD
    x = _tenth(float(e.get("x", 0)))
    return x, middle, round(size, 1), side, e.get("fill"), bold, faces
