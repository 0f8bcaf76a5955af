"""The table of faults, planted into a copy of the real pages: here one for each rule; `seed_faults` plants all."""

from pathlib import Path

import pytest

from scripts.content_lint.registry import discover
from tests.support.faults import PAGE, Edit, Fault, ProjectCopy, faults, run_faults
from tests.support.project import project
from tests.support.seed_faults import main

ROOT = Path(__file__).parents[2]
OF_RULES = [fault for fault in faults() if not fault.any_rule]
ALWAYS = ("law-cited", "links", "patterns", "personal-data", "sections", "verified")  # the others in make test-all
SAMPLE = [
    pytest.param(fault, id=kind, marks=() if kind in ALWAYS else pytest.mark.slow)
    for kind, fault in {fault.kind: fault for fault in reversed(OF_RULES)}.items()
]


@pytest.fixture(scope="module")
def copy(tmp_path_factory) -> ProjectCopy:
    return ProjectCopy.of(project(), tmp_path_factory.mktemp("copy"))


def test_every_rule_has_a_fault():
    assert {rule.id for rule in discover().values() if not rule.optional} == {fault.kind for fault in OF_RULES}
    assert len(OF_RULES) >= 80


@pytest.mark.parametrize("fault", SAMPLE)
def test_the_rule_finds_the_fault(copy, fault):
    (outcome,) = run_faults(copy, [fault])
    assert outcome.caught, outcome.no_place or "missed"


def test_a_change_that_is_no_fault_is_missed_and_undone(copy):
    page = copy.root / "docs/en" / PAGE
    before = page.read_bytes()
    (outcome,) = run_faults(copy, [Fault("personal-data", "nothing", Edit(add="A harmless line."))])
    assert not outcome.caught
    assert page.read_bytes() == before


def test_the_command_says_what_was_missed(site, capsys):
    """In a project without translations most faults find no place: they are missed, and said so."""
    site.write("docs/en/about.md", "# About\n")
    assert main(["--root", str(site.root), "--rule", "translation-numbers"]) == 1
    out = capsys.readouterr().out
    assert "missed: translation-numbers: the wrong article (nl)" in out
    assert "20 fault(s): 0 caught, 20 missed" in out


def test_the_command_stops_for_a_rule_without_faults():
    with pytest.raises(SystemExit) as stopped:
        main(["--rule", "no-such-rule"])
    assert stopped.value.code == 2
