"""Finding actors, meetings and positions by word, in either language."""

import unicodedata
from dataclasses import dataclass

from graphdata.archive import Archive
from graphdata.build import NodeKind
from graphdata.words import Words

FOUND_AT_MOST = 12


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found: its id, the year to show it in (0: any), and how to call it."""

    id: str
    year: int
    kind: NodeKind
    said: str


def find(archive: Archive, text: str, words: Words) -> list[Found]:
    """Find what holds a text, actors first, then meetings, then positions by date.

    Case and diacritics do not matter ("walesa" finds Wałęsa); every word must occur.

    Parameters
    ----------
    archive : Archive
        Where to look.
    text : str
        What the reader typed; nothing is found for fewer than two letters.
    words : Words
        The language in which what is found is named.
    """
    wanted = plain(text).split()
    if not wanted or sum(map(len, wanted)) < 2 - (words.lang == "ja"):
        return []
    candidates = [*_actors(archive, words), *_meetings(archive, words), *_positions(archive, words)]
    hits = [found for found, held in candidates if all(word in held for word in wanted)]
    return hits[:FOUND_AT_MOST]


def plain(text: str) -> str:
    """Return a text without case and diacritics, for comparing.

    Examples
    --------
    >>> plain("Wałęsa")
    'walesa'
    """
    folded = text.casefold().translate(str.maketrans("łøđı", "lodi"))
    letters = unicodedata.normalize("NFKD", folded)
    # kana lose their marks too, in the record and in what is typed alike
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _actors(archive: Archive, words: Words) -> list[tuple[Found, str]]:
    return [
        (
            Found(a.id, 0, NodeKind.ACTOR, a.name(words.lang)),
            plain(f"{a.name.en} {a.name.ja} {a.native} {a.short.en}"),
        )
        for a in archive.records.actors.values()
    ]


def _meetings(archive: Archive, words: Words) -> list[tuple[Found, str]]:
    return [
        (
            Found(m.id, m.span.first.year, NodeKind.MEETING, m.title(words.lang)),
            plain(f"{m.title.en} {m.title.ja} {m.summary.en} {m.summary.ja} {m.place.en}"),
        )
        for m in archive.records.meetings.values()
    ]


def _positions(archive: Archive, words: Words) -> list[tuple[Found, str]]:
    actors = archive.records.actors
    return [
        (
            Found(
                p.id,
                p.span.first.year,
                NodeKind.POSITION,
                f"{actors[p.actor].short(words.lang)}: {p.paraphrase(words.lang)}",
            ),
            plain(f"{p.paraphrase.en} {p.paraphrase.ja} {p.quote}"),
        )
        for p in archive.records.positions.values()
    ]
