"""The bundled record itself: complete, sourced, and as its data package declares."""

import csv
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import frictionless
import pytest

from graphdata.agreement import read_second, sample
from graphdata.archive import Archive, bundled, load_archive
from graphdata.checks import check_tables
from graphdata.columns import Table
from graphdata.datapackage import resources
from graphdata.package import read_package
from graphdata.reading import read_tables
from graphdata.records import Meeting, Position
from graphdata.schema import TABLES
from graphdata.slicing import GraphQuery, slice_graph
from graphdata.vocabulary import Audience, Certainty, Stance, Subject

FOLDER = bundled()

SEED_POINTS = Path(__file__).parent / "data" / "seed-points.csv"

COUNTS = {
    "actors": 288,
    "offices": 263,
    "sources": 854,
    "meetings": 388,
    "issues": 7,
    "positions": 630,
    "programmes": 13,
    "memberships": 170,
    "claims": 53,
    "documents": 216,
    "citations": 1905,
}

# What the record must show: meetings, positions, programmes and steps into them, by their ids.
POINTS = {
    "Warsaw, August 1993": "ev-19930825-warsaw pos-9093-053 pos-9093-055",
    "debate in Washington": "ev-19931018-principals ev-19931019-memo pos-9093-068 pos-9093-070",
    "Yeltsin's letter of September 1993": "ev-19930915-letter pos-9093-072 pos-9093-073",
    "what Yeltsin and Kozyrev were told": "ev-19931022-kozyrev ev-19931022-yeltsin "
    "pos-9093-090 pos-9093-091 pos-9093-092 pos-9093-095",
    "the summit that launched the partnership": "e-19940110-brussels-summit "
    "p-19940110-nato-1 p-19940110-nato-2",
    "said in Prague": "e-19940112-prague-visegrad p-19940112-clinton-bill-2",
    "told in Moscow": "e-19940113-moscow-summit p-19940113-clinton-bill-1",
    "Russia signs": "e-19940622-russia-pfp mb-russia-pfp",
    "Russia refuses": "e-19941201-kozyrev-refusal p-19941201-kozyrev-1",
    "Russia accepts": "e-19950530-noordwijk p-19950531-kozyrev-1",
    "the partnership and the neutrals": "pr-pfp e-19940912-cooperative-bridge mb-sweden-pfp "
    "mb-finland-pfp mb-austria-pfp mb-switzerland-pfp mb-ireland-pfp",
    "haste in Washington": "e-199410-lake-paper p-19940922-holbrooke-1",
    "Yeltsin reassured": "e-19941128-clinton-letter p-19941128-clinton-bill-1",
    "cold peace": "e-19941201-nac e-19941205-budapest p-19941205-yeltsin-1",
    "Gore in Moscow": "e-19941216-gore-yeltsin p-19941216-gore-1 p-19941221-perry-1",
    "humiliation": "e-19950510-kremlin p-19950510-yeltsin-1 p-19950510-clinton-bill-1",
    "counter-proposals": "p-19941205-yeltsin-2 p-19950510-yeltsin-3 e-19950524-security-council",
    "1999 is named": "e-19961022-detroit p-19961022-clinton-bill-1",
    "forced step": "ev-19970321-helsinki pos-19970321-yeltsin-04 pos-19970321-yeltsin-05",
    "Founding Act": "ev-19970527-founding-act mb-russia-nato-russia-act",
    "invitations": "ev-19970708-madrid mb-poland-invitation mb-hungary-invitation",
    "three join": "ev-19990312-accession mb-poland-accession mb-hungary-accession "
    "mb-czech-republic-accession",
    "seven join": "ev-20040329-accession mb-slovakia-accession mb-slovenia-accession",
    "Kosovo": "ev-19990324-airstrikes ev-19990324-russia-suspends mb-russia-suspension-1",
    "NATO-Russia Council": "ev-20020528-rome mb-russia-nato-russia-council",
    "Bucharest": "ev-20080403-bucharest pos-20080404-putin-79",
    "Georgia": "ev-20080807-georgia-war ev-20080821-russia-halts mb-russia-suspension-2",
    "cooperation resumed": "ev-20090305-nrc-resumes",
}


@pytest.fixture(scope="module")
def record() -> Archive:
    """The bundled record."""
    return load_archive(FOLDER)


