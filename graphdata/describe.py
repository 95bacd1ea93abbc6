"""What a slice shows, or what differs between two, in sentences.

The same words are heading, caption and alt text.
"""

from collections.abc import Callable, Iterable
from typing import Any

from graphdata.archive import Archive
from graphdata.changes import Changes, Fate, having
from graphdata.measures import Counts, count, turns
from graphdata.paths import Path
from graphdata.slicing import GraphSlice
from graphdata.words import Words

NAMED_AT_MOST = 3


def years(first: int, last: int) -> str:
    """Return years as a heading: "1994" or "1993–1997"."""
    return str(first) if first == last else f"{first}–{last}"


def sentence(graph_slice: GraphSlice, words: Words) -> str:
    """Say how much a slice holds, and how much of it is objections and internal papers."""
    counts = count(graph_slice)
    if not (counts.meetings or counts.positions):
        return words("Nothing on the record for this question in these years.")
    held = words.in_a_row(
        [
            words.count("{n} meeting", "{n} meetings", counts.meetings),
            words.count("{n} position", "{n} positions", counts.positions),
        ]
    )
    return "".join([held, *_particulars(graph_slice, counts, words)])


def _particulars(graph_slice: GraphSlice, counts: Counts, words: Words) -> list[str]:
    package, records = graph_slice.archive.package, graph_slice.archive.records
    said = []
    if package.objections is not None:
        who = package.objections.actors(words.lang)
        if counts.objections:
            said.append(
                words.count(
                    "{n} objection by {who}", "{n} objections by {who}", counts.objections, who=who
                )
            )
        else:
            said.append(words("no objections by {who}", who=who))
    if package.internal_bloc:
        where = records.blocs[package.internal_bloc].name(words.lang)
        if counts.internal:
            said.append(
                words.count(
                    "{n} position internal to {where}",
                    "{n} positions internal to {where}",
                    counts.internal,
                    where=where,
                )
            )
        else:
            said.append(words("no positions internal to {where}", where=where))
    return [words("; {more}", more=part) for part in said]


def second_sentence(graph_slice: GraphSlice, words: Words) -> str:
    """Name the busiest ties of a slice and who turned in it; "" for an empty slice."""
    if not (graph_slice.meetings or graph_slice.positions):
        return asked(graph_slice, words)
    return words.join([_busiest(graph_slice, words), _turned(graph_slice, words)])


def _busiest(graph_slice: GraphSlice, words: Words) -> str:
    highest = max(map(len, graph_slice.ties.values()), default=0)
    busiest = [tie for tie, held in graph_slice.ties.items() if len(held) == highest]
    if highest < 2 or len(busiest) > NAMED_AT_MOST:
        return ""
    names = ["–".join(_names(graph_slice, tie, words)) for tie in sorted(busiest, key="~".join)]
    who, number = words.in_a_row(names), words.number(highest)
    if len(names) == 1:
        return words("Busiest tie: {who}, {n} dealings.", who=who, n=number)
    return words("Busiest ties: {who}, {n} dealings each.", who=who, n=number)


def _names(graph_slice: GraphSlice, actors: Iterable[str], words: Words) -> list[str]:
    known = graph_slice.archive.records.actors
    return [known[actor].short(words.lang) for actor in actors]


def _turned(graph_slice: GraphSlice, words: Words) -> str:
    worn = graph_slice.archive.package.worn
    found = [key for key in turns(graph_slice.positions) if key[1] in worn]
    if not found:
        return words("No stance turned in these years.")
    who = _who_on_what(graph_slice.archive, found, words)
    return words("Stance turned: {who}.", who=who)


def _who_on_what(archive: Archive, found: Iterable[tuple[str, ...]], words: Words) -> str:
    """Name actors issue by issue, from (actor, issue); the issues that are worn come first."""
    records = archive.records
    issues = list(dict.fromkeys((*archive.package.worn, *sorted(records.issues))))
    by_issue: dict[str, list[str]] = {}
    for actor, issue in sorted(found, key=lambda key: (issues.index(key[1]), key[0])):
        by_issue.setdefault(issue, []).append(records.actors[actor].short(words.lang))
    said = []
    for issue, who in by_issue.items():
        name = records.issues[issue].short(words.lang)
        said.append(words("{who} on {issue}", who=_some(who, words), issue=name))
    return words.in_a_row(said)


def _some(names: list[str], words: Words) -> str:
    """Name a few: all if there are few, else the first of them and others."""
    if len(names) > NAMED_AT_MOST:
        names = [*names[: NAMED_AT_MOST - 1], words("others")]
    return words.series(names)


