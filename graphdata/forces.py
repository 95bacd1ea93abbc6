"""Places for more actors than a table seats: ties pull, neighbours push.

Takes a graph of dealings, gives a point to each node, the same in every run. A few hundred
nodes are placed by networkx; its layout compares each node with every other, so beyond that
groups are laid out first and each node is then pushed by its nearest neighbours alone.
"""

from collections.abc import Callable, Mapping, Sequence

import networkx as nx
import numpy as np
import numpy.typing as npt

MANY = 500
"""Nodes above which only neighbours push."""

STEPS = 120
NEIGHBOURS = 12
GOLDEN = np.pi * (3 - np.sqrt(5))
"""Angle by which a sunflower turns from seed to seed, so that they lie evenly."""

Points = npt.NDArray[np.float64]
Ends = npt.NDArray[np.int64]
Say = Callable[[str], None]


def groups_of(graph: nx.Graph) -> list[list[str]]:
    """Return the groups that deal among themselves, the largest first."""
    if len(graph) <= MANY:
        found = nx.community.greedy_modularity_communities(graph) if graph else []
        return [list(group) for group in found]
    # numbers, since the order of a set of words differs from run to run
    names = sorted(graph)
    numbered = nx.Graph()
    numbered.add_nodes_from(range(len(names)))
    numbered.add_edges_from(map(tuple, _ends(graph, names)))
    found = nx.community.louvain_communities(numbered, seed=1)
    ordered = sorted((sorted(group) for group in found), key=lambda group: (-len(group), group))
    return [[names[node] for node in group] for group in ordered]


def spread(graph: nx.Graph, say: Say = lambda _: None) -> dict[str, tuple[float, float]]:
    """Place the nodes of a graph whose edges carry ``weight``.

    Parameters
    ----------
    graph : networkx.Graph
        Who dealt with whom; nodes in alphabetical order.
    say : callable
        Is told now and then how far it is, if that takes long.

    Returns
    -------
    dict of str to (float, float)
        Unitless; the middle is near 0.
    """
    if len(graph) <= MANY:
        found = nx.forceatlas2_layout(graph, seed=1, weight="weight", strong_gravity=True)
        return {node: (float(x), float(y)) for node, (x, y) in found.items()}
    names = sorted(graph)
    points = _round_groups(names, groups_of(graph))
    points = _filled(_relaxed(points, _ends(graph, names), say))
    return {name: (float(x), float(y)) for name, (x, y) in zip(names, points, strict=True)}


def _ends(graph: nx.Graph, names: Sequence[str]) -> Ends:
    number = {name: nth for nth, name in enumerate(names)}
    pairs = sorted(sorted((number[a], number[b])) for a, b in graph.edges)
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)


def _round_groups(names: Sequence[str], groups: Sequence[Sequence[str]]) -> Points:
    """Lay groups out like the seeds of a sunflower, and their members likewise."""
    at: dict[str, Points] = {}
    before = 0
    for nth, group in enumerate(groups):
        middle = _seed(nth, before + len(group) / 2)
        at |= {name: middle + _seed(k, k) for k, name in enumerate(group)}
        before += len(group)
    return np.array([at[name] for name in names])


def _seed(nth: int, inside: float) -> Points:
    """Return a point with so many others nearer to the middle, one to a square unit."""
    ray: Points = np.array([np.cos(nth * GOLDEN), np.sin(nth * GOLDEN)])
    return ray * float(np.sqrt(inside / np.pi))


def _relaxed(points: Points, ends: Ends, say: Say) -> Points:
    reach = np.sqrt(len(points) / np.pi) / 10
    for step in range(STEPS):
        if step % (STEPS // 10) == 0:
            say(f"Placing {len(points):,} actors by their ties: {100 * step // STEPS} %")
        move = _push(points) + _pull(points, ends)
        length = np.maximum(np.hypot(*move.T), 1e-9)
        points = points + move * (np.minimum(length, reach * (1 - step / STEPS)) / length)[:, None]
    return points


def _push(points: Points) -> Points:
    """Return the push of each node's nearest neighbours, falling with their distance."""
    # a tenth of the start, for what most archives never need
    from scipy.spatial import cKDTree

    _, near = cKDTree(points).query(points, k=NEIGHBOURS + 1)
    apart = points[:, None, :] - points[near[:, 1:]]
    square = np.maximum((apart**2).sum(axis=2), 1e-2)
    pushed: Points = (apart / square[:, :, None]).sum(axis=1)
    return pushed


def _pull(points: Points, ends: Ends) -> Points:
    """Return the pull of each node's ties, growing with their length, a mean over the ties."""
    count = len(points)
    one, other = ends.T
    along = points[other] - points[one]
    ties = np.maximum(np.bincount(ends.ravel(), minlength=count), 1)
    pulls = [
        np.bincount(one, along[:, axis], count) - np.bincount(other, along[:, axis], count)
        for axis in (0, 1)
    ]
    return np.column_stack(pulls) / ties[:, None]


def _filled(points: Points) -> Points:
    """Move each node along its ray so that the disc is filled evenly, the order kept."""
    centred = points - points.mean(axis=0)
    away = np.maximum(np.hypot(*centred.T), 1e-9)
    rank = np.argsort(np.argsort(away, kind="stable"), kind="stable") + 0.5
    filled: Points = centred / away[:, None] * np.sqrt(rank / len(points))[:, None]
    return filled


def fitted(
    points: Mapping[str, tuple[float, float]], reach: float
) -> dict[str, tuple[float, float]]:
    """Stretch points so that the farthest lie at `reach` in each direction."""
    wide = max((abs(x) for x, _ in points.values()), default=1.0) or 1.0
    high = max((abs(y) for _, y in points.values()), default=1.0) or 1.0
    return {name: (x / wide * reach, y / high * reach) for name, (x, y) in points.items()}
