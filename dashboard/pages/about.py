"""The About page: what the record is, how it was coded, what it covers."""

from pathlib import Path

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components.coverage import coverage_tables
from dashboard.components.share import share_box
from dashboard.components.shell import header, help_box, printed
from dashboard.context import Context
from dashboard.view import View
from graphdata.words import words


def about_page(context: Context, view: View) -> list[Component]:
    """Return the page for a view, whose language and theme it keeps."""
    archive, language = context.archive, words(view.lang)
    package = archive.package
    title = language("About the record")
    said = language(
        "{title}, {first} to {last}, data version {version}. Each meeting and position leads to "
        "the document that bears it. A stance is an interpretation: the codebook below says how "
        "it was made, so that you can disagree.",
        title=package.title(view.lang),
        first=package.first_year,
        last=package.last_year,
        version=package.version,
    )
    return [
        header(archive, view, language, here="about"),
        html.Main(
            [
                html.H1(title),
                html.P(said),
                html.Div(coverage_tables(archive, language), className="coverage-tables"),
                html.Section(
                    dcc.Markdown(codebook(archive.folder, view.lang), className="codebook"),
                    lang=view.lang,
                ),
            ],
            className="about",
        ),
        printed(archive, language),
        help_box(language),
        share_box(archive, "about", language, is_drawn=False, has_view=False),
    ]


def codebook(folder: Path, lang: str) -> str:
    """Return the archive's codebook in a language, else in English, else nothing."""
    for name in (f"README.{lang}.md", "README.md"):
        if (folder / name).is_file():
            return (folder / name).read_text(encoding="utf-8")
    return ""
