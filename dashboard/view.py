"""The whole state of a page, and exactly what its address holds.

A `View` is read from an address or from the browser's store; both are untrusted, so every
value is checked against a closed list, a form or a length, and what does not fit is left
out: an address never raises.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any
from urllib.parse import parse_qsl, urlencode

from dashboard.theme import Theme
from dashboard.untrusted import (
    UNFIT,
    Reader,
    is_id,
    is_order,
    is_search,
    is_selection,
    one_of,
    ordered,
    some,
    text_that,
    whole,
)
from graphdata.archive import Archive
from graphdata.paths import Aim
from graphdata.slicing import ON_THE_MATTER, SHOWN_BY_DEFAULT, GraphQuery, Lens
from graphdata.vocabulary import Audience, Certainty, MeetingKind, Subject
from graphdata.words import LANGUAGES

UP_TO = 0
"""The span that reaches back to the first year of the record."""

LONGEST_SPAN = 500
MOST_LANES = 20
LONGEST_WINDOW = 3650
"""Days that a paper may lie before what was told, at most."""

ANCHORS = ("head", "anybody")
LEFT_OUT = ("abroad", "coarse", "legislators", "out-of-office")
TABLES = ("meetings", "positions", "sources", "documents")

Chosen = tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class View:
    """What a page shows.

    Parameters
    ----------
    year : int
        The year under the slider, the last of the years shown; 0 for the archive's own
        opening year.
    span : int
        How many years are shown: 1 for the year alone, `UP_TO` for all up to it.
    lens : Lens
        Which side of the slice is looked at.
    actors : tuple of str
        Only what these took part in; empty for everybody.
    blocs, issues, audiences, kinds : tuple of str or None
        What is let through; ``None`` for all.
    certainty, subjects : tuple of str
        The certainties, and the subjects of meetings, let through.
    selected : str
        Id of the actor, meeting, position, issue or tie whose evidence is open.
    lang : {"en", "ja"}
        Language of the page.
    theme : Theme or ""
        Look of the page; "" follows the reader's system.
    axis : int
        Years that a time axis shows; 0 for the archive's own window.
    other : int
        The year compared with; 0 for the page's own choice.
    beside : int
        1 to compare side by side, 0 in one picture.
    path : tuple of str
        The two actors a path is sought between, from the first to the second; one alone if
        the reader chose the same twice.
    aim : Aim
        Which of several paths is wanted.
    pair : tuple of str
        The two blocs whose planned, told and heard is shown: who told, who was told.
    days : int
        Days that an internal paper may lie before what was told.
    anchor : {"head", "anybody"}
        Whose internal papers count: to or by the head of the side, or anybody's.
    left_out : tuple of str
        What cannot be one side of a pair.
    table : str
        The table of the Records page.
    find : str
        Words that the rows of the table must hold; "" for all rows.
    order : str
        Column the table is sorted by, with "-" in front from the last to the first; "" for
        the order of dates.
    lanes : int
        How many actors a page shows where nobody is chosen; 0 for its own number.
    tour : int
        Step of the guided tour that is open, from 1; 0 for none.
    """

    year: int = 0
    span: int = 1
    lens: Lens = Lens.DEALINGS
    actors: tuple[str, ...] = ()
    blocs: Chosen = None
    issues: Chosen = None
    audiences: Chosen = None
    kinds: Chosen = None
    certainty: tuple[str, ...] = tuple(sorted(SHOWN_BY_DEFAULT))
    subjects: tuple[str, ...] = tuple(sorted(ON_THE_MATTER))
    selected: str = ""
    lang: str = "en"
    theme: str = ""
    axis: int = 0
    other: int = 0
    beside: int = 0
    path: tuple[str, ...] = ()
    aim: Aim = Aim.SOONEST
    pair: tuple[str, ...] = ()
    days: int = 60
    anchor: str = "head"
    left_out: tuple[str, ...] = ("coarse", "legislators", "out-of-office")
    table: str = "meetings"
    find: str = ""
    order: str = ""
    lanes: int = 0
    tour: int = 0

    @classmethod
    def from_address(cls, search: object) -> "View":
        """Read a view from the query part of an address; unfit values are ignored."""
        if not isinstance(search, str):
            return cls()
        try:
            pairs = parse_qsl(search.lstrip("?"), keep_blank_values=True, max_num_fields=50)
        except ValueError:
            return cls()
        return cls.from_store(dict(pairs))

    @classmethod
    def from_store(cls, values: object) -> "View":
        """Read a view from the browser's store or an address's values."""
        if not isinstance(values, Mapping):
            return cls()
        read = {name: reader(values[name]) for name, reader in _READERS.items() if name in values}
        return cls(**{name: value for name, value in read.items() if value is not UNFIT})

    def to_store(self) -> dict[str, Any]:
        """Return the view as plain data; equal views give equal data."""
        return {name: list(v) if isinstance(v, tuple) else v for name, v in asdict(self).items()}

    def to_address(self) -> str:
        """Return the query part of the address: all that differs from an untouched page."""
        changed = {
            name: ",".join(value) if isinstance(value, tuple) else str(value)
            for name, value in asdict(self).items()
            if value != getattr(_UNTOUCHED, name) and value is not None
        }
        return f"?{urlencode(changed, safe=',~')}" if changed else ""

    def within(self, archive: Archive) -> "View":
        """Return the view with its year in the record's years and without unknown ids."""
        package, records = archive.package, archive.records
        year = self.year if self.year else opening_year(archive)
        return replace(
            self,
            year=min(max(year, package.first_year), package.last_year),
            span=min(self.span, len(package.years)),
            actors=tuple(actor for actor in self.actors if actor in records.actors),
            blocs=_known(self.blocs, records.blocs),
            issues=_known(self.issues, records.issues),
            path=_ends(self.path, records.actors),
            pair=_both(self.pair, records.blocs),
            other=min(max(self.other, package.first_year), package.last_year) if self.other else 0,
            selected=canonical(self.selected) if is_known(archive, self.selected) else "",
        )

    def query(self, archive: Archive, stop: int | None = None) -> GraphQuery:
        """Return what the view asks of the graph, at its own year or at another stop."""
        last = self.year if stop is None else stop
        first = archive.package.first_year if self.span == UP_TO else last - self.span + 1
        return GraphQuery(
            first=max(first, archive.package.first_year),
            last=last,
            actors=frozenset(self.actors),
            blocs=_set(self.blocs),
            issues=_set(self.issues),
            audiences=None if self.audiences is None else frozenset(map(Audience, self.audiences)),
            kinds=None if self.kinds is None else frozenset(map(MeetingKind, self.kinds)),
            certainties=frozenset(map(Certainty, self.certainty)),
            subjects=frozenset(map(Subject, self.subjects)),
        )

    def asked(self) -> "View":
        """Return the view as far as the film depends on it: without year and selection."""
        return replace(self, year=0, selected="", tour=0, find="", order="")


