"""What is told of a thing, wherever it is told: limits, dates and figures in data, letters and English prose.

A thing has a name where one can be read off: `fd-2008-947 applies`, `sis since ie`. Else a statement is near others: they
rest on the same article or source, and say nearly the same words. `told_of_states.py` adds authorities and statuses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from scripts.base import yaml_file
from scripts.base.articles import LAW, parts
from scripts.base.locales import SOURCE, cldr
from scripts.content_lint.bodies import Body
from scripts.content_lint.paragraphs import paragraphs, sentences
from scripts.content_lint.project import Entry, Project
from scripts.markdown.page import Page
from scripts.markdown.quantities import quantities
from scripts.markdown.states import CODES, named

TELLING = (
    "acts",
    "mechanisms",
    "countries",
    "practice",
    "somec",
    "letters",
    "leaflets",
    "timeline",
    "recommendations",
    "findings",
    "forms",
)
ROLES = {  # what a date says of an act: the word nearest before it decides
    "transposed": r"[Tt]ranspos\w+|ha[ds] to (?:comply|carry|apply|be)|to comply|(?:is|was|were) due|must (?:apply|comply)|national law",
    "until": r"until|repealed\w*|expire[sd]?|end of",
    "applies": r"[Aa]ppl(?:y|ies|ied)",
    "in force": r"[Ii]n(?:to)? force|t(?:ook|akes) effect",
    "adopted": r"[Aa]dopted|[Ss]igned|(?:[Aa]ct|[Ll]aw|Directive|[Dd]ecision|Regulation|[Tt]reaty|Convention|[Aa]greement)s? of|/JHA of",
}
FIELDS = {
    "date": "adopted",
    "in_force_from": "in force",
    "applies_from": "applies",
    "transposed_by": "transposed",
    "in_force_until": "until",
}
_ROLE = re.compile("|".join(rf"(?P<r{place}>\b(?:{pattern})\b)" for place, pattern in enumerate(ROLES.values())))
FIRM = ("transposed", "applies", "in force")  # what a sentence says of the one act that it cites; "adopted" may be of another
_LOOSE = re.compile(r"\bamend|\bno later than\b")
_REACH = 40  # letters between a word such as "adopted" and its date
_HOW = re.compile(r"\b(?:(?P<end>until|till|to|by|before|end of)|(?P<of>of))\s*$")
_MONTHS = {str(name): number for number, name in cldr(SOURCE).months["stand-alone"]["wide"].items()}
_DATE = re.compile(rf"(?:(?<!\d)(?P<day>\d{{1,2}}) )?(?P<month>{'|'.join(_MONTHS)}) (?P<year>(?:19|20)\d\d)(?!\d)")
_ACT_OF = re.compile(rf"(?<![\w/])(?P<number>\d{{3,4}}/\d+)(?:/[A-Z]{{2,4}})? of (?P<date>{_DATE.pattern})")
_JUDGED = re.compile(rf"\b(?P<number>C-\d+/\d\d)(?: PPU)?,? \(?(?:of |on )?(?P<date>{_DATE.pattern})")
_NUMBER = re.compile(r"(?<![\w/])(?:(?:19|20)\d\d/\d+|\d{3}/20\d\d)(?!\d)")  # of an act: 2008/947
_UNIT = re.compile(r"minute|hour|day|week|month|year")
_YEAR = re.compile(r"[a-z] (?:19|20)\d\d")
FIGURE = re.compile(
    r"(?<![\w.,/])(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
    r"(?:(?P<share>\s?%|\s?per cent\b)|(?P<times> (?:million|billion)\b)|(?<=,\d{3})(?![\d/]))"
)
COUNT = re.compile(r"(?<![\w.,/()-])(?P<number>\d{1,3}) (?:of the (?:then )?(?P<all>\d\d) )?(?P<noun>(?:Member )?States|[a-z]{4,}s)\b")
_ALL = re.compile(r"\b(?:[Aa]ll|of the (?P<when>then)) (?P<number>2\d) (?:Member )?States")
_AGAIN = re.compile(r"(?<=[a-z] )(?P<digits>\d{1,3})(?= (?:if|for|where|when)\b|[.,;]|$)")  # "10 days, 30 if they are many"
_NO_LIMIT = re.compile(r"(?:Articles?|[Ss]ections?|and|or|to|points?|box|[Dd]ay|No|Title|Part|Law|Act|of|in|case|until|from|over|under) $")
_OUT = re.compile(r"\b(?:(?:is|are) not bound|neither is bound|do(?:es)? not take part|takes? no part|except)\b(?! by (?:that|the) change)")
_TIMES = {"million": 10**6, "billion": 10**9}
_WORD = re.compile(r"[a-z]{3,}")
_COMMON = frozenset(
    "the and for from with that this has have had was were are not but its their they then than which who must may can been into other "
    "state states member article since until only also where what when within days months years day working hours one".split()
)
_NO_TEXT = frozenset(("article", "title", "name", "short_name", "short", "own", "en", "parent"))
_OWN_LAW = {"since": ("since_law", "since_sources"), "status_text": ("status_law", "status_sources"), "status_note": ("", "card_sources")}
_SINCE = ("sis", "ecris")  # what `glance` and a mechanism both date
Numbers = tuple[tuple[str, str], ...]  # acts by their number in texts


@dataclass(frozen=True)
class Place:
    """Where something is told: the file, and its line (of a page) or the keys that lead to it (in data)."""

    path: Path
    at: tuple[str | int, ...] = ()
    number: int = 0

    def below(self, key: str | int) -> Place:
        """The place of a part."""
        return Place(self.path, (*self.at, key))

    def line(self) -> int:
        """The line in the file."""
        if self.number:
            return self.number
        node = yaml_file.compose(self.path.read_text(encoding="utf-8"))
        line = 1
        for key in self.at:
            if isinstance(node, yaml.MappingNode):
                line, node = next((name.start_mark.line + 1, part) for name, part in node.value if name.value == key)
            elif isinstance(node, yaml.SequenceNode) and isinstance(key, int):
                node = node.value[key]
                line = node.start_mark.line + 1
        return line


@dataclass(frozen=True)
class Told:
    """One value told of a thing: `of` names it where it can be named, `near` is what the statement rests on."""

    kind: str  # limit, date, figure, authority or status
    value: str  # 60 days, 2012-11-01, the court, in
    place: Place
    entry: tuple[str, ...]  # the statement: its values are told together
    of: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()  # that it names, or of whose file it is
    text: str = ""
    firm: bool = False  # a field of its own, not read out of a text
    role: str = ""  # of a date, one of ROLES
    how: str = ""  # what stands before a date: "until" and the like are `end`, "of" is `of`, else ``; `first` where nothing does
    bodies: tuple[Body, ...] = ()  # of an authority

    @property
    def record(self) -> tuple[str, ...]:
        """The record or paragraph with all its texts and fields."""
        return self.entry[:-1] if self.firm else self.entry


@lru_cache(maxsize=16384)
def words(text: str) -> frozenset[str]:
    """The words that carry what a text says."""
    return frozenset(_WORD.findall(_DATE.sub(" ", text).lower())) - _COMMON


def limit(number: float | str, unit: str) -> str:
    """A limit as it is compared."""
    return f"{float(number):g} {'days' if unit == 'calendar-days' else unit}"


def rests_on(names: Iterable[str]) -> frozenset[str]:
    """Each article by its act, and each source: `fd-2008-947 12(1)`, `@some-page`."""
    found: set[str] = set()
    for name in names:
        act, articles = parts(name) if name.startswith(LAW) else ("", ())
        found |= {f"{act} {article}" for article in articles} or {act or f"@{name}"}
    return frozenset(found)


def dated(text: str) -> Iterator[tuple[str, str, str, str]]:
    """Each day or month of a text, what it says of an act (one of ROLES, or nothing), how it stands there, and the text so far."""
    start = 0
    for match in _DATE.finditer(text):
        roles = list(_ROLE.finditer(text, max(start, match.start() - _REACH), match.start()))
        role = _role(roles[-1]) if roles else ""
        day = f"-{int(match['day']):02}" if match["day"] else ""
        yield f"{match['year']}-{_MONTHS[match['month']]:02}{day}", role, _how(text, start, match.start()), text[: match.start()]
        start = match.end()


def _how(text: str, start: int, end: int) -> str:
    found = _HOW.search(text, start, end)
    return (found.lastgroup or "") if found else "" if text[start:end].strip() else "first"


def told(project: Project) -> Iterator[Told]:
    """Limits and dates of data and of English pages."""
    known = numbers(project)
    for path in files(project):
        yield from _of_file(path, project.state(path), known)
    for page in project.pages[SOURCE].values():
        yield from of_page(page, known)


def numbers(project: Project) -> Numbers:
    """The acts that have a number in their short name, by it."""
    acts = (act for path in sorted((project.data / "acts").glob("*.yml")) for act in mappings(project.read_yaml(path)))
    return tuple((found[0], str(act.get("id"))) for act in acts if (found := _NUMBER.search(str(act.get("short") or ""))))


def mappings(content: object) -> list[Entry]:
    """The mappings of a list; none where it is something else, which the loader reports."""
    return [one for one in content if isinstance(one, dict)] if isinstance(content, list) else []


def files(project: Project) -> list[Path]:
    """The files of data that tell things."""
    return [path for name in TELLING for path in sorted([*project.data.glob(f"{name}.yml"), *project.data.glob(f"{name}/*.yml")])]


def _of_act(place: Place, act: Entry, name: str) -> Iterator[Told]:
    for field, role in FIELDS.items():
        if act.get(field):
            entry, of = (str(place.path), name, field), frozenset({f"{name} {role}"})
            yield Told("date", str(act[field]), place.below(field), entry, of, firm=True)


@lru_cache(maxsize=1024)
def of_page(page: Page, known: Numbers) -> tuple[Told, ...]:
    """What a page tells."""
    found: list[Told] = []
    for paragraph in paragraphs(page):
        place, entry = Place(page.path, (), paragraph.line), (page.slug, str(paragraph.line))
        rests: frozenset[str] = frozenset()
        for sentence, cited in reversed(sentences(paragraph.raw)):  # a citation also stands for sentences before it that have none
            rests = rests_on(cited) or rests
            found += _of_text(sentence, Told("", "", place, entry, near=rests), known)
    return tuple(found)


@lru_cache(maxsize=1024)
def _of_file(path: Path, _state: str, known: Numbers) -> tuple[Told, ...]:
    """What a file of data tells; read anew when its bytes change."""
    try:
        return tuple(of_content(yaml_file.read(path), path, known))
    except (yaml_file.YamlError, OSError):
        return ()


def of_content(content: object, path: Path, known: Numbers) -> Iterator[Told]:
    """What the content of a file of data tells."""
    if path.parent.name == "acts":
        for at, act in enumerate(mappings(content)):
            yield from _of_act(Place(path, (at,)), act, str(act.get("id")))
        return
    own = path.stem if path.parent.name == "countries" else ""
    for place, entry in entries(content, Place(path)):
        yield from _of_entry(entry, place, own, known)
    if isinstance(content, dict):
        yield from _starts(content, path)


def entries(content: object, place: Place) -> Iterator[tuple[Place, Entry]]:
    """Every mapping of a file, with its place."""
    if isinstance(content, Mapping):
        yield place, dict(content)
    parts = content.items() if isinstance(content, Mapping) else enumerate(content) if isinstance(content, list) else ()
    for key, part in parts:
        if isinstance(part, Mapping | list):
            yield from entries(part, place.below(key))


def _of_entry(entry: Entry, place: Place, own: str, known: Numbers) -> Iterator[Told]:
    """The limits and dates of a mapping's texts, its own limit, and its day where it is a development or an act of a mechanism."""
    near, name = _near(entry, "law", "sources"), (str(place.path), *map(str, place.at))
    states = frozenset({str(entry.get("country") or entry.get("only") or own)} - {""})
    cell = frozenset({" ".join([place.path.stem, *map(str, place.at)])} if "value" in entry and "number" in entry else ())
    fact = frozenset({f"fact {entry['id']}"} if own and "topic" in entry and "id" in entry else ())
    texts = {key: value for key, value in entry.items() if isinstance(value, str) and " " in value and key not in _NO_TEXT}
    for key, value in texts.items():
        rests = _near(entry, *_OWN_LAW[key]) if key in _OWN_LAW else near
        one = Told("", "", place.below(key), name, fact | (cell if key == "value" else frozenset()), rests, states)
        for sentence, _ in sentences(value):
            yield from _of_text(sentence, one, known)
    if isinstance(entry.get("number"), int | float) and entry.get("unit"):
        value = limit(entry["number"], str(entry["unit"]))
        yield Told("limit", value, place.below("number"), (*name, "number"), cell, near, states, " ".join(texts.values()), True)
    if entry.get("date") and isinstance(entry.get("facts"), list):  # a cell rests on its facts
        facts = frozenset(f"fact {one}" for one in entry["facts"])
        yield Told("date", str(entry["date"]), place.below("date"), (*name, "date"), facts, near, states, " ".join(texts.values()), True)
    if "celex" in entry:
        for act in entry.get("law") or []:
            yield from _of_act(place, {field: entry.get(field) for field in list(FIELDS)[1:]}, str(act))
    elif "relevance" in entry:  # a development
        yield from _of_day(entry, place, name, near, known)


