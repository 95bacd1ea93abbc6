"""The lasting address of every row, and what hostile ones come to."""

from collections.abc import Callable
from urllib.parse import quote, urlsplit

import pytest
from flask.testing import FlaskClient

from dashboard.context import Context
from dashboard.pages.panel import panel
from dashboard.permalink import permalink_view
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.columns import Table
from graphdata.schema import TABLES
from tests.dashboard.trees import texts

WITH_IDS = [table for table in TABLES if table.has_ids]
WITHOUT_EVIDENCE = ("blocs", "programmes")

HOSTILE = [
    "<script>alert(1)</script>",
    "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    "..%2f..%2fetc%2fpasswd",
    "ada%00",
    "yeltsin%0d%0aSet-Cookie:%20a=b",
    "%ff%fe",
    "https:%2f%2fexample.org",
    "yeltsin~yeltsin",
    "yeltsin~",
    "~",
    "yeltsin~nobody",
    "YELTSIN",
    "ev-19931022-yeltsin&lang=ja",
    "{{7*7}}",
    "a" * 5000,
    quote("エリツィン"),
]


@pytest.mark.parametrize("table", WITH_IDS, ids=lambda table: table.name)
def test_every_row_leads_to_its_evidence(record: Archive, table: Table) -> None:
    views = {key: permalink_view(record, key) for key in getattr(record.records, table.name)}
    assert views
    if table.name in WITHOUT_EVIDENCE:
        assert set(views.values()) == {None}
        return
    assert [key for key, view in views.items() if view is None] == []
    for key, view in views.items():
        assert view is not None
        assert view == view.within(record), key
        assert view.selected, key
        assert View.from_address(view.to_address()) == view, key


@pytest.mark.parametrize("name", ["meetings", "positions", "memberships"])
def test_a_dated_row_is_shown_in_its_year(record: Archive, name: str) -> None:
    rows = getattr(record.records, name)
    views = {key: permalink_view(record, key) for key in rows}
    years = {key: view.year for key, view in views.items() if view is not None}
    first = record.package.first_year
    assert years == {key: max(row.span.first.year, first) for key, row in rows.items()}


@pytest.mark.parametrize(
    ("key", "view"),
    [
        ("ada", View(year=1990, selected="ada")),
        ("ferry", View(year=1990, selected="ferry")),
        ("ferry-letter", View(year=1991, selected="ferry-letter")),
        ("dov-declares", View(year=1992, selected="dov-declares")),
        ("office-boris", View(year=1990, selected="boris")),
        ("north-land-joins", View(year=1992, selected="north-land")),
        ("bridge-promise-no", View(year=1990, selected="harbour-talks")),
        ("memcon-harbour", View(year=1990, selected="memcon-harbour")),
        ("river-cable", View(year=1990, selected="river-cable")),
        ("boris~ada", View(year=1990, selected="ada~boris")),
        ("river-pact", None),
        ("northern", None),
        ("", None),
        ("nobody", None),
        ("ada~ada", None),
    ],
)
def test_a_row_without_a_panel_leads_to_what_it_tells_of(
    napkin: Archive, key: str, view: View | None
) -> None:
    assert permalink_view(napkin, key) == view


def test_a_claim_on_no_record_leads_where_its_matter_does(
    archive_with: Callable[..., Archive],
) -> None:
    archive = archive_with(
        claims=[
            "summit-early,when,,Ada,エイダ,It was in June.,6月だった。",
            "summit-late,when,river-summit,Dov,ドヴ,It was in July.,7月だった。",
            "lost,nothing,,Dov,ドヴ,Nothing is known.,何も分からない。",
        ],
        citations=[f"{key},river-report," for key in ("summit-early", "summit-late", "lost")],
    )
    summit = View(year=1992, selected="river-summit")
    assert permalink_view(archive, "summit-early") == summit
    assert permalink_view(archive, "summit-late") == summit
    assert permalink_view(archive, "lost") is None


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("ev-19931022-yeltsin", "/?year=1993&selected=ev-19931022-yeltsin"),
        ("ev-19931022-yeltsin?lang=ja", "/?year=1993&selected=ev-19931022-yeltsin&lang=ja"),
        ("ev-19931022-yeltsin?lang=xx&year=2001", "/?year=1993&selected=ev-19931022-yeltsin"),
        (
            "claim-christopher-yeltsin-1993-2?next=//example.org",
            "/?year=1993&selected=ev-19931022-yeltsin",
        ),
        ("mb-poland-accession", "/?year=1999&selected=poland"),
    ],
)
def test_an_address_of_a_row_leads_to_its_view(
    client: FlaskClient, path: str, location: str
) -> None:
    response = client.get(f"/record/{path}")
    assert (response.status_code, response.headers["Location"]) == (302, location)


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_what_is_found_there_is_the_row(client: FlaskClient, record: Archive, lang: str) -> None:
    answer = client.get(f"/record/pos-9093-091?lang={lang}")
    view = View.from_address(urlsplit(answer.headers["Location"]).query).within(record)
    said = "\n".join(texts(panel(Context(record), view)))
    assert record.records.positions["pos-9093-091"].paraphrase(lang) in said


@pytest.mark.parametrize("key", ["nobody", "pr-pfp", "ev-19931022"])
def test_an_unknown_row_is_said_in_plain_words(client: FlaskClient, key: str) -> None:
    response = client.get(f"/record/{key}")
    assert response.status_code == 404
    assert f"There is no record &#39;{key}&#39;." in response.text


@pytest.mark.parametrize("key", HOSTILE, ids=lambda key: key[:24])
def test_a_hostile_address_of_a_row_leads_nowhere(client: FlaskClient, key: str) -> None:
    response = client.get(f"/record/{key}")
    # a slash makes another path, which is a page like any other
    assert response.status_code in (200, 404)
    assert "<script>alert" not in response.text
    assert {"Location", "Set-Cookie"}.isdisjoint(response.headers)
    assert response.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["/record//example.org", "/record/..//example.org", "/record/"])
def test_no_address_leads_to_another_site(client: FlaskClient, path: str) -> None:
    location = client.get(path).headers.get("Location", "/")
    assert urlsplit(location).netloc in ("", "localhost")
