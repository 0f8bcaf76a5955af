"""The built site on a local server, below a path of its own, in a real Chromium."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from scripts.kit import chromium

SITE = Path(__file__).resolve().parents[2] / "site"
# One page of each kind, and the three reference pages, which are made differently.
KINDS = (
    "", "for/practitioners/", "guidance/transfer-supervision/", "mechanisms/ecris/", "mechanisms/", "countries/", "countries/es/",
    "findings/information-exchange/", "recommendations/", "about/translations/", "reference/glossary/", "reference/sources/",
    "reference/pages/", "countries/compare/", "transfers/", "reference/timeline/", "reference/evidence/", "reference/sources/legal-act/",
    "data/", "mechanisms/which/", "training/module-5-transfer-supervision/", "about/changes/",
)  # fmt: skip


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves the site below /kb/, as on a host where the site is not at the root; the 404 page for the rest."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix("/kb"))

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def base() -> Iterator[str]:
    """Address of the served site, with a slash at its end."""
    if not (SITE / "search").is_dir():
        pytest.fail("site/ is not built: run 'make build' first", pytrace=False)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(SITE)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/kb/"
    server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    path = chromium.find(install=False)
    if not path:
        pytest.fail(chromium.HELP, pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh browser context."""
    context = browser.new_context()
    yield context
    context.close()
