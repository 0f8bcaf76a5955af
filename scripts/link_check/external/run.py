"""Check the outside links of a site: collect, ask, judge."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from scripts.base.report import Severity
from scripts.link_check.external.cache import Cache
from scripts.link_check.external.changed import changed
from scripts.link_check.external.collect import Outside, collect
from scripts.link_check.external.fetch import Fetcher, masked
from scripts.link_check.external.known_failures import Known
from scripts.link_check.external.outcome import Outcome, Settings
from scripts.link_check.external.progress import Progress
from scripts.link_check.external.wayback import Days, address
from scripts.link_check.finding import Finding, at
from scripts.link_check.index.site import Site
from scripts.link_check.source.trace import Sources

OUT_OF_REACH = ("dns", "connection")
WARNINGS = {"moved", "refused", "catch-all"}  # a person must look
DEAD = {"status", "soft-404", "dns", "connection"}  # an archive may have it
FIRST_HOSTS = 12  # none of so many in reach: there is no network, and no need to wait for the rest
MOST_HOSTS = 0.9  # more of the hosts than this share out of reach: the fault is ours, not theirs


class NoNetwork(Exception):
    """Every request failed for want of a network; the text says what was not checked."""


def run(root: Path, name: str, settings: Settings, cache: Cache, since: str = "", today: date | None = None) -> tuple[list[Finding], str]:
    """Findings on the outside links, and the summary. With `since`, only addresses on lines changed since that revision.

    Raises NoPages, NoNetwork and NoRevision.
    """
    start = time.perf_counter()
    project = root.resolve().parent
    site = Site(root)
    wanted = everything = collect(site)
    if since:
        new_ones = changed(project, since)
        wanted = [outside for outside in everything if outside.url in new_ones]
    kept = {outside.url: cache.get(outside.url, outside.asked_for()) for outside in wanted}
    outcomes = {url: outcome for url, outcome in kept.items() if outcome}
    from_cache = len(outcomes)
    new = [outside for outside in wanted if outside.url not in outcomes]
    asked = asyncio.run(ask(new, settings, cache, {outside.url for outside in everything}))
    _refuse_without_network(asked, from_cache)
    outcomes.update(asked)
    known = Known(project, today)
    findings = Sources(project, site).trace(judge(site, wanted, outcomes, known, Days(project, today)))
    findings = [*map(_discreet, findings), *known.judge(outcomes, complete=not since)]
    summary = f"{name}: {len(wanted):,} outside addresses on {len(site.pages):,} pages, {len(asked):,} asked"
    summary += f", {from_cache:,} from the cache" if cache.file else ""
    summary += f", {len(everything) - len(wanted):,} unchanged since {since} not asked" if since else ""
    return findings, f"{summary} in {time.perf_counter() - start:.1f} s"


async def ask(wanted: list[Outside], settings: Settings, cache: Cache, keep: set[str]) -> dict[str, Outcome]:
    """Ask for every address; what was learnt is saved as it comes, so that a run that is broken off is not lost.

    So many workers take one host after the other: one that is slow holds as many of them as it may be asked at a time.
    """
    outcomes: dict[str, Outcome] = {}
    progress = Progress(len(wanted))
    tried: set[str] = set()
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
        outcome = await fetcher.check(outside.url, outside.asked_for())
        outcomes[outside.url] = outcome
        cache.put(outside.url, outcome, outside.asked_for())
        cache.save_now_and_then(keep)
        progress.step()
        reach = outcome.kind not in (*OUT_OF_REACH, "timeout")
        if len(tried) < FIRST_HOSTS:
            tried.update(["a host in reach"] if reach else [urlsplit(outside.url).netloc])
        if len(tried) >= FIRST_HOSTS and "a host in reach" not in tried:
            count = f"{len(wanted):,} outside addresses not checked"
            raise NoNetwork(
                f"no network: {count}, {FIRST_HOSTS} hosts out of reach and none in reach (last {masked(outside.url)}: {outcome.detail})"
            )

    try:
        async with Fetcher(settings) as fetcher, asyncio.TaskGroup() as group:
            for _ in range(min(settings.workers, len(turns))):
                group.create_task(work())
    except* NoNetwork as stopped:
        raise stopped.exceptions[0] from None
    finally:
        cache.save(keep)
    return outcomes


def judge(site: Site, wanted: list[Outside], outcomes: dict[str, Outcome], known: Known, days: Days) -> Iterator[Finding]:
    """One finding a page for each address that is not in order, and for each fragment that its page lacks."""
    for outside in wanted:
        outcome = outcomes[outside.url]
        for fragment in outcome.missing:
            text = f'{outside.url}#{fragment} leads to a page without the id "{fragment}": look at it by hand'
            for reference in outside.fragments[fragment].values():
                yield at(site, reference, "external-fragment", text, "warning")
        if text := "" if known.excuses(outside.url) else _problem(outside.url, outcome, days):
            rule = "external-http" if outcome.kind == "ok" else f"external-{outcome.kind}"
            severity: Severity = "warning" if outcome.kind in WARNINGS or outcome.kind == "ok" else "error"
            for reference in outside.references.values():
                yield replace(at(site, reference, rule, f"{outside.url} {text}", severity), target=outside.url)


def _discreet(finding: Finding) -> Finding:
    """A finding without the names and passwords of addresses: reports are kept and published."""
    if "@" not in finding.message + finding.value + finding.target:
        return finding
    return replace(finding, message=masked(finding.message), value=masked(finding.value), target=masked(finding.target))


def _problem(url: str, outcome: Outcome, days: Days) -> str:
    """What is wrong with an address, and the mend where one is known; "" where nothing is."""
    if outcome.kind == "ok":
        return f"answers with https too: write {outcome.secure}" if outcome.secure else ""
    if outcome.kind == "moved":
        return f"has moved for good to {outcome.new}"
    text = outcome.detail + (": look at it by hand" if outcome.kind in WARNINGS else "")
    dead = outcome.kind in DEAD and outcome.status < 500
    return f"{text}; an archived copy may be at {address(url, days.of(url))}" if dead else text


def _refuse_without_network(asked: dict[str, Outcome], from_cache: int) -> None:
    """Nearly all hosts out of reach: our network is down, or lets few through. One host may be down by itself."""
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
