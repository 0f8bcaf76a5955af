"""`seed-faults`: faults planted into a copy of the real pages. Here one for each rule; the command plants all."""

from pathlib import Path

import pytest

from scripts.content_lint.project import Project
from scripts.content_lint.registry import discover
from tests.support.seed_faults import main
from tests.support.trial.faults import FAULTS
from tests.support.trial.seeding import Copy, Fault, sow

ROOT = Path(__file__).parents[2]
OF_RULES = [fault for fault in FAULTS if not fault.any_rule]
SAMPLE = list({fault.kind: fault for fault in reversed(OF_RULES)}.values())


@pytest.fixture(scope="module")
def copy(tmp_path_factory) -> Copy:
    return Copy.of(Project(ROOT), tmp_path_factory.mktemp("copy"))


def test_every_rule_has_a_fault():
    assert {rule.id for rule in discover().values() if not rule.optional} == {fault.kind for fault in OF_RULES}
    assert len(OF_RULES) >= 80


@pytest.mark.parametrize("fault", SAMPLE, ids=[fault.kind for fault in SAMPLE])
def test_the_rule_finds_the_fault(copy, fault):
    (outcome,) = sow(copy, [fault])
    assert outcome.caught, outcome.no_place or "missed"


def test_a_change_that_is_no_fault_is_missed_and_undone(copy):
    page = copy.page()
    before = page.path.read_bytes()
    (outcome,) = sow(copy, [Fault("personal-data", "nothing", lambda copy: copy.add("en", "A harmless line."))])
    assert not outcome.caught
    assert page.path.read_bytes() == before


def test_the_command_says_what_was_missed(site, capsys):
    """In a project without translations most faults find no place: they are missed, and said so."""
    site.write("docs/en/about.md", "# About\n")
    assert main(["--root", str(site.root), "--rule", "parity-citations"]) == 1
    out = capsys.readouterr().out
    assert "missed: parity-citations: a citation lost (nl)" in out
    assert "4 fault(s): 0 caught, 4 missed" in out


def test_the_command_stops_for_a_rule_without_faults():
    with pytest.raises(SystemExit) as stopped:
        main(["--rule", "no-such-rule"])
    assert stopped.value.code == 2
