"""CSL-JSON in the hands of another: Citation.js, which knows the types of its schema."""

import json
import shutil
import subprocess
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from graphdata.archive import Archive
from graphdata.exchange.bibliography import csl_json
from graphdata.records import Source
from graphdata.vocabulary import SourceKind

ROOT = Path(__file__).parents[3]

# Without guesses it keeps of an entry just what has the schema's names and types.
CLEAN = """
const { plugins } = require("@citation-js/core");
const entries = JSON.parse(require("fs").readFileSync(0, "utf8"));
console.log(JSON.stringify(plugins.input.util.clean(entries, false)));
"""


def cleaned(text: str) -> list[dict[str, Any]]:
    """Return what Citation.js keeps of entries."""
    node = shutil.which("node")
    if node is None or not (ROOT / "node_modules" / "@citation-js" / "core").is_dir():
        pytest.fail(f"Node.js or Citation.js is missing: run `make test`, or `npm ci` in {ROOT}")
    command = [node, "-e", CLEAN]
    done = subprocess.run(
        command, cwd=ROOT, input=text, capture_output=True, text=True, encoding="utf-8", check=True
    )
    kept: list[dict[str, Any]] = json.loads(done.stdout)
    return kept


def test_every_entry_of_the_record_fits_the_schema(nato: Archive) -> None:
    text = csl_json(nato.records.sources.values())
    assert cleaned(text) == json.loads(text)


def test_every_kind_of_source_fits_the_schema() -> None:
    plain = {field.name: "x" for field in fields(Source)} | {"date": "1994-01-13"}
    sources = [Source(**{**plain, "kind": kind, "id": kind}) for kind in SourceKind]  # type: ignore[arg-type]
    text = csl_json(sources)
    assert cleaned(text) == json.loads(text)
    assert all({"id", "type", "issued"} <= entry.keys() for entry in json.loads(text))


@pytest.mark.parametrize(
    "wrong", [{"type": "memo"}, {"issued": {"year": 1994}}, {"author": ["A"]}, {"volume": [1]}]
)
def test_what_does_not_fit_is_seen(wrong: dict[str, Any]) -> None:
    entry = {"id": "a", "type": "book", **wrong}
    assert cleaned(json.dumps([entry])) != [entry]
