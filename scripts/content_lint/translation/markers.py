"""What a text says in words that a translation must not change: limits, dates, bodies, sides, duties, negations.

The words of each language are in `data/languages/<code>.yml`; a group for which a language has no words is not compared.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple, get_args

from scripts.base.languages import Sense, Unit, languages
from scripts.base.locales import SOURCE, cldr

UNITS: tuple[Unit, ...] = get_args(Unit)  # "working days" is looked for before "days"
SENSES: tuple[Sense, ...] = get_args(Sense)
NAMES = ("bodies", "sides", "ministries", "moves")  # groups in which one word must not stand for another
FEWEST = 3  # "one" and "two" are said in many ways ("each", "a pair")

# One word may stand between ("10 further days"); "two times a week" is no quantity of weeks.
_BETWEEN = r"(?:[\s-]+|\s*\(\w+\)\s*)(?:(?!times|keer|maal|reiz|vece|vegad)[^\W\d_]+\s+)??"
_COUNTED = r"(?:[\s-]+[^\W\d_]+){0,2}?,?\s+"  # what is counted stands between: "10 working days or more"
_DIGITS = r"(?<![\w.,/§-])(?P<digits>\d{1,3}(?:[., ]?\d{3})*(?:[.,]\d{1,2})?)(?![\d/])"
_THOUSANDS = re.compile(r"[., ](?=\d{3})")
_PLACEHOLDER = re.compile(r"%?[({][\w-]+[)}]s?")
_DIGIT = re.compile(r"\d+")


class Marker(NamedTuple):
    """One thing said: which value of its group, of which number or year (`key`, or nothing), in which words."""

    value: str
    key: str
    text: str


Patterns = tuple[tuple[str, re.Pattern[str]], ...]  # of one group: the value ("": the group of the match), what says it


def markers(group: str, text: str, locale: str) -> tuple[Marker, ...]:
    """Return the markers of a group (`unit`, `direction`, `order`, one of NAMES, a sense, a duty) in the order of their patterns."""
    patterns, found = _patterns(group, locale), []
    if patterns and group in SENSES and locale == SOURCE:
        text = _PLACEHOLDER.sub("", text)
    for value, pattern in patterns:
        for match in pattern.finditer(text):
            if marker := _marker(value, match, group, locale):
                found.append(marker)
    return tuple(found)


def says_number(number: str, text: str, locale: str) -> bool:
    """Return whether a text has a number, in digits or in words of any kind."""
    pattern = _number_patterns(locale).get(number)
    return number in _DIGIT.findall(text) or bool(pattern and pattern.search(text))


def _marker(value: str, match: re.Match[str], group: str, locale: str) -> Marker | None:
    """Return what a match says; nothing for a number word in another meaning ("second") and for a year of the calendar."""
    if group == "number-word":
        return Marker((match.lastgroup or "")[1:], "", match[0])
    if group not in _KEYED:
        return Marker(value or match.lastgroup or "", "", match[0])
    if group == "order":
        return Marker(value, match["year"], match[0])
    key = _THOUSANDS.sub("", match["digits"]).replace(",", ".") if match["digits"] else _number_of(match["word"], locale)
    if group == "unit":
        value = UNITS[int((match.lastgroup or "u0")[1:])]
        if value == "years" and key.isdecimal() and int(key) > 1000:
            return None
    return Marker(value, key, match[0]) if key else None


_KEYED = ("unit", "direction", "order")


@lru_cache
def _patterns(group: str, locale: str) -> Patterns:
    language, flags = languages()[locale], 0 if locale == SOURCE else re.I
    if group == "number-word":
        return (("", _cardinals()),)
    if group == "unit":
        units = "|".join(f"(?P<u{place}>{language.units[unit]})" for place, unit in enumerate(UNITS) if unit in language.units)
        return (("", re.compile(rf"{_number(locale)}{_BETWEEN}(?:{units})(?!\w)", re.I)),) if units else ()
    if group == "direction":
        return tuple(_directions(locale))
    if group == "order":
        months = "|".join(re.escape(str(name)) for name in cldr(locale).months["format"]["wide"].values())
        between = rf"(?:(?:the|\d{{1,2}}|d[e’]l?|{months})\s*)*"  # day and month, and the words that join them
        year = r"(?P<year>(?:19|20)\d\d)(?![/\d])"
        return tuple((order, re.compile(rf"(?<!\w)(?:{words})\s+{between}{year}", re.I)) for order, words in language.dated.items())
    if group in NAMES:
        names = "|".join(f"(?P<{name}>{words})" for name, words in getattr(language, group).items())
        return (("", whole(names, flags)),) if names else ()
    if group in SENSES:
        return (("", whole(language.senses[group], flags)),) if group in language.senses else ()
    duty, _, kind = group.partition("-")  # must-surely: few words and sure ones; must-any: all that may stand for them
    words = language.duties.get("must" if duty == "must" else "may")
    return (("", whole(words.sure if kind == "surely" else words.other or words.sure, re.I)),) if words else ()


def whole(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that finds whole words."""
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", flags)


def _directions(locale: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    number = rf"(?:{_number(locale)}(?!\w))"
    for way, bound in languages()[locale].bounds.items():
        yield way, re.compile(rf"(?<!\w)(?:{bound.before})\s+{number}", re.I)
        if bound.after:
            yield way, re.compile(rf"{number}{_COUNTED}(?:{bound.after})(?!\w)", re.I)


def _number(locale: str) -> str:
    words = "|".join(f"(?:{pattern})" for _, pattern in sorted(languages()[locale].numbers.words.items(), reverse=True))
    return rf"(?:{_DIGITS}|(?<!\w)(?P<word>{words or '(?!)'}))"


@lru_cache(maxsize=1024)
def _number_of(word: str, locale: str) -> str:
    words = languages()[locale].numbers.words
    return next((str(number) for number, pattern in words.items() if re.fullmatch(pattern, word, re.I)), "")


@lru_cache
def _cardinals() -> re.Pattern[str]:
    words = languages()[SOURCE].numbers.words
    cardinals = "|".join(f"(?P<n{number}>{words[number].split('|')[0]})" for number in sorted(words, reverse=True) if number >= FEWEST)
    return re.compile(rf"(?<![\w-])(?:{cardinals})(?![\w-])", re.I)


@lru_cache
def _number_patterns(locale: str) -> dict[str, re.Pattern[str]]:
    words = languages()[locale].numbers.words
    return {str(number): re.compile(rf"(?<!\w)(?:{pattern})", re.I) for number, pattern in words.items()}
