"""`data/` can be loaded: every file has its form, everything named exists, and every statement and cell names law or sources.

Why: the build stops at the same faults. Here they show while one edits and before a commit: an article that an act does
not have, a cell of the matrix without a source, a mistyped key.

Bad:

    receiving: {value: Ministry of Justice}

Good:

    receiving: {value: Ministry of Justice, law: [lv-kpl 804(1)]}

Mend: the message names the file, the key and what to write.
"""

from collections.abc import Iterator

from scripts.content_lint.project import Project
from scripts.content_lint.rule import WHOLE, Found, Rule, once


def check(project: Project) -> Iterator[Found]:
    """Load the data, unless nothing of it has changed since it was sound."""
    if (project.data / "review.yml").is_file():  # else a folder of pages alone
        states = [f"{path.name} {project.state(path)}" for path in project.files if path.suffix == ".yml"]
        yield from once(WHOLE, [RULE.id, str(project.today), *states], lambda: _faults(project))


def _faults(project: Project) -> Iterator[Found]:
    """Yield each fault that stops the loading."""
    broken = {file.path for file in project.unreadable}  # `readable` tells of those
    for fault in project.data_faults:
        path = project.root / fault.file
        if path not in broken:
            yield Found(path, fault.line, ": ".join(filter(None, [fault.place, fault.message])))


RULE = Rule(__name__, __doc__, "error", whole=check)
