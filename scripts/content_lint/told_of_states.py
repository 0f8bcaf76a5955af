"""What is told of a State: who receives and decides under an instrument, whether it takes part, and how far a directive is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path, PurePosixPath

from scripts.content_lint.paragraphs import paragraphs, sentences
from scripts.content_lint.project import Entry, Project
from scripts.content_lint.statements import statements
from scripts.content_lint.told import Place, Told
from scripts.kit.fold import fold
from scripts.kit.locales import SOURCE
from scripts.prose.page import Page
from scripts.prose.states import CODES, named

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
BODIES = {
    "court": r"courts?|tribunals?|judges?|magistrates?",
    "prosecution": r"prosecut\w+|attorneys?",
    "ministry": r"minist\w+",
    "probation": r"probation",
    "prison": r"prisons?(?! sentence)|penitentiary",
    "police": r"police",
}
_BODY = re.compile("|".join(rf"(?P<{name}>\b(?:{pattern})\b)" for name, pattern in BODIES.items()), re.I)
_DOES = {"receives": re.compile(r"\breceives?\b"), "decides": re.compile(r"\bdecides?\b|(?<=court )rules\b|(?<=\) )rules\b")}
_BOTH = re.compile(r"\breceives(?:,| and) decides\b", re.I)
_CLAUSE = re.compile(r"[,;:]|\band (?=an? |the )")
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
    """Authorities and statuses of data and of English pages."""
    names = frozenset(name for country in project.countries.values() for name in _names(country))
    for name, mechanism in project.mechanisms.items():
        yield from of_mechanism(name, mechanism, project.mechanism_file(name))
    for code, country in project.countries.items():
        yield from of_country(code, country, project.data / "countries" / f"{code}.yml", names)
    for page in project.pages[SOURCE].values():
        yield from of_page(page, names)
    for one in statements(project):
        if one.kind != "countries":
            place, instrument = Place(one.path, (), one.line), one.path.stem if one.path.stem in INSTRUMENTS else ""
            for sentence, _ in sentences(one.text):
                yield from _of_sentence(sentence, place, (str(one.path), one.id), instrument, names)


def of_mechanism(name: str, mechanism: Entry, path: Path) -> Iterator[Told]:
    """The status of a mechanism, and which States take part."""
    status = Told("status", str(mechanism.get("status")), Place(path, ("status",)), (name, "status"), frozenset({f"status of {name}"}))
    yield status
    note = str(mechanism.get("status_note") or "")
    if now := next((now for now, pattern in _NOW.items() if re.search(pattern, note)), ""):
        yield Told("status", now, Place(path, ("status_note",)), (name, "status_note"), status.of, text=note)
    rows = {str(row.get("country")): (at, row) for at, row in enumerate(mechanism.get("participation") or []) if isinstance(row, dict)}
    for code in CODES:
        at, row = rows.get(code, (0, {}))
        value = str(row.get("status") or ("" if code == "uk" else mechanism.get("participation_default")))
        place = Place(path, ("participation", at, "status") if row else ("participation_default",))
        if value in ("in", "out"):
            yield Told("status", value, place, (name, code, "status"), frozenset({f"{name} in {code}"}))
        if name == STEP:
            yield from _steps(str(row.get("note") or ""), (code,), Place(path, ("participation", at, "note")), (name, code, "note"))


def of_country(code: str, country: Entry, path: Path, names: frozenset[str]) -> Iterator[Told]:
    """The authorities of a country, and in what it takes part."""
    glance = _mapping(country.get("glance"))
    for at, one in enumerate(country.get("authorities") or []):
        if isinstance(one, dict) and (instrument := ROLES.get(str(one.get("role")))):
            note, place = str(one.get("note") or ""), Place(path, ("authorities", at, "own"))
            of = frozenset(f"{does} {instrument} {code}" for does in (CELLS.values() if _BOTH.search(note) else ["receives"]))
            text = f"{one.get('own')} {one.get('en')}"
            yield from _body(text, names, Told("authority", "", place, (code, "authorities", str(at)), of))
    for instrument, cells in _mapping(country.get("instruments")).items():
        for key, does in CELLS.items():
            cell = cells.get(key) if isinstance(cells, dict) else None
            if isinstance(cell, dict) and not str(cell.get("value") or "The same").startswith("The same"):
                place, of = Place(path, ("instruments", instrument, key, "value")), frozenset({f"{does} {instrument} {code}"})
                text = str(cell["value"])  # who receives stands first; what follows says to whom it goes on
                first = next((sentence for sentence, _ in sentences(text)), text) if key == "receiving" else text
                yield from _body(first, names, Told("authority", "", place, (code, instrument, key), of))
        status = cells.get("status") if isinstance(cells, dict) else None
        if isinstance(status, dict) and status.get("value"):
            yield _part(instrument, code, str(status["value"]), Place(path, ("instruments", instrument, "status", "value")))
    for name in ("sis", "ecris"):
        if isinstance(glance.get(name), dict) and glance[name].get("value"):
            yield _part(name, code, str(glance[name]["value"]), Place(path, ("glance", name, "value")))
    step = glance.get(STEP)
    if isinstance(step, dict) and step.get("kind") in _STEPS:
        place = Place(path, ("glance", STEP, "kind"))
        yield Told("status", str(step["kind"]), place, (code, STEP), frozenset({f"{STEP} step {code}"}))
        yield from _steps(str(step.get("value") or ""), (code,), Place(path, ("glance", STEP, "value")), (code, STEP, "value"))


def _mapping(content: object) -> Entry:
    return content if isinstance(content, dict) else {}


def _part(name: str, code: str, value: str, place: Place) -> Told:
    part = "in" if _TAKES_PART.search(value) else "out"
    return Told("status", part, place, (str(place.path), *map(str, place.at)), frozenset({f"{name} in {code}"}), text=value)


def _steps(text: str, codes: tuple[str, ...], place: Place, entry: tuple[str, ...]) -> Iterator[Told]:
    """How far States are with the directive, by a text."""
    if told := [step for step, pattern in _STEPS.items() if re.search(pattern, text)]:
        last = told[0] if told[:2] == ["no-notice", "formal-notice"] == told else told[-1]
        for code in codes:
            yield Told("status", last, place, (*entry, code), frozenset({f"{STEP} step {code}"}), text=text)


def _names(country: Entry) -> Iterator[str]:
    """The names that a country's authorities have in its own language; an English name is no name of its own."""
    for one in country.get("authorities") or []:
        if isinstance(one, dict) and one.get("own") and one.get("own_language") != SOURCE:
            yield fold(str(one["own"]))


