"""Who dealt with whom at a meeting, and over several."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from graphdata.archive import Archive
from graphdata.dates import parse
from graphdata.dealings import dealing_counts, dealings, dealings_of, tie_id, tied
from graphdata.records import Attendance, Meeting
from graphdata.vocabulary import Audience, Role

# Ada and Cora are of North Land, Boris and Dov of South Land.
PAIRS: dict[str, tuple[str, set[tuple[str, str]]]] = {
    "a host with each": (
        "ada host, boris guest, dov present",
        {("ada", "boris"), ("ada", "dov")},
    ),
    "a speaker with each": (
        "boris speaker, ada present, cora present",
        {("ada", "boris"), ("boris", "cora")},
    ),
    "an author with each": ("cora author, dov recipient", {("cora", "dov")}),
    "guests without a host not": ("ada guest, boris guest", set()),
    "present never with present": ("ada present, boris present", set()),
    "a guest not with those present": ("ada guest, boris present", set()),
    "signatories with one another": ("ada signatory, boris signatory", {("ada", "boris")}),
    "a party with a signatory": ("ada signatory, boris party", {("ada", "boris")}),
    "signatories not with those present": (
        "ada signatory, boris signatory, dov present",
        {("ada", "boris")},
    ),
    "a delegation not within itself": (
        "ada host, cora present, boris guest, dov signatory",
        {("ada", "boris"), ("ada", "dov")},
    ),
    "two hosts of one delegation not": ("ada host, cora host", set()),
    "nobody with themselves": ("ada host, ada speaker", set()),
    "in two parts, once": ("ada host, ada speaker, boris guest", {("ada", "boris")}),
    "nobody alone": ("ada host", set()),
    "nobody there": ("", set()),
    "those of no country with each": (
        "north-land signatory, south-land signatory, ada host",
        {("north-land", "south-land"), ("ada", "north-land"), ("ada", "south-land")},
    ),
}


@pytest.fixture
def meeting(good: Archive) -> Callable[..., Meeting]:
    """Make a meeting of a line such as "ada host, boris guest", public unless said otherwise."""

    def make(
        line: str, setting: Audience = Audience.PUBLIC, name: str = "m", day: str = "1990"
    ) -> Meeting:
        parts = [part.split() for part in line.split(", ") if part]
        attendances = tuple(Attendance(actor, Role(role)) for actor, role in parts)
        talks = good.records.meetings["harbour-talks"]
        return replace(talks, id=name, span=parse(day), attendances=attendances, setting=setting)

    return make


@pytest.mark.parametrize(("line", "pairs"), PAIRS.values(), ids=PAIRS)
@pytest.mark.parametrize("setting", [Audience.PUBLIC, Audience.PRIVATE])
def test_who_deals_with_whom_follows_from_the_parts_taken(
    good: Archive,
    meeting: Callable[..., Meeting],
    line: str,
    pairs: set[tuple[str, str]],
    setting: Audience,
) -> None:
    assert dealings_of(meeting(line, setting), good.records.actors) == pairs


@pytest.mark.parametrize(
    ("line", "pairs"),
    [
        ("ada author, cora recipient", {("ada", "cora")}),
        ("ada host, cora present, boris present", {("ada", "cora"), ("ada", "boris")}),
        ("ada present, cora present", set()),
    ],
)
def test_an_internal_meeting_ties_one_delegation_within_itself(
    good: Archive, meeting: Callable[..., Meeting], line: str, pairs: set[tuple[str, str]]
) -> None:
    assert dealings_of(meeting(line, Audience.INTERNAL), good.records.actors) == pairs


def test_a_tie_has_its_meetings_in_order_of_date_and_the_most_open_setting(
    good: Archive, meeting: Callable[..., Meeting]
) -> None:
    meetings = [
        meeting("ada host, boris guest", Audience.PRIVATE, "c", "1992"),
        meeting("boris host, ada guest", Audience.INTERNAL, "b", "1990"),
        meeting("ada host, boris guest, dov guest", Audience.PUBLIC, "d", "1991"),
        meeting("boris author, ada recipient", Audience.PRIVATE, "a", "1990"),
        meeting("cora present, dov present", Audience.PUBLIC, "e", "1990"),
        meeting("ada author, cora recipient", Audience.INTERNAL, "f", "1991"),
    ]
    graph = dealings(meetings, good.records.actors)
    assert set(graph) == {"ada", "boris", "cora", "dov"}
    assert {tuple(sorted((a, b))): tie for a, b, tie in graph.edges(data=True)} == {
        ("ada", "boris"): {"meetings": ("a", "b", "d", "c"), "setting": Audience.PUBLIC},
        ("ada", "dov"): {"meetings": ("d",), "setting": Audience.PUBLIC},
        ("ada", "cora"): {"meetings": ("f",), "setting": Audience.INTERNAL},
    }
    assert dealing_counts(graph) == {"ada": 6, "boris": 4, "cora": 1, "dov": 1}


def test_a_private_tie_is_more_open_than_an_internal_one(
    good: Archive, meeting: Callable[..., Meeting]
) -> None:
    settings = [Audience.INTERNAL, Audience.PRIVATE, Audience.INTERNAL]
    meetings = [
        meeting("ada host, boris guest", setting, f"m{number}")
        for number, setting in enumerate(settings)
    ]
    graph = dealings(meetings, good.records.actors)
    assert graph.edges["ada", "boris"]["setting"] == Audience.PRIVATE


def test_the_order_of_the_meetings_does_not_matter(
    good: Archive, meeting: Callable[..., Meeting]
) -> None:
    meetings = [meeting("ada host, boris guest", name=name) for name in "abc"]
    there, back = (dealings(found, good.records.actors) for found in (meetings, meetings[::-1]))
    assert dict(there.adj) == dict(back.adj)


def test_no_meetings_give_an_empty_graph() -> None:
    graph = dealings([], {})
    assert (len(graph), dealing_counts(graph)) == (0, {})


def test_the_napkin_ties_ada_to_both_of_the_other_bank(good: Archive) -> None:
    graph = dealings(good.records.meetings.values(), good.records.actors)
    assert {tie_id(a, b): tie["meetings"] for a, b, tie in graph.edges(data=True)} == {
        "ada~boris": ("harbour-talks", "ferry-letter", "river-summit"),
        "ada~dov": ("ferry-letter",),
        "boris~north-land": ("river-summit",),
    }


def test_a_tie_has_one_name_whichever_actor_is_named_first() -> None:
    assert tie_id("boris", "ada") == tie_id("ada", "boris") == "ada~boris"
    assert list(tied("ada~boris")) == ["ada", "boris"]


@pytest.mark.parametrize("name", ["", "ada", "ada~boris~dov", "harbour-talks"])
def test_what_is_no_tie_names_nobody(name: str) -> None:
    assert list(tied(name)) == []
