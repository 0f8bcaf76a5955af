"""A catalog (gettext PO file) beside its English: its form, each of its strings, and strings that were pasted over others."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import partial
from pathlib import Path

from scripts.base.catalogs import po_path
from scripts.base.locales import LOCALES, SOURCE
from scripts.base.po import Entry, parse
from scripts.content_lint.paragraphs import words
from scripts.content_lint.project import TERMS, Project
from scripts.content_lint.result_cache import digest, store
from scripts.content_lint.rule import STRINGS, Found
from scripts.content_lint.translation.compare import Difference, first_difference
from scripts.content_lint.translation.terms import terms
from scripts.content_lint.translation.units import Unit, english

LONG = 4  # words from which a translation belongs to one string only
FAR = 0.55  # likeness of two English strings below which they cannot have the same translation
_STRINGS = re.compile(r'^msgid "', re.M)
_COUNTRY = re.compile(r"countries/(\w\w)\.yml")


def compare_catalog(project: Project, path: Path) -> list[Difference]:
    """Return what a catalog says otherwise than its English, made once: each rule of translations reports its own causes."""
    key = ("compare_catalog", path, project.state(path))
    return project.made(key, lambda: list(_compare_catalog(project, path)))


def _compare_catalog(project: Project, path: Path) -> Iterator[Difference]:
    locale, strings = path.parts[-3], parse(project.text(path))
    for fault in strings.faults:
        yield Difference("structure", fault.message, line=fault.line)
    if strings.header.get("Language") != locale:
        message = f"the header says Language: {strings.header.get('Language')}; the folder says {locale}"
        yield Difference("structure", message, line=1)
        return  # of another language: each string would say so again
    if "utf-8" not in strings.header.get("Content-Type", "").lower():
        yield Difference("structure", "the header lacks Content-Type: text/plain; charset=utf-8", line=1)
    kept, termbase, seen = store(STRINGS.format(locale)), project.state(project.data / TERMS), dict[str, Entry]()
    for entry in (entry for entry in strings.entries if entry.usable):
        earlier = seen.setdefault(entry.text, entry)
        if earlier is not entry and pasted(entry, earlier):
            message = f"the same translation as in line {earlier.told}, of another string. English: {entry.english[:80]!r}"
            yield Difference("structure", message, line=entry.told)
            continue
        name = digest(locale, entry.english, entry.text, termbase, *_own(entry))
        if not kept.has(name):
            found = compare_entry(project, entry, locale)
            if found is None:
                kept.add(name)
            else:
                message = f"{found.message}. English: {entry.english[:80]!r}"
                yield Difference(found.cause, message, found.severity, entry.told)


def compare_entry(project: Project, entry: Entry, locale: str) -> Difference | None:
    """Return the first difference between a string and its translation."""
    ours, theirs = english(entry.english), Unit(entry.text, locale)
    return first_difference(ours, theirs, partial(terms, project), frozenset(_own(entry)))


def _own(entry: Entry) -> list[str]:
    """Return the States that a string is about, by the files in which it stands."""
    return [match[1] for place in entry.places if (match := _COUNTRY.match(place))]


def pasted(entry: Entry, other: Entry) -> bool:
    """Return whether two strings have one long translation, though their English is not alike."""
    if entry.text != other.text or len(entry.text) <= 20 or len(words(entry.text)) < LONG:
        return False
    alike = SequenceMatcher(None, entry.english, other.english).ratio() >= FAR
    return not alike and min(len(words(string.english)) for string in (entry, other)) > 1


def counted(project: Project) -> Iterator[Found]:
    """Hold the number of strings of each catalog against that of the other languages."""
    for domain in sorted({path.stem for path in project.files if path.suffix == ".po"}):
        paths = [po_path(project.root, locale, domain) for locale in LOCALES if locale != SOURCE]
        counts = {path: len(_STRINGS.findall(project.text(path))) for path in paths if path.is_file()}
        for path, count in counts.items():
            if count < max(counts.values()):
                message = f"holds {count} strings, another language {max(counts.values())}; it is cut, or an old version"
                yield Found(path, project.text(path).count("\n"), message)
