"""The marks of a picture, read back from an SVG file and from a Plotly figure, in one form."""

import re
from collections import Counter
from typing import Any
from xml.etree import ElementTree

import plotly.graph_objects as go

from dashboard.drawing.canvas import sampled
from dashboard.drawing.marks import Anchor, Shape
from dashboard.figures.strip import POINTS_PER_TIE
from dashboard.figures.strips import ANCHORS, SYMBOLS, translucent
from dashboard.snapshots.svg import outline
from dashboard.snapshots.tags import SIGNS
from dashboard.theme import SERIF

SVG = "{http://www.w3.org/2000/svg}"
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
Marks = dict[str, Counter[Any]]


def svg_marks(text: str) -> Marks:
    """Return the marks of each kind in an SVG file."""
    root = ElementTree.fromstring(text)
    found: Marks = {}
    for kind, read in SVG_READERS.items():
        layer = root.find(f".//{SVG}g[@class='{kind}']")
        elements = [] if layer is None else [e for e in layer if e.get("fill") != "url(#hatch)"]
        found[kind] = Counter(each for element in elements for each in read(element))
    return found


def figure_marks(figure: go.Figure) -> Marks:
    """Return the marks of each kind in a figure."""
    found: Marks = {kind: Counter() for kind in SVG_READERS}
    for trace in figure.data:
        found[trace.name].update(FIGURE_READERS[trace.name](trace))
    found["areas"].update(
        ("", shape.path, _seen(shape.fillcolor), *_edge(shape.line))
        for shape in figure.layout.shapes
    )
    return found


def numbers(text: str) -> list[float]:
    """Return the numbers in a text, in order."""
    return [float(number) for number in NUMBER.findall(text)]


def _pairs(text: str) -> tuple[tuple[float, float], ...]:
    held = numbers(text)
    return tuple(zip(held[::2], held[1::2], strict=True))


def _svg_area(e: ElementTree.Element) -> list[Any]:
    touchable = e.find(f"{SVG}title") is not None
    edge = e.get("stroke"), _dash(e)
    colour = e.get("fill", "")
    seen = "" if colour == "none" else translucent(colour, float(e.get("fill-opacity", 1)))
    return [(e.get("data-id") if touchable else "", e.get("d"), seen, *edge)]


def _svg_line(e: ElementTree.Element) -> list[Any]:
    runs = [_pairs(run) for run in e.get("d", "").split("M")[1:]]
    return [(e.get("data-id") or "", run, *_svg_stroke(e)) for run in runs]


def _svg_tie(e: ElementTree.Element) -> list[Any]:
    a, b, c, d = _pairs(e.get("d", ""))
    x, y = sampled((a, b, c, d), POINTS_PER_TIE)
    return [(e.get("data-id"), tuple(zip(x, y, strict=True)), *_svg_stroke(e))]


def _svg_stroke(e: ElementTree.Element) -> tuple[Any, ...]:
    width, opacity = float(e.get("stroke-width", 0)), float(e.get("stroke-opacity", 1))
    return e.get("stroke"), width, _dash(e), opacity


def _dash(e: ElementTree.Element) -> str:
    return e.get("stroke-dasharray", "solid")


def _svg_tick(e: ElementTree.Element) -> list[Any]:
    x, y, angle = numbers(e.get("transform", ""))
    return [(x, y, angle % 360, e.get("stroke"))]


def _svg_box(e: ElementTree.Element) -> list[Any]:
    x, y, width, height = (float(e.get(name, 0)) for name in ("x", "y", "width", "height"))
    ends = tuple(round(end, 1) for end in (x, y, x + width, y + height))
    return [(ends, e.get("fill"), e.get("stroke"))]


def _svg_dot(e: ElementTree.Element) -> list[Any]:
    x, y = numbers(e.get("transform", ""))
    look = e.get("fill"), e.get("stroke"), float(e.get("stroke-width", 0)), _dash(e)
    return [(e.get("data-id") or "", x, y, e.get("d"), *look)]


def _svg_label(e: ElementTree.Element) -> list[Any]:
    size = float(e.get("font-size", 0))
    x, y = float(e.get("x", 0)), round(float(e.get("y", 0)) - size / 4, 1)  # its middle
    anchor = ANCHORS[Anchor(e.get("text-anchor", "start"))]
    serif = "Serif" in e.get("font-family", "")
    look = e.get("fill"), size, int(e.get("font-weight", 0)), anchor, serif
    return [(e.get("data-id") or "", x, y, _dressed(e), *look)]


