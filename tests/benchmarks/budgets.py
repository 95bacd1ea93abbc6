"""What memcon promises of its speed: one table, and what a measurement says of each line."""

from collections.abc import Mapping
from dataclasses import dataclass

FRAME = 1000 / 60
"""Milliseconds between two pictures on a screen of 60 a second."""


@dataclass(frozen=True, slots=True)
class Budget:
    """One promise.

    Parameters
    ----------
    name : str
        What is measured, as the report prints it.
    figure : str
        Key of the figure it is about.
    most : float
        What the figure may be at most.
    unit : str
        Unit of both.
    beyond : str
        Key of another figure that `most` is added to, or "".
    """

    name: str
    figure: str
    most: float
    unit: str = "ms"
    beyond: str = ""


BUDGETS = (
    Budget("year step, record, p50 over the floor", "nato.memcon.p50", 2, beyond="nato.floor.p50"),
    Budget("year step, record, p95", "nato.memcon.p95", 2 * FRAME),
    Budget("year step, 1,000, p50 over the floor", "1000.memcon.p50", 2, beyond="1000.floor.p50"),
    Budget("year step, 1,000, p95", "1000.memcon.p95", 2 * FRAME),
    Budget("year step, 1,000, part of the best peer's", "1000.part of best peer", 0.25, ""),
    Budget("year step, 5,000, p50", "5000.memcon.p50", 2 * FRAME),
    Budget("year step, 20,000, p50", "20000.memcon.p50", 100),
    Budget("drag, record, values not painted", "nato.memcon.unpainted", 0, ""),
    Budget("drag, record, the last painted within", "nato.memcon.drag last", 50),
    Budget("settling, 300", "300.memcon.settle", 100),
    Budget("settling, 1,000", "1000.memcon.settle", 200),
    Budget("settling, 5,000", "5000.memcon.settle", 700),
    Budget("filter, click to painted, record, p50", "nato.memcon.filter", 150),
    Budget("first picture, record, on the wire", "nato.memcon.cold bytes", 0.75e6, "bytes"),
    Budget(
        "first picture, record, beside dash-cytoscape's",
        "nato.memcon.cold",
        0,
        beyond="nato.dash-cytoscape.cold",
    ),
    Budget("requests per year step", "nato.memcon.requests", 0, ""),
    Budget("memory per worker, record", "server.nato.memory", 130, "MB"),
    Budget("start, record", "server.nato.start", 3, "s"),
    Budget("query to film, record, cold", "server.nato.film cold", 50),
    Budget("placement, 300", "archive.300.placement", 1, "s"),
    Budget("placement, 20,000", "archive.20000.placement", 60, "s"),
    Budget("placement, 20,000, kept", "archive.20000.placement kept", 0.01, "s"),
    Budget("loading, by 100,000 rows", "archive.20000.loading by 100,000 rows", 10, "s"),
    Budget("SVG of a view", "files.svg", 0.1, "s"),
    Budget("PowerPoint of a view", "files.pptx", 1, "s"),
    Budget("HTML of a view", "files.html", 2, "s"),
    Budget("HTML of a view, size", "files.html bytes", 2e6, "bytes"),
)


def judged(figures: Mapping[str, float]) -> list[str]:
    """Return a line for each budget: its figure, its limit, and whether it holds."""
    return [_line(budget, figures) for budget in BUDGETS]


def holds(budget: Budget, figures: Mapping[str, float]) -> bool | None:
    """Say whether a budget is kept; None if it was not measured."""
    if budget.figure not in figures or (budget.beyond and budget.beyond not in figures):
        return None
    return figures[budget.figure] <= limit(budget, figures)


def limit(budget: Budget, figures: Mapping[str, float]) -> float:
    """Return what a budget's figure may be at most in this run."""
    return budget.most + (figures[budget.beyond] if budget.beyond else 0)


def _line(budget: Budget, figures: Mapping[str, float]) -> str:
    kept = holds(budget, figures)
    if kept is None:
        return f"  not measured  {budget.name}"
    told, most = figures[budget.figure], limit(budget, figures)
    verdict = "holds" if kept else "EXCEEDED"
    return f"  {verdict:<12}  {budget.name:<46} {told:>12,.3g} of {most:,.3g} {budget.unit}"
