"""Ids of components, by owner. An id exists only if a callback, script or test needs it."""

from enum import StrEnum, unique


@unique
class Shell(StrEnum):
    """What every page stands in."""

    ADDRESS = "shell-address"
    PAGE = "shell-page"
    TROUBLE = "shell-trouble"


@unique
class Work(StrEnum):
    """What every page with a picture is made of: controls, picture, panel, time bar."""

    VIEW = "work-view"
    ASKED = "work-asked"
    HERE = "work-here"
    LIT = "work-lit"
    TOLD = "work-told"
    SHOWN = "work-shown"
    PICKED = "work-picked"
    TUNED = "work-tuned"
    THEME = "work-theme"
    YEAR = "work-year"
    ACTORS = "work-actors"
    SEARCH = "work-search"
    FOUND = "work-found"
    NETWORK = "work-network"
    EVIDENCE = "work-evidence"
    BARS = "work-bars"
    BEHIND = "work-behind"
    LOOKED = "work-looked"
    LEGEND = "work-legend"
    UNTOUCHED = "work-untouched"


@unique
class Listed(StrEnum):
    """The Records page: its table, search and file."""

    GRID = "listed-grid"
    QUESTION = "listed-question"
    FIND = "listed-find"
    WANTED = "listed-wanted"
    FILE = "listed-file"
