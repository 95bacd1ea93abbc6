"""What differs between two slices, with the rows behind it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphdata.archive import Archive
from graphdata.changes import Change, Changes, Fate, compare, documents, having
from graphdata.dates import parse
from graphdata.records import Position
from graphdata.slicing import GraphQuery, slice_graph
from graphdata.vocabulary import Certainty

WithRows = Callable[..., Archive]
GONE, KEPT, TURNED, NEW = Fate.GONE, Fate.KEPT, Fate.TURNED, Fate.NEW
OPPOSITE = {GONE: NEW, NEW: GONE, KEPT: KEPT, TURNED: TURNED}
TALKS, LETTER, SUMMIT = "harbour-talks", "ferry-letter", "river-summit"


def between(archive: Archive, before: int, after: int, **rest: Any) -> Changes:
    """Compare two single years."""
    return compare(
        slice_graph(archive, GraphQuery(before, before, **rest)),
        slice_graph(archive, GraphQuery(after, after, **rest)),
    )


@pytest.fixture
def said(good: Archive, with_rows: WithRows) -> Callable[..., Archive]:
    """Make an archive of stances of Ada on the bridge, such as ``("1990", 2), ("1991", -1)``."""

    def make(*stances: tuple[str, int]) -> Archive:
        plans = replace(good.records.positions["ada-plans"], to=(), meeting="")
        positions: list[Position] = [
            replace(plans, id=f"p{nth}", span=parse(date), stance=stance)
            for nth, (date, stance) in enumerate(stances)
        ]
        return with_rows(meetings=[], positions=positions)

    return make


def test_actors_are_told_apart_with_what_they_took_part_in_and_said(good: Archive) -> None:
    assert between(good, 1991, 1992).actors == (
        Change(("ada",), KEPT, (LETTER,), (SUMMIT,)),
        Change(("boris",), KEPT, (LETTER,), (SUMMIT,)),
        Change(("dov",), KEPT, (LETTER,), ("dov-declares",)),
        Change(("north-land",), NEW, (), (SUMMIT,)),
    )


def test_who_is_not_on_the_later_record_is_gone(good: Archive) -> None:
    assert having(between(good, 1990, 1991).actors, GONE) == {("cora",)}


def test_ties_are_told_apart_with_the_meetings_behind_them(good: Archive) -> None:
    assert between(good, 1991, 1992).ties == (
        Change(("ada", "boris"), KEPT, (LETTER,), (SUMMIT,)),
        Change(("ada", "dov"), GONE, (LETTER,), ()),
        Change(("boris", "north-land"), NEW, (), (SUMMIT,)),
    )


def test_the_meetings_of_a_tie_are_in_order_of_date(good: Archive) -> None:
    spans = (GraphQuery(1990, 1991), GraphQuery(1991, 1992))
    found = compare(*(slice_graph(good, query) for query in spans))
    tie = found.ties[0]
    assert tie == Change(("ada", "boris"), KEPT, (TALKS, LETTER), (LETTER, SUMMIT))
    assert tie.rows == (TALKS, LETTER, SUMMIT)


def test_stances_are_told_apart_with_the_positions_that_bear_them(good: Archive) -> None:
    # In 1992 Boris's answer of 1990 still stands; both of Ada's do, each to its audience.
    assert between(good, 1990, 1992).stances == (
        Change(("ada", "bridge"), KEPT, ("ada-plans", "ada-tells"), ("ada-plans", "ada-tells")),
        Change(("boris", "bridge"), KEPT, ("boris-answers",), ("boris-answers",)),
        Change(("dov", "ferry"), NEW, (), ("dov-declares",)),
    )


@pytest.mark.parametrize(
    ("before", "after", "fate"),
    [
        (2, -1, TURNED),
        (-1, 1, TURNED),
        (2, 1, KEPT),
        (2, 0, KEPT),
        (0, -2, KEPT),
    ],
)
def test_a_stance_turns_if_the_last_words_oppose_one_another(
    said: Callable[..., Archive], before: int, after: int, fate: Fate
) -> None:
    found = between(said(("1990", before), ("1991", after)), 1990, 1991).stances
    assert found == (Change(("ada", "bridge"), fate, ("p0",), ("p1",)),)


def test_only_the_last_words_of_each_slice_count(said: Callable[..., Archive]) -> None:
    archive = said(("1990-01", -2), ("1990-02", 1), ("1991-01", -1), ("1991-02", 2))
    assert between(archive, 1990, 1991).stances == (
        Change(("ada", "bridge"), KEPT, ("p0", "p1"), ("p2", "p3")),
    )


def test_what_still_stands_from_before_is_not_gone(
    said: Callable[..., Archive], with_rows: WithRows
) -> None:
    # In 1991 Ada speaks of the ferry alone, and so is there; her word on the bridge stands.
    archive = said(("1990", 2), ("1991", 1))
    records = archive.records
    of_ferry = replace(records.positions["p1"], issue="ferry")
    archive = with_rows(meetings=[], positions=[records.positions["p0"], of_ferry])
    assert between(archive, 1990, 1991).stances == (
        Change(("ada", "bridge"), KEPT, ("p0",), ("p0",)),
        Change(("ada", "ferry"), NEW, (), ("p1",)),
    )


def test_a_membership_is_kept_once_the_step_is_taken(good: Archive) -> None:
    key = ("north-land", "river-pact")
    step = ("north-land-joins",)
    assert between(good, 1991, 1992).memberships == (Change(key, NEW, (), step),)
    assert between(good, 1992, 1993).memberships == (Change(key, KEPT, step, step),)
    assert between(good, 1992, 1991).memberships == (Change(key, GONE, step, ()),)
    assert between(good, 1990, 1991).memberships == ()


def test_each_change_leads_to_the_places_in_sources_that_bear_it(good: Archive) -> None:
    found = between(good, 1990, 1991).ties
    borne = documents(good, found[0])
    assert {
        row: [(source.id, citation.locator) for source, citation in cited]
        for row, cited in borne.items()
    } == {
        TALKS: [("memcon-harbour", "pp. 1-3"), ("river-report", "para. 2")],
        LETTER: [("letter-ferry", "")],
    }


def test_the_same_filters_hold_on_both_sides(good: Archive) -> None:
    found = between(good, 1991, 1992, certainties=frozenset({Certainty.DOCUMENTED}))
    assert having(found.ties, NEW) == {("ada", "boris"), ("boris", "north-land")}
    assert (having(found.ties, GONE), having(found.ties, KEPT)) == (frozenset(), frozenset())


def test_what_differs_only_in_years_before_the_record_is_nothing(good: Archive) -> None:
    found = between(good, 1800, 1801)
    assert (found.actors, found.ties, found.stances, found.memberships) == ((), (), (), ())
    assert found.is_empty


@pytest.fixture(scope="session", params=["good", "nato"])
def archive(request: pytest.FixtureRequest) -> Archive:
    """The napkin archive, then the bundled record."""
    found: Archive = request.getfixturevalue(request.param)
    return found


def spans(archive: Archive) -> st.SearchStrategy[GraphQuery]:
    """Draw years of an archive's record."""
    year = st.integers(archive.package.first_year - 1, archive.package.last_year + 1)
    return st.tuples(year, year).map(lambda pair: GraphQuery(min(pair), max(pair)))


