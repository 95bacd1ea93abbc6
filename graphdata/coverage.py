"""What the record covers: how many rows per year, archive, language and release status.

A rise or fall may be the archive's and not history's: more papers of 1993 to 1997 have been
released than of later years. Whoever shows these figures shows that caution with them.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graphdata.archive import Archive
from graphdata.records import Meeting, Position
from graphdata.vocabulary import Certainty


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts of rows; a document without a date is in no year."""

    meetings: Mapping[int, int]
    positions: Mapping[int, int]
    documents: Mapping[int, int]
    certainty: Mapping[Certainty, int]
    archives: Mapping[str, int]
    languages: Mapping[str, int]
    countries: Mapping[str, int]
    release: Mapping[str, int]


def coverage(archive: Archive) -> Coverage:
    """Count what an archive covers.

    Returns
    -------
    Coverage
        Meetings and positions by year; registered documents by year and release status;
        sources by archive and language; positions by their actors' country; certainty of
        meetings and positions together.
    """
    records = archive.records
    meetings, positions = records.meetings.values(), records.positions.values()
    documents = records.documents.values()
    return Coverage(
        meetings=_by_year(meetings),
        positions=_by_year(positions),
        documents=Counter(d.date.first.year for d in documents if d.date is not None),
        certainty=Counter([*(m.certainty for m in meetings), *(p.certainty for p in positions)]),
        archives=Counter(source.archive for source in records.sources.values()),
        languages=Counter(source.language for source in records.sources.values()),
        countries=Counter(records.actors[position.actor].country for position in positions),
        release=Counter(document.release_status for document in documents),
    )


def _by_year(rows: Iterable[Meeting] | Iterable[Position]) -> Counter[int]:
    return Counter(row.span.first.year for row in rows)


def shares(counts: Mapping[Certainty, int]) -> dict[Certainty, float]:
    """Return counts as shares of their sum, 0 to 1; all 0 if there is nothing.

    Examples
    --------
    >>> shares({Certainty.DOCUMENTED: 3, Certainty.REPORTED: 1})[Certainty.DOCUMENTED]
    0.75
    """
    total = sum(counts.values()) or 1
    return {certainty: counts.get(certainty, 0) / total for certainty in Certainty}
