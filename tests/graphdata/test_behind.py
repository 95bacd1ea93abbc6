"""What lies behind some years: counts of the napkin, neighbours, and what is called sharp."""

import pytest

from graphdata.archive import Archive
from graphdata.behind import Behind, behind, is_sharp, neighbours
from graphdata.measures import sources_of
from graphdata.slicing import GraphQuery, slice_graph
from graphdata.vocabulary import Certainty


def test_the_whole_of_a_year(good: Archive):
    assert behind(slice_graph(good, GraphQuery(first=1990, last=1990))) == Behind(
        facts=4,
        documents=2,
        archives={"Archive of North Land": 1, "": 1},
        languages={"en": 2},
        countries={"north-land": 2, "south-land": 1},
        release={"released in full": 1, "": 1},
        certainty={Certainty.DOCUMENTED: 4},
    )


def test_a_filter_counts_nothing_it_leaves_out(good: Archive):
    query = GraphQuery(first=1990, last=1992, certainties=frozenset({Certainty.REPORTED}))
    found = behind(slice_graph(good, query))
    assert (found.facts, found.documents) == (2, 2)
    assert found.certainty == {Certainty.REPORTED: 2}


def test_nothing_bears_nothing(good: Archive):
    empty = slice_graph(good, GraphQuery(first=1990, last=1990, certainties=frozenset()))
    assert behind(empty) == Behind(0, 0, {}, {}, {}, {}, {})


@pytest.mark.parametrize(
    ("first", "last", "before", "after"),
    [
        (1994, 1994, (1993, 1993), (1995, 1995)),
        (1993, 1995, (1990, 1992), (1996, 1998)),
        (1990, 1990, None, (1991, 1991)),
        (2009, 2009, (2008, 2008), None),
        (1990, 1996, None, (1997, 2003)),
        (1992, 1996, (1990, 1991), (1997, 2001)),
        (1990, 2009, None, None),
    ],
)
def test_neighbours_lie_within_the_record(first, last, before, after):
    found = neighbours(GraphQuery(first=first, last=last), range(1990, 2010))
    assert tuple(each and (each.first, each.last) for each in found) == (before, after)


def test_neighbours_ask_the_same():
    query = GraphQuery(first=1994, last=1994, issues=frozenset({"pfp"}))
    assert {each.issues for each in neighbours(query, range(1990, 2010)) if each} == {query.issues}


@pytest.mark.parametrize(
    ("before", "now", "sharp"),
    [
        (10, 20, True),
        (20, 10, True),
        (0, 10, True),
        (0, 9, False),
        (11, 20, False),
        (100, 199, False),
        (5, 14, False),
        (7, 7, False),
    ],
)
def test_sharp(before: int, now: int, sharp: bool):
    assert is_sharp(before, now) is sharp


def test_the_record_rises_sharply_in_1993_and_falls_in_1998(nato: Archive):
    counts = {
        year: len(sources_of(slice_graph(nato, GraphQuery(first=year, last=year))))
        for year in nato.package.years
    }
    sharp = {year for year in nato.package.years[1:] if is_sharp(counts[year - 1], counts[year])}
    assert {1993, 1998} <= sharp
    assert not {1991, 1995, 1996} & sharp
