"""What holds for every rule: a test and a text. That each finds its fault is asked in `test_seed_faults.py`."""

import re
from pathlib import Path

import pytest

from scripts.content_lint.registry import discover
from scripts.content_lint.rule import RULES_PAGE

HERE = Path(__file__).parent
RULES = discover()


@pytest.mark.parametrize("name", RULES)
def test_every_rule_has_a_test_of_its_name(name):
    module = name.replace("-", "_")
    assert any((HERE / module).glob("**/test_*.py")) or len(list(HERE.rglob(f"test_{module}.py"))) == 1


def test_the_list_of_rules_has_each_rule_once_in_order():
    assert re.findall(r"^## (.+)$", RULES_PAGE.read_text(encoding="utf-8"), flags=re.M) == list(RULES)


@pytest.mark.parametrize("name", RULES)
def test_every_rule_explains_itself(name):
    rule = RULES[name]
    assert rule.severity in ("error", "warning")
    assert rule.summary.endswith(".")
    for part in ("Why: ", "Bad", "Good", "Mend: "):
        assert part in rule.doc


def test_no_folder_is_left_without_a_rule():
    folders = {path.name for path in HERE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    packages = {Path(*rule.module.split(".")).parent.name for rule in RULES.values()} | {"translation"}
    assert folders <= {name.replace("-", "_") for name in RULES} | packages
