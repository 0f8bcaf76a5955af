"""What a reader downloads and waits for, measured in a real Chromium."""

from __future__ import annotations

import statistics
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page

TYPED = ("probation transfer", "2008/947", "ecris certificate", "deadline sis alert", "supervision netherlands")
# Waits for the list of results to change after each keystroke, and for the next frame.
TYPE = """async ([input, list, text]) => {
  const field = document.querySelector(input), target = document.querySelector(list), times = [];
  const frame = () => new Promise(requestAnimationFrame);
  for (let n = 1; n <= text.length; n++) {
    await new Promise(done => setTimeout(done, 60));
    const start = performance.now();
    const changed = new Promise(done => {
      const watcher = new MutationObserver(() => { watcher.disconnect(); done(true); });
      watcher.observe(target, {childList: true, subtree: true, characterData: true});
      setTimeout(() => done(false), 1500);
    });
    field.value = text.slice(0, n);
    field.dispatchEvent(new Event("input", {bubbles: true}));
    field.dispatchEvent(new KeyboardEvent("keyup", {bubbles: true}));
    if (await changed) { await frame(); times.push(performance.now() - start); }
  }
  return times;
}"""


@dataclass
class Traffic:
    """Bytes that came over the wire, by address."""

    sizes: dict[str, int] = field(default_factory=dict)

    def watch(self, page: Page) -> None:
        """Count what the page and its workers fetch."""

        def finished(request) -> None:  # noqa: ANN001 - Playwright's request
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


def search(browser: Browser, url: str, opener: str, field_: str, results: str) -> dict[str, float]:
    """Bytes of the first search after opening, and milliseconds from keystroke to painted results (median, p95)."""
    context = browser.new_context()
    page, traffic = context.new_page(), Traffic()
    traffic.watch(page)
    page.goto(url, wait_until="networkidle")
    before = traffic.take()
    page.click(opener)
    page.fill(field_, "probation")
    page.wait_for_selector(f"{results} a")
    page.wait_for_load_state("networkidle")
    first = traffic.take()
    times: list[float] = []
    for text in TYPED:
        times += page.evaluate(TYPE, [field_, results, text])
    context.close()
    times.sort()
    return {
        "bytes_before_search": before,
        "first_search_bytes": first,
        "keystrokes": len(times),
        "median_ms": round(statistics.median(times), 1),
        "p95_ms": round(times[int(len(times) * 0.95) - 1], 1),
    }
