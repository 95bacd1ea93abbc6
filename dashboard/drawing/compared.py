"""What differs between two slices, drawn at the places that actors have in every picture.

What is kept is calm and thin; what is new is in full colour with a tick or a ring; what is
gone is dotted, with a cross on a tie and a grey name by an actor. So no fate is told by
colour alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from dashboard.drawing import detail
from dashboard.drawing.arrange import moved, together
from dashboard.drawing.canvas import Canvas
from dashboard.drawing.dealt import from_the_left, guest, path_of, tick_on, titles, width_of
from dashboard.drawing.detail import Share, drawn_ties, left_out
from dashboard.drawing.labels import around
from dashboard.drawing.marks import Anchor, Area, Dot, Drawing, Label, Line, Tie, ring, tenth
from dashboard.drawing.names import Wearing, add_countries, add_headings, name_actors
from dashboard.drawing.sheet import ACTOR_SHAPES, Sheet
from graphdata.changes import Change, Changes, Fate, having
from graphdata.dealings import tie_id
from graphdata.describe import years
from graphdata.slicing import GraphSlice
from graphdata.vocabulary import Audience
from graphdata.words import Words

HEADING = 34
"""Height, in pixels, of the heading over each picture that stands beside another."""

MOST_ACTORS, MOST_TIES = detail.MOST_ACTORS // 2, detail.MOST_TIES // 2
"""Half of what one picture of one slice draws: a mark differs at nearly every stop here."""

BEFORE = frozenset({Fate.GONE, Fate.KEPT, Fate.TURNED})
AFTER = frozenset({Fate.KEPT, Fate.TURNED, Fate.NEW})


def draw_changes(
    changes: Changes,
    canvas: Canvas,
    words: Words,
    fates: Iterable[Fate] = Fate,
    named: int | None = None,
) -> Drawing:
    """Draw two slices in one picture, what is gone, kept and new told apart.

    Parameters
    ----------
    changes : Changes
        What differs between the two.
    canvas : Canvas
        The surface, in CSS pixels.
    words : Words
        The language of labels and hover texts.
    fates : iterable of Fate
        What is drawn: `BEFORE` gives the first slice alone, `AFTER` the second.
    named : int or None
        How many actors are named, where there is room; ``None`` for as many as on Explore.
    """
    shown = frozenset(fates)
    graph_slice = changes.after if Fate.NEW in shown else changes.before
    actors, ties = drawn_part(changes)
    found = {
        change.key[0]: change
        for change in changes.actors
        if change.fate in shown and change.key[0] in actors
    }
    new = frozenset(key for (key,) in having(changes.actors, Fate.NEW))
    sheet = Sheet(graph_slice, canvas, words, [], ringed=new)
    sheet.actors = sorted(found, key=lambda a: (-sheet.weights.get(a, 0), a))
    sheet.drawing.areas.append(Area("", canvas.table(), "table", edge="hairline"))
    _add_dots(sheet, changes, found)
    add_headings(sheet)
    name_actors(sheet, _turned(changes, words) if Fate.NEW in shown else {}, named)
    add_countries(sheet)
    _fade(sheet, found)
    _add_ties(
        sheet, changes, [tie for tie in changes.ties if tie.key in ties and tie.fate in shown]
    )
    return sheet.drawing


def draw_beside(changes: Changes, canvas: Canvas, words: Words) -> Drawing:
    """Draw two slices side by side at the same places; one over the other on a phone."""
    upright = canvas.compact
    width = canvas.width if upright else canvas.width // 2
    height = (canvas.height // 2 if upright else canvas.height) - HEADING
    half, named = Canvas(width, height), None if upright else len(changes.actors)
    parts = []
    sides = ((changes.before, BEFORE), (changes.after, AFTER))
    for nth, (graph_slice, fates) in enumerate(sides):
        x = 0 if upright else nth * width
        y = HEADING + (nth * (height + HEADING) if upright else 0)
        parts.append(moved(draw_changes(changes, half, words, fates, named), x, y))
        parts.append(_heading(graph_slice, x, y))
    edge = [(0, height + HEADING), (width, height + HEADING)] if upright else []
    edge = edge or [(width, 0), (width, canvas.height)]
    joined = together(parts)
    joined.lines.append(Line("", tuple((tenth(x), tenth(y)) for x, y in edge), "axis"))
    return joined


def drawn_part(changes: Changes) -> tuple[set[str], set[tuple[str, str]]]:
    """Return the busiest actors of two slices, and the heaviest ties between them."""
    before, after = changes.before.dealt, changes.after.dealt
    actors = [change.key[0] for change in changes.actors]
    actors.sort(key=lambda actor: (-before.get(actor, 0) - after.get(actor, 0), actor))
    drawn = set(actors[:MOST_ACTORS])
    ties = {(change.key[0], change.key[1]): change.rows for change in changes.ties}
    return drawn, set(drawn_ties(ties, drawn, MOST_TIES))


def not_drawn(changes: Changes, words: Words) -> str:
    """Say how much of what is in two large slices is drawn; "" if all of it is."""
    actors, ties = drawn_part(changes)
    drawn = Share(len(actors), len(changes.actors)), Share(len(ties), len(changes.ties))
    return left_out(words, *drawn)


def _heading(graph_slice: GraphSlice, x: float, y: float) -> Drawing:
    query = graph_slice.query
    said = years(query.first, query.last)
    label = Label(f"years-{said}", x + 18, y - 14, said, Anchor.START, 20, 700, "text-1")
    return Drawing(labels=[label])


def _add_dots(sheet: Sheet, changes: Changes, found: Mapping[str, Change]) -> None:
    for actor in sheet.actors:
        (x, y), fate = sheet.points[actor], found[actor].fate
        shape = ACTOR_SHAPES[sheet.actor(actor).kind]
        radius, hue = sheet.radius(actor), sheet.hue(actor)
        hover = _actor_hover(sheet, changes, actor, fate)
        gone = fate == Fate.GONE
        sheet.drawing.dots.append(Dot(actor, x, y, radius, shape, hue, gone, hover, doubtful=gone))
        if fate == Fate.NEW:
            sheet.drawing.lines.append(Line("", ring(x, y, sheet.reach(actor)), hue, 1.2))
        sheet.room.take(around(x, y, sheet.reach(actor)))


def _actor_hover(sheet: Sheet, changes: Changes, actor: str, fate: Fate) -> str:
    words = sheet.words
    lines = [f"{sheet.actor(actor).name(words.lang)} · {fate_name(fate, words)}"]
    for graph_slice in (changes.before, changes.after):
        query, number = graph_slice.query, graph_slice.dealt.get(actor, 0)
        said = words.count("{n} dealing", "{n} dealings", number)
        when = years(query.first, query.last)
        lines.append(words("{years}: {what}", years=when, what=said))
    return "\n".join(lines)


def fate_name(fate: Fate, words: Words) -> str:
    """Return what a fate is called."""
    return {
        Fate.GONE: words("gone"),
        Fate.KEPT: words("kept"),
        Fate.TURNED: words("turned"),
        Fate.NEW: words("new"),
    }[fate]


def _turned(changes: Changes, words: Words) -> dict[str, Wearing]:
    """Return, per actor, the stances that turned: the issue's letter, the old and the new."""
    records = changes.after.archive.records
    worn: dict[str, Wearing] = defaultdict(list)
    for change in changes.stances:
        if change.fate == Fate.TURNED:
            actor, issue = change.key
            pair = (records.positions[change.before[-1]], records.positions[change.after[-1]])
            worn[actor].append((records.issues[issue].letter(words.lang), pair))
    return dict(worn)


