"""Rule citations-known."""

import pytest


@pytest.mark.parametrize(("fixture", "lines"), [("good.md", []), ("bad_typo.md", [4]), ("bad_unknown.md", [3])])
def test_citations(site, fixture, lines):
    site.page(fixture)
    assert site.lines("citations-known") == lines


def test_the_nearest_source_is_named(site):
    site.page("bad_typo.md", locale="es")
    assert "did you mean 'jud-ecris-lsu'?" in site.issues("citations-known")[0].message


def test_where_no_source_is_near_none_is_named(site):
    site.page("bad_unknown.md")
    assert "add it to data/sources" in site.issues("citations-known")[0].message


def test_a_project_without_sources_is_one_issue(site):
    (site.root / "data/sources/all.yml").unlink()
    site.page("bad_typo.md")
    assert [(issue.path, issue.line) for issue in site.issues("citations-known")] == [("data/sources", 0)]
