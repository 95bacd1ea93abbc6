"""What stands beside a pair: the answer, the points of the day, readings, what tells against it."""

from dash import html

from dashboard.components.attrs import attrs
from dashboard.components.gapglyphs import step_glyph
from dashboard.components.pieces import Parts, pick, section
from dashboard.drawing.pairstrips import apart, signed
from graphdata.beside import beside, heard, points
from graphdata.pairs import Gap, Pair
from graphdata.records import Claim, Position
from graphdata.telling import points_sentence
from graphdata.vocabulary import Certainty
from graphdata.words import Words

MOST_HEARD = 3
SHORT = 40
"""A quotation of so few letters is set large."""


def heard_then(gap: Gap, pair: Pair, words: Words) -> Parts:
    """Return what the other side answered at the meeting, else in the days after."""
    answer = heard(gap, pair.told)
    if not answer.positions:
        return [
            html.H3(words("Heard")),
            html.P(words("No answer on the record in the week after.")),
        ]
    when = words("same talk") if answer.same_meeting else words("in the days after")
    shown = sorted(answer.positions[:8], key=lambda row: not row.quote)[:MOST_HEARD]
    rows = [part for row in shown for part in _answer(gap, row, when, words)]
    return [html.Div(rows, className="heard")]


def _answer(gap: Gap, row: Position, when: str, words: Words) -> Parts:
    records = gap.archive.records
    who = records.actors[row.actor].short(words.lang)
    issue = records.issues[row.issue].short(words.lang)
    about = words.in_a_row([who, when, words("on {issue}", issue=issue)])
    head = pick(
        [step_glyph(row, words), html.Strong(words("Heard")), html.Span(about, className="when")],
        row.id,
        "pick side-head",
    )
    said = html.P(row.paraphrase(words.lang), className="told-paraphrase")
    if row.quote:
        size = "words large" if len(row.quote) <= SHORT else "words"
        quote = html.Blockquote(f"“{row.quote}”", lang=row.quote_language or "en", className=size)
        meaning = [] if row.quote_language == words.lang else [said]
        return [html.H3(head), quote, *meaning]
    return [html.H3(head), said]


def points_of_day(gap: Gap, pair: Pair, words: Words) -> Parts:
    """Return every point told that day beside what was written on it, as a small chart."""
    pairs = points(gap, pair)
    if len(pairs) < 2:
        return []
    title = points_sentence(gap, pair, words) or words("Points told that day")
    ends = html.Div(
        [html.Span(words("against")), html.Span("0"), html.Span(words("for"))],
        className="point-ends",
        **attrs(aria_hidden="true"),
    )
    return [html.H3(title), ends, *[_point(gap, each, pair, words) for each in pairs]]


def _point(gap: Gap, each: Pair, pair: Pair, words: Words) -> html.Div:
    issue = gap.archive.records.issues[each.told.issue].short(words.lang)
    name = html.Strong(issue) if each.told.id == pair.told.id else html.Span(issue)
    rows = [(each.told, words("told")), (each.anchor, words("wrote"))]
    held = [(row, said) for row, said in rows if row is not None]
    line = []
    if each.anchor is not None and each.gap:
        low, high = sorted((each.anchor.stance, each.told.stance))
        style = {"left": f"{_at(low)}%", "width": f"{_at(high) - _at(low)}%"}
        line.append(html.Span(className="point-line", style=style))
    same = len({row.stance for row, _ in held}) < len(held)
    marks = [
        html.Span(
            [step_glyph(row, words), html.Span(said, className="point-said")],
            className="point-mark",
            style={"left": f"calc({_at(row.stance)}% + {_shift(i, same)}px)"},
        )
        for i, (row, said) in enumerate(held)
    ]
    side = "point-none left" if each.told.stance > 0 else "point-none"
    none = [html.Span(words("no pair"), className=side)] if each.anchor is None else []
    number = html.Span(signed(each.gap) if each.gap is not None else "–", className="point-gap")
    return html.Div(
        [name, html.Div([*line, *marks, *none], className="point-track"), number],
        className="point apart" if each.gap else "point",
    )


