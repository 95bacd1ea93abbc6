"""Films made small for a file: what is said twice is kept once, and nothing is lost."""

from typing import Any

from dashboard.snapshots.packing import Columns, folded, small


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


def test_a_curve_stays_the_four_points_that_bend_it() -> None:
    tie = strip("ties", curve=[[0.0, 1.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.0]])
    assert folded(tie) == tie


def test_equal_columns_and_texts_are_kept_once() -> None:
    columns = Columns()
    film = {"strips": [strip("dots", x=[3], hovertext=[0]), strip("dots", x=[3], y=[1])]}
    told = small(film, columns)
    assert [each["columns"] for each in told["strips"]] == [
        {"x": 0, "hovertext": 1},
        {"x": 0, "y": 3},
    ]
    assert [(each["ids"], each["first"], each["last"]) for each in told["strips"]] == [
        (2, 3, 4),
        (2, 3, 4),
    ]
    assert columns.held == [[3], [0], ["a"], [1], [2]]
