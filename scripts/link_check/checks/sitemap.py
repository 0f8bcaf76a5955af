"""Rule `sitemap`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.link_check.finding import Finding
from scripts.link_check.index.address import resolve
from scripts.link_check.index.site import Site
from scripts.link_check.index.sitemap import BadSitemap, Sitemap, read

ROBOTS = re.compile(r"^sitemap:\s*(\S+)", re.I | re.M)


def check(site: Site) -> Iterator[Finding]:
    """The sitemaps list every indexable page once, and nothing else."""
    if "sitemap.xml" not in site.files:
        yield Finding("sitemap.xml", 0, "sitemap", "the site has no sitemap.xml")
        return
    if "robots.txt" in site.files:
        for address in ROBOTS.findall(site.text("robots.txt")):
            if _file(site, address) is None:
                yield _issue(site, "robots.txt", address, "does not exist")
    walk = _Walk(site)
    yield from walk.all()
    for path in sorted(site.files - walk.read):
        if path.rpartition("/")[2] == "sitemap.xml":
            yield Finding(path, 0, "sitemap", "sitemap.xml does not name this sitemap")
    for path, page in site.pages.items():
        if page.indexable and path not in walk.listed:
            yield Finding(path, 0, "sitemap", "no sitemap lists this page")


class _Walk:
    """From sitemap.xml through every sitemap that one names."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.read: set[str] = set()  # the sitemaps
        self.listed: set[str | None] = set()  # files of the pages
        self.lost: set[str] = set()  # alternates that do not exist: the other pages name them too, once is enough

    def all(self) -> Iterator[Finding]:
        """What is wrong in each sitemap."""
        waiting = ["sitemap.xml"]
        while waiting:
            path = waiting.pop(0)
            self.read.add(path)
            try:
                content = read(self.site.text(path))
            except BadSitemap as error:
                yield Finding(path, 1, "sitemap", str(error))
                continue
            for address in content.children:
                file = _file(self.site, address)
                if file is None:
                    yield _issue(self.site, path, address, "is a sitemap that does not exist")
                elif file not in self.read and file not in waiting:
                    waiting.append(file)
            yield from self._addresses(path, content)

    def _addresses(self, path: str, content: Sitemap) -> Iterator[Finding]:
        for address in content.addresses:
            file = _file(self.site, address)
            if problem := "is listed twice" if file and file in self.listed else _problem(self.site, address, file):
                yield _issue(self.site, path, address, problem)
            self.listed.add(file)
        for address in sorted(set(content.alternates) - self.lost):
            if self.site.is_left_out(address.removeprefix(self.site.base.url)):
                continue
            if _file(self.site, address) not in self.site.pages:
                self.lost.add(address)
                yield _issue(self.site, path, address, "is an alternate that does not exist")


def _file(site: Site, address: str) -> str | None:
    target = resolve(site.base, "", address)
    absolute = address.startswith(("http://", "https://"))
    return site.locate(target.path) if absolute and target.kind == "inside" else None


def _problem(site: Site, address: str, file: str | None) -> str:
    """What is wrong with one listed page; "" where it is right."""
    if file is None or file not in site.pages:
        return "is no page of this site"
    if not site.pages[file].indexable:
        return "must not be listed: it is a redirect, a 404 page or noindex"
    right = site.base.url + site.address(file)
    return "" if address == right else f"must be written {right}"


def _issue(site: Site, path: str, address: str, problem: str) -> Finding:
    place = site.text(path).find(address)
    return Finding(path, site.text(path).count("\n", 0, max(place, 0)) + 1, "sitemap", f"{address} {problem}")
