"""Small readers of the ``memcon`` part: each refuses what is not of its kind."""

from collections.abc import Mapping
from typing import Any

from graphdata.records import Text


def text(part: Mapping[str, Any], name: str) -> Text:
    """Return a text kept in both languages as ``<name>_en`` and ``<name>_ja``."""
    return Text(word(part[f"{name}_en"]), word(part[f"{name}_ja"]))


def words(part: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """Return a list of words or ids.

    Raises
    ------
    TypeError
        If it is no list, or holds anything but texts.
    """
    if not isinstance(part[name], list):
        raise TypeError(f"{name} is not a list")
    return tuple(map(word, part[name]))


def word(value: object) -> str:
    """Return a text as it is, and refuse anything else."""
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not a text")
    return value
