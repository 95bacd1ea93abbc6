"""What is written on a storyline: where and when lines run together, and offices.

Each label tries a few places; those over another label, a capsule or a dot are out, and of
the others the one over the fewest lines is taken.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt

from dashboard.drawing.labels import Rect, Room, rect_of
from dashboard.drawing.loom import Joint, Loom
from dashboard.drawing.marks import Anchor, Label, Point, tenth
from graphdata.archive import Archive
from graphdata.dates import Span
from graphdata.presence import Tenure
from graphdata.records import Office, Position
from graphdata.storyline import Occasion
from graphdata.vocabulary import Certainty, MeetingKind
from graphdata.words import Words

SIZE, SMALL = 11.5, 10.5
LINE = 14.0
LONGEST = 30
"""Letters of what is said under a date."""

Spot = tuple[float, float, Anchor]


@dataclass
class Writing:
    """The room on a storyline: what nothing may lie on, and lines better not crossed.

    Parameters
    ----------
    room : Room
        Labels, capsules and dots.
    lines : list of Point
        Points of lines, a few pixels apart; all are there before the first label is set.
    """

    room: Room
    lines: list[Point] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)

    @cached_property
    def _points(self) -> npt.NDArray[np.float64]:
        return np.array(self.lines or [(-1.0, -1.0)])

    def crossed(self, rects: Sequence[Rect]) -> int:
        """Count the points of lines that lie in rectangles."""
        x, y = self._points[:, 0], self._points[:, 1]
        return sum(
            int(((x > r.left) & (x < r.right) & (y > r.top) & (y < r.bottom)).sum()) for r in rects
        )

    def add_best(self, choices: Iterable[list[Label]]) -> bool:
        """Set the labels of the choice that crosses the fewest lines; say whether any is free."""
        free = []
        for number, labels in enumerate(choices):
            rects = [rect_of(label) for label in labels]
            if all(map(self.room.is_free, rects)):
                free.append((self.crossed(rects) + 2 * number, number, labels))
        if not free:
            return False
        self.labels += min(free)[2]
        for label in min(free)[2]:
            self.room.take(rect_of(label))
        return True


def joint_labels(
    loom: Loom, joint: Joint, positions: Iterable[Position], words: Words
) -> Iterator[list[Label]]:
    """Yield the date and what is said under it, at one place after another, best first."""
    meeting = joint.occasion.meeting
    for text, is_quote in said_under(joint.occasion, positions, words):
        for x, y, anchor in _spots(loom, joint):
            rows = [(meeting.id, day(_named(meeting.span), words), 650, False)]
            rows += [(f"{meeting.id}-t", text, 450, is_quote)] if text else []
            top = y - LINE / 2 * (len(rows) - 1)
            yield [
                Label(
                    key,
                    tenth(x),
                    tenth(top + LINE * row),
                    said,
                    anchor,
                    SIZE,
                    weight,
                    "text-1",
                    serif,
                )
                for row, (key, said, weight, serif) in enumerate(rows)
            ]


def _named(span: Span) -> Span:
    """Return the first day of a meeting of several days."""
    return Span(
        span.text.partition("/")[0], span.first, span.first, span.approximate, span.uncertain
    )


def day(span: Span, words: Words) -> str:
    """Return a date as it stands on a chart, its month cut short: "22 Oct 1993"."""
    if span.first.year != span.last.year or span.precision == "year":
        return words.date(span)
    return words("{day} {year}", day=words.date(span, short=True), year=span.first.year)


def said_under(
    occasion: Occasion, positions: Iterable[Position], words: Words
) -> list[tuple[str, bool]]:
    """Return what may stand under a meeting's date, and whether it is a quotation, best first.

    It is the words, if they are few, of a position that one of those with a lane voiced
    there, the longest such; or else the place.
    """
    meeting, actors = occasion.meeting, occasion.actors
    voiced = (p.quote for p in positions if p.meeting == meeting.id and p.actor in actors)
    quotes = [quote for quote in voiced if 0 < len(quote) <= LONGEST]
    place = meeting.place(words.lang)
    if meeting.kind == MeetingKind.SUMMIT and place:
        place = words("{place}, summit", place=place)
    under = (place if len(place) <= LONGEST else "", False)
    return [(f"“{max(quotes, key=len)}”", True), under] if quotes else [under]


def _spots(loom: Loom, joint: Joint) -> Iterator[Spot]:
    """Yield places for the middle of a joint's label: beside its capsule, or under it."""
    half = 6 + (max(joint.slots.values()) - min(joint.slots.values())) / 2
    if loom.upright:
        for rise in (LINE + 7, LINE + 13, -LINE - 7, -LINE - 13):
            yield joint.band.middle, joint.t + rise, Anchor.MIDDLE
        for side, anchor in ((1, Anchor.START), (-1, Anchor.END)):
            yield joint.band.middle + side * (half + 5), joint.t, anchor
        return
    reach = (joint.band.end - joint.band.begin) / 2 - 34
    for rise in (0.0, -0.45 * reach, 0.45 * reach, -0.9 * reach, 0.9 * reach, -reach, reach):
        for side, anchor in ((1, Anchor.START), (-1, Anchor.END)):
            yield joint.t + side * 11, joint.band.middle + rise, anchor


@dataclass(frozen=True, slots=True)
class Term:
    """The begin or the end of an office, as a lane shows it."""

    actor: str
    office: Office
    span: Span
    begins: bool

    def text(self, words: Words) -> str:
        """Say it in words, with a question mark if no document was read for it."""
        when = day(self.span, words)
        if self.begins:
            said = words("{office} from {day}", office=self.office.title(words.lang), day=when)
        else:
            said = words("office ends {day}", day=when)
        doubted = self.office.certainty == Certainty.UNVERIFIED
        return words("{said}?", said=said) if doubted else said


def terms(archive: Archive, actor: str, held: Iterable[Tenure], years: range) -> list[Term]:
    """Return which offices an actor takes in some years, and which times in office end."""
    found = []
    for tenure in held:
        for office in tenure.offices:
            if office.start and office.start.first.year in years:
                found.append(Term(actor, office, office.start, True))
        if tenure.last.end and tenure.last.end.last.year in years:
            found.append(Term(actor, tenure.last, tenure.last.end, False))
    return sorted(found, key=lambda term: term.span.first)


def term_labels(loom: Loom, term: Term, at: float, words: Words) -> Iterator[list[Label]]:
    """Yield places for the begin or end of an office: over its lane, then under it."""
    label = Label(
        f"{term.office.id}-{'b' if term.begins else 'e'}",
        0,
        0,
        term.text(words),
        Anchor.START,
        SMALL,
        450,
        "text-2",
    )
    sides = ((3.0, Anchor.START), (-3.0, Anchor.END))
    for rise in (-9.5, 9.5):
        for shift, anchor in sides if term.begins else sides[::-1]:
            x, y = at + shift, loom.lanes[term.actor] + rise
            yield [label._replace(x=tenth(x), y=tenth(y), anchor=anchor)]
