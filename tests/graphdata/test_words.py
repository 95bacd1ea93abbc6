"""The words memcon speaks: every message in Japanese, dates, lists and counts."""

import re
from importlib.resources import files
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from graphdata.dates import meeting_span, parse
from graphdata.vocabulary import (
    ActorKind,
    Audience,
    Certainty,
    MeetingKind,
    Role,
    SourceKind,
    Stance,
)
from graphdata.words import Words, words

ROOT = Path(__file__).parents[2]
PACKAGES = ("graphdata", "dashboard")
KEYWORDS = {"_": None, "self": None, "words": None, "language": None, "count": (1, 2)}
"""What a message is handed to: the names under which the code holds a ``Words``."""

Message = str | tuple[str, ...]


def messages_in_code() -> dict[Message, str]:
    """Return every message of the code and where it first stands; plurals as (one, many)."""
    found: dict[Message, str] = {}
    for package in PACKAGES:
        for path, line, message, *_ in extract_from_dir(ROOT / package, keywords=KEYWORDS):
            found.setdefault(message, f"{package}/{path}:{line}")
    return found


def listed(messages: dict[Message, str]) -> str:
    """Return messages with their places, one a line, as a failing test shows them."""
    return "".join(f"\n  {place}  {message!r}" for message, place in messages.items())


def places(message: str) -> set[str]:
    """Return the names of the ``{places}`` of a message."""
    return {name for _, name, *_ in Formatter().parse(message) if name is not None}


@pytest.fixture(scope="module")
def code() -> dict[Message, str]:
    return messages_in_code()


@pytest.fixture(scope="module")
def japanese() -> Catalog:
    with (files("graphdata") / "locale" / "ja.po").open("rb") as po:
        return read_po(po, locale="ja", abort_invalid=True)


def translated(japanese: Catalog, message: Message) -> tuple[str, ...]:
    """Return all forms of a translation; none if there is none."""
    entry = japanese.get(message if isinstance(message, str) else message[0])
    if entry is None or entry.id != message:
        return ()
    return (entry.string,) if isinstance(entry.string, str) else tuple(entry.string or ())


def test_the_code_holds_its_words_under_the_names_searched_for():
    names = set()
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*.py"):
            names.update(re.findall(r"(\w+): Words\b", path.read_text(encoding="utf-8")))
    assert {"words"} <= names <= set(KEYWORDS)


def test_messages_are_found_in_every_form(code):
    assert {"Filters", "strongly against", "about {date}", ("{n} meeting", "{n} meetings")} <= set(
        code
    )


def test_every_message_has_a_japanese_translation(code, japanese):
    missing = {
        message: place
        for message, place in code.items()
        if len(translated(japanese, message)) != 1 or not all(translated(japanese, message))
    }
    assert not missing, f"add to graphdata/locale/ja.po:{listed(missing)}"


def test_nothing_is_translated_that_the_code_does_not_say(code, japanese):
    left_over = {entry.id: "ja.po" for entry in japanese if entry.id and entry.id not in code}
    assert not left_over, f"take out of graphdata/locale/ja.po:{listed(left_over)}"
    assert not japanese.obsolete


def test_no_message_stands_twice():
    lines = (files("graphdata") / "locale" / "ja.po").read_text(encoding="utf-8")
    # what the reader of the file would join, with the later one winning
    entries = re.findall(r'^(?:msgctxt .*\n)?msgid ((?:".*"\n)+)', lines, re.MULTILINE)
    messages = ["".join(re.findall(r'"(.*)"', entry)) for entry in entries]
    assert len(messages) > 200
    assert sorted({each for each in messages if messages.count(each) > 1}) == []


def test_no_translation_is_fuzzy(japanese):
    assert not [entry.id for entry in japanese if entry.id and entry.fuzzy]


def test_translations_keep_the_places(code, japanese):
    wrong = {
        message: place
        for message, place in code.items()
        for said in translated(japanese, message)
        for form in ([message] if isinstance(message, str) else message)
        if places(said) != places(form)
    }
    assert not wrong, f"the {{places}} differ in graphdata/locale/ja.po:{listed(wrong)}"


def test_sentences_stay_sentences(code, japanese):
    wrong = {
        message: place
        for message, place in code.items()
        for said in translated(japanese, message)
        if (message if isinstance(message, str) else message[0]).endswith(".")
        != said.endswith("。")
    }
    assert not wrong, f'"." at the end must be "。" in graphdata/locale/ja.po:{listed(wrong)}'


