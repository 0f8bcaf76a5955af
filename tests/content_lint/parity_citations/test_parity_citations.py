"""Rule parity-citations."""

import pytest


@pytest.mark.parametrize(
    ("fixture", "lines"), [("good.md", []), ("bad_missing.md", [7]), ("bad_moved.md", [3, 7]), ("bad_sentence.md", [7])]
)
def test_citations_by_piece(site, fixture, lines):
    site.page("en.md")
    site.page(fixture, locale="nl")
    assert site.lines("parity-citations") == lines


def test_the_missing_source_and_its_english_line_are_named(site):
    site.page("en.md")
    site.page("bad_missing.md", locale="nl")
    (issue,) = site.issues("parity-citations")
    assert "`pol-sis-lords-2021` (English line 7) is missing" in issue.message


def test_a_section_whose_english_has_changed_is_not_compared(site):
    site.page("en.md")
    text = (site.fixtures / "bad_missing.md").read_text(encoding="utf-8")
    site.write("docs/nl/page.md", f"---\nsections:\n  top: 00000000\n  deadlines: 00000000\n---\n{text}")
    assert site.lines("parity-citations") == []
