"""What the documents say is so: settings, commands, files, links, and nothing of our machines."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from dashboard.cli import main
from dashboard.components.shell import help_box
from dashboard.settings import HELP, PREFIX, Settings
from graphdata.words import words
from tests.dashboard.trees import nodes

ROOT = Path(__file__).parents[1]
GUIDES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
HELD = ("constraints.txt", "package.json", "package-lock.json", "pyproject.toml")
PLACES = ("", "graphdata", "dashboard", "graphdata/nato")
FILE = re.compile(r"[\w./-]+\.(?:py|js|css|csv|po|md|json|toml|txt|cff)|[\w.-]+(?:/[\w.-]+)*/")
MACHINE = re.compile(r"(?<![\w.~-])/(?:work|tmp|root|home|Users|builds?)(?![\w-])")
REGISTRY = re.compile(
    r"registry\.|npmjs|pypi\.org/simple|pythonhosted|artifactory|nexus|devpi|index-url|\bmirror\b"
)


def read(name: str) -> str:
    """The text of a file at the root."""
    return (ROOT / name).read_text(encoding="utf-8")


def code(text: str) -> Iterator[str]:
    """What a document sets as code: spans between backticks, and indented lines."""
    yield from re.findall(r"`([^`\n]+)`", text)
    yield from re.findall(r"^(?: {4}|\t)(.+)$", text, re.M)


def block(text: str, first_line: str) -> str:
    """The indented block that begins with a line."""
    lines = text[text.index(f"    {first_line}") :].splitlines()
    end = next(i for i, line in enumerate(lines) if line and not line.startswith("    "))
    return "\n".join(line[4:] for line in lines[:end])


@pytest.mark.parametrize("name", HELP)
def test_the_readme_names_every_setting_and_its_default(name: str) -> None:
    variable = PREFIX + name.upper()
    (row,) = re.findall(rf"^\| `{variable}` \|(.*)\|$", read("README.md"), re.M)
    default = {field.name: getattr(Settings(), field.name) for field in fields(Settings)}[name]
    told = {
        "archive": "the bundled record",
        "public_url": "none: links begin with /",
        "debug": "0",
    }
    said = told.get(name, str(default))
    assert row.split("|")[-1].strip() == said


def test_the_readme_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    commands = re.findall(r"\{([a-z,]+)\}", capsys.readouterr().out)[0].split(",")
    said = "\n".join(code(read("README.md")))
    assert commands
    assert [command for command in commands if f"memcon {command}" not in said] == []


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_every_make_target_that_is_named_exists(name: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", read("Makefile"), re.M))
    named = {
        target
        for part in code(read(name))
        for target in re.findall(r"(?:^|[ =])make ([a-z]+)", part.strip())
    }
    assert "test" in named
    assert sorted(named - targets) == []


@pytest.mark.parametrize("name", GUIDES)
def test_every_file_that_is_linked_exists(name: str) -> None:
    links = re.findall(r"\]\(([^)\s]+)\)", read(name))
    files = [link.split("#")[0] for link in links if not re.match(r"[a-z]+:|#", link)]
    assert [file for file in files if not (ROOT / file).exists()] == []


@pytest.mark.parametrize("name", GUIDES)
def test_every_file_that_is_named_exists(name: str) -> None:
    named = {part for part in code(read(name)) if FILE.fullmatch(part)}
    missing = [each for each in named if not any((ROOT / p / each).exists() for p in PLACES)]
    assert sorted(missing) == []


@pytest.mark.parametrize("package", ["graphdata", "dashboard"])
def test_contributing_says_where_every_module_is(package: str) -> None:
    named = {part.rstrip("/").split("/")[-1] for part in code(read("CONTRIBUTING.md"))}
    held = [path for path in (ROOT / package).iterdir() if not path.name.startswith("__")]
    modules = [path.name for path in held if path.suffix == ".py" or any(path.glob("*.py"))]
    assert sorted(set(modules) - named) == []


def test_the_example_of_the_readme_runs() -> None:
    names: dict[str, object] = {}
    exec(block(read("README.md"), "from graphdata.archive"), names)
    assert {"archive", "year"} <= names.keys()


def test_the_readme_lists_the_keys_of_the_page() -> None:
    keys = [n["props"]["children"] for n in nodes(help_box(words("en"))) if n["type"] == "Kbd"]
    table = read("README.md").split("## Keys")[1].split("## ")[0]
    rows = re.findall(r"^\| ([^|]+) \|", table, re.M)[1:]
    assert [row.replace(",", "") for row in rows] == keys


def test_one_version_stands_everywhere() -> None:
    version = tomllib.loads(read("pyproject.toml"))["project"]["version"]
    assert re.findall(r"^## (\S+)", read("CHANGELOG.md"), re.M)[0] == version
    assert re.findall(r"^version: \"?([^\"\n]+)", read("CITATION.cff"), re.M) == [version]


@pytest.mark.parametrize("name", [*GUIDES, *HELD, "CITATION.cff", "Makefile"])
def test_no_document_names_a_machine_or_a_registry(name: str) -> None:
    lines = read(name).splitlines()
    assert [line for line in lines if MACHINE.search(line) or REGISTRY.search(line)] == []


def test_what_is_pinned_comes_from_no_address() -> None:
    assert "://" not in read("constraints.txt")
    assert '"resolved"' not in read("package-lock.json")


@pytest.mark.parametrize(
    ("line", "is_found"),
    [
        ("see /work/main/x", True),
        ("in /tmp", True),
        ("`/root/.venv`", True),
        ("https://registry.npmjs.org/x", True),
        ("--index-url x", True),
        ("the way/work of it", False),
        ("a workflow in .ci/work", False),
        ("/workflows", False),
        ("https://packaging.python.org/", False),
    ],
)
def test_a_machine_and_a_registry_are_recognised(line: str, is_found: bool) -> None:
    assert bool(MACHINE.search(line) or REGISTRY.search(line)) == is_found
