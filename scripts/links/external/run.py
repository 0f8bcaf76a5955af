"""Check the outside links of a site: collect, ask, judge."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from links.external.cache import Cache
from links.external.collect import Outside, collect
from links.external.fetch import Fetcher
from links.external.outcome import Outcome, Settings
from links.external.progress import Progress
from links.index.site import Site
from report import Issue

WARNINGS = {"moved", "refused"}
MOST_HOSTS = 0.9  # more of the hosts than this share out of reach: the fault is ours, not theirs


class NoNetwork(Exception):
    """Every request failed for want of a network; the text says what was not checked."""


def run(root: Path, name: str, settings: Settings, cache: Cache) -> tuple[list[Issue], str]:
    """Issues of the outside links, and the summary. Raises NoPages and NoNetwork."""
    start = time.perf_counter()
    site = Site(root)
    wanted = collect(site)
    outcomes = {outside.url: kept for outside in wanted if (kept := cache.get(outside.url))}
    from_cache = len(outcomes)
    new = [outside.url for outside in wanted if outside.url not in outcomes]
    asked = asyncio.run(ask(new, settings, cache, {outside.url for outside in wanted}))
    _refuse_without_network(asked, from_cache)
    outcomes.update(asked)
    summary = f"{name}: {len(wanted):,} outside addresses on {len(site.pages):,} pages, {len(asked):,} asked"
    summary += f", {from_cache:,} from the cache" if cache.file else ""
    return list(judge(site, wanted, outcomes)), f"{summary} in {time.perf_counter() - start:.1f} s"


async def ask(urls: list[str], settings: Settings, cache: Cache, keep: set[str]) -> dict[str, Outcome]:
    """Ask for every address; what was learnt is saved even if the run is broken off."""
    outcomes: dict[str, Outcome] = {}
    progress = Progress(len(urls))

    async def one(url: str) -> None:
        outcomes[url] = await fetcher.check(url)
        cache.put(url, outcomes[url])
        progress.step()

    try:
        async with Fetcher(settings) as fetcher, asyncio.TaskGroup() as group:
            for url in urls:
                group.create_task(one(url))
    finally:
        cache.save(keep)
    return outcomes


def judge(site: Site, wanted: list[Outside], outcomes: dict[str, Outcome]) -> Iterator[Issue]:
    """One issue an address that is not in order, at one page that has it."""
    for outside in wanted:
        outcome = outcomes[outside.url]
        if outcome.kind == "ok":
            continue
        text = f"has moved for good to {outcome.new}" if outcome.kind == "moved" else outcome.detail
        text += ": look at it by hand" if outcome.kind == "refused" else ""
        others = len(outside.sources) - 1
        text += f" (also on {others} other page{'s' if others > 1 else ''})" if others else ""
        line = site.line(outside.source, outside.link.attribute, outside.link.value)
        severity = "warning" if outcome.kind in WARNINGS else "error"
        yield Issue(outside.source, line, f"external-{outcome.kind}", f"{outside.url} {text}", severity)


def _refuse_without_network(asked: dict[str, Outcome], from_cache: int) -> None:
    """Nearly all hosts out of reach: our network is down, or lets few through. One host may be down by itself."""
    reached: dict[str, bool] = {}
    for url, outcome in asked.items():
        host = urlsplit(url).netloc
        reached[host] = reached.get(host, False) or outcome.kind not in ("dns", "connection")
    missed = [host for host, answered in reached.items() if not answered]
    if len(missed) <= len(reached) * MOST_HOSTS or (from_cache and len(reached) == 1):
        return
    url, outcome = next((url, outcome) for url, outcome in asked.items() if urlsplit(url).netloc in missed)
    count = f"{len(asked):,} outside address{'es' if len(asked) > 1 else ''}"
    share = f"{len(missed):,} of {len(reached):,} host{'s' if len(reached) > 1 else ''} out of reach"
    raise NoNetwork(f"no network: {count} not checked, {share} (first {url}: {outcome.detail})")
