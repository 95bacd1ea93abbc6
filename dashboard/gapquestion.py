"""What a view asks of planned, told and heard: the question of its two sides and settings."""

from collections.abc import Iterable

from dashboard.axis import axis_years
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.gap import Anchor, GapQuestion
from graphdata.vocabulary import Certainty


def sides(archive: Archive, view: View) -> tuple[str, str] | None:
    """Return the blocs that tell and are told: the view's, else those the archive declares."""
    if len(view.pair) == 2:
        return view.pair[0], view.pair[1]
    package = archive.package
    if package.objections is None or not package.internal_bloc:
        return None
    return package.internal_bloc, package.objections.bloc


def asked_issues(archive: Archive, view: View) -> tuple[str, ...]:
    """Return the issues compared, those the archive declares first and in its order."""
    objections = archive.package.objections
    declared = objections.issues if objections is not None else ()
    if view.issues is None:
        return declared or tuple(archive.records.issues)
    first = [issue for issue in declared if issue in view.issues]
    return (*first, *(issue for issue in view.issues if issue not in declared))


def gap_question(archive: Archive, view: View) -> GapQuestion | None:
    """Return what a view asks; ``None`` if neither it nor the archive names two sides.

    Who, on what, how sure and in which years follow the view. Its filters of audience and of
    meetings do not: which audience a lane holds is what the lane is.
    """
    pair, issues = sides(archive, view), asked_issues(archive, view)
    if pair is None or not issues:
        return None
    years = axis_years(archive.package, view)
    return GapQuestion(
        speaker=pair[0],
        hearer=pair[1],
        issues=issues,
        first=years[0],
        last=years[-1],
        speakers=_of(archive, view.actors, pair[0]),
        hearers=_of(archive, view.actors, pair[1]),
        certainties=frozenset(map(Certainty, view.certainty)),
        within_days=view.days,
        anchor=Anchor.HEAD if view.anchor == "head" else Anchor.ANY,
        months="coarse" not in view.left_out,
        legislators="legislators" not in view.left_out,
        out_of_office="out-of-office" not in view.left_out,
        year_only="coarse" not in view.left_out,
    )


def _of(archive: Archive, actors: Iterable[str], bloc: str) -> frozenset[str]:
    return frozenset(actor for actor in actors if archive.records.actors[actor].bloc == bloc)
