"""Rule image-alt."""

import pytest


@pytest.mark.parametrize(("fixture", "lines"), [("good.md", []), ("bad_no_text.md", [3, 5, 7, 7])])
def test_images(site, fixture, lines):
    site.page(fixture)
    assert site.lines("image-alt") == lines
