"""What is said when a snapshot cannot be made."""


class SnapshotError(Exception):
    """Why a snapshot cannot be made, and what to do; for the eyes of who asked for it."""


class LibraryMissing(SnapshotError):
    """A library that a format needs is not installed; says how to install it."""
