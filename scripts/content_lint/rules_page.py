"""Writes `scripts/content_lint/RULES.md`, the list of rules for people who write pages, from the rules' own docstrings."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from scripts.content_lint.rule import Rule

PATH = Path("scripts/content_lint/RULES.md")
HEAD = """# Rules of the content lint

Made by `python -m scripts lint --write-rules` from the rules themselves; do not edit it here. \
An error stops `make lint`, a warning does not. Where a rule is wrong about a line, say why beside it: \
`<!-- lint: ignore RULE until 2027-01-31: reason -->` (see [suppressions](#suppressions)).

| Rule | Severity | What it asks |
|---|---|---|
"""


def rules_page(rules: Iterable[Rule]) -> str:
    """The page as Markdown: a table of all rules, then each rule with its reasons and examples."""
    listed = list(rules)
    rows = "".join(f"| [{rule.id}](#{rule.id}) | {_severity(rule)} | {_cell(rule.summary)} |\n" for rule in listed)
    return HEAD + rows + "".join(f"\n## {rule.id}\n\n{rule.doc.rstrip()}\n" for rule in listed)


def _severity(rule: Rule) -> str:
    return f"{rule.severity}, on request" if rule.optional else rule.severity


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
