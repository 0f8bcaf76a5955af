"""Rule untranslated-text."""

import pytest


@pytest.mark.parametrize(
    ("locale", "fixture", "lines"),
    [("nl", "good.nl.md", []), ("lv", "bad_same.lv.md", [3]), ("es", "bad_english.es.md", [3])],
)
def test_pages(site, locale, fixture, lines):
    site.page("en.md")
    site.page(fixture, locale=locale)
    assert site.lines("untranslated-text") == lines


def test_the_message_says_that_it_is_the_english_text(site):
    site.page("en.md")
    site.page("bad_same.lv.md", locale="lv")
    assert "word for word" in site.issues("untranslated-text")[0].message
