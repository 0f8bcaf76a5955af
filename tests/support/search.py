"""Ask the search's own modules, without its dialog, and judge what they answer: recall, rank, queries that find nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.support.hashed import built
from tests.support.queries import Query

DEPTH = 10  # results of a query that are looked at, and count for the reciprocal rank; recall looks at the first and the first five
# The modules below a language's assets that hold the class of the index, the function that searches it, and the language.
MODULES = ("search/index.js", "search/rank.js", "search/language.js")
ASK = """async ([place, ranker, data, queries, count]) => {
  const { Index } = await import(place);
  const { search, withoutTerms } = await import(ranker);
  const index = new Index(await (await fetch(data)).json());
  return queries.map((query) => {
    const { definition, results } = withoutTerms(index, search(index, query));
    return [definition, ...results.slice(0, count)].filter(Boolean).map(({ place }) => index.result(place).url);
  });
}"""


def modules(site: Path, base: str, code: str) -> list[str]:
    """Addresses of the modules of index, ranking and language in a built site that is served at `base`."""
    return [base + built(site, f"{code}/assets/{name}") for name in MODULES]


def ask(page: Page, site: Path, base: str, code: str, queries: Iterable[str]) -> list[list[str]]:
    """Addresses below the language of what each query shows first: a definition, where there is one, and results.

    The page's address is changed to one of the site.
    """
    page.goto(f"{base}robots.txt")  # the modules' own host, and nothing that runs beside them
    index, ranker, _ = modules(site, base, code)
    found: list[list[str]] = page.evaluate(ASK, [index, ranker, base + built(site, f"search/{code}/index.json"), list(queries), DEPTH])
    return found


@dataclass
class Figures:
    """Judged results of a set of queries."""

    ranks: list[int] = field(default_factory=list)  # 0: not among the first ten
    empty: int = 0  # queries with an answer that found nothing
    found_nothing: list[bool] = field(default_factory=list)  # of those that must find nothing
    misses: list[str] = field(default_factory=list)

    def add(self, query: Query, results: list[str]) -> None:
        """Judge the results of a query: addresses below the language."""
        results = query.judged(results)
        if not query.want:
            self.found_nothing.append(not results)
            if results:
                self.misses.append(f"{query.q!r} must find nothing, found {results[0]}")
            return
        rank = next((n for n, one in enumerate(results[:DEPTH], 1) if query.answered_by(one)), 0)
        self.ranks.append(rank)
        self.empty += not results
        if not 1 <= rank <= 5:
            first = ", ".join(results[:3]) or "nothing"
            self.misses.append(f"{query.q!r} ({query.kind}): {f'place {rank}' if rank else 'not in the first ten'}; first: {first}")

    def summary(self) -> dict[str, Any]:
        """Recall, reciprocal rank and the rest, as shares of the queries that have an answer."""
        count = len(self.ranks) or 1
        return {
            "queries": len(self.ranks) + len(self.found_nothing),
            "recall@1": round(sum(rank == 1 for rank in self.ranks) / count, 3),
            "recall@5": round(sum(1 <= rank <= 5 for rank in self.ranks) / count, 3),
            "mrr": round(sum(1 / rank for rank in self.ranks if rank) / count, 3),
            "zero_results": round(self.empty / count, 3),
            "nothing_kept": f"{sum(self.found_nothing)}/{len(self.found_nothing)}",
        }
