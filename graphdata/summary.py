"""What an archive holds and covers, in lines for a terminal."""

from collections.abc import Mapping

from graphdata.archive import Archive
from graphdata.coverage import Coverage, coverage, shares

LISTED = 8


def summary(archive: Archive) -> list[str]:
    """Return counts per table, certainty, coverage by year, archive and language."""
    package, covered = archive.package, coverage(archive)
    title = f"{package.title.en}, {package.first_year}–{package.last_year}, data {package.version}"
    return [
        title,
        *(f"{name:<12}{number:>7,}" for name, number in _tables(archive).items()),
        "",
        "Certainty of meetings and positions",
        *(f"{name:<12}{share:>7.0%}" for name, share in shares(covered.certainty).items()),
        "",
        f"{'Year':<8}{'meetings':>10}{'positions':>11}{'documents':>11}",
        *(_year(covered, year) for year in package.years),
        "",
        *_largest("Archives of the sources", covered.archives),
        "",
        *_largest("Languages of the sources", covered.languages),
        "",
    ]


def _tables(archive: Archive) -> dict[str, int]:
    records, graph = archive.records, archive.graph
    return {
        "actors": len(records.actors),
        "offices": len(records.offices),
        "meetings": len(records.meetings),
        "positions": len(records.positions),
        "issues": len(records.issues),
        "programmes": len(records.programmes),
        "memberships": len(records.memberships),
        "sources": len(records.sources),
        "documents": len(records.documents),
        "claims": len(records.claims),
        "citations": sum(map(len, records.citations.values())),
        "nodes": graph.number_of_nodes(),
        "ties": graph.number_of_edges(),
    }


def _year(covered: Coverage, year: int) -> str:
    counts = (covered.meetings, covered.positions, covered.documents)
    meetings, positions, documents = (count.get(year, 0) for count in counts)
    return f"{year:<8}{meetings:>10,}{positions:>11,}{documents:>11,}"


def _largest(title: str, counts: Mapping[str, int]) -> list[str]:
    ranked = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    lines = [f"{number:>7,}  {name or 'not given'}" for name, number in ranked[:LISTED]]
    more = len(ranked) - LISTED
    return [title, *lines, *([f"         and {more} more"] if more > 0 else [])]
