"""Build the whole site into site/: one MkDocs process a language, in parallel, then search and sitemaps.

site/ is replaced only when everything went well; a fault leaves the old one as it was.
Environment: LOCALES (en,nl builds only these), SITE_URL (address of the site, with a slash at its end),
REPO_URL (repository, for the "open an issue" link).
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
import sys
import tempfile
import time
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from pathlib import Path

from scripts.build.feed import feed
from scripts.build.language import build_locale
from scripts.build.root_pages import assemble, data_index, write
from scripts.evidence.load import load
from scripts.evidence.redirects import load_redirects
from scripts.exports.files import files as data_files
from scripts.kit import locales
from scripts.kit.catalogs import translator
from scripts.search.index import write_index

DEFAULT_URL = "http://127.0.0.1:8000/"


class BuildError(Exception):
    """The site could not be built. The text says where and why."""


def workers(languages: int = len(locales.LOCALES)) -> ProcessPoolExecutor:
    """Processes that build languages: as many as there are cores, at most one a language."""
    count = min(os.cpu_count() or 1, languages)
    return ProcessPoolExecutor(count, mp_context=multiprocessing.get_context("spawn"))


def build_site(
    root: Path,
    site: Path,
    chosen: tuple[str, ...] = locales.LOCALES,
    site_url: str = DEFAULT_URL,
    complete: bool = True,
    pool: Executor | None = None,
    quiet: bool = False,
) -> float:
    """Build `chosen` languages of `root` into `site`; return the seconds it took.

    Languages that are not chosen keep what `site` holds of them; where the build is not `complete`, the search index
    and the open data stay as they are. Raises BuildError, EvidenceError or CatalogError.
    """
    start = time.perf_counter()
    site_url = site_url.rstrip("/") + "/"
    evidence = load(root)  # one clear message before five processes say the same
    redirects = load_redirects(root)
    for code in chosen:
        translator(root, code)
    say = (lambda text: None) if quiet else (lambda text: print(text, file=sys.stderr, flush=True))
    site.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".site-", dir=site.parent) as folder:
        new = Path(folder) / "site"
        new.mkdir()
        own_pool = None if pool else workers()
        try:
            jobs = [(pool or own_pool).submit(build_locale, root, c, new / c, site_url, os.environ.get("REPO_URL", "")) for c in chosen]
            faults = []
            for done, job in enumerate(as_completed(jobs), 1):
                result = job.result()
                say(f"[{done}/{len(jobs)}] {result.locale}: {'failed' if result.fault else f'built in {result.seconds:.1f} s'}")
                if result.fault:
                    faults.append(f"{result.locale}: {result.fault}")
        finally:
            if own_pool:
                own_pool.shutdown(cancel_futures=True)
        if faults:
            raise BuildError("\n".join(faults))
        built = chosen
        if site.is_dir():  # a build of some languages keeps the others
            for code in locales.LOCALES:
                if code not in chosen and (site / code / "index.html").is_file():
                    shutil.copytree(site / code, new / code, copy_function=os.link)
                    built = tuple(c for c in locales.LOCALES if c in (*built, code))
        assemble(root, new, built, site_url, redirects)
        for code in chosen:
            write(new / code / "changes.xml", feed(evidence, code, site_url, translator(root, code).gettext))
        if complete:
            write_index(root, new, built, evidence)
            files = data_files(root, evidence, site_url)
            for name, text in files.items():
                write(new / "data" / name, text)
            write(new / "data" / "index.html", data_index(root, built, sorted(files)))
        for kept in ("search", "data") if not complete else ():
            if (site / kept).is_dir():
                shutil.copytree(site / kept, new / kept, copy_function=os.link)
        _swap(new, site)
    return time.perf_counter() - start


def _swap(new: Path, site: Path) -> None:
    """Put the new folder in the old one's place."""
    old = new.parent / "old"
    if site.exists():
        site.rename(old)
    new.rename(site)
