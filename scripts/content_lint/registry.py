"""Finds the rules: every module in `content_lint/rules/` is one, and ends with `RULE` (see `rule.py`).

The module's docstring is the rule's text: the first line says what it asks; then why, a bad and a good example, and
how to mend it.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Protocol, cast

from scripts.content_lint.rule import Rule, rule_modules


class RuleModule(Protocol):
    """What the registry asks of a module in `rules/`."""

    RULE: Rule


@cache
def discover() -> dict[str, Rule]:
    """All rules by id, in alphabetical order."""
    modules = [cast(RuleModule, import_module(f"{__package__}.rules.{name}")) for name in rule_modules()]
    return {module.RULE.id: module.RULE for module in modules}
