"""Run the checks of the site's own links: index, checks, and what was checked in one line."""

import gc
import os
import time
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path
from typing import Any

from scripts.base.addresses import LOCK
from scripts.link_check.checks import CHECKS, addresses, judge, pages
from scripts.link_check.finding import Finding
from scripts.link_check.index.packs import pack_faults, pack_files
from scripts.link_check.index.site import Site


def run(root: Path, name: str, only: tuple[str, ...] = ()) -> tuple[list[Finding], str]:
    """Return the findings of all checks and the summary. Raises NoPages.

    `only` names the languages that were built, where not all were: what leads to the others is not judged.
    Findings name the source they come from where the folder that `root` stands in is the project that made it.
    """
    start = time.perf_counter()
    pool = ProcessPoolExecutor(max(1, min(2, (os.cpu_count() or 1) - 1)))  # no process until there is something to do
    gc.disable()  # half a million small things are made and none is dropped: collecting costs a third of the time
    try:
        jobs: dict[str, Future[Any]] = {}
        if (root.resolve().parent / "data").is_dir():
            jobs["celex"] = pool.submit(addresses.celex_numbers, root.resolve().parent)
        jobs |= {path: pool.submit(pack_faults, root, path) for path in pack_files(root)}
        site = Site(root, only)
        site.jobs.update(jobs)
        if codes := pages.code_files(site.files):
            site.jobs["qr"] = pool.submit(pages.wrong_codes, root, site.base.url, codes)
        findings = judge(site, list(CHECKS))
    finally:
        pool.shutdown(cancel_futures=True)
        gc.enable()
    return traced(findings, site), summary(site, name, time.perf_counter() - start)


def traced(findings: list[Finding], site: Site) -> list[Finding]:
    """Return the findings with the sources they come from."""
    if not findings:
        return findings
    # Imported here: the model of the data costs a third of a second that a clean site need not pay.
    from scripts.link_check.source.trace import Sources

    return Sources(site.project, site).trace(findings)


def summary(site: Site, name: str, seconds: float) -> str:
    """Say what was checked, so that a green run that checked nothing shows."""
    size = f"{name}: {_count(len(site.pages), 'page')}, {_count(len(site.locales), 'language')}"
    inside = [link_target for link_target in site.link_targets if link_target.target.kind == "inside"]
    links = sum(len(link_target.sources) for link_target in inside)
    fragments = sum(len(link_target.sources) for link_target in inside if link_target.target.fragment)
    text = f"{size}, {_count(links, 'link')}, {_count(fragments, 'fragment')} checked in {seconds:.1f} s"
    text += "" if (site.project / LOCK).is_file() else f" (no {LOCK})"
    if not site.lacking:
        return text
    names, built = ", ".join(site.lacking), ",".join(site.locales)
    hint = f"no page in {names}: if they were not built, check with LOCALES={built} make links"
    return f"{text} (not checked: {names})" if site.left_out else f"{text} ({hint})"


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"
