"""Asking an app as its page in the browser does, without a browser."""

import json
import re
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from dashboard.films import PATH

PAGE = "shell-page.children"
EVIDENCE = "..work-evidence.data-tree...work-lit.data.."
BARS = "..work-bars.data-bars...work-legend.data-tree.."
FOUND = "work-found.data-tree"


def callbacks(client: FlaskClient) -> list[dict[str, Any]]:
    """All callbacks as the app describes them to the browser."""
    found: list[dict[str, Any]] = client.get("/_dash-dependencies").json  # type: ignore[assignment]
    return found


def outputs(callback: dict[str, Any]) -> list[tuple[str, str]]:
    """Ids and properties that a callback writes."""
    return re.findall(r"([a-z-]+)\.([a-z_-]+)", callback["output"])


def ask(client: FlaskClient, output: str, values: dict[str, Any]) -> TestResponse:
    """Call the callback that writes `output` with values by id; those not named are null."""
    (callback,) = [each for each in callbacks(client) if each["output"] == output]
    given = {
        part: [{**each, "value": values.get(each["id"])} for each in callback[part]]
        for part in ("inputs", "state")
    }
    named = [{"id": key, "property": name} for key, name in outputs(callback)]
    first = callback["inputs"][0]
    return client.post(
        "/_dash-update-component",
        json={
            "output": output,
            "outputs": named if output.startswith("..") else named[0],
            "changedPropIds": [f"{first['id']}.{first['property']}"],
            **given,
        },
    )


def answered(client: FlaskClient, output: str, values: dict[str, Any]) -> dict[str, Any]:
    """What a callback wrote, by id and property; fails if there was trouble."""
    response = ask(client, output, values)
    assert response.status_code == 200
    assert response.json is not None
    assert "sideUpdate" not in response.json
    return {
        f"{key}.{name}": value
        for key, props in response.json["response"].items()
        for name, value in props.items()
    }


def film(client: FlaskClient, **asked: Any) -> dict[str, Any]:
    """The film, or the part of it, that a page is sent for what it asks."""
    response = client.post(PATH, json=asked)
    assert response.status_code == 200
    told: dict[str, Any] = json.loads(response.text)
    return told
