"""The field of the rail in which actors are chosen by name; `assets/41-actors.js` runs it."""

import json
from typing import Any

from dash import html

from dashboard.components.attrs import attrs
from dashboard.components.planted import Field
from dashboard.ids import Work
from graphdata.archive import Archive
from graphdata.words import Words

LABEL = f"{Work.ACTORS}-label"
LIST = f"{Work.ACTORS}-list"


def actor_field(archive: Archive, words: Words) -> html.Div:
    """Return the field, the place of those chosen before it, and the list that typing narrows."""
    title = words("Only these actors")
    listed = html.Ul(id=LIST, className="actors-list", role="listbox", hidden=True, **_named())
    return html.Div(
        [
            html.Label(title, id=LABEL, htmlFor=Work.ACTORS, className="group-name"),
            html.Div(
                [html.Span(className="chips"), _field(words)],
                className="chosen-actors",
                **attrs(
                    data_actors=json.dumps(_names(archive, words), ensure_ascii=False),
                    data_remove=words("Take out {name}", name="{name}"),
                    data_nobody=words("Nobody of that name"),
                ),
            ),
            listed,
        ],
        className="group only-actors",
    )


def _field(words: Words) -> Field:
    """Return the field as a combobox, for those who listen to the page too."""
    return Field(
        id=Work.ACTORS,
        type="text",
        role="combobox",
        placeholder=words("everybody"),
        autocomplete="off",
        **attrs(aria_autocomplete="list", aria_controls=LIST, aria_expanded="false"),
        **_named(),
    )


def _named() -> dict[str, Any]:
    return attrs(aria_labelledby=LABEL)


def _names(archive: Archive, words: Words) -> list[list[str]]:
    """Return the id and the name of every actor, in the order of their short names."""
    actors = archive.records.actors.values()
    in_order = sorted(actors, key=lambda actor: actor.short(words.lang).casefold())
    return [[actor.id, actor.name(words.lang)] for actor in in_order]
