"""How well and how fast a search answers judged queries, in a real Chromium: ours, and Material's on the plain stack."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from scripts.search.queries import Query
from tests.support.search import Figures
from tests.support.traffic import Traffic

LETTERS = 60  # queries of a set that are typed letter by letter, where a search answers each; the others at once
QUICK = 30  # milliseconds to wait for what a search that answers at once shows
# Types a text letter by letter; gives the milliseconds from each keystroke to the frame that shows what changed, and the results.
TYPE = """async ([field, area, links, text, whole, wait]) => {
  const input = document.querySelector(field), target = document.querySelector(area), times = [];
  const frame = () => new Promise(done => requestAnimationFrame(() => {
    const port = new MessageChannel();
    port.port1.onmessage = done;
    port.port2.postMessage(0);
  }));
  for (let n = whole ? text.length : 1; n <= text.length; n++) {
    let watcher, stop;
    const changed = new Promise(done => {
      watcher = new MutationObserver(() => done(true));
      watcher.observe(target, {childList: true, subtree: true, characterData: true, attributes: true});
      stop = setTimeout(() => done(false), wait);
    });
    const start = performance.now();
    input.value = text.slice(0, n);
    input.dispatchEvent(new Event("input", {bubbles: true}));
    input.dispatchEvent(new KeyboardEvent("keyup", {bubbles: true}));
    if (await changed) { await frame(); times.push(performance.now() - start); }
    watcher.disconnect();
    clearTimeout(stop);
  }
  if (whole) await new Promise(done => setTimeout(done, wait));
  return [times, [...document.querySelectorAll(links)].map(link => link.href)];
}"""


@dataclass
class Surface:
    """Where a search is on a page: what opens it, its field, the area that changes, the links of results."""

    opener: str
    field: str
    area: str
    links: str
    letters: bool = True  # type letter by letter; else the whole query at once
    wait: int = 300  # milliseconds after which a keystroke counts as without effect


OURS = Surface("[data-search-open]", "#kb-search-input", "#kb-search", "#kb-search-results a")
MATERIAL = Surface(".md-search__input", ".md-search__input", ".md-search-result", ".md-search-result__list a", letters=False, wait=400)


def run(
    browser: Browser,
    url: str,
    surface: Surface,
    sets: dict[str, list[Query]],
    below: Callable[[str], str | None],
    say: Callable[[str], None] = lambda _: None,
) -> tuple[dict[str, Figures], dict[str, Any]]:
    """Type every query at the search of a page. `below` turns a result's path into an address below the language.

    Returns the figures of each set, and the cost: milliseconds and bytes.
    """
    context = browser.new_context()
    page, traffic = context.new_page(), Traffic()
    traffic.watch(page)
    page.goto(url, wait_until="networkidle")
    before = traffic.take()
    page.click(surface.opener)
    times: list[float] = []
    figures = {name: Figures() for name in sets}
    first_bytes, later_bytes = 0, []
    for name, queries in sets.items():
        for number, query in enumerate(queries):
            if not number % 25:
                say(f"{name} {number}/{len(queries)}")
            letters = surface.letters and number < LETTERS
            cost, links = _typed(page, surface, query.q, letters)
            times += cost if letters or not surface.letters else []
            figures[name].add(
                query, [below(urlsplit(link).path + (f"#{urlsplit(link).fragment}" if urlsplit(link).fragment else "")) for link in links]
            )
            if number % 8:
                continue
            page.wait_for_timeout(500)  # the excerpts come when the typing pauses; a reader pauses, the bench does so for some
            page.wait_for_load_state("networkidle")
            taken = traffic.take()
            if first_bytes:
                later_bytes.append(taken)
            first_bytes = first_bytes or taken
    context.close()
    times.sort()
    return figures, {
        "keystrokes": len(times),
        "median_ms": round(statistics.median(times), 1) if times else None,
        "p95_ms": round(times[int(len(times) * 0.95) - 1], 1) if times else None,
        "bytes_before_search": before,
        "first_search_bytes": first_bytes,
        "later_search_bytes": round(statistics.mean(later_bytes)) if later_bytes else 0,
    }


def _typed(page: Page, surface: Surface, text: str, letters: bool) -> tuple[list[float], list[str]]:
    """Put a query into the emptied field, letter by letter or whole; give the milliseconds and the results."""
    wait = QUICK if surface.letters and not letters else surface.wait
    times, links = page.evaluate(TYPE, [surface.field, surface.area, surface.links, text, not letters, wait])
    return times, links


def below_prefix(prefix: str, others: Iterable[str] = ()) -> Callable[[str], str | None]:
    """Return a function from a path to its address below `prefix`, or None (missing, or below one of `others`)."""

    def below(path: str) -> str | None:
        if not path.startswith(prefix) or any(path.startswith(other) for other in others):
            return None
        return path.removeprefix(prefix)

    return below
