"""The descriptor's resources, made from the declared tables."""

import json
import shutil
from pathlib import Path

from graphdata.columns import ANY_RECORD
from graphdata.datapackage import main, resources
from graphdata.schema import TABLES, table


def test_every_table_is_a_resource_with_its_fields_and_key() -> None:
    found = {each["path"]: each["schema"] for each in resources()}
    assert list(found) == [declared.file for declared in TABLES]
    for declared in TABLES:
        schema = found[declared.file]
        assert [field["name"] for field in schema["fields"]] == declared.column_names
        assert schema["primaryKey"] == list(declared.key)


def test_closed_lists_and_required_cells_are_limits() -> None:
    (schema,) = (each["schema"] for each in resources() if each["name"] == "meetings")
    fields = {field["name"]: field.get("constraints", {}) for field in schema["fields"]}
    assert fields["subject"] == {"required": True, "enum": ["nato", "not-given", "other"]}
    assert fields["end"] == {}


def test_a_reference_to_one_table_is_a_foreign_key() -> None:
    keys = {
        (each["name"], key["fields"][0]): key["reference"]["resource"]
        for each in resources()
        for key in each["schema"].get("foreignKeys", [])
    }
    assert keys["documents", "source"] == "sources"
    assert keys["actors", "country"] == ""
    anywhere = [c.name for c in table("claims").columns if c.refers_to == ANY_RECORD]
    assert [("claims", name) in keys for name in anywhere] == [False]
    assert ("positions", "to") not in keys


def test_the_command_renews_the_resources_and_leaves_the_rest(
    good_folder: Path, tmp_path: Path
) -> None:
    path = Path(shutil.copy(good_folder / "datapackage.json", tmp_path))
    before = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(before | {"resources": []}), encoding="utf-8")
    assert main([str(tmp_path)]) == 0
    after = json.loads(path.read_text(encoding="utf-8"))
    assert after == before | {"resources": resources()}
