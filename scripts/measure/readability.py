"""How hard the English prose pages are to read: words, minutes, sentence length, Flesch reading ease; the hardest named.

Flesch (Rudolf Flesch, A new readability yardstick, 1948): 60 and more is plain English, below 30 is hard. Syllables are
counted where pyphen hyphenates, which misses some, so that the figure is a few points high. Legal names and own-language
names pull it down: compare pages with each other. Guidance pages must take at most five minutes.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from dataclasses import asdict, dataclass

import pyphen  # type: ignore[import-untyped]

from scripts.kit import locales
from scripts.prose.page import CITATION, Page, PageError

WORDS_A_MINUTE, GUIDANCE_WORDS = 220, 1100
_HYPHENS = pyphen.Pyphen(lang="en_US")  # American hyphenation follows the sound
_END = re.compile(r"(?<=[.!?])\s+")
_COMMENT = re.compile(r"<!--.*?-->", re.S)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"\{[^{}\n]*\}|^!!! \w+.*$|[*_`#>|]|<[^>]+>|^\s*(?:[-+]|\d+\.)\s+(?:\[ \]\s*)?", re.M)


@dataclass(frozen=True)
class Reading:
    """Measures of one page."""

    page: str
    words: int
    minutes: float
    words_a_sentence: float
    flesch: float


def plain(markdown: str) -> str:
    """The words of a page's Markdown: no links, marks, comments, headings or citations. Each list item ends a sentence."""
    text = _LINK.sub(r"\1", CITATION.sub("", _COMMENT.sub("", markdown)))
    lines: list[str] = []
    for line in text.split("\n"):
        if line.startswith(("#", "|--", "!!!")):
            continue
        words = _MARKS.sub(" ", line).strip()
        starts = re.match(r"\s*(?:[-+*]|\d+\.)\s|\|", line)
        if words and starts and lines and not lines[-1].endswith((".", ":", "?", "!")):
            lines[-1] += "."
        if words:
            lines.append(words)
    return re.sub(r"\s+", " ", " ".join(lines)).strip()


def measure(page: Page) -> Reading:
    """Measures of a page of prose."""
    text = plain(page.body)
    words = [bare for word in text.split() if (bare := re.sub(r"\W", "", word))]
    count = max(1, len(words))
    length = count / max(1, len(_END.split(text)))
    syllables = sum(1 + len(_HYPHENS.positions(word.lower())) for word in words) / count
    flesch = 206.835 - 1.015 * length - 84.6 * syllables
    return Reading(page.slug, len(words), round(len(words) / WORDS_A_MINUTE, 1), round(length, 1), round(flesch, 1))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the command."""
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace) -> int:
    """Exit codes: 0 measured, 1 a guidance page is too long, 2 could not run."""
    docs = options.root / "docs"
    try:
        pages = [Page.read(path, docs) for path in sorted((docs / locales.SOURCE).rglob("*.md"))]
    except PageError as error:
        print(error, file=sys.stderr)
        return 2
    if not pages:
        print(f"{docs / locales.SOURCE}: no pages; run the command in the project's folder", file=sys.stderr)
        return 2
    found = [measure(page) for page in pages]
    long = [one for one in found if one.page.startswith("guidance/") and one.words > GUIDANCE_WORDS]
    hardest = sorted(found, key=lambda one: one.flesch)[:10]
    if options.json:
        print(json.dumps({"pages": [asdict(one) for one in found], "hardest": [one.page for one in hardest]}, indent=1))
    else:
        print(f"{'page':48} {'words':>6} {'minutes':>8} {'words/sentence':>15} {'Flesch':>7}")
        for one in found:
            print(f"{one.page:48} {one.words:6} {one.minutes:8} {one.words_a_sentence:15} {one.flesch:7}")
        print("Hardest: " + ", ".join(f"{one.page} ({one.flesch})" for one in hardest))
    for one in long:
        print(f"docs/en/{one.page}: {one.words} words; a guidance page has at most {GUIDANCE_WORDS}", file=sys.stderr)
    return 1 if long else 0
