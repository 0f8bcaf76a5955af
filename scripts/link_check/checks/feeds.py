"""Rule `feeds`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from xml.etree import ElementTree

from scripts.link_check.checks.hosts import fault
from scripts.link_check.finding import Finding
from scripts.link_check.index.address import resolve
from scripts.link_check.index.site import Site

OPEN = re.compile(rb"<(?:feed|OpenSearchDescription)[\s>]")  # within the first letters of the file


def check(site: Site) -> Iterator[Finding]:
    """Every address of this site in its feeds and search descriptions exists, and a feed names itself."""
    for path in sorted(file for file in site.files if file.endswith(".xml")):
        with (site.root / path).open("rb") as file:
            if not OPEN.search(file.read(400)):
                continue
        yield from _Feed(site, path).findings()


class _Feed:
    def __init__(self, site: Site, path: str) -> None:
        self.site, self.path = site, path

    @cached_property
    def text(self) -> str:
        return self.site.text(self.path)

    def findings(self) -> Iterator[Finding]:
        try:
            root = ElementTree.fromstring(self.text)
        except ElementTree.ParseError as error:
            yield Finding(self.path, error.position[0], "feeds", f"is not XML ({error})")
            return
        own = [node.get("href", "") for node in root if _tag(node) == "link" and node.get("rel") == "self"]
        if _tag(root) == "feed" and own != [right := self.site.base.url + self.path]:
            yield self._finding(own[0] if own else "", f"must name itself as {right}")
        for address in dict.fromkeys(address for node in root.iter() for address in _addresses(node)):
            if problem := self._problem(address):
                yield self._finding(address, problem)
        names = Counter((node.text or "").strip() for node in root.iter() if _tag(node) == "id")
        for name in (name for name, count in names.items() if count > 1):
            yield self._finding(name, "is the id of two entries: a reader's program shows one of them")
        for template in (node.get("template", "") for node in root.iter() if _tag(node) == "Url"):
            if "{searchTerms}" not in template:
                yield self._finding(template, "has no place for what is searched: {searchTerms}")

    def _problem(self, address: str) -> str:
        """What is wrong with an address; "" where it is right."""
        target = resolve(self.site.base, self.path, address)
        if target.kind == "other":
            return "is no address of the web"
        if target.kind == "outside":
            return fault(target.path)
        file = self.site.locate(target.path) if target.kind == "inside" else None
        if file is None:
            return "does not exist"
        end = self.site.final(file)
        known = self.site.anchors(end) if end else None
        if "{" in address or not target.fragment or known is None or target.fragment in known:
            return ""  # {searchTerms} is filled in by the browser
        return f'has no id "{target.fragment}"'

    def _finding(self, address: str, problem: str) -> Finding:
        line = self.text.count("\n", 0, max(self.text.find(address), 0)) + 1
        return Finding(self.path, line, "feeds", f"{address} {problem}".strip())


def _tag(node: ElementTree.Element) -> str:
    return node.tag.rpartition("}")[2]


def _addresses(node: ElementTree.Element) -> Iterator[str]:
    """Addresses of one element: those of attributes, and what stands in <id> and <Image>."""
    yield from (value for name in ("href", "src", "template") if (value := node.get(name)))
    if _tag(node) in ("id", "Image", "uri", "icon", "logo") and node.text and re.match(r"https?:|/|\.", node.text.strip()):
        yield node.text.strip()
