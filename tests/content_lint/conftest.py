"""A small project to lint, filled from the fixtures beside each test."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts.base.report import Issue
from scripts.content_lint.project import Project
from scripts.content_lint.registry import discover

TODAY = date(2026, 11, 24)
SEEN = {"basis": "background"}
FACT = {"topic": "membership", "text": "It is so.", **SEEN}
DEFAULTS: dict[str, dict[str, Any]] = {  # what a file of data/, or an entry of one, must have
    "sources": {
        "title": "T",
        "publisher": "P",
        "url": "https://eur-lex.europa.eu/a",
        "kind": "guidance",
        "language": "en",
        "checked": "2026",
    },
    "acts": {"kind": "act", "short": "A", "titles": {"en": "T"}, "languages": ["en"]},
    "countries": {
        "own_names": ["X"],
        "reviewed": "2026-11-24",
        "glance": {},
        "authorities": [],
        "instruments": {},
        "facts": [],
        "gaps": [],
    },
    "mechanisms": {
        "name": "N",
        "short_name": "S",
        "kind": "network",
        "question": "Q?",
        "who": "W",
        "start_at": "S",
        "legal_acts": [],
        "status": "in-force",
        "card_sources": [],
    },
    "practice": {"title": "T", "about": "A", "facts": []},
    "timeline": {"date": "2020-01-01", "kind": "law", "what": "It is so.", "relevance": "R", **SEEN},
    "findings": {
        "page": "one",
        "title": "T",
        "text": "It is so.",
        "kind": "press",
        "certainty": "press",
        "as_of": "2014",
        "leads_nowhere": "It is a case.",
        **SEEN,
    },
    "recommendations": {
        "group": "gap",
        "addressee": ["eu"],
        "title": "T",
        "text": "It is so.",
        "documented": "D",
        "status": "done",
        "status_text": "S",
        **SEEN,
    },
    "changes": {"date": "2026-01-01", "what": "W"},
}


class Site:
    """A project in a temporary folder. `page` copies a fixture into it, `write` writes any file, `put` a file of data/."""

    today = TODAY

    def __init__(self, root: Path, fixtures: Path) -> None:
        self.root, self.fixtures = root, fixtures
        self.put("sources/all", {"id": "jud-ecris-lsu"}, {"id": "pol-sis-lords-2021"})

    def page(self, fixture: str, slug: str = "page.md", locale: str = "en") -> None:
        """Make docs/<locale>/<slug> from a fixture of the test's folder."""
        self.write(f"docs/{locale}/{slug}", (self.fixtures / fixture).read_text(encoding="utf-8"))

    def write(self, path: str, text: str) -> Path:
        """Write a file of the project."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def put(self, name: str, *entries: dict[str, Any], **fields: Any) -> Path:
        """Write data/<name>.yml: a list of entries, or the fields of a file; what each must have besides is added."""
        kind, _, stem = name.partition("/")
        own = {"countries": {"code": stem}, "mechanisms": {"id": stem}}.get(kind, {})
        content = [DEFAULTS[kind] | entry for entry in entries] if entries else own | DEFAULTS[kind] | fields
        if "facts" in fields:
            content |= {"facts": [FACT | {"id": f"{stem}-{at}"} | fact for at, fact in enumerate(fields["facts"])]}
        return self.write(f"data/{name}.yml", yaml.safe_dump(content, sort_keys=False, allow_unicode=True))

    def issues(self, rule: str) -> list[Issue]:
        """What one rule finds, in order; every issue bears its name."""
        found = sorted(discover()[rule].run(Project(self.root, TODAY)))
        assert {issue.rule for issue in found} <= {rule}
        return found

    def lines(self, rule: str) -> list[int]:
        """Lines of what one rule finds."""
        return [issue.line for issue in self.issues(rule)]

    def shown(self, rule: str) -> list[str]:
        """The lines of files in which one rule finds something, as they are written."""
        files = {issue.path: (self.root / issue.path).read_text(encoding="utf-8").splitlines() for issue in self.issues(rule)}
        return [files[issue.path][issue.line - 1].strip(" -") for issue in self.issues(rule)]


@pytest.fixture
def site(tmp_path: Path, request: pytest.FixtureRequest) -> Site:
    """An empty project with two sources."""
    return Site(tmp_path, request.path.parent)
