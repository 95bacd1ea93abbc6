"""How a source is named in full: author, title, date, archive, place in it."""

from graphdata.build import Records
from graphdata.records import Citation, Source


def reference(source: Source, locator: str = "") -> str:
    """Return a source as a reference: who, what, when, where kept, where in it.

    Parameters
    ----------
    source : Source
        The source.
    locator : str
        Page span, document number or paragraph; "" if none.

    Examples
    --------
    >>> from graphdata.vocabulary import Consulted, SourceKind
    >>> memo = Source("m", SourceKind.MEMO, "On Form", "A. Lake", "1994-10-04", "Archive",
    ...               "Box 3", "", "", "en", "", "", Consulted.TEXT)
    >>> reference(memo, "p. 2")
    'A. Lake, “On Form”, 1994-10-04. Archive, Box 3. p. 2.'
    """
    what = ", ".join(filter(None, [source.author, f"“{source.title}”", source.date]))
    where = ", ".join(filter(None, [source.archive, source.collection, source.document_number]))
    return " ".join(f"{part.rstrip('.')}." for part in (what, where, locator) if part)


def citations_of(records: Records, record: str) -> list[tuple[Source, Citation]]:
    """Return the sources that bear a record, in the order in which the record cites them."""
    return [
        (records.sources[citation.source], citation)
        for citation in records.citations.get(record, ())
    ]
