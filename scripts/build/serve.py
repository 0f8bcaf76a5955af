"""Build the site and serve it at http://127.0.0.1:8000/ with live reload.

The first language is served as soon as it is built; the others follow. An edit of docs/<locale>/ rebuilds that language;
one of docs/en/, data/, locale/ or overrides/ rebuilds all that are served: first the one whose page was last asked for,
then the others, while the first can be read. LOCALES=en serves one language. The search index is made once, at the start.
"""

import argparse
import logging
import signal
import socket
import sys
from pathlib import Path

from scripts.base import locales
from scripts.base.command import CLEAN, COULD_NOT_RUN
from scripts.build.command import attempt
from scripts.build.live_server import LiveServer
from scripts.build.rebuilder import Rebuilder
from scripts.build.site import DEFAULT_URL, Plan


def port_is_free(host: str, port: int) -> bool:
    """Return whether a server could listen there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--site", type=Path, help="folder to build into (default: site/ of the project)")


def run(options: argparse.Namespace) -> int:
    """Return the exit code: 0 stopped by Ctrl-C or SIGTERM, 1 a fault in the content stopped the first build, 2 could not run."""
    chosen = locales.chosen()
    if not 1 <= options.port <= 65535:
        print(f"{options.port} is no port: choose a number from 1 to 65535, as in make serve PORT=8001", file=sys.stderr)
        return COULD_NOT_RUN
    if not port_is_free(options.host, options.port):
        print(f"Port {options.port} is taken. Stop what uses it, or choose another: make serve PORT={options.port + 1}", file=sys.stderr)
        return COULD_NOT_RUN
    url = DEFAULT_URL if options.port == 8000 else f"http://{options.host}:{options.port}/"
    try:
        return _serve(Plan(options.root, (options.site or options.root / "site").resolve(), chosen, url), options.host, options.port)
    except KeyboardInterrupt:
        return CLEAN


def _serve(plan: Plan, host: str, port: int) -> int:
    logging.getLogger("mkdocs.livereload").setLevel(logging.WARNING)
    rebuilder = Rebuilder(plan)
    try:
        if code := attempt(rebuilder.first_build, plan.site):
            return code
        server = LiveServer(rebuilder, host, port)
        try:
            print(f"Serving {plan.site_url} ({', '.join(plan.languages)}); Ctrl-C stops.", file=sys.stderr, flush=True)
            server.build_others()
            server.serve()  # type: ignore[no-untyped-call] # MkDocs leaves it without types
        finally:
            _hear_no_more()
            server.shutdown()
    finally:
        _hear_no_more()
        rebuilder.stop()
    return CLEAN


def _hear_no_more() -> None:
    """Let no second Ctrl-C break the tidying up."""
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, signal.SIG_IGN)
