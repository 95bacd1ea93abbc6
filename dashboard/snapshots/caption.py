"""What stands with a view wherever it is taken: title, years, legend, sources, licence, link."""

from dataclasses import dataclass, fields, replace

from dashboard.components.shell import PAGES, page_names
from dashboard.context import Context
from dashboard.drawing.canvas import Canvas
from dashboard.pages.chart import Chart
from dashboard.snapshots.legend import Entry, entries
from dashboard.view import View
from graphdata import describe
from graphdata.archive import Archive
from graphdata.package import Package
from graphdata.words import Words, words

LONGEST_NAME = 100
DESIGN = Canvas()

UNNAMED = frozenset({"year", "span", "selected", "lang", "theme", "tour"})
"""Fields of a view that a file is not named by, or that stand elsewhere in its name."""


@dataclass(frozen=True, slots=True)
class Caption:
    """The words of a snapshot; plain text in the language of its view.

    Parameters
    ----------
    title : str
        The archive and the page.
    years : str
        The years shown.
    headline : str
        What stands largest: the years, or the sentence of a page that has one for headline.
    lines : tuple of str
        What is said under the headline, at most three sentences; none is empty.
    legend : tuple of Entry
        What the signs mean.
    sources : str
        How many documents bear the view, of which record in which version.
    licence : str
        Whose record it is and under which licence; "" if the archive names neither.
    link : str
        Address of the view; it begins with ``/`` if no public address is set.
    alt : str
        The picture in words, for those who do not see it.
    name : str
        Name for a file, without its suffix: the same view has the same name.
    documents : tuple of str
        Ids of the sources that bear the view, sorted; its bibliography.
    lang : {"en", "ja"}
        Language of all this.
    """

    title: str
    years: str
    headline: str
    lines: tuple[str, ...]
    legend: tuple[Entry, ...]
    sources: str
    licence: str
    link: str
    alt: str
    name: str
    documents: tuple[str, ...]
    lang: str


def caption(
    chart: Chart,
    context: Context,
    view: View,
    public_url: str = "",
    canvas: Canvas = DESIGN,
) -> Caption:
    """Return what stands with a view of a page.

    Parameters
    ----------
    chart : Chart
        The page.
    context : Context
        The archive's answers.
    view : View
        A view that lies within the archive.
    public_url : str
        Where others reach the page, without a slash at its end; "" if that is not known.
    canvas : Canvas
        The surface of the picture: some pages show and say less on a small one.
    """
    language, package = words(view.lang), context.archive.package
    shown = chart.picture.fit(view, canvas)
    said = chart.picture.said(context, shown)
    title = f"{package.title(view.lang)} · {page_names(language)[chart.name]}"
    headline, *lines = _sentences(chart, context, view, said)
    documents = tuple(sorted(chart.picture.documents(context, shown)))
    return Caption(
        title=title,
        years=said["years"],
        headline=headline,
        lines=tuple(lines),
        legend=entries(chart.legend(context, view)),
        sources=_sources(package, len(documents), language),
        licence=" · ".join(filter(None, [language.series(list(package.authors)), package.licence])),
        link=link(chart, view, public_url),
        alt=_read_out([title, headline, *lines], view.lang),
        name=file_name(chart, view, said["years"]),
        documents=documents,
        lang=view.lang,
    )


def stepped(caption: Caption, archive: Archive, number: int) -> Caption:
    """Return a caption in which a step of the guided tour, from 1, speaks for the page."""
    step = archive.tour[number - 1]
    cited = {c.source for record in step.records for c in archive.records.citations.get(record, ())}
    title, text = step.title(caption.lang), step.text(caption.lang)
    return replace(
        caption,
        headline=title,
        lines=(text,),
        alt=_read_out([title, text, caption.alt], caption.lang),
        documents=tuple(sorted({*caption.documents, *cited})),
    )


def _sentences(chart: Chart, context: Context, view: View, said: dict[str, str]) -> list[str]:
    """Return the headline and what is said under it, with what was asked for."""
    asked = describe.asked(context.slice_of(view), words(view.lang))
    told = [said["years"]] if chart.full else []
    told += [said.get("nothing", "")] if said.get("nothing") else _told(said, asked)
    return list(filter(None, told)) or [said["years"]]


def _told(said: dict[str, str], asked: str) -> list[str]:
    sentences = [said.get("sentence", ""), said.get("second", "")]
    return [*sentences, "" if any(asked in sentence for sentence in sentences) else asked]


def _read_out(sentences: list[str], lang: str) -> str:
    """Return headings and sentences as sentences, one after another."""
    stop = "。" if lang == "ja" else ". "
    return "".join(f"{each.rstrip('.。')}{stop}" for each in sentences).rstrip()


def _sources(package: Package, number: int, language: Words) -> str:
    title = package.title(language.lang)
    held = language.count(
        "{n} document of the record “{title}”",
        "{n} documents of the record “{title}”",
        number,
        title=title,
    )
    version = package.version and language("data version {version}", version=package.version)
    return language("Sources: {what}", what=language.in_a_row(list(filter(None, [held, version]))))


def link(chart: Chart, view: View, public_url: str = "") -> str:
    """Return the address of a view; its reader keeps a theme of their own."""
    return f"{public_url}{PAGES[chart.name]}{replace(view, theme='', tour=0).to_address()}"


def file_name(chart: Chart, view: View, years: str) -> str:
    """Return a name for a file of a view: page, years, what is asked for, language."""
    untouched = View()
    parts = ["memcon", chart.name, years.replace("–", "-") if chart.full else str(view.year)]
    for field in fields(view):
        value = getattr(view, field.name)
        if field.name not in UNNAMED and value != getattr(untouched, field.name):
            parts.append(_named(field.name.replace("_", "-"), value))
    name = "-".join(filter(None, parts))[:LONGEST_NAME].rstrip("-")
    return name if view.lang == "en" else f"{name}-{view.lang}"


def _named(field: str, value: object) -> str:
    if isinstance(value, tuple):
        return "-".join(value) or f"no-{field}"
    return str(value) if isinstance(value, str) else f"{field}-{value}" if value else ""
