"""A real server on the loopback address, with real faults, and a way to ask for its addresses."""

from __future__ import annotations

import asyncio
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from scripts.link_check.external.fetch import Fetcher
from scripts.link_check.external.outcome import Outcome, Settings

FAST = Settings(connect=1, read=1, total=1.5, delay=0, backoff=0.01, longest_wait=5, allow_private=True)


class Faults(BaseHTTPRequestHandler):
    """Each address has its own fault."""

    protocol_version = "HTTP/1.1"
    server: FaultyServer

    def do_HEAD(self) -> None:
        self.answer()

    def do_GET(self) -> None:
        self.answer()

    def answer(self) -> None:
        self.server.arrive(self)
        try:
            self.fault()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True
        finally:
            self.server.leave()

    def fault(self) -> None:
        path, head = self.path, self.command == "HEAD"
        page = self.server.pages.get(path) or (self.server.pages.get("*") if path.startswith("/no-such-page-") else None)
        if page:
            status, body, headers = page
            self.reply(status, body.replace(b"{path}", path.encode()), **headers)
        elif not (self.elsewhere(path) or self.badly(path, head) or self.later(path)):
            self.reply(200)

    def elsewhere(self, path: str) -> bool:
        """Answer with a redirect; whether that was asked for."""
        if path.startswith("/to/"):  # /to/301/rest redirects to /rest
            _, _, status, rest = path.split("/", 3)
            self.reply(int(status), Location="/" + rest)
        elif path == "/circle":
            self.reply(302, Location="/circle/two")
        elif path == "/circle/two":
            self.reply(302, Location="/circle")
        elif path.startswith("/deeper"):
            self.reply(302, Location=path + "x")
        elif path == "/to-private":
            self.reply(302, Location="http://10.0.0.1/")
        elif path == "/to-mail":
            self.reply(302, Location="mailto:a@b.example")
        else:
            return False
        return True

    def badly(self, path: str, head: bool) -> bool:
        """Answer with a fault that stays; whether that was asked for."""
        if path.startswith("/status/"):
            self.reply(int(path.rpartition("/")[2]))
        elif path.startswith("/head/"):  # HEAD refused with that status, GET answered
            self.reply(int(path.rpartition("/")[2]) if head else 200)
        elif path == "/hang":
            self.server.stopped.wait(30)
        elif path == "/long-winded":  # sends more than it promised
            self.reply(200, b"" if head else b"x" * 1000, **{"Content-Length": "10"})
            self.close_connection = True
        elif path == "/drip":
            self.drip()
        elif path == "/closed":
            self.close_connection = True
        elif path == "/huge":
            self.huge()
        else:
            return False
        return True

    def later(self, path: str) -> bool:
        """Answer well, but late or at another try; whether that was asked for."""
        if path == "/slow":
            time.sleep(1.3)
            self.reply(200)
        elif path.startswith("/busy/"):  # 503 the first time, with Retry-After; then well
            first = self.server.asked[path] == 1
            value = "1" if path == "/busy/seconds" else formatdate(time.time() + 2, usegmt=True)
            self.reply(503, **{"Retry-After": value}) if first else self.reply(200)
        elif path == "/busy-for-long":
            self.reply(429, **{"Retry-After": "3600"})
        elif path == "/flaky":  # closes twice, then well
            if self.server.asked[path] < 3:
                self.close_connection = True
            else:
                self.reply(200)
        elif path.startswith("/work"):
            time.sleep(0.05)
            self.reply(200)
        else:
            return False
        return True

    def reply(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def drip(self) -> None:
        """A byte now and then: no single wait is long, the whole is."""
        if self.command == "HEAD":
            self.reply(405)
            return
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        for _ in range(25):
            self.wfile.write(b"x")
            time.sleep(0.1)
        self.close_connection = True

    def huge(self) -> None:
        if self.command == "HEAD":
            self.reply(405)
            return
        self.send_response(200)
        self.send_header("Content-Length", str(10**12))
        self.end_headers()
        self.close_connection = True
        while True:
            self.wfile.write(b"x" * 65_536)
            self.server.sent += 65_536

    def log_message(self, *_: object) -> None:
        """Stay quiet."""


class FaultyServer(ThreadingHTTPServer):
    """Counts what it is asked and how much at a time."""

    request_queue_size = 256  # a connection that finds no place is tried again after seconds

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Faults)
        self.url = f"http://127.0.0.1:{self.server_port}"
        self.lock = threading.Lock()
        self.requests: list[tuple[str, str, float]] = []  # method, path, when
        self.agents: set[str | None] = set()
        self.cookies: set[str | None] = set()
        self.asked: Counter[str] = Counter()
        self.now = self.most = self.sent = 0
        self.stopped = threading.Event()
        self.pages: dict[str, tuple[int, bytes, dict[str, str]]] = {}

    def arrive(self, request: Faults) -> None:
        with self.lock:
            self.requests.append((request.command, request.path, time.monotonic()))
            self.agents.add(request.headers.get("User-Agent"))
            self.cookies.add(request.headers.get("Cookie"))
            self.asked[request.path] += 1
            self.now += 1
            self.most = max(self.most, self.now)

    def leave(self) -> None:
        with self.lock:
            self.now -= 1

    def show(self, path: str, body: str | bytes, status: int = 200, **headers: str) -> str:
        """Serve an HTML page at a path (`*`: at every address that does not exist); return its address."""
        content = body.encode() if isinstance(body, str) else body
        self.pages[path] = status, content, {"Content_Type": "text/html; charset=utf-8", **headers}
        return self.url + path

    def methods(self, path: str) -> list[str]:
        """The methods a path was asked with, in order."""
        return [method for method, asked, _ in self.requests if asked == path]

    def handle_error(self, *_: object) -> None:
        """A client that leaves is no error here."""


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests talk to this machine only."""
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def settings() -> Settings:
    """Impatient settings that let the loopback address pass."""
    return FAST


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    """The server, running."""
    with FaultyServer() as running:
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield running
        running.stopped.set()
        running.shutdown()


@pytest.fixture
def fetch() -> Callable[..., list[Outcome]]:
    """`fetch(url, ..., delay=1)`: outcomes of asking for the addresses together."""

    def ask(*urls: str, **changes: object) -> list[Outcome]:
        async def all_of_them() -> list[Outcome]:
            async with Fetcher(replace(FAST, **changes)) as fetcher:
                return await asyncio.gather(*(fetcher.check(url) for url in urls))

        return asyncio.run(all_of_them())

    return ask


@pytest.fixture
def fetch_one() -> Callable[..., Outcome]:
    """`fetch_one(url, {"id"}, page=1)`: outcome of one address with fragments."""

    def ask(url: str, fragments: set[str], **changes: object) -> Outcome:
        async def one() -> Outcome:
            async with Fetcher(replace(FAST, **changes)) as fetcher:
                return await fetcher.check(url, frozenset(fragments))

        return asyncio.run(one())

    return ask
