"""What is told of authorities: who receives, decides and sends in a State under an instrument, in data and in English prose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from scripts.base.fold import fold
from scripts.base.locales import SOURCE, official_language_codes
from scripts.content_lint.bodies import Body, Names, bodies
from scripts.content_lint.paragraphs import paragraphs, sentences
from scripts.content_lint.project import Entry, Project
from scripts.content_lint.statements import statements
from scripts.content_lint.told import Place, Told, mapping
from scripts.markdown.page import Page
from scripts.markdown.states import named

INSTRUMENTS = {  # how texts name an instrument
    "fd-2008-947": re.compile(r"2008/947|FD 947|probation (?:case|transfer|certificate)"),
    "fd-2008-909": re.compile(r"2008/909|FD 909|prison sentence|custodial"),
    "fd-2009-829": re.compile(r"2009/829|FD 829|supervision order"),
    "european-protection-order": re.compile(r"protection order|2011/99"),
}
ROLES = {
    "transfer-probation": "fd-2008-947",
    "transfer-custodial": "fd-2008-909",
    "supervision-order": "fd-2009-829",
    "protection-order": "european-protection-order",
}
CELLS = {"receiving": "receives", "deciding": "decides"}
PAGES = {  # whose authorities a page speaks of
    "guidance/transfer-supervision.md": "fd-2008-947",
    "guidance/transfer-a-prison-sentence.md": "fd-2008-909",
    "guidance/supervision-before-trial.md": "fd-2009-829",
    "guidance/protect-victims.md": "european-protection-order",
} | {f"mechanisms/{name}.md": name for name in INSTRUMENTS}
DOES = {
    "receives": re.compile(r"\b(?:receives?|applies to (?:a|the) [\w ]*[Cc]ourt)\b", re.I),
    "decides": re.compile(r"\b(?:decides?|recognises?|endorses|certifies|(?<=[t)] )rules)\b", re.I),
    "sends": re.compile(r"\bsends\b", re.I),
}
_ACTS = re.compile(r"eceive|ecide|recogn|endorse|certif|sends|rules|applies")
_PART = re.compile(r"[;:.]\s")
_CLAUSE = re.compile(r",\s|,? \band (?=an? |the )")
_IT = re.compile(r"\b(?:it|they)\s*$", re.I)
_WHO = re.compile(rf"(?:who|which|where|then|{'|'.join(pattern.pattern for pattern in DOES.values())})\b", re.I)


Known = frozenset[tuple[str, str, str]]  # own name, English name and State of authorities


@dataclass
class _Clause:
    """A piece of a sentence: what it says is done, and the bodies before that; of a piece that begins with a verb, those just before it."""

    text: str
    acts: list[tuple[str, tuple[Body, ...]]]
    named: tuple[Body, ...]


def clauses(text: str, names: Names, before: tuple[Body, ...] = ()) -> Iterator[_Clause]:
    """The pieces of a text with the bodies that do something in them."""
    for part in _PART.split(text):
        waiting: tuple[Body, ...] = ()
        for clause in _CLAUSE.split(part):
            found, acts = bodies(clause, names, before), []
            for does, pattern in DOES.items():
                if match := pattern.search(clause):
                    subject = () if _IT.search(clause[: match.start()]) else bodies(clause[: match.start()], names, before)
                    if _WHO.match(clause):  # "to the district court, where a judge decides"
                        subject = waiting or subject
                    acts.append((does, subject))
            yield _Clause(clause, acts, found)
            waiting = () if acts else (*waiting, *found)
            before = (*reversed(found), *before)


def told_of_authorities(project: Project) -> Iterator[Told]:
    """Authorities of data and of English pages."""
    names = frozenset(own for code, country in project.countries.items() for own in _names(code, country))
    for code, country in project.countries.items():
        yield from of_country(code, country, project.data / "countries" / f"{code}.yml", names)
    for page in project.pages[SOURCE].values():
        yield from of_page(page, names)
    for one in statements(project):
        stem = one.path.stem
        instrument, code = stem if stem in INSTRUMENTS else "", stem if one.kind == "countries" else ""
        for sentence, _ in sentences(one.text):
            yield from _of_sentence(
                sentence, Told("authority", "", Place(one.path, (), one.line), (str(one.path), one.id)), instrument, code, names
            )


def _names(code: str, country: Entry) -> Iterator[tuple[str, str, str]]:
    """The names that a country's authorities have in its own language, with the English; an English name is no name of its own."""
    for one in country.get("authorities") or []:
        if isinstance(one, dict) and one.get("own") and one.get("own_language") != SOURCE:
            yield fold(str(one["own"])), str(one.get("en") or ""), code


