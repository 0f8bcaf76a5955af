"""Finds the rules: every module in `lint/rules/` is one.

A rule module has `ID` (kebab-case; the module has the same name with underscores), `SEVERITY`, a docstring (first line:
what it asks; then why, and Bad and Good examples) and one of these generators of issues:

    check(project)                            looks at the whole project
    check_page(project, page)                 is called for each page
    check_translation(project, english, page) is called for each translated page, with its English page
    check_file(project, path)                 is called for each page and data file, readable or not

A module with `OPTIONAL = True` runs only where it is asked for (`--select`, or an option of its own).
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from scripts.content_lint import rules as rule_modules
from scripts.content_lint.project import Project
from scripts.kit.locales import LOCALES
from scripts.kit.report import Issue

WHOLE = "project"  # the part for what is looked at once: the data, and the project as a whole
PARTS = (WHOLE, *LOCALES)


@dataclass(frozen=True)
class Rule:
    """A rule, with its module."""

    module: ModuleType

    @property
    def id(self) -> str:
        """Name of the rule in reports and on the command line."""
        return self.module.ID

    @property
    def severity(self) -> str:
        """Severity of its issues, where an issue does not say otherwise."""
        return self.module.SEVERITY

    @property
    def doc(self) -> str:
        """What it asks and why, with examples."""
        return inspect.cleandoc(self.module.__doc__ or "")

    @property
    def summary(self) -> str:
        """The first line of `doc`."""
        return self.doc.partition("\n")[0]

    @property
    def optional(self) -> bool:
        """Whether it runs only where it is asked for."""
        return getattr(self.module, "OPTIONAL", False)

    def run(self, project: Project, files: Collection[Path] = (), part: str | None = None) -> Iterator[Issue]:
        """Every issue that the rule finds; where `files` are named it looks at no other page (but may name others).

        With a `part` (one of PARTS) only what belongs to it: all parts together find what a run without one does.
        """
        if hasattr(self.module, "check") and part in (None, WHOLE):
            yield from self.module.check(project)
        if hasattr(self.module, "check_page"):
            for page in project.all_pages():
                if part in (None, page.locale) and (not files or page.path in files):
                    yield from self.module.check_page(project, page)
        if hasattr(self.module, "check_translation"):
            for english, page in project.pairs():
                if part in (None, page.locale) and (not files or page.path in files):
                    yield from self.module.check_translation(project, english, page)
        if hasattr(self.module, "check_file"):
            for path in project.files:
                if (part is None or part == _part(project, path)) and (not files or path in files):
                    yield from self.module.check_file(project, path)


def _part(project: Project, path: Path) -> str:
    """The part that a page or data file belongs to."""
    return path.relative_to(project.docs).parts[0] if project.docs in path.parents else WHOLE


def discover() -> dict[str, Rule]:
    """All rules by id, in alphabetical order."""
    names = sorted(module.name for module in pkgutil.iter_modules(rule_modules.__path__))
    rules = [Rule(importlib.import_module(f"{rule_modules.__name__}.{name}")) for name in names]
    return {rule.id: rule for rule in rules}
