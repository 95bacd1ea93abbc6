"""Where actors sit: one place each, the same in every run."""

import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from graphdata.archive import Archive
from graphdata.build import Records
from graphdata.chairs import HEIGHT, WIDTH, chairs
from graphdata.dates import parse
from graphdata.errors import QueryError
from graphdata.placement import Place, Placement, place
from graphdata.records import Attendance
from graphdata.vocabulary import Rank, Role, Side, Subject

ROOT = Path(__file__).parents[2]

PRINT_PLACES = """
from dataclasses import replace
from graphdata.archive import bundled, load_archive
from graphdata.placement import place

records = load_archive(bundled()).records
people = {name: replace(actor, bloc="") for name, actor in records.actors.items()}
for found in records, replace(records, blocs={}, actors=people):
    for kind in "table", "force":
        print(kind, sorted(place(found, kind).places.items()))
"""

KINDS = ["table", "force"]


@pytest.fixture(scope="session", params=["good", "nato"])
def records(request: pytest.FixtureRequest) -> Records:
    """The rows of the napkin archive, then those of the bundled record."""
    archive: Archive = request.getfixturevalue(request.param)
    return archive.records


def without_blocs(records: Records) -> Records:
    """Return the same rows with nobody in a bloc."""
    actors = {name: replace(actor, bloc="") for name, actor in records.actors.items()}
    return replace(records, blocs={}, actors=actors)


def years_of(records: Records) -> dict[str, set[int]]:
    """Return the years in which each actor is shown, unless contacts are asked for."""
    years: dict[str, set[int]] = defaultdict(set)
    for meeting in records.meetings.values():
        if meeting.subject != Subject.NATO:
            continue
        for part in meeting.attendances:
            years[part.actor] |= set(range(meeting.span.first.year, meeting.span.last.year + 1))
    for said in records.positions.values():
        years[said.actor] |= set(range(said.span.first.year, said.span.last.year + 1))
    return years


def crowded(records: Records, places: Mapping[str, Place]) -> list[tuple[str, str]]:
    """Return who shares a year and a seat with whom."""
    years, seats = years_of(records), defaultdict(list)
    for actor, found in places.items():
        seats[found.x, found.y].append(actor)
    pairs = (pair for holders in seats.values() for pair in combinations(holders, 2))
    return [(a, b) for a, b in pairs if years[a] & years[b]]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("bare", [False, True], ids=["blocs", "no-blocs"])
def test_everybody_has_a_place_on_the_sheet_and_no_seat_has_two_at_once(
    records: Records, kind: str, bare: bool
) -> None:
    found = without_blocs(records) if bare else records
    places = place(found, kind).places
    assert set(places) == set(records.actors)
    assert [p for p in places.values() if not (-1 <= p.x <= 1 and -1 <= p.y <= 1)] == []
    assert crowded(records, places) == []


