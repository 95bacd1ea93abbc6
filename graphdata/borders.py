"""The outlines of an archive's states, each for the days on which it was so drawn.

Read from a JSON file beside the tables, which the package names as ``shapes``; made by
``.ci/shapes.py`` for the bundled record. Rings are in kilometres on an equal-area map,
x to the east and y to the north.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from graphdata.errors import Fault
from graphdata.parts import text, word, words
from graphdata.records import Actor, Text
from graphdata.references import known_ids

Place = tuple[float, float]
Ring = tuple[Place, ...]
Frame = tuple[float, float, float, float]
"""Left, bottom, right, top."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A state's outline.

    Parameters
    ----------
    id : str
        Id of the state; a state that is no actor of the archive has a `name`.
    name, note : Text or None
        What it is called, and what a reader should know, where the record does not say.
    begin, end : date or None
        First and last day on which it is so drawn; beside them stand the actor's own.
    covers : tuple of str
        States that are not drawn while this one is, since their land is part of its.
    at : (float, float)
        Where its name goes.
    rings : tuple of Ring
        Outlines and holes; none for a state that is drawn as a square.
    """

    id: str
    name: Text | None
    note: Text | None
    begin: date | None
    end: date | None
    covers: tuple[str, ...]
    at: Place
    rings: tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class Borders:
    """All outlines, and the land that belongs to no state of the archive.

    Parameters
    ----------
    source, licence : str
        Where the outlines come from.
    frame, narrow : Frame
        What is shown on a wide and on a narrow screen.
    sheet : Frame
        What is drawn at all: the outlines are cut off there.
    elsewhere : tuple of Ring
        The rest of the land.
    shapes : tuple of Shape
        The states, lowest first.
    """

    source: str
    licence: str
    frame: Frame
    narrow: Frame
    sheet: Frame
    elsewhere: tuple[Ring, ...]
    shapes: tuple[Shape, ...]


def read_borders(
    folder: Path, name: str, tables: Mapping[str, pd.DataFrame]
) -> tuple[Borders | None, list[Fault]]:
    """Read the file of outlines that a package names.

    Parameters
    ----------
    folder : Path
        The archive's folder.
    name : str
        Name of the file; "" if the archive has none, which is no fault.
    tables : mapping of str to DataFrame
        The archive's tables, for the ids of its actors.
    """
    if not name:
        return None, []
    try:
        if Path(name).name != name:
            raise ValueError("it is not the name of a file in the archive's folder")
        borders = _borders(json.loads((folder / name).read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None, [_fault(name, "missing-file", "no file", "outlines of states", "add it")]
    except (AttributeError, KeyError, OSError, TypeError, ValueError) as error:
        expected = "frames, elsewhere and shapes"
        return None, [_fault(name, "malformed", repr(error), expected, "see the codebook")]
    return borders, _nameless(name, borders, known_ids(tables, "actors"))


def _nameless(file: str, borders: Borders, actors: frozenset[str] | None) -> list[Fault]:
    unnamed = {shape.id for shape in borders.shapes if shape.name is None}
    covered = {state for shape in borders.shapes for state in shape.covers}
    lost = (unnamed | covered - {shape.id for shape in borders.shapes}) - (actors or frozenset())
    return [
        _fault(file, "dangling-reference", repr(state), "an id of actors.csv", "correct or name it")
        for state in (sorted(lost) if actors is not None else ())
    ]


def _borders(part: Mapping[str, Any]) -> Borders:
    return Borders(
        source=word(part["source"]),
        licence=word(part["licence"]),
        frame=_frame(part["frame"]),
        narrow=_frame(part["narrow"]),
        sheet=_frame(part["sheet"]),
        elsewhere=tuple(map(_ring, part["elsewhere"])),
        shapes=tuple(map(_shape, part["shapes"])),
    )


def _frame(numbers: list[Any]) -> Frame:
    left, bottom, right, top = map(_number, numbers)
    if not (left < right and bottom < top):
        raise ValueError(f"the frame {numbers} is empty")
    return left, bottom, right, top


def _shape(part: Mapping[str, Any]) -> Shape:
    x, y = map(_number, part["at"])
    return Shape(
        id=word(part["id"]),
        name=text(part, "name") if "name_en" in part else None,
        note=text(part, "note") if "note_en" in part else None,
        begin=date.fromisoformat(part["begin"]) if "begin" in part else None,
        end=date.fromisoformat(part["end"]) if "end" in part else None,
        covers=words(part, "covers") if "covers" in part else (),
        at=(x, y),
        rings=tuple(map(_ring, part["rings"])),
    )


def _ring(numbers: list[Any]) -> Ring:
    """Return the points of a ring, which the file lists as x, y, x, y ..."""
    flat = list(map(_number, numbers))
    return tuple(zip(flat[::2], flat[1::2], strict=True))


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{value!r} is not a number")
    return value


def drawn_on(borders: Borders, actors: Mapping[str, Actor], day: date) -> list[Shape]:
    """Return the outlines of the states that there were on a day.

    A state is drawn within the days of its shape and of its actor, unless its land was part
    of another that is drawn.
    """
    lasting = [shape for shape in borders.shapes if _lasts(shape, actors.get(shape.id), day)]
    covered = {state for shape in lasting for state in shape.covers}
    return [shape for shape in lasting if shape.id not in covered]


def _lasts(shape: Shape, actor: Actor | None, day: date) -> bool:
    spans = [(shape.begin, shape.end), (actor.begin, actor.end) if actor else (None, None)]
    return all((a is None or a <= day) and (b is None or day <= b) for a, b in spans)


def _fault(file: str, rule: str, found: str, expected: str, remedy: str) -> Fault:
    return Fault(file, None, "", rule, found, expected, remedy)
