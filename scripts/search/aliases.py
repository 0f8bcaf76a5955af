"""Other names of what a page or section is about, in all languages, so that any of them finds it.

They come from the evidence (terms, mechanisms, acts, countries, authorities). `data/search/aliases.yml` adds what people
type and the evidence does not say. A name is attached to an address, never to a language: the Dutch word finds the
section in the reader's language.
"""

import re
from collections import defaultdict

from scripts.base import locales
from scripts.evidence.load import Evidence

NUMBER = re.compile(r"\d{2,4}/\d+")  # of an act: 2008/947, 2016/680
CASE = re.compile(r"\b[CT]-\d+/\d+")  # of the Court of Justice
WORD = re.compile(r"[^\W\d_]+")
INITIALS = range(3, 6)  # how many letters
OPTIONS = re.compile(r"\s*[;/]\s*")  # between renderings of a term
REMARK = re.compile(r"\s*\([^)]*\)")  # "(in EU texts)", "(FD 947)": where a rendering is used, not a name


def aliases(evidence: Evidence) -> dict[str, list[str]]:
    """Return the names by address (`mechanisms/ecris/`, `reference/glossary/#alert`)."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, mechanism in evidence.mechanisms.items():
        numbers = [NUMBER.search(act.short) for act in mechanism.legal_acts]
        found[f"mechanisms/{name}/"] += [
            mechanism.short_name, mechanism.name, *mechanism.aliases,
            *(act.short for act in mechanism.legal_acts), *(number[0] for number in numbers if number),
        ]  # fmt: skip
    for code, country in evidence.countries.items():
        found[f"countries/{code}/"] += [*(locales.country_name(code, locale) for locale in locales.LOCALES), *country.own_names]
        found[f"countries/{code}/#authorities"] += [name for a in country.authorities for name in (a.own, a.en, initials(a.own))]
    for term in evidence.terms:
        own = [one.name for names in term.national.values() for one in names]
        names = [*(getattr(term, locale) for locale in locales.LOCALES), term.abbreviation or "", *own]
        for address in filter(None, (f"reference/glossary/#{term.id}", term.page)):
            found[address] += [name for text in names for name in OPTIONS.split(REMARK.sub("", text))]
    for act in evidence.acts.values():
        if act.ruling:
            found[f"reference/rulings/#{act.ruling.about}"] += CASE.findall(act.short)
    for address, names in evidence.extra_names.items():
        found[address] += [one.strip() for text in names for one in text.split(",")]
    return {address: list(dict.fromkeys(name for name in names if name)) for address, names in found.items()}


def initials(name: str) -> str:
    """Return what people call an authority: DJI, SPIP, HMPPS. Empty where that would be too short or too long to be used."""
    words = [word for word in WORD.findall(name) if len(word) > 3 or word[0].isupper()]
    found = "".join(word if word.isupper() else word[0] for word in words).upper()
    return found if len(found) in INITIALS else ""


def joined(*several: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return the names by address from several places, each name once."""
    addresses = dict.fromkeys(address for names in several for address in names)
    return {one: list(dict.fromkeys(name for names in several for name in names.get(one, ()))) for one in addresses}
