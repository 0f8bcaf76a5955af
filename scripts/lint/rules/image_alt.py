"""Every image has an alternative text.

Why: readers who do not see the image, or have a slow connection, get the text in its place. Say what the image shows.

Bad:

    ![](../assets/transfer.svg)

Good:

    ![Who decides what in a transfer of supervision](../assets/transfer.svg)

Mend: write what the image shows between the brackets.
"""

from collections.abc import Iterator

from lint.links import links, shown
from lint.markdown import prose_lines
from lint.project import Project
from prose.page import Page
from report import Issue

ID, SEVERITY = "image-alt", "error"


def check_page(project: Project, page: Page) -> Iterator[Issue]:
    """Check each image of a page."""
    for link in links(prose_lines(page)):
        if link.image and not shown(link.text):
            yield project.issue(page, link.line, ID, f"the image {link.target} has no alternative text", SEVERITY)
