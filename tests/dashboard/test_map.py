"""The Map page: its film, words, lists and reference panel."""

from dataclasses import replace

import pytest

from dashboard.components.account import account_parts
from dashboard.components.joining import joined_parts, stood_parts
from dashboard.components.map_legend import map_legend
from dashboard.components.notes import marks, note_list, numbered
from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.drawing.geography import draw_map
from dashboard.pages.map import map_of, map_panel, map_said
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.levels import Account, Course, Group, Level, Rules
from graphdata.records import Citation, Text
from graphdata.slicing import GraphQuery, slice_graph
from graphdata.vocabulary import Certainty
from graphdata.words import words
from tests.dashboard.trees import nodes, texts

EN = words("en")
CANVAS = Canvas(1068, 620)


@pytest.fixture
def ruled(napkin: Archive) -> Archive:
    """The napkin with one level, which North Land reaches in 1992, and an account of it."""
    level = Level("owner", Text("Owner", "主"), ("river-pact",), outlined=True)
    account = Account(
        "river-pact",
        ("river-pact",),
        (Group(Text("Neighbours", "隣国"), ("north-land",)),),
        (Course(Text("South", "南"), (next(iter(napkin.records.meetings)),)),),
    )
    package = replace(napkin.package, standing=Rules((level,), None, (account,)))
    return replace(napkin, package=package)


def test_citations_are_numbered_once_in_order(napkin: Archive) -> None:
    a, b, c = Citation("river-report", "p. 1"), Citation("river-report", "p. 2"), Citation("x", "")
    cited = {"one": (a, b), "two": (b, c)}
    records = replace(napkin.records, citations=cited)
    assert numbered(records, ["one", "nothing", "two"]) == {a: 1, b: 2, c: 3}
    shown = [node["props"] for node in nodes(marks(records, "one", {a: 1, b: 2}, EN))]
    assert [(each["children"], each["data-pick"]) for each in shown] == [
        ("1", "river-report"),
        ("2", "river-report"),
    ]
    assert note_list(records, {}, EN) == []


def test_the_list_of_a_year_names_its_steps_with_day_place_and_note(ruled: Archive) -> None:
    said = texts(joined_parts(slice_graph(ruled, GraphQuery(1992, 1992)), EN))
    assert said[:5] == ["River Pact", "12 Jun", "North Land", "River Town", "1"]
    assert texts(joined_parts(slice_graph(ruled, GraphQuery(1990, 1990)), EN)) == [
        "No steps on the record for this question in these years."
    ]


def test_steps_that_certainty_leaves_out_are_counted(ruled: Archive) -> None:
    steps = {
        key: replace(step, certainty=Certainty.UNVERIFIED)
        for key, step in ruled.records.memberships.items()
    }
    archive = replace(ruled, records=replace(ruled.records, memberships=steps))
    assert texts(joined_parts(slice_graph(archive, GraphQuery(1992, 1992)), EN)) == [
        "No steps on the record for this question in these years.",
        "1 more step is left out by the chosen certainty.",
    ]


def test_where_all_stood_is_listed_level_by_level(ruled: Archive) -> None:
    found = slice_graph(ruled, GraphQuery(1992, 1992))
    said = texts(stood_parts(found, "Where", EN))
    assert said == ["Where", "Owner", "1", "North Land", " ", "1992"]


def test_the_account_tells_aims_contents_signatures_groups_and_courses(ruled: Archive) -> None:
    found = slice_graph(ruled, GraphQuery(1992, 1992))
    (panel,) = account_parts(found, EN)
    said = texts(panel)
    titles = ["Aims", "What it offers and asks", "Signatures in order", "Neighbours", "South"]
    assert said[0] == "River Pact: aims, contents, signatures"
    assert [text for text in said if text in titles] == titles
    assert said.count("North Land") == 2
    left_out = replace(found.query, certainties=frozenset())
    assert texts(account_parts(slice_graph(ruled, left_out), EN)).count("North Land") == 0


def test_an_archive_without_outlines_says_so(napkin: Archive) -> None:
    context = Context(napkin)
    view = View().within(napkin)
    assert map_said(context, view)["nothing"] == (
        "This archive has no outlines of states, so there is no map of it. "
        "Who joined what stands in the list."
    )
    assert map_legend(napkin, EN, filtered=False) == []
    years = [replace(view, year=year) for year in napkin.package.years]
    assert [map_of(context, each, CANVAS).marks for each in years] == [[], [], []]
    assert texts(map_panel(context, view))


def test_a_state_left_out_by_the_filters_is_but_an_outline(record: Archive) -> None:
    drawing = draw_map(record, 1999, CANVAS, EN, lambda state: state == "poland")
    touchable = [area.id for area in drawing.areas if area.hover]
    assert touchable == ["poland"]
    bare = [area for area in drawing.areas if (area.hue, area.edge) == ("page", "hairline")]
    assert len(bare) > 40
    assert not any(area.id for area in bare)
    assert {label.id for label in drawing.labels} == {"name-poland", "day-poland"}


def test_a_step_that_no_document_bears_is_told_as_such(record: Archive) -> None:
    areas = {area.id: area.hover for area in draw_map(record, 1990, CANVAS, EN).areas}
    assert areas["greece"] == "Greece\nNATO member since 18 February 1952 · Unverified"
    assert "Unverified" not in areas["norway"]


def test_the_records_panel_lists_what_the_map_shows(answers: Context) -> None:
    view = View(year=1999).within(answers.archive)
    said = texts(map_panel(answers, view))
    assert said[:2] == [
        "Who joined what, 1999",
        "The map shows one day, 31 December 1999. Select a state for its evidence.",
    ]
    assert said[2] == "Accession to the North Atlantic Treaty"
    assert "Partnership for Peace: aims, contents, signatures" in said
    legend = texts(map_legend(answers.archive, EN, filtered=True))
    assert legend[:8] == [
        "NATO member",
        "invited to join",
        "Membership Action Plan",
        "Partnership for Peace",
        "none of these yet",
        "not in the record",
        "participation suspended",
        "left out by the filters",
    ]
