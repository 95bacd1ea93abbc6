"""Paths that respect time: dealings in an order that the record bears."""

import random
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphdata.archive import Archive
from graphdata.dates import parse
from graphdata.dealings import dealings_of
from graphdata.describe import path_sentence
from graphdata.paths import Aim, Path, Step, find_path
from graphdata.records import Attendance, Meeting
from graphdata.slicing import GraphQuery, GraphSlice, slice_graph
from graphdata.sources import citations_of
from graphdata.vocabulary import Audience, Certainty, Role
from graphdata.words import words

EN, JA = words("en"), words("ja")
ALL = GraphQuery(1990, 1992)
AIMS = pytest.mark.parametrize("aim", Aim)
WithRows = Callable[..., Archive]
Meet = Callable[..., GraphSlice]


@pytest.fixture(scope="session")
def meet(good: Archive, with_rows: WithRows) -> Meet:
    """Make a slice of talks such as ``meet("ada boris 1990-05", ...)``, called t0, t1, ..."""

    def make(*lines: str, certainties: Iterable[Certainty] = ()) -> GraphSlice:
        sure = dict(enumerate(certainties))
        meetings = []
        for nth, (host, guest, date) in enumerate(line.split() for line in lines):
            parts = (Attendance(host, Role.HOST), Attendance(guest, Role.GUEST))
            talks = replace(
                good.records.meetings["harbour-talks"],
                id=f"t{nth}",
                span=parse(date),
                attendances=parts,
                setting=Audience.INTERNAL,  # so that members of one delegation are tied too
                certainty=sure.get(nth, Certainty.DOCUMENTED),
            )
            meetings.append(talks)
        return slice_graph(with_rows(meetings=meetings, positions=[]), ALL)

    return make


def walked(path: Path) -> list[str]:
    """Return the ids of the meetings along a path."""
    return [step.meeting.id for step in path.steps]


@AIMS
def test_a_path_tells_each_step_with_its_meeting_and_sources(good: Archive, aim: Aim) -> None:
    letter, summit = (good.records.meetings[row] for row in ("ferry-letter", "river-summit"))
    found = find_path(slice_graph(good, ALL), "dov", "boris", aim)
    assert found == Path(
        "dov",
        "boris",
        (
            Step("dov", "ada", letter, tuple(citations_of(good.records, letter.id))),
            Step("ada", "boris", summit, tuple(citations_of(good.records, summit.id))),
        ),
    )
    assert found.actors == ("dov", "ada", "boris")
    assert [source.id for step in found.steps for source, _ in step.citations] == [
        "letter-ferry",
        "river-report",
    ]


@AIMS
def test_no_path_leads_back_in_time(good: Archive, aim: Aim) -> None:
    assert find_path(slice_graph(good, ALL), "north-land", "dov", aim) == Path("north-land", "dov")


@AIMS
def test_two_steps_through_one_meeting_are_in_no_order(good: Archive, aim: Aim) -> None:
    found = slice_graph(good, GraphQuery(1992, 1992))
    assert nx.has_path(found.dealings, "ada", "north-land")
    assert find_path(found, "ada", "north-land", aim) == Path("ada", "north-land")


@pytest.mark.parametrize(
    ("earlier", "later", "in_order"),
    [
        ("1990-05-01", "1990-05-02", True),
        ("1990-05-01", "1990-05-01", False),
        ("1990-05-02", "1990-05-01", False),
        ("1990-05", "1990-06", True),
        ("1990-05", "1990-05-31", False),
        ("1990-05-31", "1990-05", False),
        ("1990", "1991", True),
        ("1990", "1990-12", False),
        ("1990-05-01/1990-05-03", "1990-05-03/1990-05-05", False),
        ("1990-05-01/1990-05-03", "1990-05-04", True),
        ("1990-05~", "1991-05", False),
        ("1990-05", "1991-05?", False),
    ],
)
@AIMS
def test_a_step_follows_another_only_if_the_record_bears_that_order(
    meet: Meet, earlier: str, later: str, in_order: bool, aim: Aim
) -> None:
    found = find_path(meet(f"ada boris {earlier}", f"boris dov {later}"), "ada", "dov", aim)
    assert walked(found) == (["t0", "t1"] if in_order else [])


@pytest.mark.parametrize("date", ["1990~", "1990-05-02?"])
@AIMS
def test_a_doubtful_date_serves_where_no_order_is_claimed(meet: Meet, date: str, aim: Aim) -> None:
    assert walked(find_path(meet(f"ada boris {date}"), "boris", "ada", aim)) == ["t0"]


@pytest.mark.parametrize(("aim", "meetings"), [(Aim.SOONEST, ["t0", "t1"]), (Aim.FEWEST, ["t2"])])
def test_the_soonest_path_may_take_more_steps_than_the_shortest(
    meet: Meet, aim: Aim, meetings: list[str]
) -> None:
    found = meet("ada boris 1990-01", "boris dov 1990-02", "ada dov 1991")
    assert walked(find_path(found, "ada", "dov", aim)) == meetings


@AIMS
def test_of_equal_paths_the_last_to_set_out_is_taken(meet: Meet, aim: Aim) -> None:
    found = meet("ada boris 1990-01", "ada boris 1990-03", "boris dov 1990-04")
    assert walked(find_path(found, "ada", "dov", aim)) == ["t1", "t2"]


@AIMS
def test_of_two_papers_of_one_day_the_surer_is_taken(meet: Meet, aim: Aim) -> None:
    sure = (Certainty.REPORTED, Certainty.DOCUMENTED)
    found = meet("ada boris 1990-01-01", "ada boris 1990-01-01", certainties=sure)
    assert walked(find_path(found, "ada", "boris", aim)) == ["t1"]


