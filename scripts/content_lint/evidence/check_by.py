"""What was marked to be checked by a day has been checked: `check_by` of facts, acts, sources and developments lies ahead.

Why: some statements are known to go out of date (a bill, a planned start). Whoever writes them knows best when to look
again. From two weeks before the day it is a warning, after the day an error. Give today with `--today`.

Bad (on 1 February 2027):

    - id: lv-new-register
      check_by: 2027-01-31

Good:

    - id: lv-new-register
      check_by: 2027-07-31

Mend: check the statement against its sources, then give a later day or take `check_by` away.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from scripts.base.report import Severity
from scripts.content_lint.project import Project
from scripts.content_lint.rule import Found, Rule
from scripts.content_lint.statements import id_lines

NOTICE = timedelta(days=14)


def check_file(project: Project, path: Path) -> Iterator[Found]:
    """Compare every `check_by` of a data file with today."""
    if "check_by" not in project.text(path) or project.data not in path.parents or path.suffix != ".yml":
        return
    lines = id_lines(project.text(path))
    for name, day in _days(project.read_yaml(path), path.stem):
        if found := _fault(day, project.today):
            message, severity = found
            yield Found(path, lines.get(name, 1), f"{name}: {message}", severity)


def _days(content: object, owner: str) -> Iterator[tuple[str, object]]:
    """Every `check_by` below, with the id of what it belongs to."""
    if isinstance(content, dict):
        owner = str(content.get("id", owner))
        if "check_by" in content:
            yield owner, content["check_by"]
    for part in content.values() if isinstance(content, dict) else content if isinstance(content, list) else ():
        yield from _days(part, owner)


def _fault(value: object, today: date) -> tuple[str, Severity] | None:
    text = str(value)
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return f"check_by {text!r} is not a day; write it as {today.isoformat()}", "error"
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return f"check_by {text!r} is not a day of the calendar", "error"
    if day < today:
        return f"was to be checked by {day}; check it, then give a later day or take check_by away", "error"
    if day - NOTICE <= today:
        return f"is to be checked by {day}, in {(day - today).days} day(s)", "warning"
    return None


RULE = Rule(__name__, __doc__, "error", file=check_file)
