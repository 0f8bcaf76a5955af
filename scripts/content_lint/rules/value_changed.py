"""A limit, date, article, number, State, negation or duty that changes in English changes in every language.

Why: a slip of one digit looks as right as what stood there; the translations still have what was looked up. And where the
new value is right, a reader of another language must not go on with the old one. Looked at are sections whose English has
changed since they were translated, and only what differs from all translations in the same way. A page with a later day of
review than its translations was looked up again, and is left alone; so is a paragraph with several other values, which was
written anew. In data, a text that nearly is one that the catalogs still have is compared with that.

Bad:

    The State decides within 90 days.     (English; in Dutch, Latvian, Spanish and Catalan: 60)

Good: 60 in each, or 90 in each.

Mend: look it up. Where the new value is right, write it in each language now (other words may wait), or set `reviewed` of
the English page to the day on which you looked; in data, run `make catalogs`, which shows the sentence in English.
"""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

from scripts.base.fold import fold
from scripts.base.locales import LOCALES, SOURCE
from scripts.base.po import Entry, parse
from scripts.content_lint.parity import lost_sense, speaks_of
from scripts.content_lint.project import Project
from scripts.content_lint.rule import WHOLE, Found, Rule, once
from scripts.content_lint.termbase import concepts, names, used
from scripts.content_lint.texts import texts
from scripts.markdown.aligned import Piece, behind
from scripts.markdown.bounds import SAID, turned
from scripts.markdown.numbers import difference, numbers
from scripts.markdown.page import Page
from scripts.markdown.parties import exchanged
from scripts.markdown.plain import plain
from scripts.markdown.quantities import by_number, quantities
from scripts.markdown.spoken import unsaid
from scripts.markdown.states import lacking, named, named_in

FEWEST = 3  # translations that must agree
ALIKE = 0.85  # of two English texts that may be one
MOST = 5  # words that a slip changes
_ROLE = re.compile(r"(?:issuing|executing|requesting|requested) ")
_NAME = re.compile(r"(?<=[a-z,;(] )[A-Z][\w’'-]+")  # a word with a capital within a sentence
_NEGATIVE = re.compile(
    r"\b(?:no[rt]?|never|cannot|nobody|nothing|neither|none|without|un\w+|in\w+|only|except\w*|refus\w+|fail\w*|lack\w*|outside|too|ban\w*"
    r"|forb\w+|prohib\w+|instead|save|unless|few|little|against|miss\w*|absen\w+|alone|less|more than|irr\w+|imp(?:oss|ract)\w+|dis\w+"
    r"|gaps?|rather)\b",
    re.I,
)
_TURNING = re.compile(
    r"\b(?:not|no|never|cannot|without|may|must|only|before|after|at least|at most|more than|less than|up to|within|under|or more"
    r"|issuing|executing|requesting|requested)\b",
    re.I,
)


def check(project: Project) -> Iterator[Found]:
    """Look at each English page, and at the texts of data that the catalogs do not have."""
    for page in project.pages[SOURCE].values():
        translations = [other for locale in LOCALES if locale != SOURCE and (other := project.pages[locale].get(page.slug))]
        same_day = [other for other in translations if str(other.meta.get("reviewed")) >= str(page.meta.get("reviewed"))]
        if len(same_day) >= FEWEST:
            yield from _of_page(project, page, same_day)
    states = [project.state(path) for path in project.files if path.suffix in (".yml", ".po")]
    yield from once(WHOLE, [RULE.id, *states], lambda: _of_data(project))


def _of_page(project: Project, english: Page, translations: list[Page]) -> Iterator[Found]:
    found: dict[Piece, list[frozenset[str]]] = {}
    for page in translations:
        for ours, theirs in behind(english, page):
            found.setdefault(ours, []).append(frozenset(_otherwise(project, ours, theirs, page.locale)))
    for piece, told in found.items():
        counted = Counter(one for said in told for one in said)
        if shared := sorted(one for one, count in counted.items() if count >= max(FEWEST, len(told) - 1)):
            yield Found(english, piece.line, f"{'; '.join(shared)}: not so in the translations; look it up, and mend what is wrong")


