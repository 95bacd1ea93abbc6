"""Bibliographies: each form is read back by a library of its field."""

import json
import warnings
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string

from graphdata.archive import Archive
from graphdata.exchange.bibliography import BIBTEX, CSL, RIS, bibtex, csl_json, date_parts, ris
from graphdata.records import Source
from graphdata.vocabulary import Consulted, SourceKind

MEMO = Source(
    id="memo",
    kind=SourceKind.MEMO,
    title="On Form & {Function}: 100%",
    author="A. Lake; N. Burns",
    date="1994-10-04",
    archive="Archive",
    collection="Box 3",
    document_number="No. 7",
    url="https://example.org/memo?a=1&b=2_c",
    language="en",
    release_status="",
    licence="",
    consulted=Consulted.TEXT,
)
EMPTY: dict[str, Any] = dict.fromkeys(Source.__slots__, "")
BARE = Source(**{**EMPTY, "id": "bare", "kind": SourceKind.PRESS, "title": "題"})


def test_csl_json_holds_what_is_known_and_no_more() -> None:
    assert json.loads(csl_json([MEMO, BARE])) == [
        {
            "id": "memo",
            "type": "document",
            "title": "On Form & {Function}: 100%",
            "author": [{"literal": "A. Lake"}, {"literal": "N. Burns"}],
            "issued": {"date-parts": [[1994, 10, 4]]},
            "archive": "Archive",
            "archive_location": "Box 3, No. 7",
            "URL": "https://example.org/memo?a=1&b=2_c",
            "language": "en",
        },
        {"id": "bare", "type": "article-newspaper", "title": "題"},
    ]


def test_a_ris_file_is_read_back() -> None:
    memo, bare = rispy.loads(ris([MEMO, BARE]))
    assert memo == {
        "type_of_reference": "GEN",
        "id": "memo",
        "title": "On Form & {Function}: 100%",
        "authors": ["A. Lake", "N. Burns"],
        "year": "1994",
        "date": "1994/10/04/",
        "name_of_database": "Archive",
        "call_number": "Box 3, No. 7",
        "urls": ["https://example.org/memo?a=1&b=2_c"],
        "language": "en",
    }
    assert bare == {"type_of_reference": "NEWS", "id": "bare", "title": "題"}


def test_a_bibtex_file_is_read_back() -> None:
    library = parse_string(bibtex([MEMO, BARE]))
    assert library.failed_blocks == []
    memo = {field.key: field.value for field in library.entries_dict["memo"].fields}
    assert memo == {
        "title": r"On Form \& (Function): 100\%",
        "author": "{A. Lake} and {N. Burns}",
        "year": "1994",
        "date": "1994-10-04",
        "howpublished": "Archive, Box 3",
        "number": "No. 7",
        "url": "https://example.org/memo?a=1&b=2_c",
        "language": "en",
    }
    assert library.entries_dict["bare"].entry_type == "article"


@pytest.mark.parametrize("table", [CSL, RIS, BIBTEX])
def test_every_kind_of_source_has_its_word(table: dict[SourceKind, str]) -> None:
    assert set(table) == set(SourceKind)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1994-10-04", [1994, 10, 4]),
        ("1994-10", [1994, 10]),
        ("1994~", [1994]),
        ("", []),
        ("x", []),
    ],
)
def test_a_date_is_as_fine_as_it_is_known(text: str, parts: list[int]) -> None:
    assert date_parts(text) == parts


@pytest.mark.parametrize("form", [csl_json, ris, bibtex])
def test_a_title_with_line_ends_breaks_no_form(form: Callable[[list[Source]], str]) -> None:
    hostile = replace(MEMO, title="One\nER  - \n}\n@book{evil,")
    text = form([hostile, BARE])
    if form is ris:
        assert [each["id"] for each in rispy.loads(text)] == ["memo", "bare"]
    elif form is bibtex:
        assert list(parse_string(text).entries_dict) == ["memo", "bare"]
    else:
        assert len(json.loads(text)) == 2


def test_the_whole_record_is_read_back(nato: Archive) -> None:
    sources = list(nato.records.sources.values())
    ids = [source.id for source in sources]
    assert [each["id"] for each in rispy.loads(ris(sources))] == ids
    with warnings.catch_warnings():
        library = parse_string(bibtex(sources))
    assert library.failed_blocks == []
    assert list(library.entries_dict) == ids
    assert [each["id"] for each in json.loads(csl_json(sources))] == ids
