"""Shapes of a slide as text in DrawingML, the language of PowerPoint's drawings.

Places come in pixels and are written in EMU, 9525 to a pixel of 1/96 inch. Elements are made
by `tag`, so that what comes from a record is escaped.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.drawing.marks import Point
from dashboard.snapshots.tags import said, tag

EMU = 9525
SCHEMAS = "http://schemas.openxmlformats.org"
NAMESPACES = {
    "xmlns:a": f"{SCHEMAS}/drawingml/2006/main",
    "xmlns:p": f"{SCHEMAS}/presentationml/2006/main",
    "xmlns:r": f"{SCHEMAS}/officeDocument/2006/relationships",
}
NO_FILL = tag("a:noFill")
NO_STROKE = tag("a:ln", NO_FILL)


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a shape lies, in EMU, and how it is turned.

    Parameters
    ----------
    left, top, width, height : int
        The rectangle before it is turned.
    turn : int
        Clockwise, in 60000ths of a degree.
    across, down : bool
        Whether it is mirrored from side to side, or upside down.
    """

    left: int
    top: int
    width: int
    height: int
    turn: int = 0
    across: bool = False
    down: bool = False

    def xml(self, space: str = "a") -> str:
        """Return it as an element of a name space, that of drawings if none is given."""
        turned = {"rot": self.turn or None, "flipH": int(self.across) or None}
        turned["flipV"] = int(self.down) or None
        return tag(f"{space}:xfrm", _box(self, "off", "ext"), **turned)

    def group(self) -> str:
        """Return it for a group whose members have the slide's own places."""
        return tag("a:xfrm", _box(self, "off", "ext") + _box(self, "chOff", "chExt"))


def _box(frame: Frame, place: str, size: str) -> str:
    return tag(f"a:{place}", x=frame.left, y=frame.top) + tag(
        f"a:{size}", cx=frame.width, cy=frame.height
    )


def emu(pixels: float) -> int:
    """Return pixels in EMU."""
    return round(pixels * EMU)


