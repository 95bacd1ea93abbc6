"""The archive's descriptor as a Frictionless data package, made from the schema.

``python -m graphdata.datapackage FOLDER`` renews the resources of the folder's
``datapackage.json`` and leaves the rest of it as it is.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from graphdata.archive import bundled
from graphdata.columns import ANY_RECORD, Column, Table
from graphdata.package import FILE
from graphdata.schema import TABLES


def resources() -> list[dict[str, Any]]:
    """Return one resource per table: path, fields, keys, closed lists."""
    return [
        {
            "name": table.name,
            "type": "table",
            "title": table.title,
            "path": table.file,
            "scheme": "file",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": _schema(table),
        }
        for table in TABLES
    ]


def _schema(table: Table) -> dict[str, Any]:
    # a data package knows no lists of ids, and none that may be of any table
    refer = [c for c in table.columns if c.refers_to not in ("", ANY_RECORD) and not c.many]
    keys = [_key(table, column) for column in refer]
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns]}
    schema["primaryKey"] = list(table.key)
    return schema | ({"foreignKeys": keys} if keys else {})


def _key(table: Table, column: Column) -> dict[str, Any]:
    home = "" if column.refers_to == table.name else column.refers_to
    return {"fields": [column.name], "reference": {"resource": home, "fields": ["id"]}}


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": "string"}
    if column.unit:
        field["description"] = column.unit
    limits: dict[str, Any] = {}
    if column.required:
        limits["required"] = True
    if column.words:
        limits["enum"] = list(column.words)
    return field | ({"constraints": limits} if limits else {})


def main(arguments: Sequence[str]) -> int:
    """Renew the resources of a folder's descriptor."""
    path = (Path(arguments[0]) if arguments else bundled()) / FILE
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    descriptor["resources"] = resources()
    path.write_text(json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
