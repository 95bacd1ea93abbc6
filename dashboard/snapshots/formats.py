"""The formats a snapshot can be written in, by suffix.

A new format is one function from a snapshot to bytes and one row of `FORMATS`. A pen that
needs a library which is slow to load or optional imports it in its function.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree

from dashboard.snapshots.errors import SnapshotError
from dashboard.snapshots.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Format:
    """A format of files.

    Parameters
    ----------
    mimetype : str
        What a server calls it.
    write : callable
        From snapshot to the bytes of the file; raises `SnapshotError` if it cannot.
    holds_series : bool
        Whether one file can hold several years.
    """

    mimetype: str
    write: Callable[[Snapshot], bytes]
    holds_series: bool = False


def _svg(snapshot: Snapshot) -> bytes:
    from dashboard.snapshots.frame import framed

    return framed(snapshot).encode()


def _png(snapshot: Snapshot) -> bytes:
    from dashboard.snapshots.images import png

    return png(snapshot)


def _pdf(snapshot: Snapshot) -> bytes:
    from dashboard.snapshots.images import pdf

    return pdf(snapshot)


def _html(snapshot: Snapshot) -> bytes:
    from dashboard.snapshots.standalone import standalone

    return standalone(snapshot).encode()


def _pptx(snapshot: Snapshot) -> bytes:
    from dashboard.snapshots.pptx_deck import pptx

    return pptx(snapshot)


POWERPOINT = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
FORMATS: Mapping[str, Format] = {
    ".svg": Format("image/svg+xml", _svg),
    ".png": Format("image/png", _png),
    ".pdf": Format("application/pdf", _pdf),
    ".html": Format("text/html", _html),
    ".pptx": Format(POWERPOINT, _pptx, holds_series=True),
}
"""Every format, by the suffix of its files."""


def format_of(suffix: str) -> Format:
    """Return the format of a suffix such as ".svg".

    Raises
    ------
    SnapshotError
        If there is none; names those there are.
    """
    try:
        return FORMATS[suffix.lower()]
    except KeyError:
        known = ", ".join(FORMATS)
        raise SnapshotError(
            f"no format is called {suffix!r}; a file's name ends in one of {known}"
        ) from None


def written(snapshot: Snapshot, suffix: str) -> bytes:
    """Return a snapshot as the bytes of a file with a suffix.

    Raises
    ------
    SnapshotError
        If the format is not known, cannot hold a series that is asked for, or lacks a
        library.
    """
    chosen = format_of(suffix)
    if snapshot.series and not chosen.holds_series:
        able = ", ".join(name for name, each in FORMATS.items() if each.holds_series) or "no format"
        raise SnapshotError(f"a file {suffix} holds one view; a series needs {able}")
    return chosen.write(snapshot)


def save(snapshot: Snapshot, path: Path) -> None:
    """Write a snapshot to a file, in the format of its suffix; all of it or nothing.

    Raises
    ------
    SnapshotError
        As `written` does, or if the folder cannot be written to.
    """
    put(written(snapshot, path.suffix), path)


def put(content: bytes, path: Path) -> None:
    """Write bytes to a file, all of them or nothing.

    Raises
    ------
    SnapshotError
        If the folder cannot be written to.
    """
    begun = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        begun.write_bytes(content)
        begun.replace(path)
    except OSError as error:
        begun.unlink(missing_ok=True)
        raise SnapshotError(f"{path} cannot be written: {error.strerror}") from error


def put_folder(files: Mapping[str, bytes], path: Path) -> None:
    """Write files into a folder, all of them or nothing; older ones of the same names go.

    Raises
    ------
    SnapshotError
        If the folder holds anything else, or cannot be written to.
    """
    begun = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        if path.exists() and (others := {each.name for each in path.iterdir()} - set(files)):
            raise SnapshotError(f"{path} holds other files, such as {min(others)}; name a new one")
        begun.mkdir()
        for name, content in files.items():
            (begun / name).write_bytes(content)
        if path.exists():
            rmtree(path)
        begun.replace(path)
    except OSError as error:
        rmtree(begun, ignore_errors=True)
        raise SnapshotError(f"{path} cannot be written: {error.strerror}") from error
