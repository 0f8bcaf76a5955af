"""Rule labels."""

import pytest

FIXTURES = {
    "en": "bad_labels.en.md",
    "nl": "bad_labels.nl.md",
    "lv": "bad_labels.lv.md",
    "es": "bad_labels.es.md",
    "ca": "bad_labels.ca.md",
}


@pytest.mark.parametrize(("locale", "fixture"), FIXTURES.items())
def test_every_language_has_its_words(site, locale, fixture):
    site.page(fixture, locale=locale)
    assert site.lines("labels") == [3, 5, 5]


def test_good(site):
    site.page("good.md")
    assert site.issues("labels") == []


def test_data_but_not_titles_of_sources(site):
    site.write("data/sources/a.yml", "- id: a\n  title: The predator and\n    other monsters\n  note: On monsters.\n")
    assert [(issue.path, issue.line) for issue in site.issues("labels")] == [("data/sources/a.yml", 4)]


def test_the_rules_of_the_search_are_read_in_their_language(site):
    for locale in ("ca", "en"):
        site.write(f"data/search/{locale}.yml", "tasks:\n  guidance/a/: [retard de la resposta]\n")
    assert [issue.path for issue in site.issues("labels")] == ["data/search/en.yml"]
