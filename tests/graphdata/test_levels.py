"""The levels, halts and accounts that an archive declares: read, or told what is wrong."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graphdata.errors import Fault
from graphdata.levels import Account, Course, End, Group, Halt, Level, Rules
from graphdata.package import Package, read_package
from graphdata.reading import read_tables
from graphdata.records import Text

NAME = {"name_en": "Owner", "name_ja": "主"}
OWNER: dict[str, Any] = {"id": "owner", **NAME, "programmes": ["river-pact"], "outlined": True}
HALT: dict[str, Any] = {
    **NAME,
    "programmes": ["river-pact"],
    "ended": [{"halt": "north-land-joins", "meeting": "river-summit"}],
}
ACCOUNT: dict[str, Any] = {
    "programme": "river-pact",
    "contents": ["river-summit"],
    "groups": [{**NAME, "states": ["south-land"]}],
    "courses": [{**NAME, "records": ["north-land-joins"]}],
}
WHOLE: dict[str, Any] = {"levels": [OWNER], "halt": HALT, "accounts": [ACCOUNT]}


@pytest.fixture
def declared(
    good_folder: Path, tmp_path: Path
) -> Callable[[Any], tuple[Package | None, list[Fault]]]:
    """Read the napkin's description with such a part ``standing``."""
    tables, _ = read_tables(good_folder)
    descriptor = json.loads((good_folder / "datapackage.json").read_text("utf-8"))

    def read(standing: Any) -> tuple[Package | None, list[Fault]]:
        descriptor["memcon"]["standing"] = standing
        (tmp_path / "datapackage.json").write_text(json.dumps(descriptor), "utf-8")
        return read_package(tmp_path, tables)

    return read


def test_the_rules_are_read_as_they_stand(
    declared: Callable[[Any], tuple[Package | None, list[Fault]]],
) -> None:
    package, faults = declared(WHOLE)
    name = Text("Owner", "主")
    assert faults == []
    assert package is not None
    assert package.standing == Rules(
        levels=(Level("owner", name, ("river-pact",), outlined=True),),
        halt=Halt(name, ("river-pact",), (End("north-land-joins", "", "river-summit"),)),
        accounts=(
            Account(
                "river-pact",
                ("river-summit",),
                (Group(name, ("south-land",)),),
                (Course(name, ("north-land-joins",)),),
            ),
        ),
    )


def test_halts_and_accounts_need_not_be_declared(
    declared: Callable[[Any], tuple[Package | None, list[Fault]]],
) -> None:
    package, faults = declared({"levels": [{**OWNER, "outlined": False}]})
    assert faults == []
    assert package is not None
    assert package.standing == Rules(
        (Level("owner", Text("Owner", "主"), ("river-pact",), outlined=False),), None, ()
    )


def test_an_archive_need_not_have_levels(good_folder: Path) -> None:
    package, _ = read_package(good_folder, read_tables(good_folder)[0])
    assert package is not None
    assert (package.standing, package.shapes) == (None, "")


def test_a_programme_has_the_rank_of_its_level() -> None:
    name = Text("a", "b")
    levels = (Level("x", name, ("p",), outlined=False), Level("y", name, ("q", "r"), outlined=True))
    rules = Rules(levels, None, ())
    assert [rules.rank(programme) for programme in "pqrs"] == [0, 1, 1, None]


@pytest.mark.parametrize(
    "standing",
    [
        None,
        {},
        {"levels": []},
        {"levels": "owner"},
        {"levels": [{**OWNER, "id": f"l{i}", "programmes": [f"p{i}"]} for i in range(5)]},
        {"levels": [OWNER, OWNER]},
        {"levels": [{**OWNER, "outlined": 1}]},
        {"levels": [{**OWNER, "programmes": "river-pact"}]},
        {"levels": [{"id": "owner", "programmes": []}]},
        {**WHOLE, "halt": None},
        {**WHOLE, "halt": {**HALT, "ended": None}},
        {**WHOLE, "halt": {**HALT, "ended": [{"halt": "north-land-joins"}]}},
        {**WHOLE, "halt": {**HALT, "ended": [{"halt": "a", "step": "b", "meeting": "c"}]}},
        {**WHOLE, "halt": {**HALT, "ended": [{"step": "b"}]}},
        {**WHOLE, "halt": {**HALT, "ended": [{"halt": "a", "step": 5}]}},
        {**WHOLE, "accounts": [{"contents": []}]},
        {**WHOLE, "accounts": [{"programme": "river-pact"}]},
        {**WHOLE, "accounts": [{**ACCOUNT, "groups": [{**NAME, "states": "south-land"}]}]},
        {**WHOLE, "accounts": [{**ACCOUNT, "courses": [{"records": []}]}]},
    ],
    ids=str,
)
def test_rules_that_cannot_be_used_are_one_fault(
    declared: Callable[[Any], tuple[Package | None, list[Fault]]], standing: Any
) -> None:
    package, faults = declared(standing)
    assert package is None
    assert [(fault.file, fault.rule) for fault in faults] == [("datapackage.json", "malformed")]


@pytest.mark.parametrize(
    ("standing", "lost", "table"),
    [
        ({"levels": [{**OWNER, "programmes": ["lake"]}]}, "lake", "an id of programmes.csv"),
        ({**WHOLE, "halt": {**HALT, "programmes": ["lake"]}}, "lake", "an id of programmes.csv"),
        (
            {**WHOLE, "halt": {**HALT, "ended": [{"halt": "lake", "meeting": "river-summit"}]}},
            "lake",
            "an id of memberships.csv",
        ),
        (
            {**WHOLE, "halt": {**HALT, "ended": [{"halt": "north-land-joins", "step": "lake"}]}},
            "lake",
            "an id of memberships.csv",
        ),
        (
            {**WHOLE, "halt": {**HALT, "ended": [{"halt": "north-land-joins", "meeting": "lake"}]}},
            "lake",
            "an id of meetings.csv",
        ),
        (
            {**WHOLE, "accounts": [{**ACCOUNT, "programme": "lake"}]},
            "lake",
            "an id of programmes.csv",
        ),
        (
            {**WHOLE, "accounts": [{**ACCOUNT, "groups": [{**NAME, "states": ["lake"]}]}]},
            "lake",
            "an id of actors.csv",
        ),
        ({**WHOLE, "accounts": [{**ACCOUNT, "contents": ["lake"]}]}, "lake", "an id of a table"),
        (
            {**WHOLE, "accounts": [{**ACCOUNT, "courses": [{**NAME, "records": ["lake"]}]}]},
            "lake",
            "an id of a table",
        ),
    ],
)
def test_a_name_that_no_table_has_is_told(
    declared: Callable[[Any], tuple[Package | None, list[Fault]]],
    standing: Any,
    lost: str,
    table: str,
) -> None:
    _, faults = declared(standing)
    assert [(fault.rule, fault.found, fault.expected) for fault in faults] == [
        ("dangling-reference", f"memcon names {lost!r}", table)
    ]
