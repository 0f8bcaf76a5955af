"""Build the site and serve it at http://127.0.0.1:8000/ with live reload.

An edit of docs/<locale>/ rebuilds that language; one of docs/en/, data/, locale/ or overrides/ rebuilds
all that are served. LOCALES=en serves one language for quick editing. The search index is made once, at the start.
"""

from __future__ import annotations

import argparse
import logging
import socket
import sys
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from scripts.build.site import DEFAULT_URL, Build, BuildError, Plan
from scripts.build.workers import Workers
from scripts.evidence.load import EvidenceError
from scripts.kit import locales
from scripts.kit.catalogs import CatalogError

WATCHED = ("docs", "data", "locale", "overrides", "mkdocs.yml")


def port_is_free(host: str, port: int) -> bool:
    """Whether a server could listen there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


class Rebuilder:
    """Rebuilds what an edit touches; a fault is printed and the old site stays."""

    def __init__(self, root: Path, site: Path, chosen: tuple[str, ...], url: str) -> None:
        self.root, self.site, self.chosen, self.url = root, site, chosen, url
        self.workers = Workers(chosen)  # kept between builds: the processes have MkDocs loaded
        self.seen = self._state()

    def _state(self) -> dict[Path, float]:
        files = [path for name in WATCHED for path in [self.root / name, *(self.root / name).rglob("*")] if path.is_file()]
        return {path: path.stat().st_mtime for path in files}

    def touched(self) -> tuple[str, ...]:
        """Languages that the edits since the last call concern."""
        state = self._state()
        changed = {path for path in state.keys() | self.seen.keys() if state.get(path) != self.seen.get(path)}
        self.seen = state
        parts = {path.relative_to(self.root).parts[:2] for path in changed}
        own = {part[1] for part in parts if part[0] == "docs" and part[1] in locales.LOCALES[1:]}
        if not parts or any(part[0] != "docs" or part[1] not in own for part in parts):
            return self.chosen
        return tuple(code for code in self.chosen if code in own)

    def build(self, complete: bool = False) -> bool:
        """Build the touched languages; return whether that went well."""
        chosen = self.touched() if not complete else self.chosen
        if not chosen:
            return True
        try:
            seconds = Build(Plan(self.root, self.site, chosen, self.url, complete), self.workers).run()
        except (BuildError, EvidenceError, CatalogError) as error:
            print(f"{error}\nThe site shown is the one before this edit.", file=sys.stderr)
            return False
        print(f"{', '.join(chosen)} rebuilt in {seconds:.1f} s", file=sys.stderr)
        return True


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the command."""
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--site", type=Path, help="folder to build into (default: site/ of the project)")


def run(options: argparse.Namespace) -> int:
    """Exit codes: 0 stopped by Ctrl-C, 1 the first build failed, 2 could not run."""
    root, site = options.root, options.site or options.root / "site"
    try:
        chosen = locales.chosen()
    except locales.LocaleError as error:
        print(error, file=sys.stderr)
        return 2
    if not port_is_free(options.host, options.port):
        print(
            f"Port {options.port} is taken. Stop what uses it, or choose another: make serve PORT={options.port + 1}",
            file=sys.stderr,
        )
        return 2
    url = DEFAULT_URL if options.port == 8000 else f"http://{options.host}:{options.port}/"
    rebuilder = Rebuilder(root, site, chosen, url)
    if not rebuilder.build(complete=True):
        return 1
    logging.getLogger("mkdocs.livereload").setLevel(logging.WARNING)
    server = LiveReloadServer(builder=rebuilder.build, host=options.host, port=options.port, root=str(site), polling_interval=0.25)
    for name in WATCHED:
        server.watch(str(root / name))
    print(f"Serving {url} ({', '.join(chosen)}); Ctrl-C stops.", file=sys.stderr)
    try:
        server.serve(open_in_browser=False)
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()
        rebuilder.workers.stop()
    return 0
