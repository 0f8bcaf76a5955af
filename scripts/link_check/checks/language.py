"""Rule `language`."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from scripts.link_check.finding import Finding, at
from scripts.link_check.index.site import Site


def check(site: Site) -> Iterator[Finding]:
    """A link stays in the language of its page, the language switch and data-cross-language apart."""
    locales = {path: site.locale(path) for path in site.pages}
    for lead in site.leads:
        link, target = lead.link, lead.target
        other = site.locale(target.path) if target.kind == "inside" and link.kind == "link" and not link.place else ""
        if not other or not {locales[source] for source in lead.sources} - {"", other}:
            continue
        for reference in lead.references():
            source = reference.source
            own = locales[source]
            if own in ("", other):
                continue
            right = f"{own}/{site.slug(target.path)}"
            if site.locate(right):
                advice = f"write {_written(site, source, right)}{'#' if target.fragment else ''}{target.fragment}"
            else:
                advice = f"there is no /{right}; put data-cross-language on the link if it is meant"
            yield at(site, reference, "language", f'"{link.value}" leads from {own} to {other}: {advice}')


def _written(site: Site, source: str, address: str) -> str:
    """The address as it must stand on the page: relative, but rooted on a 404 page, which is shown at any depth."""
    page = site.address(source)
    if site.pages[source].is_404:
        return site.base.path + address
    start = "/" + page[: page.rfind("/") + 1]
    path = posixpath.relpath("/" + address, start)
    return path + "/" if address.endswith("/") else path
