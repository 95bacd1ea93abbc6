"""The words memcon speaks: interface text, the record's closed words, dates and numbers.

English stands in the code; Japanese in ``locale/ja.po``, which anybody can mend with a text
editor. It is read at start, so no compiled file has to be kept in step.
"""

import datetime
import gettext
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from io import BytesIO

from babel import Locale
from babel.dates import format_date
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent

from graphdata.dates import Span
from graphdata.vocabulary import (
    ActorKind,
    Audience,
    Certainty,
    DocumentKind,
    MeetingKind,
    Role,
    SourceKind,
    Subject,
)

LANGUAGES = ("en", "ja")


def _(message: str) -> str:
    """Mark a message for translation where it stands."""
    return message


NAMES: tuple[tuple[StrEnum, str], ...] = (
    (ActorKind.PERSON, _("person")),
    (ActorKind.STATE, _("state")),
    (ActorKind.ORGANISATION, _("organisation")),
    (ActorKind.OFFICE, _("government office")),
    (MeetingKind.SUMMIT, _("Summit")),
    (MeetingKind.TALKS, _("Talks")),
    (MeetingKind.MINISTERIAL, _("Ministerial")),
    (MeetingKind.PHONE_CALL, _("Telephone call")),
    (MeetingKind.LETTER, _("Letter")),
    (MeetingKind.MEMO, _("Memorandum")),
    (MeetingKind.CABLE, _("Cable")),
    (MeetingKind.SPEECH, _("Speech")),
    (MeetingKind.DECLARATION, _("Declaration")),
    (MeetingKind.SIGNATURE, _("Signature")),
    (MeetingKind.TREATY, _("Treaty")),
    (MeetingKind.ACCESSION, _("Accession")),
    (MeetingKind.DECISION, _("Decision")),
    (MeetingKind.EXERCISE, _("Exercise")),
    (MeetingKind.ELECTION, _("Election")),
    (MeetingKind.CONFLICT, _("Conflict")),
    (Role.HOST, _("host")),
    (Role.GUEST, _("guest")),
    (Role.SPEAKER, _("speaker")),
    (Role.AUTHOR, _("author")),
    (Role.RECIPIENT, _("recipient")),
    (Role.SIGNATORY, _("signatory")),
    (Role.PARTY, _("party")),
    (Role.PRESENT, _("present")),
    (Audience.PUBLIC, _("Public")),
    (Audience.PRIVATE, _("Private")),
    (Audience.INTERNAL, _("Internal")),
    (Certainty.DOCUMENTED, _("Documented")),
    (Certainty.REPORTED, _("Reported")),
    (Certainty.UNVERIFIED, _("Unverified")),
    (SourceKind.MEMCON, _("memorandum of conversation")),
    (SourceKind.TELCON, _("record of a telephone call")),
    (SourceKind.CABLE, _("cable")),
    (SourceKind.MEMO, _("memorandum")),
    (SourceKind.LETTER, _("letter")),
    (SourceKind.TREATY, _("treaty")),
    (SourceKind.DECLARATION, _("declaration")),
    (SourceKind.COMMUNIQUE, _("communiqué")),
    (SourceKind.SPEECH, _("speech")),
    (SourceKind.REPORT, _("report")),
    (SourceKind.MEMOIR, _("memoir")),
    (SourceKind.SCHOLARSHIP, _("scholarship")),
    (SourceKind.PRESS, _("press")),
    (SourceKind.REFERENCE, _("reference work")),
    (SourceKind.KNOWLEDGE, _("general knowledge")),
    (Subject.NATO, _("the record’s matter")),
    (Subject.NOT_GIVEN, _("contact, subject not given")),
    (Subject.OTHER, _("contact on another subject")),
    (DocumentKind.MEMCON, _("memorandum of conversation")),
    (DocumentKind.TELCON, _("record of a telephone call")),
    (DocumentKind.CABLE, _("cable")),
    (DocumentKind.MEMO, _("memorandum")),
    (DocumentKind.LETTER, _("letter")),
    (DocumentKind.POLICY_PAPER, _("policy paper")),
    (DocumentKind.BRIEFING, _("briefing paper")),
    (DocumentKind.OTHER, _("other document")),
)

# members of different lists may be equal as text ("letter"), so the list is part of the key
TERMS = {(type(word), word.value): name for word, name in NAMES}

STANCES: dict[int, str] = {
    -2: _("strongly against"),
    -1: _("against"),
    0: _("neutral"),
    1: _("for"),
    2: _("strongly for"),
}