def _of_day(entry: Entry, place: Place, name: tuple[str, ...], near: frozenset[str], known: Numbers) -> Iterator[Told]:
    """The day of a development: what its first sentence says of the one act that it names."""
    text = next((sentence for sentence, _ in sentences(str(entry.get("what") or ""))), "")
    role, states = _ROLE.search(text), frozenset(named(text))
    acts = _acts_of(text[: role.end()], near, known) if role and not states else set()
    of = frozenset({f"{act} {_role(role)}" for act in acts} if role and len(acts) == 1 else ())
    yield Told("date", str(entry.get("date")), place.below("date"), (*name, "date"), of, near, states, text, True)


def _role(match: re.Match[str]) -> str:
    return list(ROLES)[int((match.lastgroup or "r0")[1:])]


def _of_text(text: str, one: Told, known: Numbers) -> Iterator[Told]:
    """The limits, dates and figures of a sentence, which rests on what `one` rests on."""
    limits = list(_limits(text)) if _UNIT.search(text) else []
    dates = list(dated(text)) if _YEAR.search(text) else []
    states = frozenset(named(text)) | one.states if limits or dates else one.states
    for number, unit in limits:
        yield Told("limit", limit(number, unit), one.place, one.entry, one.of, one.near, states, text)
    for value, role, how, before in dates:
        acts = _acts_of(before, one.near, known)
        only = len(acts) == 1 and role in FIRM and all(act.startswith(f"{state}-") for act in acts for state in states)
        of = frozenset({f"{act} {role}" for act in acts} if only and not _LOOSE.search(text) else ())
        yield Told("date", value, one.place, one.entry, of | one.of, one.near, states, text, role=role, how=how)
    for value in figures(text) if one.near else ():
        yield Told("figure", value, one.place, one.entry, frozenset(), one.near, frozenset(named(text)) | one.states, text)
    for match in _ALL.finditer(text) if "States" in text else ():
        yield Told("figure", f"{match['number']} States", one.place, one.entry, frozenset({match["when"] or "today"}), text=text)
    if dates:
        yield from _numbered(text, one, dict(known))
    yield from _bound(text, one, known)


