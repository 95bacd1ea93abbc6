"""A storyline in words, counted anew for what is asked."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from graphdata.archive import Archive
from graphdata.dates import parse
from graphdata.slicing import GraphQuery, slice_graph
from graphdata.storyline import cast
from graphdata.storysaid import Told, told
from graphdata.vocabulary import Certainty, MeetingKind, Subject
from graphdata.words import words

DRAWN = (
    "Lines run together at the weightiest meetings by people, positions voiced and rank; "
    "thin spindles are the other occasions."
)


def story(archive: Archive, **asked: Any) -> Told:
    """The napkin's story of all years."""
    query = GraphQuery(1990, 1992, **asked)
    everything = slice_graph(archive, replace(query, subjects=frozenset(Subject)))
    window = slice_graph(archive, query)
    return Told(window, everything, tuple(cast(window, 10)))


def test_the_headline_names_the_busiest_pair(good: Archive) -> None:
    assert told(story(good), words("en")) == {
        "years": "1990–1992",
        "nothing": "",
        "sentence": "Ada and Boris meet, call or write most often: 3 times",
        "second": "3 dated meetings, calls and papers join at least two of 3 people, 1990–1992. "
        + DRAWN,
    }


def test_what_is_said_follows_the_filters(good: Archive) -> None:
    said = told(story(good, kinds=frozenset({MeetingKind.LETTER})), words("en"))
    assert said["sentence"] == "1 occasion joins them"
    assert said["second"] == (
        f"1 dated meeting, call or paper joins at least two of 3 people, 1990–1992. {DRAWN} "
        "Asked for: Letter."
    )


def test_what_a_register_adds_is_told_and_not_counted(
    good: Archive, with_rows: Callable[..., Archive]
) -> None:
    meetings = list(good.records.meetings.values())
    other = replace(meetings[-1], id="other", subject=Subject.NOT_GIVEN)
    said = told(story(with_rows(meetings=[*meetings, other])), words("en"))
    assert said["second"].startswith("3 dated meetings")
    assert "A register adds 1 contact of theirs" in said["second"]


def test_the_headline_tells_who_took_whose_office(
    good: Archive, with_rows: Callable[..., Archive]
) -> None:
    old = replace(good.records.offices["office-boris"], end=parse("1991-05-02"))
    new = replace(old, id="new", actor="dov", start=parse("1991-05-03"), end=None)
    archive = with_rows(offices=[old, replace(new, certainty=Certainty.DOCUMENTED)])
    assert told(story(archive), words("en"))["sentence"] == (
        "Ada and Boris meet, call or write most often: 3 times; "
        "on 3 May 1991 Dov takes Boris’s place"
    )


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_a_question_without_an_answer_says_so(good: Archive, lang: str) -> None:
    said = told(story(good, kinds=frozenset({MeetingKind.ELECTION})), words(lang))
    nothing = {
        "en": "Nothing on the record joins two actors in these years.",
        "ja": "この期間に二者以上を結ぶ記録はない。",
    }[lang]
    assert said["sentence"] == nothing
    assert said["nothing"].startswith(nothing)
    assert len(said["nothing"]) > len(nothing)
