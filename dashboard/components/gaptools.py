"""The controls of planned, told and heard: two sides, issues, years, certainty, settings."""

from collections.abc import Iterable, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.axis import axis_lengths
from dashboard.components.attrs import attrs
from dashboard.components.planted import Field
from dashboard.gapquestion import asked_issues, sides
from dashboard.view import View
from graphdata.archive import Archive
from graphdata.slicing import SHOWN_BY_DEFAULT
from graphdata.vocabulary import Certainty, Side
from graphdata.words import Words

WINDOWS = (30, 60, 90, 120, 180)
EXCLUSIONS = ("coarse", "legislators", "out-of-office")

Option = tuple[str, str]


def gap_tools(archive: Archive, view: View, words: Words) -> list[Component]:
    """Return the controls, each set to what the view holds."""
    pair = sides(archive, view) or ("", "")
    return [
        _side(archive, pair, 0, words("Who told"), words),
        _side(archive, pair, 1, words("Who was told"), words),
        _issues(archive, view, words),
        _years(archive, view, words),
        _certainty(view, words),
        _settings(archive, view, words),
    ]


def _labelled(label: str, control: Component, *, hidden: bool = False) -> html.Label:
    name = html.Span(label, className="visually-hidden" if hidden else "")
    return html.Label([name, control], className="tool-label")


def _select(options: Iterable[Option], chosen: str, **data: object) -> html.Select:
    return html.Select(
        [
            html.Option(said, value=value, selected="selected" if value == chosen else None)
            for value, said in options
        ],
        **attrs(**data),
    )


def _side(archive: Archive, pair: Sequence[str], part: int, label: str, words: Words) -> html.Label:
    blocs = sorted(archive.records.blocs.values(), key=lambda b: list(Side).index(b.side))
    other = pair[1 - part]
    options = [(bloc.id, bloc.short(words.lang)) for bloc in blocs if bloc.id != other]
    if not pair[part]:
        options = [("", "–"), *options]
    select = _select(options, pair[part], data_tune="pair", data_part=part)
    return _labelled(label, select)


def _issues(archive: Archive, view: View, words: Words) -> html.Label:
    issues = archive.records.issues
    declared = archive.package.objections.issues if archive.package.objections else ()

    def name(some: Iterable[str]) -> str:
        return " + ".join(issues[issue].short(words.lang) for issue in some)

    options = [("", name(declared) or words("All issues"))]
    options += [(issue, issues[issue].short(words.lang)) for issue in issues]
    chosen = "" if view.issues is None else ",".join(view.issues)
    if chosen not in dict(options):
        options.append((chosen, name(asked_issues(archive, view))))
    return _labelled(words("On"), _select(options, chosen, data_only="issues"))


def _years(archive: Archive, view: View, words: Words) -> html.Label:
    package = archive.package
    own = package.window[1] - package.window[0] + 1
    options = [
        (str(0 if n == own else n), words.count("{n} year", "{n} years", n))
        for n in axis_lengths(package)
    ]
    chosen = str(0 if view.axis == own else view.axis)
    if chosen not in dict(options):
        options.append((chosen, words.count("{n} year", "{n} years", view.axis)))
    select = _select(options, chosen, data_tune="axis")
    return _labelled(words("Years on the axis"), select, hidden=True)


def _certainty(view: View, words: Words) -> html.Label:
    steps = [sorted(SHOWN_BY_DEFAULT), [Certainty.DOCUMENTED], sorted(Certainty)]
    names = [words("Read and reported"), words("Read directly"), words("All certainties")]
    options = [(",".join(step), name) for step, name in zip(steps, names, strict=True)]
    chosen = ",".join(view.certainty)
    if chosen not in dict(options):
        said = words.in_a_row([words.term(Certainty(word)) for word in view.certainty])
        options.append((chosen, said))
    select = _select(options, chosen, data_only="certainty")
    return _labelled(words("Certainty"), select, hidden=True)


def _settings(archive: Archive, view: View, words: Words) -> html.Details:
    usual = archive.package.pairs.within_days
    windows = sorted({*WINDOWS, usual, view.days})
    mark = words("usual")
    days = []
    for n in windows:
        said = words.count("{n} day", "{n} days", n)
        days.append((str(n), f"{said} ({mark})" if n == usual else said))
    anchors = [
        ("head", words("to or by the head of state or government (usual)")),
        ("anybody", words("anybody’s")),
    ]
    names = {
        "coarse": words("days not known, as one side of a pair"),
        "legislators": words("parliaments and their members"),
        "out-of-office": words("people outside government"),
    }
    boxes = [_box(name, names[name], name in view.left_out) for name in EXCLUSIONS]
    return html.Details(
        [
            html.Summary(words("Settings")),
            html.Div(
                [
                    _labelled(
                        words("An internal paper may be older by"),
                        _select(days, str(view.days), data_tune="days"),
                    ),
                    _labelled(
                        words("It counts if it is"),
                        _select(anchors, view.anchor, data_tune="anchor"),
                    ),
                    html.Fieldset([html.Legend(words("Left out (usual: all)")), *boxes]),
                ],
                className="settings-body",
            ),
        ],
        className="settings",
    )


def _box(value: str, said: str, checked: bool) -> html.Label:
    box = Field(type="checkbox", value=value, **attrs(data_tune="left_out", checked=checked))
    return html.Label([box, html.Span(said, className="option")], className="choice")
