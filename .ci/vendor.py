"""Fetch the browser files of others into assets/vendor.

Takes package.json and package-lock.json, gives assets/vendor: Plotly's basic bundle, the
runtime that Dash's scripts need, the fonts Inter and Source Serif 4, their licences, and
versions.json (package to version). It never writes the lock file and runs no script of a
package. Without npm, or when npm fails, it says so in one line and leaves things as they
are: the app then serves the full bundle of the plotly package and the fonts of the system.

Run by hand or by make (`python .ci/vendor.py`) it fetches anew. Run by a wheel build it
fetches what is missing, and puts assets/ into the wheel as dashboard/assets.
"""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run by hand: no build, no hook
    BuildHookInterface = object

ROOT = Path(__file__).resolve().parent.parent
VENDOR = Path("assets/vendor")
MODULES = Path("node_modules")

PLOTLY = Path("plotly.js-basic-dist-min")
REGENERATOR = Path("regenerator-runtime")
INTER = Path("@fontsource-variable/inter")
SERIF = Path("@fontsource-variable/source-serif-4")
STILL_INTER = Path("@expo-google-fonts/inter")
STILL_SERIF = Path("@expo-google-fonts/source-serif-4")
FILES = {
    "plotly-basic.min.js": PLOTLY / "plotly-basic.min.js",
    "plotly-LICENSE.txt": PLOTLY / "LICENSE",
    # All that today's browsers need of the polyfills that Dash sends (dashboard/index.py).
    "regenerator-runtime.js": REGENERATOR / "runtime.js",
    "regenerator-LICENSE.txt": REGENERATOR / "LICENSE",
    "inter-latin.woff2": INTER / "files/inter-latin-wght-normal.woff2",
    "inter-latin-ext.woff2": INTER / "files/inter-latin-ext-wght-normal.woff2",
    "inter-cyrillic.woff2": INTER / "files/inter-cyrillic-wght-normal.woff2",
    "inter-LICENSE.txt": INTER / "LICENSE",
    "serif-latin.woff2": SERIF / "files/source-serif-4-latin-wght-normal.woff2",
    "serif-latin-ext.woff2": SERIF / "files/source-serif-4-latin-ext-wght-normal.woff2",
    "serif-cyrillic.woff2": SERIF / "files/source-serif-4-cyrillic-wght-normal.woff2",
    "serif-LICENSE.txt": SERIF / "LICENSE",
    # For PNG and PDF: what draws them reads neither woff2 nor fonts of variable weight.
    "inter-400.ttf": STILL_INTER / "400Regular/Inter_400Regular.ttf",
    "inter-500.ttf": STILL_INTER / "500Medium/Inter_500Medium.ttf",
    "inter-600.ttf": STILL_INTER / "600SemiBold/Inter_600SemiBold.ttf",
    "inter-700.ttf": STILL_INTER / "700Bold/Inter_700Bold.ttf",
    "serif-400.ttf": STILL_SERIF / "400Regular/SourceSerif4_400Regular.ttf",
    "serif-500.ttf": STILL_SERIF / "500Medium/SourceSerif4_500Medium.ttf",
}
"""Name in assets/vendor to place in node_modules; assets/00-fonts.css names the web's fonts."""

VERSIONS = "versions.json"
WITHOUT = "The app works without them: Plotly's full bundle is served, and the system's fonts."


def wanted(root: Path) -> dict[str, str]:
    """Packages and exact versions that package.json asks for."""
    return json.loads((root / "package.json").read_text(encoding="utf-8"))["dependencies"]


def is_current(root: Path) -> bool:
    """Whether assets/vendor holds each file, in the versions of package.json."""
    folder = root / VENDOR
    versions = folder / VERSIONS
    return (
        versions.is_file()
        and json.loads(versions.read_text(encoding="utf-8")) == wanted(root)
        and all((folder / name).is_file() for name in FILES)
    )


def fetch(root: Path) -> str:
    """Run `npm ci` and copy the files; one line says what came of it."""
    npm = shutil.which("npm")
    if npm is None:
        return f"npm was not found: no browser files fetched. {WITHOUT}"
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    done = subprocess.run(
        command, cwd=root, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        reason = (done.stderr.strip().splitlines() or ["no reason given"])[0]
        return f"npm ci failed ({reason}): no browser files fetched. {WITHOUT}"
    copy(root)
    return f"Browser files are in {VENDOR.as_posix()}."


def copy(root: Path) -> None:
    """Make assets/vendor anew from node_modules; versions.json comes last."""
    folder = root / VENDOR
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, place in FILES.items():
        shutil.copyfile(root / MODULES / place, folder / name)
    text = json.dumps(wanted(root), indent=2)
    (folder / VERSIONS).write_text(text + "\n", encoding="utf-8")


class VendorHook(BuildHookInterface):
    """Hatchling's custom hook for wheels, editable ones included."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Fetch what is missing and add assets/ to a wheel that is not editable."""
        root = Path(self.root)
        if not is_current(root):
            self.app.display_info(fetch(root))
        if version == "standard":
            build_data["force_include"][str(root / "assets")] = "dashboard/assets"


if __name__ == "__main__":
    print(fetch(ROOT))
