"""Ask the search's own modules, without its dialog: all queries of a language in one go, in any page of the site."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Page

from scripts.base.hashed import built

FIRST = 10  # results of a query that are looked at
# The modules below a language's assets that hold the class of the index, the function that searches it, and the language.
MODULES = ("search/index.js", "search/rank.js", "search/language.js")
ASK = """async ([place, ranker, data, queries, count]) => {
  const { Index } = await import(place);
  const { search } = await import(ranker);
  const index = new Index(await (await fetch(data)).json());
  return queries.map((query) => search(index, query).slice(0, count).map(({ place }) => index.result(place).url));
}"""


def modules(site: Path, base: str, code: str) -> list[str]:
    """Addresses of the modules of index, ranking and language in a built site that is served at `base`."""
    return [base + built(site, f"{code}/assets/{name}") for name in MODULES]


def ask(page: Page, site: Path, base: str, code: str, queries: Iterable[str]) -> list[list[str]]:
    """Addresses below the language of the first results of each query. The page's address is changed to one of the site."""
    page.goto(f"{base}robots.txt")  # the modules' own host, and nothing that runs beside them
    index, ranker, _ = modules(site, base, code)
    found: list[list[str]] = page.evaluate(ASK, [index, ranker, base + built(site, f"search/{code}/index.json"), list(queries), FIRST])
    return found
