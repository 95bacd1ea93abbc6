"""Ids of components, by owner. An id exists only if a callback, script or test needs it."""

from enum import StrEnum, unique


@unique
class Shell(StrEnum):
    """What every page stands in."""

    PROVIDER = "shell-provider"
    ADDRESS = "shell-address"
    PAGE = "shell-page"
    TROUBLE = "shell-trouble"


@unique
class Explore(StrEnum):
    """The Explore page."""

    VIEW = "explore-view"
    ASKED = "explore-asked"
    CANVAS = "explore-canvas"
    FILM = "explore-film"
    LIT = "explore-lit"
    PICKED = "explore-picked"
    THEME = "explore-theme"
    YEAR = "explore-year"
    SPAN = "explore-span"
    WIDTH = "explore-width"
    LENS = "explore-lens"
    ACTORS = "explore-actors"
    BLOCS = "explore-blocs"
    ISSUES = "explore-issues"
    AUDIENCES = "explore-audiences"
    KINDS = "explore-kinds"
    CERTAINTY = "explore-certainty"
    SUBJECTS = "explore-subjects"
    CLEAR = "explore-clear"
    SEARCH = "explore-search"
    FOUND = "explore-found"
    NETWORK = "explore-network"
    EVIDENCE = "explore-evidence"
    BARS = "explore-bars"
    LEGEND = "explore-legend"
    UNTOUCHED = "explore-untouched"
