"""The site's languages, and everything that CLDR (through Babel) knows how to write in them."""

from __future__ import annotations

import os
import re
import unicodedata
from datetime import date
from functools import cache

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list

SOURCE = "en"
LOCALES = (SOURCE, "nl", "lv", "es", "ca")
# Codes of EU texts that differ from ISO 3166: Greece and the United Kingdom.
TERRITORY = {"el": "GR", "uk": "GB"}

NO_COUNTRY = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}  # codes of CLDR that stand for no country


class LocaleError(Exception):
    """An unknown language code. The text says which codes exist."""


def chosen(value: str | None = None) -> tuple[str, ...]:
    """Languages to build: `value` or the environment's LOCALES, separated by commas or spaces; all where empty.

    Raises LocaleError for a code the site does not have.
    """
    text = os.environ.get("LOCALES", "") if value is None else value
    codes = text.replace(",", " ").split()
    if unknown := [code for code in codes if code not in LOCALES]:
        raise LocaleError(f"LOCALES: unknown language {', '.join(unknown)}; the site has {', '.join(LOCALES)}")
    return tuple(code for code in LOCALES if code in codes) or LOCALES


@cache
def cldr(locale: str) -> Locale:
    """Babel's data of a language."""
    return Locale.parse(locale)


def language_name(code: str, locale: str | None = None) -> str:
    """Name of a language, in `locale` or (None) in the language itself, with a capital: Nederlands, Latviešu."""
    name = cldr(locale or code).languages[code]
    return name[0].upper() + name[1:] if locale is None else name


def country_name(code: str, locale: str) -> str:
    """Name of a country by its code in this project (el, uk; else ISO 3166) in a language.

    Raises LocaleError where CLDR does not know the country.
    """
    try:
        return cldr(locale).territories[TERRITORY.get(code, code.upper())]
    except KeyError as error:
        raise LocaleError(f"{code!r} is not a country code") from error


def country_exists(code: str) -> bool:
    """Whether a code stands for a country."""
    name = TERRITORY.get(code, code.upper())
    return name in cldr(SOURCE).territories and name not in NO_COUNTRY


def written_date(value: str | None, locale: str) -> str:
    """A day, month or year (2024-05-17, 2024-05, 2024) as the language writes it; empty for None."""
    if not value:
        return ""
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        return value if locale != "lv" else f"{value}. gads"
    if len(parts) == 2:
        return format_skeleton("yMMMM", date(parts[0], parts[1], 1), locale=locale)
    return format_date(date(*parts), format="long" if locale != "en" else "d MMMM y", locale=locale)


def sort_key(text: str) -> str:
    """Key to sort words by: case and diacritics do not count."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)).casefold()


def country_sort_key(code: str, locale: str) -> str:
    """Key to sort countries by their name in a language."""
    return sort_key(country_name(code, locale))


_SOUND_OF_I = re.compile(r"h?[ií](?![aeo])", re.I)  # inglés, hijos; not hierro, iones


def written_list(items: list[str], locale: str) -> str:
    """Items joined as the language joins them: a, b and c.

    Spanish writes "e" for "y" before the sound of i (Real Academia Española, Diccionario panhispánico de dudas: y2);
    the patterns of CLDR, which Babel uses, leave that to the program.
    """
    text = format_list(items, locale=locale) if items else ""
    if locale == "es" and len(items) > 1 and _SOUND_OF_I.match(items[-1]):
        text = text.removesuffix(f"y {items[-1]}") + f"e {items[-1]}"
    return text
