"""The picture with its caption round it, as SVG; on a slide it takes what the words leave."""

from collections.abc import Iterator
from dataclasses import replace

from dashboard.drawing.canvas import Canvas
from dashboard.snapshots.layout import SLIDE, Block, Role, between, over, under
from dashboard.snapshots.look import Look
from dashboard.snapshots.snapshot import Size, Snapshot
from dashboard.snapshots.svg import drawn, hatching, picture
from dashboard.snapshots.tags import family, said, tag
from dashboard.theme import fill


def framed(snapshot: Snapshot, *, halo: bool = True, whole_weights: bool = False) -> str:
    """Return a snapshot as the text of an SVG file.

    Parameters
    ----------
    snapshot : Snapshot
        What is shown.
    halo, whole_weights : bool
        As in `Look`.
    """
    look = Look(snapshot.theme, snapshot.ground, halo, whole_weights)
    is_slide = snapshot.size == Size.SLIDE
    width = (SLIDE if is_slide else snapshot.surface).width
    above, below = over(snapshot.caption, width), under(snapshot.caption, width)
    canvas = between(above.height, below.height) if is_slide else snapshot.surface
    height = above.height + canvas.height + below.height
    parts = [
        tag("title", said(f"{snapshot.caption.title} · {snapshot.caption.years}")),
        tag("desc", said(snapshot.caption.alt)),
        tag("defs", hatching(look) + _surface(canvas)),
        tag("rect", width=width, height=height, fill=fill(look.theme, "page")),
        _block(above, snapshot, look),
        _placed(
            _ground(canvas, look) + _on_it(picture(snapshot.marks(canvas), look)), above.height
        ),
        _placed(_block(below, snapshot, look), above.height + canvas.height),
    ]
    return _document("".join(parts), width, height, snapshot.caption.lang)


def _document(content: str, width: float, height: float, lang: str) -> str:
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tag(
        "svg",
        content,
        xmlns="http://www.w3.org/2000/svg",
        width=width,
        height=height,
        viewBox=f"0 0 {width:g} {height:g}",
        lang=lang,
        role="img",
        font_family=family(""),
    )


def _ground(canvas: Canvas, look: Look) -> str:
    colour = fill(look.theme, look.ground)
    return tag("rect", width=canvas.width, height=canvas.height, fill=colour)


def _surface(canvas: Canvas) -> str:
    """Return the definition of what the picture may not reach over: a map goes on beyond."""
    edge = tag("rect", width=canvas.width, height=canvas.height)
    return tag("clipPath", edge, id="surface")


def _on_it(svg: str) -> str:
    return tag("g", svg, clip_path="url(#surface)")


def _placed(svg: str, y: float) -> str:
    return tag("g", svg, transform=f"translate(0 {y:g})")


def _block(block: Block, snapshot: Snapshot, look: Look) -> str:
    return "".join(_parts(block, snapshot.caption.link, replace(look, halo=False)))


def _parts(block: Block, link: str, look: Look) -> Iterator[str]:
    yield from (drawn(mark, look) for mark in block.legend)
    for passage in block.passages:
        lines = "".join(drawn(label, look) for label in passage.labels())
        # an address without a host leads nowhere from a file
        leads = passage.role == Role.ADDRESS and not link.startswith("/")
        yield tag("a", lines, href=link) if leads else lines
