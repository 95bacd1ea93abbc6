"""The About page: what the record covers, the caution, the codebook; and page addresses."""

from typing import Any

import pytest

from dashboard.context import Context
from dashboard.pages import PAGES, page_at
from dashboard.pages.about import about_page, codebook
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.coverage import coverage
from graphdata.words import LANGUAGES, words
from tests.dashboard.trees import nodes, texts

CAUTION = {
    "en": "A rise or fall in these counts may be the archive’s and not history’s",
    "ja": "件数の増減は歴史ではなく、文書の公開状況を映しているだけかもしれない",
}


@pytest.fixture(scope="module", params=LANGUAGES)
def about(request: pytest.FixtureRequest, answers: Context) -> tuple[str, list[Any]]:
    """The page on the bundled record in each language."""
    view = View(lang=request.param).within(answers.archive)
    return request.param, list(nodes(about_page(answers, view)))


def numbers(table: dict[str, Any]) -> list[list[int]]:
    """The counts of a table, row by row."""
    rows = [node for node in nodes(table) if node["type"] == "Tr"]
    counts = [
        [
            int("".join(texts(node["props"]["children"])).replace(",", ""))
            for node in nodes(row)
            if node["props"].get("className") == "coverage-n"
        ]
        for row in rows
    ]
    return [row for row in counts if row]


def test_the_page_says_what_the_record_is(about: tuple[str, list[Any]], record: Archive) -> None:
    lang, page = about
    (title,) = [node["props"]["children"] for node in page if node["type"] == "H1"]
    assert title == {"en": "About the record", "ja": "この記録について"}[lang]
    said = "".join(texts(page))
    assert record.package.title(lang) in said
    assert record.package.version in said


def test_counts_by_year_add_up(about: tuple[str, list[Any]], record: Archive) -> None:
    _, page = about
    tables = [node for node in page if node["props"].get("className") == "coverage"]
    by_year = numbers(tables[0])
    rows = record.records
    dated = [document for document in rows.documents.values() if document.date is not None]
    assert len(by_year) == len(record.package.years)
    assert [sum(column) for column in zip(*by_year, strict=True)] == [
        len(rows.meetings),
        len(rows.positions),
        len(dated),
    ]


def test_every_other_table_adds_up(about: tuple[str, list[Any]], record: Archive) -> None:
    _, page = about
    tables = [node for node in page if node["props"].get("className") == "coverage"]
    found = coverage(record)
    assert [sum(map(sum, numbers(table))) for table in tables[1:]] == [
        sum(counts.values())
        for counts in (
            found.countries,
            found.archives,
            found.languages,
            found.release,
            found.certainty,
        )
    ]
    assert max(len(numbers(table)) for table in tables[1:]) <= 13


def test_the_caution_stands_by_the_counts(about: tuple[str, list[Any]]) -> None:
    lang, page = about
    (note,) = [node for node in page if node["props"].get("className") == "caution"]
    assert (note["type"], note["props"]["role"]) == ("P", "note")
    assert CAUTION[lang] in "".join(texts([note]))


def test_the_codebook_is_of_the_language_and_obeys_no_markup(
    about: tuple[str, list[Any]], record: Archive
) -> None:
    lang, page = about
    (book,) = [node["props"] for node in page if node["type"] == "Markdown"]
    assert book["children"] == codebook(record.folder, lang)
    name = {"en": "README.md", "ja": "README.ja.md"}[lang]
    assert book["children"] == (record.folder / name).read_text(encoding="utf-8")
    assert not book.get("dangerously_allow_html")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_archive_without_codebook_or_rows_has_the_page(napkin: Archive, lang: str) -> None:
    assert codebook(napkin.folder, lang) == ""
    page = about_page(Context(napkin), View(lang=lang).within(napkin))
    assert "River crossings" in "".join(texts(page)) or lang == "ja"
    assert words(lang)("Coverage by year") in texts(page)


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("/", PAGES["/"]),
        ("", PAGES["/"]),
        ("/about", about_page),
        ("/about/", about_page),
        ("/About", PAGES["/"]),
        ("/about/us", PAGES["/"]),
        ("/no/such/page", PAGES["/"]),
        ("about_page", PAGES["/"]),
        (None, PAGES["/"]),
        (7, PAGES["/"]),
        (["/about"], PAGES["/"]),
        ({"path": "/about"}, PAGES["/"]),
    ],
)
def test_a_path_leads_to_its_page_or_to_explore(path: object, page: object) -> None:
    assert page_at(path) is page
