"""The names of lanes and strips, and what a reader needs beside them."""

from dashboard.drawing.gaplanes import COMPACT_NAME, LaneBox, Layout
from dashboard.drawing.labels import text_width
from dashboard.drawing.marks import Anchor, Label, tenth
from graphdata.gap import Anchor as Held
from graphdata.gap import Lane
from graphdata.pairs import Gap
from graphdata.telling import head_title
from graphdata.vocabulary import Audience
from graphdata.words import Words

LINE = 14.0


def lane_titles(gap: Gap, words: Words) -> dict[Lane, str]:
    """Return what each lane is called."""
    hearer = gap.archive.records.blocs[gap.question.hearer].short(words.lang)
    return {
        Lane.WROTE: words("Wrote internally"),
        Lane.TOLD: words("Told {hearer}", hearer=hearer),
        Lane.SAID: words("Said in public"),
        Lane.ANSWERED: words("Answered in private"),
        Lane.DECLARED: words("Said in public"),
    }


def lane_count(gap: Gap, lane: Lane, words: Words) -> str:
    """Say how many statements a lane holds; those among the other side's own are told apart."""
    rows = gap.lanes[lane]
    inside = sum(row.audience == Audience.INTERNAL for row in rows)
    if lane != Lane.ANSWERED or not inside:
        return words.count("{n} statement", "{n} statements", len(rows))
    return words(
        "{n}, and {inside} internal",
        n=words.number(len(rows) - inside),
        inside=words.number(inside),
    )


def lane_names(gap: Gap, layout: Layout, words: Words) -> list[Label]:
    """Return the names of sides and lanes, and which way is for and against."""
    titles = lane_titles(gap, words)
    labels = _sides(gap, layout, words)
    for lane, box in layout.boxes.items():
        count = lane_count(gap, lane, words)
        if layout.compact:
            labels += _over(lane, box, f"{titles[lane]} · ", count, layout)
        else:
            labels += _left_of(lane, box, titles[lane], count, layout)
            labels += _ways(lane, box, layout, words)
    return labels


def _sides(gap: Gap, layout: Layout, words: Words) -> list[Label]:
    blocs = gap.archive.records.blocs
    ends = ((gap.question.speaker, layout.years), (gap.question.hearer, _hearer_at(layout)))
    at = layout.axis.right if layout.compact else layout.names
    anchor = Anchor.END if layout.compact else Anchor.START
    shown = ends[1:] if layout.compact else ends
    return [
        Label(
            f"side-{bloc}",
            tenth(at),
            tenth(y),
            blocs[bloc].short(words.lang).upper(),
            anchor,
            11.5,
            700,
            "text-1",
        )
        for bloc, y in shown
    ]


def _hearer_at(layout: Layout) -> float:
    box = layout.boxes[Lane.ANSWERED]
    return box.top - COMPACT_NAME / 2 if layout.compact else box.top + 8


def _over(lane: Lane, box: LaneBox, title: str, count: str, layout: Layout) -> list[Label]:
    y = tenth(box.top - COMPACT_NAME / 2 + 1)
    return [
        Label(f"lane-{lane}", layout.names, y, count, Anchor.START, 12, 450, "text-1", lead=title)
    ]


def _left_of(lane: Lane, box: LaneBox, title: str, count: str, layout: Layout) -> list[Label]:
    lines = wrapped(title, 13, layout.axis.left - layout.names - 8, 650)
    middle = (box.top + box.bottom) / 2 + (4 if lane == Lane.ANSWERED else 0)
    top = middle - LINE * len(lines) / 2
    said = [
        Label(
            f"lane-{lane}", layout.names, tenth(top + 16 * i), line, Anchor.START, 13, 650, "text-1"
        )
        for i, line in enumerate(lines)
    ]
    y = tenth(top + 16 * len(lines))
    return [
        *said,
        Label(f"count-{lane}", layout.names, y, count, Anchor.START, 11.5, 400, "text-2"),
    ]


def _ways(lane: Lane, box: LaneBox, layout: Layout, words: Words) -> list[Label]:
    x = tenth(layout.axis.left - 7)
    return [
        Label(f"{way}-{lane}", x, box.y(stance), said, Anchor.END, 11, 400, "text-2")
        for way, said, stance in (("for", words("for"), 2), ("against", words("against"), -2))
    ]


def notes_beside(gap: Gap, layout: Layout, left_out: int, words: Words) -> list[Label]:
    """Return what explains the strips, to their left; on a phone the page says it instead."""
    if layout.compact or not layout.strips:
        return []
    top, width = layout.strips[0], layout.axis.left - layout.names - 12
    lines = wrapped(rule(gap, words), 10.5, width)
    if left_out:
        lines += wrapped(
            words("{n} more issues: narrow the choice.", n=words.number(left_out)), 10.5, width
        )
    name = Label(
        "strips",
        layout.names,
        tenth(top + 10),
        words("Pair by pair"),
        Anchor.START,
        12.5,
        650,
        "text-1",
    )
    return [
        name,
        *[
            Label(
                f"rule-{i}",
                layout.names,
                tenth(top + 27 + 13 * i),
                line,
                Anchor.START,
                10.5,
                400,
                "text-2",
            )
            for i, line in enumerate(lines)
        ],
    ]


def rule(gap: Gap, words: Words) -> str:
    """Say what a pair is."""
    said = {
        "days": words.number(gap.question.within_days),
        "hearer": gap.archive.records.blocs[gap.question.hearer].short(words.lang),
    }
    if gap.question.anchor == Held.ANY:
        return words(
            "Line: from the last internal statement within {days} days, to what {hearer} was "
            "then told. Grey: other internal statements then.",
            **said,
        )
    return words(
        "Line: from the last internal statement to or by {head} within {days} days, to what "
        "{hearer} was then told. Grey: other internal statements then.",
        head=head_title(gap, words),
        **said,
    )


def wrapped(text: str, size: float, width: float, weight: int = 400) -> list[str]:
    """Break a text into lines of at most `width` pixels: at spaces, or between Japanese letters.

    Examples
    --------
    >>> wrapped("one two", 10, 25)
    ['one', 'two']
    """
    parts = text.split(" ") if " " in text else list(text)
    glue = " " if " " in text else ""
    lines = [parts[0]]
    for part in parts[1:]:
        longer = f"{lines[-1]}{glue}{part}"
        closes = part in "、。)」:;" and bool(glue) is False
        if closes or text_width(longer, size, weight) <= width:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines
