"""Measure the search of the built site with judged queries, in a real Chromium, and print the figures by language.

For each language: recall@1, recall@5, mean reciprocal rank over the first ten, share of queries that find nothing,
queries with a result in another language, milliseconds from a keystroke to painted results, bytes of the first and of a
later search; then the misses of `tune`. The queries stand in tests/search/queries/<locale>.yml; `check` is kept apart,
so its misses are shown only with --check-misses, which whoever tunes the search does not use.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from scripts.base import chromium, locales
from scripts.evidence.load import EvidenceError
from scripts.search.queries import FOLDER, Judged, Query, faults, read_queries

COLUMNS = ("queries", "recall@1", "recall@5", "mrr", "zero_results", "wrong_language", "nothing_kept")
COSTS = ("median_ms", "p95_ms", "first_search_bytes", "later_search_bytes")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--site", type=Path, help="the built site (default: site/ of the project)")
    parser.add_argument("--queries", type=Path, help="another query file: tune and check lists, or one plain list; needs one --locale")
    parser.add_argument("--locale", action="append", choices=locales.LOCALES, help="only this language; may stand several times")
    parser.add_argument("--check-misses", action="store_true", help="also show what `check` misses; never tune with it")
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(options: argparse.Namespace) -> int:
    """Return the exit code: 0 measured, 1 a fault in the queries, 2 could not run."""
    options.site = options.site or options.root / "site"
    chosen = tuple(options.locale or locales.LOCALES)
    browser_path = chromium.find(install=False)
    if not browser_path or not all((options.site / "search" / code).is_dir() for code in chosen):
        print("bench-search needs a built site and a Chromium: run make build; see python -m scripts chromium --help", file=sys.stderr)
        return 2
    if options.queries and len(chosen) != 1:
        print("--queries is of one language: add --locale", file=sys.stderr)
        return 2
    try:
        judged = {code: read_queries(options.queries or options.root / FOLDER / f"{code}.yml") for code in chosen}
        wrong = (
            [] if options.queries else [fault for code in chosen for fault in faults(options.root, f"{FOLDER}/{code}.yml", judged[code])]
        )
    except (EvidenceError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    if wrong:
        print("\n".join(wrong), file=sys.stderr)
        return 1
    result = _measure(options, browser_path, judged)
    print(json.dumps(result, indent=1, ensure_ascii=False) if options.format == "json" else _text(result))
    return 0


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _measure(options: argparse.Namespace, browser_path: str, judged: dict[str, Judged]) -> dict[str, Any]:
    from playwright.sync_api import sync_playwright

    from benchmarks import search
    from tests.support import server

    result: dict[str, Any] = {"cores": os.cpu_count(), "languages": {}}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox", "--disable-gpu"])
        with server.serve(options.site) as base:
            for code, queries in judged.items():
                found, cost = search.run(
                    browser, f"{base}{code}/", search.OURS, _sets(queries), search.below_prefix(f"/{code}/"), _of(code)
                )
                shown = {"tune": found["tune"].misses} if "tune" in found else {}
                if options.check_misses and "check" in found:
                    shown["check"] = found["check"].misses
                result["languages"][code] = {part: one.summary() for part, one in found.items()} | {"cost": cost, "misses": shown}
        browser.close()
    return result


def _sets(judged: Judged) -> dict[str, list[Query]]:
    return {part: queries for part in ("tune", "check") if (queries := getattr(judged, part))}


def _of(code: str) -> Callable[[str], None]:
    return lambda text: _say(f"{code}: {text}")


def _text(result: dict[str, Any]) -> str:
    """Format the figures as tables."""
    own = result["languages"]
    lines = [f"{'':22}" + "".join(f"{name:>16}" for name in COLUMNS), *_rows(own)]
    lines += ["", f"{'':22}" + "".join(f"{name:>20}" for name in COSTS)]
    lines += [code.ljust(22) + "".join(f"{found['cost'][name]!s:>20}" for name in COSTS) for code, found in own.items()]
    for code, found in own.items():
        for part, misses in found["misses"].items():
            lines += ["", f"{code} {part}: {len(misses)} missed", *(f"  {miss}" for miss in misses)]
    return "\n".join(lines)


def _rows(languages: dict[str, Any]) -> Iterator[str]:
    """Yield a line for each language and list of queries."""
    for code, found in languages.items():
        for part in ("tune", "check"):
            if part in found:
                yield f"{code} {part}".ljust(22) + "".join(f"{found[part][name]:>16}" for name in COLUMNS)
