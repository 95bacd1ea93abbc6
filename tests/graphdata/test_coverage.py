"""What an archive covers, as counts and as lines for a terminal."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from graphdata.archive import Archive
from graphdata.coverage import coverage, shares
from graphdata.summary import summary
from graphdata.vocabulary import Certainty


def test_rows_are_counted_by_year_and_kind(good: Archive) -> None:
    found = coverage(good)
    assert (found.meetings, found.positions) == ({1990: 1, 1991: 1, 1992: 1}, {1990: 3, 1992: 1})
    assert (found.documents, found.release) == ({1990: 1}, {"declassified": 1})
    assert found.certainty == {Certainty.DOCUMENTED: 5, Certainty.REPORTED: 2}
    assert found.archives == {"Archive of North Land": 1, "Archive of South Land": 1, "": 1}
    assert found.languages == {"en": 3}


def test_every_row_is_counted_once(nato: Archive) -> None:
    found, rows = coverage(nato), nato.records
    meetings, positions = len(rows.meetings), len(rows.positions)
    assert (sum(found.meetings.values()), sum(found.positions.values())) == (meetings, positions)
    assert sum(found.certainty.values()) == meetings + positions
    assert sum(found.archives.values()) == sum(found.languages.values()) == len(rows.sources)
    assert sum(found.countries.values()) == positions
    assert sum(found.release.values()) == len(rows.documents)
    dated = [document for document in rows.documents.values() if document.date is not None]
    assert sum(found.documents.values()) == len(dated)


def test_a_document_without_a_date_is_in_no_year_but_counted(
    good: Archive, with_rows: Callable[..., Archive]
) -> None:
    (document,) = good.records.documents.values()
    undated = replace(document, date=None, release_status="")
    found = coverage(with_rows(documents=[undated]))
    assert (found.documents, found.release) == ({}, {"": 1})


@pytest.mark.parametrize(
    ("counts", "found"),
    [
        ({}, [0, 0, 0]),
        ({Certainty.UNVERIFIED: 2}, [0, 0, 1]),
        ({Certainty.DOCUMENTED: 1, Certainty.REPORTED: 3}, [0.25, 0.75, 0]),
    ],
)
def test_shares_are_of_the_whole(counts: dict[Certainty, int], found: list[float]) -> None:
    assert shares(counts) == dict(zip(Certainty, found, strict=True))


def test_a_summary_names_counts_certainty_and_every_year(nato: Archive) -> None:
    lines, rows = summary(nato), nato.records
    assert f"{'positions':<12}{len(rows.positions):>7,}" in lines
    assert f"{'documents':<12}{len(rows.documents):>7,}" in lines
    assert f"{'claims':<12}{len(rows.claims):>7,}" in lines
    years = [line.split() for line in lines if line[:4].isdigit()]
    assert [int(year) for year, *_ in years] == list(nato.package.years)
    assert sum(int(meetings) for _, meetings, *_ in years) == len(rows.meetings)
    assert [line for line in lines if line.startswith("documented")]


def test_a_long_list_of_archives_is_cut_and_said_to_be(nato: Archive) -> None:
    lines = summary(nato)
    start = lines.index("Archives of the sources")
    listed = lines[start + 1 : lines.index("", start)]
    archives = coverage(nato).archives
    numbers = [int(line.split()[0]) for line in listed[:-1]]
    assert (len(listed), numbers) == (9, sorted(archives.values(), reverse=True)[:8])
    assert listed[-1].strip() == f"and {len(archives) - 8} more"


def test_an_archive_of_nothing_has_a_summary(with_rows: Callable[..., Archive]) -> None:
    names = ("meetings", "positions", "documents", "claims", "sources")
    lines = summary(with_rows(**{name: [] for name in names}))
    assert f"{'meetings':<12}{0:>7}" in lines
    assert f"{'documented':<12}{'0%':>7}" in lines
