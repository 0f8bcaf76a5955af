"""An English page starts with its only h1, and no heading jumps a level.

Why: screen readers and the table of contents move by heading level. A translation is held to its English page by
parity-ids.

Bad:

    ## Deadlines {#deadlines}
    # ECRIS
    #### Urgent requests {#urgent}

Good:

    # ECRIS
    ## Deadlines {#deadlines}
    ### Urgent requests {#urgent}

Mend: change the number of `#` marks, so that each heading is at most one level below the one before.
"""

from collections.abc import Iterator

from scripts.content_lint.project import Project
from scripts.kit.locales import SOURCE
from scripts.kit.report import Issue
from scripts.prose.page import Page

ID, SEVERITY = "heading-order", "error"


def check_page(project: Project, page: Page) -> Iterator[Issue]:
    """Check the levels of one page."""
    if page.locale != SOURCE:
        return
    if not any(heading.level == 1 for heading in page.headings):
        yield project.issue(page, page.offset + 1, ID, "the page has no h1; start it with '# Title'", SEVERITY)
    level, titled = 0, False
    for heading in page.headings:
        if heading.level == 1 and titled:
            message = f"second h1 {heading.text!r}; a page has one title: make this '## ...'"
            yield project.issue(page, heading.line, ID, message, SEVERITY)
        elif heading.level == 1 and level:
            yield project.issue(page, heading.line, ID, "the h1 must be the first heading", SEVERITY)
        elif level and heading.level > level + 1:
            message = f"jumps from h{level} to h{heading.level}; make {heading.text!r} an h{level + 1}"
            yield project.issue(page, heading.line, ID, message, SEVERITY)
        level, titled = heading.level, titled or heading.level == 1
