"""The built site on a local server, below a path of its own, in a real Chromium."""

from __future__ import annotations

import http.server
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from scripts.base import chromium
from tests.built_site import SITE, need
from tests.support.server import serve

# One page of each kind, and the three reference pages, which are made differently.
KINDS = (
    "", "for/practitioners/", "guidance/transfer-supervision/", "mechanisms/ecris/", "mechanisms/", "countries/", "countries/es/",
    "findings/information-exchange/", "recommendations/", "about/translations/", "reference/glossary/", "reference/sources/",
    "reference/pages/", "countries/compare/", "transfers/", "dates/", "reference/timeline/", "reference/evidence/", "reference/sources/legal-act/",
    "data/", "mechanisms/which/", "training/module-5-transfer-supervision/", "about/changes/", "about/offline/",
    "policy/state-of-play/", "policy/states/lv/", "to/lv/", "ask/", "ask/uk/", "letters/", "letters/chase/", "countries/measures/", "reference/forms/",
    "certificate/fd-2008-947-annex-i/", "training/model-certificate/",
    "leaflets/", "leaflets/supervision-abroad/",
    "training/session/", "training/cards/", "training/sheets/", "training/slides-m2/",
)  # fmt: skip


CLIPBOARD = pytest.mark.xdist_group("clipboard")  # the browsers of a machine share one: these tests run one after the other
HASHED = re.compile(r"/assets/.+\.[0-9a-f]{10}\.")  # names by content, as in deploy/nginx.conf; an index is asked for anew


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves the site below /kb/, as on a host where the site is not at the root; the 404 page for the rest."""

    protocol_version = "HTTP/1.1"  # connections are kept, as on a real host

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix("/kb"))

    def do_GET(self) -> None:
        """Answer; that a host has no icon of its own is no fault of a page."""
        if self.path == "/favicon.ico":
            self.send_response(204)
            self.end_headers()
        else:
            super().do_GET()

    def end_headers(self) -> None:
        """Keep what has its content in its name, as the server of `deploy/` does; pages are asked for again."""
        if HASHED.search(self.path):
            self.send_header("Cache-Control", "public, max-age=31536000, immutable")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def hosted(handler: type[Quiet] = Quiet, folder: Path = SITE) -> Iterator[str]:
    """Address of a built site on a server of its own, with a slash at its end."""
    with serve(folder, handler) as address:
        yield f"{address}kb/"


@pytest.fixture(scope="session")
def base() -> Iterator[str]:
    """Address of the served site, with a slash at its end."""
    need()
    with hosted() as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium, one for each worker."""
    path = chromium.find(install=False)
    if not path:
        pytest.fail(chromium.HELP, pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu", "--renderer-process-limit=1"])
        yield browser
        browser.close()


# A context costs as much as the page that a test loads in it, and begins with an empty cache. So tests share two;
# each test leaves them without pages, cookies or stored values. A test that needs another screen sets the size of its page.
# One page of each stays open: all pages of the context then live in its process, and a new one costs half.


@pytest.fixture(scope="session")
def shared_context(browser: Browser, base: str) -> BrowserContext:
    """The context of the tests that want scripts."""
    return _kept_open(browser.new_context(), base)


@pytest.fixture(scope="session")
def shared_context_without_scripts(browser: Browser, base: str) -> BrowserContext:
    """The context of the tests of what stays without JavaScript."""
    return _kept_open(browser.new_context(java_script_enabled=False), base)


@pytest.fixture
def context(shared_context: BrowserContext, base: str) -> Iterator[BrowserContext]:
    """A browser context with nothing in it but what the cache kept."""
    yield shared_context
    _empty(shared_context, base)


@pytest.fixture
def without_scripts(shared_context_without_scripts: BrowserContext, base: str) -> Iterator[BrowserContext]:
    """The same, with JavaScript turned off."""
    yield shared_context_without_scripts
    _empty(shared_context_without_scripts, base)


def _kept_open(context: BrowserContext, base: str) -> BrowserContext:
    context.new_page().goto(f"{base}robots.txt")
    return context


def _empty(context: BrowserContext, base: str) -> None:
    """Forget what a test left: stored values, cookies, permissions, routes and pages."""
    context.unroute_all()
    first, *others = context.pages
    devtools = context.new_cdp_session(first)
    devtools.send("Storage.clearDataForOrigin", {"origin": base.removesuffix("/kb/"), "storageTypes": "local_storage,indexeddb"})
    devtools.detach()
    context.clear_cookies()
    context.clear_permissions()
    for page in others:
        page.close()
