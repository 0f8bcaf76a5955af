"""Nothing that was gathered is lost without a reason."""

import pytest

from scripts.evidence.coverage import coverage
from scripts.evidence.load import EvidenceError
from tests.command import ROOT
from tests.command import run as command


def test_every_gathered_statement_is_shown_or_left_out_with_a_reason():
    lost = {one.subject: one.lost for one in coverage(ROOT) if one.lost}
    assert lost == {}


def test_a_lost_statement_is_named_and_fails_the_command(tiny):
    tiny.write("data/research.lock", "countries/lv\tlv-eu lv-gone lv-left\n")
    tiny.write("data/left-out.yml", "- {id: lv-left, file: countries/lv.yml, reason: duplicate of lv-eu}\n")
    (one,) = coverage(tiny.root)
    assert (one.shown, one.left_out, one.lost) == (["lv-eu"], ["lv-left"], ["lv-gone"])
    result = command("coverage", "--root", tiny.root)
    assert result.returncode == 1
    assert "Lost: lv-gone" in result.stderr


def test_a_broken_line_of_the_lock_is_named(tiny):
    tiny.write("data/research.lock", "countries/lv lv-eu\n")
    with pytest.raises(EvidenceError, match=r"research.lock:1: write the subject, a tab, and the ids"):
        coverage(tiny.root)
