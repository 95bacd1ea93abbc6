"""Stories: lines through marks that belong together, numbered, a pale band behind."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.drawing.gaplanes import HEAD, Layout
from dashboard.drawing.labels import text_width
from dashboard.drawing.lanemarks import LaneMark
from dashboard.drawing.marks import Anchor, Area, Label, Line, rectangle, tenth
from graphdata.package import Story, StoryMark
from graphdata.pairs import Gap
from graphdata.words import Words

NUMBERS = "❶❷❸❹❺❻❼❽❾"
MARGIN = 8.0


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A story as it is drawn: its number from 1, its name, its marks in order."""

    number: int
    title: str
    marks: tuple[tuple[StoryMark, LaneMark], ...]

    @property
    def left(self) -> float:
        """The left edge of its band."""
        return min(mark.x for _, mark in self.marks) - MARGIN

    @property
    def right(self) -> float:
        """The right edge of its band."""
        return max(mark.x for _, mark in self.marks) + MARGIN


def told_here(gap: Gap, years: range) -> tuple[Story, ...]:
    """Return the stories that touch what is asked, with the marks that count and are in view.

    A story needs two marks, one of them on an issue asked for.
    """
    rows = {row.id: row for lane in gap.lanes for row in gap.read.rows(lane)}
    stories = []
    for story in gap.archive.package.stories:
        marks = tuple(
            mark
            for mark in story.marks
            if mark.position in rows
            and rows[mark.position].span.overlaps_years(years[0], years[-1])
        )
        asked = [m for m in marks if rows[m.position].issue in gap.question.issues]
        if len(marks) > 1 and asked:
            stories.append(Story(story.title, marks))
    return tuple(stories)


def ids_of(stories: Iterable[Story]) -> frozenset[str]:
    """Return the positions that stories run through."""
    return frozenset(mark.position for story in stories for mark in story.marks)


def story_lines(
    stories: Sequence[Story], marks: Iterable[LaneMark], words: Words
) -> tuple[StoryLine, ...]:
    """Return the stories with the places of their marks."""
    at = {mark.row.id: mark for mark in marks if mark.story}
    return tuple(
        StoryLine(
            number,
            story.title(words.lang),
            tuple((mark, at[mark.position]) for mark in story.marks),
        )
        for number, story in enumerate(stories, 1)
    )


def band(line: StoryLine, layout: Layout) -> list[Area]:
    """Return the band of a story behind each lane."""
    return [
        Area("", rectangle(line.left, box.top, line.right, box.bottom), "wash")
        for box in layout.boxes.values()
    ]


def thread(line: StoryLine) -> Line:
    """Return the line through a story's marks, from the top one down."""
    down = sorted((mark.y, mark.x) for _, mark in line.marks)
    return Line("", tuple((tenth(x), y) for y, x in down), "text-1", 1.8)


def titles(lines: Sequence[StoryLine], layout: Layout) -> list[Label]:
    """Return the numbered names over the lanes, side by side; on a phone one below another."""
    labels: list[Label] = []
    free = layout.axis.left
    for row, line in enumerate(lines):
        text, x = f"{NUMBERS[line.number - 1]} {line.title}", max(line.left, free)
        wide = text_width(text, 13.5, 680)
        x = max(min(x, layout.axis.right - wide), layout.axis.left)
        y = 6 + HEAD / 2 + (HEAD * row if layout.compact else 0)
        labels.append(
            Label(
                f"story-{line.number}", tenth(x), tenth(y), text, Anchor.START, 13.5, 680, "text-1"
            )
        )
        free = 0.0 if layout.compact else x + wide + 10
    return labels
