"""Each string of a catalog says what its English says: numbers, limits, acts, States, links, placeholders, sentences.

Why: the deadlines, facts and countries of the site come from `locale/<language>/LC_MESSAGES/data.po`. A number that slips
there slips on ten pages. Strings are compared as pages are (parity-numbers, parity-citations, parity-links, parity-text);
those that wait to be looked at again (fuzzy) are not shown, and not compared. A catalog is well formed, has the header of
its language, no string twice, no translation that belongs to another string, and as many strings as the other languages.

Bad:

    msgid "The State decides within 60 days."
    msgstr "El Estado decide en un plazo de 90 días."

Good:

    msgstr "El Estado decide en un plazo de 60 días."

Mend: correct the translation. A catalog that lacks strings: take the last good version from git, then run `make catalogs`.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import Path

from scripts.base.locales import LOCALES, SOURCE
from scripts.base.po import Entry, Strings, parse, placeholders
from scripts.content_lint.closed import unclosed
from scripts.content_lint.paragraphs import words
from scripts.content_lint.parity import Difference, differences, same_words
from scripts.content_lint.project import Project
from scripts.content_lint.result_cache import digest, store
from scripts.content_lint.rule import WHOLE, Found, Rule, once
from scripts.markdown.compare import compare, describe
from scripts.markdown.links import TAG, links
from scripts.markdown.numbers import Numbers, difference, numbers
from scripts.markdown.page import cited

LONG = 4  # words from which a translation belongs to one string only
FAR = 0.55  # likeness of two English strings below which they cannot have the same translation
_STRINGS = re.compile(r'^msgid "', re.M)
_COUNTRY = re.compile(r"countries/(\w\w)\.yml")


def check(project: Project) -> Iterator[Found]:
    """Hold the number of strings of each catalog against that of the other languages, unless none has changed."""
    states = [project.state(path) for path in project.files if path.suffix == ".po"]
    yield from once(WHOLE, [RULE.id, *states], lambda: _counted(project))


def _counted(project: Project) -> Iterator[Found]:
    for domain in sorted({path.name for path in project.files if path.suffix == ".po"}):
        paths = [project.locale / locale / "LC_MESSAGES" / domain for locale in LOCALES if locale != SOURCE]
        counts = {path: len(_STRINGS.findall(project.text(path))) for path in paths if path.is_file()}
        for path, count in counts.items():
            if count < max(counts.values()):
                message = f"holds {count} strings, another language {max(counts.values())}; it is cut, or an old version"
                yield Found(path, project.text(path).count("\n"), message)


def check_file(project: Project, path: Path) -> Iterator[Found]:
    """Read a catalog, and compare each of its strings with its English."""
    if path.suffix != ".po":
        return
    locale, strings = path.parts[-3], parse(project.text(path))
    for fault in strings.faults:
        yield Found(path, fault.line, fault.message)
    if strings.header.get("Language") != locale:
        yield Found(path, 1, f"the header says Language: {strings.header.get('Language')}; the folder says {locale}")
    if "utf-8" not in strings.header.get("Content-Type", "").lower():
        yield Found(path, 1, "the header lacks Content-Type: text/plain; charset=utf-8")
    kept = store(locale)
    for entry in strings.entries:
        if entry.usable:
            name = digest(locale, entry.english, entry.text)
            if kept.has(name):
                continue
            found = list(of_string(entry, locale))
            if not found:
                kept.add(name)
            for one in found:
                yield Found(path, entry.told, f"{one.message}. English: {entry.english[:80]!r}", one.severity)
    yield from _of_others(path, strings)


def of_string(entry: Entry, locale: str) -> Iterator[Difference]:
    """What a translation says otherwise than its English, and what it does not close."""
    english, text = entry.english, entry.text
    missing, extra = difference(_numbers(english, entry.line), numbers([(entry.told, text)], locale), locale)
    if (missing or extra) and english != text:  # a title that keeps its language keeps its month
        yield Difference(f"number {describe(missing, extra)}")
    for name, found in _MARKS:
        if (ours := list(found(english))) == (theirs := list(found(text))):
            continue
        lost, more = compare([(entry.line, one) for one in ours], [(entry.told, one) for one in theirs])
        if lost or more:
            yield Difference(f"{name} {describe(lost, more)}")
    for line in unclosed(text):
        yield Difference(line.message)
    if told := same_words(english, text):
        yield Difference(told)
    own = frozenset(match[1] for place in entry.places if (match := _COUNTRY.match(place)))
    yield from differences(english, text, locale, own)


@lru_cache(maxsize=16384)  # an English string is compared with each translation; its line is the same in all catalogs
def _numbers(english: str, line: int) -> Numbers:
    return numbers([(line, english)], SOURCE)


def _targets(text: str) -> list[str]:
    return [link.target for link in links([(1, text)])]


_MARKS: tuple[tuple[str, Callable[[str], Iterable[str]]], ...] = (
    ("citation", cited),
    ("link", _targets),
    ("placeholder", placeholders),
    ("tag", TAG.findall),
)


def _of_others(path: Path, strings: Strings) -> Iterator[Found]:
    """Long translations that two different strings share: one of them was pasted over the other."""
    seen: dict[str, Entry] = {}
    for entry in (entry for entry in strings.entries if entry.usable and len(entry.text) > 20):
        other = seen.setdefault(entry.text, entry)
        if other is not entry and pasted(entry, other):
            message = f"the same translation as in line {other.told}, of another string. English: {entry.english[:80]!r}"
            yield Found(path, entry.told, message)


def pasted(entry: Entry, other: Entry) -> bool:
    """Whether two strings have one long translation, though their English is not alike."""
    same = entry.text == other.text and len(words(entry.text)) >= LONG and min(len(words(one.english)) for one in (entry, other)) > 1
    return same and SequenceMatcher(None, entry.english, other.english).ratio() < FAR


RULE = Rule(__name__, __doc__, "error", whole=check, file=check_file, alone=True)
