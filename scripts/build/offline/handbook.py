"""The handbook of a language: its guides with their checklists, its instruments and its States as one tagged PDF (PDF/UA-1).

Made with Typst (https://typst.app) from the built pages. The same site gives the same file, byte for byte.
"""

import re
from collections.abc import Callable
from datetime import date
from functools import cached_property
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.base.catalogs import N_
from scripts.base.typeset import TypesetError, literal, pdf
from scripts.build.offline import PackError
from scripts.build.offline.pack import NEWEST
from scripts.build.offline.page import beside, one
from scripts.build.offline.typeset import Page, article

LOOK = Path(__file__).with_name("handbook.typ")
PARTS = (("guidance", N_("Guides")), ("mechanisms", N_("Instruments A–Z")), ("countries", N_("Countries")))
_COUNTRY = "exchange receive send children after-sentence risk monitoring neighbours numbers since-2015 somec glance page-sources"
LEFT_OUT = {  # sections that are for the screen, or would make the book a shelf: by the folder of their pages
    "guidance": [],
    "mechanisms": ["between", "related", "evidence"],
    "countries": _COUNTRY.split(),
}
TITLE = N_("SOMEC handbook")
SUBTITLE = N_("Serious violent or sexual offenders who move between European States: guides, instruments and States")
WARNING = N_("Not official, and not legal advice: compare with the site before you rely on a time limit.")
CONTENTS = N_("Contents")


class Chapter:
    """A page of the site in the handbook."""

    def __init__(self, site: Path, path: str, number: int) -> None:
        self.path, self.number = path, number
        self.tree = LexborHTMLParser((site / path).read_text(encoding="utf-8"))
        self.online = one(self.tree, "link[rel=canonical]").attrs["href"] or ""

    @cached_property
    def article(self) -> LexborNode:
        """What the handbook takes from the page, with the sources of that alone."""
        found = one(self.tree, "article")
        for name in LEFT_OUT[self.path.split("/")[1]]:
            _drop(found, name)
        if not found.css_first("#page-sources"):  # its sources are on the site, whose address stands below the chapter
            for mark in found.css("sup"):
                mark.decompose()
        cited = {(link.attrs["href"] or "")[1:] for link in found.css("a.footnote-ref")}
        for note in found.css(".footnote li[id]"):
            if note.attrs["id"] not in cited:
                note.decompose()
        return found

    @cached_property
    def ids(self) -> set[str]:
        """Ids that a link may lead to."""
        return {node.attrs["id"] or "" for node in self.article.css("[id]")}


def _drop(article: LexborNode, name: str) -> None:
    """Take the section `name` out of an article."""
    node = article.css_first(f"h2#{name}")
    while node is not None:
        following = node.next
        node.decompose()
        node = None if following is None or following.tag == "h2" else following


class Handbook:
    """Typst markup of the handbook, with its links."""

    def __init__(self, site: Path, code: str, gettext: Callable[[str], str]) -> None:
        self.site, self.code, self.gettext = site, code, gettext
        self.parts: list[tuple[str, list[Chapter]]] = []
        number = 0
        for folder, name in PARTS:
            chapters = []
            for path in self._pages(folder):
                number += 1
                chapters.append(Chapter(site, path, number))
            self.parts.append((gettext(name), chapters))
        self.chapters = {chapter.path: chapter for _, chapters in self.parts for chapter in chapters}
        self.linked = {label for chapter in self.chapters.values() for label in self._links(chapter)}

    def _pages(self, folder: str) -> list[str]:
        """Return the pages of a part in the order of the menu."""
        start = f"{self.code}/{folder}/index.html"
        menu = LexborHTMLParser((self.site / start).read_text(encoding="utf-8")).css(".kb-part a[href]")
        found = dict.fromkeys(beside(start, f"{(link.attrs['href'] or '').rstrip('/') or '.'}/index.html") for link in menu)
        pages = [path for path in found if path.startswith(f"{self.code}/{folder}/") and path.count("/") == 3]
        if not pages:
            raise PackError(f"{start}: its menu names no page below {folder}/")
        return [path for path in pages if not path.endswith("/compare/index.html")]

    def _links(self, chapter: Chapter) -> list[str]:
        return [label for link in chapter.article.css("a[href]") if (label := self._label_of(chapter, link.attrs["href"] or ""))]

    def _label_of(self, chapter: Chapter, href: str) -> str:
        """Return the label that a link within the handbook leads to; empty for others."""
        parts = urlsplit(href)
        if parts.scheme or parts.netloc:
            return ""
        path = beside(chapter.path, f"{parts.path.rstrip('/')}/index.html") if parts.path else chapter.path
        other = self.chapters.get(path)
        if not other:
            return ""
        return _label(other, parts.fragment if parts.fragment in other.ids else "top")

    def _page(self, chapter: Chapter) -> Page:
        def target(href: str) -> str:
            return self._label_of(chapter, href) or literal(urljoin(chapter.online, href))

        def label(of: str) -> str:
            made = _label(chapter, of)
            return made if of and made in self.linked else ""

        return Page(target, label, depth=1)

    def markup(self, made: date, day: str) -> str:
        """Return the whole document."""
        said = {"title": TITLE, "subtitle": SUBTITLE, "warning": WARNING, "contents": CONTENTS}
        values = {name: literal(self.gettext(text)) for name, text in said.items()}
        values |= {
            "lang": literal(self.code),
            "day": literal(day),
            "date": f"datetime(year: {made.year}, month: {made.month}, day: {made.day})",
        }
        head = f"#show: handbook.with({', '.join(f'{name}: {value}' for name, value in values.items())})"
        body = [LOOK.read_text(encoding="utf-8"), head]
        for name, chapters in self.parts:
            body.append(f"#heading(level: 1)[#{literal(name)}]")
            body += [self._chapter(chapter) for chapter in chapters]
        return "\n\n".join(body)

    def _chapter(self, chapter: Chapter) -> str:
        url = literal(chapter.online)
        return f"{article(chapter.article, self._page(chapter))}\n\n#kind[#{literal(self.gettext(NEWEST))}: #link({url})[#{url}]]"


def _label(chapter: Chapter, of: str) -> str:
    return f"<p{chapter.number}:{re.sub(r'[^A-Za-z0-9_.-]', '_', of)}>"


def handbook(site: Path, code: str, made: date, day: str, gettext: Callable[[str], str]) -> bytes:
    """Return the PDF. Raises PackError."""
    markup = Handbook(site, code, gettext).markup(made, day)
    try:
        return pdf(markup, made)
    except TypesetError as error:
        raise PackError(f"handbook of {code}: {error}") from error
