"""A small project to lint, filled from the fixtures beside each test."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from scripts.base.report import Issue
from scripts.content_lint.project import Project
from scripts.content_lint.registry import discover

TODAY = date(2026, 11, 24)


class Site:
    """A project in a temporary folder. `page` copies a fixture into it, `write` writes any file."""

    today = TODAY

    def __init__(self, root: Path, fixtures: Path) -> None:
        self.root, self.fixtures = root, fixtures
        self.write("data/sources/all.yml", "- id: jud-ecris-lsu\n- id: pol-sis-lords-2021\n")

    def page(self, fixture: str, slug: str = "page.md", locale: str = "en") -> None:
        """Make docs/<locale>/<slug> from a fixture of the test's folder."""
        self.write(f"docs/{locale}/{slug}", (self.fixtures / fixture).read_text(encoding="utf-8"))

    def write(self, path: str, text: str) -> Path:
        """Write a file of the project."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def issues(self, rule: str) -> list[Issue]:
        """What one rule finds, in order; every issue bears its name."""
        found = sorted(discover()[rule].run(Project(self.root, TODAY)))
        assert {issue.rule for issue in found} <= {rule}
        return found

    def lines(self, rule: str) -> list[int]:
        """Lines of what one rule finds."""
        return [issue.line for issue in self.issues(rule)]


@pytest.fixture
def site(tmp_path: Path, request: pytest.FixtureRequest) -> Site:
    """An empty project with two sources."""
    return Site(tmp_path, request.path.parent)
