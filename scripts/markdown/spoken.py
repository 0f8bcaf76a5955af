"""Numbers that a text has in words ("three or seven days"), which look right whatever they are.

Digits are compared in `numbers.py`. Each language's words are in `data/languages/`, under `numbers`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from scripts.base.languages import languages
from scripts.base.locales import SOURCE
from scripts.markdown.quantities import quantities

FEWEST = 3  # "one" and "two" are said in many ways ("each", "a pair")
_DIGITS = re.compile(r"\d+")


def unsaid(english: str, text: str, locale: str) -> Iterator[tuple[str, str]]:
    """Number words of the English that a translation says in no way: the word and the number."""
    said = None
    for number, word in _words(english):
        said = _said(text, locale) if said is None else said
        if number not in said:
            yield word, number


def added(english: str, text: str, locale: str) -> Iterator[str]:
    """Limits in words that only the translation has: "two weeks"."""
    said, digits = None, set(_DIGITS.findall(text))
    for number, unit in quantities(text, locale):
        if number.isdecimal() and 1 < int(number) < 100 and number not in digits:
            said = _said(english, SOURCE) if said is None else said
            if number not in said:
                yield f"{number} {unit}"


@lru_cache(maxsize=16384)  # an English text is compared with each translation
def _words(english: str) -> tuple[tuple[str, str], ...]:
    return tuple(((match.lastgroup or "")[1:], match[0]) for match in _cardinals().finditer(english))


@lru_cache(maxsize=16384)
def _said(text: str, locale: str) -> frozenset[str]:
    """Every number that a text has, in digits or in words of any kind."""
    words = (number for number, pattern in _patterns(locale) if pattern.search(text))
    return frozenset(_DIGITS.findall(text)) | frozenset(words)


@lru_cache
def _cardinals() -> re.Pattern[str]:
    words = languages()[SOURCE].numbers.words
    cardinals = "|".join(f"(?P<n{number}>{words[number].split('|')[0]})" for number in sorted(words, reverse=True) if number >= FEWEST)
    return re.compile(rf"(?<![\w-])(?:{cardinals})(?![\w-])", re.I)


@lru_cache
def _patterns(locale: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    words = languages()[locale].numbers.words
    return tuple((str(number), re.compile(rf"(?<!\w)(?:{pattern})", re.I)) for number, pattern in words.items())
