"""Rule `orphans`."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.link_check.finding import Finding
from scripts.link_check.index.site import Site


def check(site: Site) -> Iterator[Finding]:
    """Some other page of the same language links to each page."""
    linked: set[str] = set()
    for source, link, _, file in site.references:
        if file is None or file in linked:
            continue
        page = site.pages.get(source)
        if link.kind != "link" or page is None or page.is_404 or page.refresh is not None:
            continue
        end = site.final(file)
        if end and end != source and site.locale(end) == site.locale(source):
            linked.add(end)
    for locale in site.locales:
        for page in site.of_locale(locale):
            if page.path not in linked and not page.is_404 and page.refresh is None:
                yield Finding(page.path, 0, "orphans", f"no other page in {locale} links to this page")
