"""Whom to tell of a weakness, and whose work the site carries."""

from datetime import UTC, datetime

import pytest

from scripts.build.for_others import licences, security_txt
from scripts.evidence.load import load
from tests.command import ROOT


@pytest.mark.parametrize(
    ("reviewed", "expires"), [("2026-11-28", "2027-11-28"), ("2024-02-29", "2025-02-28"), ("2026-11", "2027-11-01"), ("2026", "2027-01-01")]
)
def test_security_txt_names_the_contact_and_ends_a_year_after_the_review(tiny, reviewed, expires):
    tiny.replace("data/review.yml", "reviewed: 2026-11-24", f"reviewed: {reviewed}")
    text = security_txt(load(tiny.root), "https://kb.example/", "https://github.com/owner/name/")
    fields = dict(line.split(": ", 1) for line in text.splitlines())
    assert fields["Contact"] == "https://github.com/owner/name/security/advisories/new"
    assert fields["Policy"] == "https://github.com/owner/name/blob/main/SECURITY.md" and (ROOT / "SECURITY.md").is_file()
    assert fields["Canonical"] == "https://kb.example/.well-known/security.txt"
    assert datetime.fromisoformat(fields["Expires"]) == datetime.fromisoformat(expires).replace(tzinfo=UTC)


def test_it_is_built_where_the_repository_is_known_and_licences_always(tiny, monkeypatch):
    monkeypatch.setenv("REPO_URL", "https://github.com/owner/name")
    tiny.build("en")
    assert (tiny.site / ".well-known/security.txt").read_text(encoding="utf-8").startswith("Contact: https://github.com/owner/name/")
    assert (tiny.site / "licences.txt").read_text(encoding="utf-8") == licences()
    monkeypatch.delenv("REPO_URL")
    tiny.build("en")
    assert not (tiny.site / ".well-known").exists()


def test_licences_have_the_words_of_everything_that_is_shipped():
    text = licences()
    for words in (
        "MIT License",
        "CC BY 4.0",
        "Martin Donath",
        "Pictogrammers",
        "GitHub Inc.",
        "Natural Earth",
        "Unicode, Inc.",
        "Libertinus",
    ):
        assert words in text, words
