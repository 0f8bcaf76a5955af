"""No time is told from the day of writing: no "recently", "currently", "last year", in any of the languages.

Why: a page is read years after it was written. "Recently" in 2026 is wrong in 2028, and nobody sees it. Looked at are
the pages, and the facts and developments of data/; the words are in data/languages/.

Bad:

    The register was recently opened; it currently covers 12 States.

Good:

    The register opened in March 2026; in November 2026 it covered 12 States.

Mend: give the date or month, or write "in November 2026" for "now".
"""

import re
from collections.abc import Iterator
from pathlib import Path

from scripts.base.languages import languages
from scripts.base.locales import SOURCE
from scripts.content_lint.paragraphs import paragraphs
from scripts.content_lint.project import Project
from scripts.content_lint.quotations import QUOTED
from scripts.content_lint.rule import Found, Rule
from scripts.content_lint.statements import statements_in
from scripts.markdown.page import Page

_PATTERNS = {
    locale: re.compile(rf"(?<!\w)(?<!as )(?:{'|'.join(language.relative_dates)})(?!\w)(?! as\b)", re.I)
    for locale, language in languages().items()
}


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Search a page in its language; quotations are left."""
    pattern = _PATTERNS[page.locale]
    for paragraph in paragraphs(page):
        if pattern.search(paragraph.raw):
            for match in pattern.finditer(QUOTED.sub(" ", paragraph.text)):
                yield Found(page, paragraph.line, f"{match.group()!r} is told from the day of writing; give the date")


def check_file(project: Project, path: Path) -> Iterator[Found]:
    """Search the English statements of a data file."""
    for statement in statements_in(project, path):
        for match in _PATTERNS[SOURCE].finditer(QUOTED.sub(" ", statement.text)):
            message = f"{statement.id}: {match.group()!r} is told from the day of writing; give the date"
            yield Found(statement.path, statement.line, message)


RULE = Rule(__name__, __doc__, "warning", page=check_page, file=check_file, alone=True)
