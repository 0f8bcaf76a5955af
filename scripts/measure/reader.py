"""What a reader downloads, measured in a real Chromium."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page, Request


@dataclass
class Traffic:
    """Bytes that came over the wire, by address."""

    sizes: dict[str, int] = field(default_factory=dict)

    def watch(self, page: Page) -> None:
        """Count what the page and its workers fetch."""

        def finished(request: Request) -> None:
            sizes = request.sizes()
            self.sizes[request.url] = sizes["responseBodySize"] + sizes["responseHeadersSize"]

        page.context.on("requestfinished", finished)

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
    page.goto(url, wait_until="networkidle")
    result = {"requests": len(traffic.sizes), "bytes": traffic.take()}
    context.close()
    return result
