"""The distinct outside addresses of a site, with the pages they stand on."""

from __future__ import annotations

from dataclasses import dataclass, field

from links.index.page import Link
from links.index.site import Site


@dataclass
class Outside:
    """One outside address (without fragment), the first place it stands at and every file that has it."""

    url: str
    source: str
    link: Link
    sources: set[str] = field(default_factory=set)


def collect(site: Site) -> list[Outside]:
    """Every http or https address that leads out of the site, in order of appearance."""
    found: dict[str, Outside] = {}
    for source, link, target, _ in site.references:
        if target.kind == "outside":
            url = target.path.partition("#")[0]
            found.setdefault(url, Outside(url, source, link)).sources.add(source)
    return list(found.values())
