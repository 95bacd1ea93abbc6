"""Rows of text to typed values."""

from collections.abc import Callable
from dataclasses import FrozenInstanceError
from datetime import date
from pathlib import Path

import pytest

from graphdata import rows as of
from graphdata.dates import parse
from graphdata.reading import read_tables
from graphdata.records import (
    Actor,
    Attendance,
    Bloc,
    Issue,
    Meeting,
    Membership,
    Office,
    Position,
    Programme,
    Source,
    Text,
)
from graphdata.vocabulary import (
    ActorKind,
    Audience,
    Certainty,
    Consulted,
    MeetingKind,
    Rank,
    Role,
    Side,
    SourceKind,
    Subject,
)

HARBOUR = (Attendance("ada", Role.HOST), Attendance("boris", Role.GUEST))


@pytest.fixture(scope="module")
def row(good_folder: Path) -> Callable[[str, str], of.Row]:
    """Return the row of a table that has an id, as text."""
    tables, _ = read_tables(good_folder)

    def find(table: str, name: str) -> of.Row:
        return next(row for row in of.rows(tables[table]) if row["id"] == name)

    return find


ONE, TWO, NOBODYS = {"north-land"}, {"north-land", "south-land"}, {"north-land", ""}


@pytest.mark.parametrize(
    ("kinds", "countries", "setting"),
    [
        (("memo", "cable"), ONE, Audience.INTERNAL),
        (("memo", "cable"), TWO, Audience.INTERNAL),
        (("memo", "cable"), set(), Audience.INTERNAL),
        (("talks", "phone_call", "letter"), ONE, Audience.INTERNAL),
        (("talks", "phone_call", "letter"), TWO, Audience.PRIVATE),
        (("talks", "phone_call", "letter"), NOBODYS, Audience.PRIVATE),
        (("talks", "phone_call", "letter"), {""}, Audience.PRIVATE),
        (("talks", "phone_call", "letter"), set(), Audience.PRIVATE),
        (("summit", "ministerial", "speech", "declaration"), ONE, Audience.PUBLIC),
        (("signature", "treaty", "accession", "decision"), TWO, Audience.PUBLIC),
        (("exercise", "election", "conflict"), set(), Audience.PUBLIC),
    ],
)
def test_how_open_a_meeting_is_follows_from_kind_and_countries(
    kinds: tuple[str, ...], countries: set[str], setting: Audience
) -> None:
    assert [of.setting_of(MeetingKind(kind), countries) for kind in kinds] == [setting] * len(kinds)


def test_every_kind_of_meeting_has_a_setting() -> None:
    assert {of.setting_of(kind, TWO) for kind in MeetingKind} == set(Audience)


def test_a_text_is_given_in_the_language_asked_for() -> None:
    bridge = Text("bridge", "橋")
    assert (bridge("en"), bridge("ja")) == ("bridge", "橋")


@pytest.mark.parametrize(
    ("cell", "values"),
    [
        ("", ()),
        (";", ()),
        ("ada", ("ada",)),
        ("ada;cora", ("ada", "cora")),
        (" cora ; ada ", ("cora", "ada")),
    ],
)
def test_a_cell_of_several_values_is_split_in_its_order(cell: str, values: tuple[str]) -> None:
    assert of.split(cell) == values


def test_a_bloc_has_its_side(row: Callable[[str, str], of.Row]) -> None:
    assert of.bloc(row("blocs", "northern")) == Bloc(
        "northern", Text("Northern bank", "北岸"), Text("North", "北"), Side.WEST
    )


def test_a_state_may_begin_and_need_not_end(row: Callable[[str, str], of.Row]) -> None:
    assert of.actor(row("actors", "south-land")) == Actor(
        id="south-land",
        kind=ActorKind.STATE,
        name=Text("South Land", "南の国"),
        native="",
        short=Text("South Land", "南の国"),
        country="",
        bloc="southern",
        begin=date(1990, 3, 1),
        end=None,
    )


def test_an_end_that_is_not_known_is_none(row: Callable[[str, str], of.Row]) -> None:
    assert of.office(row("offices", "office-ada")) == Office(
        id="office-ada",
        actor="ada",
        rank=Rank.HEAD_OF_GOVERNMENT,
        title=Text("Prime Minister", "首相"),
        organisation="north-land",
        start=parse("1989~"),
        end=None,
        certainty=Certainty.DOCUMENTED,
    )


