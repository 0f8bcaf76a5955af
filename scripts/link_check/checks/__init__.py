"""The checks of the site's own links. One file a check; the name is the rule that issues carry.

A check is a function from the index of the site to issues. To add one: write the file, name it here, and add
`tests/link_check/checks/test_<name>.py` with a bad site that must be found and a good one that must not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from scripts.link_check.checks import (
    anchors,
    canonical,
    contact,
    encoding,
    fallback,
    feeds,
    fragments,
    hosts,
    hreflang,
    ids,
    language,
    language_switch,
    naming,
    open_data,
    orphans,
    packs,
    parity,
    queries,
    redirects,
    scheme,
    search,
    sitemap,
    targets,
)
from scripts.link_check.finding import Finding
from scripts.link_check.index.site import Site

CHECKS: dict[str, Callable[[Site], Iterable[Finding]]] = {
    "targets": targets.check,
    "fragments": fragments.check,
    "encoding": encoding.check,
    "scheme": scheme.check,
    "hosts": hosts.check,
    "contact": contact.check,
    "queries": queries.check,
    "ids": ids.check,
    "naming": naming.check,
    "canonical": canonical.check,
    "hreflang": hreflang.check,
    "language": language.check,
    "language-switch": language_switch.check,
    "fallback": fallback.check,
    "orphans": orphans.check,
    "redirects": redirects.check,
    "sitemap": sitemap.check,
    "feeds": feeds.check,
    "search": search.check,
    "open-data": open_data.check,
    "packs": packs.check,
    "parity": parity.check,
    "anchors": anchors.check,
}


def describe() -> str:
    """One line a check, from its docstring, for --help."""
    return "\n".join(f"  {name:16} {(check.__doc__ or '').strip().splitlines()[0]}" for name, check in CHECKS.items())