def _otherwise(project: Project, ours: Piece, theirs: Piece, locale: str) -> Iterator[str]:
    """What the English says that the translation does not, and the other way round; nothing where much differs."""
    missing, extra = difference(numbers(ours.lines, SOURCE), numbers(theirs.lines, locale), locale)
    if len(missing) > 1 or len(extra) > 1:
        return
    english, text = plain(ours.text), plain(theirs.text)
    yield from (f"English has {name}" for _, name in missing)
    yield from (f"English lacks {name}" for _, name in extra)
    counted = by_number(text, locale)
    yield from (f"English has {number} {unit}" for number, unit in quantities(english, SOURCE) if number not in counted)
    yield from (f"English names {name}" for name in lacking(english, text, locale))
    if named(english):
        yield from (f"English does not name {code}" for code in named_in(text, locale) - named(english).keys())
    if ours.kind != "heading":
        yield from (f"English has {word!r}" for word in lost_sense(english, text, locale))
        yield from (f"English has {name!r}" for name in _roles_lost(project, english, text, locale))
        yield from (f"in English {number} is {SAID[way]}" for number, way, _ in turned(english, text, locale))
        yield from (f"English has {word!r}" for word, _ in unsaid(english, text, locale))
        yield from (f"English names {name!r}" for name, _ in exchanged(english, text, locale))
        if speaks_of("not", text, locale) and not _NEGATIVE.search(english):
            yield "English has no negation"


def _roles_lost(project: Project, english: str, text: str, locale: str) -> Iterator[str]:
    """States by their part in a case, that a translation does not name: issuing, executing."""
    folded, told = fold(text), used(project, english)
    for concept in concepts(project):
        if concept.id in told and _ROLE.match(concept.english[0]) and not names(concept, folded, locale):
            yield concept.english[0]


def _of_data(project: Project) -> Iterator[Found]:
    """Texts of data beside the one that the catalogs still have for their file."""
    path = next((project.locale / locale / "LC_MESSAGES" / "data.po" for locale in LOCALES if locale != SOURCE), None)
    if path is None or not path.is_file():
        return
    strings = {entry.english: entry for entry in parse(project.text(path)).entries}
    written = {file: list(texts(project, file)) for file in project.files if file.suffix == ".yml" and project.data in file.parents}
    known = {" ".join(text.split()) for found in written.values() for _, text in found}
    gone = [entry for entry in strings.values() if entry.english not in known]
    for file, found in written.items():
        name = file.relative_to(project.data).as_posix()
        old = [entry for entry in gone if any(place.startswith(f"{name}:") for place in entry.places)]
        new = [(line, " ".join(text.split())) for line, text in found] if old else []
        for line, text in new:
            if text not in strings and (told := _changed(text, old)):
                yield Found(file, line, told)


def _changed(text: str, old: list[Entry]) -> str:
    """What a text says otherwise than the string that it was; "" where no string is near, or only other words differ."""
    likely = [entry for entry in old if SequenceMatcher(None, entry.english, text, autojunk=False).ratio() >= ALIKE]
    if not likely:
        return ""
    before = max(likely, key=lambda entry: SequenceMatcher(None, entry.english, text, autojunk=False).ratio()).english
    first, second = Counter(before.split()), Counter(text.split())
    if ((first - second) + (second - first)).total() > MOST:  # written anew
        return ""
    missing, extra = difference(numbers([(1, before)], SOURCE), numbers([(1, text)], SOURCE), SOURCE)
    told = [f"{name} here, but not in the translations" for _, name in extra] + [f"the translations have {name}" for _, name in missing]
    told += [f"{name} here, but not in the translations" for code, name in named(text).items() if code not in named(before)]
    told += [f"the translations have {name}" for code, name in named(before).items() if code not in named(text)]
    bodies = [set(_NAME.findall(one)) for one in (before, text)]
    told += [f"{' '.join(sorted(bodies[1] - bodies[0]))} here"] if bodies[0] - bodies[1] and bodies[1] - bodies[0] else []
    here, there = (Counter(word.lower() for word in _TURNING.findall(one)) for one in (text, before))
    if here != there:
        told.append(f"{_listed(here - there)} here, {_listed(there - here)} in the translations")
    return f"{'; '.join(told)}; look it up, and mend it or run make catalogs" if told else ""


def _listed(words: Counter[str]) -> str:
    return " ".join(sorted(words.elements())) or "none"


RULE = Rule(__name__, __doc__, "error", whole=check)
