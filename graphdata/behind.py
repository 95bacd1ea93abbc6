"""What lies behind the facts of some years: documents, archives, voices, certainty.

A rise or fall may be the archive's and not history's; `is_sharp` says when that has to be said
aloud.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from graphdata.measures import sources_of
from graphdata.slicing import GraphQuery, GraphSlice
from graphdata.vocabulary import Certainty

FACTOR = 2
LEAST = 10


@dataclass(frozen=True, slots=True)
class Behind:
    """What bears the facts of a slice.

    Parameters
    ----------
    facts, documents : int
        Meetings and voiced positions, and the sources that bear them.
    archives, languages, release : mapping of str to int
        Those sources by archive, by language (ISO 639-1), by release status.
    countries : mapping of str to int
        The positions by the country of who voiced them; "" for organisations.
    certainty : mapping of Certainty to int
        The facts by how they are known.
    """

    facts: int
    documents: int
    archives: Mapping[str, int]
    languages: Mapping[str, int]
    countries: Mapping[str, int]
    release: Mapping[str, int]
    certainty: Mapping[Certainty, int]


def behind(graph_slice: GraphSlice) -> Behind:
    """Count what bears the meetings and voiced positions of a slice."""
    records = graph_slice.archive.records
    sources = [records.sources[each] for each in sorted(sources_of(graph_slice))]
    meetings, positions = graph_slice.meetings, graph_slice.positions
    return Behind(
        facts=len(meetings) + len(positions),
        documents=len(sources),
        archives=Counter(source.archive for source in sources),
        languages=Counter(source.language for source in sources),
        countries=Counter(records.actors[position.actor].country for position in positions),
        release=Counter(source.release_status for source in sources),
        certainty=Counter([*(m.certainty for m in meetings), *(p.certainty for p in positions)]),
    )


def neighbours(query: GraphQuery, years: range) -> tuple[GraphQuery | None, GraphQuery | None]:
    """Return the same question of as many years before, and of as many after.

    Parameters
    ----------
    query : GraphQuery
        The question.
    years : range
        The years of the record; a neighbour that would reach beyond them is shorter, and
        ``None`` if none of its years is among them.

    Examples
    --------
    >>> before, after = neighbours(GraphQuery(first=1993, last=1994), range(1990, 1996))
    >>> (before.first, before.last), (after.first, after.last)
    ((1991, 1992), (1995, 1995))
    """
    length = query.last - query.first + 1
    before = (max(query.first - length, years[0]), query.first - 1)
    after = (query.last + 1, min(query.last + length, years[-1]))
    first, second = (
        replace(query, first=first, last=last) if first <= last else None
        for first, last in (before, after)
    )
    return first, second


def is_sharp(before: int, now: int) -> bool:
    """Whether the number of documents changes sharply from one year to the next.

    That is: to at least `FACTOR` times as many, or to one in `FACTOR` or fewer, and by at
    least `LEAST` documents.

    Examples
    --------
    >>> is_sharp(20, 41), is_sharp(41, 20), is_sharp(20, 39), is_sharp(2, 9)
    (True, True, False, False)
    """
    less, more = sorted((before, now))
    return more - less >= LEAST and more >= FACTOR * less
