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

Mend: the message names the line. Put a text with a colon into quotation marks; save as UTF-8.
"""

from collections.abc import Iterator
from pathlib import Path

from scripts.content_lint.project import Project
from scripts.kit.report import Issue

ID, SEVERITY = "readable", "error"


def check_file(project: Project, path: Path) -> Iterator[Issue]:
    """Read a file, whether another rule needs it or not, and report what is wrong with it."""
    if project.data in path.parents:
        try:
            path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            yield project.issue(path, 1, ID, f"not UTF-8 text ({error}); save it as UTF-8", SEVERITY)
            return
        if path.suffix in (".yml", ".yaml"):
            project.read_yaml(path)
    for file in project.unreadable:
        if file.path == path:
            yield project.issue(file.path, file.line, ID, file.message, SEVERITY)


def check(project: Project) -> Iterator[Issue]:
    """Read the files that must be lists; `check_file`, which comes after, reports those that are not."""
    _ = project.source_ids, project.findings, project.terms
    return iter(())
