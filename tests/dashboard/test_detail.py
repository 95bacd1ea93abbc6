"""Large slices: what of them is drawn, and what the page says of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.components import pieces
from dashboard.components.digest import digest
from dashboard.context import Context
from dashboard.drawing import compared, detail, met, network
from dashboard.drawing.canvas import Canvas
from dashboard.drawing.detail import Share, drawn_ties, left_out
from dashboard.drawing.network import draw, not_drawn, shown
from dashboard.pages import paths
from dashboard.pages.compare import changes_of, compare_said
from dashboard.pages.explore import network_said
from dashboard.pages.paths import PATHS
from dashboard.view import UP_TO, View
from graphdata.archive import Archive, load_archive
from graphdata.slicing import GraphSlice, Lens
from graphdata.words import words
from tests.benchmarks.synthetic import write_archive
from tests.dashboard.trees import nodes, texts

TIES = {("ada", "boris"): "12", ("ada", "dov"): "1", ("boris", "cora"): "123", ("cora", "dov"): "1"}


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Context:
    """Answers of an archive of a hundred."""
    return Context(load_archive(write_archive(tmp_path_factory.mktemp("crowd"), 100)))


@pytest.fixture
def whole(crowd: Context) -> GraphSlice:
    """All its years."""
    return crowd.slice_of(View(year=2009, span=UP_TO))


@pytest.fixture
def at_most(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Lower the numbers above which a picture leaves out: ``at_most(actors=20)``."""

    def lower(actors: int = 3000, ties: int = 4000, meetings: int = 800) -> None:
        monkeypatch.setattr(network, "MOST_ACTORS", actors)
        monkeypatch.setattr(compared, "MOST_ACTORS", actors)
        monkeypatch.setattr(compared, "MOST_TIES", ties)
        monkeypatch.setattr(drawn_ties, "__defaults__", (ties,))
        monkeypatch.setattr(met, "MOST_MEETINGS", meetings)

    return lower


@pytest.mark.parametrize(
    ("actors", "most", "drawn"),
    [
        ("ada boris cora dov", 9, "ada~dov cora~dov ada~boris boris~cora"),
        ("ada boris cora dov", 3, "cora~dov ada~boris boris~cora"),
        ("ada boris cora dov", 1, "boris~cora"),
        ("ada boris dov", 9, "ada~dov ada~boris"),
        ("ada boris dov", 1, "ada~boris"),
        ("ada", 9, ""),
    ],
)
def test_the_heaviest_ties_between_those_drawn_stay(actors: str, most: int, drawn: str) -> None:
    assert [*map("~".join, drawn_ties(TIES, set(actors.split()), most))] == drawn.split()


@pytest.mark.parametrize(
    ("actors", "ties", "meetings", "said"),
    [
        ((5, 5), (9, 9), (3, 3), ""),
        ((5, 5), (4000, 31250), (0, 0), "The 4,000 heaviest of 31,250 ties are drawn."),
        (
            (3000, 9612),
            (2873, 31250),
            (0, 0),
            "The 3,000 busiest of 9,612 actors are drawn. "
            "Of 31,250 ties, the 2,873 heaviest between them are drawn.",
        ),
        ((5, 5), (0, 0), (800, 2660), "The 800 largest of 2,660 meetings are drawn."),
    ],
)
def test_what_is_left_out_is_said(
    actors: tuple[int, int], ties: tuple[int, int], meetings: tuple[int, int], said: str
) -> None:
    found = left_out(words("en"), Share(*actors), Share(*ties), Share(*meetings))
    assert found == (f"{said} Search and filters reach all." if said else "")


def test_it_is_said_in_japanese_too() -> None:
    assert left_out(words("ja"), Share(5, 5), Share(4000, 31250)) == (
        "つながり31,250本のうち太いもの4,000本を描いている。検索と絞り込みは全体に及ぶ。"
    )


@pytest.mark.parametrize("lens", Lens)
def test_of_the_bundled_record_nothing_is_left_out(record: Archive, lens: Lens) -> None:
    answers = Context(record)
    everything = answers.slice_of(View(year=2009, span=UP_TO))
    assert not_drawn(everything, lens, words("en")) == ""
    assert len(everything.ties) < detail.MOST_TIES // 2


