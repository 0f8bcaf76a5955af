"""Rule readable."""

import pytest


@pytest.mark.parametrize(
    ("fixture", "lines"),
    [("good.md", []), ("bad_open_front_matter.md", [1]), ("bad_colon.md", [3]), ("bad_date.md", [1])],
)
def test_a_page_that_cannot_be_read_is_an_issue(site, fixture, lines):
    site.page(fixture)
    assert site.lines("readable") == lines


def test_a_page_that_is_not_utf8_is_an_issue(site):
    site.write("docs/en/page.md", "").write_bytes("# Page caf\xe9\n".encode("latin-1"))
    (issue,) = site.issues("readable")
    assert (issue.path, issue.line) == ("docs/en/page.md", 1)
    assert "UTF-8" in issue.message


def test_a_broken_source_file_is_an_issue_with_its_line(site):
    site.write("data/sources/broken.yml", "- id: one\n  title: a: b\n")
    (issue,) = site.issues("readable")
    assert (issue.path, issue.line) == ("data/sources/broken.yml", 2)


def test_a_source_file_that_is_no_list_is_an_issue(site):
    site.write("data/sources/map.yml", "id: one\n")
    assert [(issue.path, issue.line) for issue in site.issues("readable")] == [("data/sources/map.yml", 1)]
