"""A value, date, State, body, "must" or citation that changes was held against its act or source first."""

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from scripts.base.articles import LAW
from scripts.content_lint.project import Project
from scripts.content_lint.rule import WHOLE, Found, Rule, once
from scripts.content_lint.verified.lock import FILE, Held, LockError, changes, parse
from scripts.content_lint.verified.records import files, records

MOST = 4  # acts and changes that a message names


def check(project: Project) -> Iterator[Found]:
    """Hold every record and section against the lock."""
    lock = project.root / FILE
    if not lock.is_file():
        return
    try:
        held = parse(project.text(lock), project.today)
    except LockError as error:
        yield Found(lock, error.line, str(error))
        return
    by_file = {name: dict(lines) for name, lines in groupby(sorted(held.items()), key=lambda line: line[0].partition("#")[0])}
    known, broken = files(project), {file.path for file in project.unreadable}
    for name in sorted(known.keys() | by_file.keys()):
        lines = by_file.get(name, {})
        if name not in known:
            if not any(path.is_relative_to(project.docs) and path.as_posix().endswith(f"/{name}") for path in broken):
                yield Found(lock, 1, f"{name} has {len(lines)} record(s) here and is gone; where that is meant, {_run(name)}")
        elif known[name] not in broken:
            texts = [RULE.id, name, repr(lines), project.state(known[name])]
            yield from once(WHOLE, texts, partial(_file, project, name, lines))


def _file(project: Project, name: str, held: dict[str, Held]) -> Iterator[Found]:
    found = {record.address: record for record in records(project, name)}
    for address, record in found.items():
        if address not in held:
            yield Found(record.path, record.line, f"{address} is new; hold it against {_open(record.cited())}, and {_run(address)}")
        elif record.held != held[address].tokens:
            differ = list(changes(held[address], record))
            line = record.line if record.keys else differ[0].line
            changed = "; ".join(map(str, differ[:MOST])) + (f"; and {len(differ) - MOST} more" if len(differ) > MOST else "")
            yield Found(record.path, line, f"{address} {changed}; open {_open(record.cited(line))}, and {_run(address)}")
    for address in held.keys() - found.keys():
        path = files(project)[name]
        yield Found(path, 1, f"{address} was here and is gone; where that is meant, {_run(address)}")


def _open(names: list[str]) -> str:
    """Return the acts and sources to open."""
    shown = ", ".join(dict.fromkeys(name.removeprefix(LAW).replace("_", " ") for name in names[:MOST]))
    return (shown + (" ..." if len(names) > MOST else "")) or "its source"


def _run(place: str) -> str:
    return f"run: python -m scripts verified '{place}'"


RULE = Rule(__name__, "error", whole=check)
