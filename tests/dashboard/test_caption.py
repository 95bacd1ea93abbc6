"""What stands with a view that is taken away, in both languages, whatever is shown."""

from dataclasses import replace

import pytest
from dash import html

from dashboard.context import Context
from dashboard.pages.explore import EXPLORE
from dashboard.picture import axis_documents, shown_documents
from dashboard.snapshots.asking import DRAWN
from dashboard.snapshots.caption import Caption, caption, file_name
from dashboard.snapshots.legend import Entry, Sign, entries
from dashboard.snapshots.signs import sign
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.slicing import Lens


@pytest.fixture(scope="module")
def river(napkin: Archive) -> Context:
    """The napkin archive and the answers made from it."""
    return Context(napkin)


def of(context: Context, view: View, public_url: str = "") -> Caption:
    """The caption of a view of Explore."""
    return caption(EXPLORE, context, view.within(context.archive), public_url)


def test_a_caption_says_what_is_shown_and_where_it_comes_from(river: Context) -> None:
    found = of(river, View(year=1990), "https://river.org")
    first = (
        "1 meeting, 3 positions; 1 objection by southern actors; "
        "1 position internal to Northern bank"
    )
    second = "No stance turned in these years."
    assert replace(found, legend=()) == Caption(
        title="River crossings · Explore",
        years="1990",
        headline="1990",
        lines=(first, second),
        legend=(),
        sources="Sources: 2 documents of the record “River crossings”, data version 1.2.0",
        licence="CC0 1.0",
        link="https://river.org/?year=1990",
        alt=f"River crossings · Explore. 1990. {first}. {second}",
        name="memcon-explore-1990",
        documents=("memcon-harbour", "river-report"),
        lang="en",
    )


def test_a_caption_speaks_the_language_of_its_view_and_says_what_was_asked_for(
    river: Context,
) -> None:
    found = of(river, View(year=1992, span=0, actors=("ada",), lang="ja", theme="dark", tour=2))
    first = "会談など3件、立場3件、南岸側の異議1件、北岸内部の立場1件"
    lines = (
        first,
        "やりとりはエイダ–ボリスの3回が最多。期間内に立場の逆転はなし。",
        "条件:エイダ。",
    )
    assert replace(found, legend=()) == Caption(
        title="渡河施設 · 探索",
        years="1990–1992",
        headline="1990–1992",
        lines=lines,
        legend=(),
        sources="出典:記録「渡河施設」の文書3点、データ版1.2.0",
        licence="CC0 1.0",
        link="/?year=1992&span=0&actors=ada&lang=ja",
        alt=f"渡河施設 · 探索。1990–1992。{first}。{''.join(lines[1:])}",
        name="memcon-explore-1990-1992-ada-ja",
        documents=("letter-ferry", "memcon-harbour", "river-report"),
        lang="ja",
    )


def test_a_view_of_nothing_says_so_and_cites_nothing(river: Context) -> None:
    found = of(river, View(year=1991, actors=("cora",)))
    assert found.lines == (
        "Nothing on the record for this question in these years. Asked for: Cora. "
        "Widen the years or clear the filters.",
    )
    assert found.documents == ()
    assert found.sources.startswith("Sources: 0 documents of the record")


def test_the_record_names_its_authors_and_each_document_behind_a_view(answers: Context) -> None:
    found = of(answers, View(year=1994))
    shown = answers.slice_of(View(year=1994))
    rows = [row.id for row in shown.meetings] + [row.id for row in shown.positions]
    cited = {c.source for row in rows for c in answers.archive.records.citations[row]}
    assert found.licence == "memcon contributors · CC BY 4.0"
    assert found.documents == tuple(sorted(cited))


@pytest.mark.parametrize("lang", ["en", "ja"])
@pytest.mark.parametrize("page", DRAWN)
def test_every_page_has_a_caption(answers: Context, page: str, lang: str) -> None:
    view = View(year=1994, lang=lang).within(answers.archive)
    found = caption(DRAWN[page], answers, view)
    assert all(line.strip() for line in (found.headline, found.years, *found.lines))
    assert found.headline.rstrip(".。") in found.alt
    assert found.name.startswith(f"memcon-{page}-1994")


def test_documents_of_a_time_axis_are_those_of_all_its_years(river: Context) -> None:
    view = View(year=1991).within(river.archive)
    assert shown_documents(river, view) == {"letter-ferry"}
    assert axis_documents(river, view) == {"letter-ferry", "memcon-harbour", "river-report"}


def test_documents_of_a_comparison_are_those_of_both_years(river: Context) -> None:
    view = View(year=1991, other=1992).within(river.archive)
    assert caption(DRAWN["compare"], river, view).documents == ("letter-ferry", "river-report")


def test_what_was_asked_for_is_said_once(answers: Context) -> None:
    view = View(year=1994, actors=("yeltsin",)).within(answers.archive)
    for chart in DRAWN.values():
        assert caption(chart, answers, view).alt.count("Asked for: Yeltsin") <= 1


@pytest.mark.parametrize(
    ("view", "name"),
    [
        (View(year=1994), "memcon-explore-1994"),
        (View(year=1994, actors=("yeltsin",)), "memcon-explore-1994-yeltsin"),
        (View(year=1994, selected="yeltsin", theme="dark", tour=3), "memcon-explore-1994"),
        (View(year=1994, lens=Lens.MET, lang="ja"), "memcon-explore-1994-met-ja"),
        (View(year=1994, issues=(), axis=10), "memcon-explore-1994-no-issues-axis-10"),
        (View(year=1994, audiences=("private",)), "memcon-explore-1994-private"),
        (
            View(year=1994, actors=tuple(f"actor-{n}" for n in range(20)), lang="ja"),
            "memcon-explore-1994-actor-0-actor-1-actor-2-actor-3-actor-4-actor-5-actor-6-actor-7"
            "-actor-8-actor-9-ja",
        ),
    ],
)
def test_a_file_is_named_by_page_years_question_and_language(view: View, name: str) -> None:
    assert file_name(EXPLORE, view, "1994") == name


def test_a_legend_becomes_signs_and_words() -> None:
    spans = [
        html.Span([html.Span("▲", className="glyph ink-for"), html.Span("for")]),
        html.Span([html.Span(className="line private"), "in private"]),
        html.Span([html.Span(className="dot fill-russia state"), html.Span(["a ", html.B("b")])]),
        html.Span([html.Span(["▲", "›", html.Span("▼")], className="capsule"), "turned"]),
        html.Span([html.Span(className="line story-silent"), "thin"]),
        html.Span("B Bridge  F Ferry"),
        html.Span([]),
    ]
    assert entries(spans) == (
        Entry((Sign("glyph", "▲", "for"),), "for"),
        Entry((Sign("line", look=("private",)),), "in private"),
        Entry((Sign("dot", hue="russia", look=("state",)),), "a b"),
        Entry((Sign("capsule", "▲›▼"),), "turned"),
        Entry((Sign("line", look=("story-silent",)),), "thin"),
        Entry((), "B Bridge · F Ferry"),
    )


@pytest.mark.parametrize("page", DRAWN)
def test_no_sign_of_a_legend_is_left_out_of_a_file(answers: Context, page: str) -> None:
    view = View(year=1994).within(answers.archive)
    signs = [each for held in caption(DRAWN[page], answers, view).legend for each in held.signs]
    assert signs
    assert [each for each in signs if not sign(each, 0, 0)[0]] == []
