"""The actors' names, the stances they wear under them, and the headings of the sides."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from dashboard.drawing.canvas import HUES, Canvas
from dashboard.drawing.labels import Rect, Spot, beside, rect_of
from dashboard.drawing.marks import Anchor, Box, Dot, Label, Point, Shape, tenth
from dashboard.drawing.sheet import Sheet, outward
from dashboard.theme import stance_hue
from graphdata.measures import turns
from graphdata.records import Position
from graphdata.vocabulary import ActorKind, Certainty, Side

NAMED_ON_PHONE = 17
FULL_AFTER = 20
"""Names in a row that find no room, after which the sheet is full and no other is tried."""
SIZES = {"en": (14.5, 13.0, 12.0, 11.5), "ja": (13.0, 12.0, 11.0, 10.5)}
STRONG, MILD, IN_CAPSULE = 5.6, 4.1, 4.2
LETTER, MARK, CAPSULE, BETWEEN, ROW_HEIGHT = 10.0, 12.0, 34.0, 5.0, 13.0
HEADINGS: dict[Side, tuple[float, float, Anchor]] = {
    Side.WEST: (18, 19, Anchor.START),
    Side.NORTH: (250, 17, Anchor.START),
    Side.EAST: (894, 19, Anchor.END),
    Side.SOUTH: (250, 546, Anchor.START),
    Side.CORNER: (894, 322, Anchor.END),
}

Wearing = list[tuple[str, tuple[Position, ...]]]
"""Per issue its letter, and the last position, or the opposed one and the last."""


def add_headings(sheet: Sheet) -> None:
    """Name each side of the table; where nobody is shown, say so."""
    words, canvas = sheet.words, sheet.canvas
    seated = {sheet.side(actor) for actor in sheet.actors}
    blocs = sheet.graph_slice.archive.records.blocs.values()
    for side, (x, y, anchor) in HEADINGS.items():
        title = " · ".join(bloc.name(words.lang) for bloc in blocs if bloc.side == side)
        if not title:
            continue
        at = canvas.at(x, y) if not canvas.compact else _phone_heading(canvas, side)
        label = Label(f"side-{side}", *at, title, anchor, 13 - canvas.compact, 650, HUES[side])
        if sheet.add_if_free(label) and side not in seated and not canvas.compact:
            _add_nobody(sheet, label)


def _phone_heading(canvas: Canvas, side: Side) -> Point:
    right, bottom = canvas.width - 6.0, canvas.height - 11.0
    return {
        Side.WEST: (6.0, 12.0),
        Side.NORTH: (canvas.width * 0.27, 12.0),
        Side.EAST: (right, 12.0),
        Side.SOUTH: (canvas.width * 0.2, bottom),
        Side.CORNER: (right, bottom),
    }[side]


def _add_nobody(sheet: Sheet, heading: Label) -> None:
    text = sheet.words("nobody on record")
    rect = rect_of(heading)
    if heading.anchor == Anchor.END:
        below = heading._replace(y=heading.y + 17)
        spot = below
    else:
        spot = heading._replace(x=tenth(rect.right + 8))
    note = spot._replace(id=f"{heading.id}-empty", text=text, size=12, weight=450, tone="text-3")
    sheet.add_if_free(note)


def add_names(sheet: Sheet, *, with_stances: bool) -> None:
    """Name the actors, weightiest first, with the stances each wears under the name."""
    name_actors(sheet, _worn(sheet) if with_stances else {})


def name_actors(sheet: Sheet, worn: Mapping[str, Wearing], named: int | None = None) -> None:
    """Name the actors, weightiest first, each with what it is given to wear.

    At most `named` are named if that is given, else as many as find room, and few on a phone.
    """
    room_for = NAMED_ON_PHONE if sheet.canvas.compact else len(sheet.actors)
    room_for = room_for if named is None else named
    failed = 0
    for number, actor in enumerate(sheet.actors):
        wearing = worn.get(actor, [])
        if sheet.canvas.compact:
            wearing = [part for part in wearing if len(part[1]) == 2]
        if number < room_for or wearing:
            failed = 0 if _add_name(sheet, actor, wearing) else failed + 1
        if failed == FULL_AFTER:
            return


def _worn(sheet: Sheet) -> dict[str, Wearing]:
    package, records = sheet.graph_slice.archive.package, sheet.graph_slice.archive.records
    positions = sheet.graph_slice.positions
    turned = turns(positions)
    last = {(p.actor, p.issue): p for p in positions}
    worn: dict[str, Wearing] = defaultdict(list)
    for issue in package.worn:
        letter = records.issues[issue].letter(sheet.words.lang)
        for actor in sheet.actors:
            if (actor, issue) in last:
                pair = turned.get((actor, issue), (last[actor, issue],))
                worn[actor].append((letter, pair))
    return worn


def _add_name(sheet: Sheet, actor: str, wearing: Wearing) -> bool:
    """Name an actor if there is room; say whether there was."""
    x, y = sheet.points[actor]
    label, is_free = _name(sheet, actor, x, y), sheet.room.is_free
    spots = beside(label, sheet.reach(actor), outward(sheet.side(actor)))
    free = (spot for spot in spots if is_free(spot.rect))
    # a name with its stances if there is room for both; else the name; else no name
    bare = next(free, None)
    if bare is None:
        return False
    rows = _rows_at(chain([bare], free), _row_width(wearing)) if wearing else ()
    spot, row = next(((spot, row) for spot, row in rows if is_free(row)), (bare, None))
    sheet.add_label(spot.set(label))
    if row is not None:
        sheet.room.take(row)
        _add_row(sheet, actor, wearing, row)
    return True


def _name(sheet: Sheet, actor: str, x: float, y: float) -> Label:
    weight = sheet.weights.get(actor, 0)
    large, middle, small, southern = SIZES[sheet.words.lang]
    size = large if weight >= 14 else middle if weight >= 6 else small
    if sheet.side(actor) in (Side.SOUTH, Side.CORNER) and weight < 6:
        size = southern
    bold = 650 if weight >= 6 else 500
    return Label(actor, x, y, sheet.short(actor), Anchor.START, size, bold, "text-1")


def _row_width(wearing: Wearing) -> float:
    parts = [LETTER + (CAPSULE if len(pair) == 2 else MARK) for _, pair in wearing]
    return sum(parts) + BETWEEN * (len(parts) - 1)


def _rows_at(names: Iterable[Spot], width: float) -> Iterator[tuple[Spot, Rect]]:
    """Yield where a row of stances may stand: under its name or over it, else nearer the dot."""
    for name in names:
        left, top, right, bottom = name.rect
        if name.anchor == Anchor.END:
            lefts = [right - width, right - width + MARK]
        elif name.anchor == Anchor.MIDDLE:
            lefts = [(left + right - width) / 2]
        else:
            lefts = [left, left - MARK]
        for x in lefts:
            for y in (bottom, top - ROW_HEIGHT):
                yield name, Rect(x, y, x + width, y + ROW_HEIGHT)


def _add_row(sheet: Sheet, actor: str, wearing: Wearing, row: Rect) -> None:
    x, y = row.left, tenth((row.top + row.bottom) / 2)
    for letter, pair in wearing:
        sheet.drawing.labels.append(
            Label(f"{actor}-{letter}", tenth(x), y, letter, Anchor.START, 9, 500, "text-3")
        )
        x += LETTER
        width = CAPSULE if len(pair) == 2 else MARK
        _add_stances(sheet, pair, tenth(x + width / 2), y)
        x += width + BETWEEN


def _add_stances(sheet: Sheet, pair: tuple[Position, ...], x: float, y: float) -> None:
    if len(pair) == 1:
        sheet.drawing.stances.append(stance_mark(sheet, pair[0], x, y))
        return
    sheet.drawing.boxes.append(Box(x, y, CAPSULE, 15, "text-1"))
    for position, shift in zip(pair, (-9.0, 9.0), strict=True):
        mark = stance_mark(sheet, position, tenth(x + shift), y)
        sheet.drawing.stances.append(mark._replace(radius=IN_CAPSULE))
    hover = sheet.words("Turned in these years")
    sheet.drawing.stances.append(Dot(pair[1].id, x, y, 2.4, Shape.CHEVRON, "text-1", False, hover))


def stance_mark(sheet: Sheet, position: Position, x: float, y: float) -> Dot:
    """Return the mark of a position: up for, circle neutral, down against; hollow if unread."""
    shape = Shape.UP if position.stance > 0 else Shape.DOWN if position.stance < 0 else Shape.CIRCLE
    radius = STRONG if abs(position.stance) == 2 else MILD
    hollow = position.certainty != Certainty.DOCUMENTED
    hover = stance_hover(sheet, position)
    return Dot(position.id, x, y, radius, shape, stance_hue(position.stance), hollow, hover)


def stance_hover(sheet: Sheet, position: Position) -> str:
    """Say whose stance a mark is, on what, when, to whom, and the paraphrase."""
    words, records = sheet.words, sheet.graph_slice.archive.records
    issue = records.issues[position.issue].name(words.lang)
    kind = words.term(position.audience)
    return "\n".join(
        [
            f"{sheet.short(position.actor)} · {issue} · {words.stance(position.stance)}",
            f"{words.date(position.span)} · {kind} · {words.term(position.certainty)}",
            position.paraphrase(words.lang),
        ]
    )


def add_countries(sheet: Sheet) -> None:
    """Head the columns of the north and south whose state itself is not shown."""
    columns: dict[tuple[Side, str], list[str]] = defaultdict(list)
    shown = set(sheet.actors)
    for actor in sheet.actors:
        country = sheet.actor(actor).country
        columns_of = sheet.side(actor) in (Side.NORTH, Side.SOUTH)
        if columns_of and country and country not in shown:
            columns[sheet.side(actor), country].append(actor)
    for (side, country), actors in sorted(columns.items()):
        if sheet.actor(actors[0]).kind == ActorKind.PERSON and not sheet.canvas.compact:
            _head_column(sheet, side, country, actors)


def _head_column(sheet: Sheet, side: Side, country: str, actors: list[str]) -> None:
    outer = -1 if side == Side.NORTH else 1
    actor = max(actors, key=lambda actor: outer * sheet.points[actor][1])
    x, y = sheet.points[actor]
    for shift in (16, 20, 29):
        label = Label(
            f"country-{country}",
            tenth(x + 8),
            tenth(y + outer * shift),
            sheet.short(country),
            Anchor.START,
            11,
            450,
            "text-3",
        )
        if sheet.add_if_free(label):
            return
