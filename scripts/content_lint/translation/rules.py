"""The rules of translations: one for each cause that the comparison of a text with its translation can end with."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from scripts.base.locales import SOURCE
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.content_lint.translation.catalog import compare_catalog, counted
from scripts.content_lint.translation.compare import Cause
from scripts.content_lint.translation.pages import alone, changes, compare_pages
from scripts.markdown.aligned import page_pieces
from scripts.markdown.hashes import section_hashes
from scripts.markdown.page import Page

SAME = ("kind", "audience")  # keys of the front matter


def _pages(cause: Cause, project: Project, english: Page, page: Page) -> Iterator[Found]:
    """Report what the comparison of two pages ends with, where it is this cause."""
    for found in compare_pages(project, english, page):
        if found.cause == cause:
            yield Found(page, found.line, found.message, found.severity)


def _catalog(cause: Cause, project: Project, path: Path) -> Iterator[Found]:
    """Report what the comparison of each string of a catalog ends with, where it is this cause."""
    for found in compare_catalog(project, path) if path.suffix == ".po" else ():
        if found.cause == cause:
            yield Found(path, found.line, found.message, found.severity)


def _source_language(project: Project, page: Page) -> Iterator[Found]:
    """Look at the language of English pages, which are compared with none."""
    for piece in page_pieces(page) if page.locale == SOURCE else ():
        yield from (Found(page, piece.line, found.message) for found in alone(piece, SOURCE) if found.cause == "language")


def _trees(project: Project) -> Iterator[Found]:
    """Compare the trees of the languages, and the number of strings of the catalogs."""
    for locale, slug in _missing(project, SOURCE):
        page = project.pages[locale][slug]
        yield Found(page, 1, f"no English page docs/{SOURCE}/{slug}; move the translation to the name of its English page")
    for english, page in project.pairs():
        for key in SAME:
            here, there = page.meta.get(key), english.meta.get(key)
            if here != there:
                yield Found(page, project.meta_line(page, key), f"{key} {here}, the English page {there}; write what English has")
    yield from counted(project)


def _missing(project: Project, locale: str) -> list[tuple[str, str]]:
    """Return (language, slug) of the pages that have no page in a language; one that cannot be read is there."""
    broken, known = {file.path for file in project.unreadable}, project.pages[locale]
    languages = [language for language in project.locales if (locale == SOURCE) != (language == SOURCE)]
    absent = [(language, slug) for language in languages for slug in project.pages[language] if slug not in known]
    return [(language, slug) for language, slug in absent if project.docs / locale / slug not in broken]


def _untranslated(project: Project) -> Iterator[Found]:
    for locale in project.locales:
        for _, slug in _missing(project, locale) if locale != SOURCE else ():
            yield Found(project.docs / locale / slug, 0, "not translated; until it is, the page shows English text")


def _outdated(project: Project, english: Page, page: Page) -> Iterator[Found]:
    """Compare the recorded hashes with those of the English page."""
    wanted, recorded = section_hashes(english), page.meta.get("sections")
    if not isinstance(recorded, dict):
        entries = ", ".join(f"{name}: {value}" for name, value in wanted.items())
        message = f"the front matter lacks the hashes of the English sections; add sections: {{{entries}}}"
        yield Found(page, project.meta_line(page, "sections"), message, "error")
        return
    for name, value in wanted.items():
        line = english.sections[name].line
        if name not in recorded:
            message = f"the English section `{name}` (line {line}) is new; translate it and add {name}: {value!r}"
            yield Found(page, project.meta_line(page, "sections"), message, "error" if name in page.sections else None)
        elif not isinstance(recorded[name], str) and str(recorded[name]) != value:
            message = f"the hash of `{name}` is read as a number; put it in quotes"
            yield Found(page, project.meta_line(page, "sections", name), message, "error")
        elif str(recorded[name]) != value:
            yield _changed(project, english, page, name, value)
    for name in (name for name in recorded if name not in wanted):
        message = f"English has no section `{name}`; take its hash away"
        yield Found(page, project.meta_line(page, "sections", str(name)), message, "error")


def _changed(project: Project, english: Page, page: Page, name: str, value: str) -> Found:
    section, here = english.sections[name], page.sections.get(name)
    said = changes(english, page, name) if here else ""
    look = f" Look at: {said}." if said else ""
    message = f"the English section `{name}` (line {section.line}) has changed.{look} Correct the translation, then write {name}: {value!r}"
    return Found(page, here.line if here else 1, message)


def _rule(cause: Cause, **more: Any) -> Rule:
    """Return the rule of a cause; `more` is what it looks at besides pairs of pages and catalogs."""
    return Rule(f"translation-{cause}", "error", translation=partial(_pages, cause), file=partial(_catalog, cause), **more)


RULES = [
    _rule("structure", whole=_trees),
    _rule("language", page=_source_language),
    _rule("numbers"),
    _rule("meaning"),
    _rule("terms"),
    Rule("translation-outdated", "warning", whole=_untranslated, translation=_outdated, progress=True),
]
