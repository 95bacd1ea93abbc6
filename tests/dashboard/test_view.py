"""A view within an archive, and what it asks of the graph."""

from dataclasses import replace

import pytest
from hypothesis import given

from dashboard.view import UP_TO, View
from graphdata.archive import Archive
from graphdata.slicing import GraphQuery
from graphdata.vocabulary import Audience, Certainty, MeetingKind, Subject
from tests.dashboard.views import VIEWS


@pytest.mark.parametrize(
    ("view", "within"),
    [
        (View(), View(year=1990)),
        (View(year=1900), View(year=1990)),
        (View(year=1991), View(year=1991)),
        (View(year=9999), View(year=1992)),
        (View(year=1991, span=500), View(year=1991, span=3)),
        (View(year=1991, span=UP_TO), View(year=1991, span=UP_TO)),
        (View(year=1991, actors=("ada", "eve")), View(year=1991, actors=("ada",))),
        (View(year=1991, blocs=("eastern",)), View(year=1991, blocs=None)),
        (View(year=1991, blocs=()), View(year=1991, blocs=())),
        (View(year=1991, issues=("bridge", "nato")), View(year=1991, issues=("bridge",))),
        (View(year=1991, selected="eve"), View(year=1991)),
        (View(year=1991, selected="ada~eve"), View(year=1991)),
        (View(year=1991, selected="ada~ada"), View(year=1991)),
        (View(year=1991, selected="river-pact"), View(year=1991)),
        (View(year=1991, selected="bridge-promise-yes"), View(year=1991)),
    ],
)
def test_within_an_archive_years_are_clamped_and_unknown_ids_dropped(
    napkin: Archive, view: View, within: View
) -> None:
    assert view.within(napkin) == within


@pytest.mark.parametrize(
    "known",
    ["ada", "ferry", "ferry-letter", "ada-plans", "ada~dov", "memcon-harbour", "river-cable"],
)
def test_what_has_evidence_may_be_selected(napkin: Archive, known: str) -> None:
    view = View(year=1991, selected=known)
    assert view.within(napkin) == view


@given(view=VIEWS)
def test_any_view_within_an_archive_can_be_asked(napkin: Archive, view: View) -> None:
    within = view.within(napkin)
    query = within.query(napkin)
    assert within.within(napkin) == within
    assert 1990 <= query.first <= query.last == within.year <= 1992


@pytest.mark.parametrize(
    ("view", "stop", "years"),
    [
        (View(year=1991), None, (1991, 1991)),
        (View(year=1992, span=2), None, (1991, 1992)),
        (View(year=1991, span=3), None, (1990, 1991)),
        (View(year=1992, span=UP_TO), None, (1990, 1992)),
        (View(year=1992), 1990, (1990, 1990)),
        (View(year=0, span=2), 1992, (1991, 1992)),
    ],
)
def test_a_span_reaches_back_from_the_year(
    napkin: Archive, view: View, stop: int | None, years: tuple[int, int]
) -> None:
    assert view.query(napkin, stop) == GraphQuery(*years)


def test_a_query_holds_every_filter(napkin: Archive) -> None:
    view = View(
        year=1992,
        actors=("ada",),
        blocs=("northern",),
        issues=("bridge",),
        audiences=("private",),
        kinds=("letter",),
        certainty=("documented",),
        subjects=("nato", "other"),
    )
    assert view.query(napkin) == GraphQuery(
        1992,
        1992,
        actors=frozenset({"ada"}),
        blocs=frozenset({"northern"}),
        issues=frozenset({"bridge"}),
        audiences=frozenset({Audience.PRIVATE}),
        kinds=frozenset({MeetingKind.LETTER}),
        certainties=frozenset({Certainty.DOCUMENTED}),
        subjects=frozenset({Subject.NATO, Subject.OTHER}),
    )


@given(VIEWS)
def test_what_is_asked_depends_on_neither_year_nor_selection(view: View) -> None:
    assert replace(view, year=1991, selected="ada").asked() == view.asked()
