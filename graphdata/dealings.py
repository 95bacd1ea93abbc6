"""Who dealt with whom: actors tied by the meetings, calls and papers they shared.

A dealing ties whoever led an occasion (host, speaker or author) to each other participant,
and those who signed or agreed to one another. It never ties those merely present to each
other, nor members of one country's delegation, unless the occasion was internal.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import networkx as nx

from graphdata.records import Actor, Attendance, Meeting
from graphdata.vocabulary import Audience, Role

LEADS = frozenset({Role.HOST, Role.SPEAKER, Role.AUTHOR})
EQUALS = frozenset({Role.SIGNATORY, Role.PARTY})
OPENNESS = (Audience.INTERNAL, Audience.PRIVATE, Audience.PUBLIC)


def dealings_of(meeting: Meeting, actors: Mapping[str, Actor]) -> set[tuple[str, str]]:
    """Return the pairs of actors that dealt with one another at a meeting.

    Returns
    -------
    set of (str, str)
        Ids in alphabetical order, each pair once.
    """
    pairs = {
        (min(a.actor, b.actor), max(a.actor, b.actor))
        for a, b in combinations(meeting.attendances, 2)
        if a.actor != b.actor and _dealt(a, b)
    }
    if meeting.setting == Audience.INTERNAL:
        return pairs
    return {(a, b) for a, b in pairs if not _one_delegation(actors[a], actors[b])}


def _dealt(a: Attendance, b: Attendance) -> bool:
    return a.role in LEADS or b.role in LEADS or (a.role in EQUALS and b.role in EQUALS)


def _one_delegation(a: Actor, b: Actor) -> bool:
    return bool(a.country) and a.country == b.country


def dealings(meetings: Iterable[Meeting], actors: Mapping[str, Actor]) -> nx.Graph:
    """Tie actors by the meetings at which they dealt with one another.

    Parameters
    ----------
    meetings : iterable of Meeting
        The meetings of a slice.
    actors : mapping of str to Actor
        All actors by id.

    Returns
    -------
    networkx.Graph
        Nodes are the ids of those who took part; each edge carries ``meetings``, the ids
        in order of date, and ``setting``, the most open of their settings.

    Examples
    --------
    >>> dealings([], {}).number_of_nodes()
    0
    """
    there: dict[str, None] = {}
    ties: dict[tuple[str, str], list[Meeting]] = {}
    for meeting in sorted(meetings, key=lambda meeting: (meeting.span.first, meeting.id)):
        there.update(dict.fromkeys(part.actor for part in meeting.attendances))
        for pair in sorted(dealings_of(meeting, actors)):
            ties.setdefault(pair, []).append(meeting)
    return tied_graph(there, ties)


def tied_graph(
    actors: Iterable[str], ties: Mapping[tuple[str, str], Sequence[Meeting]]
) -> nx.Graph:
    """Return the graph of some actors and the dealings of each tie, in order of date."""
    graph = nx.Graph()
    graph.add_nodes_from(actors)
    for (a, b), meetings in ties.items():
        graph.add_edge(a, b, meetings=tuple(m.id for m in meetings), setting=openest(meetings))
    return graph


def openest(meetings: Iterable[Meeting]) -> Audience:
    """Return the most open of the settings of some meetings."""
    return max({meeting.setting for meeting in meetings}, key=OPENNESS.index)


def dealing_counts(graph: nx.Graph) -> dict[str, int]:
    """Return, per actor, with how many dealings the graph ties them to others."""
    return {
        actor: sum(len(tie["meetings"]) for tie in graph.adj[actor].values()) for actor in graph
    }


def tie_id(a: str, b: str) -> str:
    """Return the id of the tie between two actors, whichever is named first."""
    return "~".join(sorted((a, b)))


def tied(tie: str) -> Iterator[str]:
    """Yield the two actors of a tie id; nothing if it is not one."""
    ends = tie.split("~")
    return iter(ends if len(ends) == 2 else ())
