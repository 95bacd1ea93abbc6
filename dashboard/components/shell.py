"""What every page stands in: stores, header, help."""

from dataclasses import replace

from dash import dcc, html

from dashboard.components.attrs import attrs
from dashboard.ids import Shell
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.package import Package
from graphdata.words import LANGUAGES, Words, words

LANGUAGE_NAMES = {"en": "English", "ja": "日本語"}


def shell() -> html.Div:
    """Return the frame of the app; the page comes when the browser has told its address."""
    return html.Div(
        [
            dcc.Store(id=Shell.ADDRESS),
            html.Div(
                id=Shell.TROUBLE,
                className="trouble",
                role="alert",
                **attrs(data_said=trouble_said()),
            ),
            html.Div(
                html.P("memcon …", className="loading", role="status"),
                id=Shell.PAGE,
                className="page",
            ),
        ]
    )


def trouble_said() -> str:
    """Say that something went wrong, in each language: that of the page may not be known."""
    return " ".join(_trouble(words(lang)) for lang in LANGUAGES)


def _trouble(words: Words) -> str:
    return words("Something went wrong on the server. Reload the page to go on.")


PAGES = {
    "explore": "/",
    "positions": "/positions",
    "gap": "/gap",
    "timeline": "/timeline",
    "map": "/map",
    "compare": "/compare",
    "paths": "/paths",
    "records": "/records",
    "tour": "/tour",
    "about": "/about",
}
"""Address of each page, by name, in the order of the header."""


TO_READ = ("tour", "about")
"""Pages without a picture, and so without filters or documents beside one."""


def page_names(words: Words) -> dict[str, str]:
    """Return what each page is called."""
    return {
        "explore": words("Explore"),
        "positions": words("Positions"),
        "gap": words("Planned · told · heard"),
        "timeline": words("Timeline"),
        "map": words("Map"),
        "compare": words("Compare"),
        "paths": words("Paths"),
        "records": words("Records"),
        "tour": words("Tour"),
        "about": words("About"),
    }


def subtitle(package: Package, lang: str) -> str:
    """Return what stands beside the name: the record and its years."""
    return f"{package.title(lang)} {package.first_year}–{package.last_year}"


def header(
    archive: Archive, view: View, words: Words, here: str = "explore", *, wide: bool = False
) -> html.Header:
    """Return the head of a page: name, pages, language, theme, what can be taken away.

    Parameters
    ----------
    archive : Archive
        The record.
    view : View
        What the links to other pages carry on.
    words : Words
        The language.
    here : str
        The page.
    wide : bool
        Whether the picture has the width of the page, and a button opens the filters.
    """
    return html.Header(
        [
            html.Span("memcon", className="brand"),
            html.Span(subtitle(archive.package, words.lang), className="subtitle"),
            html.Span(page_names(words)[here], className="page-name narrow-only"),
            html.Nav(_pages(view, words, here), **attrs(aria_label=words("Pages"))),
            html.Div(className="spacer"),
            *[_language(lang, view, words) for lang in LANGUAGES],
            *([] if here in TO_READ else _drawers(words)),
            tool("theme", "◐", words("Light or dark")),
            _share(words),
            tool("help", "?", words("Keys"), "wide-only"),
            tool("pages", "☰", words("Pages"), "narrow-only"),
        ],
        className=f"header of-{here} wide" if wide else f"header of-{here}",
    )


def _drawers(words: Words) -> list[html.Button]:
    """Return the buttons that open what stands beside a picture, where there is no room."""
    return [
        tool("filters", "", words("Filters"), "filters"),
        tool("documents", "▤", words("Documents"), "narrow-only"),
    ]


def _pages(view: View, words: Words, here: str) -> list[html.A]:
    names = page_names(words)
    return [
        html.A(
            names[page],
            href=f"{path}{replace(view, tour=0).to_address()}",
            className="here" if page == here else "",
            **attrs(aria_current="page" if page == here else None, data_page=path),
        )
        for page, path in PAGES.items()
    ]


def _language(lang: str, view: View, words: Words) -> html.A:
    here = lang == view.lang
    return html.A(
        LANGUAGE_NAMES[lang],
        href=f"?lang={lang}",
        lang=lang,
        className="language here" if here else "language",
        **attrs(aria_current="true" if here else None),
        **attrs(data_lang=lang),
    )


def tool(action: str, glyph: str, label: str, also: str = "") -> html.Button:
    """Return a button of the head, a sign alone; `also` are further classes."""
    return html.Button(
        glyph,
        type="button",
        className=f"tool {also}".strip(),
        title=label,
        **attrs(data_do=action, aria_label=label),
    )


def printed(archive: Archive, words: Words, address: str = "") -> html.Footer:
    """Return what stands on paper alone: documents behind it, record, licence and address.

    Parameters
    ----------
    archive : Archive
        The record.
    words : Words
        The language.
    address : str
        Where the view is found; "" for the address of the page itself.
    """
    package = archive.package
    said = [record_line(archive, words), words.series(list(package.authors)), package.licence]
    return html.Footer(
        [
            # written by the picture, which knows the years
            html.Span("", className="printed-behind", **attrs(data_words="behind")),
            html.Span(" · ".join(filter(None, said))),
            # else written by assets/22-paper.js
            html.Span(address, className="printed-address", **attrs(data_told=address or None)),
        ],
        className="printed",
    )


def record_line(archive: Archive, words: Words) -> str:
    """Return the name of the record and the version of its data."""
    package = archive.package
    version = package.version and words("data version {version}", version=package.version)
    return words.in_a_row(list(filter(None, [package.title(words.lang), version])))


def _share(words: Words) -> html.Button:
    """Return the button that opens the box of ``dashboard.components.share``."""
    return html.Button(
        words("Share"), type="button", className="tool share-tool", **attrs(data_do="share")
    )


def help_box(words: Words) -> html.Dialog:
    """Return the list of keys, shown with "?"."""
    keys = [
        ("← →", words("one year back or on")),
        ("Home End", words("first or last year")),
        ("Space", words("play or pause")),
        ("/", words("search")),
        ("Esc", words("close the evidence")),
        ("0", words("whole picture")),
        ("?", words("this list")),
    ]
    rows = [html.Tr([html.Th(html.Kbd(key), scope="row"), html.Td(does)]) for key, does in keys]
    close = html.Button(
        words("Close"), type="button", className="button", **attrs(data_do="help-close")
    )
    return html.Dialog(
        [html.H2(words("Keys"), id="help-title"), html.Table(html.Tbody(rows)), close],
        className="help",
        **attrs(aria_labelledby="help-title"),
    )
