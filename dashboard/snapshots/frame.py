"""The picture with its caption round it, as SVG."""

from dashboard.snapshots.snapshot import Snapshot


def framed(snapshot: Snapshot) -> str:
    """Return a snapshot as the text of an SVG file."""
    raise NotImplementedError
