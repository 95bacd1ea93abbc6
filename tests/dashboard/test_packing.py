"""Films made small for a file: what is said twice is kept once, and nothing is lost."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dashboard.drawing.canvas import sampled
from dashboard.figures.strips import POINTS_PER_TIE
from dashboard.snapshots.packing import WEIGHTS, Columns, folded, small

PLACES = st.integers(-2000, 30000).map(lambda tenths: tenths / 10)
POINTS = st.tuples(PLACES, PLACES)


def strip(name: str = "lines", **columns: list[Any]) -> dict[str, Any]:
    """A strip of one run."""
    mode = "lines" if name in ("lines", "ties") else "markers"
    trace = {"name": name, "mode": mode}
    return {"trace": trace, "columns": columns, "ids": ["a"], "first": [1], "last": [2]}


def test_lines_become_steps_of_steps_in_tenths() -> None:
    lines = strip(x=[[0.1, 12.3, None, -7.0]], y=[[5, 5.5, None, 600.9]])
    told = folded(lines)
    assert told["folded"]
    assert told["columns"]["x"] == [[1, 121, None, -315]]
    fine = strip(x=[[0.12, 1, None, 2]], y=[[1, 1, None, 1]])
    assert folded(fine) == fine
    dots = strip("dots", x=[1, 2], y=[3, 4])
    assert folded(dots) == dots


@given(st.tuples(POINTS, POINTS, POINTS, POINTS))
def test_a_curve_becomes_four_points_and_comes_back_within_a_tenth(path: Any) -> None:
    x, y = sampled(path, POINTS_PER_TIE)
    told = folded(strip("ties", x=[x], y=[y]))
    assert told["bent"] == POINTS_PER_TIE
    for axis, line in (("x", x), ("y", y)):
        bends = told["columns"][axis][0]
        assert len(bends) == 4
        back = [round(float(place), 1) for place in WEIGHTS @ bends / 10]
        assert max(abs(a - b) for a, b in zip(back, line, strict=True)) < 0.16


def test_a_tie_that_is_no_curve_stays_a_line() -> None:
    zigzag = [float(i % 2) for i in range(POINTS_PER_TIE + 1)]
    assert folded(strip("ties", x=[zigzag], y=[zigzag]))["folded"]


def test_equal_columns_and_texts_are_kept_once() -> None:
    texts: dict[str, int] = {}
    columns = Columns()
    film = {"strips": [strip("dots", x=[3], hovertext=["A"]), strip("dots", x=[3], y=[1])]}
    told = small(film, texts, columns)
    assert [each["columns"] for each in told["strips"]] == [
        {"x": 0, "hovertext": 1},
        {"x": 0, "y": 3},
    ]
    assert [(each["ids"], each["first"], each["last"]) for each in told["strips"]] == [
        (2, 3, 4),
        (2, 3, 4),
    ]
    assert columns.held == [[3], [0], ["a"], [1], [2]]
    assert list(texts) == ["A"]
