"""How articles of an act are written in each language: `data/languages/` has the words, `articles_in_words` puts them together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from scripts.base.languages import SOURCE, Articles, Level, languages
from scripts.base.locales import changed, written_list

if TYPE_CHECKING:
    from scripts.evidence.acts import Act

_PARTS = re.compile(r"^(?P<number>[^()]+)(?P<parts>(?:\([^()]+\)){0,2})$")
_RANGE = re.compile(r"^(\d+)[a-z]*-(\d+)[a-z]*$")  # 95-97; 132-40 is one article of a French code
_HAT = re.compile(r"\^(\d+)")  # of a Romanian act: 40(1^1)
_POINT = re.compile(r"^(\d+)\.(\d+)$")  # of a Latvian act: 38.1, but not 5.7.8
_OF_THE_ACT = re.compile(r"§ |[^\W\dA-Z_]{3}")  # § 4 of an act of articles; words of the act itself
_ROMAN = re.compile(r"^[IVXLC]+$")  # of an act that amends others
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SIGNED = Articles(article=Level(), paragraph=Level(item="({})"), letter=Level(item="({})"), point=Level(item="({})"),
                   letters=Level(), span="{}-{}", named={})  # fmt: skip


@dataclass(frozen=True)
class _Place:
    """An article or a part of one: 12(1)(b) has the number 12 and the parts 1, b; `kind` tells articles from annexes and the like."""

    kind: str
    number: str
    parts: tuple[str, ...] = ()


def articles_in_words(articles: Iterable[str], locale: str, act: Act | None = None) -> list[str]:
    """Return articles of one act, the parts of an article together: "artículo 12, apartados 1 y 2" and "artículo 13".

    How the act's own language cites (§, Art.) stands in every language, as on the act itself, and once for several.
    """
    writer, texts, signed = _Writer(locale, act), [], False
    found: dict[tuple[str, str], list[_Place]] = {}
    for place in map(writer.read, articles):
        found.setdefault((place.kind, place.number), []).append(place)
    for (kind, whole), group in groupby(found.values(), key=writer.together):
        several = list(group)
        for run in [several] if whole else [[one] for one in several]:
            text = writer.written(kind, run)
            texts.append(f"{writer.sign} {text}" if kind == "signed" and not signed else text)
            signed = kind == "signed"
    return texts


def letters_in_words(letters: str, locale: str, noun: bool = True) -> str:
    """Return letters without their article, as data names them ("b, f"): "letters (b) and (f)"; without the noun "(b) and (f)"."""
    level = words_of(locale).letters
    return _joined(level if noun else Level(item=level.item), [letter.strip() for letter in letters.split(",")], locale)


def words_of(locale: str) -> Articles:
    """Return how a language cites articles; as English does where its file does not say. Raise AssertionError without it."""
    found = languages()[locale].articles or languages()[SOURCE].articles
    if not found:
        raise AssertionError(f"data/languages/{SOURCE}.yml has no articles")
    return found


def _joined(level: Level, items: list[str], locale: str) -> str:
    text = written_list([level.item.format(item) for item in items], locale)
    return (level.several if len(items) > 1 and level.several else level.one).format(text).strip()


class _Writer:
    """Writes articles of one act in one language."""

    def __init__(self, locale: str, act: Act | None) -> None:
        self.locale, self.words = locale, words_of(locale)
        self.own = self.words.own if act and act.country == locale else None
        self.eu = not act or act.languages == "eu"
        sign = act.sign if act else None
        self.sign = None if sign and sign.isalpha() and locale != SOURCE else sign  # "section" is a word of English

    def read(self, article: str) -> _Place:
        """Return what an article is."""
        key, _, rest = article.partition(" ")
        if key not in self.words.named:
            if _OF_THE_ACT.match(article):
                return _Place("of the act", article)
            key, rest = "signed" if self.sign and not _ROMAN.match(article) else "article", article
        match = _PARTS.match(rest)
        return _Place(key, match["number"], tuple(re.findall(r"\(([^()]+)\)", match["parts"]))) if match else _Place(key, rest)

    def together(self, places: list[_Place]) -> tuple[str, bool]:
        """Return the kind of an article, and whether those that follow may be named with it: "Articles 12 and 13"."""
        first = places[0]
        whole = any(not place.parts for place in places)
        return first.kind, whole and first.kind not in ("signed", "of the act") and not self._span(first)

    def written(self, kind: str, several: list[list[_Place]]) -> str:
        """Return one article with all its parts, or several whole ones."""
        first = several[0][0]
        words = _SIGNED if kind == "signed" else self.words
        level = self.words.named.get(kind) or words.article
        if kind == "of the act":
            return first.number
        if kind == "article" and (span := self._span(first)):
            return span
        if any(not place.parts for place in several[0]):
            return _joined(level, [self._number(places[0]) for places in several], self.locale)
        number = level.item.format(self._number(first))
        paragraphs = {place.parts[0]: [one for one in several[0] if one.parts[0] == place.parts[0]] for place in _sorted(several[0])}
        if words.repeat and kind == "article" and len(paragraphs) > 1 and all(name[0].isdigit() for name in paragraphs):
            return _joined(level, [words.between.format(number, self._parts(words, one)) for one in paragraphs.values()], self.locale)
        return words.between.format((level.above or level.one).format(number), self._parts(words, several[0]))

    def _span(self, place: _Place) -> str:
        match = _RANGE.match(place.number) if place.kind == "article" else None
        if not match or int(match[1]) >= int(match[2]):
            return ""
        return self.words.span.format(*(self._changed(number) for number in place.number.split("-")))

    def _parts(self, words: Articles, places: list[_Place]) -> str:
        """Paragraphs, letters and points of one article: those of the same kind together."""
        below: dict[str, list[str]] = {}
        for place in _sorted(places):
            below.setdefault(place.parts[0], []).extend(place.parts[1:])
        texts = []
        for (counted, whole), group in groupby(below.items(), key=lambda one: (one[0][0].isdigit(), not one[1])):
            names = [name for name, _ in group]
            if not counted:
                texts.append(_joined(words.letter_alone or words.letter, names, self.locale))
            elif whole:
                texts.append(_joined(self._paragraph(words), [self._ordinal(words, name) for name in names], self.locale))
            else:
                texts += [self._inside(words, name, below[name]) for name in names]
        return written_list(texts, self.locale)

    def _inside(self, words: Articles, paragraph: str, names: list[str]) -> str:
        """Return letters or points of a paragraph."""
        level = self._paragraph(words)
        text = (level.above or level.one).format(level.item.format(self._ordinal(words, paragraph, above=True)))
        return words.between.format(text, _joined(words.point if names[0].isdigit() else words.letter, names, self.locale))

    def _paragraph(self, words: Articles) -> Level:
        return self.own.paragraph if self.own else words.paragraph

    def _ordinal(self, words: Articles, name: str, above: bool = False) -> str:
        ordinals = (self.own.ordinals_above if above else self.own.ordinals) if self.own else []
        if name.isdigit() and 0 < int(name) <= len(ordinals):
            return ordinals[int(name) - 1]
        return name if words is _SIGNED else self._changed(name)

    def _number(self, place: _Place) -> str:
        return self._changed(place.number) if place.kind == "article" else place.number

    def _changed(self, number: str) -> str:
        """Return a number of an article or paragraph as the language writes it."""
        text = _HAT.sub(lambda match: match[1].translate(_RAISED), number)
        if self.words.raised:
            text = _POINT.sub(lambda match: match[1] + self.words.raised.format(match[2].translate(_RAISED)), text)
        if self.eu:
            text = changed(text, self.words.eu_numbers)
        return changed(text, self.words.numbers)


def _sorted(places: list[_Place]) -> list[_Place]:
    return sorted(places, key=lambda one: [_sort_key(part) for part in one.parts])


def _sort_key(part: str) -> tuple[int, str]:
    digits = re.match(r"\d+", part)
    return int(digits[0]) if digits else 0, part
