"""Rule `queries`."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qsl

from scripts.link_check.finding import Finding, at
from scripts.link_check.index.site import Site


def check(site: Site) -> Iterator[Finding]:
    """What a link of this site says after ? can be chosen there: ?from=lv&instrument=fd-2008-947."""
    for reference in site.references:
        _, link, target, file = reference
        if "?" not in link.value or file is None or target.kind != "inside" or link.kind not in ("link", "script"):
            continue
        page = site.pages.get(file)
        if page is None or not page.choices:
            continue
        for name, value in parse_qsl(link.value.partition("#")[0].partition("?")[2]):
            if name in page.choices and value not in page.choices[name]:
                message = f'{link.attribute} "{link.value}": /{site.address(file)} has no "{value}" to choose as {name}'
                yield at(site, reference, "queries", message)