def test_the_picture_draws_as_many_as_the_page_says(
    crowd: Context, whole: GraphSlice, at_most: Callable[..., None]
) -> None:
    at_most(actors=20, ties=15)
    drawing = draw(whole, Lens.DEALINGS, Canvas(), words("en"))
    busiest = shown(whole, Lens.DEALINGS)[:20]
    assert {dot.id for dot in drawing.dots} == set(busiest)
    assert {label.id for label in drawing.labels} & set(whole.dealt) <= set(busiest)
    assert len(drawing.ties) == 15
    all_actors, all_ties = len(shown(whole, Lens.DEALINGS)), len(whole.ties)
    assert network_said(crowd, View(year=2009, span=UP_TO))["second"].endswith(
        f"The 20 busiest of {all_actors} actors are drawn. Of {all_ties} ties, "
        "the 15 heaviest between them are drawn. Search and filters reach all."
    )


def test_the_largest_meetings_stay(whole: GraphSlice, at_most: Callable[..., None]) -> None:
    at_most(meetings=10)
    drawing = draw(whole, Lens.MET, Canvas(), words("en"))
    diamonds = [dot.id for dot in drawing.dots if dot.shape == "diamond"]
    assert len(diamonds) == 10
    assert f"10 largest of {len(whole.meetings)}" in not_drawn(whole, Lens.MET, words("en"))


def test_what_is_compared_is_thinned_and_said_alike(
    crowd: Context, at_most: Callable[..., None]
) -> None:
    at_most(actors=20, ties=5)
    view = View(year=2000)
    changes = changes_of(crowd, view)
    drawing = compared.draw_changes(changes, Canvas(), words("en"))
    assert (len(drawing.dots), len(drawing.ties)) == (20, 5)
    assert compare_said(crowd, view)["second"].count("heaviest") == 1


def test_the_heaviest_are_named_first(whole: GraphSlice) -> None:
    names = [
        label.id
        for label in draw(whole, Lens.DEALINGS, Canvas(), words("en")).labels
        if label.id in whole.dealt
    ]
    weights = [whole.dealt[name] for name in names]
    assert weights == sorted(weights, reverse=True)


def test_a_large_archive_keeps_fewer_answers(crowd: Context, tmp_path: Path) -> None:
    large = Context(load_archive(write_archive(tmp_path, 1100)))
    films = [answers._film_for.cache_parameters()["maxsize"] for answers in (crowd, large)]
    assert films == [64, 32]
    assert [crowd.stops_at_once, large.stops_at_once] == [20, 10]


def test_a_long_list_ends_and_says_how_many_more_there_are(
    whole: GraphSlice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "MOST_LISTED", 3)
    found = list(nodes(digest(whole, "1990–2009", words("en"))))
    picks = [node["props"]["data-pick"] for node in found if "data-pick" in node["props"]]
    meetings, positions = whole.meetings, whole.positions
    assert picks == [each.id for each in meetings[:3]] + [each.id for each in positions[:-4:-1]]
    said = [text for text in texts(digest(whole, "", words("en"))) if text.endswith(" more")]
    assert said == [f"and {len(held) - 3} more" for held in (meetings, positions)]


def test_the_busiest_are_offered_as_ends_of_a_path_and_whoever_is_chosen(
    crowd: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    dealt = crowd.slice_of(View(year=2009, span=UP_TO)).dealt
    ranked = sorted((actor for actor in dealt if dealt[actor]), key=lambda a: (-dealt[a], a))
    monkeypatch.setattr(paths, "MOST_OFFERED", 5)
    view = View(path=(ranked[0], ranked[-1])).within(crowd.archive)
    lists = [node for node in nodes(PATHS.tools(crowd, view)) if node["type"] == "Select"][:2]
    offered = [
        {node["props"]["value"] for node in nodes(each) if node["type"] == "Option"}
        for each in lists
    ]
    assert offered == [set(ranked[:5]), {*ranked[:5], ranked[-1]}]
    labels = [node["props"].get("label") for node in nodes(lists[0])]
    assert f"The 5 busiest of {len(ranked)} actors" in labels
