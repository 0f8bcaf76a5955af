"""Whether a text tells of the time after a year ("since 1 May 2025") or before it ("until May 2025").

Each language's words are in `data/languages/`, under `dated`; the names of its months are CLDR's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from scripts.base.languages import Order, languages
from scripts.base.locales import SOURCE, cldr
from scripts.markdown.ways import Ways, opposed, ways

SAID: dict[Order, str] = {"later": "a time after it", "earlier": "a time before it"}


@lru_cache(maxsize=16384)  # an English text is compared with each translation
def dating(text: str, locale: str) -> Ways[Order]:
    """The years of a text, and which way in time each stands."""
    return ways((match["year"], order) for order, pattern in _patterns(locale) for match in pattern.finditer(text))


def reversed_dates(english: str, text: str, locale: str) -> Iterator[tuple[str, Order, Order]]:
    """Years that stand one way in English and the other way in the translation: the year, ours, theirs."""
    ours = dating(english, SOURCE)
    return opposed(ours, dating(text, locale) if ours else {})


@lru_cache
def _patterns(locale: str) -> tuple[tuple[Order, re.Pattern[str]], ...]:
    months = "|".join(re.escape(str(name)) for name in cldr(locale).months["format"]["wide"].values())
    between = rf"(?:(?:the|\d{{1,2}}|d[e’]l?|{months})\s*)*"  # day and month, and the words that join them
    return tuple(
        (order, re.compile(rf"(?<!\w)(?:{words})\s+{between}(?P<year>(?:19|20)\d\d)(?![/\d])", re.I))
        for order, words in languages()[locale].dated.items()
    )
