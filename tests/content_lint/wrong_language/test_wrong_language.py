"""Rule wrong-language, in every pair of languages."""

import pytest

GOOD = {"en": "good.en.md", "nl": "good.nl.md", "lv": "good.lv.md", "es": "good.es.md", "ca": "good.ca.md"}
BAD = {
    "en": "bad_others.en.md",
    "nl": "bad_others.nl.md",
    "lv": "bad_others.lv.md",
    "es": "bad_others.es.md",
    "ca": "bad_others.ca.md",
}


@pytest.mark.parametrize(("locale", "fixture"), GOOD.items())
def test_good(site, locale, fixture):
    site.page(fixture, locale=locale)
    assert site.issues("wrong-language") == []


@pytest.mark.parametrize(("locale", "fixture"), BAD.items())
def test_every_other_language_is_told(site, locale, fixture):
    site.page(fixture, locale=locale)
    assert site.lines("wrong-language") == ([3, 5, 7, 9] if locale == "en" else [3, 5, 7])


def test_a_short_text_is_not_judged(site):
    site.write("docs/en/page.md", "# Page\n\nDe staat beslist binnen zestig dagen.\n")
    assert site.issues("wrong-language") == []
