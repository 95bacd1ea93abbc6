"""Contested matters: the claims on one matter side by side, each with its source."""

from dash import html

from dashboard.components.cited import source_entry
from dashboard.components.pieces import Parts, section
from graphdata.archive import Archive
from graphdata.records import Claim
from graphdata.sources import citations_of
from graphdata.words import Words


def contested(archive: Archive, records: set[str], words: Words) -> Parts:
    """Return all claims on the matters that any of these records is the subject of."""
    claims = archive.records.claims.values()
    matters = {claim.matter for claim in claims if claim.record and claim.record in records}
    rows = [_claim(archive, claim, words) for claim in claims if claim.matter in matters]
    return section(words("Contested: who says what"), rows)


def _claim(archive: Archive, claim: Claim, words: Words) -> html.Div:
    return html.Div(
        [
            html.P(
                [
                    html.Span(claim.claimant(words.lang), className="said-who"),
                    html.Br(),
                    claim.claim(words.lang),
                ]
            ),
            *[source_entry(*cited, words) for cited in citations_of(archive.records, claim.id)],
        ],
        className="said claim",
    )
