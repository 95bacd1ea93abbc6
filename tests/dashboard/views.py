"""Views of every kind, for tests that hold for all of them."""

from hypothesis import strategies as st

from dashboard.theme import Theme
from dashboard.view import ANCHORS, LEFT_OUT, LONGEST_SPAN, LONGEST_WINDOW, TABLES, View
from graphdata.paths import Aim
from graphdata.slicing import Lens
from graphdata.vocabulary import Audience, Certainty, MeetingKind, Subject
from graphdata.words import LANGUAGES

PARTS = st.text("az09", min_size=1, max_size=4)
IDS = st.lists(PARTS, min_size=1, max_size=3).map("-".join)


def some(words: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """Some words as a view holds them: each once, in order."""
    return st.sets(words, max_size=3).map(lambda chosen: tuple(sorted(chosen)))


VIEWS = st.builds(
    View,
    year=st.integers(0, 9999),
    span=st.integers(0, LONGEST_SPAN),
    lens=st.sampled_from(Lens),
    actors=some(IDS),
    blocs=st.none() | some(IDS),
    issues=st.none() | some(IDS),
    audiences=st.none() | some(st.sampled_from([a.value for a in Audience])),
    kinds=st.none() | some(st.sampled_from([k.value for k in MeetingKind])),
    certainty=some(st.sampled_from([c.value for c in Certainty])),
    subjects=some(st.sampled_from([s.value for s in Subject])),
    selected=st.just("") | IDS | st.tuples(IDS, IDS).map("~".join),
    lang=st.sampled_from(LANGUAGES),
    theme=st.sampled_from(["", *(theme.value for theme in Theme)]),
    axis=st.integers(0, LONGEST_SPAN),
    other=st.integers(0, 9999),
    beside=st.integers(0, 1),
    path=st.lists(IDS, max_size=3, unique=True).map(tuple),
    aim=st.sampled_from(Aim),
    pair=st.lists(IDS, max_size=3, unique=True).map(tuple),
    days=st.integers(1, LONGEST_WINDOW),
    anchor=st.sampled_from(ANCHORS),
    left_out=some(st.sampled_from(LEFT_OUT)),
    table=st.sampled_from(TABLES),
    tour=st.integers(0, 999),
)
