"""Every page, data file and catalog can be read: plain UTF-8, nothing that nobody sees, correct front matter and YAML."""

from collections.abc import Iterator
from pathlib import Path

from scripts.base.text_file import Fault, examined
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule


def check_file(project: Project, path: Path) -> Iterator[Found]:
    """Read a file, whether another rule needs it or not, and report what is wrong with it."""
    refused = _examined(path)
    yield from (Found(path, fault.line, fault.message) for fault in refused)
    if refused:
        return
    if project.data in path.parents and path.suffix in (".yml", ".yaml"):
        project.read_yaml(path)
    for file in project.unreadable:
        if file.path == path:
            yield Found(file.path, file.line, file.message)


def _examined(path: Path) -> list[Fault]:
    try:
        return examined(path)
    except OSError as error:
        return [Fault(1, f"cannot be read: {error}")]


RULE = Rule(__name__, "error", file=check_file)
