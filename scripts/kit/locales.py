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
from babel.numbers import format_decimal

SOURCE = "en"
LOCALES = (SOURCE, "nl", "lv", "es", "ca")
# Codes of EU texts that differ from ISO 3166: Greece and the United Kingdom.
TERRITORY = {"el": "GR", "uk": "GB"}

# Patterns of a day and a month where CLDR's are not the usual ones: "17 May 2024"; Catalan "de 2024", as the Generalitat writes.
DATES = {"en": ("d MMMM y", "MMMM y"), "ca": ("d MMMM 'de' y", "LLLL 'de' y")}
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
    name = str(cldr(locale or code).languages[code])
    return name[0].upper() + name[1:] if locale is None else name


def country_name(code: str, locale: str) -> str:
    """Name of a country by its code in this project (el, uk; else ISO 3166) in a language.

    Raises LocaleError where CLDR does not know the country.
    """
    try:
        return str(cldr(locale).territories[TERRITORY.get(code, code.upper())])
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
    day, month = DATES.get(locale, ("long", ""))
    if len(parts) == 2:
        first = date(parts[0], parts[1], 1)
        return format_date(first, month, locale=locale) if month else format_skeleton("yMMMM", first, locale=locale)
    return format_date(date(*parts), day, locale=locale)


# Latvian months, January first: after "kopš" and "no" in the genitive, after "līdz" in the dative. Babel has the nominative only.
LATVIAN_MONTHS = {
    "since": ["janvāra", "februāra", "marta", "aprīļa", "maija", "jūnija", "jūlija", "augusta", "septembra", "oktobra", "novembra", "decembra"],
    "until": ["janvārim", "februārim", "martam", "aprīlim", "maijam", "jūnijam", "jūlijam", "augustam", "septembrim", "oktobrim", "novembrim", "decembrim"],
}


def date_after(word: str, value: str, locale: str) -> str:
    """A day, month or year as it stands after the language's words for `since` (also "from") or `until`.

    Those words are in the catalogs, without what the date changes: Spanish "desde" and here "el 31 de diciembre de 2020",
    "abril de 2012" or "2015"; Catalan "des" and "del 31 de desembre de 2020", "d’abril de 2012", "de l’1 de maig de 2012",
    or "fins" and "al 31 de desembre de 2020"; Latvian "kopš" and "2020. gada 31. decembra".
    """
    written = written_date(value, locale)
    parts = value.split("-")
    if locale == "lv":
        month = LATVIAN_MONTHS[word][int(parts[1]) - 1] if len(parts) > 1 else ""
        if not month:
            return f"{value}. gada" if word == "since" else f"{value}. gadam"
        return f"{parts[0]}. gada {int(parts[2])}. {month}" if len(parts) == 3 else f"{parts[0]}. gada {month}"
    if locale == "es" and len(parts) == 3:
        return f"el {written}"
    if locale == "ca":
        preposition = "de" if word == "since" else "a"
        if len(parts) == 2:
            return f"d’{written}" if preposition == "de" and written[0] in "ao" else f"{preposition} {written}"
        return f"{preposition} l’{written}" if len(parts) == 3 and parts[2] in ("01", "11") else f"{preposition}l {written}"
    return written


def contracted(text: str, locale: str) -> str:
    """Text with Spanish and Catalan prepositions contracted before the article: "des de el moment" becomes "des del moment"."""
    return re.sub(r"\b(de|a) el\b", r"\1l", text) if locale in ("es", "ca") else text


def written_number(value: int, locale: str) -> str:
    """A whole number as the language writes it: 1,970 or 1.970 or 1 970."""
    return format_decimal(value, locale=locale)


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
