"""Runs rules over a project, or over some of its files, and takes the suppressed issues away."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path

from scripts.base.report import Issue
from scripts.content_lint.project import Project
from scripts.content_lint.registry import discover
from scripts.content_lint.result_cache import save_all
from scripts.content_lint.rule import PARTS, Rule
from scripts.content_lint.suppress import apply

LARGE = 100  # pages from which the time to start further processes is well spent
LAST = "verified"  # a rule that waits until nothing else is wrong in a file: a slip is reported by its cause
_read: dict[tuple[Path, date], Project] = {}  # what a further process looks at; where processes fork, it has it already


def run(project: Project, rules: Iterable[Rule], files: Collection[Path] = (), processes: int = 1) -> list[Issue]:
    """Return every issue of these rules; only those in `files` (absolute paths) where some are named.

    With several processes each looks at a language of a large project at a time; what is found is the same.
    """
    chosen = list(rules)
    if processes > 1 and not files and sum(map(len, project.pages.values())) >= LARGE:
        issues = _shared_out(project, chosen, processes)
    else:
        issues = [issue for rule in chosen for issue in rule.run(project, files)]
        if not files:
            save_all(project.root)
    if files:
        issues = [issue for issue in issues if project.root / issue.path in files]
    names = {rule.id for rule in chosen}
    kept = [issue for issue in apply(project, issues, names, files or None) if issue.rule in names]
    wrong = {issue.path for issue in kept if issue.severity == "error" and issue.rule != LAST}
    return [issue for issue in kept if issue.rule != LAST or issue.path not in wrong]


def _shared_out(project: Project, rules: list[Rule], processes: int) -> list[Issue]:
    names = [rule.id for rule in rules]
    project.read_all()
    _read[project.root, project.today] = project
    context = get_context("fork" if "fork" in get_all_start_methods() else None)
    try:
        with ProcessPoolExecutor(processes, context) as pool:
            found = pool.map(partial(_part_of, project.root, project.today, names), PARTS)
            return [issue for issues in found for issue in issues]
    finally:
        _read.clear()


def _part_of(root: Path, today: date, names: list[str], part: str) -> list[Issue]:
    """Return the issues of one part; runs in a further process."""
    project, rules = _project(root, today), discover()
    issues = [issue for name in names for issue in rules[name].run(project, part=part)]
    save_all(root, part)
    return issues


def _project(root: Path, today: date) -> Project:
    """Return the project, for all parts of a further process."""
    if (root, today) not in _read:
        _read[root, today] = Project(root, today)
    return _read[root, today]