@pytest.mark.parametrize(
    ("start", "goal"), [("ada", "ada"), ("ada", "cora"), ("cora", "ada"), ("ada", "nobody")]
)
@AIMS
def test_who_dealt_with_nobody_has_no_path(good: Archive, start: str, goal: str, aim: Aim) -> None:
    assert find_path(slice_graph(good, ALL), start, goal, aim) == Path(start, goal)


@pytest.mark.parametrize(
    ("start", "goal", "said"),
    [
        (
            "dov",
            "boris",
            "From Dov to Boris in 2 steps: the first March 1991, the last 10–12 June 1992.",
        ),
        ("ada", "dov", "Ada and Dov dealt with one another: March 1991."),
        (
            "north-land",
            "dov",
            "1990–1992: no path from North Land to Dov in an order that the dates on this "
            "record bear.",
        ),
        ("ada", "ada", "A path needs two actors."),
    ],
)
def test_a_path_in_words(good: Archive, start: str, goal: str, said: str) -> None:
    found = slice_graph(good, ALL)
    assert path_sentence(found, find_path(found, start, goal), EN) == said


def test_a_path_in_japanese(good: Archive) -> None:
    found = slice_graph(good, ALL)
    assert path_sentence(found, find_path(found, "dov", "boris"), JA) == (
        "ドヴからボリスまで2段階。最初は1991年3月、最後は1992年6月10〜12日。"
    )


FOUR = ("ada", "boris", "cora", "dov")
DATES = (
    "1990",
    "1990-01",
    "1990-01-10",
    "1990-01-10/1990-01-12",
    "1990-02~",
    "1990-02-01?",
    "1990-03-01",
    "1991",
    "1991-05",
    "1991-05-03",
    "1992-06-10",
)


@st.composite
def talks(draw: st.DrawFn) -> list[str]:
    """Draw lines of talks between four people."""
    pair = st.permutations(FOUR).map(lambda names: names[:2])
    line = st.tuples(pair, st.sampled_from(DATES)).map(lambda each: " ".join([*each[0], each[1]]))
    return draw(st.lists(line, max_size=10))


def chains(graph_slice: GraphSlice, start: str, goal: str) -> list[list[Meeting]]:
    """Return all chains of meetings in an order that the dates bear, by walking them all."""
    actors, found = graph_slice.archive.records.actors, []

    def walk(here: str, so_far: list[Meeting]) -> None:
        if here == goal:
            found.append(so_far)
            return
        for meeting in graph_slice.meetings:
            for pair in dealings_of(meeting, actors):
                if here in pair and bears(so_far[-1:], meeting):
                    walk(pair[pair[0] == here], [*so_far, meeting])

    walk(start, [])
    return [
        chain
        for chain in found
        if len(chain) == 1 or not any(m.span.approximate or m.span.uncertain for m in chain)
    ]


def bears(earlier: list[Meeting], later: Meeting) -> bool:
    """Whether all of an earlier meeting, if there is one, lies before all of a later."""
    return all(meeting.span.last < later.span.first for meeting in earlier)


@settings(max_examples=150, deadline=None)
@given(lines=talks())
def test_no_chain_of_meetings_is_better_than_the_path(meet: Meet, lines: list[str]) -> None:
    found = meet(*lines)
    every = chains(found, "ada", "dov")
    soonest = find_path(found, "ada", "dov", Aim.SOONEST).steps
    fewest = find_path(found, "ada", "dov", Aim.FEWEST).steps
    assert bool(soonest) is bool(fewest) is bool(every)
    if every:
        assert (soonest[-1].meeting.span.last, len(soonest)) == min(
            (chain[-1].span.last, len(chain)) for chain in every
        )
        assert (len(fewest), fewest[-1].meeting.span.last) == min(
            (len(chain), chain[-1].span.last) for chain in every
        )


@settings(max_examples=60, deadline=None)
@given(lines=talks(), seed=st.integers(0, 9))
def test_the_order_of_the_rows_does_not_matter(
    good: Archive, with_rows: WithRows, meet: Meet, lines: list[str], seed: int
) -> None:
    rows = list(meet(*lines).archive.records.meetings.values())
    shuffled = random.Random(seed).sample(rows, len(rows))
    other = slice_graph(with_rows(meetings=shuffled, positions=[]), ALL)
    for aim in Aim:
        assert find_path(other, "ada", "dov", aim) == find_path(meet(*lines), "ada", "dov", aim)


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_path_on_the_record_is_a_chain_of_dealings_in_time(
    nato: Archive, data: st.DataObject
) -> None:
    actors = st.sampled_from(sorted(nato.records.actors))
    start, goal = data.draw(actors), data.draw(actors)
    path = find_path(
        slice_graph(nato, GraphQuery(1990, 1996)), start, goal, data.draw(st.sampled_from(Aim))
    )
    assert path.actors[0] == start
    assert path.actors[-1] == (goal if path.steps else start)
    for here, there in pairwise(path.steps):
        assert here.end == there.start
        assert here.meeting.span.last < there.meeting.span.first
    for step in path.steps:
        pair = (min(step.start, step.end), max(step.start, step.end))
        assert pair in dealings_of(step.meeting, nato.records.actors)
        assert step.citations


def test_havel_reached_putin_through_clinton(nato: Archive) -> None:
    found = slice_graph(nato, GraphQuery(1990, 2009))
    path = find_path(found, "havel", "putin", Aim.FEWEST)
    assert path.actors == ("havel", "clinton-bill", "putin")
    assert not find_path(found, "putin", "gorbachev").steps
