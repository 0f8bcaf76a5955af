"""Run the checks of the site's own links: index, checks, and what was checked in one line."""

from __future__ import annotations

import gc
import time
from collections.abc import Sequence
from pathlib import Path

from scripts.base.addresses import LOCK
from scripts.link_check.checks import CHECKS
from scripts.link_check.finding import Finding
from scripts.link_check.index.packs import Reading
from scripts.link_check.index.site import Site


def run(root: Path, name: str, select: Sequence[str] = (), only: tuple[str, ...] = ()) -> tuple[list[Finding], str]:
    """Findings of the chosen checks (all, if none is named) and the summary. Raises NoPages.

    `only` names the languages that were built, where not all were: what leads to the others is not judged.
    They name the source they come from where the folder that `root` stands in is the project that made it.
    """
    start = time.perf_counter()
    gc.disable()  # half a million small things are made and none is dropped: collecting costs a third of the time
    try:
        return _run(root, name, select, only, start)
    finally:
        gc.enable()


def _run(root: Path, name: str, select: Sequence[str], only: tuple[str, ...], start: float) -> tuple[list[Finding], str]:
    chosen = [check for check in CHECKS if check in select] if select else list(CHECKS)
    reading = Reading(root) if "packs" in chosen else None
    try:
        site = Site(root, only)
        site.reading = reading
        findings = [finding for check in chosen for finding in CHECKS[check](site)]
    finally:
        if reading:
            reading.end()
    return traced(findings, root.resolve().parent, site), summary(site, name, chosen, time.perf_counter() - start)


def traced(findings: list[Finding], project: Path, site: Site) -> list[Finding]:
    """The findings with the sources they come from."""
    if not findings:
        return findings
    # Imported here: the model of the data costs a third of a second that a clean site need not pay.
    from scripts.link_check.source.trace import Sources

    return Sources(project, site).trace(findings)


def summary(site: Site, name: str, chosen: Sequence[str], seconds: float) -> str:
    """What was checked, so that a green run that checked nothing shows."""
    size = f"{name}: {_count(len(site.pages), 'page')}, {_count(len(site.locales), 'language')}"
    if len(chosen) < len(CHECKS):
        return f"{size}; only {', '.join(chosen)} checked in {seconds:.1f} s"
    inside = [lead for lead in site.leads if lead.target.kind == "inside"]
    links = sum(len(lead.sources) for lead in inside)
    fragments = sum(len(lead.sources) for lead in inside if lead.target.fragment)
    lock = "" if (site.root.resolve().parent / LOCK).is_file() else f" (no {LOCK})"
    return f"{size}, {_count(links, 'link')}, {_count(fragments, 'fragment')} checked in {seconds:.1f} s{lock}{_lacking(site)}"


def _lacking(site: Site) -> str:
    """What to say of languages that pages name and that have no page."""
    if not site.lacking:
        return ""
    names = ", ".join(site.lacking)
    if site.left_out:
        return f" (not checked: {names})"
    return f" (no page in {names}: if they were not built, check with LOCALES={','.join(site.locales)} make links)"


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"
