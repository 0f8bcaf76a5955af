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
from scripts.content_lint.rule import Found, Rule


def check_file(project: Project, path: Path) -> Iterator[Found]:
    """Read a file, whether another rule needs it or not, and report what is wrong with it."""
    if project.data in path.parents:
        try:
            path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            yield Found(path, 1, f"not UTF-8 text ({error}); save it as UTF-8")
            return
        if path.suffix in (".yml", ".yaml"):
            project.read_yaml(path)
    for file in project.unreadable:
        if file.path == path:
            yield Found(file.path, file.line, file.message)


def check(project: Project) -> Iterator[Found]:
    """Read the files that must be lists; `check_file`, which comes after, reports those that are not."""
    _ = project.source_ids, project.findings, project.terms
    return iter(())


RULE = Rule(__name__, __doc__, "error", whole=check, file=check_file)
