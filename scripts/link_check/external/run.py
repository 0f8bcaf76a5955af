"""Check the outside links of a site: collect, ask, judge."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from scripts.base import command, yaml_file
from scripts.base.report import Severity
from scripts.link_check.external.cache import Cache
from scripts.link_check.external.changed import changed
from scripts.link_check.external.fetch import Fetcher, masked
from scripts.link_check.external.known_failures import Known
from scripts.link_check.external.outcome import Outcome, Settings
from scripts.link_check.finding import Finding, at
from scripts.link_check.index.site import Lead, Site
from scripts.link_check.source.trace import Sources

OUT_OF_REACH = ("dns", "connection")
WARNINGS = {"moved", "refused", "catch-all"}  # a person must look
DEAD = {"status", "soft-404", "dns", "connection"}  # an archive may have it
FIRST_HOSTS = 12  # none of so many in reach: there is no network, and no need to wait for the rest
WAYBACK = "https://web.archive.org/web/"  # with a day, month or year, the Internet Archive shows the nearest snapshot; it is not asked
BAR = 30  # letters of the bar of progress
MOST_HOSTS = 0.9  # more of the hosts than this share out of reach: the fault is ours, not theirs


class NoNetwork(Exception):
    """Every request failed for want of a network; the text says what was not checked."""


@dataclass
class Outside:
    """One outside address (without fragment), where it stands (once a page), and which places on its page are meant."""

    url: str
    sources: dict[str, Lead] = field(default_factory=dict)  # by file
    fragments: dict[str, dict[str, Lead]] = field(default_factory=dict)  # by fragment and file


def collect(site: Site) -> list[Outside]:
    """Return every http or https address that leads out of the site, in order of appearance."""
    found: dict[str, Outside] = {}
    for lead in site.leads:
        if lead.target.kind != "outside":
            continue
        url, _, fragment = lead.target.path.partition("#")
        outside = found.setdefault(url, Outside(url))
        outside.sources |= {source: lead for source in lead.sources if source not in outside.sources}
        name = unquote(fragment.partition(":~:")[0])  # what follows is a text fragment of the browser
        # #/path and #!path are addresses of a script, a=b is an instruction to a reader (#page=2)
        if name and name.lower() != "top" and not name.startswith(("/", "!")) and "=" not in name:
            outside.fragments.setdefault(name, {}).update(dict.fromkeys(lead.sources, lead))
    return list(found.values())


def run(root: Path, name: str, settings: Settings, cache: Cache, since: str = "", today: date | None = None) -> tuple[list[Finding], str]:
    """Return findings on the outside links, and the summary. With `since`, only addresses on lines changed since that revision.

    Raises NoPages, NoNetwork and NoRevision.
    """
    start = time.perf_counter()
    keep: set[str] = set()
    with ended_by_signal(cache, keep):
        site = Site(root)
        wanted = everything = collect(site)
        if since:
            new_ones = changed(site.project, since)
            wanted = [outside for outside in everything if outside.url in new_ones]
        kept = {outside.url: cache.get(outside.url, frozenset(outside.fragments)) for outside in wanted}
        outcomes = {url: outcome for url, outcome in kept.items() if outcome}
        from_cache = len(outcomes)
        keep.update(outside.url for outside in everything)
        asked = asyncio.run(ask([outside for outside in wanted if outside.url not in outcomes], settings, cache, keep))
    _refuse_without_network(asked, from_cache)
    outcomes.update(asked)
    known = Known(site.project, today)
    findings = Sources(site.project, site).trace(judge(site, wanted, outcomes, known, Days(site.project, today)))
    findings = [*map(_discreet, findings), *known.judge(outcomes, complete=not since)]
    summary = f"{name}: {len(wanted):,} outside addresses on {len(site.pages):,} pages, {len(asked):,} asked"
    summary += f", {from_cache:,} from the cache" if cache.file else ""
    summary += f", {len(everything) - len(wanted):,} unchanged since {since} not asked" if since else ""
    return findings, f"{summary} in {time.perf_counter() - start:.1f} s"


async def ask(wanted: list[Outside], settings: Settings, cache: Cache, keep: set[str]) -> dict[str, Outcome]:
    """Ask for every address; what was learnt is saved as it comes, so that a run that is broken off is not lost.

    So many workers take one host after the other: one that is slow holds as many of them as it may be asked at a time.
    Raises NoNetwork.
    """
    outcomes: dict[str, Outcome] = {}
    tried: set[str] = set()  # hosts, until one is in reach
    reached = False
    hosts: dict[str, deque[Outside]] = {}
    for outside in wanted:
        hosts.setdefault(urlsplit(outside.url).netloc, deque()).append(outside)
    turns = deque(host for place in range(settings.per_host) for host, waiting in hosts.items() if len(waiting) > place)

    async def work() -> None:
        while turns:
            waiting = hosts[turns.popleft()]
            while waiting:
                await one(waiting.popleft())

    async def one(outside: Outside) -> None:
        nonlocal reached
        outcome = await fetcher.check(outside.url, frozenset(outside.fragments))
        outcomes[outside.url] = outcome
        cache.put(outside.url, outcome, frozenset(outside.fragments))
        cache.save_now_and_then(keep)
        _show(len(outcomes), len(wanted))
        reached = reached or outcome.kind not in (*OUT_OF_REACH, "timeout")
        tried.add(urlsplit(outside.url).netloc)
        if len(tried) >= FIRST_HOSTS and not reached:
            count = f"{len(wanted):,} outside addresses not checked"
            last = f"(last {masked(outside.url)}: {outcome.detail})"
            raise NoNetwork(f"no network: {count}, {len(tried)} hosts out of reach and none in reach {last}")

    try:
        async with Fetcher(settings) as fetcher, asyncio.TaskGroup() as group:
            for _ in range(min(settings.workers, len(turns))):
                group.create_task(work())
    except* NoNetwork as stopped:
        raise stopped.exceptions[0] from None
    finally:
        cache.save(keep)
    return outcomes


def _show(done: int, total: int) -> None:
    """Draw a bar on stderr where somebody is watching."""
    if sys.stderr.isatty():
        full = BAR * done // total
        bar = f"\r[{'#' * full}{'.' * (BAR - full)}] {done}/{total} outside addresses asked"
        print(bar, end="\n" if done == total else "", file=sys.stderr, flush=True)


@contextmanager
def ended_by_signal(cache: Cache, keep: set[str]) -> Iterator[None]:
    """End at once on SIGTERM, with the cache whole: an exception would be lost in a callback, and look-ups wait for their threads."""

    def end(*_: object) -> None:
        if keep:
            cache.save(keep)
        os.write(2, b"Stopped.\n")
        os._exit(command.COULD_NOT_RUN)

    before = signal.signal(signal.SIGTERM, end) if threading.current_thread() is threading.main_thread() else None
    try:
        yield
    finally:
        if before is not None:
            signal.signal(signal.SIGTERM, before)


def judge(site: Site, wanted: list[Outside], outcomes: dict[str, Outcome], known: Known, days: Days) -> Iterator[Finding]:
    """One finding a page for each address that is not in order, and for each fragment that its page lacks."""
    for outside in wanted:
        outcome = outcomes[outside.url]
        for fragment in outcome.missing:
            text = f'{outside.url}#{fragment} leads to a page without the id "{fragment}": look at it by hand'
            for source, lead in outside.fragments[fragment].items():
                yield at(site, lead, source, "external-fragment", text, "warning")
        if text := "" if known.excuses(outside.url) else _problem(outside.url, outcome, days):
            rule = "external-http" if outcome.kind == "ok" else f"external-{outcome.kind}"
            severity: Severity = "warning" if outcome.kind in WARNINGS or outcome.kind == "ok" else "error"
            for source, lead in outside.sources.items():
                yield replace(at(site, lead, source, rule, f"{outside.url} {text}", severity), target=outside.url)


def _discreet(finding: Finding) -> Finding:
    """Return a finding without the names and passwords of addresses: reports are kept and published."""
    if "@" not in finding.message + finding.value + finding.target:
        return finding
    return replace(finding, message=masked(finding.message), value=masked(finding.value), target=masked(finding.target))


def _problem(url: str, outcome: Outcome, days: Days) -> str:
    """Return what is wrong with an address, and the mend where one is known; "" where nothing is."""
    if outcome.kind == "ok":
        return f"answers with https too: write {outcome.secure}" if outcome.secure else ""
    if outcome.kind == "moved":
        return f"has moved for good to {outcome.new}"
    text = outcome.detail + (": look at it by hand" if outcome.kind in WARNINGS else "")
    dead = outcome.kind in DEAD and outcome.status < 500
    return f"{text}; an archived copy may be at {WAYBACK}{days.of(url).replace('-', '')}/{url}" if dead else text


def _refuse_without_network(asked: dict[str, Outcome], from_cache: int) -> None:
    """Raise NoNetwork where nearly all hosts are out of reach; a single host may be down by itself."""
    reached: dict[str, bool] = {}
    for url, outcome in asked.items():
        host = urlsplit(url).netloc
        reached[host] = reached.get(host, False) or outcome.kind not in OUT_OF_REACH
    missed = [host for host, answered in reached.items() if not answered]
    if len(missed) <= len(reached) * MOST_HOSTS or (from_cache and len(reached) == 1):
        return
    url, outcome = next((url, outcome) for url, outcome in asked.items() if urlsplit(url).netloc in missed)
    count = f"{len(asked):,} outside address{'es' if len(asked) > 1 else ''}"
    share = f"{len(missed):,} of {len(reached):,} host{'s' if len(reached) > 1 else ''} out of reach"
    raise NoNetwork(f"no network: {count} not checked, {share} (first {masked(url)}: {outcome.detail})")


class Days:
    """Which day of an archived copy to look at: the source's own date in data/sources/, or else today."""

    def __init__(self, project: Path, today: date | None = None) -> None:
        self.project, self.today = project, (today or date.today()).isoformat()

    @cached_property
    def known(self) -> dict[str, str]:
        """The days by address; the sources are read when the first one is asked for."""
        sources = (one for file in sorted((self.project / "data/sources").glob("*.yml")) for one in yaml_file.read(file) or [])
        return {str(one.get("url", "")).partition("#")[0]: str(one["date"]) for one in sources if one.get("date")}

    def of(self, url: str) -> str:
        """Return the day for an address."""
        return self.known.get(url, self.today)
