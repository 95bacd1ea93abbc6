"""Two readings of the same positions: the sample, and how far they agree."""

import csv
import io
import random
from dataclasses import replace
from pathlib import Path
from statistics import fmean, pvariance

import pytest

from graphdata.agreement import main, read_second, report, sample, weighted_kappa
from graphdata.archive import Archive

LINES = """\
position,first,second,resolved,why
ada-plans,2,2,2,
ada-tells,0,1,0,"No, it is a denial."
boris-answers,-2,-1,-1,Read again.
dov-declares,1,-1,1,Read again.
"""


def test_the_same_seed_draws_the_same_positions(nato: Archive) -> None:
    drawn = [position.id for position in sample(nato)]
    assert (len(drawn), len(set(drawn))) == (60, 60)
    assert drawn == [position.id for position in sample(nato)]
    assert drawn != [position.id for position in sample(nato, seed=1994)]
    assert sample(nato, 5) == sample(nato, size=5, seed=1993)


def test_the_sample_does_not_depend_on_the_order_of_the_rows(nato: Archive) -> None:
    turned = dict(reversed(list(nato.records.positions.items())))
    archive = replace(nato, records=replace(nato.records, positions=turned))
    assert sample(archive) == sample(nato)


def test_no_more_is_drawn_than_there_is(good: Archive) -> None:
    assert {position.id for position in sample(good)} == set(good.records.positions)
    assert len(sample(good, 3)) == 3


@pytest.mark.parametrize(
    ("first", "second", "kappa"),
    [
        ([-2, -1, 0, 1, 2], [-2, -1, 0, 1, 2], 1),
        ([2, 2, 2], [2, 2, 2], 1),
        # half differ, as half of all pairs do: 1 - 2 / 2
        ([-1, -1, 1, 1], [-1, 1, -1, 1], 0),
        # two readers who always say the opposite: 1 - 16 / 8
        ([-2, 2], [2, -2], -1),
        # a reader who never turns from one stance agrees by chance alone
        ([0, 0, 0, 0], [-2, -1, 1, 2], 0),
        # squares of the differences 0 + 1 + 1 + 0 + 4, over 5; those of all 25 pairs
        # 30 + 30 + 15 + 15 + 10, over 25: 1 - 1.2 / 4
        ([2, 1, 0, -1, -2], [2, 2, 1, -1, 0], 0.7),
    ],
    ids=["perfect", "one stance", "chance", "opposite", "no turn", "by hand"],
)
def test_kappa_is_as_worked_by_hand(first: list[int], second: list[int], kappa: float) -> None:
    assert weighted_kappa(first, second) == pytest.approx(kappa)
    assert weighted_kappa(second, first) == pytest.approx(kappa)


def test_kappa_is_as_published() -> None:
    # the second and third rater of "anxiety" in R's irr, whose
    # kappa2(anxiety[, 2:3], "squared") is 0.2520325; it has no fourth level of six
    stances = {"1": -2, "2": -1, "3": 0, "4": 1, "6": 2}
    second, third = "36462424332333221334", "21443216111233113322"
    read = [[stances[mark] for mark in marks] for marks in (second, third)]
    assert weighted_kappa(*read) == pytest.approx(0.2520325, abs=1e-7)


def test_kappa_with_squares_is_the_concordance_of_two_variables() -> None:
    # J. L. Fleiss and J. Cohen, 1973: with these weights it is an intraclass correlation
    drawn = random.Random(7)
    first = [drawn.randint(-2, 2) for _ in range(200)]
    second = [max(-2, min(2, stance + drawn.randint(-1, 2))) for stance in first]
    both = fmean(a * b for a, b in zip(first, second, strict=True))
    shared = both - fmean(first) * fmean(second)
    apart = (fmean(first) - fmean(second)) ** 2
    concordance = 2 * shared / (pvariance(first) + pvariance(second) + apart)
    assert weighted_kappa(first, second) == pytest.approx(concordance)


@pytest.mark.parametrize(("first", "second"), [([], []), ([1], []), ([1, 2], [1])])
def test_codings_of_different_positions_are_refused(first: list[int], second: list[int]) -> None:
    with pytest.raises(ValueError, match="two codings of the same positions"):
        weighted_kappa(first, second)


def test_a_report_says_how_far_two_readings_agree(tmp_path: Path) -> None:
    (tmp_path / "second-reading.csv").write_text(LINES, encoding="utf-8")
    rows = read_second(tmp_path)
    assert rows[1]["why"] == "No, it is a denial."
    assert report(rows) == [
        "positions read twice        4",
        "same stance                 1 (25%)",
        "same direction              2 (50%)",
        "kappa, quadratic weights    0.61",
        "stances changed since       1",
    ]


def test_the_command_prints_the_sample_without_ids_or_stances(
    capsys: pytest.CaptureFixture[str], nato: Archive
) -> None:
    assert main(["--sample"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert rows == [
        {
            "number": str(number),
            "issue": position.issue,
            "paraphrase": position.paraphrase.en,
            "quote": position.quote,
        }
        for number, position in enumerate(sample(nato), 1)
    ]


def test_the_command_prints_the_agreement(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "positions read twice        60"
    assert len(said) == 5
