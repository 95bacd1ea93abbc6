"""Who has a lane, in which order, and what joins the lanes."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from graphdata.archive import Archive
from graphdata.slicing import GraphQuery, GraphSlice, slice_graph
from graphdata.storyline import bloc_order, busiest, cast, groups, joined, occasions_of
from graphdata.vocabulary import ActorKind, MeetingKind


def whole(archive: Archive, **asked: Any) -> GraphSlice:
    """All years of the napkin."""
    return slice_graph(archive, GraphQuery(1990, 1992, **asked))


def test_persons_are_weighed_by_the_occasions_at_which_they_dealt(good: Archive) -> None:
    assert occasions_of(whole(good)) == {"ada": 3, "boris": 3, "dov": 1}


def test_where_no_two_persons_dealt_all_actors_are_weighed(
    good: Archive, with_rows: Callable[..., Archive]
) -> None:
    actors = good.records.actors.values()
    states = with_rows(actors=[replace(a, kind=ActorKind.STATE) for a in actors])
    assert occasions_of(whole(states)) == {"ada": 3, "boris": 3, "dov": 1, "north-land": 1}


@pytest.mark.parametrize(
    ("asked", "number", "chosen"),
    [
        ((), 10, ["ada", "boris", "dov"]),
        ((), 2, ["ada", "boris"]),
        (("dov",), 10, ["dov", "ada", "boris"]),
        (("cora", "dov"), 1, ["dov", "cora"]),
    ],
)
def test_the_cast_is_who_was_asked_for_or_who_dealt_most(
    good: Archive, asked: tuple[str, ...], number: int, chosen: list[str]
) -> None:
    assert cast(whole(good, actors=frozenset(asked)), number) == chosen


def test_a_further_one_of_a_bloc_needs_so_many_more_occasions(nato: Archive) -> None:
    window = slice_graph(nato, GraphQuery(1993, 1997))
    chosen = cast(window, 10)
    weights, actors = occasions_of(window), nato.records.actors
    blocs = [actors[actor].bloc for actor in chosen]
    assert len(chosen) == len(set(chosen)) == 10
    assert len(set(blocs)) == len(nato.records.blocs)
    quotients = [
        weights[actor] / (1 + blocs[:place].count(blocs[place]))
        for place, actor in enumerate(chosen)
    ]
    assert quotients == sorted(quotients, reverse=True)


def test_what_joins_the_lanes(good: Archive) -> None:
    found = joined(whole(good), ["ada", "boris", "dov"])
    assert [(o.meeting.id, o.actors, o.voiced, o.weight, o.can_be_named) for o in found] == [
        ("harbour-talks", ("ada", "boris"), 2, 4, True),
        ("ferry-letter", ("ada", "boris", "dov"), 0, 3, False),
        ("river-summit", ("ada", "boris"), 1, 5, True),
    ]


def test_two_of_one_bloc_or_too_light_a_meeting_cannot_be_named(good: Archive) -> None:
    own = joined(whole(good), ["ada", "cora"])
    assert [(o.meeting.id, o.can_be_named) for o in own] == [("harbour-talks", False)]
    (talks, *_) = joined(whole(good), ["ada", "boris"])
    assert not replace(talks, voiced=0).can_be_named
    assert replace(talks, voiced=1).can_be_named


def test_a_filter_takes_occasions_away(good: Archive) -> None:
    kinds = frozenset({MeetingKind.LETTER})
    found = joined(whole(good, kinds=kinds), ["ada", "boris"])
    assert [occasion.meeting.id for occasion in found] == ["ferry-letter"]


def test_lanes_lie_bloc_by_bloc_with_those_who_deal_across_at_the_table(good: Archive) -> None:
    assert bloc_order(good) == ["northern", "southern"]
    assert groups(whole(good), ["dov", "cora", "ada", "boris"]) == [
        ["cora", "ada"],
        ["boris", "dov"],
    ]


def test_blocs_that_dealt_most_are_neighbours_whatever_is_asked(nato: Archive) -> None:
    order = bloc_order(nato)
    assert sorted(order) == sorted(nato.records.blocs)
    assert abs(order.index("bloc-washington") - order.index("bloc-moscow")) == 1


def test_the_busiest_pairs_are_of_two_blocs(good: Archive) -> None:
    window = whole(good)
    assert busiest(joined(window, ["ada", "cora", "boris", "dov"]), good) == ([("ada", "boris")], 3)
    assert busiest([], good) == ([], 0)
