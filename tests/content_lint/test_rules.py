"""What holds for every rule: one name through all. That each finds its fault is asked in `test_seed_faults.py`."""

from pathlib import Path

import pytest

from scripts.content_lint.registry import discover

HERE = Path(__file__).parent
RULES = discover()


@pytest.mark.parametrize("name", RULES)
def test_module_test_and_id_have_one_name(name):
    module = RULES[name].module.rpartition(".")[2]
    assert module == name.replace("-", "_")
    assert any((HERE / module).glob("**/test_*.py"))


@pytest.mark.parametrize("name", RULES)
def test_every_rule_explains_itself(name):
    rule = RULES[name]
    assert rule.severity in ("error", "warning")
    assert rule.summary.endswith(".")
    for part in ("Why: ", "Bad", "Good", "Mend: "):
        assert part in rule.doc


def test_no_folder_is_left_without_a_rule():
    folders = {path.name for path in HERE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders == {name.replace("-", "_") for name in RULES}
