"""What an archive says of itself: the ``memcon`` part of its ``datapackage.json``.

Everything the pages name or count by (title, years, which issues are drawn as bars, whose
objections are counted, how near a state has come) is declared there, so that no such word
stands in the code.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from graphdata.columns import ANY_RECORD
from graphdata.errors import Fault
from graphdata.levels import Rules, named_in, read_rules
from graphdata.parts import text as _text
from graphdata.parts import word as _word
from graphdata.parts import words as _ids
from graphdata.records import Text
from graphdata.references import known_ids

FILE = "datapackage.json"


@dataclass(frozen=True, slots=True)
class Objections:
    """Whose positions below zero, on which issues, count as objections."""

    bloc: str
    issues: tuple[str, ...]
    name: Text
    actors: Text


@dataclass(frozen=True, slots=True)
class Pairing:
    """How things told are held against things written: how old a paper may be, in days.

    `legislatures` names bodies of which the table of offices does not tell that they are.
    """

    within_days: int = 60
    legislatures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryMark:
    """One position of a story, with the few words that stand beside it."""

    position: str
    label: Text


@dataclass(frozen=True, slots=True)
class Story:
    """A line through positions that belong together, in the order in which it is told."""

    title: Text
    marks: tuple[StoryMark, ...]


Asides = tuple[StoryMark, ...]
"""Positions outside the stories that are worth a few words, the weightiest first."""

MOST_STORIES = 3
"""More lines than these cannot be told apart at a glance."""


@dataclass(frozen=True, slots=True)
class Package:
    """The archive's description of itself; years are whole and both included.

    Its ``window`` holds the years that a time axis shows at first. ``licence`` and ``authors``
    are empty if the description names none.
    """

    title: Text
    version: str
    first_year: int
    last_year: int
    bars: tuple[str, ...]
    worn: tuple[str, ...]
    objections: Objections | None
    internal_bloc: str
    window: tuple[int, int]
    pairs: Pairing = Pairing()
    stories: tuple[Story, ...] = ()
    licence: str = ""
    authors: tuple[str, ...] = ()
    asides: Asides = ()
    standing: Rules | None = None
    shapes: str = ""

    @property
    def years(self) -> range:
        """The years of the record, in order."""
        return range(self.first_year, self.last_year + 1)


def read_package(
    folder: Path, tables: Mapping[str, pd.DataFrame]
) -> tuple[Package | None, list[Fault]]:
    """Read the archive's description of itself.

    Returns
    -------
    Package or None
        ``None`` if there is a fault.
    list of Fault
        Empty if the description can be used.
    """
    try:
        descriptor = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return None, [_fault("missing-file", "no file", "a description of the archive", "add it")]
    except (OSError, ValueError) as error:
        return None, [_fault("malformed", str(error), "JSON in UTF-8", "mend the file")]
    memcon = descriptor.get("memcon") if isinstance(descriptor, dict) else None
    if not isinstance(memcon, dict):
        return None, [_fault("missing-part", "no such part", 'a part called "memcon"', "add it")]
    try:
        package = _package(memcon, descriptor)
    except (AttributeError, KeyError, OverflowError, TypeError, ValueError) as error:
        expected = "title_en, title_ja, first_year, last_year, bars and worn"
        return None, [_fault("malformed", f"memcon: {error!r}", expected, "see the codebook")]
    return package, _dangling(package, tables)


def _package(memcon: Mapping[str, Any], descriptor: Mapping[str, Any]) -> Package:
    first, last = int(memcon["first_year"]), int(memcon["last_year"])
    if not 0 < first <= last < 10_000 or last - first > 500:
        raise ValueError(f"years {first} to {last}")
    return Package(
        title=_text(memcon, "title"),
        version=str(descriptor.get("version", "")),
        first_year=first,
        last_year=last,
        bars=_ids(memcon, "bars"),
        worn=_ids(memcon, "worn"),
        objections=_objections(memcon["objections"]) if "objections" in memcon else None,
        internal_bloc=_word(memcon.get("internal", {}).get("bloc", "")),
        window=_window(memcon.get("window", [first, last]), first, last),
        pairs=_pairing(memcon.get("pairs", {})),
        stories=_stories(memcon.get("stories", [])),
        licence=_licence(descriptor.get("licenses", [])),
        authors=tuple(str(each["title"]) for each in descriptor.get("contributors", [])),
        asides=_marks(memcon.get("asides", [])),
        standing=read_rules(memcon["standing"]) if "standing" in memcon else None,
        shapes=_word(memcon.get("shapes", "")),
    )


def _licence(named: list[Mapping[str, Any]]) -> str:
    """Return licences as they are read out: "CC BY 4.0" for "CC-BY-4.0"."""
    return ", ".join(str(each["name"]).replace("-", " ") for each in named if "name" in each)


def _window(part: Any, first: int, last: int) -> tuple[int, int]:
    begin, end = map(int, part)
    if not first <= begin <= end <= last:
        raise ValueError(f"window {begin} to {end} is not within {first} to {last}")
    return begin, end


def _objections(part: Mapping[str, Any]) -> Objections:
    return Objections(
        bloc=_word(part["bloc"]),
        issues=_ids(part, "issues"),
        name=_text(part, "name"),
        actors=_text(part, "actors"),
    )


def _pairing(part: Mapping[str, Any]) -> Pairing:
    named = {"legislatures": _ids(part, "legislatures")} if "legislatures" in part else {}
    pairing = Pairing(**{**part, **named})
    if type(pairing.within_days) is not int or pairing.within_days < 0:
        raise ValueError(f"pairs within {pairing.within_days} days")
    return pairing


def _stories(parts: object) -> tuple[Story, ...]:
    if not isinstance(parts, list) or len(parts) > MOST_STORIES:
        raise TypeError(f"stories is not a list of at most {MOST_STORIES}")
    return tuple(_story(part) for part in parts)


def _story(part: Mapping[str, Any]) -> Story:
    marks = _marks(part["marks"])
    if len(marks) < 2:
        raise ValueError("a story of fewer than two marks")
    return Story(_text(part, "title"), marks)


def _marks(parts: Any) -> tuple[StoryMark, ...]:
    if not isinstance(parts, list):
        raise TypeError(f"{parts!r} is not a list of positions with labels")
    return tuple(StoryMark(_word(each["position"]), _text(each, "label")) for each in parts)


def _dangling(package: Package, tables: Mapping[str, pd.DataFrame]) -> list[Fault]:
    objections = package.objections
    issues = {*package.bars, *package.worn, *(objections.issues if objections else ())}
    blocs = {package.internal_bloc, objections.bloc if objections else ""} - {""}
    told = [*package.asides, *(mark for story in package.stories for mark in story.marks)]
    positions = {mark.position for mark in told}
    actors = set(package.pairs.legislatures)
    of_rules = named_in(package.standing) if package.standing else ()
    return [
        _fault(
            "dangling-reference", f"memcon names {name!r}", f"an id of {_file(table)}", "correct it"
        )
        for table, named in (
            ("issues", issues),
            ("blocs", blocs),
            ("actors", actors),
            ("positions", positions),
            *of_rules,
        )
        if (known := known_ids(tables, table)) is not None
        for name in sorted(named - known)
    ]


def _file(table: str) -> str:
    return "a table" if table == ANY_RECORD else f"{table}.csv"


def _fault(rule: str, found: str, expected: str, remedy: str) -> Fault:
    return Fault(FILE, None, "", rule, found, expected, remedy)
