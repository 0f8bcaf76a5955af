"""The index of a built site: its files, pages, languages and every address on them, worked out once."""

from __future__ import annotations

import html
import os
import re
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scripts.base.command import Unusable
from scripts.link_check.index.address import Base, Target, css_addresses, resolve
from scripts.link_check.index.page import Link, Page, parse

if TYPE_CHECKING:
    from scripts.evidence.redirects import Redirects

LOCALE = re.compile(r"[a-z]{2,3}(-[A-Z][A-Za-z]+)?")
MODULE = re.compile(r"""\b(?:from|import)\s*\(?\s*["'](\.{1,2}/[^"']*)["']""")
SVG_ID = re.compile(r"""\sid\s*=\s*["']([^"']+)["']""")
PARTS = {"url", "style", "srcset", "imagesrcset", "refresh", "ld+json", "import"}  # where the address is only part of the value
PLAIN = re.compile(r"(?!//)[\w./-]*", re.A)
NO_BASE = "https://site.invalid/"  # where no page says its own address


class NoPages(Exception):
    """The folder is missing, is empty or holds no HTML page."""


@dataclass(slots=True)
class LinkTarget:
    """An address as it is written, where it leads, and the file there; `sources` are the files that have it, each time it stands there."""

    link: Link
    target: Target
    file: str | None
    sources: list[str] = field(default_factory=list)


class Site:
    """A built site. All paths are relative to its folder, with forward slashes."""

    def __init__(self, root: Path, only: tuple[str, ...] = ()) -> None:
        """Read the site. `only`: the languages that were built, where not all were. Raises NoPages where there is nothing to check."""
        self.root = root
        self.project = root.resolve().parent  # where its sources are, if it is where it was built
        self.jobs: dict[str, Future[Any]] = {}  # what other processes read meanwhile, by name
        self._last = ("", "")
        self._known: tuple[str, set[str]] = ("", set())  # the anchors asked for last
        self._paths: dict[tuple[str, str], tuple[Target, str | None]] = {}  # by where they start from
        self.files = _files(root)
        self.pages = {path: parse(path, self.text(path)) for path in sorted(self.files) if path.endswith(".html")}
        if not self.pages:
            raise NoPages(root)
        self.base = self._base()
        self.locales = only or self._locales()
        named = {language for page in self.pages.values() for language, _ in page.alternates}
        self.lacking = tuple(sorted(name for name in named - {*self.locales, "x-default"} if only or not self.of_locale(name)))
        self.left_out = self.lacking if only else ()  # what leads to these languages is not judged
        self.link_targets = [one for one in (*self._page_links(), *self._file_links()) if not self.is_left_out(one.target.path)]

    def job(self, name: str, work: Callable[..., Any], *arguments: object) -> Any:
        """Return what another process has worked out under this name, or work it out now."""
        return self.jobs[name].result() if name in self.jobs else work(*arguments)

    def text(self, path: str) -> str:
        """Return a file's text; bytes that are not UTF-8 are replaced. The last one read is kept: issues come file by file."""
        if self._last[0] != path:
            self._last = (path, (self.root / path).read_bytes().decode("utf-8", errors="replace"))
        return self._last[1]

    def is_left_out(self, address: str) -> bool:
        """Return whether an address is one of a language that was not built."""
        return bool(self.left_out) and address.partition("/")[0] in self.left_out

    def locate(self, address: str) -> str | None:
        """Return the file a host serves for an address below the site, case-exact: a folder needs its index.html."""
        file = address + "index.html" if not address or address.endswith("/") else address
        return file if file in self.files else None

    def address(self, file: str) -> str:
        """Return the address of a file below the site: `en/about/index.html` has `en/about/`."""
        return file[: -len("index.html")] if file == "index.html" or file.endswith("/index.html") else file

    def locale(self, path: str) -> str:
        """Return the language folder of a file or an address; "" outside all of them."""
        first = path.partition("/")[0]
        return first if first in self.locales else ""

    def slug(self, path: str) -> str:
        """Return the address of a file within its language: `guidance/transfer/`, or "" for the home page."""
        return self.address(path).partition("/")[2] if self.locale(path) else self.address(path)

    def of_locale(self, locale: str) -> list[Page]:
        """Return the pages of one language, in order."""
        return [page for path, page in self.pages.items() if path.startswith(f"{locale}/")]

    def target(self, page: Page, value: str) -> Target:
        """Return where an address on a page leads."""
        return resolve(self.base, self.address(page.path), value)

    def final(self, file: str) -> str | None:
        """Return the file at the end of a file's redirects; None where they break, loop or leave the site."""
        seen = set()
        while (page := self.pages.get(file)) and page.refresh is not None:
            seen.add(file)
            target = self.target(page, page.refresh)
            found = self.locate(target.path) if target.kind == "inside" else None
            if found is None or found in seen:
                return None
            file = found
        return file

    def anchors(self, file: str) -> set[str] | None:
        """Return what fragments may name in a file: ids of HTML and SVG; None where we cannot know (a PDF, a script)."""
        if page := self.pages.get(file):
            if self._known[0] != file:
                self._known = (file, page.anchors)
            return self._known[1]
        return set(SVG_ID.findall(self.text(file))) if file.endswith(".svg") else None

    def line(self, path: str, attribute: str, value: str, occurrence: int = 1) -> int:
        """Return the line of an attribute with that value in a file; 0 where it cannot be found. Only read for issues."""
        text = self.text(path)
        places = _places(text, attribute, value)
        return text.count("\n", 0, places[occurrence - 1]) + 1 if len(places) >= occurrence else 0

    def line_of(self, path: str, part: str) -> int:
        """Return the line of the first place of a text in a file; 1 where it is nowhere."""
        text = self.text(path)
        return text.count("\n", 0, max(text.find(part), 0)) + 1

    @cached_property
    def redirects(self) -> Redirects:
        """data/redirects.yml of the project; empty where there is no such file. Raises Unusable where it cannot be read."""
        from scripts.evidence.load import EvidenceError, load_redirects  # the model of the data costs a third of a second

        try:
            return load_redirects(self.project)
        except EvidenceError as error:
            raise Unusable(str(error)) from error

    @cached_property
    def by_lower_case(self) -> dict[str, str]:
        """Files by their lower-case name, to say how a wrongly spelt one is written."""
        return {file.lower(): file for file in self.files}

    def _base(self) -> Base:
        """Return the canonical address of index.html."""
        first = self.pages.get("index.html")
        return Base.of(first.canonical[0] if first and first.canonical and first.canonical[0].startswith("http") else NO_BASE)

    def _locales(self) -> tuple[str, ...]:
        """Return the folders whose pages name them as their language, and those index.html announces: so a lost language shows."""
        folders = {page.language for path, page in self.pages.items() if path.partition("/")[0] == page.language}
        first = self.pages.get("index.html")
        announced = {language for language, _ in first.alternates} if first else set()
        return tuple(sorted(name for name in {*folders, *announced} if LOCALE.fullmatch(name)))

    def _page_links(self) -> Iterable[LinkTarget]:
        link_targets: dict[tuple[str, Link], LinkTarget] = {}  # by the folder they start from: pages share most
        for path, page in self.pages.items():
            here = self.address(path)
            folders = _upward(here)
            for link in page.links:
                start, rest = _start(here, folders, link.value)
                link_target = link_targets.get((start, link))
                if link_target is None:
                    target, file = self._resolved_from(start, rest)
                    link_target = link_targets[start, link] = LinkTarget(link, target, file)
                link_target.sources.append(path)
        return link_targets.values()

    def _resolved_from(self, start: str, value: str) -> tuple[Target, str | None]:
        """Return where an address leads from there; most are a plain path that others have too, with a fragment of their own."""
        path, _, fragment = value.partition("#")
        if not PLAIN.fullmatch(path):
            return self._located(resolve(self.base, start, value))
        if (start, path) not in self._paths:
            self._paths[start, path] = self._located(resolve(self.base, start, path))
        target, file = self._paths[start, path]
        if not fragment or target.kind != "inside":
            return target, file
        return target._replace(fragment=resolve(self.base, start, f"#{fragment}").fragment), file

    def _located(self, target: Target) -> tuple[Target, str | None]:
        return target, self.locate(target.path) if target.kind == "inside" else None

    def _file_links(self) -> Iterator[LinkTarget]:
        """Yield what style sheets and modules load."""
        for path in sorted(file for file in self.files if file.endswith((".css", ".js"))):
            text = self.text(path)
            name, values = ("import", MODULE.findall(text)) if path.endswith(".js") else ("url", css_addresses(text))
            for value in values:
                yield LinkTarget(Link("asset", name, value), *self._located(resolve(self.base, path, value)), [path])


