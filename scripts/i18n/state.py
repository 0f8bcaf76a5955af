"""How complete each language is: missing pages, outdated sections, strings without a translation."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from scripts.base import locales
from scripts.base.catalogs import translator
from scripts.evidence.load import Evidence
from scripts.i18n.strings import strings
from scripts.markdown.page import Page
from scripts.markdown.translation_status import standings


@dataclass
class State:
    """Return the state of one language."""

    locale: str
    pages: int = 0  # English prose pages
    missing: list[str] = field(default_factory=list)  # slugs
    changed: dict[str, list[str]] = field(default_factory=dict)  # slug -> section ids older than the English
    reviewed: dict[str, str] = field(default_factory=dict)  # slug -> day on which a native practitioner reviewed it
    strings: int = 0  # strings of data/
    untranslated: int = 0

    @property
    def current(self) -> int:
        """Pages that are complete and up to date."""
        return self.pages - len(self.missing) - len(self.changed)


def states(root: Path, evidence: Evidence, pages: Callable[[str], dict[str, Page]]) -> list[State]:
    """State of every translated language, in the site's order. `pages` gives a language's prose pages by slug."""
    english = pages(locales.SOURCE)
    messages = {text for text, _ in strings(evidence)}
    found = []
    for locale in locales.LOCALES[1:]:
        state = State(locale, pages=len(english), strings=len(messages))
        words = translator(root, locale)
        state.untranslated = sum(not words.has(message) for message in messages)
        for one in standings(english, pages(locale)):
            if one.reviewed:
                state.reviewed[one.slug] = one.reviewed
            if one.missing:
                state.missing.append(one.slug)
            elif one.older:
                state.changed[one.slug] = list(one.older)
        found.append(state)
    return found
