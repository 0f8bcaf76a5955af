"""Who is named in a text (court, police, Commission; the issuing State), and what comes and goes.

Each language's words are in `data/languages/`, under `bodies`, `ministries`, `sides` and `moves`. A translation may leave one
out ("that State"); what it may not do is to name another in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from scripts.base.languages import languages
from scripts.base.locales import SOURCE

SIDES = "sides"
GROUPS = ("bodies", SIDES, "ministries", "moves")  # keys of the table of a language; within one, nothing stands for another


def exchanged(english: str, text: str, locale: str) -> Iterator[tuple[str, str]]:
    """Who is named in English alone, and who more often in the translation, where one stands for the other."""
    for group in GROUPS:
        ours = _named(english, SOURCE, group)
        theirs = _named(text, locale, group) if ours else {}
        lost = [words[0] for name, words in ours.items() if name not in theirs and words[0] not in text]
        more = [words[0] for name, words in theirs.items() if len(words) > len(ours.get(name, ()))]
        if lost and more:
            yield lost[0], more[0]


def crossed(english: str, text: str, locale: str) -> bool:
    """Whether the two sides of a case stand in each other's place, all through a sentence."""
    ours = _order(english, SOURCE)
    if len(set(ours)) != 2:
        return False
    theirs, one, other = _order(text, locale), *sorted(set(ours))
    return theirs == [other if name == one else one for name in ours]


@lru_cache(maxsize=16384)  # an English text is compared with each translation
def _named(text: str, locale: str, group: str) -> dict[str, tuple[str, ...]]:
    pattern = _pattern(locale, group)
    found: dict[str, tuple[str, ...]] = {}
    for match in pattern.finditer(text) if pattern else ():
        name = match.lastgroup or ""
        found[name] = (*found.get(name, ()), match[0])
    return found


def _order(text: str, locale: str) -> list[str]:
    pattern = _pattern(locale, SIDES)
    return [match.lastgroup or "" for match in pattern.finditer(text)] if pattern else []


@lru_cache
def _pattern(locale: str, group: str) -> re.Pattern[str] | None:
    words: dict[str, str] = getattr(languages()[locale], group)
    names = "|".join(f"(?P<{name}>{pattern})" for name, pattern in words.items())
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)", 0 if locale == SOURCE else re.I) if words else None
