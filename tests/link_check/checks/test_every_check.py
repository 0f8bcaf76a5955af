"""What holds for all checks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.link_check import checks
from scripts.link_check.checks import CHECKS, describe, judge
from scripts.link_check.finding import messages
from scripts.link_check.index.site import Site


@pytest.mark.parametrize("rule", CHECKS)
def test_a_good_site_is_clean(site, rule):
    (site.root.parent / "data").mkdir()
    (site.root.parent / "data/anchors.lock").write_text("# promised\n.\tsteps\nguidance/ask/\tsteps top-of-it\n")
    assert site.issues(rule) == []


@pytest.mark.parametrize("rule", CHECKS)
def test_a_check_has_a_test_of_its_name(rule):
    assert (Path(__file__).parent / f"test_{rule.replace('-', '_')}.py").is_file()


def test_every_kind_of_fault_is_worded_and_every_wording_is_used():
    code = "".join(file.read_text(encoding="utf-8") for file in Path(checks.__path__[0]).glob("*.py"))
    named = set(re.findall(r'"([a-z0-9-]+)"', code))
    assert messages().keys() <= named, messages().keys() - named
    assert set(re.findall(r'\bfault\(\s*"([^"]+)"', code)) <= messages().keys()


def test_what_an_earlier_check_says_of_an_address_is_not_said_again(site):
    site.page("en", "guidance/ask/", '<a href="..\\gone\\">x</a>')
    assert [finding.rule for finding in judge(Site(site.root), list(CHECKS))] == ["encoding"]


def test_links_to_a_promised_id_that_is_gone_are_one_finding(site):
    (site.root.parent / "data").mkdir()
    (site.root.parent / "data/anchors.lock").write_text("guidance/ask/\tsteps\n")
    site.replace("nl/guidance/ask/index.html", 'id="steps"', 'id="stappen"')
    site.page("nl", "countries/lv/", '<a href="../../guidance/ask/#steps">x</a>')
    assert [finding.rule for finding in judge(Site(site.root), list(CHECKS))] == ["anchors"]


def test_help_describes_every_check():
    assert len(describe().splitlines()) == len(CHECKS)
    assert all(len(line.split(maxsplit=1)) == 2 for line in describe().splitlines())
