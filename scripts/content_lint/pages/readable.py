"""Every page, data file and catalog can be read: plain UTF-8, nothing that nobody sees, correct front matter and YAML.

Why: a page that cannot be read is missing from the site, and no other rule sees it. What an editor cannot see is found
by nobody later: a zero width space within a word hides it from the search, a Cyrillic letter looks like a Latin one, a mark
of a merge shows two versions. Refused are a byte order mark, line ends of Windows, tabs, characters without width,
marks of direction, soft hyphens, hard spaces where none belongs, letters of two alphabets in a word, a key that stands
twice, and spaces at the ends of a quoted value.

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

from scripts.base.text_file import Fault, examined
from scripts.content_lint.project import Project
from scripts.content_lint.result_cache import digest, store
from scripts.content_lint.rule import Found, Rule, part_of


def check_file(project: Project, path: Path) -> Iterator[Found]:
    """Read a file, whether another rule needs it or not, and report what is wrong with it."""
    kept, name = store(part_of(project, path)), digest("door", path.suffix, project.state(path))
    if not kept.has(name):
        refused = _examined(path)
        for fault in refused:
            yield Found(path, fault.line, fault.message)
        if refused:
            return
        kept.add(name)
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


RULE = Rule(__name__, __doc__, "error", file=check_file)
