"""How a page reads: notes and marks in its text, its height on a phone, its sheets of paper. Medians of a kind of page."""

from __future__ import annotations

import re
import statistics
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser

from scripts.base.addresses import page_addresses

FOLDERS = {"country": "countries/", "mechanism": "mechanisms/", "guide": "guidance/"}
OTHERS = ("countries/compare/", "countries/measures/", "mechanisms/which/")  # in these folders, and below them, but of another kind
PHONE = {"width": 390, "height": 844}
MARKS = ".footnote-ref, .unchecked, .weak, .not-found"
NO_TEXT = ".footnote, .page-meta, .headerlink, #page-sources, script, style, nav"
_SHEET = re.compile(rb"/Type\s*/Page[^s]")


def interruptions(html: str) -> float:
    """Return notes and marks per 100 words of a page's text, open and closed, without its list of sources."""
    article = LexborHTMLParser(html).css_first("article")
    assert article, "a page of the site has an article"
    for node in article.css(NO_TEXT):
        node.decompose()
    marks = article.css(MARKS)
    for note in article.css(".footnote-ref"):
        note.decompose()
    return 100 * len(marks) / max(1, len(article.text(separator=" ").split()))


def addresses(site: Path, folder: str) -> list[str]:
    """Return the English pages of a kind."""
    return [one for one in page_addresses(site / "en") if one.startswith(folder) and one != folder and not one.startswith(OTHERS)]


def measure(browser: Browser, base: str, site: Path) -> dict[str, dict[str, Any]]:
    """Return the medians by kind of page: interruptions, pixels on a phone, sheets of A4."""
    page = browser.new_context(viewport=PHONE).new_page()  # type: ignore[arg-type]
    found = {}
    for kind, folder in FOLDERS.items():
        rows = []
        for address in addresses(site, folder):
            page.goto(f"{base}en/{address}")
            height = page.evaluate("document.documentElement.scrollHeight")
            sheets = len(_SHEET.findall(page.pdf(format="A4")))
            rows.append((interruptions((site / "en" / address / "index.html").read_text(encoding="utf-8")), height, sheets))
        marks, heights, papers = (statistics.median(column) for column in zip(*rows, strict=True))
        found[kind] = {"pages": len(rows), "interruptions_per_100_words": round(marks, 2), "phone_px": heights, "a4": papers}
    page.context.close()
    return found
