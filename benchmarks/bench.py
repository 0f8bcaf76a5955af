"""Measure what the design promises and print it as JSON, with the plain stack on the same pages beside it.

Numbers: bytes of a first visit and of the first search (compressed, as a web host sends them), milliseconds from a
keystroke to painted results, notes and marks, phone height and sheets of A4 by kind of page (medians), seconds of the
full build, of a server's first page, of an edit until it shows, of lint and link check; whether ProperDocs, which keeps
MkDocs 1.x alive, builds the same pages in its place (where it can be installed). Times
depend on the machine: compare the columns, not two machines.
Needs a built site (make build) and a Chromium.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from scripts.base import chromium
from scripts.base.addresses import page_addresses

KINDS = ("", "for/practitioners/", "guidance/transfer-supervision/", "mechanisms/fd-2008-947/", "countries/uk/",
         "findings/information-exchange/", "recommendations/", "about/site/", "reference/glossary/", "reference/sources/legal-act/",
         "countries/", "countries/compare/", "transfers/", "mechanisms/which/", "reference/timeline/", "reference/evidence/",
         "data/")  # fmt: skip

TYPED = ("probation transfer", "2008/947", "ecris certificate", "deadline sis alert", "supervision netherlands")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--runs", type=int, default=3, help="runs of each timed command; the median is printed (default 3)")
    parser.add_argument("--skip", default="", help="parts to leave out, with commas: reader, maintainer, baseline, drop-in")


def run(options: argparse.Namespace) -> int:
    """Return the exit code: 0 measured, 2 could not run."""
    root, site = options.root, options.root / "site"
    skip = set(options.skip.split(","))
    browser_path = chromium.find(install=False)
    if not browser_path or not (site / "search").is_dir():
        print("bench needs a built site and a Chromium: run make build; see python -m scripts chromium --help", file=sys.stderr)
        return 2
    result: dict[str, Any] = {
        "cores": os.cpu_count(),
        "pages": sum(len(page_addresses(p)) for p in site.iterdir() if (p / "assets").is_dir()),
    }
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        if "baseline" not in skip:
            result["baseline"] = _baseline(root, folder, options.runs)
        if "drop-in" not in skip:
            result["drop_in"] = _drop_in(root, folder)
        if "maintainer" not in skip:
            result |= _maintainer(root, folder, options.runs)
        if "reader" not in skip:
            result |= _reader(site, browser_path, folder / "plain" / "site")
    if "build_s" in result and "baseline" in result:
        result["build_to_plain"] = round(result["build_s"] / result["baseline"]["build_s"], 2)
    print(json.dumps(result, indent=1))
    return 0


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _median(runs: int, measure: Callable[[], float]) -> float:
    """Return the median of several measurements, in seconds."""
    return round(statistics.median(measure() for _ in range(runs)), 2)


def _baseline(root: Path, folder: Path, runs: int) -> dict[str, Any]:
    from benchmarks import baseline

    _say("plain MkDocs on the same pages")
    plain = folder / "plain"
    pages = baseline.write_project(root, plain)
    return {"pages": pages, "build_s": _median(runs, lambda: baseline.build(plain))}


def _drop_in(root: Path, folder: Path) -> dict[str, Any] | str:
    from benchmarks import drop_in

    _say("ProperDocs in the place of MkDocs")
    return drop_in.compare(root, folder)


def _maintainer(root: Path, folder: Path, runs: int) -> dict[str, Any]:
    from benchmarks import maintainer

    _say("build, lint, link check, reload")
    built = folder / "built"
    return {
        "build_s": _median(runs, lambda: maintainer.command(root, "build", "--site", str(built))),
        "lint_s": _median(runs, lambda: maintainer.command(root, "lint")),
        "link_check_s": _median(runs, lambda: maintainer.command(root, "links", "site")),
        "reload": maintainer.reload(root, folder),
    }


def _reader(site: Path, browser_path: str, plain: Path) -> dict[str, Any]:
    from playwright.sync_api import sync_playwright

    from benchmarks import layout, search
    from scripts.search.queries import Query
    from tests.support import server, tasks, traffic

    def searched(url: str, surface: search.Surface) -> dict[str, Any]:
        return search.run(browser, url, surface, {"typed": [Query(q=text, want=[]) for text in TYPED]}, lambda path: path)[1]

    _say("page weight and search in Chromium")
    found: dict[str, Any] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox", "--disable-gpu"])
        with server.serve(site) as base:
            visits = {kind or "home": traffic.first_visit(browser, f"{base}en/{kind}") for kind in KINDS}
            found["first_visit"] = visits
            found["first_visit_most_bytes"] = max(visit["bytes"] for visit in visits.values())
            found["reading"] = layout.measure(browser, base, site)
            context = browser.new_context()
            done = {task["id"]: tasks.carry_out(context, base, task) for task in tasks.tasks()}
            found["tasks"] = {name: {"taps": one.taps, "pixels": one.pixels} for name, one in done.items()}
            found["tasks_median_taps"] = statistics.median(one.taps for one in done.values())
            found["search"] = {code: searched(f"{base}{code}/", search.OURS) for code in ("en", "lv")}
        if plain.is_dir():
            with server.serve(plain) as base:
                found["plain_first_visit"] = traffic.first_visit(browser, base)
                found["plain_search"] = searched(base, replace(search.MATERIAL, letters=True))
        browser.close()
    return found
