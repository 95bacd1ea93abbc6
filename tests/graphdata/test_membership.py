"""Where states stood on 31 December, on the napkin and on the record."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

import pytest

from graphdata.archive import Archive
from graphdata.borders import drawn_on
from graphdata.dates import parse
from graphdata.levels import Account, Course, End, Group, Halt, Level, Rules
from graphdata.membership import Standing, Told, joined, standing, standings, told_of
from graphdata.records import Membership, Text
from graphdata.vocabulary import Certainty

NAME = Text("a", "b")
RULES = Rules(
    levels=(
        Level("owner", NAME, ("deed",), outlined=False),
        Level("guest", NAME, ("letter", "visit"), outlined=True),
    ),
    halt=Halt(NAME, ("leave",), (End("north-leave", "", "talks-1992"),)),
    accounts=(),
)


def step(state: str, programme: str, day: str) -> Membership:
    """Return a step called after the half of the country and the programme."""
    name = f"{state.removesuffix('-land')}-{programme}"
    return Membership(name, state, programme, parse(day), "", "", Certainty.DOCUMENTED)


@pytest.fixture
def stepping(with_rows: Callable[..., Archive], good: Archive) -> Callable[..., Archive]:
    """Put steps and rules into the napkin, and date its meeting of 1992 as ``talks-1992``."""

    def make(*steps: Membership, rules: Rules | None = RULES) -> Archive:
        (meeting,) = (m for m in good.records.meetings.values() if m.span.first.year == 1992)
        meetings = [replace(meeting, id="talks-1992", span=parse("1992-07-01"), attendances=())]
        # the graph needs no programmes for what is asked here
        archive = with_rows(meetings=meetings, positions=[], memberships=[])
        records = replace(archive.records, memberships={each.id: each for each in steps})
        package = replace(archive.package, standing=rules)
        return replace(archive, records=records, package=package)

    return make


NORTH = "north-land"


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (1989, Standing(NORTH, True, None, "", "", (), ())),
        (1990, Standing(NORTH, True, 1, "north-visit", "", ("north-visit",), ("north-visit",))),
        (
            1991,
            Standing(
                NORTH,
                True,
                1,
                "north-visit",
                "north-leave",
                ("north-leave",),
                ("north-letter", "north-leave", "north-song"),
            ),
        ),
        (
            1992,
            Standing(
                NORTH, True, 0, "north-deed", "", ("talks-1992", "north-deed"), ("north-deed",)
            ),
        ),
        (1993, Standing(NORTH, True, 0, "north-deed", "", (), ())),
    ],
)
def test_a_state_rises_halts_and_comes_back(
    stepping: Callable[..., Archive], year: int, expected: Standing
) -> None:
    archive = stepping(
        step(NORTH, "visit", "1990-05"),
        step(NORTH, "letter", "1991-02-01"),
        step(NORTH, "leave", "1991-03-01"),
        step(NORTH, "song", "1991-04-01"),
        step(NORTH, "deed", "1992-12-31"),
    )
    assert standing(archive, NORTH, year) == expected


def test_a_step_of_which_only_the_year_is_known_counts_on_its_last_day(
    stepping: Callable[..., Archive],
) -> None:
    archive = stepping(step(NORTH, "visit", "1991"), step("south-land", "visit", "1990/1991"))
    found = [
        {state: each.level for state, each in standings(archive, (NORTH, "south-land"), y).items()}
        for y in (1990, 1991)
    ]
    assert found == [{NORTH: None, "south-land": None}, {NORTH: 1, "south-land": 1}]


def test_what_is_not_in_the_record_is_not_the_same_as_none(
    stepping: Callable[..., Archive],
) -> None:
    archive = stepping(step(NORTH, "deed", "1992-01-01"))
    assert standing(archive, NORTH, 1991).on_record
    assert standing(archive, "south-land", 1992) == Standing(
        "south-land", False, None, "", "", (), ()
    )
    assert not standing(archive, "nowhere", 1992).on_record


def test_without_rules_no_state_has_a_level(stepping: Callable[..., Archive]) -> None:
    archive = stepping(step(NORTH, "deed", "1992-01-01"), rules=None)
    assert standing(archive, NORTH, 1992) == Standing(
        NORTH, True, None, "", "", (), ("north-deed",)
    )


def test_a_halt_that_nothing_ended_lasts(stepping: Callable[..., Archive]) -> None:
    rules = replace(RULES, halt=Halt(NAME, ("leave",), ()))
    archive = stepping(step(NORTH, "leave", "1991-03-01"), rules=rules)
    assert [standing(archive, NORTH, year).halted for year in (1990, 1991, 1999)] == [
        "",
        "north-leave",
        "north-leave",
    ]


def test_who_joined_what_in_a_year(stepping: Callable[..., Archive]) -> None:
    archive = stepping(
        step(NORTH, "song", "1991-04-01"),
        step("south-land", "visit", "1991-01"),
        step("south-land", "song", "1991-02-01"),
        step(NORTH, "deed", "1992-01-01"),
    )
    found = {programme: [s.id for s in steps] for programme, steps in joined(archive, 1991).items()}
    assert list(found.items()) == [
        ("visit", ["south-visit"]),
        ("song", ["south-song", "north-song"]),
    ]
    assert joined(archive, 1990) == {}


def test_an_account_gathers_signatures_groups_and_courses(
    stepping: Callable[..., Archive],
) -> None:
    archive = stepping(
        step(NORTH, "song", "1991-04-01"),
        step("south-land", "song", "1991-02-01"),
        step("south-land", "visit", "1991-01-01"),
    )
    south, talks = Text("South", "南"), Text("Talks", "会談")
    account = Account(
        "song", ("talks-1992",), (Group(south, ("south-land",)),), (Course(talks, ("talks-1992",)),)
    )
    told = told_of(archive, account)
    assert told == Told(
        programme="song",
        contents=("talks-1992",),
        signatures=("south-song", "north-song"),
        groups=((south, ("south-song",)),),
        courses=((talks, ("talks-1992",)),),
    )
    assert told.rows == ("song", "talks-1992", "south-song", "north-song")


def at(archive: Archive, year: int) -> dict[str, Standing]:
    """Return where the states drawn on 31 December of a year stood."""
    assert archive.borders is not None
    drawn = drawn_on(archive.borders, archive.records.actors, date(year, 12, 31))
    return standings(archive, (shape.id for shape in drawn), year)


def states(found: Iterable[Standing], archive: Archive, level: str) -> set[str]:
    """Return the states at a level."""
    assert archive.package.standing is not None
    ids = [each.id for each in archive.package.standing.levels]
    return {each.state for each in found if each.level is not None and ids[each.level] == level}


def test_the_record_counts_the_members_of_the_alliance(nato: Archive) -> None:
    members = {
        year: len(states(at(nato, year).values(), nato, "member")) for year in nato.package.years
    }
    assert members == {
        **dict.fromkeys(range(1990, 1999), 16),
        **dict.fromkeys(range(1999, 2004), 19),
        **dict.fromkeys(range(2004, 2009), 26),
        2009: 28,
    }


def test_the_record_knows_the_invited_and_those_of_the_action_plan(nato: Archive) -> None:
    assert states(at(nato, 1997).values(), nato, "invited") == {
        "czech-republic",
        "hungary",
        "poland",
    }
    assert states(at(nato, 2008).values(), nato, "invited") == {"albania", "croatia"}
    assert states(at(nato, 2009).values(), nato, "map") == {"north-macedonia"}


def test_the_record_counts_the_partners(nato: Archive) -> None:
    partners = [len(states(at(nato, y).values(), nato, "pfp")) for y in (1993, 1994, 1995, 1996)]
    assert partners == [0, 23, 27, 28]


def test_the_halts_of_the_record(nato: Archive) -> None:
    halted = {
        year: sorted(s.state for s in at(nato, year).values() if s.halted)
        for year in nato.package.years
    }
    assert {year: found for year, found in halted.items() if found} == {
        **{year: ["malta"] for year in (1996, 1997, 1998)},
        **{year: ["malta", "russia"] for year in (1999, 2000, 2001)},
        **{year: ["malta"] for year in range(2002, 2008)},
        2008: ["russia"],
    }
    assert at(nato, 2009)["russia"].changes == ("ev-20090627-corfu",)


def test_the_record_says_of_whom_it_knows_nothing(nato: Archive) -> None:
    unknown = Counter(
        each.state
        for year in nato.package.years
        for each in at(nato, year).values()
        if not each.on_record
    )
    assert unknown == {"sfr-yugoslavia": 2, "yugoslavia": 14, "kosovo": 2}


def test_the_account_of_the_partnership_is_borne_by_sources(nato: Archive) -> None:
    assert nato.package.standing is not None
    (account,) = nato.package.standing.accounts
    told = told_of(nato, account)
    records = nato.records
    signed = [records.memberships[each] for each in told.signatures]
    assert len({each.state for each in signed}) == 34
    assert (signed[0].state, signed[-1].id) == ("romania", "mb-malta-pfp-2")
    assert [row for row in told.rows if not records.citations[row]] == []
    ((_, neutrals),) = told.groups
    assert len(neutrals) == 7