def frame_round(points: Iterable[Point]) -> Frame:
    """Return the frame that just holds some points."""
    xs, ys = zip(*((emu(x), emu(y)) for x, y in points), strict=True)
    return Frame(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def solid(colour: str, opacity: float = 1.0) -> str:
    """Return a filling of one colour, ``#rrggbb``."""
    return tag("a:solidFill", srgb(colour, opacity))


def hatch(colour: str, ground: str) -> str:
    """Return a filling of strokes that rise to the right, on a ground."""
    inks = tag("a:fgClr", srgb(colour)) + tag("a:bgClr", srgb(ground))
    return tag("a:pattFill", inks, prst="wdUpDiag")


def srgb(colour: str, opacity: float = 1.0) -> str:
    """Return a colour, ``#rrggbb``."""
    alpha = tag("a:alpha", val=round(opacity * 100000)) if opacity < 1 else ""
    return tag("a:srgbClr", alpha, val=colour.lstrip("#").upper())


def stroke(colour: str, width: float, opacity: float = 1.0, dashes: str | None = None) -> str:
    """Return an outline.

    Parameters
    ----------
    colour : str
        Colour as ``#rrggbb``.
    width : float
        Width in pixels.
    opacity : float
        From 0 to 1.
    dashes : str or None
        Lengths of dash and gap in pixels, as in SVG; ``None`` for a solid line.
    """
    look = solid(colour, opacity)
    if dashes is not None:
        dash, gap = (round(float(each) / width * 100000) for each in dashes.split(","))
        look += tag("a:custDash", tag("a:ds", d=dash, sp=gap))
    return tag("a:ln", look + tag("a:round"), w=emu(width), cap="flat")


def preset(name: str, **adjusted: int) -> str:
    """Return one of PowerPoint's own outlines."""
    told = "".join(tag("a:gd", name=key, fmla=f"val {value}") for key, value in adjusted.items())
    return tag("a:prstGeom", tag("a:avLst", told), prst=name)


def freeform(frame: Frame, steps: Iterable[tuple[str, tuple[Point, ...]]]) -> str:
    """Return an outline of one's own.

    Parameters
    ----------
    frame : Frame
        Where it lies.
    steps : iterable of (str, tuple of Point)
        "moveTo", "lnTo", "cubicBezTo" or "close", each with its points in pixels.
    """
    drawn = "".join(
        tag(f"a:{name}", "".join(_point(frame, point) for point in points))
        for name, points in steps
    )
    path = tag("a:path", drawn, w=frame.width, h=frame.height)
    lists = "".join(map(tag, ("a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst")))
    whole = tag("a:rect", l="0", t="0", r="r", b="b")
    return tag("a:custGeom", lists + whole + tag("a:pathLst", path))


def _point(frame: Frame, point: Point) -> str:
    return tag("a:pt", x=emu(point[0]) - frame.left, y=emu(point[1]) - frame.top)


@dataclass(frozen=True, slots=True)
class Named:
    """What the selection pane and a screen reader call a shape.

    Parameters
    ----------
    number : int
        Number of the shape; no two of a slide have the same.
    name : str
        Its name; plain text.
    told : str
        Its alternative text; "" for none.
    """

    number: int
    name: str
    told: str = ""

    def xml(self) -> str:
        """Return it as an element."""
        return tag("p:cNvPr", id=self.number, name=self.name, descr=self.told or None)


def shape(named: Named, look: str, text: str = "", *, box: bool = False, kind: str = "") -> str:
    """Return a shape.

    Parameters
    ----------
    named : Named
        What it is called.
    look : str
        Frame, outline, filling and stroke, in this order.
    text : str
        A text body; "" for none.
    box : bool
        Whether it is a text box.
    kind : str
        Kind of the layout's place it fills, such as "title"; "" for none.
    """
    place = tag("p:ph", type=kind) if kind else ""
    parts = named.xml() + tag("p:cNvSpPr", txBox=1 if box else None) + tag("p:nvPr", place)
    return tag("p:sp", tag("p:nvSpPr", parts) + tag("p:spPr", look) + text)


def connector(named: Named, start: Point, end: Point, line: str, ends: tuple[int, ...]) -> str:
    """Return a straight line that can be glued.

    Parameters
    ----------
    named : Named
        What it is called.
    start, end : Point
        Its ends, in pixels.
    line : str
        Its stroke.
    ends : tuple of int
        Numbers of the shapes at its start and its end; empty if it holds on to none.
    """
    held = frame_round((start, end))
    across, down = start[0] > end[0], start[1] > end[1]
    frame = Frame(held.left, held.top, held.width, held.height, across=across, down=down)
    glue = [
        tag(f"a:{name}", id=number, idx=0)
        for name, number in zip(("stCxn", "endCxn"), ends, strict=False)
    ]
    parts = named.xml() + tag("p:cNvCxnSpPr", "".join(glue)) + tag("p:nvPr")
    look = frame.xml() + preset("line") + line
    return tag("p:cxnSp", tag("p:nvCxnSpPr", parts) + tag("p:spPr", look))


def group(named: Named, frame: Frame, members: Iterable[str]) -> str:
    """Return shapes as one; they keep the places they have."""
    parts = named.xml() + tag("p:cNvGrpSpPr") + tag("p:nvPr")
    head = tag("p:nvGrpSpPr", parts) + tag("p:grpSpPr", frame.group())
    return tag("p:grpSp", head + "".join(members))


def text_body(paragraph: str, *, wraps: bool, anchor: str) -> str:
    """Return a text body without margins; one that wraps shrinks if it does not fit its box."""
    inset = {f"{side}Ins": 0 for side in "ltrb"}
    look = tag(
        "a:bodyPr",
        tag("a:normAutofit" if wraps else "a:noAutofit"),
        wrap="square" if wraps else "none",
        **inset,
        anchor=anchor,
        rtlCol=0,
    )
    return tag("p:txBody", look + tag("a:lstStyle") + paragraph)


def run(text: str, letters: str) -> str:
    """Return a text in one look, an element ``a:rPr``."""
    return tag("a:r", letters + tag("a:t", said(text)))


def paragraph(runs: Iterable[str], side: str, pitch: float = 0.0) -> str:
    """Return texts one after another in a paragraph.

    Parameters
    ----------
    runs : iterable of str
        The texts, as `run` gives them.
    side : {"l", "ctr", "r"}
        Where it is aligned.
    pitch : float
        Pixels from line to line; 0 for the font's own.
    """
    spaced = tag("a:lnSpc", tag("a:spcPts", val=round(pitch * 75))) if pitch else ""
    spaced += tag("a:spcBef", tag("a:spcPts", val=0)) + tag("a:buNone")
    settled = tag("a:pPr", spaced, algn=side, marL=0, indent=0)
    return tag("a:p", settled + "".join(runs))
