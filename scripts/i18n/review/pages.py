"""The pages that a reviewing service reads first, piece by piece beside the English.

We do not count visits, so nobody knows which pages are read most. The rule instead: the home page, the guides that its
finder leads to, and the pages that the headings of its eight events lead to. tests/built/test_review_pack.py holds the list
against the built home page.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.base import locales
from scripts.markdown.aligned import aligned
from scripts.markdown.page import Page
from scripts.markdown.pages import prose
from scripts.markdown.plain import ITEM, plain

FIRST = (
    "index.md",
    "guidance/transfer-supervision.md",
    "guidance/warn-another-country.md",
    "guidance/ask-for-information.md",
    "guidance/protect-victims.md",
    "guidance/receive-a-case.md",
    "guidance/breach-and-return.md",
    "mechanisms/which.md",
    "guidance/transfer-a-prison-sentence.md",
    "guidance/supervision-before-trial.md",
)

_BEGINS = re.compile(rf"{ITEM.pattern}|^#+\s+|^\s*(?:!!!|\?\?\?\+?)\s+[\w-]+")


@dataclass(frozen=True)
class Pair:
    """A piece of a page in English and in the translation: as it is written, and as a reader sees it."""

    number: int  # on its page, from 1
    line: int  # of the translation's file
    section: str  # id, `top` before the first heading
    kind: str  # heading, paragraph, item, row, admonition, or section
    english: str
    text: str

    @property
    def seen(self) -> tuple[str, str]:
        """The translation and the English without marks and addresses."""
        return _seen(self.text), _seen(self.english)


@dataclass(frozen=True)
class Sheet:
    """A page to review."""

    slug: str
    title: str
    pairs: tuple[Pair, ...]


def sheets(root: Path, locale: str) -> list[Sheet]:
    """Return the first pages of a language that are translated, in order, without what is older than its English. Raises PageError."""
    english, own = prose(root / "docs", locales.SOURCE), prose(root / "docs", locale)
    return [Sheet(slug, own[slug].title, tuple(_pairs(english[slug], own[slug]))) for slug in FIRST if slug in english and slug in own]


def _pairs(english: Page, own: Page) -> Iterator[Pair]:
    number = 0
    for ours, theirs in aligned(english, own):
        if _seen(theirs.text):
            number += 1
            yield Pair(number, theirs.line, _section(own, theirs.line), ours.kind, ours.text, theirs.text)


def _section(page: Page, line: int) -> str:
    """Return the section in which a line stands."""
    return [section.id for section in page.sections.values() if section.line <= line][-1]


def _seen(text: str) -> str:
    """Return a piece as a reader sees it: an item without its number, a row of a table without its bars, a box without its kind."""
    words = plain(_BEGINS.sub("", text).replace("|", " · "))
    return words.strip('"· ')
