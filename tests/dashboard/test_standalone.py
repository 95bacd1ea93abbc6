"""A view as one HTML file: what it carries, what it never asks for, text that stays text."""

import base64
import gzip
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from dash import dcc, html

from dashboard.components.attrs import attrs
from dashboard.context import Context
from dashboard.snapshots import standalone as file
from dashboard.snapshots.asking import DRAWN
from dashboard.snapshots.elements import markup_of
from dashboard.snapshots.errors import LibraryMissing, SnapshotError
from dashboard.snapshots.formats import written
from dashboard.snapshots.kept import behind, held_years, kept, told
from dashboard.snapshots.sheet import sheet, sheet_data
from dashboard.snapshots.snapshot import Snapshot
from dashboard.theme import Theme
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.slicing import Lens
from graphdata.words import LANGUAGES, words

LARGEST = 2_000_000
HOSTILE = '</script><img src=x onerror="window.hit=1">'


def snapshot(archive: Archive, page: str = "explore", **asked: object) -> Snapshot:
    """A view of an archive, ready for a pen."""
    return Snapshot(Context(archive), DRAWN[page], View.from_store(asked).within(archive))


def data_in(page: str) -> dict[str, object]:
    """The data that a file carries, unpacked."""
    found = re.search(r'id="kept" data-packed>([^<]*)<', page)
    assert found is not None
    data: dict[str, object] = json.loads(gzip.decompress(base64.b64decode(found[1])))
    return data


def test_a_file_carries_both_languages_and_its_data(napkin: Archive) -> None:
    page = file.standalone(snapshot(napkin, year=1990, lang="ja"))
    assert page.startswith('<!doctype html>\n<html lang="ja" data-theme="light">')
    assert re.findall(r'<template data-lang="(\w+)">', page) == list(LANGUAGES)
    expected = json.loads(json.dumps(sheet_data(snapshot(napkin, year=1990, lang="ja"), LANGUAGES)))
    assert data_in(page) == expected


def test_a_file_names_no_file_and_forbids_every_request(napkin: Archive) -> None:
    page = file.standalone(snapshot(napkin))
    assert re.findall(r"<(?:link|img|iframe)\b|<script[^>]*\bsrc=", page) == []
    assert [url for url in re.findall(r"url\(([^)]*)\)", page) if '"data:' not in url] == []
    assert f'content="{file.POLICY}"' in page
    assert "'self'" not in file.POLICY
    assert "http" not in file.POLICY


@pytest.mark.parametrize("page", DRAWN)
def test_a_file_of_the_record_has_at_most_two_megabytes(answers: Context, page: str) -> None:
    view = View().within(answers.archive)
    assert len(written(Snapshot(answers, DRAWN[page], view), ".html")) <= LARGEST


