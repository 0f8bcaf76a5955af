"""Rule section-hashes. The hashes are made here from the fixture `en.md`."""

import pytest

from scripts.markdown.hashes import section_hashes
from scripts.markdown.page import Page


@pytest.fixture
def hashes(site) -> dict[str, str]:
    """Hashes of the English page, which is put in its place."""
    site.page("en.md")
    return section_hashes(Page((site.fixtures / "en.md").read_text(encoding="utf-8")))


def translation(sections: dict[str, str] | None) -> str:
    lines = [] if sections is None else ["sections:", *(f"  {name}: {value}" for name, value in sections.items())]
    body = "# Lapa\n\n## Termiņi {#deadlines .law}\n\nDesmit dienas.\n\n## Ko saņemat {#get .law}\n\nIzziņu.\n"
    return "\n".join(["---", "kind: mechanism", *lines, "---", body])


def test_good(site, hashes):
    site.write("docs/lv/page.md", translation({name: f"'{value}'" for name, value in hashes.items()}))
    assert site.issues("section-hashes") == []


def test_no_hashes_at_all(site, hashes):
    site.write("docs/lv/page.md", translation(None))
    (issue,) = site.issues("section-hashes")
    assert (issue.line, issue.severity) == (1, "error")
    assert hashes["deadlines"] in issue.message


def test_a_missing_hash(site, hashes):
    del hashes["get"]
    site.write("docs/lv/page.md", translation(hashes))
    (issue,) = site.issues("section-hashes")
    assert (issue.line, issue.severity) == (3, "error")
    assert "`get` (line 9)" in issue.message


def test_a_changed_section_is_a_warning_at_the_section(site, hashes):
    site.write("docs/lv/page.md", translation(hashes | {"deadlines": "abcdef12"}))
    (issue,) = site.issues("section-hashes")
    assert (issue.line, issue.severity) == (10, "warning")
    assert "`deadlines` (line 5) has changed" in issue.message


def test_a_hash_of_a_section_that_english_does_not_have(site, hashes):
    site.write("docs/lv/page.md", translation(hashes | {"old": "abcdef12"}))
    (issue,) = site.issues("section-hashes")
    assert (issue.line, issue.severity) == (7, "error")
    assert "`old`" in issue.message


def test_a_hash_that_yaml_reads_as_a_number(site, hashes):
    site.write("docs/lv/page.md", translation(hashes | {"get": "01234567"}))
    (issue,) = site.issues("section-hashes")
    assert (issue.line, issue.severity) == (6, "error")
    assert "quotes" in issue.message


def test_a_new_english_section_is_a_warning_until_it_is_translated(site, hashes):
    del hashes["get"]
    site.write("docs/lv/page.md", translation(hashes).replace("## Ko saņemat {#get .law}\n\nIzziņu.\n", ""))
    (issue,) = site.issues("section-hashes")
    assert issue.severity == "warning" and "`get` (line 9) is new" in issue.message
    assert site.issues("parity-ids") == []
