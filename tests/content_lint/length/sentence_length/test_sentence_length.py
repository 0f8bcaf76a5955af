"""Rule length (sentence length)."""

import pytest


@pytest.mark.parametrize(("fixture", "lines"), [("good.md", []), ("bad_long.md", [3, 5, 7])])
def test_pages(site, fixture, lines):
    site.page(fixture)
    assert site.lines("length") == lines


def test_other_languages_are_free(site):
    site.page("bad_long.md", locale="es")
    assert site.issues("length") == []
