"""The termbase as a glossary for translators: a PO file that Weblate, Poedit and others read, and the terms in a string."""

import re
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime

from babel.messages.catalog import Catalog

from scripts.evidence.models import Term, alternatives


def new_catalog(locale: str, made: date) -> Catalog:
    """Return an empty catalog that says it was made on that day, so that the same strings give the same file."""
    day = datetime(made.year, made.month, made.day, tzinfo=UTC)
    catalog = Catalog(locale=locale, project="SOMEC knowledge base", charset="utf-8", fuzzy=False, creation_date=day, revision_date=day)
    catalog.last_translator = catalog.language_team = catalog.msgid_bugs_address = "see CONTRIBUTING.md"
    return catalog


def glossary(terms: Iterable[Term], locale: str, made: date) -> Catalog:
    """Return each term with what it means, what else is right in its place, and what to avoid."""
    catalog = new_catalog(locale, made)
    for term in terms:
        said = [("", term.definition), ("", term.note), ("Also: ", _joined(term.also, locale)), ("Avoid: ", _joined(term.avoid, locale))]
        comments = [f"{word}{text}" for word, text in said if text]
        catalog.add(term.en, getattr(term, locale), auto_comments=comments, context=term.id)
    return catalog


def terms_in(terms: Iterable[Term], locale: str) -> Callable[[str], list[str]]:
    """Return what tells which terms an English text uses, and how the termbase renders them: `probation: reclassering`."""
    names = {name.casefold(): f"{name}: {getattr(term, locale)}" for term in terms for name in alternatives(term.en)}
    longest_first = sorted(names, key=len, reverse=True)
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, longest_first))})s?\b", re.I) if names else re.compile(r"(?!)")
    return lambda text: list(dict.fromkeys(names[match[1].casefold()] for match in pattern.finditer(text)))


def _joined(words: dict[str, list[str]], locale: str) -> str:
    return ", ".join(words.get(locale, []))