def asked(graph_slice: GraphSlice, words: Words) -> str:
    """Say what a query lets through; "" if it lets through everything of its years."""
    query, records = graph_slice.query, graph_slice.archive.records
    parts = []
    if query.actors:
        parts.append(words.series(_names(graph_slice, sorted(query.actors), words)))
    chosen: tuple[tuple[Iterable[Any] | None, Callable[[Any], str]], ...] = (
        (query.blocs, lambda bloc: records.blocs[bloc].short(words.lang)),
        (query.issues, lambda issue: records.issues[issue].name(words.lang)),
        (query.audiences, words.term),
        (query.kinds, words.term),
    )
    for let_through, name in chosen:
        if let_through is not None:
            named = [name(word) for word in sorted(let_through)]
            parts.append(words.in_a_row(named) or words("nothing chosen"))
    return words("Asked for: {what}.", what=" · ".join(parts)) if parts else ""


def change_sentence(changes: Changes, words: Words) -> str:
    """Say how many actors, ties and stances are gone, kept and new from one slice to another."""
    if not (changes.actors or changes.stances):
        return words("Nothing on the record for this question in these years.")
    before, after = (years(s.query.first, s.query.last) for s in (changes.before, changes.after))
    if changes.is_empty:
        return words("From {before} to {after}: no difference.", before=before, after=after)
    actors, ties, stances = _counts(changes, words)
    what = words("{actors}; {ties}; {stances}", actors=actors, ties=ties, stances=stances)
    return words("From {before} to {after}: {what}.", before=before, after=after, what=what)


def _counts(changes: Changes, words: Words) -> list[str]:
    actors, ties, stances = (
        {fate: len(having(kind, fate)) for fate in Fate}
        for kind in (changes.actors, changes.ties, changes.stances)
    )
    return [
        words.count(
            "{n} actor gone, {kept} kept, {new} new",
            "{n} actors gone, {kept} kept, {new} new",
            actors[Fate.GONE],
            kept=words.number(actors[Fate.KEPT]),
            new=words.number(actors[Fate.NEW]),
        ),
        words.count(
            "{n} tie gone, {kept} kept, {new} new",
            "{n} ties gone, {kept} kept, {new} new",
            ties[Fate.GONE],
            kept=words.number(ties[Fate.KEPT]),
            new=words.number(ties[Fate.NEW]),
        ),
        words.count(
            "{n} stance gone, {kept} kept, {turned} turned, {new} new",
            "{n} stances gone, {kept} kept, {turned} turned, {new} new",
            stances[Fate.GONE],
            kept=words.number(stances[Fate.KEPT]),
            turned=words.number(stances[Fate.TURNED]),
            new=words.number(stances[Fate.NEW]),
        ),
    ]


def second_change_sentence(changes: Changes, words: Words) -> str:
    """Name who turned from one slice to another, and count the steps into programmes between."""
    turned = having(changes.stances, Fate.TURNED)
    who = _who_on_what(changes.before.archive, turned, words)
    taken, untaken = (len(having(changes.memberships, fate)) for fate in (Fate.NEW, Fate.GONE))
    since = words.count(
        "{n} step into or out of a programme since.",
        "{n} steps into or out of programmes since.",
        taken,
    )
    not_yet = words.count(
        "{n} step into or out of a programme not yet taken.",
        "{n} steps into or out of programmes not yet taken.",
        untaken,
    )
    return words.join(
        [
            words("Stance turned from the one to the other: {who}.", who=who) if who else "",
            since if taken else "",
            not_yet if untaken else "",
        ]
    )


def path_sentence(graph_slice: GraphSlice, path: Path, words: Words) -> str:
    """Say how a path leads from its start to its goal, or that there is none."""
    known = graph_slice.archive.records.actors
    a, b = (known[actor].short(words.lang) for actor in (path.start, path.goal))
    query = graph_slice.query
    if path.start == path.goal:
        return words("A path needs two actors.")
    if not path.steps:
        return words(
            "{years}: no path from {a} to {b} in an order that the dates on this record bear.",
            years=years(query.first, query.last),
            a=a,
            b=b,
        )
    first, last = (words.date(path.steps[nth].meeting.span) for nth in (0, -1))
    if len(path.steps) == 1:
        return words("{a} and {b} dealt with one another: {date}.", a=a, b=b, date=first)
    return words(
        "From {a} to {b} in {n} steps: the first {first}, the last {last}.",
        a=a,
        b=b,
        n=words.number(len(path.steps)),
        first=first,
        last=last,
    )


def in_running_text(name: str, words: Words) -> str:
    """Return an issue's name within a sentence: in English a plain word begins small."""
    plain = words.lang == "en" and name.isalpha() and name.istitle()
    return name.lower() if plain else name
