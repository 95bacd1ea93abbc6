"""What an archive says of how near a state has come: its levels, halts and accounts.

A level is a group of programmes; a state stands at the highest level of which it has taken
a step. A halt is a step by which it stops taking part for a time. An account gathers what
the record holds of one programme. All of it stands in the part ``standing`` of the
``memcon`` part of ``datapackage.json``; the codebook explains it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graphdata.columns import ANY_RECORD
from graphdata.parts import text, word, words
from graphdata.records import Text

MOST_LEVELS = 4
"""As many shades of one hue as a reader can tell apart."""


@dataclass(frozen=True, slots=True)
class Level:
    """How near a state has come, by a step into any of these programmes.

    `counted` is what follows a number of its states in a sentence, if not its name.
    """

    id: str
    name: Text
    programmes: tuple[str, ...]
    outlined: bool
    counted: Text | None = None


@dataclass(frozen=True, slots=True)
class End:
    """What ended a halt: a later step of the state, or a meeting; the other is ""."""

    halt: str
    step: str
    meeting: str


@dataclass(frozen=True, slots=True)
class Halt:
    """Steps into these programmes by which a state stops taking part, and what ended them."""

    name: Text
    programmes: tuple[str, ...]
    ended: tuple[End, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """States of a programme that are looked at together."""

    name: Text
    states: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """One story within a programme, told by records."""

    name: Text
    records: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """What to look at of one programme."""

    programme: str
    contents: tuple[str, ...]
    groups: tuple[Group, ...]
    courses: tuple[Course, ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """The levels, highest first, what halts them, and the accounts of programmes."""

    levels: tuple[Level, ...]
    halt: Halt | None
    accounts: tuple[Account, ...]

    def rank(self, programme: str) -> int | None:
        """Return the place of a programme's level, 0 the highest; ``None`` if it has none."""
        places = (i for i, level in enumerate(self.levels) if programme in level.programmes)
        return next(places, None)


def read_rules(part: Mapping[str, Any]) -> Rules:
    """Read the part ``standing``.

    Raises
    ------
    AttributeError, KeyError, TypeError, ValueError
        If it is not of the form that the codebook describes.
    """
    levels = tuple(map(_level, part["levels"]))
    named = [programme for level in levels for programme in level.programmes]
    if not 0 < len(levels) <= MOST_LEVELS:
        raise ValueError(f"{len(levels)} levels, not 1 to {MOST_LEVELS}")
    if len({*named}) < len(named):
        raise ValueError("a programme is of two levels")
    return Rules(
        levels=levels,
        halt=_halt(part["halt"]) if "halt" in part else None,
        accounts=tuple(map(_account, part.get("accounts", ()))),
    )


def _level(part: Mapping[str, Any]) -> Level:
    outlined = part.get("outlined", False)
    if not isinstance(outlined, bool):
        raise TypeError(f"{outlined!r} is neither true nor false")
    return Level(
        id=word(part["id"]),
        name=text(part, "name"),
        programmes=words(part, "programmes"),
        outlined=outlined,
        counted=text(part, "counted") if "counted_en" in part else None,
    )


def _halt(part: Mapping[str, Any]) -> Halt:
    return Halt(text(part, "name"), words(part, "programmes"), (*map(_end, part["ended"]),))


def _end(part: Mapping[str, Any]) -> End:
    step, meeting = word(part.get("step", "")), word(part.get("meeting", ""))
    if bool(step) == bool(meeting):
        raise ValueError("a halt is ended by a step or by a meeting")
    return End(word(part["halt"]), step, meeting)


def _account(part: Mapping[str, Any]) -> Account:
    groups = (Group(text(each, "name"), words(each, "states")) for each in part.get("groups", ()))
    courses = (
        Course(text(each, "name"), words(each, "records")) for each in part.get("courses", ())
    )
    return Account(word(part["programme"]), words(part, "contents"), (*groups,), (*courses,))


def named_in(rules: Rules) -> Iterator[tuple[str, set[str]]]:
    """Return which ids of which table, or of any, the rules name."""
    halt, accounts = rules.halt, rules.accounts
    ended = halt.ended if halt else ()
    of_levels = {programme for level in rules.levels for programme in level.programmes}
    of_accounts = {account.programme for account in accounts}
    yield "programmes", of_levels | of_accounts | set(halt.programmes if halt else ())
    yield "memberships", ({end.halt for end in ended} | {end.step for end in ended}) - {""}
    yield "meetings", {end.meeting for end in ended} - {""}
    yield "actors", {s for account in accounts for group in account.groups for s in group.states}
    told = {r for account in accounts for course in account.courses for r in course.records}
    yield ANY_RECORD, told | {record for account in accounts for record in account.contents}
