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
import re
import sys
from dataclasses import dataclass

import pyphen  # type: ignore[import-untyped]

from scripts.base import locales
from scripts.base.catalogs import Translator, translator
from scripts.evidence.leaflets import Leaflet
from scripts.evidence.load import EvidenceError, load
from scripts.markdown.page import HEADING, Page, PageError
from scripts.markdown.parts import prose_lines
from scripts.markdown.plain import ADMONITION, DELIMITER, ITEM, plain

WORDS_A_MINUTE, GUIDANCE_WORDS = 220, 1100
LEAFLET_SENTENCE, LEAFLET_LONGEST, LEAFLET_FLESCH = 15, 25, 70  # words on average and at most; ease
_HYPHENS = pyphen.Pyphen(lang="en_US")  # American hyphenation follows the sound
_END = re.compile(r"(?<=[.!?])\s+")
_STOPS = (".", "?", "!", ":")


@dataclass(frozen=True)
class Reading:
    """Measures of a page, or of a leaflet in one language; `longest` is the number of words of the longest sentence."""

    name: str
    words: int
    words_a_sentence: float
    longest: int
    flesch: float

    @classmethod
    def of(cls, name: str, text: str) -> Reading:
        """Return the measures of a text; its ease counts for English alone."""
        words = [bare for word in text.split() if (bare := re.sub(r"\W", "", word))]
        sentences = _END.split(text)
        count, length = max(1, len(words)), max(1, len(words)) / max(1, len(sentences))
        syllables = sum(1 + len(_HYPHENS.positions(word.lower())) for word in words) / count
        flesch = 206.835 - 1.015 * length - 84.6 * syllables
        return cls(name, len(words), round(length, 1), max(len(sentence.split()) for sentence in sentences), round(flesch, 1))

    def __str__(self) -> str:
        minutes = round(self.words / WORDS_A_MINUTE, 1)
        return f"{self.name:48} {self.words:6} {minutes:8} {self.words_a_sentence:15} {self.longest:8} {self.flesch:7}"


def words_of(page: Page) -> str:
    """Return the words of a page: no links, marks, comments, headings or citations. Each list item ends a sentence."""
    lines: list[str] = []
    for _, line in prose_lines(page):
        if HEADING.match(line) or DELIMITER.match(line) or ADMONITION.match(line):
            continue
        words = plain(ITEM.sub("", line).replace("|", " "))
        if lines and (ITEM.match(line) or line.startswith("|")) and not lines[-1].endswith(_STOPS):
            lines[-1] += "."
        lines += [words] if words else []
    return " ".join(lines)


def leaflet_reading(leaflet: Leaflet, words: Translator) -> Reading | None:
    """Return the measures of a leaflet; None where a sentence of it still stands in English."""
    texts = [*(said.text for said in leaflet.sayings()), *(limit.text for limit in leaflet.limits())]
    if not all(map(words.has, texts)):
        return None
    sentences = (words.data(text) for text in texts)
    text = " ".join(sentence if sentence.endswith(_STOPS) else f"{sentence}." for sentence in sentences)
    return Reading.of(f"leaflets/{leaflet.id} ({words.locale})", text)


def too_hard(reading: Reading) -> str:
    """Return why a leaflet is harder than level B1; "" where it is not."""
    easy = reading.words_a_sentence <= LEAFLET_SENTENCE and reading.longest <= LEAFLET_LONGEST
    if easy and (f"({locales.SOURCE})" not in reading.name or reading.flesch >= LEAFLET_FLESCH):
        return ""
    return (
        f"{reading.words_a_sentence} words a sentence, the longest has {reading.longest}, ease {reading.flesch}; "
        f"at most {LEAFLET_SENTENCE} and {LEAFLET_LONGEST}, and in English an ease of {LEAFLET_FLESCH}"
    )


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """Take no options."""


def run(options: argparse.Namespace) -> int:
    """Print the measures. Exit codes: 0 measured, 1 a guidance page is too long or a leaflet too hard, 2 could not run."""
    docs = options.root / "docs"
    try:
        pages = [Page.read(path, docs) for path in sorted((docs / locales.SOURCE).rglob("*.md"))]
        leaflets = load(options.root).leaflets.values()
    except (PageError, EvidenceError) as error:
        print(error, file=sys.stderr)
        return 2
    if not pages:
        print(f"{docs / locales.SOURCE}: no pages; run the command in the project's folder", file=sys.stderr)
        return 2
    found = [Reading.of(page.slug, words_of(page)) for page in pages]
    languages = [translator(options.root, locale) for locale in locales.LOCALES]
    handed_out = [reading for leaflet in leaflets for words in languages if (reading := leaflet_reading(leaflet, words))]
    print(f"{'page':48} {'words':>6} {'minutes':>8} {'words/sentence':>15} {'longest':>8} {'Flesch':>7}")
    print(*found, *handed_out, sep="\n")
    hardest = sorted(found, key=lambda reading: reading.flesch)[:10]
    print("Hardest: " + ", ".join(f"{reading.name} ({reading.flesch})" for reading in hardest))
    long = [reading for reading in found if reading.name.startswith("guidance/") and reading.words > GUIDANCE_WORDS]
    faults = [f"docs/en/{page.name}: {page.words} words; a guidance page has at most {GUIDANCE_WORDS}" for page in long]
    faults += [f"data/{reading.name}: {problem}" for reading in handed_out if (problem := too_hard(reading))]
    print("".join(f"{fault}\n" for fault in faults), file=sys.stderr, end="")
    return 1 if faults else 0
