"""Every cited source is one of data/sources/*.yml, or `?` for "not yet checked against the source".

Why: a citation of an unknown source fails the build, and a reader who follows it finds nothing.

Bad:

    Answer within 10 working days. [@jud-ie-act-2019]

Good:

    Answer within 10 working days. [@jud-ie-act-2019-51]
"""

from collections.abc import Iterator
from difflib import get_close_matches

from lint.project import Project
from report import Issue

ID, SEVERITY = "citations-known", "error"

UNCHECKED = "?"


def check(project: Project) -> Iterator[Issue]:
    """Hold every citation against the list of sources, and name the nearest source."""
    cited = [(page, one) for page in project.all_pages() for one in page.citations if one.id != UNCHECKED]
    if cited and not project.source_ids:
        yield project.issue(project.data / "sources", 0, ID, "no source is defined, but pages cite sources", SEVERITY)
        return
    for page, citation in cited:
        if citation.id not in project.source_ids:
            near = get_close_matches(citation.id, project.source_ids, n=1, cutoff=0.75)
            mend = f"did you mean {near[0]!r}?" if near else "add it to data/sources"
            yield project.issue(page, citation.line, ID, f"unknown source {citation.id!r}; {mend}", SEVERITY)
