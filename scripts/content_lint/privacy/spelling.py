"""Every word is in the dictionary of the page's language or in the project's list (with `--spelling`)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from scripts.base.catalogs import DOMAINS, po_path
from scripts.base.locales import LOCALES, SOURCE
from scripts.content_lint.project import Project
from scripts.content_lint.quotations import QUOTED
from scripts.content_lint.result_cache import digest, store
from scripts.content_lint.rule import WHOLE, Found, Rule
from scripts.content_lint.words import dictionary_state, missing, own_words, unknown, words_to_check
from scripts.evidence.statements import statements
from scripts.markdown.page import Page
from scripts.markdown.parts import prose_lines, without_code
from scripts.markdown.plain import plain

_HEAD = re.compile(r"^\s*(?:!!!|\?\?\?\+?|===)\s+[\w-]*")
_URL = re.compile(r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)+\b")

_PLACEHOLDER = re.compile(r"%\(\w+\)s|<[^<>]+>")
_TOKEN = re.compile(r"\w+(?:[’']\w+)*")


@dataclass(frozen=True)
class Text:
    """A line to check as it was written, where it stands, and its English: a string of a catalog, or a page."""

    path: Path
    line: int
    text: str
    english: str | Page | None = None

    @property
    def beside(self) -> str:
        """What stands for its English."""
        return self.english.state if isinstance(self.english, Page) else self.english or ""


def check(project: Project) -> Iterator[Found]:
    """Check each language whose dictionary is there."""
    for locale in LOCALES:
        if locale in missing():
            continue
        own, kept = own_words(project.data / "words", locale), store(f"{WHOLE}-{RULE.id}")
        judges = digest(RULE.id, locale, dictionary_state(locale), *sorted(own)).hex()
        named = ((place, digest(judges, place.text, place.beside)) for place in _texts(project, locale))
        texts = [(place, name, words_to_check(_own(place))) for place, name in named if not kept.has(name)]
        words = {word for *_, found in texts for word in found}
        strange = unknown(words, locale, own) if words else set()
        for place, name, found in texts:
            for word in dict.fromkeys(found):
                if word in strange:
                    message = f"{word!r} is not in the dictionary; correct it, or add it to data/words/{locale}.txt"
                    yield Found(place.path, place.line, message)
            if strange.isdisjoint(found):
                kept.add(name)


def _own(place: Text) -> str:
    """Return the text without addresses; in a translation also without what it has from English: names, titles, quoted words."""
    if isinstance(place.english, str):
        known = set(_TOKEN.findall(place.english))
        text = _PLACEHOLDER.sub(" ", _URL.sub(" ", place.text))
        return _TOKEN.sub(lambda word: " " if word[0] in known else word[0], text)
    text = _URL.sub(" ", plain(_HEAD.sub(" ", without_code(place.text))) if place.path.suffix == ".md" else place.text)
    if not place.english:
        return text
    pairs, words = _english(place.english)
    tokens = list(_TOKEN.finditer(text))
    names = [pair for pair in pairwise(tokens) if (pair[0][0], pair[1][0]) in pairs]
    taken = {token.span() for pair in names for token in pair}
    for quoted in QUOTED.finditer(text):
        inside = [token.span() for token in tokens if quoted.start() < token.start() < quoted.end()]
        if all(text[slice(*span)] in words for span in inside):
            taken.update(inside)
    for start, end in taken:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


@lru_cache(maxsize=512)
def _english(page: Page) -> tuple[frozenset[tuple[str, str]], frozenset[str]]:
    """Return every two neighbouring words of an English page, and every word."""
    pairs: set[tuple[str, str]] = set()
    words: set[str] = set()
    for _, line in prose_lines(page):
        tokens = _TOKEN.findall(plain(line))
        pairs.update(pairwise(tokens))
        words.update(tokens)
    return frozenset(pairs), frozenset(words)


def _texts(project: Project, locale: str) -> Iterator[Text]:
    for page in project.pages[locale].values():
        english = project.pages[SOURCE].get(page.slug) if locale != SOURCE else None
        yield Text(page.path, project.meta_line(page, "description"), str(page.meta.get("description") or ""), english)
        for number, line in prose_lines(page):
            if line.strip():
                yield Text(page.path, number, line, english)
    if locale == SOURCE:
        for statement in statements(project.evidence):
            yield Text(*project.evidence.where(statement.item, "id"), statement.text)
        return
    for domain in DOMAINS:
        path = po_path(project.root, locale, domain)
        yield from (Text(path, entry.line, entry.text, entry.english) for entry in project.strings(path))


RULE = Rule(__name__, "warning", whole=check, optional=True)
