"""Runs rules over a project, or over some of its files, and takes the suppressed issues away."""

from collections.abc import Collection, Iterable
from concurrent.futures import ProcessPoolExecutor
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
CAUSES = {  # rules that say nothing of a line in which one of these found an error
    "spelling": {"personal-data", "punctuation", "translation-language"},
    "translation-structure": {"front-matter", "links"},
}
_forked: list[Project] = []  # what the further processes look at: each has it from the start


def run(project: Project, rules: Iterable[Rule], files: Collection[Path] = (), processes: int = 1) -> list[Issue]:
    """Return every issue of these rules; only those in `files` (absolute paths) where some are named.

    With several processes, where the system can fork, each looks at the pages or catalogs of a language of a large project at a time.
    """
    chosen = list(rules)
    if processes > 1 and "fork" in get_all_start_methods() and not files and sum(map(len, project.pages.values())) >= LARGE:
        issues = _shared_out(project, chosen, processes)
    else:
        issues = [issue for rule in chosen for issue in rule.run(project, files)]
        if not files:
            save_all(project.root)
    if files:
        issues = [issue for issue in issues if project.root / issue.path in files]
    names = {rule.id for rule in chosen}
    kept = [issue for issue in apply(project, issues, names, files or None) if issue.rule in names]
    errors = [issue for issue in kept if issue.severity == "error" and issue.rule != LAST]
    wrong, lines = {issue.path for issue in errors}, {(issue.path, issue.line, issue.rule) for issue in errors}
    return [
        issue
        for issue in kept
        if not (issue.rule == LAST and issue.path in wrong)
        and not any((issue.path, issue.line, cause) in lines for cause in CAUSES.get(issue.rule, ()))
    ]


def _shared_out(project: Project, rules: list[Rule], processes: int) -> list[Issue]:
    project.read_all()
    _forked.append(project)
    try:
        with ProcessPoolExecutor(processes, get_context("fork")) as pool:
            found = pool.map(partial(_part_of, [rule.id for rule in rules]), PARTS)
            return [issue for issues in found for issue in issues]
    finally:
        _forked.clear()


def _part_of(names: list[str], part: str) -> list[Issue]:
    """Return the issues of one part; runs in a further process."""
    (project,), rules = _forked, discover()
    issues = [issue for name in names for issue in rules[name].run(project, part=part)]
    save_all(project.root, part)
    return issues
