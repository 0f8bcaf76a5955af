"""A name? Two or more capitalised words in no list, on pages of findings, training and cases, and in the data they show."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.base.catalogs import po_path
from scripts.base.locales import LOCALES, SOURCE, cldr
from scripts.content_lint.paragraphs import paragraphs, sentences
from scripts.content_lint.project import Project
from scripts.content_lint.rule import WHOLE, Found, Rule, once
from scripts.content_lint.texts import texts
from scripts.evidence.models import Model
from scripts.evidence.places import walk
from scripts.markdown.page import Page
from scripts.markdown.parts import prose_lines
from scripts.markdown.plain import plain

KINDS = ("finding", "training")  # of pages
FILES = ("somec/", "training/", "findings.yml")  # of data/, for the strings of catalogs
PERSONS = Path("data/words/persons.txt")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_UPPER = "".join(letter for letter in map(chr, range(0x41, 0x250)) if letter.isupper())
_CAPITAL = rf"\b[{_UPPER}][^\W\d_]*(?:[’'-][^\W\d_]+)*"
_SEVERAL = re.compile(rf"{_CAPITAL}(?:\s+(?:(?:de|van|der|den|von|la|del|di|da|el|ten|ter)\s+){{0,2}}{_CAPITAL})+")


@dataclass(frozen=True)
class Known:
    """Words that are no name of a private person: of lists, and those that a language writes small; and the persons of the list."""

    words: frozenset[str]
    ordered: list[str]  # the same, small, for a word with another ending
    persons: list[set[str]]  # the words of each name
    locale: str

    def has(self, word: str) -> bool:
        """Return whether a word is known, or each part of a joined one."""
        word = re.sub(r"[’']s$", "", word)
        if word in self.words or word.lower() in self.words or word.isupper() or len(word) == 1:
            return True
        parts = [part for part in re.split(r"[-’']", word) if part]
        if len(parts) > 1:
            return all(map(self.has, parts))
        stem = word[: max(4, len(word) * 2 // 3)].lower()
        near = self.ordered[bisect_left(self.ordered, stem) :][:1]
        return self.locale != SOURCE and len(word) > 4 and bool(near) and near[0].startswith(stem)

    def strange(self, words: list[str]) -> bool:
        """Return whether some words are in no list, nor all of the name of one person of the list."""
        unknown = {word for word in words if not self.has(word)}
        return bool(unknown) and not any(unknown <= person for person in self.persons)


def check(project: Project) -> Iterable[Found]:
    """Look at each language, unless nothing has changed since it was clean."""
    states = [project.data_state, *(page.state for page in project.all_pages()), *map(project.state, project.locale.glob("*/*/*.po"))]
    return once(WHOLE, [RULE.id, project.text(project.root / PERSONS), *states], lambda: _found(project))


def _found(project: Project) -> Iterator[Found]:
    persons = [set(_WORD.findall(name)) for name in _persons(project)]
    words = frozenset(_listed(project)) | _small(project, SOURCE)  # names of bodies stay English in each language
    for locale in LOCALES:
        own = words | _small(project, locale)
        known = Known(own, sorted({word.lower() for word in own}), persons, locale)
        for page in project.pages[locale].values():
            if page.meta.get("kind") in KINDS or "case" in page.slug:
                for line, text in _sentences(page):
                    for name in names(text, known):
                        yield Found(page, line, _message(name))
        path = po_path(project.root, locale, "data")
        for entry in project.strings(path):
            if any(place.startswith(FILES) for place in entry.places):
                yield from (Found(path, entry.told, _message(name)) for name in names(entry.text, known))
        if locale == SOURCE:
            for item, field, text in _of_data(project):
                yield from (Found(*project.evidence.where(item, field), _message(name)) for name in names(text, known))


def names(text: str, known: Known) -> Iterator[str]:
    """Yield two or more capitalised words that stand together, where one of them is in no list."""
    for match in _SEVERAL.finditer(text):
        words = [word for word in _WORD.findall(match[0]) if word[0].isupper()]
        starts = match.start() == 0 or text[: match.start()].rstrip()[-1:] in '.!?:•“"«('
        if starts and (known.has(words[0]) or not known.strange(words[1:])):  # any word begins a sentence with a capital
            words = words[1:]
        if sum(not word.isupper() for word in words) > 1 and known.strange(words):
            yield match[0]


def _message(name: str) -> str:
    return f"{name!r}: a name? say what was decided of the person; what is right goes to data/words/names.txt, or {PERSONS} with the reason"


def _sentences(page: Page) -> Iterator[tuple[int, str]]:
    for paragraph in paragraphs(page):
        for sentence, _ in sentences(paragraph.raw):
            yield paragraph.line, sentence


def _of_data(project: Project) -> Iterator[tuple[Model, str, str]]:
    """Yield the texts of data that pages of findings, training and cases show."""
    evidence = project.evidence
    for top in (*evidence.findings, *evidence.somec.values(), *evidence.cards, *evidence.sheets):
        for _, item in walk(top):
            for field, value in item.__dict__.items():
                if isinstance(value, str) and field not in ("id", "page"):
                    yield item, field, value


def _listed(project: Project) -> Iterator[str]:
    """Yield the words of what has a name in data, and of CLDR."""
    evidence = project.evidence
    named: list[object] = [path.read_text(encoding="utf-8") for path in (project.data / "words").glob("names.txt")]
    for source in evidence.sources.values():
        named += [source.title, source.publisher]
    for act in evidence.acts.values():
        named += [act.short, act.identifier, *act.titles.values()]
    for term in evidence.terms:
        named += [*(getattr(term, locale) for locale in LOCALES), term.also]
    for mechanism in evidence.mechanisms.values():
        named += [mechanism.name, mechanism.short_name, mechanism.aliases]
    for country in evidence.countries.values():
        named += [country.own_names, *(part.name for part in country.parts), *(measure.own for measure in country.measures)]
        named += [name for authority in country.authorities for name in (authority.own, authority.en, authority.parent)]
    named += [evidence.extra_names]
    for locale in LOCALES:
        data = cldr(locale)
        named += [*data.territories.values(), *data.languages.values()]
        named += [*data.months["format"]["wide"].values(), *data.days["format"]["wide"].values()]
    for name in named:
        yield from _WORD.findall(str(name))


def _small(project: Project, locale: str) -> frozenset[str]:
    """Return the words that a language writes small."""
    return frozenset(word for text in _written(project, locale) for word in _WORD.findall(text) if word[0].islower())


def _written(project: Project, locale: str) -> Iterator[str]:
    """Yield the texts of a language: its pages, and data or the catalog."""
    for page in project.pages[locale].values():
        yield from (plain(line) for _, line in prose_lines(page))
    if locale == SOURCE:
        yield from (text for path in project.files if path.suffix == ".yml" for _, text in texts(project, path))
    else:
        yield from (entry.text for entry in project.strings(po_path(project.root, locale, "data")))


def _persons(project: Project) -> list[str]:
    """Return the names of data/words/persons.txt: a line each, the name, a colon and the reason."""
    lines = project.text(project.root / PERSONS).splitlines()
    return [line.partition(":")[0] for line in lines if ":" in line and not line.startswith("#")]


RULE = Rule(__name__, "error", whole=check)
