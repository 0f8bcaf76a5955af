"""What is opened is closed: code fences, comments, bold, citations, links, attributes and tags, in pages and in data; rows are whole.

Why: an open fence or comment swallows the rest of a page, `[text] (address)` is no link, and an open citation is text. A
row of a table has as many cells as its head.

Bad:

    See [the deadlines] (../mechanisms/ecris.md#deadlines). [@act:fd-2008-947 12(1)

Good:

    See [the deadlines](../mechanisms/ecris.md#deadlines). [@act:fd-2008-947 12(1)]

Mend: close it, or take it away. Catalogs are looked at by the rule catalogs.
"""

from collections.abc import Iterator
from pathlib import Path

from scripts.content_lint.closed import unclosed, unclosed_page
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.content_lint.texts import texts
from scripts.markdown.page import Page


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Look at a page as a whole, then at each of its paragraphs."""
    for fault in unclosed_page(page):
        yield Found(page, fault.line, fault.message)


def check_file(project: Project, path: Path) -> Iterator[Found]:
    """Look at each text of a data file."""
    for line, text in texts(project, path):
        for fault in unclosed(text):
            yield Found(path, line, fault.message)


RULE = Rule(__name__, __doc__, "error", page=check_page, file=check_file, alone=True)
