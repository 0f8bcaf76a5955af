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
from scripts.content_lint.rule import Found, Rule
from scripts.kit.locales import SOURCE
from scripts.prose.page import Page


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Check the levels of one page."""
    if page.locale != SOURCE:
        return
    if not any(heading.level == 1 for heading in page.headings):
        yield Found(page, page.offset + 1, "the page has no h1; start it with '# Title'")
    level, titled = 0, False
    for heading in page.headings:
        if heading.level == 1 and titled:
            message = f"second h1 {heading.text!r}; a page has one title: make this '## ...'"
            yield Found(page, heading.line, message)
        elif heading.level == 1 and level:
            yield Found(page, heading.line, "the h1 must be the first heading")
        elif level and heading.level > level + 1:
            message = f"jumps from h{level} to h{heading.level}; make {heading.text!r} an h{level + 1}"
            yield Found(page, heading.line, message)
        level, titled = heading.level, titled or heading.level == 1


RULE = Rule(__name__, __doc__, "error", page=check_page)
