"""What is said when a snapshot cannot be made."""


class SnapshotError(Exception):
    """Why a snapshot cannot be made, and what to do; for the eyes of who asked for it."""
