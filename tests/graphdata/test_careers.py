"""How central each actor was, year by year."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from graphdata.archive import Archive
from graphdata.careers import Careers, careers, leading
from graphdata.measures import betweenness, degree
from graphdata.records import Attendance
from graphdata.slicing import GraphQuery, GraphSlice, slice_graph
from graphdata.vocabulary import Role


def yearly(archive: Archive, first: int, last: int) -> list[GraphSlice]:
    """Return one slice a year."""
    return [slice_graph(archive, GraphQuery(year, year)) for year in range(first, last + 1)]


def test_every_actor_has_one_figure_a_year_and_none_where_the_year_knows_nothing(
    good: Archive,
) -> None:
    assert careers(yearly(good, 1990, 1993)) == Careers(
        years=(1990, 1991, 1992, 1993),
        degree={
            "ada": (0.5, 1.0, 0.5, None),
            "boris": (0.5, 0.5, 1.0, None),
            "cora": (0.0, None, None, None),
            "dov": (None, 0.5, None, None),
            "north-land": (None, None, 0.5, None),
        },
        betweenness={
            "ada": (0.0, 1.0, 0.0, None),
            "boris": (0.0, 0.0, 1.0, None),
            "cora": (0.0, None, None, None),
            "dov": (None, 0.0, None, None),
            "north-land": (None, None, 0.0, None),
        },
        documents=(2, 1, 1, 0),
    )


def test_no_years_have_no_series() -> None:
    assert careers([]) == Careers((), {}, {}, ())


def test_who_alone_is_on_the_record_of_a_year_is_not_central(
    good: Archive, with_rows: Callable[..., Archive]
) -> None:
    talks = good.records.meetings["harbour-talks"]
    speech = replace(talks, attendances=(Attendance("ada", Role.SPEAKER),))
    alone = with_rows(meetings=[speech], positions=[])
    found = careers(yearly(alone, 1990, 1990))
    assert (found.degree, found.betweenness) == ({"ada": (0.0,)}, {"ada": (0.0,)})


@pytest.mark.parametrize(
    ("number", "actors"), [(0, []), (1, ["cora"]), (3, ["cora", "ada", "boris"]), (9, None)]
)
def test_those_with_the_highest_sums_lead_and_equals_follow_their_ids(
    number: int, actors: list[str] | None
) -> None:
    series = {"boris": (0.5, None), "ada": (None, 0.5), "dov": (0.0, 0.0), "cora": (0.3, 0.3)}
    assert leading(series, number) == (actors if actors is not None else ["cora", "ada", "boris"])


def test_the_series_of_the_record_are_those_of_its_years(nato: Archive) -> None:
    slices = yearly(nato, nato.package.first_year, nato.package.last_year)
    found = careers(slices)
    nth = found.years.index(1994)
    for series, measure in ((found.degree, degree), (found.betweenness, betweenness)):
        in_1994 = {actor: values[nth] for actor, values in series.items()}
        assert {a: value for a, value in in_1994.items() if value is not None} == measure(
            slices[nth]
        )
    assert "clinton-bill" in leading(found.betweenness, 5)
    assert min(found.documents) > 0