@pytest.mark.parametrize(
    ("text", "english", "in_japanese"),
    [
        ("1994-01-13", "13 January 1994", "1994年1月13日"),
        ("1994-01", "January 1994", "1994年1月"),
        ("1994", "1994", "1994年"),
        ("1994-12-05/1994-12-06", "5–6 December 1994", "1994年12月5〜6日"),
        ("1990-05-31/1990-06-03", "31 May–3 June 1990", "1990年5月31日〜6月3日"),
        ("1994-11-30/1994-12-01", "30 November–1 December 1994", "1994年11月30日〜12月1日"),
        (
            "1993-12-31/1994-01-02",
            "31 December 1993–2 January 1994",
            "1993年12月31日〜1994年1月2日",
        ),
        (
            "1993-12-05/1994-12-05",
            "5 December 1993–5 December 1994",
            "1993年12月5日〜1994年12月5日",
        ),
        ("1994-12-05/1994-12-05", "5 December 1994", "1994年12月5日"),
        ("1994-06/1994-07", "June–July 1994", "1994年6〜7月"),
        ("1993-12/1994-01", "December 1993–January 1994", "1993年12月〜1994年1月"),
        ("1994/1996", "1994–1996", "1994〜1996年"),
        ("1994-09/1994-09-10", "September 1994–10 September 1994", "1994年9月〜1994年9月10日"),
        ("1994-01-13/1995", "13 January 1994–1995", "1994年1月13日〜1995年"),
        ("1994~", "about 1994", "1994年ごろ"),
        ("1994-01~", "about January 1994", "1994年1月ごろ"),
        ("1994-12-05?", "5 December 1994 (uncertain)", "1994年12月5日(不確か)"),
    ],
)
def test_dates(text: str, english: str, in_japanese: str):
    assert Words("en").date(parse(text)) == english
    assert Words("ja").date(parse(text)) == in_japanese


@pytest.mark.parametrize(
    ("text", "english", "in_japanese"),
    [
        ("1994-12-05", "5 Dec", "12月5日"),
        ("1994-12", "Dec", "12月"),
        ("1994", "1994", "1994年"),
        ("1994-12-05/1994-12-06", "5–6 Dec", "12月5〜6日"),
        ("1990-05-31/1990-06-03", "31 May–3 Jun", "5月31日〜6月3日"),
        ("1994-06/1994-07", "Jun–Jul", "6〜7月"),
        # a year that is not the same at both ends is not known from the list
        (
            "1993-12-31/1994-01-02",
            "31 December 1993–2 January 1994",
            "1993年12月31日〜1994年1月2日",
        ),
        ("1994-12~", "about Dec", "12月ごろ"),
        ("1994-12-05?", "5 Dec (uncertain)", "12月5日(不確か)"),
    ],
)
def test_dates_without_their_year(text: str, english: str, in_japanese: str):
    assert Words("en").date(parse(text), short=True) == english
    assert Words("ja").date(parse(text), short=True) == in_japanese


def test_the_date_of_a_meeting_with_an_approximate_start():
    span = meeting_span("1994-06~", "1994-07")
    assert Words("en").date(span) == "about June–July 1994"
    assert Words("ja").date(span) == "1994年6〜7月ごろ"


@pytest.mark.parametrize(
    ("lang", "parts", "said"),
    [
        ("en", [], ""),
        ("en", ["A"], "A"),
        ("en", ["A", "B"], "A and B"),
        ("en", ["A", "B", "C"], "A, B and C"),
        ("ja", [], ""),
        ("ja", ["A"], "A"),
        ("ja", ["A", "B", "C"], "A、B、C"),
    ],
)
def test_series(lang: str, parts: list[str], said: str):
    assert Words(lang).series(parts) == said


@pytest.mark.parametrize(
    ("lang", "parts", "said"),
    [
        ("en", [], ""),
        ("en", ["A"], "A"),
        ("en", ["A", "B", "C"], "A, B, C"),
        ("ja", ["A"], "A"),
        ("ja", ["A", "B", "C"], "A、B、C"),
    ],
)
def test_in_a_row(lang: str, parts: list[str], said: str):
    assert Words(lang).in_a_row(parts) == said


@pytest.mark.parametrize(
    ("lang", "sentences", "said"),
    [
        ("en", ["One.", "Two."], "One. Two."),
        ("en", ["", "Two.", ""], "Two."),
        ("en", [], ""),
        ("ja", ["一。", "", "二。"], "一。二。"),
    ],
)
def test_join(lang: str, sentences: list[str], said: str):
    assert Words(lang).join(sentences) == said


@pytest.mark.parametrize(
    ("lang", "number", "said"),
    [
        ("en", 0, "0 meetings"),
        ("en", 1, "1 meeting"),
        ("en", 2, "2 meetings"),
        ("en", 1234, "1,234 meetings"),
        ("ja", 0, "会談など0件"),
        ("ja", 1, "会談など1件"),
        ("ja", 1234, "会談など1,234件"),
    ],
)
def test_count(lang: str, number: int, said: str):
    assert Words(lang).count("{n} meeting", "{n} meetings", number) == said


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "1 objection by Moscow"), ("ja", "モスクワの異議1件")]
)
def test_count_fills_further_places(lang: str, said: str):
    one, many = "{n} objection by {who}", "{n} objections by {who}"
    who = {"en": "Moscow", "ja": "モスクワ"}[lang]
    assert Words(lang).count(one, many, 1, who=who) == said


@pytest.mark.parametrize("kind", [ActorKind, MeetingKind, Role, Audience, Certainty, SourceKind])
@pytest.mark.parametrize("lang", ["en", "ja"])
def test_closed_words_are_told_apart(kind, lang: str):
    said = [Words(lang).term(word) for word in kind]
    assert all(said)
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_stances_are_told_apart(lang: str):
    said = [Words(lang).stance(stance) for stance in Stance]
    assert all(said)
    assert len(set(said)) == len(said)


def test_a_value_of_two_lists_is_called_what_its_list_calls_it():
    english = Words("en")
    assert english.term(MeetingKind.LETTER) == "Letter"
    assert english.term(SourceKind.LETTER) == "letter"


def test_an_unknown_language_is_english():
    assert words("fr").lang == "en"
    assert words("fr").date(parse("1994-12-05")) == "5 December 1994"