@pytest.fixture(scope="module")
def descriptor() -> dict[str, Any]:
    """What ``datapackage.json`` says."""
    found: dict[str, Any] = json.loads((FOLDER / "datapackage.json").read_text("utf-8"))
    return found


def test_the_record_has_no_fault() -> None:
    tables, faults = read_tables(FOLDER)
    assert [*faults, *check_tables(tables), *read_package(FOLDER, tables)[1]] == []


def test_the_record_is_complete() -> None:
    tables, _ = read_tables(FOLDER)
    assert {name: len(tables[name]) for name in COUNTS} == COUNTS


def known(rows: Iterable[Meeting] | Iterable[Position]) -> Counter[int]:
    """Count by year the rows that are more than unverified, each in the year it begins."""
    return Counter(row.span.first.year for row in rows if row.certainty != Certainty.UNVERIFIED)


def test_the_record_is_as_broad_as_was_set_out(record: Archive) -> None:
    rows = record.records
    assert len(rows.meetings) >= 300
    assert len(rows.positions) >= 450
    assert len(rows.sources) >= 450


def test_no_year_is_thin(record: Archive) -> None:
    rows = record.records
    about_it = [m for m in rows.meetings.values() if m.subject == Subject.NATO]
    for found in (known(about_it), known(rows.positions.values())):
        assert {year: found[year] for year in range(1990, 2010) if found[year] < 3} == {}


def test_every_source_is_used(record: Archive) -> None:
    rows = record.records
    cited = {citation.source for citations in rows.citations.values() for citation in citations}
    registered = {document.source for document in rows.documents.values()}
    assert sorted(set(rows.sources) - cited - registered) == []


def test_a_contested_matter_has_at_least_two_sides_each_with_its_source(record: Archive) -> None:
    rows = record.records
    claims = Counter(claim.matter for claim in rows.claims.values())
    assert {matter: number for matter, number in claims.items() if number < 2} == {}
    assert [claim for claim in rows.claims if not rows.citations.get(claim)] == []


def test_each_of_the_sixteen_points_is_reached_by_id(record: Archive) -> None:
    rows = record.records
    tables = [getattr(rows, table.name) for table in TABLES if table.has_ids]
    with SEED_POINTS.open(encoding="utf-8", newline="") as file:
        found = [(int(row["point"]), row["record"]) for row in csv.DictReader(file)]
    lost = [(point, key) for point, key in found if not any(key in table for table in tables)]
    assert lost == []
    assert {point for point, _ in found} == set(range(1, 17))


def second_reading() -> Sequence[dict[str, str]]:
    """The second, blind reading of sixty positions."""
    return read_second(FOLDER)


def test_the_second_reading_is_of_the_sample(record: Archive) -> None:
    rows = second_reading()
    assert [list(row) for row in rows[:1]] == [["position", "first", "second", "resolved", "why"]]
    assert sorted(row["position"] for row in rows) == sorted(said.id for said in sample(record))


def test_what_two_readers_resolved_stands_in_the_record(record: Archive) -> None:
    stances = {str(int(stance)) for stance in Stance}
    positions = record.records.positions
    for row in second_reading():
        assert {row["first"], row["second"], row["resolved"]} <= stances, row
        assert int(row["resolved"]) == positions[row["position"]].stance, row
        assert row["why"] or row["first"] == row["second"] == row["resolved"], row


def test_every_tie_has_a_source_that_is_listed(record: Archive) -> None:
    ties = record.graph.edges(keys=True, data="sources")
    assert [key for *_, key, sources in ties if not sources] == []
    cited = {citation.source for *_, sources in ties for citation in sources}
    assert cited <= set(record.records.sources)


def test_each_year_has_a_meeting_and_nothing_lies_outside_the_years(record: Archive) -> None:
    meetings, positions = record.records.meetings.values(), record.records.positions.values()
    assert list(record.package.years) == list(range(1990, 2010))
    assert {year for row in meetings for year in row.span.years} == set(record.package.years)
    assert {year for row in positions for year in row.span.years} <= set(record.package.years)


@pytest.mark.parametrize(
    ("day", "states"),
    [
        (date(1999, 3, 12), "czech-republic hungary poland"),
        (date(2004, 3, 29), "bulgaria estonia latvia lithuania romania slovakia slovenia"),
        (date(2009, 4, 1), "albania croatia"),
    ],
)
def test_states_join_on_their_day_and_no_other(record: Archive, day: date, states: str) -> None:
    steps = record.records.memberships.values()
    joined = {step.state: step.span for step in steps if step.programme == "pr-accession"}
    assert sorted(s for s, span in joined.items() if span.first == day) == states.split()
    assert {joined[state].last for state in states.split()} == {day}