@pytest.mark.parametrize(
    ("office", "held"),
    [("office-ada", [1989, 1990, 1991, 1992, 1993]), ("office-boris", [1990, 1991, 1992])],
)
def test_an_office_is_held_from_its_first_year_to_its_last(
    office: str, held: list[int], row: Callable[[str, str], of.Row]
) -> None:
    found = of.office(row("offices", office))
    assert [year for year in range(1988, 1994) if found.held_in(year)] == held


def test_an_office_without_dates_may_be_held_in_any_year(
    row: Callable[[str, str], of.Row],
) -> None:
    assert of.office({**row("offices", "office-boris"), "start": "", "end": ""}).held_in(1700)


def test_a_source_keeps_all_that_is_said_of_it(row: Callable[[str, str], of.Row]) -> None:
    assert of.source(row("sources", "memcon-harbour")) == Source(
        id="memcon-harbour",
        kind=SourceKind.MEMCON,
        title="Conversation at the Harbour",
        author="C. Lund",
        date="1990-05-02",
        archive="Archive of North Land",
        collection="Prime Minister's Office",
        document_number="NL-1990-17",
        url="https://example.org/harbour",
        language="en",
        release_status="released in full",
        licence="public domain",
        consulted=Consulted.TEXT,
    )


def test_a_meeting_has_those_who_took_part_and_its_setting(
    row: Callable[[str, str], of.Row],
) -> None:
    assert of.meeting(row("meetings", "harbour-talks"), HARBOUR, TWO) == Meeting(
        id="harbour-talks",
        kind=MeetingKind.TALKS,
        span=parse("1990-05-02"),
        place=Text("Harbour", "港"),
        country="north-land",
        title=Text("Talks at the Harbour", "港での会談"),
        summary=Text("Ada and Boris spoke of a bridge.", "エイダとボリスは橋について話した。"),
        certainty=Certainty.DOCUMENTED,
        subject=Subject.NATO,
        attendances=HARBOUR,
        setting=Audience.PRIVATE,
    )


def test_an_issue_has_its_letter_and_its_short_name(row: Callable[[str, str], of.Row]) -> None:
    assert of.issue(row("issues", "ferry")) == Issue(
        id="ferry",
        name=Text("Ferry across the river", "川の渡し船"),
        short=Text("Ferry", "渡し船"),
        letter=Text("F", "船"),
        definition=Text("Whether the ferry shall run on.", "渡し船を続けるか否か。"),
    )


def test_a_position_has_its_stance_as_a_number_and_all_it_was_told_to(
    row: Callable[[str, str], of.Row],
) -> None:
    assert of.position(row("positions", "boris-answers")) == Position(
        id="boris-answers",
        actor="boris",
        issue="bridge",
        span=parse("1990-05-02"),
        stance=-2,
        audience=Audience.PRIVATE,
        to=("ada", "cora"),
        meeting="harbour-talks",
        paraphrase=Text("No bridge is wanted.", "橋は望まない。"),
        quote="",
        quote_language="",
        certainty=Certainty.DOCUMENTED,
        note="",
    )


def test_programmes_and_steps_have_their_day(row: Callable[[str, str], of.Row]) -> None:
    assert of.programme(row("programmes", "river-pact")) == Programme(
        "river-pact",
        Text("River Pact", "川の協定"),
        "RP",
        parse("1992-06-12"),
        Text("To build and keep the crossings.", "渡河施設を建設し維持する。"),
    )
    assert of.membership(row("memberships", "north-land-joins")) == Membership(
        id="north-land-joins",
        state="north-land",
        programme="river-pact",
        span=parse("1992-06-12"),
        place="River Town",
        signatory="Ada Lind",
        certainty=Certainty.DOCUMENTED,
    )


def test_a_row_cannot_be_written_to(row: Callable[[str, str], of.Row]) -> None:
    bridge = of.issue(row("issues", "bridge"))
    with pytest.raises(FrozenInstanceError):
        bridge.id = "tunnel"  # type: ignore[misc]
