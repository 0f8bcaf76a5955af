"""What is opened is closed, and pages, data and catalogs hold no HTML but what the site uses, and no address that runs something."""

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
    for line, text in texts(project, path):
        for fault in unclosed(text):
            yield Found(path, line, fault.message)
    for fault in of_file(path, project.root):
        yield Found(path, fault.line, fault.message)


RULE = Rule(__name__, "error", page=check_page, file=check_file)
