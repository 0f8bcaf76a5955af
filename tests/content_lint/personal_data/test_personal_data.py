"""Rule personal-data."""

import pytest


@pytest.mark.parametrize(
    ("fixture", "lines"), [("good.md", []), ("bad_contacts.md", [2, 6, 6, 7, 7, 8, 9]), ("bad_identity.md", [3, 4, 5, 5, 6])]
)
def test_pages(site, fixture, lines):
    site.page(fixture, locale="lv")
    assert site.lines("personal-data") == lines


def test_data_is_searched_but_not_the_addresses_of_sources(site):
    site.write("data/sources/mail.yml", "- id: a\n  url: https://a.example/?to=x@a.example\n  note: mail x@a.example\n")
    site.write("data/countries/lv.yml", "code: lv\nnote: Phone +371 67000000\n")
    found = [(issue.path, issue.line) for issue in site.issues("personal-data")]
    assert found == [("data/countries/lv.yml", 2), ("data/sources/mail.yml", 3)]


def test_the_domains_that_belong_to_nobody_are_free(site):
    site.write("docs/en/page.md", "# Page\n\nWrite to user@example.com or to jane@example.community.org.\n")
    assert [issue.message.split()[2] for issue in site.issues("personal-data")] == ["jane@example.community.org;"]
