"""Rule law-cited (citations known)."""

import pytest


@pytest.mark.parametrize(("fixture", "lines"), [("good.md", []), ("bad_typo.md", [4]), ("bad_unknown.md", [3])])
def test_citations(site, fixture, lines):
    site.page(fixture)
    assert site.lines("law-cited") == lines


def test_the_nearest_source_is_named(site):
    site.page("bad_typo.md", locale="es")
    assert "did you mean 'jud-ecris-lsu'?" in site.issues("law-cited")[0].message


def test_where_no_source_is_near_none_is_named(site):
    site.page("bad_unknown.md")
    assert "add it to data/sources" in site.issues("law-cited")[0].message


def test_nothing_is_unknown_where_the_sources_cannot_be_read(site):
    site.write("data/sources/all.yml", "- id: jud-ecris-lsu\n")
    site.page("bad_typo.md")
    assert site.issues("law-cited") == []