def _upward(address: str) -> list[str]:
    """Return the folder of a page, the one above it, and so on: en/guidance/, en/, and the site itself."""
    folders = [address[: address.rfind("/") + 1]]
    while folders[-1]:
        folders.append(folders[-1][:-1].rpartition("/")[0] + "/" if "/" in folders[-1][:-1] else "")
    return folders


def _start(here: str, folders: list[str], value: str) -> tuple[str, str]:
    """Return where an address starts from, and the rest of it: ../../about/ on en/guidance/ask/ is about/ from en/."""
    if value.startswith(("http:", "https:")):
        return "", value
    up = 0
    while value.startswith("../", 3 * up):
        up += 1
    return (folders[up], value[3 * up :]) if 0 < up < len(folders) else (here, value)


def _places(text: str, attribute: str, value: str) -> list[int]:
    """Return where an attribute with that value stands. Plain searches: a pattern for each value would take seconds in all."""
    if not value:
        empty = re.compile(rf"""\b{re.escape(attribute)}\s*=\s*(?:"\s*"|'\s*'|(?=>))""")
        return [match.start() for match in empty.finditer(text)]
    before = re.compile(rf"""\b{re.escape(attribute)}\s*=\s*["']?\s*\Z""")
    found = set()
    for form in {value, html.escape(value), html.escape(value, False)}:
        start = text.find(form)
        while start >= 0:
            end = start + len(form)
            if attribute in PARTS or (text[end : end + 1] in "\"'> \t\n" and before.search(text, max(0, start - 60), start)):
                found.add(start)
            start = text.find(form, end)
    return sorted(found)


def _files(root: Path) -> set[str]:
    found: set[str] = set()
    folders = [""] if root.is_dir() else []
    while folders:
        folder = folders.pop()
        with os.scandir(root / folder) as entries:
            for entry in entries:
                if entry.is_dir():
                    folders.append(f"{folder}{entry.name}/")
                elif entry.is_file():  # not links that lead nowhere
                    found.add(folder + entry.name)
    return found
