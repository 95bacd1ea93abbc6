"""Attributes whose names have a hyphen, which Python's keywords cannot have."""

from typing import Any


def attrs(**values: object) -> dict[str, Any]:
    """Return ``data-`` and ``aria-`` attributes from names with underscores.

    Examples
    --------
    >>> attrs(aria_label="Close", data_do="close")
    {'aria-label': 'Close', 'data-do': 'close'}
    """
    return {name.replace("_", "-"): value for name, value in values.items()}
