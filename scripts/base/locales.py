"""The site's languages, and what is written in each its own way: by CLDR (through Babel) and by `data/languages/`."""

import os
import re
import sys
from datetime import date
from functools import cache
from typing import Literal

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.languages import get_official_languages
from babel.lists import format_list
from babel.numbers import format_decimal

from scripts.base.command import COULD_NOT_RUN, Unusable
from scripts.base.fold import fold
from scripts.base.languages import FOLDER, Changes, languages
from scripts.base.languages import SOURCE as SOURCE

LOCALES = tuple(languages())
# Codes of EU texts that differ from ISO 3166: Greece and the United Kingdom.
TERRITORY = {"el": "GR", "uk": "GB"}

STATES = tuple(sorted(path.stem for path in (FOLDER.parent / "countries").glob("*.yml")))  # those that the site has a page of
ASSOCIATED = ("ch", "is", "li", "no")  # that take part in instruments of the EU without being in it


class LocaleError(Unusable):
    """An unknown language code. The text says which codes exist."""

    code = COULD_NOT_RUN


def chosen(value: str | None = None) -> tuple[str, ...]:
    """Return the languages to build: `value` or the environment's LOCALES, separated by commas or spaces; all where empty.

    Raises LocaleError for a code the site does not have.
    """
    text = os.environ.get("LOCALES", "") if value is None else value
    codes = text.replace(",", " ").split()
    if unknown := [code for code in codes if code not in LOCALES]:
        raise LocaleError(f"LOCALES: unknown language {', '.join(unknown)}; the site has {', '.join(LOCALES)}")
    return tuple(code for code in LOCALES if code in codes) or LOCALES


@cache
def cldr(locale: str) -> Locale:
    """Return Babel's data of a language."""
    return Locale.parse(locale)


def language_name(code: str, locale: str | None = None) -> str:
    """Name of a language, in `locale` or (None) in the language itself, with a capital: Nederlands, Latviešu."""
    ours = languages().get(locale or code)
    name = (ours.names.get(code) if ours else None) or str(cldr(locale or code).languages[code])
    return name[0].upper() + name[1:] if locale is None else name


def territory(code: str) -> str:
    """Return a language with the territory whose spelling the site follows, as its dictionary is named: en_GB."""
    dictionary = languages()[code].dictionary
    return dictionary.name if dictionary else code


@cache
def country_name(code: str, locale: str) -> str:
    """Name of a country by its code in this project (el, uk; else ISO 3166) in a language.

    Raises LocaleError where CLDR does not know the country.
    """
    try:
        return str(cldr(locale).territories[TERRITORY.get(code, code.upper())])
    except KeyError as error:
        raise LocaleError(f"{code!r} is not a country code") from error


def official_language_codes(code: str) -> list[str]:
    """Return the codes of the languages that are official in the whole of a country."""
    return list(get_official_languages(TERRITORY.get(code, code.upper()), de_facto=True))


def official_somewhere(code: str) -> list[str]:
    """Return the codes of the languages that are official in a country or a part of it, without their script (`sr`, not `sr_Latn`)."""
    found = get_official_languages(TERRITORY.get(code, code.upper()), regional=True, de_facto=True)
    return list(dict.fromkeys(language.partition("_")[0] for language in found))


def official_languages(code: str, locale: str) -> list[str]:
    """Return the names, in `locale`, of the languages that are official in the whole of a country."""
    return [language_name(language, locale) for language in official_language_codes(code)]


def country_exists(code: str) -> bool:
    """Return whether a code stands for a country that can take part in an instrument of the EU."""
    return code in STATES or code in ASSOCIATED


def written_date(value: str | None, locale: str) -> str:
    """Return a day, month or year (2024-05-17, 2024-05, 2024) as the language writes it; empty for None."""
    if not value:
        return ""
    parts, dates = [int(part) for part in value.split("-")], languages()[locale].dates
    if len(parts) == 1:
        return dates.year.format(year=value)
    if len(parts) == 2:
        first = date(parts[0], parts[1], 1)
        return format_date(first, dates.month, locale=locale) if dates.month else format_skeleton("yMMMM", first, locale=locale)
    return format_date(date(*parts), dates.day or "long", locale=locale)


def date_after(word: Literal["since", "until", "in"], value: str, locale: str) -> str:
    """Return a day, month or year as it stands after the language's words for `since` (also "from"), `until` or `in`.

    Those words are in the catalogs, without what the date changes: Spanish "desde" and here "el 31 de diciembre de 2020",
    "abril de 2012" or "2015"; Catalan "des" and "del 31 de desembre de 2020", "d’abril de 2012", "de l’1 de maig de 2012",
    or "fins" and "al 31 de desembre de 2020"; Latvian "kopš" and "2020. gada 31. decembra". For `in`, which is in the
    catalogs only where the language has a word for it: Latvian "2026. gada novembrī", Catalan "el novembre de 2026".
    """
    dates, parts = languages()[locale].dates, value.split("-")
    after = {"since": dates.since, "until": dates.until, "in": dates.within}[word]
    form = (after.year, after.month, after.day)[len(parts) - 1]
    month = after.months[int(parts[1]) - 1] if after.months and len(parts) > 1 else ""
    day = int(parts[2]) if len(parts) > 2 else ""
    return changed(form.format(date=written_date(value, locale), year=parts[0], month=month, day=day), dates.changes)


def contracted(text: str, locale: str) -> str:
    """Return the text with prepositions contracted before the article, as Catalan does: "des de el moment" becomes "des del moment"."""
    return changed(text, languages()[locale].contractions)


def written_number(value: int, locale: str) -> str:
    """Return a whole number as the language writes it: 1,970 or 1.970 or 1 970."""
    return format_decimal(value, locale=locale)


def sort_key(text: str, locale: str) -> str:
    """Return the key to sort words by, as CLDR orders them: case and diacritics do not count, but in letters of their own."""
    own, last = languages()[locale].letters, chr(sys.maxunicode)
    return fold("".join(f"{own[letter]}{last}" if letter in own else letter for letter in text.lower().replace("’", "'")))


def country_sort_key(code: str, locale: str) -> str:
    """Return the key to sort countries by their name in a language."""
    return sort_key(country_name(code, locale), locale)


def written_list(items: list[str], locale: str) -> str:
    """Return the items joined as the language joins them: a, b and c.

    Where the last item's sound changes the word before it, as "e" for Spanish "y", the language's file says so: the
    patterns of CLDR, which Babel uses, leave that to the program.
    """
    text, joining = format_list(items, locale=territory(locale)) if items else "", languages()[locale].joining
    if joining and len(items) > 1 and re.match(joining.before, items[-1], re.I):
        text = text.removesuffix(f"{joining.word} {items[-1]}") + f"{joining.becomes} {items[-1]}"
    return text


def changed(text: str, changes: Changes) -> str:
    """Return the text with what a language's file says to change."""
    for pattern, new in changes.items():
        text = re.sub(pattern, new, text)
    return text
