"""What the pairs show, in a sentence, with the caution that belongs to it.

The sentences count; they do not judge. They say told and written, and nothing of why.
"""

from graphdata.beside import points
from graphdata.gap import Anchor, Lane
from graphdata.pairs import Gap, Pair, Tally, read_directly, tally
from graphdata.posts import HEADS
from graphdata.words import Words


def headline(gap: Gap, issue: str, words: Words) -> str:
    """Say in how many pairs on an issue less was told than was written."""
    counts, said = tally(gap.on(issue)), {**_sides(gap, words), "issue": _issue(gap, issue, words)}
    if not counts.enough:
        said["n"] = words.number(counts.pairs)
        return words("{issue}: too few pairs to say what {hearer} was told ({n})", **said)
    said["all"] = words.number(counts.pairs)
    if counts.less == 0:
        return words(
            "{issue}: {hearer} was told less than was said inside {speaker} in none of {all} pairs",
            **said,
        )
    if counts.less == counts.pairs:
        return words(
            "{issue}: {hearer} was told less than was said inside {speaker} in all {all} pairs",
            **said,
        )
    said["n"] = words.number(counts.less)
    return words(
        "{issue}: {hearer} was told less than was said inside {speaker} in {n} of {all} pairs",
        **said,
    )


def rest(gap: Gap, issue: str, words: Words) -> str:
    """Say of the other pairs whether the same or more was told, and how far pairs differ."""
    counts = tally(gap.on(issue))
    if not counts.enough:
        return ""
    return words.join([_others(counts, words), _steps(gap.on(issue), words)])


def _others(counts: Tally, words: Words) -> str:
    if counts.same + counts.more == 0:
        return ""
    if counts.same + counts.more == 1:
        if counts.same:
            return words("In the other it was told the same; in none, more.")
        return words("In the other it was told more; in none, the same.")
    if not counts.more:
        return words("In {n} it was told the same; in none, more.", n=words.number(counts.same))
    if not counts.same:
        return words("In {n} it was told more; in none, the same.", n=words.number(counts.more))
    return words(
        "It was told the same in {same} and more in {more}.",
        same=words.number(counts.same),
        more=words.number(counts.more),
    )


def _steps(pairs: tuple[Pair, ...], words: Words) -> str:
    far = [pair for pair in pairs if abs(pair.gap or 0) > 1]
    if not far:
        return words("None differs by more than one step.")
    if len(far) == 1:
        day = words.date(far[0].told.span)
        return words("Only that of {date} differs by more than one step.", date=day)
    return ""


def caution(gap: Gap, issue: str, words: Words) -> str:
    """Say how little the pairs rest on: sources read directly, and things told without a pair."""
    return words.join([_direct(gap, issue, words), _without(gap, words)])


def _direct(gap: Gap, issue: str, words: Words) -> str:
    counts = tally(read_directly(gap).on(issue))
    if counts.pairs == 0:
        return words("Counting only sources read directly, no pair remains.")
    if counts.same == counts.pairs:
        return words.count(
            "Counting only sources read directly, {n} pair remains and shows no gap.",
            "Counting only sources read directly, {n} pairs remain and show no gap.",
            counts.pairs,
        )
    return words.count(
        "Counting only sources read directly, {n} pair remains: "
        "less told in {less}, the same in {same}, more in {more}.",
        "Counting only sources read directly, {n} pairs remain: "
        "less told in {less}, the same in {same}, more in {more}.",
        counts.pairs,
        less=words.number(counts.less),
        same=words.number(counts.same),
        more=words.number(counts.more),
    )


def _without(gap: Gap, words: Words) -> str:
    counts = tally(gap.pairs)
    if not counts.none:
        return ""
    said = {**_sides(gap, words), "all": words.number(counts.told)}
    if gap.question.anchor == Anchor.ANY:
        return words.count(
            "{n} of the {all} things {hearer} was told has nothing internal to stand beside.",
            "{n} of the {all} things {hearer} was told have nothing internal to stand beside.",
            counts.none,
            **said,
        )
    said["head"] = head_title(gap, words)
    return words.count(
        "{n} of the {all} things {hearer} was told has nothing to or by {head} beside it.",
        "{n} of the {all} things {hearer} was told have nothing to or by {head} beside them.",
        counts.none,
        **said,
    )


def points_sentence(gap: Gap, pair: Pair, words: Words) -> str:
    """Say how many of the points told that day differ from what was written."""
    counts = tally(points(gap, pair))
    if counts.pairs < 2:
        return ""
    return words(
        "{n} of {all} points differed",
        n=words.number(counts.less + counts.more),
        all=words.number(counts.pairs),
    )


def emptiness(gap: Gap, words: Words) -> str:
    """Say from when on nothing internal is on the record; "" if there is something to the end."""
    wrote = gap.lanes[Lane.WROTE]
    if not wrote:
        return words("Nothing internal in the record in these years")
    last = max(wrote, key=lambda row: (row.span.last, row.id))
    if last.span.last.year >= gap.question.last:
        return ""
    return words("Nothing internal in the record after {date}", date=words.date(last.span))


def head_title(gap: Gap, words: Words) -> str:
    """Return what the heads of the speaking side are called, if all are called the same."""
    read, years = gap.read, range(gap.question.first, gap.question.last + 1)
    titles = {
        office.title(words.lang)
        for actor in sorted(read.posts.held)
        if read.speaks(actor)
        for office in read.posts.held[actor]
        if office.rank in HEADS and any(map(office.held_in, years))
    }
    if len(titles) == 1:
        return words("the {title}", title=titles.pop())
    return words("a head of state or government")


def _sides(gap: Gap, words: Words) -> dict[str, object]:
    blocs = gap.archive.records.blocs
    return {
        "speaker": blocs[gap.question.speaker].short(words.lang),
        "hearer": blocs[gap.question.hearer].short(words.lang),
    }


def _issue(gap: Gap, issue: str, words: Words) -> str:
    return gap.archive.records.issues[issue].short(words.lang)