@lru_cache(maxsize=4)
def _known(names: Known) -> Names:
    return {own: (*bodies(english, {}), Body(""))[0] for own, english, _ in sorted(names, reverse=True)}


@lru_cache(maxsize=64)
def _foreign(names: Known, code: str) -> frozenset[str]:
    """The names that bodies of other States have, in languages that are not those of this State."""
    spoken = set(official_language_codes(code))
    return frozenset(own for own, _, _ in names) - {own for own, _, other in names if spoken & set(official_language_codes(other))}


def of_country(code: str, country: Entry, path: Path, names: Known) -> Iterator[Told]:
    """The authorities of a country, by its list of authorities and by its instruments."""
    for at, one in enumerate(country.get("authorities") or []):
        if isinstance(one, dict) and (instrument := ROLES.get(str(one.get("role")))):
            yield from _of_authority(one, Place(path, ("authorities", at)), instrument, code, names)
    for instrument, cells in mapping(country.get("instruments")).items():
        first: tuple[Body, ...] = ()
        for key, does in CELLS.items():
            cell = cells.get(key) if isinstance(cells, dict) else None
            if isinstance(cell, dict) and cell.get("value"):
                text, place = str(cell["value"]), Place(path, ("instruments", instrument, key, "value"))
                if key == "receiving":  # who receives stands first; what follows says to whom it goes on
                    text = next((sentence for sentence, _ in sentences(text)), text)
                found = bodies(text, _known(names), first)
                one = Told("authority", "", place, (code, instrument, key), text=text)
                yield from _told(found, one, [does], instrument, [code], names)
                first = first or found
        if isinstance(cells, dict) and isinstance(cells.get("sends"), str):
            place = Place(path, ("instruments", instrument, "sends"))
            one = Told("authority", "", place, (code, instrument, "sends"), text=cells["sends"])
            yield from _told(bodies(cells["sends"], _known(names), first), one, ["sends"], instrument, [code], names)


def _of_authority(one: Entry, place: Place, instrument: str, code: str, names: Known) -> Iterator[Told]:
    """An authority, and what its note says of it and of others: "Receives; the court of appeal decides"."""
    itself = bodies(str(one.get("en") or ""), {}) or (Body(""),)
    own = "" if itself[0].kind and one.get("own_language") == SOURCE else fold(str(one.get("own") or ""))
    itself = (replace(itself[0], own=own), *itself[1:])
    entry, note, does_itself = (code, *map(str, place.at)), str(one.get("note") or ""), set[str]()
    for clause in clauses(note, _known(names), itself):
        for does, found in clause.acts:
            does_itself |= set() if found else {does}
            yield from _told(
                found, Told("authority", "", place.below("note"), (*entry, "note"), text=note), [does], instrument, [code], names
            )
    told = Told("authority", "", place.below("own"), entry, text=f"{one.get('own')} {one.get('en')}")
    yield from _told(itself, told, does_itself or {"receives"}, instrument, [code], names)


def _told(found: tuple[Body, ...], one: Told, does: Iterable[str], instrument: str, codes: Iterable[str], names: Known) -> Iterator[Told]:
    """That bodies do something in States; one that has its name from another State is none of theirs."""
    for code in codes if found else ():
        foreign = _foreign(names, code)
        theirs = tuple(replace(body, kind=f"{body.kind} of another State") if body.own in foreign else body for body in found)
        of = frozenset(f"{act} {instrument} {code}" for act in does)
        yield replace(one, value="; ".join(map(str, theirs)), bodies=theirs, of=of)


@lru_cache(maxsize=1024)
def of_page(page: Page, names: Known) -> tuple[Told, ...]:
    """The authorities of States that a page names."""
    found: list[Told] = []
    for paragraph in paragraphs(page):
        one = Told("authority", "", Place(page.path, (), paragraph.line), (page.slug, str(paragraph.line)))
        for sentence, _ in sentences(paragraph.raw):
            found += _of_sentence(sentence, one, PAGES.get(page.slug, ""), "", names)
    return tuple(found)


def _of_sentence(text: str, one: Told, instrument: str, code: str, names: Known) -> Iterator[Told]:
    """Who does what in the State that a clause names, or those before it; "in Italy a court of appeal" does what was said of others."""
    if not _ACTS.search(text):
        return
    instruments = [name for name, pattern in INSTRUMENTS.items() if pattern.search(text)] or [instrument]
    if len(instruments) != 1 or not instruments[0]:
        return
    codes = set(named(text)) if len(named(text)) == 1 else {code} - {""}
    doing = ""
    for clause in clauses(text, _known(names)):
        here = set(named(clause.text))
        codes = here or codes
        for does, found in clause.acts or ([(doing, clause.named)] if doing and here else []):
            yield from _told(found, replace(one, text=text), [does], instruments[0], sorted(codes), names)
            doing = does
