"""Inline suppression: `<!-- lint: ignore RULE until 2027-01-31: reason -->` in a page, the same after # in YAML.

It stands at the end of the line that it is for, or on a line of its own before it (blank lines between do not count). The
day itself still counts; it lies a year away at most.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from scripts.base.report import Issue, relative
from scripts.content_lint.project import Project
from scripts.content_lint.registry import discover
from scripts.markdown.page import fenced
from scripts.markdown.parts import without_code

LONGEST = timedelta(days=366)
_PAGE = re.compile(r"<!--\s*lint\b:?\s*(.*?)\s*-->")
_YAML = re.compile(r"(?:^|\s)#\s*lint:\s*(.*?)\s*$")
_WELL_FORMED = re.compile(r"^ignore\s+(?P<rule>[\w-]+)(?:\s+until\s+(?P<until>[^\s:]+))?\s*(?::\s*(?P<reason>.*))?$")


@dataclass(frozen=True)
class Suppression:
    """One suppression: where it stands, the line it is for, and what is wrong with it, if anything."""

    path: Path
    line: int
    target: int
    rule: str | None
    fault: str | None


def suppressions(project: Project, files: Iterable[Path] | None = None) -> list[Suppression]:
    """Return every suppression in these files (None: in all pages and data files)."""
    known = set(discover())
    return [
        found
        for path in (project.files if files is None else files)
        if "lint" in (text := project.text(path))
        for found in _read(path, text, known, project.today)
    ]


def apply(project: Project, issues: Iterable[Issue], rules: set[str], files: Iterable[Path] | None = None) -> list[Issue]:
    """Return the issues without those that are suppressed, and one issue for each suppression that suppresses nothing.

    `rules` are the rules that ran: nothing can be said of the suppressions of others.
    """
    by_place: dict[tuple[str, int, str], Suppression] = {}
    for found in suppressions(project, files):
        if found.rule and not found.fault and found.rule in rules:
            by_place[relative(found.path, project.root), found.target, found.rule] = found
    placed = [((issue.path, issue.line, issue.rule), issue) for issue in issues]
    kept, used = [issue for place, issue in placed if place not in by_place], {place for place, _ in placed}
    for found in (found for place, found in by_place.items() if place not in used):
        message = f"nothing to ignore: line {found.target} has no issue of {found.rule}; take the comment away"
        kept.append(project.issue(found.path, found.line, "suppressions", message))
    return kept


def _read(path: Path, text: str, known: set[str], today: date) -> Iterator[Suppression]:
    pattern, lines = (_PAGE if path.suffix == ".md" else _YAML), text.split("\n")
    comments = {number: found for number, line in _lines(path, lines) if "lint" in line and (found := pattern.search(line))}
    for number, found in comments.items():
        target = number
        if not pattern.sub("", lines[number - 1]).strip(" \t-"):  # alone on its line
            target = number + 1
            while target < len(lines) and (not lines[target - 1].strip() or target in comments):
                target += 1
        match = _WELL_FORMED.match(found[1])
        yield Suppression(path, number, target, match["rule"] if match else None, _fault(match, known, today))


def _lines(path: Path, lines: list[str]) -> Iterator[tuple[int, str]]:
    """Yield numbered lines outside code."""
    if path.suffix != ".md":
        yield from enumerate(lines, 1)
        return
    for number, (line, code) in enumerate(zip(lines, fenced(lines), strict=True), 1):
        if not code:
            yield number, without_code(line)


def _fault(match: re.Match[str] | None, known: set[str], today: date) -> str | None:
    if not match:
        return "not understood; write ignore RULE until 2027-01-31: reason"
    if match["rule"] not in known:
        return f"unknown rule {match['rule']!r}; python -m scripts lint --list shows the rules"
    if not match["reason"]:
        return f"no reason is given; write ignore {match['rule']} until {today.isoformat()}: why"
    if not match["until"]:
        return f"no end is given; write ignore {match['rule']} until {today.isoformat()}: {match['reason']}"
    try:
        until = date.fromisoformat(match["until"])
    except ValueError:
        return f"{match['until']!r} is not a date; write until {today.isoformat()}"
    if until < today:
        return f"expired on {until}; mend what it ignores, or give a later date"
    if until > today + LONGEST:
        return f"until {until} is more than a year from now; look at it again by {today + LONGEST}"
    return None
