"""Which way a number is a limit: "at least 12" and "10 or more" go up, "at most 12" and "less than 10" go down.

Each language's words are in `data/languages/`, under `bounds`. A number without such a word beside it goes neither way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from scripts.base.languages import Way, languages
from scripts.base.locales import SOURCE
from scripts.markdown.quantities import word_number
from scripts.markdown.ways import Ways, opposed, ways

SAID: dict[Way, str] = {"up": "a lower limit", "down": "an upper limit"}
_COUNTED = r"(?:[\s-]+[^\W\d_]+){0,2}?,?\s+"  # what is counted stands between: "10 working days or more"


@lru_cache(maxsize=16384)  # an English text is compared with each translation
def bounds(text: str, locale: str) -> Ways[Way]:
    """The ways in which each number of a text, in digits or words, is a limit."""
    return ways(_found(text, locale))


def _found(text: str, locale: str) -> Iterator[tuple[str, Way]]:
    for way, pattern in _patterns(locale):
        for match in pattern.finditer(text):
            number = re.sub(r"\D", "", match["digits"]) if match["digits"] else word_number(match["word"], locale)
            if number:
                yield number, way


def turned(english: str, text: str, locale: str) -> Iterator[tuple[str, Way, Way]]:
    """Numbers that limit one way in English and the other way in the translation: the number, ours, theirs."""
    ours = bounds(english, SOURCE)
    return opposed(ours, bounds(text, locale) if ours else {})


@lru_cache
def _patterns(locale: str) -> tuple[tuple[Way, re.Pattern[str]], ...]:
    language = languages()[locale]
    words = "|".join(f"(?:{pattern})" for _, pattern in sorted(language.numbers.words.items(), reverse=True))
    number = rf"(?:(?<![\w.,/§-])(?P<digits>\d{{1,3}}(?:[.,\s]?\d{{3}})*)(?![\d/])|(?<!\w)(?P<word>{words or '(?!)'})(?!\w))"
    found: list[tuple[Way, re.Pattern[str]]] = []
    for way, bound in language.bounds.items():
        found.append((way, re.compile(rf"(?<!\w)(?:{bound.before})\s+{number}", re.I)))
        if bound.after:
            found.append((way, re.compile(rf"{number}{_COUNTED}(?:{bound.after})(?!\w)", re.I)))
    return tuple(found)
