"""Every cited source is one of data/sources/*.yml, or `?` for "not yet checked against the source".

Why: a citation of an unknown source fails the build, and a reader who follows it finds nothing.

Bad:

    Answer within 10 working days. [@jud-ie-act-2019]

Good:

    Answer within 10 working days. [@jud-ie-act-2019-51]

Mend: correct the id (the message names the nearest), or add the source to data/sources/.
"""

from collections.abc import Iterator
from difflib import get_close_matches

from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.prose.page import Page

UNCHECKED = "?"


def check(project: Project) -> Iterator[Found]:
    """Say once where there is no source at all."""
    if not project.source_ids and any(cited.id != UNCHECKED for page in project.all_pages() for cited in page.citations):
        yield Found(project.data / "sources", 0, "no source is defined, but pages cite sources")


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Hold every citation of a page against the list of sources, and name the nearest source."""
    for citation in page.citations if project.source_ids else ():
        if citation.id != UNCHECKED and citation.id not in project.source_ids:
            near = get_close_matches(citation.id, project.source_ids, n=1, cutoff=0.75)
            mend = f"did you mean {near[0]!r}?" if near else "add it to data/sources"
            yield Found(page, citation.line, f"unknown source {citation.id!r}; {mend}")


RULE = Rule(__name__, __doc__, "error", whole=check, page=check_page)
