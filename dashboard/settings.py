"""All settings, and the only place where the environment is read.

``HELP`` is what the README's table and ``memcon serve --help`` say of each.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

from graphdata.archive import bundled

PREFIX = "MEMCON_"

HELP: Mapping[str, str] = {
    "host": "address to listen on; 0.0.0.0 for all of the machine's",
    "port": "port to listen on, 1 to 65535",
    "archive": "folder of the archive's CSV tables; the bundled record if not given",
    "placement": "how actors are placed: table or force",
    "workers": "server processes, 1 to 64; Windows uses one with four threads",
    "public_url": "address at which others reach memcon, for the links on what is taken away",
    "embed_origins": "sites that may frame /embed, parted by spaces; * for every site",
    "debug": "1 reloads the code on change and shows errors in the browser; for development only",
}


class SettingsError(Exception):
    """A setting that cannot be used; says its name, what was found and what is expected."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How memcon runs."""

    host: str = "127.0.0.1"
    port: int = 8050
    archive: Path = field(default_factory=bundled)
    placement: str = "table"
    workers: int = 1
    public_url: str = ""
    embed_origins: str = "*"
    debug: bool = False

    @classmethod
    def read(cls, environ: Mapping[str, str], **given: object) -> "Settings":
        """Read settings from the environment; what is given on the command line wins.

        Raises
        ------
        SettingsError
            If a value is not of its setting's form.
        """
        texts = {
            each.name: environ[PREFIX + each.name.upper()]
            for each in fields(cls)
            if environ.get(PREFIX + each.name.upper())
        }
        texts |= {name: str(value) for name, value in given.items() if value is not None}
        return cls(**{name: _READERS[name](name, text) for name, text in texts.items()})


def _text(_name: str, text: str) -> str:
    return text


def _folder(_name: str, text: str) -> Path:
    return Path(text).expanduser()


def _whole(least: int, most: int):  # type: ignore[no-untyped-def]  # noqa: ANN202
    def read(name: str, text: str) -> int:
        if not (re.fullmatch(r"[0-9]{1,9}", text) and least <= int(text) <= most):
            raise SettingsError(
                f"{name} is {text!r}; expected a whole number from {least} to {most}"
            )
        return int(text)

    return read


def _flag(name: str, text: str) -> bool:
    known = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}
    if text.lower() not in known:
        raise SettingsError(f"{name} is {text!r}; expected 1 or 0")
    return known[text.lower()]


def _placement(name: str, text: str) -> str:
    if text not in ("table", "force"):
        raise SettingsError(f"{name} is {text!r}; expected table or force")
    return text


def _address(name: str, text: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#\"'<>]+(?:/[^\s?#\"'<>]*)?", text):
        raise SettingsError(f"{name} is {text!r}; expected an address such as https://memcon.org")
    return text.rstrip("/")


def _origins(name: str, text: str) -> str:
    """Read origins as a policy lists them; a semicolon or comma would begin another rule."""
    origins = text.split()
    for origin in origins:
        if not re.fullmatch(r"\*|'none'|'self'|https?://[*\w.:\[\]-]+", origin):
            raise SettingsError(
                f"{name} is {text!r}; expected * or sites such as https://example.org"
            )
    return " ".join(origins) or "'none'"


_READERS = {
    "host": _text,
    "port": _whole(1, 65535),
    "archive": _folder,
    "placement": _placement,
    "workers": _whole(1, 64),
    "public_url": _address,
    "embed_origins": _origins,
    "debug": _flag,
}
