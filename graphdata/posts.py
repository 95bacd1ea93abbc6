"""Who spoke for a government on which day, as far as the table of offices tells.

Nobody counts as in office whom ``offices.csv`` does not seat: an expert, a columnist and a
minister who has left are told from those who govern by their rows alone, not by name.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from graphdata.archive import Archive
from graphdata.dates import Span
from graphdata.records import Actor, Office
from graphdata.vocabulary import ActorKind, Rank

HEADS = frozenset({Rank.HEAD_OF_STATE, Rank.HEAD_OF_GOVERNMENT})


class Part(StrEnum):
    """The part an actor had in a government on a day."""

    GOVERNS = "governs"
    LEGISLATES = "legislates"
    NEITHER = "neither"


@dataclass(frozen=True)
class Posts:
    """The offices of an archive by their holders, and the bodies that legislate."""

    actors: Mapping[str, Actor]
    held: Mapping[str, tuple[Office, ...]]
    legislatures: frozenset[str]

    def part(self, actor: str, span: Span) -> Part:
        """Return the part an actor had on the days of `span`.

        A person governs by an office with an organisation, other than a legislator's. States
        and departments govern, legislatures legislate; a body that belongs to a country
        without being a department of it, such as a council of experts, does neither.
        """
        kind = self.actors[actor].kind
        if kind == ActorKind.PERSON:
            return self._person(actor, span)
        if actor in self.legislatures:
            return Part.LEGISLATES
        private = kind == ActorKind.ORGANISATION and self.actors[actor].country
        return Part.NEITHER if private else Part.GOVERNS

    def _person(self, actor: str, span: Span) -> Part:
        offices = [office for office in self.held.get(actor, ()) if held_during(office, span)]
        if any(o.organisation and o.rank != Rank.LEGISLATOR for o in offices):
            return Part.GOVERNS
        legislates = any(office.rank == Rank.LEGISLATOR for office in offices)
        return Part.LEGISLATES if legislates else Part.NEITHER

    def country(self, actor: str) -> str:
        """Return the state an actor belongs to; a state belongs to itself."""
        known = self.actors[actor]
        return known.country or (actor if known.kind == ActorKind.STATE else "")

    def is_head(self, actor: str, country: str, span: Span) -> bool:
        """Whether an actor was head of state or government of `country` on days of `span`."""
        return self.country(actor) == country and any(
            office.rank in HEADS and held_during(office, span)
            for office in self.held.get(actor, ())
        )


def posts_of(archive: Archive) -> Posts:
    """Return the posts of an archive.

    A legislature is a department in which a legislator holds office, or one that the
    archive's package names.
    """
    held: dict[str, list[Office]] = defaultdict(list)
    offices = archive.records.offices
    for key in sorted(offices):
        held[offices[key].actor].append(offices[key])
    actors = archive.records.actors
    seats = {office.organisation for office in offices.values() if office.rank == Rank.LEGISLATOR}
    bodies = {seat for seat in seats & set(actors) if actors[seat].kind == ActorKind.OFFICE}
    named = frozenset(archive.package.pairs.legislatures)
    return Posts(actors, {who: tuple(found) for who, found in held.items()}, named | bodies)


def held_during(office: Office, span: Span) -> bool:
    """Whether an office was, as far as is known, held on some day of `span`."""
    begun = office.start is None or office.start.first <= span.last
    return begun and (office.end is None or office.end.last >= span.first)
