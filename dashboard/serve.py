"""Serving the app: gunicorn where there is fork, waitress elsewhere, Dash's own to develop."""

import gc
import os
from typing import Any

import flask

from dashboard.app import create_app
from dashboard.settings import Settings
from graphdata.archive import Archive


def serve(archive: Archive, settings: Settings) -> None:
    """Serve an archive until stopped.

    Parameters
    ----------
    archive : Archive
        What is shown.
    settings : Settings
        Where and how.
    """
    app = create_app(
        archive,
        public_url=settings.public_url,
        embed_origins=settings.embed_origins,
        debug=settings.debug,
    )
    # the archive is no garbage: set apart, it is never searched, and workers share its memory
    gc.freeze()
    gc.enable()
    if settings.debug:
        app.run(host=settings.host, port=str(settings.port), debug=True)
    elif os.name == "nt":
        _serve_with_waitress(app.server, settings)
    else:
        _serve_with_gunicorn(app.server, settings)


def _serve_with_waitress(server: flask.Flask, settings: Settings) -> None:
    import waitress

    waitress.serve(server, host=settings.host, port=settings.port)


def _serve_with_gunicorn(server: flask.Flask, settings: Settings) -> None:
    from gunicorn.app.base import BaseApplication

    class Server(BaseApplication):  # type: ignore[misc]
        """Gunicorn on an app that is made already, so that workers share its archive."""

        def load_config(self) -> None:
            options: dict[str, Any] = {
                "bind": f"{settings.host}:{settings.port}",
                "workers": settings.workers,
                "threads": 4,
                "loglevel": "warning",
            }
            for name, value in options.items():
                self.cfg.set(name, value)

        def load(self) -> flask.Flask:
            return server

    Server().run()
