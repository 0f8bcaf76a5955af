"""What the search costs when the content grows: the same pages several times, each copy with some words of its own."""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import statistics
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from scripts.base import locales
from scripts.base.hashed import built
from scripts.evidence.load import load
from scripts.measure import search, server
from scripts.search.aliases import aliases, joined
from scripts.search.index import build
from scripts.search.language import load_rules
from scripts.search.queries import Query
from scripts.search.records import PageRecords, site_records

TIMES = (1, 3, 10)
OWN = re.compile(r"\b\w{6,}\b")


def copies(pages: list[PageRecords], times: int) -> list[PageRecords]:
    """The pages `times` over. In a copy every twelfth long word is one that no other copy has: texts bring new words."""
    found = list(pages)
    for copy in range(1, times):
        for page in pages:
            sections = [replace(section, text=_varied(section.text, copy)) for section in page.sections]
            found.append(replace(page, address=f"copy-{copy}/{page.address}", sections=sections))
    return found


def _varied(text: str, copy: int) -> str:
    count = iter(range(10**9))
    return OWN.sub(lambda match: match[0] if next(count) % 12 else f"{match[0][:5]}q{'bcdfghjkl'[copy - 1]}{match[0][5:]}", text)


def measure(
    root: Path, site: Path, folder: Path, browser: Browser, code: str, queries: list[Query], say: Callable[[str], None]
) -> dict[str, Any]:
    """Sections, bytes of the index (raw, gzip), of a first search, and milliseconds, by number of copies."""
    rules = {locale: load_rules(root, locale) for locale in locales.LOCALES}
    pages, names = list(site_records(site / code)), joined(aliases(root, load(root)), rules[code].tasks)
    stopped = {locale: one.stopped for locale, one in rules.items()}
    result = {}
    for times in TIMES:
        say(f"{code}: {times} times the content")
        text = json.dumps(build(copies(pages, times), names, rules[code], stopped), ensure_ascii=False, separators=(",", ":"))
        grown = folder / f"grown-{code}-{times}"
        shutil.copytree(site / code, grown / code, copy_function=os.link)
        shutil.copytree(site / "search" / code, grown / "search" / code, copy_function=os.link)
        index = grown / built(grown, f"search/{code}/index.json")
        index.unlink()
        index.write_text(text, encoding="utf-8")
        with server.serve(grown) as base:
            _, cost = search.run(browser, f"{base}{code}/", search.OURS, {"tune": queries}, lambda path: path)
            ready = [_ready(browser, f"{base}{code}/") for _ in range(3)]
        result[f"{times}x"] = {
            "sections": sum(len(page.sections) for page in pages) * times,
            "index_bytes": len(text.encode()),
            "index_gzip": len(gzip.compress(text.encode(), 6)),
            "first_search_bytes": cost["first_search_bytes"],
            "median_ms": cost["median_ms"],
            "p95_ms": cost["p95_ms"],
            "open_ms": round(statistics.median(ready)),
        }
    return result


def _ready(browser: Browser, url: str) -> float:
    """Milliseconds from opening the search, with a query in the field, to the first results."""
    page = browser.new_page()
    page.goto(url, wait_until="networkidle")
    script = """() => new Promise(done => {
      const start = performance.now();
      document.querySelector("#kb-search-input").value = "ecris";
      new MutationObserver(() => done(performance.now() - start)).observe(document.querySelector("#kb-search-results"), {childList: true});
      document.querySelector("[data-search-open]").click();
    })"""
    taken = float(page.evaluate(script))
    page.close()
    return taken