def _shift(place: int, same: bool) -> int:
    return (7, -7)[place] if same else 0


def _at(stance: int) -> int:
    """Return a stance from -2 to +2 as a place from the left, in percent."""
    return 4 + (stance + 2) * 23


def readings(gap: Gap, pair: Pair, words: Words) -> Parts:
    """Return what is claimed of the pair and its meeting, matter by matter."""
    matters = beside(gap, pair).claims
    if not matters:
        return []
    title = words.count("{n} reading", "{n} readings", len(matters[0]))
    parts: Parts = [html.H3(title), *[_claim(claim, words) for claim in matters[0]]]
    more = [claim for matter in matters[1:] for claim in matter]
    if more:
        said = words.count("{n} more, on what it meant", "{n} more, on what they meant", len(more))
        folded = [html.Summary(said), *[_claim(claim, words) for claim in more]]
        parts.append(html.Details(folded, className="more-readings"))
    return [html.Div(parts, className="readings")]


def _claim(claim: Claim, words: Words) -> html.P:
    who = html.Strong(f"{claim.claimant(words.lang)}{words(': ')}")
    return html.P([who, claim.claim(words.lang)])


def against(gap: Gap, pair: Pair, words: Words) -> Parts:
    """Return what tells against reading much into a pair, of whatever certainty."""
    held = beside(gap, pair)
    rows = [_other(row, words("Also told"), words) for row in held.told]
    rows += [_other(row, words("Said in public before"), words) for row in held.said]
    spread = _spread(gap, pair, words)
    parts = [*rows, *([html.P(spread, className="told-paraphrase")] if spread else [])]
    return section(words("Against the gap"), parts)


def _other(row: Position, name: str, words: Words) -> html.Div:
    known = {
        Certainty.DOCUMENTED: words("Read."),
        Certainty.REPORTED: words("Reported."),
        Certainty.UNVERIFIED: words("Unchecked."),
    }[row.certainty]
    head = pick(
        [
            step_glyph(row, words),
            html.Strong(name),
            html.Span(words.date(row.span), className="when"),
        ],
        row.id,
        "pick side-head",
    )
    return html.Div([head, html.P([row.paraphrase(words.lang), " ", html.Strong(known)])])


def _spread(gap: Gap, pair: Pair, words: Words) -> str:
    """Say what else was written in the window, which no pair shows."""
    if not pair.background:
        return ""
    stances = [row.stance for row in pair.background]
    return words.count(
        "{n} other internal statement of those {days} days, from {low} to {high}.",
        "{n} other internal statements of those {days} days, from {low} to {high}.",
        len(stances),
        days=words.number(gap.question.within_days),
        low=signed(min(stances)),
        high=signed(max(stances)),
    )


def others(gap: Gap, shown: Pair | None, words: Words) -> Parts:
    """Return the other things told, each a row that opens its pair; those without one last."""
    rows = [pair for pair in gap.pairs if shown is None or pair.told.id != shown.told.id]
    rows.sort(key=lambda pair: (pair.anchor is None, -abs(pair.gap or 0), pair.told.span.first))
    return section(words("Other pairs"), [_row(gap, pair, words) for pair in rows])


def _row(gap: Gap, pair: Pair, words: Words) -> html.Button:
    records = gap.archive.records
    who = records.actors[pair.told.actor].short(words.lang)
    issue = records.issues[pair.told.issue].short(words.lang)
    if pair.anchor is not None:
        wrote = records.actors[pair.anchor.actor].short(words.lang)
        said = words("{wrote}, then {told}; {days}", wrote=wrote, told=who, days=apart(pair, words))
    else:
        said = f"{who}; {words('no pair')}"
    number = signed(pair.gap) if pair.gap is not None else "–"
    return pick(
        [
            html.Strong(number),
            html.Span(words.date(pair.told.span), className="when"),
            html.Span(f"{issue} · {said}"),
        ],
        pair.told.id,
        "pick pair-row" if pair.anchor is not None else "pick pair-row none",
    )
