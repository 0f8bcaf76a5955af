"""A section says nothing twice, and no word follows itself."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from scripts.base.languages import languages
from scripts.base.locales import SOURCE
from scripts.content_lint.paragraphs import Paragraph, paragraphs, words
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.content_lint.texts import texts
from scripts.markdown.page import Page

LONG = 12  # words


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Look at each section of an English page, and for doubled words in each page."""
    seen: dict[tuple[str, str], int] = {}
    before: Paragraph | None = None
    for paragraph in paragraphs(page):
        if message := doubled(paragraph.text, page.locale):
            yield Found(page, paragraph.line, message)
        if page.locale != SOURCE:
            continue
        first = seen.setdefault((paragraph.section, paragraph.text.casefold()), paragraph.line)
        follows = before is not None and before.text == paragraph.text and paragraph.kind != "row"
        if first != paragraph.line and (follows or len(words(paragraph.text)) >= LONG):
            yield Found(page, paragraph.line, f"the same text stands in line {first}; take one of them away")
        before = paragraph


def check_file(project: Project, path: Path) -> Iterator[Found]:
    """Look at the texts of data and of catalogs for a word that follows itself."""
    for entry in project.strings(path):
        if message := doubled(entry.text, path.parts[-3]):
            yield Found(path, entry.told, message)
    for line, text in texts(project, path):
        if message := doubled(text, SOURCE):
            yield Found(path, line, message)


def doubled(text: str, locale: str) -> str:
    """Return that a word follows itself; "" where none does."""
    return f"{match[0]!r}: the word stands twice; take one away" if (match := _doubled(locale).search(text)) else ""


@lru_cache
def _doubled(locale: str) -> re.Pattern[str]:
    known = "|".join(languages()[locale].doubled)
    return re.compile(rf"(?<![\w’'-])(?!(?:{known or '(?!)'}) )([^\W\d_]{{2,}}) \1(?![\w’'-])")


RULE = Rule(__name__, "error", page=check_page, file=check_file)
