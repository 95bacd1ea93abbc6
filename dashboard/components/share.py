"""The Share box: a view to take away as link, citation, picture, slides, sources or data.

What a button fetches is an address of this app with the view of the page appended, so that
the file shows what the page shows.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html

from dashboard.components.attrs import attrs
from dashboard.components.shell import page_names
from graphdata.archive import Archive
from graphdata.words import Words


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that a page can be taken away as.

    Parameters
    ----------
    name : str
        What the button says.
    path : str
        Where it is fetched, ``{page}`` standing for the page's name.
    more : str
        What is asked beside the view, as a query.
    note : str
        What it is good for; "" if its name says so.
    """

    name: str
    path: str
    more: str = ""
    note: str = ""


def pictures(words: Words, *, has_tour: bool = False) -> list[Taken]:
    """Return the pictures of a view, and of the archive's tour if it has one."""
    image, slides = "/snapshot/{page}.png", "/snapshot/{page}.pptx"
    return [
        Taken("PNG", image),
        Taken("PNG 2×", image, "scale=2"),
        Taken("PNG 4×", image, "scale=4"),
        Taken("PNG 16:9", image, "size=slide&scale=2", words("for a slide")),
        Taken("SVG", "/snapshot/{page}.svg", "", words("text stays text")),
        Taken("PDF", "/snapshot/{page}.pdf"),
        Taken("PowerPoint", slides, "", words("shapes that can be edited")),
        Taken(words("PowerPoint, a slide a year"), slides, "series=all"),
        *([Taken(words("PowerPoint of the tour"), slides, "series=tour")] if has_tour else []),
        Taken("HTML", "/snapshot/{page}.html", "", words("one file that plays without a network")),
    ]


def sources(words: Words) -> list[Taken]:
    """Return the forms in which the documents behind a view can be cited."""
    return [
        Taken("BibTeX", "/export/{page}.bib"),
        Taken("RIS", "/export/{page}.ris", "", words("for Zotero, EndNote")),
        Taken("CSL-JSON", "/export/{page}.csl.json"),
    ]


def data(words: Words) -> list[Taken]:
    """Return the forms of the rows and of the graph of a view."""
    return [
        Taken("CSV", "/export/{page}.csv.zip", "", words("tables, in one ZIP file")),
        Taken("GEXF", "/export/{page}.gexf", "", words("for Gephi")),
        Taken("GraphML", "/export/{page}.graphml"),
        Taken("JSON", "/export/{page}.json", "", words("nodes and links")),
    ]


def share_box(
    archive: Archive, page: str, words: Words, *, is_drawn: bool = True, has_view: bool = True
) -> html.Dialog:
    """Return the box, closed; the script fills in the view when a button is pressed.

    Parameters
    ----------
    archive : Archive
        What is cited.
    page : str
        Name of the page.
    words : Words
        The language of the box.
    is_drawn : bool
        Whether the page has a picture to take away.
    has_view : bool
        Whether it shows a view of the record, whose sources and data can be taken away.
    """
    of_the_view = [
        (words("Sources of this view"), sources(words)),
        (words("Data of this view"), data(words)),
    ]
    groups: list[tuple[str, Sequence[Taken]]] = [
        *([(words("Picture"), pictures(words, has_tour=bool(archive.tour)))] if is_drawn else []),
        *(of_the_view if has_view else []),
    ]
    close = html.Button(
        "×",
        type="button",
        className="close",
        title=words("Close"),
        **attrs(data_do="share-close", aria_label=words("Close")),
    )
    return html.Dialog(
        [
            html.Div([html.H2(words("Share this view"), id="share-title"), close], className="top"),
            html.Div(_texts(archive, page, words, is_drawn=is_drawn), className="taken texts"),
            *[part for title, files in groups for part in _group(title, files, page)],
            html.P("", className="share-status", role="status"),
        ],
        className="share",
        **attrs(
            aria_labelledby="share-title",
            data_making=words("Making the file …"),
            data_failed=words("That did not work: [why] Try again, or reload the page."),
            data_by_hand=words("The browser does not let this page copy. Copy it by hand:"),
        ),
    )


def _texts(archive: Archive, page: str, words: Words, *, is_drawn: bool) -> list[html.Button]:
    texts = {"link": words("Copy link"), "citation": words("Copy citation")}
    if is_drawn:
        texts["embed"] = words("Copy code to embed")
    return [
        html.Button(
            text,
            type="button",
            className="button",
            **attrs(
                data_share=kind,
                data_done=words("Copied"),
                data_template=citation(archive, page, words) if kind == "citation" else None,
                data_page_name=page,
                data_title=_title(archive, page, words),
            ),
        )
        for kind, text in texts.items()
    ]


def citation(archive: Archive, page: str, words: Words) -> str:
    """Return how a view is cited, in Chicago style; years, date and url are filled in later."""
    package = archive.package
    title = _title(archive, page, words)
    authors = words.series(list(package.authors))
    return words(
        "{authors}. “{title}, [years].” memcon, data version {version}. Accessed [date]. [url].",
        authors=authors,
        title=title,
        version=package.version,
    )


def _title(archive: Archive, page: str, words: Words) -> str:
    return f"{archive.package.title(words.lang)}: {page_names(words)[page]}"


def _group(title: str, files: Sequence[Taken], page: str) -> list[html.H3 | html.Div]:
    links = [
        html.A(
            [
                html.Span(each.name),
                *([html.Span(each.note, className="taken-note")] if each.note else []),
            ],
            href=each.path.format(page=page),
            className="button",
            **attrs(data_take=each.path.format(page=page), data_more=each.more),
        )
        for each in files
    ]
    return [html.H3(title), html.Div(links, className="taken")]
