"""Findings of the checks, and how they are printed: text, JSON or GitHub annotations.

The content lint and the link check report through this module, so that a maintainer reads one form.
"""

import json
import os
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, TextIO

from scripts.base.command import CLEAN, FOUND

FORMATS = ("text", "json", "github")
Severity = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Issue:
    """One finding: where it is, which rule found it, what is wrong and how to mend it."""

    path: str  # relative to the project, or to the built site
    line: int  # 1-based; 0 where a file has no lines
    rule: str
    message: str
    severity: Severity = "error"

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        mark = "" if self.severity == "error" else " (warning)"
        return f"{place}: {self.rule}{mark} {self.message}"


def write(issues: Iterable[Issue], form: str, summary: str, out: TextIO | None = None) -> int:
    """Print the issues in order and a closing line; return the exit code (warnings alone are clean).

    `form` is one of `FORMATS`. The summary says what was checked, so that a green run that checked nothing shows.
    """
    ordered = sorted(set(issues))
    errors = sum(issue.severity == "error" for issue in ordered)
    try:
        _print(ordered, errors, form, summary, out or sys.stdout)
        (out or sys.stdout).flush()
    except BrokenPipeError:  # the reader has seen enough, as `head` has: no fault, and Python must not flush again
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FOUND if errors else CLEAN


def _print(ordered: list[Issue], errors: int, form: str, summary: str, out: TextIO) -> None:
    if form == "json":
        body = {"summary": summary, "errors": errors, "issues": [asdict(issue) for issue in ordered]}
        print(json.dumps(body, ensure_ascii=False, indent=1), file=out)
    elif form == "github":
        for issue in ordered:
            place = f"file={_escaped(issue.path, ',:')},line={max(issue.line, 1)},title={_escaped(issue.rule, ',:')}"
            print(f"::{issue.severity} {place}::{_escaped(issue.message)}", file=out)
        print(summary, file=out)
    else:
        for issue in ordered:
            print(issue, file=out)
        by_rule = ", ".join(f"{rule} {count}" for rule, count in Counter(i.rule for i in ordered).most_common())
        print(f"{summary}: {errors} error(s), {len(ordered) - errors} warning(s)" + (f" ({by_rule})" if by_rule else ""), file=out)


def _escaped(text: str, also: str = "") -> str:
    """Return the text of a GitHub workflow command: %, line ends and, in properties, commas and colons."""
    for character in "%\r\n" + also:
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def relative(path: Path, root: Path) -> str:
    """Return the path as it is shown to a reader: relative to `root` where it lies below it."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
