"""What pairs show, in English sentences, and the caution beside them."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from graphdata.archive import Archive
from graphdata.gap import Anchor, default_question
from graphdata.pairs import Gap, measure_gap
from graphdata.records import Text
from graphdata.telling import caution, emptiness, head_title, headline, points_sentence, rest
from graphdata.vocabulary import Certainty, Rank
from graphdata.words import words
from tests.graphdata.napkin_pairs import OFFICES, QUESTION, napkin, office

EN = words("en")
STEPS = "None differs by more than one step."


def gap_of(good: Archive, gaps: Iterable[int | None], sure: str = "d", **changes: Any) -> Gap:
    """Measure a napkin of one thing told for each gap; ``None`` for one without a pair."""
    lines = []
    for nth, gap in enumerate(gaps, 1):
        lines.append(f"told-{nth} ada>boris bridge 1990-{nth:02}-28 {-(gap or 0)} private {sure}")
        if gap is not None:
            lines.append(f"memo-{nth} ada>cora bridge 1990-{nth:02}-20 0 internal")
    return measure_gap(napkin(good, lines), replace(QUESTION, within_days=10, **changes))


@pytest.mark.parametrize(
    ("gaps", "first", "second"),
    [
        ([1, 1, 0, 1], "in 3 of 4 pairs", "In the other it was told the same; in none, more."),
        ([1, 1, -1], "in 2 of 3 pairs", "In the other it was told more; in none, the same."),
        ([1, 0, 0], "in 1 of 3 pairs", "In 2 it was told the same; in none, more."),
        ([1, -1, -1], "in 1 of 3 pairs", "In 2 it was told more; in none, the same."),
        ([1, 0, -1], "in 1 of 3 pairs", "It was told the same in 1 and more in 1."),
        ([0, 0, -1], "in none of 3 pairs", "It was told the same in 2 and more in 1."),
        ([1, 1, 1, None], "in all 3 pairs", ""),
    ],
)
def test_pairs_are_counted_in_a_sentence(
    good: Archive, gaps: list[int | None], first: str, second: str
) -> None:
    gap = gap_of(good, gaps)
    assert headline(gap, "bridge", EN) == (
        f"Bridge: South was told less than was said inside North {first}"
    )
    assert rest(gap, "bridge", EN) == f"{second} {STEPS}".strip()


@pytest.mark.parametrize(
    ("gaps", "said"),
    [
        ([2, 1, 1], "Only that of 28 January 1990 differs by more than one step."),
        ([2, 2, 2], ""),
    ],
)
def test_pairs_far_apart_are_told(good: Archive, gaps: list[int | None], said: str) -> None:
    assert rest(gap_of(good, gaps), "bridge", EN) == said


@pytest.mark.parametrize("gaps", [[], [1, 2], [None, None, None]])
def test_of_fewer_than_three_pairs_nothing_is_said(good: Archive, gaps: list[int | None]) -> None:
    gap = gap_of(good, gaps)
    number = sum(each is not None for each in gaps)
    said = f"Bridge: too few pairs to say what South was told ({number})"
    assert (headline(gap, "bridge", EN), rest(gap, "bridge", EN)) == (said, "")


DIRECT = "Counting only sources read directly, "


@pytest.mark.parametrize(
    ("gaps", "sure", "changes", "said"),
    [
        ([1, 1, 1], "r", {}, f"{DIRECT}no pair remains."),
        ([0, 0, 0], "d", {}, f"{DIRECT}3 pairs remain and show no gap."),
        ([0], "d", {}, f"{DIRECT}1 pair remains and shows no gap."),
        (
            [1, 1, 0, -1],
            "d",
            {},
            f"{DIRECT}4 pairs remain: less told in 2, the same in 1, more in 1.",
        ),
        (
            [1],
            "d",
            {},
            f"{DIRECT}1 pair remains: less told in 1, the same in 0, more in 0.",
        ),
        (
            [0, None],
            "d",
            {},
            f"{DIRECT}1 pair remains and shows no gap. "
            "1 of the 2 things South was told has nothing to or by the Chief beside it.",
        ),
        (
            [None, None],
            "d",
            {"anchor": Anchor.ANY},
            f"{DIRECT}no pair remains. "
            "2 of the 2 things South was told have nothing internal to stand beside.",
        ),
    ],
)
def test_the_caution_says_how_little_pairs_rest_on(
    good: Archive, gaps: list[int | None], sure: str, changes: dict[str, Any], said: str
) -> None:
    assert caution(gap_of(good, gaps, sure, **changes), "bridge", EN) == said


def test_the_caution_is_counted_anew_with_the_filters(good: Archive) -> None:
    gap = gap_of(good, [0, None], "r", certainties=frozenset({Certainty.DOCUMENTED}))
    assert caution(gap, "bridge", EN) == f"{DIRECT}no pair remains."


def test_heads_of_different_titles_are_named_in_general(good: Archive) -> None:
    other = replace(office("cora", Rank.HEAD_OF_STATE), title=Text("Queen", "女王"))
    gap = measure_gap(napkin(good, [], [*OFFICES, other]), QUESTION)
    assert head_title(gap, EN) == "a head of state or government"
    assert head_title(measure_gap(napkin(good, []), QUESTION), EN) == "the Chief"


def test_the_end_of_internal_papers_is_told(good: Archive) -> None:
    assert emptiness(gap_of(good, []), EN) == "Nothing internal in the record in these years"
    assert emptiness(gap_of(good, [0]), EN) == (
        "Nothing internal in the record after 20 January 1990"
    )
    assert emptiness(gap_of(good, [0], last=1990), EN) == ""


def test_points_that_differ_are_counted_where_there_are_several(good: Archive) -> None:
    lines = [
        "memo ada>cora bridge 1990-04-20 1 internal",
        "plan ada>cora ferry 1990-04-20 1 internal",
        "told ada>boris bridge 1990-05-02 -1 private",
        "point ada>boris ferry 1990-05-02 1 private",
    ]
    gap = measure_gap(napkin(good, lines), QUESTION)
    assert points_sentence(gap, gap.pairs[0], EN) == "1 of 2 points differed"
    gap = measure_gap(napkin(good, lines[:3]), QUESTION)
    assert points_sentence(gap, gap.pairs[0], EN) == ""


def test_what_the_record_says(nato: Archive) -> None:
    question = default_question(nato)
    assert question is not None
    gap = measure_gap(nato, question)
    assert headline(gap, "enlargement", EN) == (
        "Enlargement: Moscow was told less than was said inside Washington in 2 of 3 pairs"
    )
    assert rest(gap, "enlargement", EN) == (
        "In the other it was told the same; in none, more. "
        "Only that of 22 October 1993 differs by more than one step."
    )
    assert caution(gap, "enlargement", EN) == (
        f"{DIRECT}no pair remains. 6 of the 10 things Moscow was told "
        "have nothing to or by the President beside them."
    )
    japanese = words("ja")
    assert headline(gap, "enlargement", japanese) == (
        "NATO拡大:3組の対のうち2組で、モスクワが告げられたことは"
        "ワシントン内部の言葉より控えめだった"
    )
