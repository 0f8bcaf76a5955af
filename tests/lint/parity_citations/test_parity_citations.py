"""Rule parity-citations."""

import pytest


@pytest.mark.parametrize(("fixture", "lines"), [("good.md", []), ("bad_missing.md", [5]), ("bad_moved.md", [1, 5])])
def test_citations_by_section(site, fixture, lines):
    site.page("en.md")
    site.page(fixture, locale="nl")
    assert site.lines("parity-citations") == lines


def test_the_missing_source_and_its_english_line_are_named(site):
    site.page("en.md")
    site.page("bad_missing.md", locale="nl")
    (issue,) = site.issues("parity-citations")
    assert "`pol-sis-lords-2021` (English line 7) is missing" in issue.message