_READERS: Mapping[str, Reader] = {
    "year": whole(0, 9999),
    "span": whole(0, LONGEST_SPAN),
    "lens": one_of(tuple(Lens), Lens),
    "actors": some(is_id),
    "blocs": some(is_id, or_none=True),
    "issues": some(is_id, or_none=True),
    "audiences": some(tuple(Audience).__contains__, or_none=True),
    "kinds": some(tuple(MeetingKind).__contains__, or_none=True),
    "certainty": some(tuple(Certainty).__contains__),
    "subjects": some(tuple(Subject).__contains__),
    "selected": text_that(is_selection),
    "lang": one_of(LANGUAGES),
    "theme": one_of(("", *Theme)),
    "axis": whole(0, LONGEST_SPAN),
    "other": whole(0, 9999),
    "beside": whole(0, 1),
    "path": ordered(is_id),
    "aim": one_of(tuple(Aim), Aim),
    "pair": ordered(is_id),
    "days": whole(1, LONGEST_WINDOW),
    "anchor": one_of(ANCHORS),
    "left_out": some(LEFT_OUT.__contains__),
    "table": one_of(TABLES),
    "find": text_that(is_search),
    "order": text_that(is_order),
    "lanes": whole(0, MOST_LANES),
    "tour": whole(0, 999),
}
_UNTOUCHED = View()


def _known(chosen: Chosen, known: Mapping[str, object]) -> Chosen:
    """Return the words that are known; all if not one of those chosen is."""
    kept = tuple(word for word in chosen or () if word in known)
    return None if chosen and not kept else chosen and kept


def _ends(ends: tuple[str, ...], known: Mapping[str, object]) -> tuple[str, ...]:
    """Return one or two known ids: one where both ends of a path are the same actor."""
    return ends if len(ends) <= 2 and all(end in known for end in ends) else ()


def _both(ends: tuple[str, ...], known: Mapping[str, object]) -> tuple[str, ...]:
    """Return two different known ids in their order; none if they are not just that."""
    fits = len(ends) == len(set(ends)) == 2 and all(end in known for end in ends)
    return ends if fits else ()


def _set(chosen: Chosen) -> frozenset[str] | None:
    return None if chosen is None else frozenset(chosen)


def canonical(selected: str) -> str:
    """Return the id as the picture has it: a tie names its actors in alphabetical order."""
    return "~".join(sorted(selected.split("~")))


def is_known(archive: Archive, selected: str) -> bool:
    """Whether `selected` names something of the archive that has evidence."""
    records, ends = archive.records, selected.split("~")
    if len(ends) == 2:
        return ends[0] != ends[1] and all(end in records.actors for end in ends)
    tables = (records.meetings, records.positions, records.actors, records.issues)
    return any(selected in table for table in (*tables, records.sources, records.documents))


def opening_year(archive: Archive) -> int:
    """Return the year a page opens at: the one with most meetings and positions."""
    records = archive.records
    years = [meeting.span.first.year for meeting in records.meetings.values()]
    years += [position.span.first.year for position in records.positions.values()]
    return max(archive.package.years, key=lambda year: (years.count(year), -year))