def test_slovakia_joined_once_and_was_not_among_those_of_1999(record: Archive) -> None:
    steps = record.records.memberships.values()
    slovak = [s for s in steps if s.state == "slovakia" and s.programme == "pr-accession"]
    assert [step.span.text for step in slovak] == ["2004-03-29"]
    of_1999 = record.records.meetings["ev-19990312-accession"]
    assert "slovakia" not in {part.actor for part in of_1999.attendances}


def test_quotations_have_at_most_25_words_and_name_their_language(record: Archive) -> None:
    quoting = [said for said in record.records.positions.values() if said.quote]
    assert len(quoting) > 100
    assert [said.id for said in quoting if len(said.quote.split()) > 25] == []
    assert [said.id for said in quoting if not said.quote_language] == []


def test_what_yeltsin_was_told_and_what_he_answered_is_quoted_with_its_document(
    record: Archive,
) -> None:
    rows, cited = record.records.positions, record.records.citations
    told = ("pos-9093-091", "pos-9093-093", "pos-9093-095")
    assert {(rows[row].span.text, rows[row].meeting) for row in told} == {
        ("1993-10-22", "ev-19931022-yeltsin")
    }
    assert {row: (rows[row].actor, rows[row].to, rows[row].quote) for row in told} == {
        "pos-9093-091": (
            "christopher",
            ("yeltsin",),
            "There could be no recommendation to ignore or exclude Russia from full "
            "participation in the future security of Europe",
        ),
        "pos-9093-093": (
            "christopher",
            ("yeltsin",),
            "your letter came at exactly the right time and it played a decisive role in "
            "President Clinton's consideration",
        ),
        "pos-9093-095": ("yeltsin", ("christopher",), "this is genius!"),
    }
    assert {citation.source for row in told for citation in cited[row]} == {"nsa-ebb621-doc08"}


def test_both_accounts_of_what_yeltsin_heard_are_cited(record: Archive) -> None:
    sources = {citation.source for citation in record.records.citations["ev-19931022-yeltsin"]}
    assert {"memoir-christopher-1998", "nsa-ebb621", "nsa-ebb621-doc08"} <= sources


@pytest.mark.parametrize("year", [1993, 1994, 1995])
def test_what_was_planned_told_and_said_openly_can_be_laid_side_by_side(
    record: Archive, year: int
) -> None:
    found = slice_graph(record, GraphQuery(year, year))
    assert {said.audience for said in found.positions} == set(Audience)


@pytest.mark.parametrize("rows", POINTS.values(), ids=POINTS)
def test_a_point_is_on_the_record_with_its_source(record: Archive, rows: str) -> None:
    found = record.records
    known = {*found.meetings, *found.positions, *found.memberships, *found.programmes}
    assert [row for row in rows.split() if row not in known] == []
    assert [row for row in rows.split() if not found.citations.get(row)] == []


@pytest.mark.parametrize("rows", POINTS.values(), ids=POINTS)
def test_a_point_is_shown_in_some_year(record: Archive, rows: str) -> None:
    shown: set[str] = set()
    for year in record.package.years:
        found = slice_graph(record, GraphQuery(year, year, certainties=frozenset(Certainty)))
        shown |= {*found.graph, *(step.id for step in found.joined)}
    assert [row for row in rows.split() if row not in shown] == []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_no_cell_has_a_space_before_or_after_it(table: Table) -> None:
    with (FOLDER / table.file).open(encoding="utf-8", newline="") as file:
        rows = list(enumerate(csv.reader(file), start=1))
    assert len(rows) > 1
    assert [(row, cell) for row, cells in rows for cell in cells if cell != cell.strip()] == []


def test_the_data_package_is_valid() -> None:
    report = frictionless.validate(str(FOLDER / "datapackage.json"))
    assert report.flatten(["type", "fieldName", "rowNumber", "message"]) == []
    assert (report.valid, report.stats["tasks"]) == (True, len(TABLES))


def test_the_data_package_declares_the_tables_as_the_schema_does(
    descriptor: dict[str, Any],
) -> None:
    assert descriptor["resources"] == resources()
