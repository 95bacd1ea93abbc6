"""A storyline in words: its headline, what is shown, and what a register adds."""

from dataclasses import dataclass

from graphdata.describe import asked, years
from graphdata.presence import Succession, successions
from graphdata.slicing import GraphSlice
from graphdata.storyline import Occasion, busiest, joined
from graphdata.vocabulary import ActorKind
from graphdata.words import Words

NAMED_AT_MOST = 2


@dataclass(frozen=True)
class Told:
    """What a storyline shows.

    Parameters
    ----------
    window : GraphSlice
        The years shown, with all filters.
    everything : GraphSlice
        The same with meetings of every subject.
    cast : tuple of str
        Who has a lane.
    """

    window: GraphSlice
    everything: GraphSlice
    cast: tuple[str, ...]

    @property
    def occasions(self) -> list[Occasion]:
        """What joins the cast."""
        return joined(self.window, self.cast)

    @property
    def left_out(self) -> list[Occasion]:
        """What else joins the cast, on subjects that are not asked for."""
        shown = {occasion.meeting.id for occasion in self.occasions}
        return [o for o in joined(self.everything, self.cast) if o.meeting.id not in shown]


def told(story: Told, words: Words) -> dict[str, str]:
    """Return the words beside a storyline, by where they stand on the page."""
    query = story.window.query
    said = {"years": years(query.first, query.last), "nothing": ""}
    if len(story.cast) < 2 or not story.occasions:
        sentence = words("Nothing on the record joins two actors in these years.")
        more = [asked(story.window, words), words("Widen the years or clear the filters.")]
        nothing = words.join([sentence, *more])
        return {
            **said,
            "sentence": sentence,
            "second": asked(story.window, words),
            "nothing": nothing,
        }
    return {**said, "sentence": _headline(story, words), "second": _second(story, words)}


def _headline(story: Told, words: Words) -> str:
    """Name the pair of two blocs joined most often, and who took whose office."""
    pairs, most = busiest(story.occasions, story.window.archive)
    query = story.window.query
    taken = successions(story.window.archive.records, story.cast, query.first, query.last)
    if pairs and len(pairs) <= NAMED_AT_MOST and most > 1:
        who = words.in_a_row([_pair(story, pair, words) for pair in pairs])
        times = words.number(most)
        said = (
            words("{who} meet, call or write most often: {n} times", who=who, n=times)
            if len(pairs) == 1
            else words("{who} meet, call or write most often: {n} times each", who=who, n=times)
        )
    else:
        n = len(story.occasions)
        said = words.count("{n} occasion joins them", "{n} occasions join them", n)
    return said + "".join(words("; {more}", more=_taken(story, s, words)) for s in taken[:1])


def _pair(story: Told, pair: tuple[str, str], words: Words) -> str:
    return words.series([_short(story, actor, words) for actor in pair])


def _short(story: Told, actor: str, words: Words) -> str:
    return story.window.archive.records.actors[actor].short(words.lang)


def _taken(story: Told, taken: Succession, words: Words) -> str:
    return words(
        "on {day} {after} takes {before}’s place",
        day=words.date(taken.since),
        after=_short(story, taken.after, words),
        before=_short(story, taken.before, words),
    )


def _second(story: Told, words: Words) -> str:
    archive, query = story.window.archive, story.window.query
    people = all(archive.records.actors[a].kind == ActorKind.PERSON for a in story.cast)
    number = len(story.cast)
    who = (
        words.count("{n} person", "{n} people", number)
        if people
        else words.count("{n} actor", "{n} actors", number)
    )
    shown = words.count(
        "{n} dated meeting, call or paper joins at least two of {who}, {years}.",
        "{n} dated meetings, calls and papers join at least two of {who}, {years}.",
        len(story.occasions),
        who=who,
        years=years(query.first, query.last),
    )
    drawn = words(
        "Lines run together at the weightiest meetings by people, positions voiced and rank; "
        "thin spindles are the other occasions."
    )
    return words.join([shown, drawn, _added(story, words), asked(story.window, words)])


def _added(story: Told, words: Words) -> str:
    more = len(story.left_out)
    if not more:
        return ""
    return words.count(
        "A register adds {n} contact of theirs, on other subjects or none given; it is not drawn.",
        "Registers add {n} contacts of theirs, on other subjects or none given; not drawn.",
        more,
    )
