"""Ask the search's own modules, without its dialog: all queries of a language in one go, in any page of the site."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Page

FIRST = 10  # results of a query that are looked at
# Where the modules lie below a language's assets: the place of the index class, and of the function that searches it.
MODULES = (("search/index.js", "search/rank.js"), ("search-engine.js", "search-engine.js"))
ASK = """async ([place, ranker, data, queries, count]) => {
  const { Index } = await import(place);
  const { search = (index, query) => index.search(query) } = await import(ranker);
  const index = new Index(await (await fetch(data)).json());
  return queries.map((query) => search(index, query).slice(0, count).map(({ place }) => index.result(place).url));
}"""


def modules(site: Path, base: str, code: str) -> tuple[str, str]:
    """Addresses of the modules in a built site that is served at `base`."""
    index, ranker = next(pair for pair in MODULES if (site / code / "assets" / pair[0]).is_file())
    return f"{base}{code}/assets/{index}", f"{base}{code}/assets/{ranker}"


def ask(page: Page, site: Path, base: str, code: str, queries: Iterable[str]) -> list[list[str]]:
    """Addresses below the language of the first results of each query. The page's address is changed to one of the site."""
    page.goto(f"{base}robots.txt")  # the modules' own host, and nothing that runs beside them
    found: list[list[str]] = page.evaluate(ASK, [*modules(site, base, code), f"{base}search/{code}/index.json", list(queries), FIRST])
    return found
