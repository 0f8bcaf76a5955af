"""Rule `orphans`."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.link_check.finding import Finding
from scripts.link_check.index.site import Site


def check(site: Site) -> Iterator[Finding]:
    """Some other page of the same language links to each page."""
    linked: set[str] = set()
    real = {path for path, page in site.pages.items() if not page.is_404 and page.refresh is None}
    for lead in site.leads:
        if lead.file is None or lead.file in linked or lead.link.kind != "link":
            continue
        end = site.final(lead.file)
        if end and any(source != end and source in real and site.locale(source) == site.locale(end) for source in lead.sources):
            linked.add(end)
    for locale in site.locales:
        for page in site.of_locale(locale):
            if page.path in real - linked:
                yield Finding(page.path, 0, "orphans", f"no other page in {locale} links to this page")
