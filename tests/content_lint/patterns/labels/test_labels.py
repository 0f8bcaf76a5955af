"""Rule patterns (labels)."""

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
    assert site.lines("patterns") == [3, 5, 5]


def test_good(site):
    site.page("good.md")
    assert site.issues("patterns") == []


def test_data_but_not_titles_of_sources(site):
    site.write("data/sources/a.yml", "- id: a\n  title: The predator and\n    other monsters\n  note: On monsters.\n")
    assert [(issue.path, issue.line) for issue in site.issues("patterns")] == [("data/sources/a.yml", 4)]


def test_what_people_type_into_the_search_is_not_shown(site):
    site.write("data/search/lv.yml", "tasks:\n  guidance/a/: [cietumnieks]\n")
    site.write("data/notes.yml", "note: The junkie left.\n")
    assert [issue.path for issue in site.issues("patterns")] == ["data/notes.yml"]
