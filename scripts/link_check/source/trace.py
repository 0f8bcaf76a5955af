"""Put the source file and line into findings, and say once what a menu or footer repeats on every page."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

from scripts.base.hashed import plain_name
from scripts.link_check.finding import Finding
from scripts.link_check.index.site import Site
from scripts.link_check.source.find import key, line_in_markdown, line_of, line_of_link
from scripts.link_check.source.pages import Origin, origin

OF_RULE = {  # made by one template, whatever the page
    "canonical": "overrides/main.html",
    "hreflang": "overrides/main.html",
    "language-switch": "overrides/partials/site-header.html",
}


class Place(NamedTuple):
    """A place in a source file. `own`: the page's own text or data, not a part that other pages share."""

    path: str
    line: int = 0
    key: str = ""
    own: bool = True


class Sources:
    """The sources of a built site. `root` is the project; where it has no docs/ nothing can be said.

    Raises Unusable where data/redirects.yml cannot be read.
    """

    def __init__(self, root: Path, site: Site) -> None:
        self.root, self.site = root, site
        self.known = (root / "docs").is_dir()
        self.text = cache(self._text)
        self.origin = cache(lambda page: origin(root, page, site.locales, site.redirects.pages))
        self.place = cache(self._place)
        self.key = cache(key)

    def trace(self, findings: Iterable[Finding]) -> list[Finding]:
        """Return findings with the source in `path` and `line`, and repeated ones once."""
        kept: dict[tuple[str, ...], Finding] = {}
        pages: dict[tuple[str, ...], set[str]] = {}
        for finding in sorted(findings):
            if finding.path not in self.site.pages:
                kept[finding.path, str(finding.line), finding.rule, finding.message] = self._copied(finding)
                continue
            place = self.place(finding.path, finding.rule, finding.value, finding.target) if self.known else None
            name = _without_language(finding.target, self.site.locales) or finding.message
            group: tuple[str, ...]
            if place is None:  # no source is known: what is the same on several pages is still said once
                group = (finding.rule, name if finding.value else finding.message if finding.rule == "targets" else finding.path + name)
            elif place.own:
                group = (finding.rule, place.path, str(place.line), name)
            else:
                group = (finding.rule, place.path, name)
            pages.setdefault(group, set()).add(finding.path)
            kept.setdefault(group, _traced(finding, place) if place else finding)
        return [replace(finding, pages=len(pages[group])) if group in pages else finding for group, finding in kept.items()]

    def _copied(self, finding: Finding) -> Finding:
        """Return a file that is no page: a copy of the one in docs/, line by line, or made from nothing in particular."""
        named = plain_name(finding.path)  # docs/assets/ is copied into each language
        for source in (f"docs/{named}", f"docs/{named.partition('/')[2]}"):
            if finding.path in self.site.files and (self.root / source).is_file():
                return replace(finding, path=source, page=finding.path, page_line=finding.line)
        return finding

    def _place(self, page: str, rule: str, value: str, target: str) -> Place | None:
        """Return where an address of a page, an id, or the page itself comes from."""
        made = self.origin(page)
        if rule in OF_RULE and made.locale:
            return Place(OF_RULE[rule], own=False)
        if not made.main:
            return None
        if rule == "redirects":
            return self._in_data(made.data, made.address) or Place(made.main)
        if not value:
            return Place(made.main)
        return self._own(made, value, target) or self._shared(made, value, target) or Place(made.template or made.main, own=False)

    def _own(self, made: Origin, value: str, target: str) -> Place | None:
        """In the page's Markdown, or in its data."""
        if made.markdown:
            text = self.text(made.markdown)
            page = f"{made.locale}/{made.address}"
            line = line_in_markdown(text, made.markdown, page, self.site.base, value, target) if target else line_of(text, value, 2)
            if line:
                return Place(made.markdown, line)
        if not made.data:
            return None
        address = _without_language(target, self.site.locales).removeprefix("/")
        names = filter(None, (address, _token(value, target)))  # countries/lv/, as changes name it; an id
        return next(filter(None, (self._in_data(made.data, name) for name in names)), None)

    def _shared(self, made: Origin, value: str, target: str) -> Place | None:
        """In any data, which holds the addresses of all sources; or in a template."""
        outside = target if re.match(r"https?:", target) else ""
        for path in self.all_data() if outside else ():
            if place := self._in_data(path, outside):
                return place
        last = outside or _last(value, target)
        for path in filter(None, (made.template, *made.frame)) if last else ():
            if line := line_of(self.text(path), last) if outside else line_of_link(self.text(path), last):
                return Place(path, line, own=False)
        return None

    def _in_data(self, path: str, token: str) -> Place | None:
        text = self.text(path)
        line = line_of(text, token)
        return Place(path, line, self.key(text, line)) if line else None

    def all_data(self) -> list[str]:
        """Return all data files, sources first."""
        files = [path.relative_to(self.root).as_posix() for path in (self.root / "data").rglob("*.yml")]
        return sorted(files, key=lambda name: (not name.startswith("data/sources/"), name))

    def _text(self, path: str) -> str:
        file = self.root / path
        return file.read_text(encoding="utf-8") if file.is_file() else ""


def _traced(finding: Finding, place: Place) -> Finding:
    return replace(finding, path=place.path, line=place.line, key=place.key, page=finding.path, page_line=finding.line)


def _last(value: str, target: str) -> str:
    """Return the last part of where an address leads: its id, file or folder."""
    if not target:
        return value
    path, _, fragment = target.partition("#")
    return fragment or path.rstrip("/").rpartition("/")[2]


def _token(value: str, target: str) -> str:
    """Return what data may say for an address: all of it, or an id; a plain word such as `steps` says nothing."""
    if not target or re.match(r"https?:", target):
        return target or value
    last = _last(value, target)
    return last if "-" in last else ""


def _without_language(target: str, locales: tuple[str, ...]) -> str:
    """Return a target without its language: /nl/about/ and /lv/about/ are the same fault of one menu."""
    first, _, rest = target.removeprefix("/").partition("/")
    return f"/{rest}" if target.startswith("/") and first in locales else target
