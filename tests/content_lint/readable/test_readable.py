"""Rule readable."""

import pytest


@pytest.mark.parametrize(
    ("fixture", "lines"),
    [("good.md", []), ("bad_open_front_matter.md", [1]), ("bad_colon.md", [3]), ("bad_date.md", [2])],
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


@pytest.mark.parametrize("name", ["changes.yml", "countries/lv.yml", "practice/new.yml"])
def test_a_data_file_that_no_other_rule_reads_is_read_all_the_same(site, name):
    site.page("good.md")
    site.write(f"data/{name}", "- id: one\n  title: [open\n")
    assert [issue.path for issue in site.issues("readable")] == [f"data/{name}"]


def test_a_list_of_words_that_is_not_utf8_is_an_issue(site):
    site.write("data/words/es.txt", "").write_bytes("a\xf1o\n".encode("latin-1"))
    assert [issue.path for issue in site.issues("readable")] == ["data/words/es.txt"]
