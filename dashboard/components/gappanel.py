"""The panel of planned, told and heard: one pair side by side, and all that belongs beside it."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.attrs import attrs
from dashboard.components.gapbeside import against, heard_then, others, points_of_day, readings
from dashboard.components.gapglyphs import step_glyph
from dashboard.components.pieces import Parts, pick
from dashboard.drawing.pairstrips import apart, signed
from graphdata.gap import Anchor
from graphdata.pairs import Gap, Pair, largest
from graphdata.records import Position
from graphdata.sources import citations_of
from graphdata.telling import head_title
from graphdata.vocabulary import Certainty
from graphdata.words import Words


def gap_panel(gap: Gap, selected: str, evidence: Parts, words: Words) -> Parts:
    """Return the panel: the largest pair, the pair of a thing told, or the evidence.

    Parameters
    ----------
    gap : Gap
        The lanes and pairs.
    selected : str
        Id of what is selected; "" for nothing.
    evidence : list
        The evidence of what is selected.
    words : Words
        The language of the panel.
    """
    chosen = next((pair for pair in gap.pairs if pair.told.id == selected), None)
    if selected and chosen is None:
        return [_back(words), *evidence]
    if chosen is not None:
        below = html.Div(evidence, className="pair-evidence")
        return [_back(words), *_pair(gap, chosen, words), *others(gap, chosen, words), below]
    first = first_pair(gap)
    if first is None:
        return [
            html.H2(words("No pair"), className="evidence-title"),
            html.P(_why_none(gap, words)),
            *others(gap, None, words),
        ]
    return [*_pair(gap, first, words), *others(gap, first, words)]


def first_pair(gap: Gap) -> Pair | None:
    """Return the pair shown when none is chosen: the largest, by the order of the issues."""
    for issue in gap.question.issues:
        if (found := largest(gap.on(issue))) is not None:
            return found
    return next((pair for pair in gap.pairs if pair.anchor is not None), None)


def _back(words: Words) -> html.Button:
    said = words("← The largest gap")
    return html.Button(
        said, type="button", className="pick back-to-pairs", **attrs(data_do="close")
    )


def _why_none(gap: Gap, words: Words) -> str:
    if not gap.pairs:
        return words("Nothing told in private between the two is on the record in these years.")
    return words("Nothing internal on the record can stand beside what was told.")


def _pair(gap: Gap, pair: Pair, words: Words) -> Parts:
    return [
        html.P(_kicker(gap, pair, words), className="kicker"),
        html.H2(_title(gap, pair, words), className="evidence-title pair-title", tabIndex="-1"),
        html.Div([_written(gap, pair, words), _told(gap, pair, words)], className="two-columns"),
        *heard_then(gap, pair, words),
        *points_of_day(gap, pair, words),
        *against(gap, pair, words),
        *readings(gap, pair, words),
    ]


def _kicker(gap: Gap, pair: Pair, words: Words) -> str:
    issue = gap.archive.records.issues[pair.told.issue].short(words.lang)
    if pair.anchor is None:
        return f"{issue} · {words('no pair')}"
    is_largest = pair is first_pair(gap) and pair.gap
    name = words("Largest gap") if is_largest else words("Gap")
    days = words("{days} apart", days=apart(pair, words))
    return f"{name} · {signed(pair.gap)} · {issue} · {days}"


def _title(gap: Gap, pair: Pair, words: Words) -> str:
    meeting = gap.archive.records.meetings.get(pair.told.meeting)
    return meeting.title(words.lang) if meeting else words.date(pair.told.span)


def _written(gap: Gap, pair: Pair, words: Words) -> html.Div:
    if pair.anchor is not None:
        return side_of_pair(gap, pair.anchor, words("Written"), words)
    if pair.disagree:
        said = words("Internal papers of the latest day disagree: no pair.")
    elif gap.question.anchor == Anchor.ANY:
        said = words("Nothing internal in the {n} days before: no pair.", n=_days(gap, words))
    else:
        said = words(
            "Nothing to or by {head} in the {n} days before: no pair.",
            head=head_title(gap, words),
            n=_days(gap, words),
        )
    return html.Div([html.H3(words("Written")), html.P(said)], className="side")


def _days(gap: Gap, words: Words) -> str:
    return words.number(gap.question.within_days)


def _told(gap: Gap, pair: Pair, words: Words) -> html.Div:
    return side_of_pair(gap, pair.told, words("Told"), words)


def side_of_pair(gap: Gap, row: Position, name: str, words: Words) -> html.Div:
    """Return one document of a pair: its words, else what it says, and where it stands."""
    when = html.Span(words.date(row.span, short=True), className="when")
    head = pick([step_glyph(row, words), html.Strong(name), when], row.id, "pick side-head")
    return html.Div(
        [
            html.H3(head),
            html.P(_from_to(gap, row, words), className="from-to"),
            *_said(row, words),
            _source(gap, row, words),
        ],
        className="side",
    )


def _from_to(gap: Gap, row: Position, words: Words) -> str:
    actors = gap.archive.records.actors
    who = actors[row.actor].short(words.lang)
    to = words.series([actors[actor].short(words.lang) for actor in row.to[:3]])
    said = words("{who} to {to}", who=who, to=to) if to else who
    return words.in_a_row([said, words.term(row.audience).lower()])


def _said(row: Position, words: Words) -> Parts:
    """Return the words of a row in serif; its paraphrase if none are on the record."""
    paraphrase = html.P(row.paraphrase(words.lang), className="told-paraphrase")
    if not row.quote:
        return [paraphrase]
    quote = html.Blockquote(f"“{row.quote}”", lang=row.quote_language or "en", className="words")
    note = [html.P(row.note, className="note", lang="en")] if row.note else []
    meaning = [] if row.quote_language == words.lang else [paraphrase]
    return [quote, *meaning, *note]


def _source(gap: Gap, row: Position, words: Words) -> Component:
    cited = citations_of(gap.archive.records, row.id)[:1]
    known = {
        Certainty.DOCUMENTED: words("Read."),
        Certainty.REPORTED: words("Reported."),
        Certainty.UNVERIFIED: words("Unchecked."),
    }[row.certainty]
    parts = [(s.title, s.archive, s.document_number) for s, _ in cited]
    said = [html.Span(f"{', '.join(filter(None, each))}.", lang="en") for each in parts]
    return html.P([*said, " ", html.Strong(known)], className="source-line")
