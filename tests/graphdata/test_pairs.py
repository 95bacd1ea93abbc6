"""Things told beside things written: each rule with the pairs it must give, exactly."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphdata.archive import Archive
from graphdata.errors import QueryError
from graphdata.gap import Anchor, GapQuestion, Lane, default_question
from graphdata.pairs import Gap, Pair, Tally, largest, measure_gap, read_directly, tally
from graphdata.records import Office
from graphdata.vocabulary import ActorKind, Certainty, Rank
from tests.graphdata.napkin_pairs import OFFICES, QUESTION, napkin, office

TOLD = "told ada>boris bridge 1990-05-02 -1 private"
WROTE = "memo cora>ada bridge 1990-04-20 1 internal"


def asked(
    good: Archive,
    *lines: str,
    offices: Iterable[Office] = OFFICES,
    kinds: dict[str, ActorKind] | None = None,
    **changes: Any,
) -> Gap:
    """Measure the gap of a few lines, with the question changed."""
    archive = napkin(good, lines, offices, **(kinds or {}))
    return measure_gap(archive, replace(QUESTION, **changes))


def said(pairs: Iterable[Pair]) -> list[tuple[str, str | None, int | None, tuple[str, ...]]]:
    """Return pairs as told, anchor, gap, background."""
    return [
        (
            pair.told.id,
            pair.anchor.id if pair.anchor else None,
            pair.gap,
            tuple(row.id for row in pair.background),
        )
        for pair in pairs
    ]


def in_lanes(gap: Gap) -> dict[str, list[str]]:
    """Return the ids of each lane that is not empty."""
    return {lane: [row.id for row in rows] for lane, rows in gap.lanes.items() if rows}


def test_a_pair_holds_what_was_told_against_the_latest_paper_before_it(good: Archive) -> None:
    gap = asked(good, TOLD, WROTE, "older cora>ada bridge 1990-04-02 -2 internal")
    assert said(gap.pairs) == [("told", "memo", 2, ("older",))]
    (pair,) = gap.pairs
    assert (pair.days, pair.approximate, pair.disagree) == (12, False, False)


def test_what_was_told_with_nothing_before_it_has_no_number(good: Archive) -> None:
    gap = asked(good, TOLD, "later cora>ada bridge 1990-05-03 1 internal")
    assert said(gap.pairs) == [("told", None, None, ())]
    assert gap.pairs[0].days is None


@pytest.mark.parametrize(
    ("written", "pair"),
    [
        ("1990-03-03", ("told", "memo", 2, ())),  # 60 days before
        ("1990-03-02", ("told", None, None, ())),  # 61
        ("1990-05-02", ("told", "memo", 2, ())),  # the day itself
        ("1990-04", ("told", None, None, ("memo",))),  # a month, whole in the window
        ("1990-03", ("told", None, None, ())),  # its first two days are outside
        ("1990-05", ("told", None, None, ())),  # most of it comes later
        ("1990-04-02/1990-04-05", ("told", None, None, ("memo",))),
        ("1990", ("told", None, None, ())),
    ],
)
def test_the_window_is_sixty_days_and_a_coarse_date_is_background(
    good: Archive, written: str, pair: tuple[Any, ...]
) -> None:
    memo = f"memo cora>ada bridge {written} 1 internal"
    assert said(asked(good, TOLD, memo).pairs) == [pair]


def test_a_month_may_be_let_in_as_an_anchor_and_its_days_are_about(good: Archive) -> None:
    month = "month cora>ada bridge 1990-04 2 internal"
    gap = asked(good, TOLD, "memo cora>ada bridge 1990-04-02 1 internal", month, months=True)
    assert said(gap.pairs) == [("told", "month", 3, ("memo",))]
    assert (gap.pairs[0].days, gap.pairs[0].approximate) == (17, True)


def test_what_was_told_in_a_month_is_held_against_papers_before_all_of_it(good: Archive) -> None:
    gap = asked(
        good,
        "told ada>boris bridge 1990-05 -1 private",
        "within cora>ada bridge 1990-05-01 1 internal",
        "after cora>ada bridge 1990-05-02 2 internal",
        "early cora>ada bridge 1990-03-31 2 internal",
    )
    assert said(gap.pairs) == [("told", "within", 2, ())]
    assert gap.pairs[0].approximate


@pytest.mark.parametrize(
    ("memo", "anchors"),
    [
        ("cora>ada", "memo"),
        ("ada>cora", "memo"),
        ("cora>north-land", None),
        ("north-land>cora+ada", "memo"),
    ],
)
def test_an_anchor_is_to_or_by_the_head(good: Archive, memo: str, anchors: str | None) -> None:
    line = f"memo {memo} bridge 1990-04-20 1 internal"
    (pair,) = asked(good, TOLD, line).pairs
    assert (pair.anchor.id if pair.anchor else None) == anchors
    (pair,) = asked(good, TOLD, line, anchor=Anchor.ANY).pairs
    assert pair.gap == 2


def test_the_head_is_who_was_head_on_the_day_of_the_paper(good: Archive) -> None:
    heads = [
        office("ada", Rank.HEAD_OF_STATE, end="1990-04-19"),
        office("ada", Rank.ADVISER),
        office("cora", Rank.HEAD_OF_GOVERNMENT, start="1990-04-20"),
    ]
    late = "late ada>north-land bridge 1990-04-20 1 internal"
    early = "early ada>north-land bridge 1990-04-19 2 internal"
    new = "new cora>north-land bridge 1990-04-22 0 internal"
    assert said(asked(good, TOLD, late, early, offices=heads).pairs) == [
        ("told", "early", 3, ("late",))
    ]
    assert said(asked(good, TOLD, late, early, new, offices=heads).pairs) == [
        ("told", "new", 1, ("early", "late"))
    ]


def test_papers_of_another_government_are_no_background(good: Archive) -> None:
    """Dov sits on the northern side here but belongs to the other land."""
    actors = dict(good.records.actors)
    actors["dov"] = replace(actors["dov"], bloc="northern")
    moved = replace(good, records=replace(good.records, actors=actors))
    gap = asked(moved, TOLD, "memo dov>ada bridge 1990-04-20 1 internal", anchor=Anchor.ANY)
    assert in_lanes(gap) == {"wrote": ["memo"], "told": ["told"]}
    assert said(gap.pairs) == [("told", None, None, ())]


def test_of_one_day_the_head_comes_first_then_the_firmer_row(good: Archive) -> None:
    by = "by ada>cora bridge 1990-04-20 0 internal r"
    also = "also ada>cora bridge 1990-04-20 0 internal d"
    assert said(asked(good, TOLD, WROTE, by).pairs) == [("told", "by", 1, ("memo",))]
    assert said(asked(good, TOLD, WROTE, by, also).pairs) == [("told", "also", 1, ("by", "memo"))]


def test_papers_of_one_day_that_disagree_make_no_pair(good: Archive) -> None:
    other = "other north-land>ada bridge 1990-04-20 -2 internal"
    gap = asked(good, TOLD, WROTE, other, "old ada>cora bridge 1990-04-02 0 internal")
    assert said(gap.pairs) == [("told", None, None, ("old", "memo", "other"))]
    assert gap.pairs[0].disagree
    assert tally(gap.pairs) == Tally(less=0, same=0, more=0, none=1)


def test_several_things_told_on_a_day_are_several_pairs(good: Archive) -> None:
    gap = asked(
        good,
        TOLD,
        WROTE,
        "again cora>dov bridge 1990-05-02 1 private",
        "third cora>dov ferry 1990-05-02 1 private",
        "more cora>south-land+dov bridge 1990-05-02 2 private",
    )
    assert said(gap.pairs) == [
        ("again", "memo", 0, ()),
        ("more", "memo", -1, ()),
        ("third", None, None, ()),
        ("told", "memo", 2, ()),
    ]
    assert tally(gap.pairs) == Tally(less=1, same=1, more=1, none=1)
    assert (tally(gap.pairs).pairs, tally(gap.pairs).told) == (3, 4)
    assert [tally(gap.on(issue)).enough for issue in ("bridge", "ferry")] == [True, False]
    found = largest(gap.pairs)
    assert found is not None
    assert found.told.id == "told"
    assert largest(gap.pairs[:1]) is None


@pytest.mark.parametrize(
    ("cora", "switch"),
    [
        ([office("cora", Rank.LEGISLATOR)], "legislators"),
        ([], "out_of_office"),
        ([office("cora", Rank.FOREIGN, end="1989")], "out_of_office"),
        ([office("cora", Rank.OFFICIAL, at="")], "out_of_office"),
        ([office("cora", Rank.LEGISLATOR), office("cora", Rank.FOREIGN)], None),
    ],
    ids=["legislator", "no office", "has left", "columnist", "minister in parliament"],
)
def test_who_does_not_govern_is_left_out_unless_let_in(
    good: Archive, cora: list[Office], switch: str | None
) -> None:
    offices = [office("ada", Rank.HEAD_OF_STATE), *cora]
    lines = (TOLD, WROTE, "told-too cora>boris bridge 1990-05-02 1 private")
    left_out = [("told", None, None, ())]
    let_in = [("told", "memo", 2, ()), ("told-too", "memo", 0, ())]
    gap = asked(good, *lines, offices=offices)
    assert said(gap.pairs) == (left_out if switch else let_in)
    let: dict[str, Any] = {switch: True} if switch else {}
    assert said(asked(good, *lines, offices=offices, **let).pairs) == let_in


@pytest.mark.parametrize(
    ("kind", "declared", "seat", "counts"),
    [
        (ActorKind.OFFICE, (), "x", True),
        (ActorKind.OFFICE, (), "cora", False),
        (ActorKind.OFFICE, ("cora",), "x", False),
        (ActorKind.STATE, (), "cora", True),
        (ActorKind.ORGANISATION, (), "x", False),
    ],
    ids=["department", "a legislator's seat", "declared", "a state", "council of experts"],
)
def test_bodies_that_do_not_govern_are_left_out(
    good: Archive, kind: ActorKind, declared: tuple[str, ...], seat: str, counts: bool
) -> None:
    pairs = replace(good.package.pairs, legislatures=declared)
    archive = replace(good, package=replace(good.package, pairs=pairs))
    offices = [office("ada", Rank.HEAD_OF_STATE), office("dov", Rank.LEGISLATOR, at=seat)]
    gap = asked(archive, TOLD, WROTE, offices=offices, kinds={"cora": kind})
    assert [pair.gap for pair in gap.pairs] == [2 if counts else None]


def test_a_row_of_which_the_year_alone_is_known_is_left_out_unless_let_in(good: Archive) -> None:
    lines = ("told ada>boris bridge 1990 -1 private", "plan ada>cora bridge 1991~ 1 internal")
    assert in_lanes(asked(good, *lines)) == {}
    assert in_lanes(asked(good, *lines, year_only=True)) == {"told": ["told"], "wrote": ["plan"]}


def test_unverified_rows_are_left_out_unless_asked_for(good: Archive) -> None:
    lines = (
        TOLD,
        "old ada>cora bridge 1990-04-02 0 internal r",
        "memo cora>ada bridge 1990-04-20 1 internal u",
        "told-too ada>boris bridge 1990-05-02 2 private u",
    )
    gap = asked(good, *lines)
    assert said(gap.pairs) == [("told", "old", 1, ())]
    assert said(asked(good, *lines, certainties=frozenset(Certainty)).pairs) == [
        ("told", "memo", 2, ("old",)),
        ("told-too", "memo", -1, ("old",)),
    ]
    assert said(read_directly(gap).pairs) == [("told", None, None, ())]


def test_lanes_tell_who_said_it_and_to_whom(good: Archive) -> None:
    gap = asked(
        good,
        TOLD,
        WROTE,
        "among cora>north-land bridge 1990-05-01 0 private",
        "speech cora ferry 1990-05-01 1 public",
        "answer dov>ada bridge 1990-05-02 -2 private",
        "inside boris>dov bridge 1990-05-01 -2 internal",
        "press boris bridge 1990-05-03 -1 public",
        "late ada>boris bridge 1993-05-02 -1 private",
        "other ada>boris bridge 1989-12 -1 private",
    )
    assert in_lanes(gap) == {
        "wrote": ["memo"],
        "told": ["told"],
        "said": ["speech"],
        "answered": ["inside", "answer"],
        "declared": ["press"],
    }


def test_issues_years_and_actors_narrow_what_is_asked(good: Archive) -> None:
    lines = (
        TOLD,
        WROTE,
        "early ada>boris bridge 1991-01-10 0 private",
        "paper ada>cora bridge 1990-12-20 1 internal",
        "ferry cora>dov ferry 1990-05-02 1 private",
    )
    assert said(asked(good, *lines, first=1991).pairs) == [("early", "paper", 1, ())]
    assert said(asked(good, *lines, issues=("ferry",)).pairs) == [("ferry", None, None, ())]
    only = asked(good, *lines, speakers=frozenset({"cora"}), hearers=frozenset({"dov"}))
    assert in_lanes(only) == {"wrote": ["memo"], "told": ["ferry"]}


def test_the_default_question_is_what_the_package_declares(good: Archive) -> None:
    assert default_question(good) == replace(QUESTION, issues=("bridge",))
    package = replace(good.package, internal_bloc="")
    assert default_question(replace(good, package=package)) is None
    package = replace(good.package, objections=None)
    assert default_question(replace(good, package=package)) is None


def test_a_question_that_runs_backwards_is_refused() -> None:
    with pytest.raises(QueryError, match="run backwards"):
        GapQuestion("northern", "southern", (), 1992, 1990)
    with pytest.raises(QueryError, match="window of -1 days"):
        replace(QUESTION, within_days=-1)
    assert hash(QUESTION) == hash(replace(QUESTION))


WHO = st.sampled_from(["ada>cora", "cora>ada", "ada>boris", "cora>dov", "boris>ada", "dov"])
WHEN = st.sampled_from(["1990-04-20", "1990-05-02", "1990-05", "1990-04", "1990", "1990-06-30"])
LINE = st.builds(
    "{} {} {} {} {} {}".format,
    WHO,
    st.sampled_from(["bridge", "ferry"]),
    WHEN,
    st.integers(-2, 2),
    st.sampled_from(["internal", "private", "public"]),
    st.sampled_from("dru"),
)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_the_order_of_rows_does_not_matter(good: Archive, data: st.DataObject) -> None:
    rows = data.draw(st.lists(LINE, max_size=12))
    lines = [f"row-{nth} {row}" for nth, row in enumerate(rows)]
    first = asked(good, *lines, anchor=Anchor.ANY)
    offices = data.draw(st.permutations(OFFICES))
    second = asked(good, *data.draw(st.permutations(lines)), offices=offices, anchor=Anchor.ANY)
    assert (first.lanes, first.pairs) == (second.lanes, second.pairs)


def test_the_pairs_of_the_record(nato: Archive) -> None:
    question = default_question(nato)
    assert question is not None
    gap = measure_gap(nato, question)
    assert [each for each in said(gap.on("enlargement")) if each[1]] == [
        (
            "pos-9093-092",
            "pos-9093-084",
            2,
            tuple(f"pos-9093-0{n}" for n in (64, 65, 66, 67, 69, 71, 83)),
        ),
        ("p-19941216-gore-2", "p-19941206-clinton-bill-1", 0, ()),
        (
            "p-19950117-christopher-1",
            "p-19941221-clinton-bill-1",
            1,
            ("p-19941206-clinton-bill-1", "p-19941221-gore-1"),
        ),
    ]
    assert said(gap.on("timing"))[0] == ("pos-9093-090", "pos-9093-085", 0, ())
    assert tally(gap.on("enlargement")) == Tally(less=2, same=1, more=0, none=3)
    assert tally(gap.on("timing")) == Tally(less=0, same=1, more=0, none=3)
    assert tally(read_directly(gap).on("enlargement")) == Tally(less=0, same=0, more=0, none=0)
    assert not {"us-congress", "nunn", "kissinger", "federation-council", "lukin", "svop"} & {
        row.actor for lane in Lane for row in gap.lanes[lane]
    }


def test_any_internal_paper_makes_a_fourth_pair_of_the_record(nato: Archive) -> None:
    """The paper of October 1994 went to the secretaries; who held it is what the rule asks."""
    question = default_question(nato)
    assert question is not None
    gap = measure_gap(nato, replace(question, anchor=Anchor.ANY))
    numbers = {pair.told.id: pair.gap for pair in gap.on("enlargement")}
    assert numbers["p-19941128-clinton-bill-2"] == 1
    assert tally(gap.on("enlargement")) == Tally(less=3, same=1, more=0, none=2)
    (unsure,) = (pair for pair in gap.pairs if pair.disagree)
    assert unsure.told.id == "p-19940928-clinton-bill-1"
