"""A view as one HTML file that plays from disk: nothing in it asks any host for anything.

Its policy forbids every request, so that a slip in a script could not break that promise.
What is large is packed (gzip) and unpacked by the browser.
"""

import re
from base64 import b64encode
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from pathlib import Path

from dashboard.files import assets_folder
from dashboard.snapshots.elements import markup_of
from dashboard.snapshots.errors import LibraryMissing, SnapshotError
from dashboard.snapshots.packing import as_text, pack
from dashboard.snapshots.sheet import SURFACES, WIDE, in_language, sheet, sheet_data
from dashboard.snapshots.snapshot import Snapshot
from dashboard.theme import Theme
from graphdata.words import LANGUAGES, Words, words

POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; "
    "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
)
BUNDLE = "vendor/plotly-basic.min.js"
FONTS = ("vendor/inter-latin.woff2", "vendor/serif-latin.woff2")
"""The fonts that a file carries; for other letters the reader's own are used."""

MORE_FONTS = (*FONTS, "vendor/inter-latin-ext.woff2")
"""Those of a file that has room for the letters of Central European names."""

SCRIPTS = (
    "00-plotly-locale-ja.js",
    "11-write.js",
    "12-planted.js",
    "13-later.js",
    "14-unfold.js",
    "20-film.js",
    "20-frame.js",
    "21-ahead.js",
    "21-motion.js",
    "21-pen.js",
    "22-paper.js",
    "30-time.js",
    "31-bars.js",
    "offline-films.js",
    "offline-panel.js",
    "offline.js",
)
"""The scripts of a page without a server, in order."""

LATER = ("00-fonts.css", "offline.css", "19-print.css")
MISSING = (
    "an HTML file needs Plotly's basic bundle in assets/vendor, which is not there; "
    "fetch it with: make assets/vendor"
)
LARGEST = 2_000_000
"""Bytes of a whole file."""

Holding = tuple[tuple[str, ...], tuple[str, ...], tuple[Theme, ...]]
"""What a file holds: languages, surfaces, themes."""

IN_A_SCRIPT = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)


def standalone(snapshot: Snapshot) -> str:
    """Return a view as the text of an HTML file.

    Raises
    ------
    LibraryMissing
        If the bundle that draws the picture was not fetched.
    SnapshotError
        If the file would be too large even with the least it can hold.
    """
    if not (assets_folder() / BUNDLE).is_file():
        raise LibraryMissing(MISSING)
    size = 0
    for languages, surfaces, themes in holdings(snapshot):
        data = sheet_data(snapshot, languages, surfaces, themes)
        kept = pack(as_text(data).encode())
        # of all that can be left out, the rarer letters of the font are missed least
        for fonts in (MORE_FONTS, FONTS):
            page = _file(snapshot, languages, kept, fonts)
            size = len(page.encode())
            if size <= LARGEST:
                return page
    raise SnapshotError(_too_large(size, words(snapshot.view.lang)))


def holdings(snapshot: Snapshot) -> Iterator[Holding]:
    """Return what a file may hold, from the most to the least.

    What would make it too large is left out in this order: the picture drawn for phones,
    which then show the one for large screens reduced; the other theme; the other languages.
    """
    themes, alone = tuple(Theme), (snapshot.theme,)
    yield LANGUAGES, SURFACES, themes
    yield LANGUAGES, (WIDE,), themes
    yield LANGUAGES, (WIDE,), alone
    yield (snapshot.view.lang,), (WIDE,), alone


def _too_large(size: int, language: Words) -> str:
    return language(
        "The HTML file would have {size} MB and may have {most}. Show fewer years at a time, "
        "an issue, an actor or another lens.",
        size=f"{size / 1e6:.1f}",
        most=f"{LARGEST / 1e6:.0f}",
    )


def _file(snapshot: Snapshot, languages: tuple[str, ...], kept: str, fonts: tuple[str, ...]) -> str:
    assets = assets_folder()
    faces = "".join(_font(assets / name) for name in fonts if (assets / name).is_file())
    styles = "".join((assets / name).read_text("utf-8") for name in styles_of(assets))
    scripts = [
        f'<script type="text/plain" id="bundle" data-packed>{_packed(assets / BUNDLE)}</script>',
        f'<script type="text/plain" id="kept" data-packed>{kept}</script>',
        *(f"<script>{(assets / name).read_text('utf-8')}</script>" for name in SCRIPTS),
    ]
    policy = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    head = [policy, f"<style>{faces}{styles}</style>"]
    return document(snapshot, languages, head, scripts, framed=False)


def document(
    snapshot: Snapshot,
    languages: tuple[str, ...],
    head: list[str],
    scripts: list[str],
    *,
    framed: bool,
) -> str:
    """Return a page of a view: a body for each language, and the words for want of scripts.

    Parameters
    ----------
    snapshot : Snapshot
        The view.
    languages : tuple of str
        The languages that can be switched between.
    head, scripts : list of str
        What stands in the head and at the end of the body, already HTML.
    framed : bool
        Whether it stands in the frame of another site.
    """
    caption = snapshot.caption
    bodies = [
        f'<template data-lang="{lang}">'
        f"{markup_of(sheet(in_language(snapshot, lang), languages, framed=framed))}</template>"
        for lang in languages
    ]
    theme = f' data-theme="{snapshot.theme}"' if snapshot.theme else ""
    return "\n".join(
        [
            f'<!doctype html>\n<html lang="{caption.lang}"{theme}>\n<head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(caption.title)}</title>",
            *head,
            f'</head>\n<body class="{"framed" if framed else "kept"}">',
            '<div id="shell-page" class="page"></div>',
            f"<noscript><p>{escape(caption.alt)}</p></noscript>",
            *bodies,
            *scripts,
            "</body>\n</html>\n",
        ]
    )


def as_json(data: object) -> str:
    """Return data as JSON that may stand in a script element."""
    return as_text(data).translate(IN_A_SCRIPT)


def styles_of(assets: Path) -> list[str]:
    """Return the style sheets of a page without a server: the pages' own, then its own."""
    pages = [path.name for path in sorted(assets.glob("[0-9]*.css")) if path.name not in LATER]
    return [*pages, *LATER[1:]]


@lru_cache(4)
def _packed(path: Path) -> str:
    return pack(path.read_bytes())


@lru_cache(4)
def _font(path: Path) -> str:
    """Return the rule of a font of variable weight that stands in the file itself."""
    family = "Source Serif 4" if "serif" in path.name else "Inter"
    rules = (path.parent.parent / "00-fonts.css").read_text("utf-8")
    rule = re.search(rf'@font-face {{[^}}]*"vendor/{re.escape(path.name)}"[^}}]*}}', rules)
    if rule is None:
        return f"/* {family} */"
    data = f"data:font/woff2;base64,{b64encode(path.read_bytes()).decode()}"
    return rule[0].replace(f"vendor/{path.name}", data)
