"""The guided tour: what a step must have, and what is wrong with one that has not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from graphdata.archive import load_archive
from graphdata.errors import ArchiveFaults
from graphdata.reading import read_tables
from graphdata.records import Text
from graphdata.tour import Step, read_tour

STEP = {
    "page": '"explore"',
    "view": '"year=1990"',
    "title_en": '"A pact"',
    "title_ja": '"協定"',
    "text_en": '"They sign."',
    "text_ja": '"署名した。"',
    "records": '["river-pact"]',
}

Told = Callable[..., tuple[tuple[Step, ...], list[tuple[int | None, str, str]]]]


@pytest.fixture
def told(good_folder: Path, tmp_path: Path) -> Told:
    """Read a tour of one step with other values: ``told(page='""')``; ``...`` for none."""
    tables, _ = read_tables(good_folder)

    def read(text: str = "", **changes: object) -> tuple[tuple[Step, ...], list]:
        lines = [
            f"{name} = {value}" for name, value in {**STEP, **changes}.items() if value is not ...
        ]
        whole = text or "\n".join(["[[step]]", *lines])
        (tmp_path / "tour.toml").write_text(whole, encoding="utf-8")
        steps, faults = read_tour(tmp_path, tables)
        return steps, [(fault.row, fault.column, fault.rule) for fault in faults]

    return read


def test_a_step_is_a_view_with_its_words_and_what_bears_them(told: Told) -> None:
    step = Step(
        "explore",
        "year=1990",
        Text("A pact", "協定"),
        Text("They sign.", "署名した。"),
        ("river-pact",),
    )
    assert told() == ((step,), [])
    assert told(view='""')[1] == []


def test_an_archive_needs_no_tour(good_folder: Path, tmp_path: Path) -> None:
    assert read_tour(tmp_path, read_tables(good_folder)[0]) == ((), [])


@pytest.mark.parametrize(
    ("changes", "column", "rule"),
    [
        *(({name: ...}, name, "empty-required") for name in STEP if name != "records"),
        ({"title_ja": '" "'}, "title_ja", "empty-required"),
        ({"text_en": "1"}, "text_en", "empty-required"),
        ({"view": '"?year=1990"'}, "view", "malformed"),
        ({"view": '"/about"'}, "view", "malformed"),
        ({"records": ...}, "records", "no-source"),
        ({"records": "[]"}, "records", "no-source"),
        ({"records": '"river-pact"'}, "records", "no-source"),
        ({"records": '["nothing"]'}, "records", "dangling-reference"),
        ({"records": "[1]"}, "records", "dangling-reference"),
    ],
)
def test_each_fault_names_the_step_and_the_key(
    told: Told, changes: dict[str, object], column: str, rule: str
) -> None:
    assert told(**changes) == ((), [(1, column, rule)])


@pytest.mark.parametrize(
    ("text", "column"),
    [("step = 1", "step"), ("[step]", "step"), ("step = [1]", "step"), ("x", "")],
)
def test_a_file_that_is_no_tour_is_one_fault(told: Told, text: str, column: str) -> None:
    assert told(text) == ((), [(None, column, "malformed")])


def test_an_archive_with_a_faulty_tour_is_refused(laid_over: Callable[[str], Path]) -> None:
    folder = laid_over("dangling-citation")
    (folder / "tour.toml").write_text("[[step]]", encoding="utf-8")
    with pytest.raises(ArchiveFaults) as refused:
        load_archive(folder)
    assert len([f for f in refused.value.faults if f.file == "tour.toml"]) == len(STEP)
