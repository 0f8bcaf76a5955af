"""An institution is written in one way: as data/countries names it.

Why: "State Probation Service", "State probation service" and "Valsts probacijas dienests" look like three bodies, and
the search finds one of them. Looked at are all pages, and the facts of data/: a name in its own language with other
capitals or without its diacritics, and an English name with some capitals missing. A name in small letters alone is a
common noun and stays. Within data/countries each name of one body is compared too.

Bad:

    Ask the State Probation service (Valsts probacijas dienests).

Good:

    Ask the State Probation Service (Valsts probācijas dienests).

Mend: write it as the file of the country does, or mend that file.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scripts.base.fold import fold, places
from scripts.base.locales import SOURCE
from scripts.content_lint.paragraphs import paragraphs
from scripts.content_lint.project import Project, of_data
from scripts.content_lint.rule import Found, Rule
from scripts.evidence.statements import statements
from scripts.markdown.page import Page

_WORD = re.compile(r"\w+")
_BEFORE = re.compile(r"(?<=[^.!?:] )(\w)[\w’'-]* $")  # the word before, unless it begins a sentence


@dataclass(frozen=True)
class Names:
    """A pattern over folded text for each first word of a name, with every correct spelling of each folded name."""

    patterns: dict[str, re.Pattern[str]]
    spellings: dict[str, frozenset[str]]


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Search the prose of a page."""
    for paragraph in paragraphs(page):
        for message in _faults(project, paragraph.text):
            yield Found(page, paragraph.line, message)


def check(project: Project) -> Iterator[Found]:
    """Search the statements of data/."""
    for statement in statements(project.evidence):
        for message in _faults(project, statement.text):
            yield Found(*project.evidence.where(statement.item, "id"), f"{getattr(statement.item, 'id', '')}: {message}")


def _faults(project: Project, text: str) -> Iterator[str]:
    known = _names(project)
    folded = fold(text)
    place = places(text) if len(folded) != len(text) else range(len(text) + 1)  # a letter such as ß folds to two
    for match in _named(known, folded):
        here, right = text[place[match.start()] : place[match.end()]], known.spellings[match.group()]
        if _in_longer_name(text, place[match.start()], here, right):
            continue
        if not any(here[1:] == one[1:] or (_common(here) and here[:-1].lower() == one[:-1].lower()) for one in right):
            yield f"{here!r} is written {' or '.join(map(repr, sorted(right)))} in data/countries"


def _named(known: Names, folded: str) -> Iterator[re.Match[str]]:
    """Each name in a folded text, the longest where several begin at a place."""
    reached = 0
    for word in _WORD.finditer(folded):
        pattern = known.patterns.get(word.group()) if word.start() >= reached else None
        if pattern and (match := pattern.match(folded, word.start())):
            reached = match.end()
            yield match


def _in_longer_name(text: str, start: int, here: str, right: frozenset[str]) -> bool:
    """Whether words that are written small are part of another body's name: Europees Openbaar Ministerie."""
    words = re.findall(r"\w+", here)
    small = all(one[0].islower() for one in right) and all(word[0].isupper() for word in words)
    before = _BEFORE.search(text[max(0, start - 40) : start])
    return small and bool(before and before[1].isupper())


def _common(text: str) -> bool:
    """No capital but perhaps the first letter, as a common noun, whose end has its case: savas valsts policijā."""
    return text[1:] == text[1:].lower()


@of_data
def _names(project: Project) -> Names:
    spellings: dict[str, set[str]] = {}
    for country in project.evidence.countries.values():
        for authority in country.authorities:
            for text in (authority.own, authority.en):
                english = text == authority.en or authority.own_language == SOURCE
                for name in re.split(r"\s*[,;/()]\s*|\s+and\s+", text.removeprefix("The ")):
                    if len(name.split()) > 1 and not (english and _common(name)):
                        spellings.setdefault(fold(name), set()).add(name)
    by_first: dict[str, list[str]] = {}
    for name in sorted(spellings, key=len, reverse=True):
        if first := _WORD.match(name):
            by_first.setdefault(first.group(), []).append(re.escape(name))
    patterns = {first: re.compile(rf"(?:{'|'.join(names)})(?!\w)") for first, names in by_first.items()}
    return Names(patterns, {name: frozenset(found) for name, found in spellings.items()})


RULE = Rule(__name__, __doc__, "warning", page=check_page, whole=check, optional=True, beside_data=True)
