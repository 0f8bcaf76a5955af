"""Rule patterns (vague deadline)."""

import pytest


@pytest.mark.parametrize(("fixture", "lines"), [("good.md", []), ("bad_vague.md", [5, 5, 7])])
def test_pages(site, fixture, lines):
    site.page(fixture)
    assert site.lines("patterns") == lines
