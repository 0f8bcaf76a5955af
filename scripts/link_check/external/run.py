"""Check the outside links of a site: collect, ask, judge."""

import asyncio
import os
import signal
import subprocess
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

from scripts.base import command
from scripts.base.report import Severity
from scripts.link_check.external.cache import Cache
from scripts.link_check.external.fetch import Fetcher, masked
from scripts.link_check.external.outcome import Outcome, Settings
from scripts.link_check.finding import Finding, at
from scripts.link_check.index.site import LinkTarget, Site
from scripts.link_check.source.trace import Sources

OUT_OF_REACH = ("dns", "connection")
WARNINGS = {"moved", "refused", "catch-all"}  # a person must look
DEAD = {"status", "soft-404", "dns", "connection"}  # an archive may have it
WAYBACK = "https://web.archive.org/web/*/"  # the calendar of the copies that the Internet Archive has; it is not asked
MOST_HOSTS = 0.9  # more of the hosts than this share out of reach: the fault is ours, not theirs


class NoNetwork(Exception):
    """Every request failed for want of a network; the text says what was not checked."""


class NoRevision(Exception):
    """Git cannot say what has changed since a revision; the text says why."""


@dataclass
class Outside:
    """One outside address (without fragment), where it stands (once a page), and which places on its page are meant."""

    url: str
    sources: dict[str, LinkTarget] = field(default_factory=dict)  # by file
    fragments: dict[str, dict[str, LinkTarget]] = field(default_factory=dict)  # by fragment and file


def collect(site: Site) -> list[Outside]:
    """Return every http or https address that leads out of the site, in order of appearance."""
    found: dict[str, Outside] = {}
    for link_target in site.link_targets:
        if link_target.target.kind != "outside":
            continue
        url, _, fragment = link_target.target.path.partition("#")
        outside = found.setdefault(url, Outside(url))
        outside.sources |= {source: link_target for source in link_target.sources if source not in outside.sources}
        name = unquote(fragment.partition(":~:")[0])  # what follows is a text fragment of the browser
        # #/path and #!path are addresses of a script, a=b is an instruction to a reader (#page=2)
        if name and name.lower() != "top" and not name.startswith(("/", "!")) and "=" not in name:
            outside.fragments.setdefault(name, {}).update(dict.fromkeys(link_target.sources, link_target))
    return list(found.values())


def changed_lines(project: Path, revision: str) -> str:
    """Return the lines of the sources that were added or changed since a revision. Raises NoRevision."""
    command = ("git", "-C", str(project), "diff", "--unified=0", "--no-color", "--no-ext-diff", "--end-of-options", revision)
    try:
        found = subprocess.run([*command, "--", "docs", "data", "overrides"], capture_output=True, encoding="utf-8", check=True).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        problem = (getattr(error, "stderr", "") or str(error)).strip().splitlines()[0]
        raise NoRevision(f"--changed-since {revision}: git says {problem}") from error
    return "\n".join(line for line in found.splitlines() if line.startswith("+"))


def run(root: Path, name: str, settings: Settings, cache: Cache, since: str = "") -> tuple[list[Finding], str]:
    """Return findings on the outside links, and the summary. With `since`, only addresses on lines changed since that revision.

    Raises NoPages, NoNetwork and NoRevision.
    """
    start = time.perf_counter()
    keep: set[str] = set()
    with ended_by_signal(cache, keep):
        site = Site(root)
        wanted = everything = collect(site)
        if since:
            lines = changed_lines(site.project, since)
            wanted = [outside for outside in everything if outside.url in lines]
        kept = {outside.url: cache.get(outside.url, frozenset(outside.fragments)) for outside in wanted}
        outcomes = {url: outcome for url, outcome in kept.items() if outcome}
        from_cache = len(outcomes)
        keep.update(outside.url for outside in everything)
        asked = asyncio.run(ask([outside for outside in wanted if outside.url not in outcomes], settings, cache, keep))
    _refuse_without_network(asked, from_cache)
    outcomes.update(asked)
    findings = [*map(_discreet, Sources(site.project, site).trace(judge(site, wanted, outcomes)))]
    summary = f"{name}: {len(wanted):,} outside addresses on {len(site.pages):,} pages, {len(asked):,} asked"
    summary += f", {from_cache:,} from the cache" if cache.file else ""
    summary += f", {len(everything) - len(wanted):,} unchanged since {since} not asked" if since else ""
    return findings, f"{summary} in {time.perf_counter() - start:.1f} s"


async def ask(wanted: list[Outside], settings: Settings, cache: Cache, keep: set[str]) -> dict[str, Outcome]:
    """Ask for every address; what was learnt is saved as it comes, so that a run that is broken off is not lost.

    So many workers take one host after the other: one that is slow holds as many of them as it may be asked at a time.
    """
    outcomes: dict[str, Outcome] = {}
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
        outcome = await fetcher.check(outside.url, frozenset(outside.fragments))
        outcomes[outside.url] = outcome
        cache.put(outside.url, outcome, frozenset(outside.fragments))
        cache.save_now_and_then(keep)

    try:
        async with Fetcher(settings) as fetcher, asyncio.TaskGroup() as group:
            for _ in range(min(settings.workers, len(turns))):
                group.create_task(work())
    finally:
        cache.save(keep)
    return outcomes


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


def judge(site: Site, wanted: list[Outside], outcomes: dict[str, Outcome]) -> Iterator[Finding]:
    """Yield one finding a page for each address that is not in order, and for each fragment that its page lacks."""
    for outside in wanted:
        outcome = outcomes[outside.url]
        for fragment in outcome.missing:
            text = f'{outside.url}#{fragment} leads to a page without the id "{fragment}": look at it by hand'
            for source, link_target in outside.fragments[fragment].items():
                yield at(site, link_target, source, "external-fragment", text, "warning")
        for source, link_target in outside.sources.items() if outcome.kind != "ok" else ():
            severity: Severity = "warning" if outcome.kind in WARNINGS else "error"
            text = f"{outside.url} {_problem(outside.url, outcome)}"
            yield replace(at(site, link_target, source, f"external-{outcome.kind}", text, severity), target=outside.url)


def _discreet(finding: Finding) -> Finding:
    """Return a finding without the names and passwords of addresses: reports are kept and published."""
    if "@" not in finding.message + finding.value + finding.target:
        return finding
    return replace(finding, message=masked(finding.message), value=masked(finding.value), target=masked(finding.target))


def _problem(url: str, outcome: Outcome) -> str:
    """Return what is wrong with an address, and the mend where one is known."""
    if outcome.kind == "moved":
        return f"has moved for good to {outcome.new}"
    text = outcome.detail + (": look at it by hand" if outcome.kind in WARNINGS else "")
    dead = outcome.kind in DEAD and outcome.status < 500
    return f"{text}; an archived copy may be at {WAYBACK}{url}" if dead else text


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
