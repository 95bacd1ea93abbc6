"""Placements kept from run to run, by the content of the tables they follow from.

Placing thousands of actors by their ties takes longer than reading them. What is kept is a
plain array of numbers; a file that is damaged, or of other actors, is made anew.
"""

import hashlib
import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from itertools import repeat
from pathlib import Path

import numpy as np
import numpy.typing as npt

from graphdata.build import Records
from graphdata.forces import MANY, Say
from graphdata.placement import Place, Placement, place
from graphdata.schema import table
from graphdata.vocabulary import Side

RULES = "2"
"""Raised when ``graphdata.placement`` or ``forces`` places otherwise than before, or when what
is kept is written otherwise."""

FOLLOWS_FROM = ("blocs", "actors", "meetings", "attendances")
"""The tables a placement by ties follows from."""

SIDES = tuple(Side)
NUMBERED_SIDES = np.array(SIDES, dtype=object)


def cache_folder() -> Path:
    """Return the folder that the system has for what may be lost without harm."""
    from platformdirs import user_cache_path

    return user_cache_path("memcon", appauthor=False) / "placements"


def kept_placement(
    folder: Path, records: Records, kind: str, cache: Path | None, say: Say = lambda _: None
) -> Placement:
    """Return the placement of an archive, from the cache if it is there and worth keeping.

    Parameters
    ----------
    folder : Path
        Where the tables of the archive lie.
    records : Records
        Their rows.
    kind : {"table", "force"}
        As for ``graphdata.placement.place``.
    cache : Path or None
        Where placements are kept; made if it is not there. None keeps nothing.
    say : callable
        Is told now and then how far it is, if that takes long.
    """
    if cache is None or len(records.actors) <= MANY:
        return place(records, kind, say)
    names = list(records.actors)  # in the order of the table, which the fingerprint fixes
    path = cache / f"{_fingerprint(folder, kind)}.npy"
    found = _read(path, names)
    if found is None:
        found = place(records, kind, say)
        _write(path, found, names)
    return found


def _fingerprint(folder: Path, kind: str) -> str:
    content = hashlib.sha256(f"{RULES} {kind} {np.__version__}".encode())
    for name in FOLLOWS_FROM:
        raw = (folder / table(name).file).read_bytes()
        content.update(f"\n{name} {len(raw)}\n".encode() + raw)
    return content.hexdigest()


def _read(path: Path, names: Sequence[str]) -> Placement | None:
    """Return what a file keeps; None if there is none or it is not of these actors."""
    try:
        held = np.load(path, allow_pickle=False)
        (x, y), sides = held[:2].tolist(), NUMBERED_SIDES[held[2].astype(int)].tolist()
        # whole columns at a time: no step of Python's own for each of thousands
        made = map(tuple.__new__, repeat(Place), zip(x, y, sides, strict=True))
        places = dict(zip(names, made, strict=True))
    except (OSError, ValueError, TypeError, IndexError, EOFError):
        return None
    return Placement("force", places) if _is_whole(held) else None


def _is_whole(held: npt.NDArray[np.float64]) -> bool:
    """Whether all places lie on the sheet, which what is not a number does not, each at a side."""
    return bool((np.abs(held[:2]) <= 1).all() and (held[2] >= 0).all())


def _write(path: Path, placement: Placement, names: Sequence[str]) -> None:
    if placement.kind != "force":
        return
    places = [placement.places[name] for name in names]
    held = np.array([[p.x, p.y, SIDES.index(p.side)] for p in places]).T
    # a cache that cannot be written is no reason not to serve
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        number, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
        with os.fdopen(number, "wb") as part:
            np.save(part, held)
        Path(name).replace(path)