def _bound(text: str, one: Told, known: Numbers) -> Iterator[Told]:
    """Which States an act does not bind, as a sentence says: "Ireland and Denmark are not bound"."""
    match = _OUT.search(text) if one.near or one.place.path.parent.name == "mechanisms" else None
    if match and " where " not in text:
        acts = {act for act in _acts_of(text, one.near, known) if not act.startswith("protocol-")}
        names = acts or ({one.place.path.stem} if one.place.path.parent.name == "mechanisms" else set())
        for code in named(text[match.end() :] if match[0] == "except" else text[: match.start()]) if len(names) == 1 else ():
            yield Told("status", "out", one.place, one.entry, frozenset({f"{name} in {code}" for name in names}), text=text)


def _limits(text: str) -> Iterator[tuple[str, str]]:
    """The quantities of a sentence; a number without a unit has that of the one before it."""
    found = list(quantities(text, SOURCE))
    yield from found
    if found and len({unit for _, unit in found}) == 1 and (first := _UNIT.search(text)):
        for match in _AGAIN.finditer(text, first.end()):
            if not _NO_LIMIT.search(text[: match.start()]):
                yield match["digits"], found[0][1]


def figures(text: str) -> Iterator[str]:
    """Shares and large counts of a text: "44 %", "4200000"."""
    for match in FIGURE.finditer(text) if "%" in text or "per cent" in text or "illion" in text or "," in text else ():
        number = float(match["number"].replace(",", ""))
        yield f"{number:g} %" if match["share"] else f"{number * _TIMES.get(str(match['times']).strip(), 1):.0f} counted"
    for match in COUNT.finditer(text):
        if not _UNIT.match(match["noun"]):
            yield f"{match['number']} {match['noun'].removeprefix('Member ')}"


