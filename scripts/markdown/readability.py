"""How hard the English prose pages are to read: words, minutes, sentence length, Flesch reading ease; the hardest named.

Flesch (Rudolf Flesch, A new readability yardstick, 1948): 60 and more is plain English, below 30 is hard. Syllables are
counted where pyphen hyphenates, which misses some, so that the figure is a few points high. Legal names and own-language
names pull it down: compare pages with each other. Guidance pages must take at most five minutes.

Leaflets are for anybody: they must reach level B1 of the Common European Framework of Reference. No formula gives that level;
as its yardstick stand at most 15 words a sentence on average in each language, no sentence of more than 25, and in English a
Flesch reading ease of 70, which is that of texts for everybody. Whether a person understands a leaflet, only persons can say.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from dataclasses import asdict, dataclass

import pyphen  # type: ignore[import-untyped]

from scripts.base import locales
from scripts.base.catalogs import Translator, translator
from scripts.evidence.leaflets import Leaflet
from scripts.evidence.load import EvidenceError, load
from scripts.markdown.page import CITATION, Page, PageError

WORDS_A_MINUTE, GUIDANCE_WORDS = 220, 1100
LEAFLET_SENTENCE, LEAFLET_LONGEST, LEAFLET_FLESCH = 15, 25, 70  # words on average and at most; ease
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


@dataclass(frozen=True)
class LeafletReading:
    """Measures of a leaflet in one language, and whether it reaches its level."""

    leaflet: str
    locale: str
    words: int
    words_a_sentence: float
    longest: int
    flesch: float | None  # of English alone
    level: str  # B1, or "" where it is harder


def measure(page: Page) -> Reading:
    """Measures of a page of prose."""
    return _reading(page.slug, plain(page.body))


def measure_leaflet(leaflet: Leaflet, words: Translator) -> LeafletReading | None:
    """Measures of a leaflet; None where a sentence of it still stands in English."""
    texts = [one.text for one in leaflet.sayings()] + [one.text for one in leaflet.limits()]
    if not all(map(words.has, texts)):
        return None
    told = [words.data(text) for text in texts]
    text = " ".join(one if one.endswith((".", "?", "!", ":")) else f"{one}." for one in told)
    longest = max(len(sentence.split()) for sentence in _END.split(text))
    reading = _reading(leaflet.id, text)
    english = words.locale == locales.SOURCE
    easy = reading.words_a_sentence <= LEAFLET_SENTENCE and longest <= LEAFLET_LONGEST and (not english or reading.flesch >= LEAFLET_FLESCH)
    flesch = reading.flesch if english else None
    return LeafletReading(leaflet.id, words.locale, reading.words, reading.words_a_sentence, longest, flesch, "B1" if easy else "")


def _reading(name: str, text: str) -> Reading:
    words = [bare for word in text.split() if (bare := re.sub(r"\W", "", word))]
    count = max(1, len(words))
    length = count / max(1, len(_END.split(text)))
    syllables = sum(1 + len(_HYPHENS.positions(word.lower())) for word in words) / count
    flesch = 206.835 - 1.015 * length - 84.6 * syllables
    return Reading(name, len(words), round(len(words) / WORDS_A_MINUTE, 1), round(length, 1), round(flesch, 1))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the command."""
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace) -> int:
    """Exit codes: 0 measured, 1 a guidance page is too long or a leaflet too hard, 2 could not run."""
    docs = options.root / "docs"
    try:
        pages = [Page.read(path, docs) for path in sorted((docs / locales.SOURCE).rglob("*.md"))]
        evidence = load(options.root)
    except (PageError, EvidenceError) as error:
        print(error, file=sys.stderr)
        return 2
    if not pages:
        print(f"{docs / locales.SOURCE}: no pages; run the command in the project's folder", file=sys.stderr)
        return 2
    found = [measure(page) for page in pages]
    long = [one for one in found if one.page.startswith("guidance/") and one.words > GUIDANCE_WORDS]
    words = [translator(options.root, locale) for locale in locales.LOCALES]
    leaflets = [told for leaflet in evidence.leaflets.values() for own in words if (told := measure_leaflet(leaflet, own))]
    hardest = sorted(found, key=lambda one: one.flesch)[:10]
    if options.json:
        print(json.dumps(_as_json(found, leaflets, hardest), indent=1))
    else:
        print(f"{'page':48} {'words':>6} {'minutes':>8} {'words/sentence':>15} {'Flesch':>7}")
        for one in found:
            print(f"{one.page:48} {one.words:6} {one.minutes:8} {one.words_a_sentence:15} {one.flesch:7}")
        for reading in leaflets:
            name = f"leaflets/{reading.leaflet} ({reading.locale})"
            print(f"{name:48} {reading.words:6} {reading.level or 'too hard':>8} {reading.words_a_sentence:15} {reading.flesch or '':>7}")
        print("Hardest: " + ", ".join(f"{one.page} ({one.flesch})" for one in hardest))
    for one in long:
        print(f"docs/en/{one.page}: {one.words} words; a guidance page has at most {GUIDANCE_WORDS}", file=sys.stderr)
    hard = [one for one in leaflets if not one.level]
    for reading in hard:
        print(
            f"data/leaflets/{reading.leaflet}.yml ({reading.locale}): {reading.words_a_sentence} words a sentence, the longest has "
            f"{reading.longest}; at most {LEAFLET_SENTENCE} and {LEAFLET_LONGEST}, and in English an ease of {LEAFLET_FLESCH}",
            file=sys.stderr,
        )
    return 1 if long or hard else 0


def _as_json(pages: list[Reading], leaflets: list[LeafletReading], hardest: list[Reading]) -> dict[str, object]:
    return {
        "pages": [asdict(one) for one in pages],
        "leaflets": [asdict(one) for one in leaflets],
        "hardest": [one.page for one in hardest],
    }
