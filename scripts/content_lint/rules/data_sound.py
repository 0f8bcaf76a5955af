"""`data/` can be loaded: every file has its form, everything named exists, and every statement and cell names law or sources.

Why: the build stops at the same faults. Here they show while one edits and before a commit: an article that an act does
not have, a cell of the matrix without a source, a mistyped key.

Bad:

    receiving: {value: Ministry of Justice}

Good:

    receiving: {value: Ministry of Justice, law: [lv-kpl 804(1)]}

Mend: the message names the file, the key and what to write.
"""

import re
from collections.abc import Iterator

from scripts.content_lint.project import Project
from scripts.content_lint.rule import WHOLE, Found, Rule, once
from scripts.evidence.load import EvidenceError, load

_FAULT = re.compile(r"(data/[\w./-]+?\.\w+)(?::(\d+))?: (.+)")


def check(project: Project) -> Iterator[Found]:
    """Load the data, unless nothing of it has changed since it was sound."""
    if (project.data / "review.yml").is_file():  # else a folder of pages alone
        states = [f"{path.name} {project.state(path)}" for path in project.files if path.suffix == ".yml"]
        yield from once(WHOLE, [RULE.id, str(project.today), *states], lambda: _faults(project))


def _faults(project: Project) -> Iterator[Found]:
    """Each fault that stops the loading."""
    try:
        load(project.root)
    except EvidenceError as error:
        for line in str(error).splitlines():
            match = _FAULT.match(line)
            path, number, message = match.groups() if match else ("data", None, line)
            file = project.root / path
            if not any(broken.path == file for broken in project.unreadable):  # `readable` tells of those
                yield Found(file, int(number or _line(project.text(file), message)), message)


def _line(text: str, message: str) -> int:
    """Line of the last key or id that the message names and the file has, each looked for after the one before."""
    at = 0
    for key in message.partition(":")[0].split(" > "):
        if found := re.compile(rf"^[ -]*(?:id: ['\"]?)?{re.escape(key)}\b", re.M).search(text, at):
            at = found.end()
    return text.count("\n", 0, at) + 1


RULE = Rule(__name__, __doc__, "error", whole=check)
