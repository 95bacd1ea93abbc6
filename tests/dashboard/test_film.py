"""Drawings to film and back: what is joined, what is broken, and every frame of the record."""

from collections import Counter
from itertools import product

import pytest

from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.drawing.film import Film, Run, frame, make_film
from dashboard.drawing.marks import Dot, Drawing, Shape, Tick
from dashboard.drawing.network import draw
from dashboard.pages.explore import EXPLORE, network
from dashboard.view import UP_TO, View
from graphdata.slicing import Lens
from graphdata.words import words
from tests.dashboard.drawn import PHONE, WIDE


def dot(key: str, radius: float = 4) -> Dot:
    """A dot of which only the id and the size matter."""
    return Dot(key, 10, 20, radius, Shape.CIRCLE, "us", False, "")


ADA, BORIS, GROWN = dot("ada"), dot("boris"), dot("ada", 5)
THREE = {
    1992: Drawing(dots=[BORIS, ADA]),
    1990: Drawing(dots=[ADA, BORIS]),
    1991: Drawing(dots=[ADA]),
}


def test_unbroken_runs_are_joined_and_broken_ones_start_anew() -> None:
    assert make_film(THREE) == Film(
        stops=(1990, 1991, 1992),
        runs=(Run(BORIS, 1992, 1992), Run(ADA, 1990, 1992), Run(BORIS, 1990, 1990)),
    )


def test_a_mark_that_changes_is_another_mark() -> None:
    film = make_film({1990: Drawing(dots=[ADA]), 1991: Drawing(dots=[GROWN])})
    assert film == Film((1990, 1991), (Run(ADA, 1990, 1990), Run(GROWN, 1991, 1991)))


def test_a_film_of_nothing_has_its_stops() -> None:
    assert make_film({}) == Film((), ())
    assert make_film({1990: Drawing(), 1991: Drawing()}) == Film((1990, 1991), ())


@pytest.mark.parametrize(
    ("stop", "marks"),
    [(1989, []), (1990, [ADA, BORIS]), (1991, [ADA]), (1992, [BORIS, ADA]), (1993, [])],
)
def test_a_frame_is_what_shows_at_a_stop(stop: int, marks: list[Dot]) -> None:
    assert frame(make_film(THREE), stop) == marks


def test_marks_lie_in_the_order_ties_ticks_dots() -> None:
    tick = Tick(1, 2, 3, "us")
    assert Drawing(dots=[ADA], ticks=[tick]).marks == [tick, ADA]


@pytest.mark.parametrize(("lens", "span"), list(product(Lens, (1, 3, UP_TO))))
def test_every_frame_of_the_record_is_the_drawing_of_its_stop(
    answers: Context, lens: Lens, span: int
) -> None:
    asked = View(lens=lens, span=span).asked()
    drawings = {
        stop: draw(answers.slice_of(asked, stop), lens, WIDE, words("en"))
        for stop in answers.archive.package.years
    }
    film = make_film(drawings)
    for stop, drawing in drawings.items():
        assert Counter(frame(film, stop)) == Counter(drawing.marks), stop


@pytest.mark.parametrize(
    ("asked", "canvas"),
    [
        (View(lang="ja"), WIDE),
        (View(), PHONE),
        (View(actors=("yeltsin",), lens=Lens.EVERYTHING), WIDE),
        (View(issues=(), lens=Lens.STOOD), WIDE),
    ],
)
def test_a_film_is_that_of_its_question(answers: Context, asked: View, canvas: Canvas) -> None:
    assert EXPLORE.picture.drawings is not None
    film = answers.film_for(EXPLORE.picture.drawings, asked, canvas)
    drawings = {
        stop: draw(answers.slice_of(asked, stop), asked.lens, canvas, words(asked.lang))
        for stop in film.stops
    }
    assert film == make_film(drawings)
    some = {stop: drawings[stop] for stop in (1993, 1994, 1995)}
    assert answers.reel_for(network, asked, canvas, tuple(some)) == make_film(some)


def test_a_question_asked_twice_is_answered_once(answers: Context) -> None:
    assert EXPLORE.picture.drawings is not None
    once = answers.film_for(EXPLORE.picture.drawings, View(actors=("havel",)).asked(), WIDE)
    same = View(year=1999, selected="nato", theme="dark", actors=("havel",)).asked()
    again = answers.film_for(EXPLORE.picture.drawings, same, WIDE)
    assert again is once