class Words:
    """Text in one language.

    Parameters
    ----------
    lang : {"en", "ja"}
        The language.
    """

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self._catalogue = _catalogue(lang)
        # a drawing says the same few numbers, counts and days many times over
        self.number = lru_cache(4096)(self._number)
        self.count = lru_cache(4096)(self._count)
        self.date = lru_cache(16384)(self._date)

    def __call__(self, message: str, **values: object) -> str:
        """Return a message in this language, its ``{named}`` places filled in."""
        return self._catalogue.gettext(message).format(**values)

    def _count(self, one: str, many: str, number: int, **values: object) -> str:
        """Return the message for `number` things, with ``{n}`` as the formatted number."""
        message = self._catalogue.ngettext(one, many, number)
        return message.format(n=self.number(number), **values)

    def term(self, word: StrEnum) -> str:
        """Return what a closed word of the record is called."""
        return self(TERMS[type(word), word.value])

    def stance(self, stance: int) -> str:
        """Return what a stance from -2 to +2 is called."""
        return self(STANCES[stance])

    def _number(self, number: int) -> str:
        """Return a whole number as this language writes it."""
        return str(format_decimal(number, locale=self.lang))

    def percent(self, share: float) -> str:
        """Return a share from 0 to 1 as a percentage: whole, or to a tenth if it is below one."""
        rounded = round(share, 2 if share >= 0.01 else 3)
        return str(format_percent(rounded, locale=self.lang, decimal_quantization=False))

    def language(self, code: str) -> str:
        """Return what a language is called, from its ISO 639-1 code; else the code."""
        return str(Locale(self.lang).languages.get(code, code))

    def series(self, parts: list[str]) -> str:
        """Return names as a list in running text: "A, B and C"."""
        if self.lang == "ja":
            return "、".join(parts)
        return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)

    def in_a_row(self, parts: list[str]) -> str:
        """Return parts in a row: "A, B, C"."""
        return ("、" if self.lang == "ja" else ", ").join(parts)

    def join(self, sentences: list[str]) -> str:
        """Return sentences one after another, the empty ones left out."""
        return ("" if self.lang == "ja" else " ").join(filter(None, sentences))

    def _date(self, span: Span, *, short: bool = False) -> str:
        """Return a date or period in words, with its uncertainty.

        Parameters
        ----------
        span : Span
            The date as the record has it, to the day, month or year.
        short : bool
            Leave the year out, for lists in which it is known.
        """
        said = self._period(span, short=short)
        if span.approximate:
            said = self("about {date}", date=said)
        return self("{date} (uncertain)", date=said) if span.uncertain else said

    def _period(self, span: Span, *, short: bool) -> str:
        first, _, last = span.text.partition("/")
        short = short and span.first.year == span.last.year
        start = self._parts(span.first, first.count("-"), short=short)
        end = self._parts(span.last, (last or first).count("-"), short=short)
        if not last or start == end:
            return self._whole(end)
        shared = 0
        while len(start) == len(end) and start[shared] == end[shared]:
            shared += 1
        if self.lang != "ja":
            return f"{self._whole(start[shared:])}–{self._whole(end)}"
        if len(start) == len(end) == shared + 1:
            start[-1] = start[-1][:-1]  # its 年, 月 or 日 is said with the end
        return f"{self._whole(start)}〜{self._whole(end[shared:])}"

    def _parts(self, day: datetime.date, fine: int, *, short: bool) -> list[str]:
        """Return the year, month and day of a date; `fine` is how many follow the year."""
        if self.lang == "ja":
            parts = [f"{day.year}年", f"{day.month}月", f"{day.day}日"]
        else:
            parts = [str(day.year), _english_month(day.month, short=short), str(day.day)]
        return parts[1 if short and fine else 0 : fine + 1]

    def _whole(self, parts: list[str]) -> str:
        return "".join(parts) if self.lang == "ja" else " ".join(reversed(parts))


@lru_cache
def _english_month(month: int, *, short: bool) -> str:
    day = datetime.date(2000, month, 1)
    return str(format_date(day, "MMM" if short else "MMMM", locale="en_GB"))


@lru_cache
def words(lang: str) -> Words:
    """Return the words of a language; English for one that is not known."""
    return Words(lang if lang in LANGUAGES else "en")


def _catalogue(lang: str) -> gettext.NullTranslations:
    if lang == "en":
        return gettext.NullTranslations()
    compiled = BytesIO()
    with (files("graphdata") / "locale" / f"{lang}.po").open("rb") as po:
        write_mo(compiled, read_po(po, locale=lang))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
