"""Views of every kind, for tests that hold for all of them."""

from hypothesis import strategies as st

from dashboard.theme import Theme
from dashboard.view import LONGEST_SPAN, View
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
)
