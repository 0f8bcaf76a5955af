"""A statement that names an article of an act cites the act: `[@act:fd-2008-947 12(1)]` in prose, `law:` in data.

Why: the note then leads to the official text in the reader's language, and the build sees that the act has the article.
A page of a mirror or of a newspaper may be gone tomorrow, and cannot say what the law is.

Bad:

    The decision is due within 60 days (Article 12(1)). [@some-press-report]

Good:

    The decision is due within 60 days (Article 12(1)). [@act:fd-2008-947 12(1)]

Mend: cite the act of data/acts/ with the article; add the act where it is missing. An act that nobody could read may be
cited as a source of kind legal-act.
"""

import re
from collections.abc import Iterator

from scripts.content_lint.paragraphs import paragraphs
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.content_lint.statements import statements
from scripts.kit.articles import LAW
from scripts.kit.locales import SOURCE
from scripts.prose.page import Page, cited

ARTICLE = re.compile(r"\b(?:Articles?|Sections?) \d|§ ?\d")
LEGAL = "legal-act"


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Look at the paragraphs of law that cite something."""
    if page.locale != SOURCE:
        return
    for paragraph in paragraphs(page):
        names = cited(paragraph.raw)
        if paragraph.statement == "law" and names and ARTICLE.search(paragraph.text) and not _legal(project, names):
            yield Found(page, paragraph.line, _message(paragraph.text))


def check(project: Project) -> Iterator[Found]:
    """Look at the facts of data/."""
    for one in statements(project):
        if ARTICLE.search(one.text) and one.sources and not _legal(project, one.sources):
            yield Found(one.path, one.line, _message(one.text))


def _legal(project: Project, names: list[str] | tuple[str, ...]) -> bool:
    kinds = (project.sources[name][1].get("kind") for name in names if name in project.sources)
    return any(name.startswith(LAW) for name in names) or LEGAL in kinds


def _message(text: str) -> str:
    match = ARTICLE.search(text)
    named = match.group() if match else ""
    return f"'{text[:60].rstrip()}...' names {named} but cites no act; write [@act:ID ARTICLE], or law: [ID ARTICLE] in data"


RULE = Rule(__name__, __doc__, "error", whole=check, page=check_page)
