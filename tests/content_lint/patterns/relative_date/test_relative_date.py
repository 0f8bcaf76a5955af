"""Rule patterns (relative date)."""

import pytest

FIXTURES = {
    "en": "bad_relative.en.md",
    "nl": "bad_relative.nl.md",
    "lv": "bad_relative.lv.md",
    "es": "bad_relative.es.md",
    "ca": "bad_relative.ca.md",
}


@pytest.mark.parametrize(("locale", "fixture"), FIXTURES.items())
def test_every_language_has_its_words(site, locale, fixture):
    site.page(fixture, locale=locale)
    assert site.lines("patterns") == [3, 5, 5]


def test_good(site):
    site.page("good.md")
    assert site.issues("patterns") == []


def test_data(site):
    site.write("data/timeline.yml", "- id: a\n  what: It opened in March 2026.\n- id: b\n  what: It opened last year.\n")
    assert [(issue.path, issue.line) for issue in site.issues("patterns")] == [("data/timeline.yml", 4)]
