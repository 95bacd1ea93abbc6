"""Where the states of a question stood when its years ended, and who had risen in them.

A map is of one day, 31 December of the last year asked for. A standing counts every step on
the record, however well it is known; a question's certainties choose which steps are listed,
its actors and blocs which states are counted.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from graphdata.archive import Archive
from graphdata.borders import drawn_on
from graphdata.dates import parse
from graphdata.describe import asked, years
from graphdata.levels import Level, Rules
from graphdata.membership import Standing, standings
from graphdata.records import Actor
from graphdata.slicing import GraphQuery, GraphSlice
from graphdata.words import Words

NAMED_AT_MOST = 8


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where states stood on 31 December, and who had risen.

    Parameters
    ----------
    year : int
        The year that ended on that day.
    stood : mapping of str to Standing
        By id of the state.
    risen : mapping of int to tuple of str
        Per level, 0 the highest, the states that had come to it within the years asked for,
        in order of date.
    """

    year: int
    stood: Mapping[str, Standing]
    risen: Mapping[int, tuple[str, ...]]

    def at(self, level: int | None) -> list[str]:
        """Return the states on the record that stood at a level; ``None`` for at no level."""
        return [s for s, each in self.stood.items() if each.on_record and each.level == level]

    @property
    def unknown(self) -> list[str]:
        """The states that are not in the record."""
        return [state for state, each in self.stood.items() if not each.on_record]

    @property
    def halted(self) -> list[str]:
        """The states that had stopped taking part."""
        return [state for state, each in self.stood.items() if each.halted]


def whereabouts(archive: Archive, query: GraphQuery) -> Whereabouts:
    """Say where the states that a query lets through stood when its years ended."""
    there = present(archive, date(query.last, 12, 31))
    states = [state for state in there if is_wanted(archive, query, state)]
    stood = standings(archive, states, query.last)
    return Whereabouts(query.last, stood, _risen(archive, stood, query.first - 1))


def present(archive: Archive, day: date) -> list[str]:
    """Return the states there were on a day: those drawn, then others with any step."""
    records, borders = archive.records, archive.borders
    drawn = [shape.id for shape in drawn_on(borders, records.actors, day)] if borders else []
    outlined = {shape.id for shape in borders.shapes} if borders else set()
    others = {step.state for step in records.memberships.values()} - outlined
    lasting = (state for state in sorted(others) if _lasts(records.actors[state], day))
    return [*sorted(drawn), *lasting]


def _lasts(actor: Actor, day: date) -> bool:
    begun = actor.begin is None or actor.begin <= day
    return begun and (actor.end is None or day <= actor.end)


def is_wanted(archive: Archive, query: GraphQuery, state: str) -> bool:
    """Whether a query's actors and blocs let a state through."""
    actor = archive.records.actors.get(state)
    if actor is None:
        return not query.actors and query.blocs is None
    named = not query.actors or state in query.actors
    return named and (query.blocs is None or actor.bloc in query.blocs)


def _risen(
    archive: Archive, stood: Mapping[str, Standing], before: int
) -> dict[int, tuple[str, ...]]:
    earlier = standings(archive, stood, before)
    steps = archive.records.memberships
    found: dict[int, list[str]] = {}
    for state, standing in stood.items():
        level, was = standing.level, earlier[state].level
        if level is not None and (was is None or level < was):
            found.setdefault(level, []).append(state)
    return {
        level: tuple(sorted(found[level], key=lambda s: (steps[stood[s].since].span.first, s)))
        for level in sorted(found)
    }


def joining_sentence(graph_slice: GraphSlice, words: Words) -> str:
    """Say how many states stood at the highest level, and who was new at which."""
    archive, query = graph_slice.archive, graph_slice.query
    within, rules = years(query.first, query.last), archive.package.standing
    if rules is None:
        return words.count(
            "{years}: {n} step into or out of a programme",
            "{years}: {n} steps into or out of programmes",
            len(graph_slice.joined),
            years=within,
        )
    where = whereabouts(archive, query)
    held = _counted(rules.levels[0], len(where.at(0)), words)
    if not where.risen:
        return _nobody_rose(graph_slice, held, words)
    level, states = next(iter(where.risen.items()))
    who = _some(archive, states, words)
    if level == 0:
        return words.count(
            "{years}: {held}; {who} joins",
            "{years}: {held}; {who} join",
            len(states),
            years=within,
            held=held,
            who=who,
        )
    to = (rules.levels[level].counted or rules.levels[level].name)(words.lang)
    return words(
        "{years}: {held}; newly {level}: {who}", years=within, held=held, level=to, who=who
    )


def _nobody_rose(graph_slice: GraphSlice, held: str, words: Words) -> str:
    within = years(graph_slice.query.first, graph_slice.query.last)
    others = len(graph_slice.joined)
    if not others:
        return words("{years}: {held}; no state moves up", years=within, held=held)
    return words.count(
        "{years}: {held}; no state moves up, {n} other step",
        "{years}: {held}; no state moves up, {n} other steps",
        others,
        years=within,
        held=held,
    )


def standing_sentence(graph_slice: GraphSlice, words: Words) -> str:
    """Say how many states stood at each level on the last day, and who took no part."""
    archive, rules = graph_slice.archive, graph_slice.archive.package.standing
    where = whereabouts(archive, graph_slice.query)
    held = [
        *_by_level(rules, where, words),
        *_number(len(where.at(None)) if rules else 0, words("in none of these yet"), words),
        *_number(len(where.unknown) if rules else 0, words("not in the record"), words),
    ]
    day = words.date(parse(f"{where.year}-12-31"))
    said = words("{date}: {held}.", date=day, held=words.in_a_row(held)) if held else ""
    if rules and rules.halt and where.halted:
        who, halt = _some(archive, where.halted, words), rules.halt.name(words.lang)
        said = words.join([said, words("With {halt}: {who}.", halt=halt, who=who)])
    return words.join([said, asked(graph_slice, words)])


def _by_level(rules: Rules | None, where: Whereabouts, words: Words) -> list[str]:
    levels = rules.levels if rules else ()
    counts = [(level, len(where.at(rank))) for rank, level in enumerate(levels)]
    return [_counted(level, number, words) for level, number in counts if number]


def _counted(level: Level, number: int, words: Words) -> str:
    what = (level.counted or level.name)(words.lang)
    return words("{n} {what}", n=words.number(number), what=what)


def _number(number: int, what: str, words: Words) -> list[str]:
    return [words("{n} {what}", n=words.number(number), what=what)] if number else []


def _some(archive: Archive, states: Iterable[str], words: Words) -> str:
    """Name states, or count them if they are many."""
    names = [archive.records.actors[state].name(words.lang) for state in states]
    if len(names) > NAMED_AT_MOST:
        return words.count("{n} state", "{n} states", len(names))
    return words.series(names)
