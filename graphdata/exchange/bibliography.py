"""Sources as bibliographies: CSL-JSON, RIS and BibTeX, for the tools that keep references.

An archive says which kind a source is; each format has its nearest word for it. Nothing is
added: what the record does not know of a source is left out.
"""

import json
import re
from collections.abc import Iterable

import rispy
from bibtexparser.entrypoint import write_string
from bibtexparser.library import Library
from bibtexparser.model import Entry, Field

from graphdata.dates import parse
from graphdata.records import Source
from graphdata.vocabulary import SourceKind

K = SourceKind
CSL = {
    **dict.fromkeys((K.MEMCON, K.TELCON, K.CABLE, K.MEMO, K.LETTER), "document"),
    K.LETTER: "personal_communication",
    K.TREATY: "treaty",
    K.DECLARATION: "document",
    K.COMMUNIQUE: "document",
    K.SPEECH: "speech",
    K.REPORT: "report",
    K.MEMOIR: "book",
    K.SCHOLARSHIP: "article-journal",
    K.PRESS: "article-newspaper",
    K.REFERENCE: "webpage",
    K.KNOWLEDGE: "document",
}
RIS = {
    **dict.fromkeys(SourceKind, "GEN"),
    K.LETTER: "PCOMM",
    K.REPORT: "RPRT",
    K.MEMOIR: "BOOK",
    K.SCHOLARSHIP: "JOUR",
    K.PRESS: "NEWS",
    K.REFERENCE: "ELEC",
}
BIBTEX = {
    **dict.fromkeys(SourceKind, "misc"),
    K.REPORT: "techreport",
    K.MEMOIR: "book",
    K.SCHOLARSHIP: "article",
    K.PRESS: "article",
}


def csl_json(sources: Iterable[Source]) -> str:
    """Return sources as CSL-JSON, as Zotero, pandoc and citeproc read it."""
    return json.dumps([_csl(source) for source in sources], ensure_ascii=False, indent=1) + "\n"


def _csl(source: Source) -> dict[str, object]:
    parts: dict[str, object] = {
        "id": source.id,
        "type": CSL[source.kind],
        "title": source.title,
        "author": [{"literal": name} for name in authors(source)],
        "issued": {"date-parts": [date]} if (date := date_parts(source.date)) else None,
        "archive": source.archive,
        "archive_location": ", ".join(filter(None, [source.collection, source.document_number])),
        "URL": source.url,
        "language": source.language,
    }
    return {name: value for name, value in parts.items() if value}


def ris(sources: Iterable[Source]) -> str:
    """Return sources as RIS, one after another."""
    written = rispy.dumps([_ris(source) for source in sources], implementation=_Unnumbered)
    return str(written)


class _Unnumbered(rispy.RisWriter):  # type: ignore[misc]  # untyped library
    """Writes no counter over each reference: it is not part of the format."""

    def set_header(self, count: int) -> str:
        """Return what stands over a reference."""
        return ""


def _ris(source: Source) -> dict[str, object]:
    date = date_parts(source.date)
    parts: dict[str, object] = {
        "type_of_reference": RIS[source.kind],
        "id": source.id,
        "title": " ".join(source.title.split()),
        "authors": authors(source),
        "year": str(date[0]) if date else "",
        "date": "/".join([*(f"{part:02}" for part in date), "", "", ""][:4]) if date else "",
        "name_of_database": source.archive,
        "call_number": ", ".join(filter(None, [source.collection, source.document_number])),
        "urls": [source.url] if source.url else [],
        "language": source.language,
    }
    return {name: value for name, value in parts.items() if value}


def bibtex(sources: Iterable[Source]) -> str:
    """Return sources as BibTeX (UTF-8, as biber and modern BibTeX read it)."""
    return str(write_string(Library([_bibtex(source) for source in sources])))


def _bibtex(source: Source) -> Entry:
    date = date_parts(source.date)
    parts = {
        "title": source.title,
        "author": " and ".join(f"{{{_braced(name)}}}" for name in authors(source)),
        "year": str(date[0]) if date else "",
        "date": source.date if date else "",
        "howpublished": ", ".join(filter(None, [source.archive, source.collection])),
        "number": source.document_number,
        "url": source.url,
        "language": source.language,
    }
    fields = [
        Field(name, value if name in ("author", "url") else _braced(value))
        for name, value in parts.items()
        if value
    ]
    return Entry(BIBTEX[source.kind], source.id, fields)


SPECIAL = re.compile(r"([&%$#_])")


def _braced(text: str) -> str:
    """Return a text as BibTeX holds it: no brace is open, and no sign of TeX is taken for one."""
    plain = " ".join(text.replace("\\", "").replace("{", "(").replace("}", ")").split())
    return SPECIAL.sub(r"\\\1", plain)


def authors(source: Source) -> list[str]:
    """Return who wrote a source, one by one.

    Examples
    --------
    >>> from graphdata.vocabulary import Consulted
    >>> book = Source("b", K.MEMOIR, "T", "A. Lake; N. Burns", "", "", "", "", "", "", "", "",
    ...               Consulted.TEXT)
    >>> authors(book)
    ['A. Lake', 'N. Burns']
    """
    return [name.strip() for name in source.author.split(";") if name.strip()]


def date_parts(text: str) -> list[int]:
    """Return year, month and day of a source's date, as far as they are known.

    Examples
    --------
    >>> date_parts("1994-10")
    [1994, 10]
    >>> date_parts("the Nineties")
    []
    """
    try:
        span = parse(text)
    except ValueError:
        return []
    known = {"year": 1, "month": 2, "day": 3, "interval": 1}[span.precision]
    return [span.first.year, span.first.month, span.first.day][:known]
