"""How much of a large slice is drawn: its heaviest part, by a rule that the page states.

A picture of many thousands of marks is a blot, and its film too long to send. So above some
numbers the busiest actors and the heaviest ties alone are drawn; below them nothing is left
out. Whoever chooses actors or narrows a filter sees all that the question lets through.
"""

from collections.abc import Collection, Mapping, Sized
from dataclasses import dataclass

from graphdata.dealings import tie_id
from graphdata.words import Words

CROWD = 600
"""Actors above which dots are smaller, and a sheet that seems full is held to be so."""

MOST_ACTORS = 3000
MOST_TIES = 4000
MOST_MEETINGS = 800
"""Meetings, or groups of them, that are drawn of one slice; each has a line to all who came."""

Pair = tuple[str, str]


def drawn_ties(
    ties: Mapping[Pair, Sized], actors: Collection[str], most: int = MOST_TIES
) -> list[Pair]:
    """Return the heaviest ties between some actors, the lightest of them first.

    Parameters
    ----------
    ties : mapping of (str, str) to sized
        The dealings of each tie.
    actors : collection of str
        Those who are drawn; quick to look in.
    most : int
        How many ties are drawn at most.
    """
    between = [pair for pair in ties if pair[0] in actors and pair[1] in actors]
    between.sort(key=lambda pair: (len(ties[pair]), tie_id(*pair)))
    return between[-most:]


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many are drawn."""

    drawn: int
    whole: int

    @property
    def is_part(self) -> bool:
        """Whether some are not drawn."""
        return self.drawn < self.whole

    def numbers(self, words: Words) -> dict[str, str]:
        """Return both numbers as a language writes them."""
        return {"n": words.number(self.drawn), "all": words.number(self.whole)}


NONE = Share(0, 0)


def left_out(words: Words, actors: Share, ties: Share = NONE, meetings: Share = NONE) -> str:
    """Say how many are drawn of how many; "" if all are.

    Examples
    --------
    >>> from graphdata.words import words
    >>> left_out(words("en"), Share(2, 3))
    'The 2 busiest of 3 actors are drawn. Search and filters reach all.'
    >>> left_out(words("en"), Share(3, 3))
    ''
    """
    said = []
    if actors.is_part:
        said.append(words("The {n} busiest of {all} actors are drawn.", **actors.numbers(words)))
    if ties.is_part and actors.is_part:
        said.append(
            words("Of {all} ties, the {n} heaviest between them are drawn.", **ties.numbers(words))
        )
    elif ties.is_part:
        said.append(words("The {n} heaviest of {all} ties are drawn.", **ties.numbers(words)))
    if meetings.is_part:
        said.append(
            words("The {n} largest of {all} meetings are drawn.", **meetings.numbers(words))
        )
    return words.join([*said, words("Search and filters reach all.")]) if said else ""
