"""Quantities of time in a text: a number, in digits or words, with its unit. Each language's words are in `data/languages/`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import get_args

from scripts.base.languages import Unit, languages

UNITS: tuple[Unit, ...] = get_args(Unit)  # "working days" is looked for before "days"
# One word may stand between ("10 further days"); "two times a week" is no quantity of weeks.
_BETWEEN = r"(?:[\s-]+|\s*\(\w+\)\s*)(?:(?!times|keer|maal|reiz|vece|vegad)[^\W\d_]+\s+)??"


def quantities(text: str, locale: str) -> Iterator[tuple[str, Unit]]:
    """Number and unit of each quantity of a text, in order; a year of the calendar is none."""
    if (pattern := _pattern(locale)) is None:
        return
    for match in pattern.finditer(text.replace("\u00a0", " ")):
        number = match["digits"].replace(",", ".") if match["digits"] else word_number(match["word"], locale)
        unit: Unit = UNITS[int((match.lastgroup or "u0")[1:])]
        if number and not (unit == "years" and number.isdecimal() and int(number) > 1000):
            yield number, unit


def by_number(text: str, locale: str) -> dict[str, set[Unit]]:
    """The units in which each number of a text counts time."""
    found: dict[str, set[Unit]] = {}
    for number, unit in quantities(text, locale):
        found.setdefault(number, set()).add(unit)
    return found


@lru_cache
def _pattern(locale: str) -> re.Pattern[str] | None:
    language = languages()[locale]
    if not language.units:
        return None
    words = "|".join(f"(?:{pattern})" for _, pattern in sorted(language.numbers.words.items(), reverse=True))
    units = "|".join(f"(?P<u{place}>{language.units[unit]})" for place, unit in enumerate(UNITS) if unit in language.units)
    digits = r"(?<![\w.,/§-])(?P<digits>\d{1,4}(?:[.,]\d{1,2})?)"
    return re.compile(rf"(?:{digits}|(?<!\w)(?P<word>{words or '(?!)'})){_BETWEEN}(?:{units})(?!\w)", re.I)


@lru_cache(maxsize=1024)
def word_number(word: str, locale: str) -> str:
    """The number that a word is; "" where it is one of its other meanings ("second")."""
    words = languages()[locale].numbers.words
    return next((str(number) for number, pattern in words.items() if re.fullmatch(pattern, word, re.I)), "")
