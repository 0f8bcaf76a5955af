"""Rule translation-language, in every pair of languages."""

import pytest

from scripts.base.languages import languages
from scripts.base.locales import LOCALES

SAMPLES = {code: language.sample for code, language in languages().items()}
PAIRS = [(one, other) for one in LOCALES for other in LOCALES if one != other]


@pytest.mark.parametrize(("locale", "other"), PAIRS)
def test_a_paragraph_of_another_language_is_one_finding(pair, site, locale, other):
    if locale == "en":
        site.write("docs/en/page.md", f"# A\n\n{SAMPLES['en']}\n\n{SAMPLES[other]}\n")
        found = [("translation-language", line) for line in site.lines("translation-language")]
    else:
        found = [
            told[:2]
            for told in pair(f"{SAMPLES['en']}\n\n{SAMPLES['en']} Then it waits.", f"{SAMPLES[locale]}\n\n{SAMPLES[other]}", locale)
        ]
    assert found == [("translation-language", 5)]


@pytest.mark.parametrize("locale", LOCALES[1:])
def test_a_paragraph_too_many_in_english_is_one_finding(pair, locale):
    assert [told[:2] for told in pair(SAMPLES["en"], f"{SAMPLES[locale]}\n\n{SAMPLES['en']}", locale)] == [("translation-language", 5)]


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("Wie daar beslist en wanneer", "Who decides there and when", 15, "this is English"),
        ("de rechter van de andere staat |", "the court of the other State |", 19, "English is left"),
        ("wat de politie van de andere staat zei", "what the police of the other State said", 3, "English is left: 'the police of"),
        ("Dan wacht hij op het antwoord.", "Then it waits for the answer.", 22, "English is left"),
    ],
)
def test_what_is_still_english_is_named(slip, old, new, line, message):
    ((rule, where, told),) = slip(old, new)
    assert (rule, where) == ("translation-language", line) and told.startswith(message), told


def test_a_section_that_is_not_compared_is_still_read(site):
    site.write("docs/en/page.md", "# A\n\n## B {#b}\n\nNew.\n")
    site.write("docs/nl/page.md", f"---\nsections:\n  top: '1'\n  b: '2'\n---\n# A\n\n## B {{#b}}\n\n{SAMPLES['lv']}\n")
    assert site.lines("translation-language") == [10]


@pytest.mark.parametrize(
    "text", ["De staat beslist binnen zestig dagen.", "“The State decides and tells you why it did so, which takes a day.”"]
)
def test_short_and_quoted_texts_are_not_judged(site, text):
    site.write("docs/lv/page.md", f"# A\n\n{text}\n")
    assert site.issues("translation-language") == []


def test_a_string_in_english_is_one_finding(string):
    english = "The State decides within 60 days. It tells the court in Belgium (Article 12(1))."
    text = "El Estado decide en un plazo de 60 días. It tells the court in Belgium (Article 12(1))."
    assert [told[:2] for told in string(english, text)] == [("translation-language", 8)]
