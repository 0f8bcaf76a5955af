"""Rule `queries`."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qsl

from scripts.link_check.finding import Finding, at
from scripts.link_check.index.site import Site


def check(site: Site) -> Iterator[Finding]:
    """What a link of this site says after ? can be chosen there: ?from=lv&instrument=fd-2008-947."""
    known = {name for page in site.pages.values() for name in page.choices}
    for lead in site.leads:
        link, file = lead.link, lead.file
        if "?" not in link.value or file not in site.pages or link.kind not in ("link", "script"):
            continue
        choices = site.pages[file].choices
        for name, value in parse_qsl(link.value.partition("#")[0].partition("?")[2], keep_blank_values=True):
            if name not in known:
                problem = f'no page of this site asks for "{name}"'
            elif name in choices and value not in choices[name]:
                problem = f'/{site.address(file)} has no "{value}" to choose as {name}'
            else:
                continue
            for reference in lead.references():
                yield at(site, reference, "queries", f'{link.attribute} "{link.value}": {problem}')