def _fade(sheet: Sheet, found: Mapping[str, Change]) -> None:
    """Set the names of those who are gone in grey, those of all others as they are."""
    gone = {actor for actor, change in found.items() if change.fate == Fate.GONE}
    sheet.drawing.labels[:] = [
        label._replace(tone="text-3") if label.id in gone else label
        for label in sheet.drawing.labels
    ]


def _add_ties(sheet: Sheet, changes: Changes, ties: Iterable[Change]) -> None:
    order = {Fate.GONE: 0, Fate.KEPT: 1, Fate.NEW: 2}
    for change in sorted(ties, key=lambda tie: (order[tie.fate], len(tie.rows), tie.key)):
        mark = _tie(sheet, changes, change)
        sheet.drawing.ties.append(mark)
        turned = {Fate.NEW: (0,), Fate.GONE: (45, 135)}.get(change.fate, ())
        sheet.drawing.ticks += [tick_on(mark, angle) for angle in turned]


def _tie(sheet: Sheet, changes: Changes, change: Change) -> Tie:
    a, b = change.key
    start, end = from_the_left(sheet, (a, b))
    path, key = path_of(sheet, start, end), tie_id(a, b)
    both = sheet.words("{a} and {b}", a=sheet.short(start), b=sheet.short(end))
    said = f"{both} · {fate_name(change.fate, sheet.words)}"
    known = sheet.graph_slice.archive.records.meetings
    hover = "\n".join([said, *titles(sheet, [known[row] for row in change.rows])])
    hue = sheet.hue(guest(sheet, start, end))
    if change.fate == Fate.GONE:
        # alone in its picture it need not stand back behind what is new
        hue = "text-3" if sheet.graph_slice is changes.after else hue
        return Tie(key, path, hue, 1.3, Audience.INTERNAL, 0.8, hover)
    if change.fate == Fate.KEPT:
        return Tie(key, path, "text-2", 1.2, Audience.PUBLIC, 0.75, hover)
    width = width_of(sheet, len(change.after))
    return Tie(key, path, hue, max(1.3, width), Audience.PUBLIC, 0.85, hover)
