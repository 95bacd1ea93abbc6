"""How long stances stand, and whose are shown."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from graphdata.archive import Archive
from graphdata.dates import parse
from graphdata.records import Office, Text
from graphdata.stances import Step, a_year_after, by_bloc, leading, leaves_office, steps
from graphdata.vocabulary import Certainty, Rank

LAST = date(1992, 12, 31)


def office(start: str, end: str) -> Office:
    """An office held between two dates of the record; "" for one not known."""
    begun, ended = (parse(text) if text else None for text in (start, end))
    title = Text("Judge", "判事")
    return Office("o", "ada", Rank.OFFICIAL, title, "", begun, ended, Certainty.DOCUMENTED)


def test_a_step_stands_until_the_next_word_whoever_hears_it(good: Archive) -> None:
    said = good.records.positions
    assert steps(good.records, said.values()) == {
        ("ada", "bridge"): [
            Step(
                said["ada-plans"],
                date(1990, 4, 1),
                date(1990, 5, 2),
                pales=date(1990, 5, 2),
                leaves=False,
            ),
            Step(said["ada-tells"], date(1990, 5, 2), LAST, pales=date(1991, 5, 2), leaves=False),
        ],
        ("boris", "bridge"): [
            Step(said["boris-answers"], date(1990, 5, 2), LAST, date(1991, 5, 2), leaves=True)
        ],
        ("dov", "ferry"): [Step(said["dov-declares"], date(1992, 6, 12), LAST, LAST, leaves=False)],
    }


def test_with_one_audience_only_what_it_hears_ends_a_step(good: Archive) -> None:
    private = [p for p in good.records.positions.values() if p.id != "ada-plans"]
    found = steps(good.records, private, strict=True)
    assert [(s.position.id, s.start, s.end) for s in found["ada", "bridge"]] == [
        ("ada-tells", date(1990, 5, 2), LAST)
    ]


def test_what_is_superseded_on_its_day_stands_in_no_step(good: Archive) -> None:
    said = good.records.positions["ada-tells"]
    again = replace(said, id="ada-tells-again", stance=1)
    [step] = steps(good.records, [again, said])["ada", "bridge"]
    assert (step.position, step.end) == (again, LAST)


def test_an_office_outlasts_the_record_but_not_by_the_strict_rule(
    with_rows: Callable[..., Archive], good: Archive
) -> None:
    held = replace(good.records.offices["office-boris"], end=parse("1999-06-30"))
    archive = with_rows(offices=[held])
    said = [archive.records.positions["boris-answers"]]
    [loose], [strict] = (
        steps(archive.records, said, strict=each)["boris", "bridge"] for each in (False, True)
    )
    assert (loose.end, loose.leaves) == (date(1999, 6, 30), True)
    assert (strict.end, strict.leaves) == (LAST, False)


def test_a_state_stands_for_nothing_once_it_has_ended(
    with_rows: Callable[..., Archive], good: Archive
) -> None:
    gone = replace(good.records.actors["dov"], end=date(1992, 8, 1))
    archive = with_rows(actors=[*{**good.records.actors, "dov": gone}.values()])
    [step] = steps(archive.records, archive.records.positions.values())["dov", "ferry"]
    assert (step.end, step.leaves) == (date(1992, 8, 1), False)


@pytest.mark.parametrize(
    ("offices", "left"),
    [
        ([], None),
        ([office("1989", "")], None),
        ([office("", "")], None),
        ([office("", "1990-06")], date(1990, 6, 30)),
        ([office("1990-05-03", "1991")], None),
        ([office("1989", "1990-05-01")], None),
        ([office("1989", "1991-01"), office("1991-02-20", "1992")], date(1992, 12, 31)),
        ([office("1989", "1991-01"), office("1991-03-05", "1992")], date(1991, 1, 31)),
        ([office("1991-02-20", "1992"), office("1989", "1991-01")], date(1992, 12, 31)),
        ([office("1989", "1990-06"), office("1990-06", "")], None),
    ],
)
def test_an_actor_leaves_with_the_last_of_the_offices_held_in_a_row(
    good: Archive, offices: list[Office], left: date | None
) -> None:
    assert leaves_office(offices, good.records.positions["ada-tells"]) == left


@pytest.mark.parametrize(
    ("day", "later"),
    [
        (date(1994, 1, 31), date(1995, 1, 31)),
        (date(1996, 2, 29), date(1997, 2, 28)),
        (date(1995, 2, 28), date(1996, 2, 28)),
    ],
)
def test_a_year_after_is_the_same_day(day: date, later: date) -> None:
    assert a_year_after(day) == later


@pytest.mark.parametrize(
    ("number", "chosen"),
    [
        (0, []),
        (1, ["ada"]),
        (2, ["ada", "boris"]),
        (3, ["ada", "boris", "dov"]),
        (9, ["ada", "boris", "dov"]),
    ],
)
def test_each_bloc_has_its_leading_voice_before_anybody_has_a_second(
    good: Archive, number: int, chosen: list[str]
) -> None:
    assert leading(good.records, good.records.positions.values(), number) == chosen


def test_a_bloc_with_one_word_is_heard_before_the_second_of_a_loud_one(good: Archive) -> None:
    said = good.records.positions
    loud = [said["ada-plans"], replace(said["ada-tells"], actor="cora"), said["ada-tells"]]
    assert leading(good.records, [*loud, said["dov-declares"]], 2) == ["ada", "dov"]


def test_actors_stand_bloc_by_bloc_the_loudest_first(good: Archive) -> None:
    counts = {"ada": 1, "boris": 2, "cora": 3, "dov": 1, "south-land": 2}
    assert by_bloc(good.records, ["ada", "boris", "dov", "north-land", "cora"], counts) == [
        "boris",
        "dov",
        "cora",
        "ada",
        "north-land",
    ]


def test_on_the_record_no_step_overlaps_the_next_or_outlasts_its_office(nato: Archive) -> None:
    laid = steps(nato.records, nato.records.positions.values())
    pairs = [pair for each in laid.values() for pair in pairwise(each)]
    assert len(pairs) > 100
    assert [a.position.id for a, b in pairs if a.end > b.start] == []
    assert all(s.start < s.end and s.start <= s.pales <= s.end for v in laid.values() for s in v)
    lake = laid["lake", "enlargement"][-1]
    assert (lake.end, lake.leaves) == (date(1997, 3, 14), True)
