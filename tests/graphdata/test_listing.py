"""Rows and columns of a slice: whole rows of the napkin, counts of the record."""

import pytest

from graphdata.archive import Archive
from graphdata.listing import Cell, Head, documents_of, listing
from graphdata.measures import sources_of
from graphdata.slicing import GraphQuery, GraphSlice, slice_graph
from graphdata.words import words

EN, JA = words("en"), words("ja")


def of(archive: Archive, first: int, last: int) -> GraphSlice:
    return slice_graph(archive, GraphQuery(first=first, last=last))


def said(table: str, graph_slice: GraphSlice, lang: str = "en") -> dict[str, list[str]]:
    """Return what each row of a listing says."""
    rows = listing(table, graph_slice, words(lang)).rows
    return {row.id: [cell.said for cell in row.cells] for row in rows}


def test_meetings(good: Archive):
    assert said("meetings", of(good, 1990, 1991)) == {
        "harbour-talks": [
            "2 May 1990",
            "Talks at the Harbour",
            "Talks",
            "Harbour",
            "Ada, Boris, Cora",
            "Private",
            "Documented",
            "2",
        ],
        "ferry-letter": [
            "March 1991",
            "Letter on the Ferry",
            "Letter",
            "",
            "Ada, Boris, Dov",
            "Private",
            "Reported",
            "1",
        ],
    }


def test_positions_in_japanese(good: Archive):
    heads = [head.name for head in listing("positions", of(good, 1992, 1992), JA).heads]
    assert heads == [
        "日付",
        "立場の要旨",
        "アクター",
        "争点",
        "賛否",
        "誰に向けた発言か",
        "相手",
        "引用",
        "確かさ",
        "出典",
    ]
    (row,) = said("positions", of(good, 1992, 1992), "ja").values()
    assert row[:2] == ["1992年6月12日", "渡し船は続けられる。"]
    assert row[4:6] == ["賛成", "公開"]


def test_a_stance_and_a_date_are_kept_as_the_record_has_them(good: Archive):
    rows = {row.id: row.cells for row in listing("positions", of(good, 1990, 1990), EN).rows}
    assert rows["ada-plans"][0] == Cell("about April 1990", "1990-04~", "1990-04-01/1990-04-30")
    assert rows["boris-answers"][4] == Cell("strongly against", -2, -2)


def test_sources_are_those_behind_the_slice(good: Archive):
    assert said("sources", of(good, 1991, 1991)) == {
        "letter-ferry": [
            "1991-03",
            "Letter on the Ferry",
            "Ada Lind",
            "letter",
            "Archive of South Land",
            "",
            "English",
            "known from excerpts",
            "1",
        ]
    }
    bears = {key: row[-1] for key, row in said("sources", of(good, 1990, 1990)).items()}
    assert bears == {"memcon-harbour": "4", "river-report": "1"}


def test_documents_are_those_of_the_years(good: Archive):
    assert said("documents", of(good, 1990, 1990)) == {
        "river-cable": [
            "3 May 1990",
            "Talks at the Harbour",
            "cable",
            "River Archive",
            "Box 1",
            "Document 7",
            "declassified",
            "not yet",
        ]
    }
    assert said("documents", of(good, 1991, 1992)) == {}


def test_an_empty_slice_keeps_its_columns(good: Archive):
    nobody = slice_graph(good, GraphQuery(first=1990, last=1990, certainties=frozenset()))
    told = listing("meetings", nobody, EN)
    assert told.rows == ()
    assert told.heads[0] == Head("date", "Date")


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_the_record_is_listed_whole(nato: Archive, lang: str):
    whole = of(nato, 1990, 2009)
    counts = {t: len(said(t, whole, lang)) for t in ("meetings", "positions", "sources")}
    assert counts == {
        "meetings": len(whole.meetings),
        "positions": len(whole.positions),
        "sources": len(sources_of(whole)),
    }
    dated = [d for d in nato.records.documents.values() if d.date is not None]
    assert len(documents_of(whole)) == len(dated) > 200
    for table in ("meetings", "positions", "sources", "documents"):
        told = listing(table, whole, words(lang))
        assert {len(row.cells) for row in told.rows} == {len(told.heads)}
