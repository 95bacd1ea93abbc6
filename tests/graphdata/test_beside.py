"""What stands beside a pair: the answer, the other points of the day, what tells against it."""

from dataclasses import replace

import pytest

from graphdata.archive import Archive
from graphdata.beside import beside, heard, points
from graphdata.gap import default_question
from graphdata.pairs import Gap, largest, measure_gap
from graphdata.records import Claim, Text
from tests.graphdata.napkin_pairs import QUESTION, napkin

TOLD = "told ada>boris bridge 1990-05-02 -1 private d harbour-talks"
WROTE = "memo cora>ada bridge 1990-04-20 1 internal"


def gap_of(good: Archive, *lines: str, issues: tuple[str, ...] = ("bridge",)) -> Gap:
    """Measure the gap of a few lines on the bridge."""
    return measure_gap(napkin(good, lines), replace(QUESTION, issues=issues))


def test_the_answer_is_what_was_said_at_the_meeting_in_private_first(good: Archive) -> None:
    gap = gap_of(
        good,
        TOLD,
        "a-press boris bridge 1990-05-02 -1 public d harbour-talks",
        "answer dov>ada ferry 1990-05-02 2 private d harbour-talks",
        "inside boris>dov bridge 1990-05-02 -2 internal d harbour-talks",
        "later boris>ada bridge 1990-05-03 -2 private",
    )
    found = heard(gap, gap.pairs[0].told)
    assert [row.id for row in found.positions] == ["answer", "a-press"]
    assert found.same_meeting


@pytest.mark.parametrize("meeting", ["d harbour-talks", ""])
def test_else_the_answer_is_what_was_said_in_the_week_after(good: Archive, meeting: str) -> None:
    gap = gap_of(
        good,
        f"told ada>boris bridge 1990-05-02 -1 private {meeting}",
        "before boris>ada bridge 1990-05-01 -1 private",
        "on-day boris>ada bridge 1990-05-02 -1 private",
        "week boris ferry 1990-05-09 -1 public",
        "after boris bridge 1990-05-10 -1 public",
        "month boris bridge 1990-05 -1 public",
    )
    found = heard(gap, gap.pairs[0].told)
    assert [row.id for row in found.positions] == ["on-day", "week"]
    assert not found.same_meeting


def test_the_points_of_a_day_are_those_of_every_issue(good: Archive) -> None:
    gap = gap_of(
        good,
        TOLD,
        WROTE,
        "plan cora>ada ferry 1990-04-20 1 internal",
        "point cora>dov ferry 1990-05-02 1 private",
        "month cora>dov ferry 1990-05 1 private",
        "next cora>dov ferry 1990-05-03 1 private",
    )
    found = [(pair.told.id, pair.gap) for pair in points(gap, gap.pairs[0])]
    assert found == [("point", 0), ("told", 2)]


def test_what_else_was_told_there_stands_beside_a_pair_though_it_be_unverified(
    good: Archive,
) -> None:
    gap = gap_of(
        good,
        TOLD,
        "late ada>boris bridge 1990-05-02 1 private u harbour-talks",
        "ferry ada>boris ferry 1990-05-02 1 private d harbour-talks",
        "elsewhere ada>boris bridge 1990-05-03 1 private d ferry-letter",
        "speech ada bridge 1990-04-01 2 public",
        "other-speech ada ferry 1990-04-01 2 public",
        "old-speech ada bridge 1990-03-02 2 public",
    )
    found = beside(gap, gap.pairs[0])
    assert [row.id for row in found.told] == ["late"]
    assert [row.id for row in found.said] == ["speech"]


def test_claims_stand_beside_a_pair_matter_by_matter_and_whole(good: Archive) -> None:
    claims = [
        Claim(f"{matter}-{nth}", matter, record, Text("a", "a"), Text("b", "b"))
        for nth, matter, record in [
            (10, "told", ""),
            (2, "told", "told"),
            (1, "late", "late"),
            (1, "elsewhere", "ferry-letter"),
            (1, "anchor", "memo"),
        ]
    ]
    late = "late ada>boris bridge 1990-05-02 1 private u harbour-talks"
    archive = napkin(good, [TOLD, WROTE, late])
    records = replace(archive.records, claims={claim.id: claim for claim in claims})
    gap = measure_gap(replace(archive, records=records), QUESTION)
    found = beside(gap, gap.pairs[0]).claims
    assert [[claim.id for claim in matter] for matter in found] == [
        ["anchor-1"],
        ["late-1"],
        ["told-2", "told-10"],
    ]


def test_what_stands_beside_october_1993(nato: Archive) -> None:
    question = default_question(nato)
    assert question is not None
    gap = measure_gap(nato, question)
    pair = largest(gap.pairs)
    assert pair is not None
    assert (pair.told.id, pair.gap, pair.days) == ("pos-9093-092", 2, 3)
    assert [row.id for row in heard(gap, pair.told).positions] == ["pos-9093-095"]
    assert {(each.told.issue, each.gap) for each in points(gap, pair)} == {
        ("enlargement", 2),
        ("pfp", 0),
        ("timing", 0),
        ("russian-membership", None),
    }
    found = beside(gap, pair)
    assert [row.id for row in found.told] == ["pos-9093-094"]
    assert [matter[0].matter for matter in found.claims] == [
        "christopher-yeltsin-1993",
        "what-yeltsin-was-led-to-believe",
    ]
