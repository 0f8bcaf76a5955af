"""Which States a text names, so that a translation that names another is found."""

import re
from functools import lru_cache
from itertools import pairwise

from scripts.base.fold import fold
from scripts.base.languages import SOURCE, languages
from scripts.base.locales import STATES, country_name, language_name, official_language_codes

NEIGHBOURS = ("is", "li", "no", "ch")  # bound by Schengen
FEW = 4  # States of a sentence that is no list
FEWEST = 5  # letters of a language's name, and less: "fins" and "iers" begin other words
_LISTED = re.compile(r"(?:,|;| and| or|, and|, or)? ?(?:the )?")


@lru_cache(maxsize=16384)  # an English text is compared with each translation
def named(text: str) -> dict[str, str]:
    """Return the codes of the States that an English text names, with the name; "Northern Ireland" and "Irish" name none."""
    return {match.lastgroup or "": match[0] for match in _english().finditer(text)}


@lru_cache(maxsize=16384)
def _all_named(text: str) -> tuple[dict[str, str], dict[str, str], frozenset[str]]:
    """Return what an English text names: as a State or neighbour, as being of a State ("an Austrian court"), and in any name."""
    pattern = _peoples()
    peoples = {match.lastgroup or "": match[0] for match in pattern.finditer(text)} if pattern else {}
    states = named(text) | {match.lastgroup or "": match[0] for match in _neighbours().finditer(text)}
    inside = (code for code in STATES if country_name(code, SOURCE) in text)  # Northern Ireland
    return states, peoples, frozenset((*named(text), *peoples, *inside))


def lacking(english: str, translation: str, locale: str) -> list[str]:
    """Return the English names of the States of which no word of a translation begins as the State or what is of it (Ierland, Iers)."""
    states, peoples, _ = _all_named(english)
    found = {code: name for code, name in peoples.items() if locale not in official_language_codes(code)} | states  # "our police"
    folded = fold(translation) if found else ""
    return [name for code, name in found.items() if not _stem(code, locale).search(folded) and name not in translation]


def strange(english: str, translation: str, locale: str, own: frozenset[str] = frozenset()) -> list[str]:
    """Return what names a State only in a translation, by its name or its language (Roemeense); `own` are those that both texts are of."""
    found = {frozenset({match.lastgroup or ""}): match[0] for match in _names(locale).finditer(translation)}
    found |= {_spoken_in(match.lastgroup or ""): match[0] for match in _tongues(locale).finditer(translation)}
    if not found:
        return []
    known = _all_named(english)[2] | own
    return [name for codes, name in found.items() if codes and not codes & known and name.lower() not in english.lower()]


def crossed(english: str, translation: str, locale: str) -> bool:
    """Return whether two States or more stand in another order than in an English sentence that is no mere list of them."""
    if not 2 <= len(named(english)) <= FEW:
        return False
    found = list(_english().finditer(english))
    ours = [match.lastgroup for match in found]
    if len(set(ours)) < len(ours) or all(_LISTED.fullmatch(english[first.end() : second.start()]) for first, second in pairwise(found)):
        return False
    theirs = [match.lastgroup for match in _names(locale).finditer(translation)]
    return theirs != ours and sorted(map(str, theirs)) == sorted(map(str, ours))


@lru_cache
def _english() -> re.Pattern[str]:
    also = languages()[SOURCE].states
    names = "|".join(f"(?P<{code}>{re.escape(country_name(code, SOURCE))}{'|' + also[code] if code in also else ''})" for code in STATES)
    return re.compile(rf"(?<!\w)(?<!Northern )(?<!Eastern )(?<!Western )(?<!Southern )(?:{names})(?!\w)")


@lru_cache
def _peoples() -> re.Pattern[str] | None:
    words = languages()[SOURCE].peoples
    names = "|".join(f"(?P<{code}>{pattern})" for code, pattern in words.items())
    return re.compile(rf"(?<!\w)(?<!Northern )(?:{names})(?!\w)") if words else None


@lru_cache
def _neighbours() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(f'(?P<{code}>{country_name(code, SOURCE)})' for code in NEIGHBOURS)})(?!\w)")


@lru_cache
def _names(locale: str) -> re.Pattern[str]:
    """Return a pattern of the names of the States in a language, in any case: without their last letter."""
    names = "|".join(f"(?P<{code}>{re.escape(country_name(code, locale)[:-1])})" for code in STATES)
    return re.compile(rf"(?<!\w)(?:{names})\w*")


@lru_cache
def _tongues(locale: str) -> re.Pattern[str]:
    """Return a pattern of long names of their languages, which also say of what State a thing is; not of English or the reader's."""
    codes = {code for state in STATES for code in official_language_codes(state)} - {locale, "en", "tr"}
    names = {code: language_name(code, locale) for code in sorted(codes)}
    stems = {code: name.rstrip("aeiouāēīū") for code, name in names.items() if " " not in name and len(name) > FEWEST}
    pattern = "|".join(f"(?P<{code}>{re.escape(stem)})" for code, stem in stems.items())
    return re.compile(rf"(?<!\w)(?:{pattern})\w{{0,4}}(?!\w)", re.I)


@lru_cache
def _spoken_in(language: str) -> frozenset[str]:
    return frozenset(code for code in STATES if language in official_language_codes(code))


@lru_cache(maxsize=1024)
def _stem(code: str, locale: str) -> re.Pattern[str]:
    name = fold(country_name(code, locale))
    pattern = re.escape(name[: 3 if len(name) < 8 and code in STATES else 4])
    also = languages()[locale].states.get(code)
    return re.compile(rf"(?<!\w)(?:{pattern}{'|' + fold(also) if also else ''})")
