"""Texts to compare: a heading, paragraph, item, row, section or string, with what is made of it, each made once."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from scripts.base.locales import SOURCE
from scripts.content_lint.paragraphs import sentences, words
from scripts.content_lint.quotations import QUOTED
from scripts.content_lint.translation.markers import Marker, markers
from scripts.markdown.numbers import Numbers, numbers
from scripts.markdown.plain import plain

ASIDE = re.compile(rf"\([^()]*\)|{QUOTED.pattern}|`[^`]*`|\*(?<!\*\*)[^*]+\*(?!\*)")
Lines = tuple[tuple[int, str], ...]  # line in the file, its text


class Unit:
    """A text as it is written, with its kind (`string` in a catalog) and its numbered lines (0: a string has none)."""

    def __init__(self, raw: str, locale: str, kind: str = "string", lines: Lines = ()) -> None:
        self.raw, self.locale, self.kind, self.lines = raw, locale, kind, lines or ((0, raw),)
        self._markers: dict[str, tuple[Marker, ...]] = {}

    @cached_property
    def plain(self) -> str:
        """As a reader sees it."""
        return plain(self.raw)

    @cached_property
    def sentences(self) -> list[Unit]:
        """Its sentences as a reader sees them, without citations."""
        return [_seen(sentence, self.locale) for sentence, _ in sentences(self.raw)]

    @cached_property
    def whole(self) -> Unit:
        """All of it as one sentence."""
        return _seen(self.plain, self.locale)

    @cached_property
    def cells(self) -> list[Unit]:
        """The cells of a row, or of a sentence that is a part of one."""
        return [_seen(cell.strip(), self.locale) for cell in self.raw.strip().strip("|").split("|")]

    @cached_property
    def outer(self) -> str:
        """As a reader sees it, without brackets, quotations, code and titles."""
        bare = ASIDE.sub(" | ", self.raw)
        return self.plain if bare == self.raw else plain(bare)

    @cached_property
    def outer_sentences(self) -> list[tuple[str, list[str]]]:
        """Each sentence of `outer` with its words."""
        return [(sentence, words(sentence)) for sentence, _ in sentences(self.outer)]

    @cached_property
    def known_words(self) -> frozenset[str]:
        """The words of `outer` in small letters."""
        return frozenset(word.lower() for word in words(self.outer))

    @cached_property
    def lengths(self) -> tuple[int, int]:
        """Its number of characters, as a whole and without what is aside."""
        bare = ASIDE.sub("", self.raw)
        return len(self.plain), len(self.plain if bare == self.raw else plain(bare))

    @cached_property
    def numbers(self) -> Numbers:
        """Its numbers with their lines."""
        return numbers(self.lines, self.locale)

    def markers(self, group: str) -> tuple[Marker, ...]:
        """Return its markers of a group."""
        if group not in self._markers:
            self._markers[group] = markers(group, self.plain, self.locale)
        return self._markers[group]


def _seen(text: str, locale: str) -> Unit:
    """Return a text that has no marks any more."""
    unit = Unit(text, locale)
    unit.plain = text
    return unit


@lru_cache(maxsize=16384)
def english(raw: str, kind: str = "string", lines: Lines = ()) -> Unit:
    """Return an English text, which is compared with each of its translations."""
    return Unit(raw, SOURCE, kind, lines)
