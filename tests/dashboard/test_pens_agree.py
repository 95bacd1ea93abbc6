"""One drawing, several pens: a snapshot shows the very marks that the screen shows."""

import pytest

from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.figures.picture import frame_figure
from dashboard.snapshots.asking import DRAWN
from dashboard.snapshots.frame import framed
from dashboard.snapshots.snapshot import Snapshot
from dashboard.theme import Theme
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.slicing import Lens
from tests.dashboard.pens import Marks, figure_marks, svg_marks


def both(context: Context, page: str, view: View, canvas: Canvas, theme: Theme) -> list[Marks]:
    """The marks of one view as the file has them and as the screen has them."""
    snapshot = Snapshot(context, DRAWN[page], view, theme, canvas=canvas)
    figure = frame_figure(snapshot.film(canvas), view.year, canvas, theme, snapshot.ground)
    return [svg_marks(framed(snapshot)), figure_marks(figure)]


@pytest.mark.parametrize("year", [1990, 1994, 1997, 2009])
@pytest.mark.parametrize("theme", Theme)
def test_explore_shows_the_same_marks_in_a_file_as_on_the_screen(
    answers: Context, year: int, theme: Theme
) -> None:
    file, screen = both(answers, "explore", View(year=year), Canvas(), theme)
    assert file == screen
    assert file["labels"]
    assert file["dots"]


@pytest.mark.parametrize("lens", Lens)
def test_every_lens_shows_the_same_marks(answers: Context, lens: Lens) -> None:
    view = View(year=1994, lens=lens, lang="ja")
    file, screen = both(answers, "explore", view, Canvas(1280, 560), Theme.LIGHT)
    assert file == screen


@pytest.mark.parametrize("year", [1994, 2004])
@pytest.mark.parametrize("page", DRAWN)
def test_every_page_shows_the_same_marks(answers: Context, page: str, year: int) -> None:
    view = View(year=year).within(answers.archive)
    file, screen = both(answers, page, view, Canvas(1280, 600), Theme.LIGHT)
    assert file == screen
    assert any(file.values())


def test_the_comparison_sees_a_mark_that_is_moved(napkin: Archive) -> None:
    view = View(year=1990).within(napkin)
    file, screen = both(Context(napkin), "explore", view, Canvas(), Theme.LIGHT)
    other, _ = both(Context(napkin), "explore", view, Canvas(920, 556), Theme.LIGHT)
    assert file == screen
    assert other != screen
    assert {kind for kind in file if file[kind]} >= {"areas", "ties", "dots", "stances", "labels"}
