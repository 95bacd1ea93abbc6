"""Sources as references, and the sources of a row."""

from dataclasses import replace

import pytest

from graphdata.archive import Archive
from graphdata.records import Citation, Source
from graphdata.sources import citations_of, reference
from graphdata.vocabulary import Consulted, SourceKind

MEMO = Source(
    id="memo",
    kind=SourceKind.MEMO,
    title="On Form",
    author="A. Lind",
    date="1990-04",
    archive="Archive of North Land",
    collection="Box 3",
    document_number="NL-1990-17",
    url="https://example.org/memo",
    language="en",
    release_status="released in part",
    licence="public domain",
    consulted=Consulted.TEXT,
)
BARE = replace(MEMO, author="", date="", archive="", collection="", document_number="")


@pytest.mark.parametrize(
    ("source", "locator", "said"),
    [
        (
            MEMO,
            "p. 2",
            "A. Lind, “On Form”, 1990-04. Archive of North Land, Box 3, NL-1990-17. p. 2.",
        ),
        (MEMO, "", "A. Lind, “On Form”, 1990-04. Archive of North Land, Box 3, NL-1990-17."),
        (BARE, "", "“On Form”."),
        (BARE, "para. 4", "“On Form”. para. 4."),
        (replace(BARE, archive="Archive of North Land"), "", "“On Form”. Archive of North Land."),
        (replace(BARE, document_number="NL-1"), "", "“On Form”. NL-1."),
        (replace(BARE, author="A. Lind", date="1990~"), "", "A. Lind, “On Form”, 1990~."),
        (replace(BARE, archive="Papers, Inc."), "annex.", "“On Form”. Papers, Inc. annex."),
    ],
)
def test_a_reference_says_who_what_when_and_where_as_far_as_is_known(
    source: Source, locator: str, said: str
) -> None:
    assert reference(source, locator) == said


def test_the_sources_of_a_row_come_in_the_order_cited(good: Archive) -> None:
    sources = good.records.sources
    assert citations_of(good.records, "harbour-talks") == [
        (sources["memcon-harbour"], Citation("memcon-harbour", "pp. 1-3")),
        (sources["river-report"], Citation("river-report", "para. 2")),
    ]


@pytest.mark.parametrize("row", ["ada", "nobody", ""])
def test_what_needs_no_source_has_none(good: Archive, row: str) -> None:
    assert citations_of(good.records, row) == []
