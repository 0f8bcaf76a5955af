"""What holds for all checks."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.link_check.checks import CHECKS, describe


@pytest.mark.parametrize("rule", CHECKS)
def test_a_good_site_is_clean(site, rule):
    (site.root.parent / "data").mkdir()
    (site.root.parent / "data/anchors.lock").write_text("# promised\n.\tsteps\nguidance/ask/\tsteps top-of-it\n")
    assert site.issues(rule) == []


@pytest.mark.parametrize("rule", CHECKS)
def test_a_check_has_a_file_and_a_test_of_its_name(rule):
    name = rule.replace("-", "_")
    assert CHECKS[rule].__module__ == f"scripts.link_check.checks.{name}"
    assert (Path(__file__).parent / f"test_{name}.py").is_file()


def test_help_describes_every_check():
    assert len(describe().splitlines()) == len(CHECKS)
    assert all(len(line.split(maxsplit=1)) == 2 for line in describe().splitlines())
