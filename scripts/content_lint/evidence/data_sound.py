"""`data/` can be loaded: every file has its form, everything named exists, and every statement and cell names law or sources."""

from collections.abc import Iterator

from scripts.content_lint.project import Project
from scripts.content_lint.rule import WHOLE, Found, Rule, once


def check(project: Project) -> Iterator[Found]:
    """Load the data, unless nothing of it has changed since it was sound."""
    if (project.data / "review.yml").is_file():  # else a folder of pages alone
        states = [f"{path.name} {project.state(path)}" for path in project.files if path.suffix == ".yml"]
        yield from once(WHOLE, [RULE.id, str(project.today), *states], lambda: _faults(project))


def _faults(project: Project) -> Iterator[Found]:
    """Yield each fault that stops the loading; once for a line that several entries take over (YAML's `*name`)."""
    for fault in {(fault.file, fault.line, fault.message): fault for fault in reversed(project.data_faults)}.values():
        path = project.root / fault.file
        if path.suffix != ".yml" or not path.is_file() or project.read_yaml(path) is not None:  # `readable` reports a broken one
            yield Found(path, fault.line, ": ".join(filter(None, [fault.place, fault.message])))


RULE = Rule(__name__, "error", whole=check)