def test_what_makes_a_file_too_large_is_left_out_in_order(
    napkin: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = snapshot(napkin, year=1990, lang="ja")
    monkeypatch.setattr(file, "MORE_FONTS", file.FONTS)
    held = []
    for _ in range(4):
        page = file.standalone(shown)
        films = films_in(page)
        assert re.findall(r'<template data-lang="(\w+)">', page) == list(films)
        held.append((list(films), list(films["ja"]), list(films["ja"]["wide"])))
        monkeypatch.setattr(file, "LARGEST", len(page.encode()) - 1)
    assert held == [
        (["en", "ja"], ["wide", "narrow"], ["light", "dark"]),
        (["en", "ja"], ["wide"], ["light", "dark"]),
        (["en", "ja"], ["wide"], ["light"]),
        (["ja"], ["wide"], ["light"]),
    ]
    with pytest.raises(SnapshotError, match=r"HTMLファイルは\d\.\d MBになり"):
        file.standalone(shown)


def test_the_letters_of_central_european_names_come_along_where_there_is_room(
    napkin: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = snapshot(napkin, year=1990)
    whole = file.standalone(shown)
    monkeypatch.setattr(file, "LARGEST", len(whole.encode()) - 1)
    less = file.standalone(shown)
    assert (whole.count("@font-face"), less.count("@font-face")) == (3, 2)
    assert films_in(whole) == films_in(less)


def test_the_fullest_view_fits_with_both_languages_and_themes(answers: Context) -> None:
    view = View(lens=Lens.EVERYTHING, span=3).within(answers.archive)
    page = file.standalone(Snapshot(answers, DRAWN["explore"], view))
    films = films_in(page)
    assert len(page.encode()) <= LARGEST
    assert (list(films), list(films["en"]["wide"])) == (list(LANGUAGES), list(Theme))


@pytest.mark.parametrize("page", DRAWN)
def test_every_page_has_a_picture_for_phones(napkin: Archive, page: str) -> None:
    films = sheet_data(snapshot(napkin, page), ("en",))["films"]["en"]
    widths = {name: film["light"]["layout"]["width"] for name, film in films.items()}
    assert widths["narrow"] == 384
    assert widths["wide"] > 700


def films_in(page: str) -> dict[str, Any]:
    """The films that a file carries, by language, surface and theme."""
    films = data_in(page)["films"]
    assert isinstance(films, dict)
    return films


def test_without_the_bundle_it_says_how_to_fetch_it(
    napkin: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file, "BUNDLE", "vendor/not-there.js")
    with pytest.raises(LibraryMissing, match="make"):
        file.standalone(snapshot(napkin))


def test_hostile_names_stay_text(archive_with: Callable[..., Archive]) -> None:
    quoted = HOSTILE.replace('"', '""')
    row = f'mallory,person,"{quoted}",敵,,"{quoted}",敵,,northern,,'
    archive = archive_with(actors=[row], attendances=["harbour-talks,mallory,present"])
    shown = snapshot(archive, year=1990)
    page = file.standalone(shown)
    assert "<img" not in page
    assert "&lt;img src=x" in page
    assert data_in(page)["said"]["en"]["actors"]["mallory"][0] == HOSTILE  # type: ignore[index]
    assert "</script>" not in file.as_json(sheet_data(shown, ("en",)))


def test_components_become_text_that_is_escaped() -> None:
    tree = html.Div(
        [
            html.A(HOSTILE, href="javascript:alert(1)", **attrs(data_pick='"><b>')),
            html.A("to", href="https://example.org/?a&b"),
            dcc.Input(id="n", type="range", min=1, max=3, value=2, debounce=0.3),
            dcc.Store(id="store"),
        ],
        style={"--years": 3},
        hidden=False,
    )
    assert markup_of(tree) == (
        '<div style="--years:3"><a data-pick="&quot;&gt;&lt;b&gt;">'
        "&lt;/script&gt;&lt;img src=x onerror=&quot;window.hit=1&quot;&gt;</a>"
        '<a href="https://example.org/?a&amp;b">to</a>'
        '<input value="2" type="range" min="1" max="3" id="n"></div>'
    )


def test_what_a_click_shows_is_what_the_record_says(napkin: Archive) -> None:
    held = behind(Context(napkin), View().within(napkin), napkin.package.years)
    records = napkin.records
    assert set(kept(held)["meetings"]) == {each.id for each in held.meetings}
    talks = kept(held)["meetings"]["harbour-talks"]
    assert talks["people"] == [
        [part.actor, str(part.role)] for part in records.meetings["harbour-talks"].attendances
    ]
    assert kept(held)["positions"]["ada-tells"]["quote"] == ["We have made no decision.", "en"]
    for lang in LANGUAGES:
        said = told(held, words(lang))
        assert said["meetings"]["harbour-talks"][0] == records.meetings["harbour-talks"].title(lang)
        assert said["positions"]["ada-tells"][1] == records.positions["ada-tells"].paraphrase(lang)
    cited = {source for each in kept(held)["positions"].values() for source, _ in each["cited"]}
    assert cited <= set(kept(held)["sources"])


def test_a_filter_of_the_view_holds_for_what_is_kept(record: Archive) -> None:
    context = Context(record)
    view = View(actors=("yeltsin",), issues=("enlargement",)).within(record)
    held = behind(context, view, record.package.years)
    assert {position.issue for position in held.positions} == {"enlargement"}
    for meeting in held.meetings:
        assert "yeltsin" in {part.actor for part in meeting.attendances}


@pytest.mark.parametrize(
    ("year", "at_once", "span", "years", "first"),
    [
        (1994, 20, 1, range(1990, 2010), 1990),
        (1994, 1, 1, range(1994, 1995), 1994),
        (1994, 1, 3, range(1994, 1995), 1992),
        (1994, 1, 0, range(1994, 1995), 1990),
        (1990, 4, 1, range(1990, 1994), 1990),
        (2000, 4, 1, range(1998, 2002), 1998),
        (2009, 4, 1, range(2006, 2010), 2006),
    ],
)
def test_of_a_large_archive_a_file_holds_the_nearest_years(
    record: Archive, year: int, at_once: int, span: int, years: range, first: int
) -> None:
    large = snapshot(record, year=year, span=span)
    large.context.stops_at_once = at_once
    assert held_years(large.context, large.chart, large.view) == years
    held = behind(large.context, large.view, years)
    assert all(meeting.span.first.year <= years[-1] for meeting in held.meetings)
    assert min(meeting.span.last.year for meeting in held.meetings) == first
    data = sheet_data(large, ("en",), themes=(Theme.LIGHT,))
    assert data["films"]["en"]["wide"]["light"]["stops"] == tuple(years)
    body = markup_of(sheet(large, ("en",), framed=False))
    assert re.search(r'data-first="(\d+)"', body)[1] == str(years[0])  # type: ignore[index]
    assert ("of this large archive, " in body) == (at_once < 20)


def test_where_years_share_a_sheet_a_file_of_a_large_archive_holds_them_all(
    record: Archive,
) -> None:
    large = snapshot(record, "timeline")
    large.context.stops_at_once = 1
    assert held_years(large.context, large.chart, large.view) == record.package.years