def _numbered(text: str, one: Told, names: dict[str, str]) -> Iterator[Told]:
    """The days of acts and judgments that a text names by number: "Directive (EU) 2026/1472 of 17 June 2026"."""
    for match in (*_ACT_OF.finditer(text), *_JUDGED.finditer(text)):
        number = match["number"]
        name = f"{names.get(number, number)} adopted" if "/" in number and number[0].isdigit() else f"{number} judged"
        value = next(dated(match["date"]))[0]
        yield Told("date", value, one.place, one.entry, frozenset({name}), frozenset(), frozenset(), text)


def _acts_of(text: str, near: frozenset[str], known: Numbers) -> set[str]:
    """The act that a text names last by its number; where it names none, those of the EU that it rests on."""
    found = _NUMBER.findall(text)
    if found:
        return {name for number, name in known if number == found[-1]}
    rests = {one.partition(" ")[0] for one in near if one[0] != "@"}
    return {act for act in rests if act.partition("-")[0] not in CODES}  # a sentence may be of an amendment of a national act


def _starts(content: Entry, path: Path) -> Iterator[Told]:
    """Since when a State takes part, as the mechanism and the country say it."""
    if path.parent.name == "mechanisms":
        rows = content.get("participation") or []
        for at, row in enumerate(rows):
            if isinstance(row, dict) and row.get("status") != "out":
                place = Place(path, ("participation", at, "since" if row.get("since") else "country"))
                yield _start(path.stem, str(row.get("country")), row.get("since") or "no day", place)
    if path.parent.name == "countries":
        for name, cells in mapping(content.get("instruments")).items():
            since = cells.get("since") if isinstance(cells, dict) else None
            if isinstance(since, dict) and since.get("date") and not since.get("until"):
                yield _start(name, path.stem, since["date"], Place(path, ("instruments", name, "since", "date")))
        for name in _SINCE:
            value = mapping(content.get("glance")).get(name)
            if isinstance(value, dict) and value.get("date"):
                yield _start(name, path.stem, value["date"], Place(path, ("glance", name, "date")))


def mapping(content: object) -> Entry:
    """A mapping; an empty one where it is something else, which the loader reports."""
    return content if isinstance(content, dict) else {}


def _start(name: str, state: str, day: object, place: Place) -> Told:
    return Told("date", str(day), place, (str(place.path), *map(str, place.at)), frozenset({f"{name} since {state}"}), firm=True)


def _near(entry: Entry, law: str, sources: str) -> frozenset[str]:
    listed = [entry[key] if isinstance(entry.get(key), list) else [] for key in (law, sources)]
    return rests_on([*(f"{LAW}{one}" for one in listed[0]), *map(str, listed[1])])
