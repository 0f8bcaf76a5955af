"""The checks of the site's own links, by what they look at. The name of a check is the rule that its findings carry.

A check is a function from the index of the site to findings; how they are worded stands in `messages.toml`. To add one:
write the function, name it here, and plant its fault in a test below `tests/link_check/checks/`. Checks run in this
order: what an earlier one says of an address, a later one does not say again.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from scripts.link_check.checks import addresses, data, languages, pages, targets
from scripts.link_check.finding import Finding
from scripts.link_check.index.site import Site

CHECKS: dict[str, Callable[[Site], Iterable[Finding]]] = {
    "encoding": addresses.encoding,
    "scheme": addresses.scheme,
    "hosts": addresses.hosts,
    "celex": addresses.celex,
    "anchors": targets.anchors,
    "targets": targets.targets,
    "fragments": targets.fragments,
    "queries": targets.queries,
    "orphans": targets.orphans,
    "redirects": targets.redirects,
    "ids": pages.ids,
    "naming": pages.naming,
    "canonical": pages.canonical,
    "qr": pages.qr,
    "hreflang": languages.hreflang,
    "language": languages.language,
    "language-switch": languages.language_switch,
    "parity": languages.parity,
    "sitemap": data.sitemap,
    "feeds": data.feeds,
    "search": data.search,
    "open-data": data.open_data,
    "packs": data.packs,
}


def judge(site: Site, names: Sequence[str]) -> list[Finding]:
    """Run the checks of these names. One slip is one finding: the first check that says something of an address ends it."""
    return list(_first(replace(finding, rule=name) for name in CHECKS if name in names for finding in CHECKS[name](site)))


def _first(findings: Iterable[Finding]) -> Iterator[Finding]:
    said: dict[tuple[str, str], str] = {}  # the rule, by file and address
    broken: set[str] = set()
    for finding in findings:
        place = finding.path, finding.value
        earlier = finding.target in broken or (finding.value and said.get(place, finding.rule) != finding.rule)
        if finding.severity == "error":
            broken.update(finding.breaks)
            said.setdefault(place, finding.rule)
        if not earlier:
            yield finding


def describe() -> str:
    """Return one line a check, from its docstring, for --help."""
    return "\n".join(f"  {name:16} {(check.__doc__ or '').splitlines()[0].removeprefix('Check that ')}" for name, check in CHECKS.items())
