"""Measure the search of the built site with judged queries, in a real Chromium, and print the figures by language.

For each language: recall@1, recall@5, mean reciprocal rank over the first ten, share of queries that find nothing; then the
misses of `tune`. The queries stand in tests/search/queries/<locale>.yml; `check` is kept apart, so that nobody tunes the
search with its misses.
"""

import argparse
import sys

from playwright.sync_api import sync_playwright

from scripts.base import chromium, locales
from scripts.base.command import CLEAN, stop
from scripts.evidence.load import EvidenceError
from tests.support import server
from tests.support.queries import FOLDER, faults, read_queries
from tests.support.search import Figures, ask

COLUMNS = ("queries", "recall@1", "recall@5", "mrr", "zero_results", "nothing_kept")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--locale", action="append", choices=locales.LOCALES, help="only this language; may stand several times")


def run(options: argparse.Namespace) -> int:
    """Return the exit code: 0 measured, 1 a fault in the queries, 2 could not run."""
    root, site, chosen = options.root, options.root / "site", tuple(options.locale or locales.LOCALES)
    browser_path = chromium.find(install=False)
    if not browser_path or not all((site / "search" / code).is_dir() for code in chosen):
        stop("bench-search needs a built site and a Chromium: run make build; see python -m scripts chromium --help")
    try:
        judged = {code: read_queries(root / FOLDER / f"{code}.yml") for code in chosen}
    except (EvidenceError, OSError) as error:
        stop(str(error))
    if wrong := [fault for code in chosen for fault in faults(root, f"{FOLDER}/{code}.yml", judged[code])]:
        print("\n".join(wrong), file=sys.stderr)
        return 1
    print(f"{'':12}" + "".join(f"{name:>14}" for name in COLUMNS))
    with sync_playwright() as playwright, server.serve(site) as base:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox", "--disable-gpu"])
        for code, queries in judged.items():
            for part in ("tune", "check"):
                figures, asked = Figures(), getattr(queries, part)
                for query, results in zip(asked, ask(browser.new_page(), site, base, code, [one.q for one in asked]), strict=True):
                    figures.add(query, results)
                summary = figures.summary()
                print(f"{code} {part}".ljust(12) + "".join(f"{summary[name]:>14}" for name in COLUMNS))
                print(*(f"  {miss}" for miss in figures.misses if part == "tune"), sep="\n", end="\n" if figures.misses else "")
        browser.close()
    return CLEAN
