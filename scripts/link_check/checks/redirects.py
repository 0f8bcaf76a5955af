"""Rule `redirects`."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.link_check.checks.hosts import fault
from scripts.link_check.finding import Finding
from scripts.link_check.index.page import Page
from scripts.link_check.index.site import Site


def check(site: Site) -> Iterator[Finding]:
    """A redirect page leads straight to a page that exists, and is noindex."""
    for path, page in site.pages.items():
        if page.refresh is None:
            continue
        line = site.line(path, "refresh", page.refresh)
        if problem := _problem(site, page):
            yield Finding(path, line, "redirects", f'redirect to "{page.refresh}" {problem}')
        if not page.noindex:
            yield Finding(path, line, "redirects", 'a redirect needs <meta name="robots" content="noindex">')


def _problem(site: Site, page: Page) -> str:
    """What is wrong with where it leads; "" where it is right."""
    target = site.target(page, page.refresh or "")
    if target.kind == "outside":
        return fault(target.path)
    file = site.locate(target.path) if target.kind == "inside" else None
    if file is None:
        return "leads nowhere"
    if file == page.path:
        return "leads to itself"
    ids = site.anchors(file)
    if site.pages.get(file) and site.pages[file].refresh is not None:
        end = site.final(file)
        if end is None:
            return "never ends at a page"
        return f"leads to another redirect: write the last address, /{site.address(end)}"
    if target.fragment and ids is not None and target.fragment not in ids:
        return f'leads to a page without the id "{target.fragment}"'
    return ""
