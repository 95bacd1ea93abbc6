"""The command ``memcon``: serve an archive, check one, write a view of it to a file."""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from importlib.metadata import version
from typing import Any

from dashboard.commands import export, snapshot
from dashboard.settings import HELP, Settings, SettingsError
from dashboard.snapshots.errors import SnapshotError
from graphdata.archive import Archive, load_archive
from graphdata.errors import GraphDataError
from graphdata.kept import cache_folder
from graphdata.summary import summary


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 0 if all went well, 1 if the archive is at fault, 2 if what is asked is."""
    given = vars(_parser().parse_args(arguments))
    # what is read now stays: to look through it for garbage would be a tenth of the start
    gc.disable()
    try:
        settings = Settings.read(os.environ, **{name: given.get(name) for name in HELP})
        archive = load_archive(settings.archive, settings.placement, cache_folder(), _tell)
        return _COMMANDS[given["command"]](archive, settings, given)
    except (SettingsError, SnapshotError) as error:
        return _say(f"memcon: {error}", 2)
    except GraphDataError as error:
        return _say(str(error), 1)
    finally:
        gc.enable()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="memcon",
        description="Explore a record of diplomacy year by year, document by document.",
    )
    parser.add_argument("--version", action="version", version=f"memcon {version('memcon')}")
    commands = parser.add_subparsers(dest="command", required=True)
    serve = commands.add_parser("serve", help="start the dashboard")
    for name in ("host", "port", "archive", "placement", "workers", "public_url"):
        serve.add_argument(f"--{name.replace('_', '-')}", help=HELP[name])
    serve.add_argument("--debug", action="store_const", const="1", help=HELP["debug"])
    check = commands.add_parser("check", help="read and check an archive, build the app")
    check.add_argument("archive", nargs="?", help=HELP["archive"])
    snapshot.add_to(commands)
    export.add_to(commands)
    return parser


def _serve(archive: Archive, settings: Settings, _given: dict[str, Any]) -> int:
    from dashboard.serve import serve

    sys.stdout.write(f"memcon is at http://{settings.host}:{settings.port} (stop it with Ctrl+C)\n")
    sys.stdout.flush()
    serve(archive, settings)
    return 0


def _check(archive: Archive, _settings: Settings, _given: dict[str, Any]) -> int:
    from dashboard.app import create_app

    create_app(archive)
    sys.stdout.write("\n".join([*summary(archive), "No fault found; the app builds.", ""]))
    return 0


def _snapshot(archive: Archive, settings: Settings, given: dict[str, Any]) -> int:
    sys.stdout.write(f"{snapshot.run(archive, settings, given)}\n")
    return 0


def _export(archive: Archive, settings: Settings, given: dict[str, Any]) -> int:
    sys.stdout.write(f"{export.run(archive, settings, given)}\n")
    return 0


_COMMANDS = {"serve": _serve, "check": _check, "snapshot": _snapshot, "export": _export}


def _tell(progress: str) -> None:
    sys.stderr.write(f"{progress}\n")
    sys.stderr.flush()


def _say(text: str, code: int) -> int:
    sys.stderr.write(f"{text}\n")
    return code
