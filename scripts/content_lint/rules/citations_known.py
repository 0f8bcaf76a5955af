"""Every citation names a source of data/sources/, an article of an act of data/acts/, or `?` ("not yet checked").

Why: a citation of an unknown source fails the build, and a reader who follows it finds nothing.

Bad:

    Answer within 10 working days. [@jud-ie-act-2019]

Good:

    Answer within 10 working days. [@jud-ie-act-2019-51]

Mend: correct the id (the message names the nearest), or add the source to data/sources/, the act or its article to data/acts/.
"""

from collections.abc import Iterator
from difflib import get_close_matches

from scripts.base.articles import LAW, parts
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.markdown.page import Page

UNCHECKED = "?"


def check(project: Project) -> Iterator[Found]:
    """Say once where there is no source at all."""
    if not project.source_ids and any(cited.id != UNCHECKED for page in project.all_pages() for cited in page.citations):
        yield Found(project.data / "sources", 0, "no source is defined, but pages cite sources")


def check_page(project: Project, page: Page) -> Iterator[Found]:
    """Hold every citation of a page against the list of sources, and name the nearest source."""
    for citation in page.citations if project.source_ids else ():
        if citation.id != UNCHECKED and not project.is_citable(citation.id):
            yield Found(page, citation.line, _message(project, citation.id))


def _message(project: Project, name: str) -> str:
    act, articles = parts(name)
    if name.startswith(LAW) and act in project.acts:
        return f"{act} has no article {', '.join(articles)} in data/acts; mend the number, or add the article to the act's list"
    known = [f"{LAW}{one}" for one in project.acts] if name.startswith(LAW) else project.source_ids
    near = get_close_matches(name.partition(" ")[0], known, n=1, cutoff=0.75)
    mend = f"did you mean {near[0]!r}?" if near else f"add it to data/{'acts' if name.startswith(LAW) else 'sources'}"
    return f"unknown {'act' if name.startswith(LAW) else 'source'} {name!r}; {mend}"


RULE = Rule(__name__, __doc__, "error", whole=check, page=check_page, beside_data=True)
