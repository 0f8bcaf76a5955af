"""Every image has an alternative text.

Why: readers who do not see the image, or have a slow connection, get the text in its place. Say what the image shows.

Bad:

    ![](../assets/transfer.svg)

Good:

    ![Who decides what in a transfer of supervision](../assets/transfer.svg)

Mend: write what the image shows between the brackets.
"""

from collections.abc import Iterator

from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.prose.links import links, shown
from scripts.prose.page import Page
from scripts.prose.parts import prose_lines


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Check each image of a page."""
    for link in links(prose_lines(page)):
        if link.image and not shown(link.text):
            yield Found(page, link.line, f"the image {link.target} has no alternative text")


RULE = Rule(__name__, __doc__, "error", page=check_page)
