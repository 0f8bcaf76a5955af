"""No word demeans a person, in any of the languages.

Why: the site speaks of people who did grave harm, of suspects who may have done none, and of victims. A label adds
nothing to a case and hinders a person's return. Looked at are the pages and all texts of data/, except titles, addresses
and publishers of sources. Quotations are not an exception: write it without the word. The words are in data/languages/.

Bad:

    When a predator or an illegal moves, ask the home State.

Good:

    When a person convicted of a sexual offence moves, ask the State of nationality.

Mend: name the person by what was decided: convicted of, suspected of, under supervision for.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from scripts.base.languages import languages
from scripts.base.locales import SOURCE
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.markdown.page import Page
from scripts.markdown.parts import prose_lines

_PATTERNS = {locale: re.compile(rf"(?<![\w-])(?:{'|'.join(language.labels)})(?![\w-])", re.I) for locale, language in languages().items()}
_FREE = re.compile(r"^\s*(?:-\s+)?(?:id|url|website|title|publisher|sources?)\s*:")


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Search a page in its language."""
    pattern = _PATTERNS[page.locale]
    for number, line in prose_lines(page):
        for match in pattern.finditer(re.sub(r"\]\([^()]*\)|\[@[^\]]*\]", " ", line)):
            yield Found(page, number, f"{match.group()!r} demeans a person; say what was decided")


def check_file(project: Project, path: Path) -> Iterator[Found]:
    """Search the English texts of a data file; not what nobody is shown: what people type (data/search), these words themselves."""
    if path.parent in (project.data / "search", project.data / "languages"):
        return
    if path.suffix not in (".yml", ".yaml") or project.data not in path.parents:
        return
    text, pattern = project.text(path), _PATTERNS[SOURCE]
    if not pattern.search(text):
        return
    free = False
    for number, line in enumerate(text.split("\n"), 1):
        free = bool(_FREE.match(line)) or (free and bool(re.match(r"\s+(?!\s|[\w-]+:|- )", line)))
        for match in () if free else pattern.finditer(line):
            yield Found(path, number, f"{match.group()!r} demeans a person; say what was decided")


RULE = Rule(__name__, __doc__, "error", page=check_page, file=check_file, alone=True)
