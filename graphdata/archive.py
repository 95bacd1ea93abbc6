"""An archive: its records, its graph and its placement, read once and frozen."""

import gc
import importlib.resources
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

import networkx as nx

from graphdata.borders import Borders, read_borders
from graphdata.build import Records, build_graph, make_records, standing_until
from graphdata.byyear import ByYear
from graphdata.checks import check_tables
from graphdata.dealings import dealings_of, tie_id
from graphdata.errors import ArchiveFaults
from graphdata.forces import Say
from graphdata.kept import kept_placement
from graphdata.package import Package, read_package
from graphdata.placement import Placement
from graphdata.reading import read_tables
from graphdata.records import Office
from graphdata.tour import Step, read_tour
from graphdata.vocabulary import Certainty


@dataclass(frozen=True)
class Archive:
    """Everything that is known of one archive.

    Attributes
    ----------
    folder : Path
        Where it was read from.
    package : Package
        What the archive says of itself.
    records : Records
        All rows by id.
    graph : networkx.MultiDiGraph
        The whole graph, frozen; nobody writes to it.
    placement : Placement
        The place of every actor, the same in every year.
    standing : mapping of str to date
        The day up to which each position stands.
    first_dealt : mapping of str to int
        The year in which the two actors of each tie first dealt, on the record.
    tour : tuple of Step
        The guided tour; empty if the archive has none.
    borders : Borders or None
        The outlines of its states, if it brings any.
    """

    folder: Path
    package: Package
    records: Records
    graph: nx.MultiDiGraph
    placement: Placement
    standing: Mapping[str, date]
    first_dealt: Mapping[str, int]
    tour: tuple[Step, ...]
    borders: Borders | None = None

    @cached_property
    def by_year(self) -> ByYear:
        """The rows by year, put down when first asked for."""
        return ByYear(self.records, self.standing)

    @cached_property
    def offices_of(self) -> Mapping[str, list[Office]]:
        """The offices of every actor who held one, in the order of their table."""
        held: dict[str, list[Office]] = defaultdict(list)
        for office in self.records.offices.values():
            held[office.actor].append(office)
        return dict(held)


def bundled() -> Path:
    """Return the folder of the record that comes with memcon."""
    return Path(str(importlib.resources.files("graphdata") / "nato"))


def load_archive(
    folder: Path, placement: str = "table", cache: Path | None = None, say: Say = lambda _: None
) -> Archive:
    """Read, check and build an archive.

    Parameters
    ----------
    folder : Path
        Folder of the CSV tables and ``datapackage.json``.
    placement : {"table", "force"}
        How actors are placed.
    cache : Path or None
        Folder in which placements that take long are kept from run to run.
    say : callable
        Is told now and then how far a placement is, if it takes long.

    Raises
    ------
    ArchiveFaults
        With the whole list, if anything in the folder is at fault.
    """
    with _uncollected():
        return _loaded(folder, placement, cache, say)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Put off the collector, which takes a third of a loading and finds nothing to collect."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _loaded(folder: Path, placement: str, cache: Path | None, say: Say) -> Archive:
    tables, faults = read_tables(folder)
    faults = [*faults, *check_tables(tables)]
    package, more = read_package(folder, tables)
    tour, amiss = read_tour(folder, tables)
    borders, awry = read_borders(folder, package.shapes if package else "", tables)
    faults = [*faults, *more, *amiss, *awry]
    if faults or package is None:
        raise ArchiveFaults(faults)
    records = make_records(tables)
    return Archive(
        folder=folder,
        package=package,
        records=records,
        graph=build_graph(records),
        placement=kept_placement(folder, records, placement, cache, say),
        standing=standing_until(records),
        first_dealt=first_dealt(records),
        tour=tour,
        borders=borders,
    )


def first_dealt(records: Records) -> dict[str, int]:
    """Return, per tie, the year of its first dealing that is more than unverified."""
    first: dict[str, int] = {}
    for meeting in records.meetings.values():
        if meeting.certainty != Certainty.UNVERIFIED:
            year = meeting.span.first.year
            for pair in dealings_of(meeting, records.actors):
                first[tie_id(*pair)] = min(year, first.get(tie_id(*pair), year))
    return first
