"""What is told of a State: whether it takes part in an instrument, and how far it is with a directive."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path, PurePosixPath

from scripts.base.locales import SOURCE, language_name, official_language_codes
from scripts.content_lint.paragraphs import paragraphs, sentences
from scripts.content_lint.project import Entry, Project
from scripts.content_lint.statements import statements
from scripts.content_lint.told import Place, Told, mapping, mappings
from scripts.content_lint.told_of_authorities import PAGES
from scripts.markdown.page import Page
from scripts.markdown.states import CODES, named

_TAKES_PART = re.compile(r"^(?:In force|Uses|Connected)\b")
_NOW = {  # of a mechanism's note on its status; the first that is found
    "being-built": r"[Nn]ot yet in operation|[Ss]earches start only on",
    "superseded": r"repealed it|gave way to",
    "in-force": r"\b[Ii]n (?:force|use|operation|full operation)\b|[Tt]o be transposed by",
}
STEP = "directive-2023-977"
_STEPS = {  # in their order: a text tells the last that it names
    "no-notice": r"[Nn]o letter of formal notice|[Nn]ot among the \d+ States",
    "formal-notice": r"[Ll]etters? of formal notice",
    "reasoned-opinion": r"[Rr]easoned opinions?",
    "transposed": r"[Ii]mplemented (?:by|in)|[Tt]ransposed by|in force from",
}


def told_of_states(project: Project) -> Iterator[Told]:
    """Statuses of data and of English pages, and the languages that States accept."""
    for name, mechanism in project.mechanisms.items():
        yield from of_mechanism(name, mechanism, project.mechanism_file(name))
    for code, country in project.countries.items():
        yield from of_country(code, country, project.data / "countries" / f"{code}.yml")
    for page in project.pages[SOURCE].values():
        yield from of_page(page)
    for one in statements(project):
        if one.kind != "countries":
            for sentence, _ in sentences(one.text):
                yield from _of_sentence(sentence, Place(one.path, (), one.line), (str(one.path), one.id))


def of_mechanism(name: str, mechanism: Entry, path: Path) -> Iterator[Told]:
    """The status of a mechanism, and which States take part."""
    status = Told("status", str(mechanism.get("status")), Place(path, ("status",)), (name, "status"), frozenset({f"status of {name}"}))
    yield status
    note = str(mechanism.get("status_note") or "")
    if now := next((now for now, pattern in _NOW.items() if re.search(pattern, note)), ""):
        yield Told("status", now, Place(path, ("status_note",)), (name, "status_note"), status.of, text=note)
    first = next(iter(mappings(mechanism.get("legal_acts"))), {})
    rows = {str(row.get("country")): (at, row) for at, row in enumerate(mechanism.get("participation") or []) if isinstance(row, dict)}
    for code in CODES:
        at, row = rows.get(code, (0, {}))
        value = str(row.get("status") or ("" if code == "uk" else mechanism.get("participation_default")))
        place = Place(path, ("participation", at, "status") if row else ("participation_default",))
        if value in ("in", "out"):
            yield Told(
                "status",
                value,
                place,
                (name, code, "status"),
                frozenset(f"{one} in {code}" for one in (name, *(first.get("law") or [])[:1])),
            )
        if name == STEP:
            yield from _steps(str(row.get("note") or ""), (code,), Place(path, ("participation", at, "note")), (name, code, "note"))


def of_country(code: str, country: Entry, path: Path) -> Iterator[Told]:
    """In what a country takes part, and the languages that it accepts."""
    glance = mapping(country.get("glance"))
    for instrument, cells in mapping(country.get("instruments")).items():
        status = cells.get("status") if isinstance(cells, dict) else None
        if isinstance(status, dict) and status.get("value"):
            yield _part(instrument, code, str(status["value"]), Place(path, ("instruments", instrument, "status", "value")))
        if isinstance(cells, dict) and cells.get("languages"):
            place, of = Place(path, ("instruments", instrument)), frozenset({f"language of {instrument} in {code}"})
            accepted = ", ".join(sorted(map(str, cells["languages"])))
            yield Told("language", accepted, place.below("languages"), (code, instrument, "languages"), of, firm=True)
            note, place = str(mapping(cells.get("languages_note")).get("value") or ""), place.below("languages_note").below("value")
            yield from _languages(note, Told("language", "", place, (code, instrument, "note"), of, role="note"))
    for name in ("sis", "ecris"):
        if isinstance(glance.get(name), dict) and glance[name].get("value"):
            yield _part(name, code, str(glance[name]["value"]), Place(path, ("glance", name, "value")))
    step = glance.get(STEP)
    if isinstance(step, dict) and step.get("kind") in _STEPS:
        place = Place(path, ("glance", STEP, "kind"))
        yield Told("status", str(step["kind"]), place, (code, STEP), frozenset({f"{STEP} step {code}"}))
        yield from _steps(str(step.get("value") or ""), (code,), Place(path, ("glance", STEP, "value")), (code, STEP, "value"))


def _part(name: str, code: str, value: str, place: Place) -> Told:
    part = "in" if _TAKES_PART.search(value) else "out"
    return Told("status", part, place, (str(place.path), *map(str, place.at)), frozenset({f"{name} in {code}"}), text=value)


def _steps(text: str, codes: tuple[str, ...], place: Place, entry: tuple[str, ...]) -> Iterator[Told]:
    """How far States are with the directive, by a text."""
    if told := [step for step, pattern in _STEPS.items() if re.search(pattern, text)]:
        last = told[0] if told[:2] == ["no-notice", "formal-notice"] == told else told[-1]
        for code in codes:
            yield Told("status", last, place, (*entry, code), frozenset({f"{STEP} step {code}"}), text=text)


@lru_cache(maxsize=1024)
def of_page(page: Page) -> tuple[Told, ...]:
    """What a page tells of States."""
    found: list[Told] = []
    for paragraph in paragraphs(page):
        place, state = Place(page.path, (), paragraph.line), ""
        for sentence, _ in sentences(paragraph.raw):
            state = next(iter(named(sentence)), state)
            found += _of_sentence(sentence, place, (page.slug, str(paragraph.line)), state, PAGES.get(page.slug, ""))
    return tuple(found)


def _of_sentence(text: str, place: Place, entry: tuple[str, ...], state: str = "", instrument: str = "") -> Iterator[Told]:
    """Which step the States that a sentence names have reached, and which languages the one State accepts of which it speaks."""
    stem = place.path.stem if place.path.parent.name == "mechanisms" else PurePosixPath(entry[0]).stem
    if _STEP_WORD.search(text) and (stem == STEP or "2023/977" in text):
        yield from _steps(text, tuple(named(text)), place, entry)
    if _ACCEPTS.search(text):
        of = {f"language of {instrument or stem} in {code}" for code in list(named(text)) or [state]}
        yield from _languages(text, Told("language", "", place, entry, frozenset(of)))


def _languages(text: str, one: Told) -> Iterator[Told]:
    """The languages that a text names; in brackets those that it may name beside what is accepted, after its first sentence or "and"."""
    first = next((sentence for sentence, _ in sentences(text)), text)
    found = {code: re.search(rf"(?P<and>\band (?:in )?)?\b{name}\b", text) for code, name in language_names().items()}
    named_here = {code: match for code, match in found.items() if match}
    value = sorted(code if match.end() <= len(first) and not match["and"] else f"({code})" for code, match in named_here.items())
    if value:
        yield replace(one, value=", ".join(value), text=text)


@lru_cache
def language_names() -> dict[str, str]:
    """How English texts name the languages of the States, Norwegian and Turkish."""
    spoken = {"no", "tr", *(code for state in CODES for code in official_language_codes(state))}
    return {code: language_name(code, SOURCE) for code in spoken} | {"sl": "Slovene"}


_STEP_WORD = re.compile(_STEPS["reasoned-opinion"])
_ACCEPTS = re.compile(r"\b(?:accepts?|accepted|takes)\b")
