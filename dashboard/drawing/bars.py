"""What the time bar shows: per year and row, how much was for, against, or held."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from graphdata.measures import is_objection, sources_of
from graphdata.slicing import GraphSlice
from graphdata.words import Words


@dataclass(frozen=True, slots=True)
class BarRow:
    """One row of the time bar.

    Parameters
    ----------
    key : str
        Issue id, "objections" or "documents".
    name : str
        What the row is called.
    above, below : tuple of int
        One count per year: for and against; "documents" has nothing below.
    note : str
        How the row is to be read; "" if it says so itself.
    """

    key: str
    name: str
    above: tuple[int, ...]
    below: tuple[int, ...]
    note: str = ""


def bar_rows(slices: Iterable[GraphSlice], words: Words) -> list[BarRow]:
    """Count, year by year, what the time bar shows.

    Parameters
    ----------
    slices : iterable of GraphSlice
        One slice per year of the record, in order.
    words : Words
        The language of the rows' names.
    """
    years = list(slices)
    archive = years[0].archive
    last = archive.package.bars[-1:]
    rows = [
        BarRow(
            issue,
            archive.records.issues[issue].name(words.lang),
            _each(years, lambda s, i=issue: _stances(s, i, 1)),  # type: ignore[misc]
            _each(years, lambda s, i=issue: _stances(s, i, -1)),  # type: ignore[misc]
            note=words("for above the line, against below") if issue in last else "",
        )
        for issue in archive.package.bars
    ]
    objections = archive.package.objections
    if objections is not None:
        count = _each(years, lambda s: sum(is_objection(s, p) for p in s.positions))
        rows.append(
            BarRow("objections", objections.name(words.lang), count, tuple(0 for _ in years))
        )
    documents = _each(years, lambda s: len(sources_of(s)))
    rows.append(BarRow("documents", words("Documents"), documents, tuple(0 for _ in years)))
    return rows


def _each(years: list[GraphSlice], count: Callable[[GraphSlice], int]) -> tuple[int, ...]:
    return tuple(count(graph_slice) for graph_slice in years)


def _stances(graph_slice: GraphSlice, issue: str, sign: int) -> int:
    positions = (p for p in graph_slice.positions if p.issue == issue)
    return sum(p.stance * sign > 0 or (p.stance == 0 and sign > 0) for p in positions)
