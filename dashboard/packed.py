"""Scripts and style sheets as small as they can be sent (Brotli, at its best).

The best takes seconds for what is large, so it is made beside the work, once for each
content, and kept from run to run; until it is there a file is sent as any other answer.
"""

import hashlib
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import brotli
import flask

BEST = 11
LEAST = 500
"""Bytes below which packing gains nothing."""

TEXTS = ("text/javascript", "application/javascript", "text/css")


class Packed:
    """Packed forms of the files that a server has sent.

    Parameters
    ----------
    folder : Path or None
        Where they are kept from run to run; None keeps them in memory alone.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._held: dict[str, bytes | None] = {}
        self._worker = ThreadPoolExecutor(1, "packing")

    def of(self, content: bytes) -> bytes | None:
        """Return the packed form of a file; None while it is not there."""
        key = hashlib.sha256(content).hexdigest()[:32]
        if key in self._held:
            return self._held[key]
        found = self._held[key] = self._read(key)
        if found is None:
            self._worker.submit(self._pack, key, content)
        return found

    def _pack(self, key: str, content: bytes) -> None:
        packed = brotli.compress(content, quality=BEST)
        self._held[key] = packed
        if self._folder is not None:
            with suppress(OSError):
                self._write(self._folder, f"{key}.br", packed)

    def _read(self, key: str) -> bytes | None:
        """Return what is kept, if it is whole: a file could have been damaged."""
        if self._folder is None:
            return None
        with suppress(OSError, brotli.error):
            packed = (self._folder / f"{key}.br").read_bytes()
            if hashlib.sha256(brotli.decompress(packed)).hexdigest()[:32] == key:
                return packed
        return None

    @staticmethod
    def _write(folder: Path, name: str, packed: bytes) -> None:
        """Write a file so that another process never reads half of it."""
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder, delete=False) as made:
            made.write(packed)
        Path(made.name).replace(folder / name)


def register(server: flask.Flask, packed: Packed, is_kept: Callable[[flask.Request], bool]) -> None:
    """Send files packed to browsers that unpack them.

    Parameters
    ----------
    server : flask.Flask
        The server; what compresses its other answers must have been registered before.
    packed : Packed
        Their packed forms.
    is_kept : callable
        From a request to whether its answer is a file that stays as it is.
    """

    @server.after_request
    def send_packed(response: flask.Response) -> flask.Response:
        request = flask.request
        is_file = request.method == "GET" and response.status_code == 200 and is_kept(request)
        if not is_file or response.mimetype not in TEXTS or not request.accept_encodings["br"]:
            return response
        response.direct_passthrough = False
        content = response.get_data()
        if len(content) < LEAST or (small := packed.of(content)) is None:
            return response
        response.set_data(small)
        response.headers["Content-Encoding"] = "br"
        response.vary.add("Accept-Encoding")
        # the same name for another form would let a cache take one for the other
        response.set_etag(f"{response.get_etag()[0]}:br")
        return response
