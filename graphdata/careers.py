"""How central each actor was, year by year, beside how many documents bear each year.

Whoever shows these series shows the documents with them: a rise or fall may be the
archive's and not history's, since a missing paper is a missing tie.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from graphdata.measures import betweenness, degree, sources_of
from graphdata.slicing import GraphSlice

Series = Mapping[str, tuple[float | None, ...]]
"""Per actor one figure a year; ``None`` where the year's dealings do not know the actor."""


@dataclass(frozen=True, slots=True)
class Careers:
    """Series over years.

    Parameters
    ----------
    years : tuple of int
        The last year of each slice.
    degree : mapping of str to tuple of float or None
        Share of the year's other actors each actor dealt with, 0 to 1.
    betweenness : mapping of str to tuple of float or None
        Share of shortest ways between others that run through each actor, 0 to 1.
    documents : tuple of int
        How many sources bear each year's meetings and positions.
    """

    years: tuple[int, ...]
    degree: Series
    betweenness: Series
    documents: tuple[int, ...]


def careers(slices: Iterable[GraphSlice]) -> Careers:
    """Measure every actor in every slice.

    Parameters
    ----------
    slices : iterable of GraphSlice
        One per year, in order.
    """
    by_year = list(slices)
    return Careers(
        years=tuple(graph_slice.query.last for graph_slice in by_year),
        degree=_series(by_year, degree),
        betweenness=_series(by_year, betweenness),
        documents=tuple(len(sources_of(graph_slice)) for graph_slice in by_year),
    )


def _series(slices: list[GraphSlice], measure: Callable[[GraphSlice], dict[str, float]]) -> Series:
    measured = [measure(graph_slice) for graph_slice in slices]
    actors = sorted({actor for found in measured for actor in found})
    return {actor: tuple(found.get(actor) for found in measured) for actor in actors}


def leading(series: Series, number: int) -> list[str]:
    """Return the actors with the highest sums over the years, highest first.

    A sum, so that a long career counts for more than one crowded year. Equal sums are told
    apart by id; whoever is at 0 in every year leads nobody.

    Examples
    --------
    >>> leading({"ada": (0.5, None), "boris": (0.25, 0.5), "cora": (0.0, None)}, 3)
    ['boris', 'ada']
    """
    sums = {actor: sum(filter(None, values)) for actor, values in series.items()}
    ranked = sorted(sums, key=lambda actor: (-sums[actor], actor))
    return [actor for actor in ranked if sums[actor] > 0][:number]
