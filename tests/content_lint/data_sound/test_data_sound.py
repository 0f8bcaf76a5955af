"""Rule data-sound."""

import shutil
from pathlib import Path

import pytest

DATA = Path(__file__).parents[3] / "data"


@pytest.fixture
def loaded(site):
    """The project with the real acts, and nothing else that could be wrong."""
    (site.root / "data/sources/all.yml").unlink()
    shutil.copytree(DATA / "acts", site.root / "data/acts")
    site.write("data/review.yml", "searched: 2026-11\nreviewed: 2026-11-28\n")
    return site


FIRST = """\
- id: start
  date: '2024-01-01'
  what: It began.
  relevance: A.
  kind: law
  law: [fd-2008-947 12(1)]
- id: next
"""


def timeline(site, second):
    site.write("data/timeline.yml", FIRST + second)


def test_what_can_be_loaded_is_good(loaded):
    timeline(loaded, "  date: '2024-01-01'\n  what: It ended.\n  relevance: A.\n  kind: law\n  law: [fd-2008-947 12(2)]\n")
    assert loaded.issues("data-sound") == []


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        ("  law: [fd-2008-947 92(1)]\n", "fd-2008-947 has no article 92(1)"),
        ("  sources: []\n", "nothing is named; add law (act and article) or sources"),
        ("  laws: [fd-2008-947 12(1)]\n", "laws"),
    ],
)
def test_a_fault_is_found_at_its_line(loaded, bad, words):
    timeline(loaded, f"  date: '2024-01-01'\n  what: It ended.\n  relevance: A.\n  kind: law\n{bad}")
    issues = loaded.issues("data-sound")
    assert any(words in issue.message for issue in issues)
    assert {issue.path for issue in issues} == {"data/timeline.yml"}


def test_pages_without_the_evidence_are_left_alone(site):
    assert site.issues("data-sound") == []
