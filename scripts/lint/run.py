"""Runs rules over a project, or over some of its files, and takes the suppressed issues away."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from lint.project import Project
from lint.registry import Rule
from lint.suppress import apply
from report import Issue


def run(project: Project, rules: Iterable[Rule], files: Collection[Path] = ()) -> list[Issue]:
    """Every issue of these rules; only those in `files` (absolute paths) where some are named."""
    chosen = list(rules)
    issues = [issue for rule in chosen for issue in rule.run(project, files)]
    if files:
        issues = [issue for issue in issues if project.root / issue.path in files]
    names = {rule.id for rule in chosen}
    kept = apply(project, issues, names, files or None)
    return [issue for issue in kept if issue.rule in names]
