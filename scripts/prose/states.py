"""Which States a text names, so that a translation that names another is found."""

from __future__ import annotations

import re
from functools import lru_cache

from scripts.kit.fold import fold
from scripts.kit.languages import SOURCE, languages
from scripts.kit.locales import STATES, country_name, official_language_codes

CODES = STATES


@lru_cache(maxsize=16384)  # an English text is compared with each translation
def named(text: str) -> dict[str, str]:
    """Codes of the States that an English text names, with the name; "Northern Ireland" and "Irish" name none."""
    return {match.lastgroup or "": match[0] for match in _english().finditer(text)}


def lacking(english: str, translation: str, locale: str) -> list[str]:
    """English names of the States that a translation does not name: no word begins as the State or what is of it does (Ierland, Iers)."""
    found = {
        code: name for code, name in {**_peoples_named(english), **named(english)}.items() if locale not in official_language_codes(code)
    }  # "our police"
    folded = fold(translation) if found else ""
    return [name for code, name in found.items() if not _stem(code, locale).search(folded) and name not in translation]


@lru_cache(maxsize=16384)
def _peoples_named(text: str) -> dict[str, str]:
    """Codes of the States of which an English text says that something is theirs: "an Austrian court"."""
    pattern = _peoples()
    return {match.lastgroup or "": match[0] for match in pattern.finditer(text)} if pattern else {}


@lru_cache
def _peoples() -> re.Pattern[str] | None:
    words = languages()[SOURCE].peoples
    names = "|".join(f"(?P<{code}>{pattern})" for code, pattern in words.items())
    return re.compile(rf"(?<!\w)(?<!Northern )(?:{names})(?!\w)") if words else None


def named_in(translation: str, locale: str) -> set[str]:
    """Codes of the States that a translation may name: a word begins as the State or what is of it does."""
    folded = fold(translation)
    return {code for code in CODES if _stem(code, locale).search(folded)}


@lru_cache
def _english() -> re.Pattern[str]:
    also = languages()[SOURCE].states
    names = "|".join(f"(?P<{code}>{re.escape(country_name(code, SOURCE))}{'|' + also[code] if code in also else ''})" for code in CODES)
    return re.compile(rf"(?<!\w)(?<!Northern )(?<!Eastern )(?<!Western )(?<!Southern )(?:{names})(?!\w)")


@lru_cache(maxsize=1024)
def _stem(code: str, locale: str) -> re.Pattern[str]:
    name = fold(country_name(code, locale))
    pattern = re.escape(name[: 3 if len(name) < 8 else 4])
    also = languages()[locale].states.get(code)
    return re.compile(rf"(?<!\w)(?:{pattern}{'|' + fold(also) if also else ''})")