def test_places_are_the_same_from_run_to_run() -> None:
    # Sets of ids have another order under another hash seed; places must not follow it.
    said = {
        subprocess.run(
            [sys.executable, "-c", PRINT_PLACES],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1
    assert said.pop().count("\n") == 4


@pytest.mark.parametrize("kind", KINDS)
def test_places_are_the_same_the_second_time(records: Records, kind: str) -> None:
    assert place(records, kind) == place(records, kind)


@pytest.mark.parametrize("kind", KINDS)
def test_each_bloc_has_its_side(records: Records, kind: str) -> None:
    places, blocs = place(records, kind).places, records.blocs
    assert {name: found.side for name, found in places.items()} == {
        actor.id: blocs[actor.bloc].side for actor in records.actors.values()
    }


def test_who_is_in_no_bloc_sits_in_the_corner(good: Archive) -> None:
    actors = good.records.actors
    dov = {"dov": replace(actors["dov"], bloc="")}
    places = place(replace(good.records, actors={**actors, **dov})).places
    assert {name for name, found in places.items() if found.side == Side.CORNER} == {"dov"}


def test_the_west_sits_left_of_the_east(records: Records) -> None:
    places = place(records).places.values()
    assert max(p.x for p in places if p.side == Side.WEST) < 0
    assert min(p.x for p in places if p.side == Side.EAST) > 0


def test_without_blocs_those_who_deal_sit_on_one_side(good: Archive) -> None:
    # Cora and South Land dealt with nobody, so each is a group of its own.
    places = place(without_blocs(good.records)).places
    sides = {name: places[name].side for name in ("ada", "boris", "dov", "north-land")}
    assert sides["ada"] == sides["dov"]
    assert sides["boris"] == sides["north-land"]
    assert len({*sides.values(), places["cora"].side, places["south-land"].side}) == 4


@pytest.mark.parametrize(
    ("western", "eastern"),
    [
        ("united-states", "russia"),
        ("clinton-bill", "yeltsin"),
        ("bush-george-w", "putin"),
        ("gore", "chernomyrdin"),
        ("christopher", "kozyrev"),
        ("talbott", "mamedov"),
        ("perry", "grachev"),
    ],
)
def test_counterparts_face_each_other(nato: Archive, western: str, eastern: str) -> None:
    west, east = (nato.placement.places[actor] for actor in (western, eastern))
    assert (west.side, east.side) == (Side.WEST, Side.EAST)
    assert west.y == east.y


@pytest.mark.parametrize(
    "holders",
    [
        ("bush-george-h-w", "clinton-bill", "bush-george-w"),
        ("baker", "christopher", "powell"),
        ("scowcroft", "lake"),
        ("yeltsin", "putin"),
        ("kozyrev", "lavrov"),
        ("soviet-union", "russia"),
    ],
    ids="-".join,
)
def test_successors_inherit_the_chair(nato: Archive, holders: tuple[str, ...]) -> None:
    assert len({nato.placement.places[actor] for actor in holders}) == 1


@pytest.mark.parametrize(("day", "inherits"), [("1993-05", True), ("1992-05", False)])
def test_a_chair_is_free_when_its_holder_is_gone(
    good: Archive, with_rows: Callable[..., Archive], day: str, inherits: bool
) -> None:
    # Eve is prime minister after Ada, who is last on the record in 1992.
    records = good.records
    eve = replace(records.actors["ada"], id="eve")
    office = replace(records.offices["office-ada"], id="office-eve", actor="eve", start=parse(day))
    parts = (Attendance("eve", Role.HOST), Attendance("dov", Role.GUEST))
    talks = records.meetings["harbour-talks"]
    talks = replace(talks, id="eves-talks", span=parse(day), attendances=parts)
    archive = with_rows(
        actors=[*records.actors.values(), eve],
        offices=[*records.offices.values(), office],
        meetings=[*records.meetings.values(), talks],
    )
    places = place(archive.records).places
    assert (places["eve"] == places["ada"]) is inherits


def test_rank_decides_the_row_on_both_sides(good: Archive) -> None:
    ada, boris = good.records.offices.values()
    offices = {"a": replace(ada, rank=Rank.FOREIGN), "b": replace(boris, rank=Rank.FOREIGN)}
    before = good.placement.places
    after = place(replace(good.records, offices=offices)).places
    assert before["ada"].y != before["boris"].y
    assert after["ada"].y == after["boris"].y


@pytest.mark.parametrize("bloc", ["northern", "southern"])
def test_a_crowd_on_one_side_is_drawn_together(
    good: Archive, with_rows: Callable[..., Archive], bloc: str
) -> None:
    boris = good.records.actors["boris"]
    crowd = [replace(boris, id=f"guest-{nth}", bloc=bloc) for nth in range(100)]
    parts = tuple(Attendance(guest.id, Role.GUEST) for guest in crowd)
    ball = replace(good.records.meetings["harbour-talks"], attendances=parts)
    found = with_rows(actors=crowd, offices=[], meetings=[ball], positions=[]).records
    places = place(found).places
    assert [p for p in places.values() if not (-1 <= p.x <= 1 and -1 <= p.y <= 1)] == []
    assert crowded(found, places) == []


@pytest.mark.parametrize("kind", KINDS)
def test_an_archive_of_nobody_has_no_places(good: Archive, kind: str) -> None:
    nobody = replace(good.records, actors={}, offices={}, meetings={}, positions={})
    for records in (nobody, without_blocs(nobody)):
        assert place(records, kind) == Placement(kind, {})


def test_force_lets_ties_pull(nato: Archive) -> None:
    places = place(nato.records, "force").places
    assert len({(p.x, p.y) for p in places.values()}) == len(nato.records.actors)
    assert places != nato.placement.places


def test_another_kind_of_placement_is_refused(good: Archive) -> None:
    with pytest.raises(QueryError, match="placement 'round' is not known"):
        place(good.records, "round")


@pytest.mark.parametrize("side", Side)
def test_a_side_has_as_many_chairs_as_are_needed_and_no_two_in_one_place(side: Side) -> None:
    found = chairs(side, 60)
    assert len(found) == len({(chair.x, chair.y) for chair in found}) == 60
    assert {chair.side for chair in found} == {side}
    designed = chairs(side, 0)
    assert found[: len(designed)] == designed
    on_sheet = [0 <= chair.x <= WIDTH and 0 <= chair.y <= HEIGHT for chair in designed]
    assert all(on_sheet)
