"""The lasting address of every row: ``/record/<id>`` leads to its evidence."""

from dashboard.view import View, is_known
from graphdata.archive import Archive
from graphdata.records import Claim


def permalink_view(archive: Archive, record: str) -> View | None:
    """Return the view that shows a row's evidence in its year; ``None`` for no such row.

    Rows that have no panel of their own lead to the thing they tell of: an office to its
    holder, a membership to its state, a claim to the record it concerns.
    """
    records = archive.records
    told = record
    if record in records.offices:
        told = records.offices[record].actor
    elif record in records.memberships:
        told = records.memberships[record].state
    elif record in records.claims:
        told = _told_of(archive, records.claims[record])
    if not is_known(archive, told):
        return None
    return View(year=_year(archive, record, told), selected=told).within(archive)


def _told_of(archive: Archive, claim: Claim) -> str:
    """Return the record a claim concerns, else the first that others on its matter do."""
    claims = archive.records.claims.values()
    others = (each.record for each in claims if each.matter == claim.matter and each.record)
    return claim.record or next(others, "")


def _year(archive: Archive, *named: str) -> int:
    """Return the year of the first of these that has one; 0 if none has."""
    records = archive.records
    for record in named:
        for dated in (records.meetings, records.positions, records.memberships):
            if record in dated:
                return int(dated[record].span.first.year)
    return 0
