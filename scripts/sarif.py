"""Findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), which code hosts and editors show."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from report import Issue

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def text(issues: Sequence[Issue], summary: str) -> str:
    """The findings as one run of one tool; `summary` says what was checked."""
    rules = sorted({issue.rule for issue in issues})
    run = {
        "tool": {"driver": {"name": "SOMEC knowledge base checks", "rules": [{"id": rule} for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": [{"level": "note", "message": {"text": summary}}]}],
        "results": [_result(issue, rules.index(issue.rule)) for issue in issues],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def _result(issue: Issue, rule: int) -> dict:
    found = {
        "ruleId": issue.rule,
        "ruleIndex": rule,
        "level": issue.severity,
        "message": {"text": issue.message},
        "locations": [_location(issue.path, issue.line)],
    }
    if page := getattr(issue, "page", ""):  # of the link check: the built page beside the source
        found["relatedLocations"] = [_location(page, getattr(issue, "page_line", 0))]
    return found


def _location(path: str, line: int) -> dict:
    physical: dict = {"artifactLocation": {"uri": quote(path)}}
    if line:
        physical["region"] = {"startLine": line}
    return {"physicalLocation": physical}
