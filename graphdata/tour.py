"""A guided tour of an archive: ``tour.toml``, which an archive may have.

Each step is a view to open, a title, a few sentences and the records that bear them:

    [[step]]
    page = "explore"
    view = "year=1993&selected=ev-19931022-yeltsin"
    title_en = "..."
    title_ja = "..."
    text_en = "..."
    text_ja = "..."
    records = ["ev-19931022-yeltsin"]
"""

import tomllib
from collections.abc import Container, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from graphdata.columns import ANY_RECORD
from graphdata.errors import Fault
from graphdata.records import Text
from graphdata.references import known_ids

FILE = "tour.toml"
TEXTS = ("page", "view", "title_en", "title_ja", "text_en", "text_ja")
ADDRESS = "the part of an address after the question mark"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a tour.

    Parameters
    ----------
    page : str
        Name of the page it opens.
    view : str
        The query part of the address it opens, without the question mark.
    title, text : Text
        What it is about, and a few sentences.
    records : tuple of str
        Ids of the records that bear the sentences.
    """

    page: str
    view: str
    title: Text
    text: Text
    records: tuple[str, ...]


def read_tour(
    folder: Path, tables: Mapping[str, pd.DataFrame]
) -> tuple[tuple[Step, ...], list[Fault]]:
    """Read an archive's tour.

    Parameters
    ----------
    folder : Path
        Folder of the archive.
    tables : mapping of str to DataFrame
        What ``graphdata.reading.read_tables`` gives; a step may cite any row of them.

    Returns
    -------
    tuple of Step
        Empty if the archive has no tour.
    list of Fault
        Empty if the tour can be used.
    """
    try:
        told = tomllib.loads((folder / FILE).read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return (), []
    except (OSError, ValueError) as error:
        return (), [_fault(None, "", "malformed", str(error), "TOML in UTF-8", "mend the file")]
    steps = told.get("step", [])
    if not isinstance(steps, list) or not all(isinstance(step, dict) for step in steps):
        return (), [_fault(None, "step", "malformed", "no steps", "[[step]] tables", "add them")]
    known = known_ids(tables, ANY_RECORD)
    faults = [fault for n, step in enumerate(steps, 1) for fault in _faults(n, step, known)]
    return (() if faults else tuple(map(_step, steps))), faults


def _faults(number: int, step: dict[str, Any], known: Container[str] | None) -> list[Fault]:
    found = [
        _fault(number, name, "empty-required", str(step.get(name, "")), "a text", "write one")
        for name in TEXTS
        if not (isinstance(step.get(name), str) and (step[name].strip() or name == "view"))
    ]
    if isinstance(step.get("view"), str) and step["view"].startswith(("?", "/", "http")):
        found.append(_fault(number, "view", "malformed", step["view"], ADDRESS, "cut the rest"))
    records = step.get("records")
    if not isinstance(records, list) or not records:
        expected = "ids of the records that bear the text"
        return [*found, _fault(number, "records", "no-source", str(records), expected, "cite them")]
    return found + [
        _fault(number, "records", "dangling-reference", str(each), "an id of a row", "correct it")
        for each in records
        if not isinstance(each, str) or (known is not None and each not in known)
    ]


def _step(step: dict[str, Any]) -> Step:
    return Step(
        page=step["page"],
        view=step["view"],
        title=Text(step["title_en"], step["title_ja"]),
        text=Text(step["text_en"], step["text_ja"]),
        records=tuple(step["records"]),
    )


def _fault(
    step: int | None, column: str, rule: str, found: str, expected: str, remedy: str
) -> Fault:
    """Return a fault whose row is the number of the step, from 1."""
    return Fault(FILE, step, column, rule, found, expected, remedy)
