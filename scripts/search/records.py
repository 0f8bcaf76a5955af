"""What search finds: one record a section of a built page, so that search knows exactly what readers see."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.base.addresses import page_addresses
from scripts.base.locales import SOURCE
from scripts.markdown.weak import WELL

# The folded list of facts says again what the page says; notes and labels answer nothing.
SKIPPED = "[data-search-ignore], .evidence, .headerlink, .footnote, .footnote-ref, script, style, nav"
HEADINGS = ("h2", "h3")
APART = dict.fromkeys(("p", "li", "div", "br", "tr", "dt", "ul", "ol", "dl", "table", "h4", "summary"), " ") | dict.fromkeys(
    ("td", "dd"), " · "
)
NO_ANSWERS = ("page-sources", WELL)  # the notes at a page's end, and what is said of them
KINDS = ("finding", "mechanism", "country", "guidance", "recommendation", "training", "term", "other")
GLOSSARY = "reference/glossary/"
RENDERINGS = "td:has(> span[lang]), thead, td > h2 ~ p"  # of a term, and its other names: they are names of its section (aliases.py)
NAME = re.compile(r"\w*[A-Z0-9]\w*")


@dataclass
class Section:
    """A section: its id (empty for the opening of a page), heading and text."""

    id: str
    heading: str
    text: str = ""
    said: str = ""  # what is searched of `text`: of passages that still stand in English only the names and numbers


@dataclass
class PageRecords:
    """A page with its sections; the first is its opening."""

    address: str  # below the language: guidance/assess-risk/
    title: str
    kind: str  # one of KINDS
    language: str  # of the text: another than the reader's where a translation is missing
    sections: list[Section] = field(default_factory=list)


def page_records(html: str, address: str) -> PageRecords | None:
    """Return the records of a built page; None for one that is not to be found (without `data-search-body`).

    One with `data-search-body="name"` is found by what it is called, not by what stands there.
    """
    tree = LexborHTMLParser(html)
    article = tree.css_first("article[data-search-body]")
    if not article:
        return None
    kind = article.css_first("[data-kind]")
    for node in article.css(f"{SKIPPED}, {RENDERINGS}" if address == GLOSSARY else SKIPPED):
        node.decompose()
    title = article.css_first("h1")
    html_lang = tree.root.attributes.get("lang") if tree.root else ""
    language = article.attributes.get("lang") or html_lang or ""
    name = _kind(kind.attributes["data-kind"] if kind else None, address)
    page = PageRecords(address, _words(title) if title else address, name, language)
    page.sections.append(Section("", ""))
    if article.attributes["data-search-body"] == "name":
        return page
    for node in _blocks(article):
        if node.tag == "h1":
            continue
        if node.tag in HEADINGS and node.attributes.get("id"):
            page.sections.append(Section(node.attributes["id"] or "", _words(node)))
        else:
            section = page.sections[-1]
            section.text = f"{section.text} {_words(node)}".strip()
            section.said = f"{section.said} {_words(node, untranslated=language)}".strip()
    page.sections = [section for section in page.sections if section.id not in NO_ANSWERS]
    return page


def site_records(folder: Path) -> Iterator[PageRecords]:
    """Yield the records of every page of a language's built folder, in the order of their addresses."""
    for address in page_addresses(folder):
        html = (folder / address / "index.html").read_text(encoding="utf-8")
        if page := page_records(html, address):
            yield page


def _kind(name: str | None, address: str) -> str:
    """Return the kind that readers can filter by."""
    if address == GLOSSARY:
        return "term"
    return name if name in KINDS else "other"


def _words(node: LexborNode, untranslated: str = "") -> str:
    """Return the text of a node, spaces folded; cells and other parts that stand in boxes of their own are kept apart.

    `untranslated`: the language of a page whose English passages give only their names and numbers.
    """
    return " ".join("".join(_pieces(node, untranslated)).split())


def _pieces(node: LexborNode, untranslated: str) -> Iterator[str]:
    if untranslated not in ("", SOURCE) and node.attributes.get("lang") == SOURCE:
        yield " ".join(NAME.findall("".join(_pieces(node, ""))))
        return
    for part in node.iter(include_text=True):
        if part.tag == "-text":
            yield part.text(deep=False)
        else:
            yield APART.get(part.tag or "", "")
            yield from _pieces(part, untranslated)
            yield " " if part.tag in APART else ""


def _blocks(article: LexborNode) -> Iterator[LexborNode]:
    """Yield the article's children; those that hold headings of their own are opened."""
    for node in article.iter(include_text=False):
        if node.tag not in ("h1", *HEADINGS) and node.css_first("h2[id], h3[id]"):
            yield from _blocks(node)
        else:
            yield node
