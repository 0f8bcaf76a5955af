"""A local server that compresses like a web host, and the bytes that a page costs on it."""

from __future__ import annotations

import functools
import http.server
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import brotli

TEXT = ("text/", "application/javascript", "application/json", "application/xml", "image/svg+xml")


@functools.cache
def _compressed(path: Path, _modified: int) -> bytes:
    """A file as the server of deploy/ sends it."""
    compressed: bytes = brotli.compress(path.read_bytes(), quality=11)
    return compressed


class _Compressing(http.server.SimpleHTTPRequestHandler):
    """Serves files, text ones compressed with brotli where the browser takes it."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer a GET request."""
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        if not path.is_file():
            self.send_error(404)
            return
        kind = self.guess_type(str(path))
        self.send_response(200)
        if kind.startswith(TEXT) and "br" in self.headers.get("Accept-Encoding", ""):
            body = _compressed(path, path.stat().st_mtime_ns)
            self.send_header("Content-Encoding", "br")
        else:
            body = path.read_bytes()
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Server(http.server.ThreadingHTTPServer):
    request_queue_size = 256  # linkinator opens a hundred connections at once

    def handle_error(self, *request: Any) -> None:
        """Tell an error, unless the browser has gone on to another page."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(*request)


@contextmanager
def serve(site: Path, handler: type[http.server.SimpleHTTPRequestHandler] = _Compressing) -> Iterator[str]:
    """Serve a folder on a free port of this machine; give its address."""
    server = _Server(("127.0.0.1", 0), functools.partial(handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