def kinds(changes: Changes) -> tuple[tuple[Change, ...], ...]:
    """Return the changes of every kind."""
    return changes.actors, changes.ties, changes.stances, changes.memberships


some = settings(max_examples=25, deadline=None)


@some
@given(data=st.data())
def test_a_slice_does_not_differ_from_itself(archive: Archive, data: st.DataObject) -> None:
    query = data.draw(spans(archive))
    found = compare(slice_graph(archive, query), slice_graph(archive, query))
    assert found.is_empty
    assert {change.fate for kind in kinds(found) for change in kind} <= {KEPT}


@some
@given(data=st.data())
def test_looking_back_swaps_gone_and_new(archive: Archive, data: st.DataObject) -> None:
    before, after = (slice_graph(archive, data.draw(spans(archive))) for _ in range(2))
    there, back = kinds(compare(before, after)), kinds(compare(after, before))
    assert back == tuple(
        tuple(Change(c.key, OPPOSITE[c.fate], c.after, c.before) for c in kind) for kind in there
    )


@some
@given(data=st.data())
def test_every_change_rests_on_rows_with_sources(archive: Archive, data: st.DataObject) -> None:
    before, after = (slice_graph(archive, data.draw(spans(archive))) for _ in range(2))
    for kind in kinds(compare(before, after)):
        for change in kind:
            assert bool(change.before) is (change.fate != NEW)
            assert bool(change.after) is (change.fate != GONE)
            assert all(documents(archive, change).values())


def test_from_1993_to_1997_three_states_were_invited_and_talbott_turned(nato: Archive) -> None:
    found = between(nato, 1993, 1997)
    invited = {state for state, what in having(found.memberships, NEW) if what == "pr-invitation"}
    assert invited == {"czech-republic", "hungary", "poland"}
    assert ("talbott", "enlargement") in having(found.stances, TURNED)
    assert not having(found.memberships, GONE)
