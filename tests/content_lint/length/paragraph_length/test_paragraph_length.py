"""Rule length (paragraph length)."""

import pytest


@pytest.mark.parametrize(("fixture", "lines"), [("good.md", []), ("bad_long.md", [3, 6])])
def test_pages(site, fixture, lines):
    site.page(fixture)
    assert site.lines("length") == lines