def _dressed(e: ElementTree.Element) -> str:
    """Return a text with its bold and its serif parts in the elements that Plotly knows."""
    parts = [f"{_part(part)}{part.tail or ''}" for part in e]
    return "".join([e.text or "", *parts])


def _part(part: ElementTree.Element) -> str:
    if part.get("font-family") == SIGNS or part.get("x"):
        return part.text or ""  # a browser finds a font for each letter
    name = "b" if part.get("font-weight") else "span"
    return f"<{name}>{part.text}</{name}>"


SVG_READERS = {
    "areas": _svg_area,
    "lines": _svg_line,
    "ties": _svg_tie,
    "ticks": _svg_tick,
    "boxes": _svg_box,
    "dots": _svg_dot,
    "stances": _svg_dot,
    "labels": _svg_label,
}


def _areas(trace: Any) -> list[Any]:
    path, pen = "", "M"
    for x, y in zip(trace.x, trace.y, strict=True):
        path += "Z" if x is None and pen == "L" else "" if x is None else f"{pen}{x},{y}"
        pen = "M" if x is None else "L"
    path += "" if path.endswith("Z") else "Z"
    return [(trace.meta, path, _seen(trace.fillcolor), *_edge(trace.line))]


def _seen(colour: str) -> str:
    return "" if colour in ("#0000", "rgba(0,0,0,0)") else colour


def _edge(line: Any) -> tuple[str | None, str]:
    return (line.color if line.width else None), line.dash.replace("px", "")


def _lines(trace: Any) -> list[Any]:
    line = trace.line
    opacity = 1 if trace.opacity is None else trace.opacity
    look = line.color, line.width, line.dash.replace("px", ""), opacity
    return [(key or "", points, *look) for key, points in _runs(trace)]


def _runs(trace: Any) -> list[tuple[Any, tuple[Any, ...]]]:
    """Return the unbroken lines of a trace, each with the id of its first point."""
    runs: list[tuple[Any, list[Any]]] = []
    is_open = False
    for key, x, y in zip(trace.customdata, trace.x, trace.y, strict=True):
        if x is None:
            is_open = False
            continue
        if not is_open:
            runs.append((key, []))
        runs[-1][1].append((x, y))
        is_open = True
    return [(key, tuple(points)) for key, points in runs]


def _ticks(trace: Any) -> list[Any]:
    marker = trace.marker
    angles = [angle % 360 for angle in marker.angle]
    return list(zip(trace.x, trace.y, angles, marker.line.color, strict=True))


def _boxes(trace: Any) -> list[Any]:
    found = []
    for _, points in _runs(trace):
        xs, ys = zip(*points, strict=True)
        found.append(((min(xs), min(ys), max(xs), max(ys)), trace.fillcolor, trace.line.color))
    return found


def _dots(trace: Any) -> list[Any]:
    shapes = {symbol: shape for shape, symbol in SYMBOLS.items()}
    m = trace.marker
    paths = [outline(Shape(shapes[s]), n / 2) for s, n in zip(m.symbol, m.size, strict=True)]
    dashes = [dash.replace("px", "") for dash in m.line.dash]
    look = m.color, m.line.color, m.line.width, dashes
    return list(zip(trace.customdata, trace.x, trace.y, paths, *look, strict=True))


def _labels(trace: Any) -> list[Any]:
    font = trace.textfont
    plain = [re.sub("<span style='[^']*'>", "<span>", text) for text in trace.text]
    texts = [re.sub("&(amp|lt|gt);", _letter, text) for text in plain]
    serif = [font.family == SERIF] * len(texts)
    look = font.color, font.size, font.weight, trace.textposition, serif
    return list(zip(trace.customdata, trace.x, trace.y, texts, *look, strict=True))


def _letter(match: re.Match[str]) -> str:
    return {"amp": "&", "lt": "<", "gt": ">"}[match[1]]


FIGURE_READERS = {
    "areas": _areas,
    "lines": _lines,
    "ties": _lines,
    "ticks": _ticks,
    "boxes": _boxes,
    "dots": _dots,
    "stances": _dots,
    "labels": _labels,
}
