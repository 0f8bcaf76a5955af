"""What is opened is closed, and pages, data and catalogs hold no HTML but what the site uses, and no address that runs something.

Why: an open fence or comment swallows the rest of a page, `[text] (address)` is no link, an open citation is text. What
stands in a text goes to every reader's browser. A page may hold `details`, `summary` and `div` with a class, an id, a
language; a string of data or of a catalog holds no tag. Links are relative, or begin with https:, http: or mailto:.

Bad:

    <iframe src="https://www.youtube.com/embed/1"></iframe> See [the form](javascript:open()).

    See [the deadlines] (../mechanisms/ecris.md#deadlines). [@act:fd-2008-947 12(1)

Good:

    See [the form](https://www.ejn-crimjust.europa.eu/).

    See [the deadlines](../mechanisms/ecris.md#deadlines). [@act:fd-2008-947 12(1)]

Mend: close it, or write Markdown. A page that truly needs another tag: add it to scripts/pages/unsafe_html.py, and see that
the content policy allows it. What a catalog does not close is told by the rules on translations.
"""

from collections.abc import Iterator
from pathlib import Path

from scripts.content_lint.closed import unclosed, unclosed_page
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.content_lint.texts import texts
from scripts.markdown.page import Page
from scripts.pages.unsafe_sources import of_file, of_page


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Look at the tags and links of a page, then at what it does not close."""
    html = list(of_page(page))
    for fault in html:
        yield Found(page, fault.line, fault.message)
    for fault in unclosed_page(page):
        if not (html and fault.message.startswith("<")):  # it is told already
            yield Found(page, fault.line, fault.message)


def check_file(project: Project, path: Path) -> Iterator[Found]:
    """Look at each text of data and of catalogs."""
    for line, one in texts(project, path):
        for fault in unclosed(one):
            yield Found(path, line, fault.message)
    for fault in of_file(path, project.root):
        yield Found(path, fault.line, fault.message)


RULE = Rule(__name__, __doc__, "error", page=check_page, file=check_file, alone=True)
