"""What a reader downloads, measured in a real Chromium."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page, Request


@dataclass
class Traffic:
    """Bytes that came over the wire, by address."""

    sizes: dict[str, int] = field(default_factory=dict)
    _asked: int = 0
    _answered: int = 0

    def watch(self, page: Page) -> None:
        """Count what the page and its workers fetch."""

        def asked(_: Request) -> None:
            self._asked += 1

        def answered(_: Request) -> None:
            self._answered += 1

        def finished(request: Request) -> None:
            sizes = request.sizes()
            self.sizes[request.url] = sizes["responseBodySize"] + sizes["responseHeadersSize"]
            self._answered += 1

        page.context.on("request", asked)
        page.context.on("requestfinished", finished)
        page.context.on("requestfailed", answered)

    def settle(self, page: Page, quiet: int = 100) -> None:
        """Wait until everything is answered and nothing more is asked for some milliseconds (Playwright's own wait takes 500)."""
        before = -1
        while self._asked > self._answered or self._asked != before:
            before = self._asked
            page.wait_for_timeout(quiet)

    def take(self) -> int:
        """Bytes since the last call."""
        total = sum(self.sizes.values())
        self.sizes.clear()
        return total


def first_visit(browser: Browser, url: str) -> dict[str, int]:
    """Bytes and requests of a first visit to a page."""
    context = browser.new_context()
    page, traffic = context.new_page(), Traffic()
    traffic.watch(page)
    page.goto(url)
    traffic.settle(page)
    result = {"requests": len(traffic.sizes), "bytes": traffic.take()}
    context.close()
    return result
