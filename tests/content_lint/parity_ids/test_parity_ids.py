"""Rule parity-ids."""

import pytest


@pytest.mark.parametrize(
    ("fixture", "lines"),
    [
        ("good.md", []),
        ("bad_translated_id.md", [3]),
        ("bad_class.md", [3]),
        ("bad_level.md", [5]),
        ("bad_missing.md", [3]),
        ("bad_extra.md", [7]),
    ],
)
def test_headings(site, fixture, lines):
    site.page("en.md")
    site.page(fixture, locale="lv")
    assert site.lines("parity-ids") == lines


def test_the_message_shows_the_heading_as_it_must_be(site):
    site.page("en.md")
    site.page("bad_translated_id.md", locale="lv")
    (issue,) = site.issues("parity-ids")
    assert issue.path == "docs/lv/page.md"
    assert "## ... {#deadlines .law}" in issue.message and "English line 3" in issue.message
