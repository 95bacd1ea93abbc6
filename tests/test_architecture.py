"""Imports go one way, and no module or function grows out of hand."""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

import networkx as nx
import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("graphdata", "dashboard")

LAYERS = (
    (
        "ids",
        "files",
        "theme",
        "untrusted",
        "view",
        "axis",
        "gapquestion",
        "search",
        "settings",
        "permalink",
    ),
    ("drawing",),
    ("context", "picture", "exported"),
    ("figures",),
    ("components",),
    ("pages",),
    ("snapshots",),
    ("callbacks", "films"),
    ("index", "packed"),
    ("app",),
    ("serve",),
    ("commands",),
    ("cli",),
    ("__main__",),
)
"""Modules and folders of the dashboard; each imports its own row and those above it."""

MAY_KNOW_CONTEXT = ("dashboard.figures.screen",)
"""Figures that take more than a drawing; the others are functions of marks alone."""

THE_WEB = ("dash", "dash_ag_grid", "flask", "plotly")
LONGEST_MODULE = 300
LONGEST_FUNCTION = 40

EXPLAINED = "(see CONTRIBUTING.md, Where things are)"

Function = ast.FunctionDef | ast.AsyncFunctionDef


def none_of(breaches: Iterable[str]) -> None:
    """Fail with all breaches of a rule, one to a line."""
    told = list(breaches)
    assert not told, "\n".join(told)


def dotted(path: Path) -> str:
    """Return the dotted name of the module in a file."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


FILES = {
    dotted(path): path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))
}


def place(module: str) -> str:
    """Return the file of a module as messages name it."""
    return FILES[module].relative_to(ROOT).as_posix()


def tree_of(module: str) -> ast.Module:
    """Return the syntax tree of a module."""
    return ast.parse(FILES[module].read_text("utf-8"))


def imported(module: str) -> set[str]:
    """Return the dotted names a module imports, at its top or within its functions."""
    found: set[str] = set()
    is_package = FILES[module].name == "__init__.py"
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = module.split(".")
            above = above[: len(above) - node.level + is_package] if node.level else []
            home = ".".join([*above, *([node.module] if node.module else [])])
            # What is imported may itself be a module: "from dashboard.callbacks import ask".
            inner = {f"{home}.{alias.name}" for alias in node.names} & set(FILES)
            found |= inner or {home}
    return found


IMPORTS = {module: imported(module) for module in FILES}


def within(module: str, package: str) -> bool:
    """Whether a module is a package or lies in it."""
    return module == package or module.startswith(f"{package}.")


def broken(importers: str, banned: tuple[str, ...]) -> list[str]:
    """Tell of each module of a package that imports one of the banned."""
    return [
        f"{place(module)} imports {name}: {importers} knows nothing of {package} {EXPLAINED}"
        for module, names in IMPORTS.items()
        for name in sorted(names)
        for package in banned
        if within(module, importers) and within(name, package)
    ]


def layer(module: str) -> int | None:
    """Return the row of `LAYERS` a module of the dashboard belongs to, if any."""
    name = module.split(".")[1]
    return next((row for row, names in enumerate(LAYERS) if name in names), None)


def dashboard_modules() -> Iterator[str]:
    """Yield the modules of the dashboard but for the package itself."""
    return (module for module in FILES if within(module, "dashboard") and module != "dashboard")


def functions(module: str) -> Iterator[tuple[Function, int]]:
    """Yield each function of a module with its lines, those of its docstring left out."""
    for node in ast.walk(tree_of(module)):
        if isinstance(node, Function):
            first = node.body[0]
            documented = ast.get_docstring(node) is not None
            told = (first.end_lineno or 0) - first.lineno + 1 if documented else 0
            yield node, (node.end_lineno or 0) - node.lineno + 1 - told


def test_the_modules_are_found() -> None:
    assert {"graphdata.slicing", "dashboard", "dashboard.app", "dashboard.pages.explore"} <= set(
        FILES
    )
    assert {"graphdata.archive", "dash", "dashboard.callbacks.ask"} <= IMPORTS["dashboard.app"]


def test_an_import_within_a_function_is_found() -> None:
    assert "dashboard.serve" in IMPORTS["dashboard.cli"]


def test_the_record_knows_neither_the_web_nor_the_dashboard() -> None:
    none_of(broken("graphdata", (*THE_WEB, "dashboard")))


def test_drawing_knows_nothing_of_the_web() -> None:
    none_of(broken("dashboard.drawing", THE_WEB))


def test_every_module_of_the_dashboard_has_its_layer() -> None:
    none_of(
        f"{place(module)} is in no row of LAYERS in tests/test_architecture.py"
        for module in dashboard_modules()
        if layer(module) is None
    )


def test_the_dashboard_imports_one_way() -> None:
    pairs = [
        (module, name)
        for module in dashboard_modules()
        for name in sorted(IMPORTS[module])
        if within(name, "dashboard") and name != "dashboard"
    ]
    assert len(pairs) > 50
    none_of(
        f"{place(module)} imports {name}, which comes after it {EXPLAINED}"
        for module, name in pairs
        if (layer(name) or 0) > (layer(module) or 0)
    )


def test_figures_are_made_of_marks() -> None:
    none_of(
        f"{place(module)} imports {name}: of the figures, only screen takes a context {EXPLAINED}"
        for module, names in IMPORTS.items()
        for name in names
        if within(module, "dashboard.figures") and module not in MAY_KNOW_CONTEXT
        if within(name, "dashboard.context")
    )


@pytest.mark.parametrize("package", PACKAGES)
def test_no_imports_go_round(package: str) -> None:
    graph = nx.DiGraph(
        (module, name) for module, names in IMPORTS.items() for name in names & set(FILES)
    )
    rounds = [sorted(group) for group in nx.strongly_connected_components(graph)]
    none_of(
        f"{', '.join(place(module) for module in group)} import one another {EXPLAINED}"
        for group in rounds
        if len(group) > 1 and within(group[0], package)
    )


def test_no_module_is_called_utils() -> None:
    none_of(
        f"{place(module)}: name a module after what it does, not utils"
        for module in FILES
        if any(part in ("util", "utils") for part in module.split("."))
    )


def test_no_module_is_longer_than_300_lines() -> None:
    lengths = {module: len(path.read_text("utf-8").splitlines()) for module, path in FILES.items()}
    none_of(
        f"{place(module)} has {lines} lines, more than {LONGEST_MODULE}: split it"
        for module, lines in lengths.items()
        if lines > LONGEST_MODULE
    )


def test_no_function_is_longer_than_40_lines() -> None:
    none_of(
        f"{place(module)}:{function.lineno}: {function.name} has {lines} lines without its "
        f"docstring, more than {LONGEST_FUNCTION}: split it"
        for module in FILES
        for function, lines in functions(module)
        if lines > LONGEST_FUNCTION
    )
