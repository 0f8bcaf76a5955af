"""The built site with 20 planted faults, as `make bench` gives it to all link checkers: ours finds each."""

from __future__ import annotations

import pytest

from scripts.link_check.run import run
from tests.built_site import SITE, need
from tests.support.planted_site import WORDS, plant


@pytest.mark.slow
def test_every_planted_fault_is_found_and_nothing_else(tmp_path):
    need()
    plant(SITE, tmp_path / "seeded", "http://kb.example/")
    findings = [finding for finding in run(tmp_path / "seeded", "seeded")[0] if finding.severity == "error"]
    missed = [fault for fault, word in WORDS.items() if not any(word in f"{finding} {finding.value}" for finding in findings)]
    assert len(WORDS) == 20 and missed == []
    others = [finding.rule for finding in findings if "planted" not in f"{finding} {finding.value}"]
    assert others == ["qr"]  # the copy has another address than its QR codes
