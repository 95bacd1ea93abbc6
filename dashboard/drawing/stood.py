"""The lens *who stood where*: issues lie on the table, ringed by the stances on them."""

from collections.abc import Iterable
from math import atan2, cos, sin, tau

from dashboard.drawing.canvas import INWARD
from dashboard.drawing.labels import around
from dashboard.drawing.marks import Anchor, Dot, Label, Point, Shape, Tie, tenth
from dashboard.drawing.names import add_countries, add_headings, add_names, stance_mark
from dashboard.drawing.sheet import Sheet
from dashboard.theme import stance_hue
from graphdata.records import Issue, Position

SLOTS: tuple[Point, ...] = (
    (334, 282),
    (528, 282),
    (431, 208),
    (640, 330),
    (640, 222),
    (250, 222),
    (431, 366),
    (250, 340),
)
"""Where the issues lie on the design grid, in the order of the table of issues."""

SPACING, LEAST, MOST = 12.6, 17.0, 60.0
NAMED_INSIDE = 40.0
CROWD = 30


def draw_positions(sheet: Sheet) -> None:
    """Draw the actors who voiced a position and the issues they voiced it on."""
    sheet.add_dots()
    add_headings(sheet)
    rings = add_rings(sheet)
    add_names(sheet, with_stances=False)
    add_countries(sheet)
    add_ring_titles(sheet, rings)


def add_ring_titles(sheet: Sheet, rings: dict[str, tuple[Point, float]]) -> None:
    """Name the issues in or under their rings, with how many are for and against."""
    for issue, (point, radius) in rings.items():
        _add_title(sheet, sheet.graph_slice.archive.records.issues[issue], point, radius)


def add_rings(sheet: Sheet) -> dict[str, tuple[Point, float]]:
    """Draw each issue's ring of stances and the ties to those who took them.

    Returns
    -------
    dict
        Middle and radius, in pixels, of the ring of each issue that has one.
    """
    rings: dict[str, tuple[Point, float]] = {}
    for slot, issue in zip(SLOTS, sheet.graph_slice.archive.records.issues.values(), strict=False):
        voiced = [
            position
            for position in sheet.graph_slice.positions
            if position.issue == issue.id and position.actor in sheet.points
        ]
        if voiced:
            point = sheet.canvas.at(*slot)
            rings[issue.id] = point, _add_ring(sheet, issue, latest(voiced), point)
    return rings


def latest(positions: list[Position]) -> list[Position]:
    """Keep, where a ring would be crowded, each actor's last word to each audience."""
    if len(positions) <= CROWD:
        return positions
    kept = list({(p.actor, p.audience): p for p in positions}.values())
    return kept if len(kept) <= 2 * CROWD else list({p.actor: p for p in kept}.values())


def _add_ring(sheet: Sheet, issue: Issue, positions: list[Position], point: Point) -> float:
    scale = sheet.canvas.scale if sheet.canvas.compact else 1.0
    radius = min(MOST, max(LEAST, SPACING * len(positions) / tau)) * max(0.55, scale)
    shrink = min(1.0, tau * radius / (SPACING * len(positions)))
    for position, angle in _bearings(sheet, positions, point):
        spot = tenth(point[0] + radius * cos(angle)), tenth(point[1] + radius * sin(angle))
        mark = stance_mark(sheet, position, *spot)
        size = max(2.2, mark.radius * shrink) if shrink < 1 else mark.radius
        sheet.drawing.stances.append(mark._replace(radius=tenth(size)))
        sheet.drawing.ties.append(_tie(sheet, position, spot, angle))
    sheet.drawing.dots.append(
        Dot(issue.id, *point, tenth(radius - 7), Shape.CIRCLE, "table", False, _hover(sheet, issue))
    )
    sheet.room.take(around(*point, radius, 7))
    return radius


def _bearings(
    sheet: Sheet, positions: Iterable[Position], point: Point
) -> list[tuple[Position, float]]:
    """Spread the marks evenly, each as near as may be to the bearing of its actor."""
    toward = sorted(
        (
            (atan2(y - point[1], x - point[0]), position.id, position)
            for position in positions
            for x, y in (sheet.points[position.actor],)
        ),
    )
    step = tau / len(toward)
    turned = [bearing - step * number for number, (bearing, _, _) in enumerate(toward)]
    start = atan2(sum(map(sin, turned)), sum(map(cos, turned)))
    return [(position, start + step * n) for n, (_, _, position) in enumerate(toward)]


def _tie(sheet: Sheet, position: Position, spot: Point, angle: float) -> Tie:
    start = sheet.points[position.actor]
    dx, dy = INWARD[sheet.side(position.actor)]
    reach = 0.35 * (abs(spot[0] - start[0]) + abs(spot[1] - start[1]))
    handle = tenth(start[0] + dx * reach), tenth(start[1] + dy * reach)
    near = tenth(spot[0] + 26 * cos(angle)), tenth(spot[1] + 26 * sin(angle))
    width = 1.5 if abs(position.stance) == 2 else 0.9
    hue = stance_hue(position.stance)
    hover = sheet.short(position.actor) + " · " + position.paraphrase(sheet.words.lang)
    path = (start, handle, near, spot)
    return Tie(position.id, path, hue, width, position.audience, 0.6, hover)


def _hover(sheet: Sheet, issue: Issue) -> str:
    return f"{issue.name(sheet.words.lang)}\n{issue.definition(sheet.words.lang)}"


def _add_title(sheet: Sheet, issue: Issue, point: Point, radius: float) -> None:
    name = issue.name(sheet.words.lang)
    tally = _tally(sheet, issue)
    x, y = point
    if radius >= NAMED_INSIDE:
        for number, line in enumerate(_lines(name, sheet.words.lang)):
            sheet.add_label(_label(f"{issue.id}-{number}", x, y - 14 + 14 * number, line, 650))
        sheet.add_label(_label(f"{issue.id}-n", x, y + 20, tally, 500))
        return
    sheet.add_label(_label(f"{issue.id}-n", x, y, str(_number(sheet, issue)), 650))
    for shift in (radius + 15, -radius - 15, radius + 28):
        if sheet.add_if_free(_label(f"{issue.id}-0", x, y + shift, name, 650)):
            return


def _label(key: str, x: float, y: float, text: str, weight: int) -> Label:
    return Label(key, tenth(x), tenth(y), text, Anchor.MIDDLE, 11.5, weight, "text-1")


def _lines(name: str, lang: str) -> list[str]:
    """Break a name that would not fit into a ring into two lines."""
    if lang == "ja":
        middle = next((i for i, c in enumerate(name) if c in "のパ(" and 4 <= i <= 9), 0)
        return [name[:middle], name[middle:]] if len(name) > 9 and middle else [name]
    if len(name) <= 12:
        return [name]
    spaces = [i for i, letter in enumerate(name) if letter == " "]
    middle = min(spaces, key=lambda i: abs(i - len(name) / 2), default=0)
    return [name[:middle], name[middle + 1 :]] if middle else [name]


def _number(sheet: Sheet, issue: Issue) -> int:
    return sum(position.issue == issue.id for position in sheet.graph_slice.positions)


def _tally(sheet: Sheet, issue: Issue) -> str:
    stances = [p.stance for p in sheet.graph_slice.positions if p.issue == issue.id]
    return f"▲ {sum(s > 0 for s in stances)}  ▼ {sum(s < 0 for s in stances)}"
