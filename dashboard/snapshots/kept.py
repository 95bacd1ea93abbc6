"""What a click shows where no server answers: the records behind a view, as plain data.

What is the same in every language stands in `kept`, what is said in one in `told`, both by
the ids of the records.
"""

from dataclasses import dataclass, replace
from typing import Any

from dashboard.components.evidence import office_line
from dashboard.components.glyphs import actor_dot, position_glyph
from dashboard.components.pieces import certainty_note
from dashboard.context import Context
from dashboard.pages.chart import Chart
from dashboard.view import UP_TO, View
from graphdata.archive import Archive
from graphdata.dates import Span
from graphdata.dealings import dealings_of, tie_id
from graphdata.records import Meeting, Position
from graphdata.sources import citations_of, reference
from graphdata.vocabulary import Consulted
from graphdata.words import Words

Plain = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Behind:
    """The records behind a view in all its years.

    Parameters
    ----------
    archive : Archive
        Where they are from.
    meetings : tuple of Meeting
        In order of date.
    positions : tuple of Position
        In order of date.
    actors : tuple of str
        Ids of all who are named in them, sorted.
    """

    archive: Archive
    meetings: tuple[Meeting, ...]
    positions: tuple[Position, ...]
    actors: tuple[str, ...]


def held_years(context: Context, chart: Chart, view: View) -> range:
    """Return the stops that a page without a server holds: all, or some round the view's year.

    Some where each is drawn alone and the archive is so large that not all are made in one go.
    """
    years, most = context.archive.package.years, context.stops_at_once
    if chart.picture.alone is None or most >= len(years):
        return years
    first = min(max(years[0], view.year - most // 2), years[-1] + 1 - most)
    return range(first, first + most)


def behind(context: Context, view: View, years: range) -> Behind:
    """Return the records behind a view at some stops, as its filters let them through."""
    reaches_back = view.span == UP_TO or years == context.archive.package.years
    span = UP_TO if reaches_back else len(years) + view.span - 1
    whole = context.slice_of(replace(view, year=years[-1], span=span))
    named = {part.actor for meeting in whole.meetings for part in meeting.attendances}
    named |= {actor for each in whole.positions for actor in (each.actor, *each.to)}
    actors = tuple(sorted(named | set(whole.actors)))
    return Behind(context.archive, tuple(whole.meetings), tuple(whole.positions), actors)


def kept(held: Behind) -> Plain:
    """Return what is the same in every language."""
    records, places = held.archive.records, held.archive.placement.places
    cited = {*(each.id for each in held.meetings), *(each.id for each in held.positions)}
    sources = {c.source for record in cited for c in records.citations.get(record, ())}
    return {
        "actors": {
            each: _look(actor_dot(records.actors[each], places[each].side)) for each in held.actors
        },
        "meetings": {each.id: _meeting(held.archive, each) for each in held.meetings},
        "positions": {each.id: _position(held.archive, each) for each in held.positions},
        "issues": list(records.issues),
        "sources": {each: _source(held.archive, each) for each in sorted(sources)},
    }


def _meeting(archive: Archive, meeting: Meeting) -> Plain:
    pairs = sorted(dealings_of(meeting, archive.records.actors))
    return {
        "years": _years(meeting.span),
        "people": [[part.actor, str(part.role)] for part in meeting.attendances],
        "ties": [tie_id(*pair) for pair in pairs],
        "certainty": str(meeting.certainty),
        "cited": _cited(archive, meeting.id),
    }


def _position(archive: Archive, position: Position) -> Plain:
    glyph = position_glyph(position, "")
    return {
        "years": _years(position.span),
        "actor": position.actor,
        "to": list(position.to),
        "issue": position.issue,
        "meeting": position.meeting,
        "stance": position.stance,
        "audience": str(position.audience),
        "certainty": str(position.certainty),
        "glyph": [_said(glyph), _look(glyph)],
        "quote": [position.quote, position.quote_language or "en"] if position.quote else None,
        "cited": _cited(archive, position.id),
    }


def _source(archive: Archive, key: str) -> Plain:
    source = archive.records.sources[key]
    told = {"url": source.url, "kind": str(source.kind), "read": str(source.consulted)}
    return {"reference": reference(source), **told}


def _look(component: Any) -> Any:
    return component.className


def _said(component: Any) -> Any:
    return component.children


def _years(span: Span) -> list[int]:
    return [span.first.year, span.last.year]


def _cited(archive: Archive, record: str) -> list[list[str]]:
    return [[source.id, c.locator] for source, c in citations_of(archive.records, record)]


def told(held: Behind, words: Words) -> Plain:
    """Return what is said of the records in one language."""
    records, lang = held.archive.records, words.lang
    actors = {each: records.actors[each] for each in held.actors}
    offices = [o for o in records.offices.values() if o.actor in actors]
    return {
        "actors": {
            key: [actor.name(lang), actor.short(lang), words.term(actor.kind)]
            for key, actor in actors.items()
        },
        "offices": {
            key: [office_line(each, words) for each in offices if each.actor == key]
            for key in sorted({each.actor for each in offices})
        },
        "meetings": {each.id: _meeting_told(each, words) for each in held.meetings},
        "positions": {
            each.id: [words.date(each.span), each.paraphrase(lang)] for each in held.positions
        },
        "issues": {
            key: [issue.name(lang), issue.short(lang), issue.definition(lang)]
            for key, issue in records.issues.items()
        },
        "terms": terms(held, words),
    }


def _meeting_told(meeting: Meeting, words: Words) -> list[str]:
    where = [words.date(meeting.span), *filter(None, [meeting.place(words.lang)])]
    kind = f"{words.term(meeting.kind)} · {words.term(meeting.setting)}"
    title, summary = meeting.title(words.lang), meeting.summary(words.lang)
    days = [words.date(meeting.span), words.date(meeting.span, short=True)]
    return [title, words.in_a_row(where), summary, kind, *days]


def terms(held: Behind, words: Words) -> dict[str, Plain]:
    """Return the closed words of the records, by list."""
    known = {each.certainty for each in held.meetings}
    known |= {each.certainty for each in held.positions}
    roles = {part.role for meeting in held.meetings for part in meeting.attendances}
    return {
        "role": {str(role): words.term(role) for role in sorted(roles)},
        "audience": {str(p.audience): words.term(p.audience) for p in held.positions},
        "stance": {str(stance): words.stance(stance) for stance in range(-2, 3)},
        "certainty": {str(each): _said(certainty_note(each, words)) for each in sorted(known)},
        "source": {
            str(each.kind): words.term(each.kind) for each in held.archive.records.sources.values()
        },
        "read": {
            str(Consulted.TEXT): words("text read"),
            str(Consulted.EXCERPT): words("known from excerpts"),
            str(Consulted.NONE): words("not read"),
        },
    }