def _body(text: str, names: frozenset[str], one: Told) -> Iterator[Told]:
    """The bodies that a text names: by their own names, and by what kind of body they are."""
    folded = fold(text)
    found = sorted({f"={name}" for name in names if name in folded} | {match.lastgroup or "" for match in _BODY.finditer(text)})
    if found:
        yield replace(one, value="; ".join(found), text=text)


@lru_cache(maxsize=1024)
def of_page(page: Page, names: frozenset[str]) -> tuple[Told, ...]:
    """What a page tells of States."""
    found: list[Told] = []
    for paragraph in paragraphs(page):
        place = Place(page.path, (), paragraph.line)
        for sentence, _ in sentences(paragraph.raw):
            found += _of_sentence(sentence, place, (page.slug, str(paragraph.line)), PAGES.get(page.slug, ""), names)
    return tuple(found)


def _of_sentence(text: str, place: Place, entry: tuple[str, ...], instrument: str, names: frozenset[str]) -> Iterator[Told]:
    """Who receives and decides in the one State that a sentence names, and which step the States that it names have reached."""
    stem = place.path.stem if place.path.parent.name == "mechanisms" else PurePosixPath(entry[0]).stem
    if _STEP_WORD.search(text) and (stem == STEP or "2023/977" in text):
        yield from _steps(text, tuple(named(text)), place, entry)
    if not any(does.search(text) for does in _DOES.values()):
        return
    codes = list(named(text))
    instruments = [name for name, pattern in INSTRUMENTS.items() if pattern.search(text)] or ([instrument] if instrument else [])
    if len(codes) != 1 or len(instruments) != 1:
        return
    for clause in _CLAUSE.split(text):
        for does, pattern in _DOES.items():
            if (match := pattern.search(clause)) and _BODY.search(clause[: match.start()]):
                of = frozenset({f"{does} {instruments[0]} {codes[0]}"})
                yield from _body(clause[: match.start()], names, Told("authority", "", place, entry, of))


_STEP_WORD = re.compile(_STEPS["reasoned-opinion"])
