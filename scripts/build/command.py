"""Build the whole site into site/: one MkDocs process a language, in parallel, then search and sitemaps.

site/ is replaced only when everything went well; a fault leaves the old one as it was.
Environment: LOCALES (en,nl builds only these), SITE_URL (address of the site, with a slash at its end),
REPO_URL (repository, for the "open an issue" link and /.well-known/security.txt; without it the site has neither),
SOURCE_DATE_EPOCH (seconds since 1970: the day that packs and handbooks carry, else that of the last review).
"""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

from scripts.base import locales
from scripts.base.catalogs import CatalogError
from scripts.base.command import CLEAN, COULD_NOT_RUN, FOUND
from scripts.base.sources import SourceError
from scripts.build.site import DEFAULT_URL, BuildError, Plan, build_site
from scripts.evidence.load import EvidenceError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--site", type=Path, help="folder to write (default: site/ of the project)")
    parser.add_argument("--no-packs", action="store_true", help="make neither offline packs nor handbooks: quicker while one edits")


def run(options: argparse.Namespace) -> int:
    """Return the exit code: 0 built, 1 a fault in the content, 2 could not run, or was stopped."""
    site = (options.site or options.root / "site").resolve()  # it may be a link to where it is served from
    chosen = locales.chosen()
    if not (day := os.environ.get("SOURCE_DATE_EPOCH") or "0").isdigit():
        print(f"SOURCE_DATE_EPOCH: {day!r} is no number of seconds since 1970", file=sys.stderr)
        return COULD_NOT_RUN
    url = os.environ.get("SITE_URL") or DEFAULT_URL
    plan = Plan(options.root, site, chosen, url, packs=not options.no_packs, hashed=True)
    try:
        return attempt(lambda: build_site(plan), site)
    except KeyboardInterrupt:
        print(f"Stopped. {site} is as it was, or new and whole.", file=sys.stderr)
        return COULD_NOT_RUN


def attempt(build: Callable[[], float], site: Path) -> int:
    """Build, and say how it went; return the exit code."""
    try:
        seconds = build()
    except (BuildError, EvidenceError, CatalogError, SourceError) as error:
        print(f"{error}\nNothing was written; {site} is as it was.", file=sys.stderr)
        return COULD_NOT_RUN if isinstance(error, SourceError) else FOUND
    except OSError as error:
        print(f"The site could not be written: {error}\nNothing was changed; {site} is as it was.", file=sys.stderr)
        return COULD_NOT_RUN
    pages = sum(1 for _ in site.rglob("index.html"))
    print(f"{pages} pages in {seconds:.1f} s: {site}", file=sys.stderr)
    return CLEAN
