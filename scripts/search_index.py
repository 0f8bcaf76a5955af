"""The search index: one record a section, so that a result is a section and costs little to show.

Pagefind indexes small pages, each made of one section of a built page (heading, text, page title), and gives each
language an index of its own. The words come from the built pages, so search knows exactly what readers see.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from assemble import page_addresses

# The folded list of facts says again what the page says; notes and labels answer nothing.
SKIPPED = "[data-pagefind-ignore], .evidence, .headerlink, .footnote, .footnote-ref, script, style, nav"
HEADINGS = ("h2", "h3")
SOURCES = "page-sources"  # the notes at a page's end: no answer to a search


class SearchIndexError(Exception):
    """The index could not be made. The text says why."""


def sections(html: str) -> Iterator[tuple[str, str]]:
    """Sections of a page: id (empty for the opening) and the HTML to index.

    A page without `data-pagefind-body` has none.
    """
    article = LexborHTMLParser(html).css_first("article[data-pagefind-body]")
    if not article:
        return
    kind = article.css_first("[data-kind]")
    kind_name = kind.attributes["data-kind"] if kind else ""
    for node in article.css(SKIPPED):
        node.decompose()
    title_node = article.css_first("h1")
    title = _words(title_node) if title_node else ""
    identifier, name, parts = "", "", []
    for node in _blocks(article):
        if node.tag == "h1":
            continue
        if node.tag in HEADINGS and node.attributes.get("id"):
            if identifier != SOURCES:
                yield identifier, _body(title, name, parts, kind_name)
            identifier, name, parts = node.attributes["id"] or "", _words(node), []
        else:
            parts.append(node.html or "")
    if identifier != SOURCES:
        yield identifier, _body(title, name, parts, kind_name)


def _words(node: LexborNode) -> str:
    """Text of a heading, spaces folded."""
    return " ".join(node.text().split())


def _blocks(article: LexborNode) -> Iterator[LexborNode]:
    """The article's children; those that hold headings of their own are opened."""
    for node in article.iter(include_text=False):
        if node.tag not in ("h1", *HEADINGS) and node.css_first("h2[id], h3[id]"):
            yield from _blocks(node)
        else:
            yield node


def _body(title: str, name: str, parts: list[str], kind: str) -> str:
    """A small page for one section. Titles weigh most; a glossary entry less than the page on the thing itself."""
    shown = f"{title} › {name}" if name else title
    heading = f'<h2 data-pagefind-weight="{"2" if kind == "reference" else "6"}">{escape(name)}</h2>' if name else ""
    return (
        f'<main data-pagefind-body><h1 data-pagefind-ignore data-pagefind-meta="title">{escape(shown)}</h1>'
        f'<p data-pagefind-weight="{"3" if name else "10"}" data-pagefind-filter="kind:{kind}">{escape(title)}</p>'
        f"{heading}{''.join(parts)}</main>"
    )


def write_index(site: Path, built: tuple[str, ...]) -> int:
    """Write `site/pagefind`; return the number of records. Raises SearchIndexError.

    A record is a file in a scratch folder: its name is the section's id, which docs/assets/site.js turns into
    the fragment again (`en/about/site/report.html` stands for `en/about/site/#report`).
    """
    count = 0
    with tempfile.TemporaryDirectory(prefix="search-") as name:
        folder = Path(name)
        for code in built:
            for address in page_addresses(site / code):
                html = (site / code / address / "index.html").read_text(encoding="utf-8")
                target = folder / code / address
                for identifier, body in sections(html):
                    target.mkdir(parents=True, exist_ok=True)
                    page = f'<!doctype html><html lang="{code}"><body>{body}</body></html>'
                    (target / f"{identifier or 'index'}.html").write_text(page, encoding="utf-8")
                    count += 1
        command = [sys.executable, "-m", "pagefind", "--site", name, "--output-path", str(site / "pagefind")]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode:
        raise SearchIndexError(f"search index: {(result.stderr or result.stdout).strip()}")
    for unused in (site / "pagefind").glob("pagefind-*ui*"):  # ready-made interfaces; the site has its own
        unused.unlink()
    return count
