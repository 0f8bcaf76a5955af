"""Every page and data file can be read: UTF-8, closed and correct front matter, correct YAML.

Why: a page that cannot be read is missing from the site, and no other rule sees it.

Bad:

    ---
    description: Ask: who, what and when.
    # Page

Good:

    ---
    description: "Ask: who, what and when."
    ---
    # Page
"""

from collections.abc import Iterator

from lint.project import Project
from report import Issue

ID, SEVERITY = "readable", "error"


def check(project: Project) -> Iterator[Issue]:
    """Report what the project could not read; the YAML files that other rules need are read first."""
    _ = project.source_ids, project.findings, project.read_yaml(project.data / "redirects.yml")
    for file in project.unreadable:
        yield project.issue(file.path, file.line, ID, file.message, SEVERITY)
