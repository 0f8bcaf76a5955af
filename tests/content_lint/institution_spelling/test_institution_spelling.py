"""Rule institution-spelling."""

import pytest


def authority(own: str, language: str, en: str) -> dict[str, str]:
    return {"role": "probation", "own": own, "own_language": language, "en": en, "basis": "background"}


@pytest.fixture(autouse=True)
def country(site):
    site.put(
        "countries/lv",
        authorities=[authority("Valsts probācijas dienests", "lv", "State Probation Service"), authority("Tiesa", "lv", "Court of appeal")],
        facts=[{"text": "Ask the State Probation Service."}],
    )


@pytest.mark.parametrize(("fixture", "lines"), [("good.md", []), ("bad_spelling.md", [3, 5, 6])])
def test_pages(site, fixture, lines):
    site.page(fixture)
    assert site.lines("institution-spelling") == lines


def test_facts(site):
    site.put("practice/a", facts=[{"text": "Ask the Valsts probacijas dienests."}])
    (issue,) = site.issues("institution-spelling")
    assert issue.path == "data/practice/a.yml" and site.shown("institution-spelling") == ["id: a-0"]
    assert "Valsts probācijas dienests" in issue.message


def test_a_word_that_is_written_small_is_part_of_a_longer_name(site):
    site.put("countries/nl", authorities=[authority("openbaar ministerie", "nl", "prosecutor")])
    site.write("docs/en/page.md", "# Page\n\nAsk the Europees Openbaar Ministerie.\n\nAsk the Openbaar Ministerie.\n")
    assert site.lines("institution-spelling") == [5]


def test_a_common_noun_has_its_case(site):
    site.put("countries/lv", authorities=[authority("Valsts policija", "lv", "State Police")])
    site.write("docs/lv/page.md", "# Lapa\n\nVaicājiet savas valsts policijā, nevis valstij, ko sauc Valsts Policija.\n")
    (issue,) = site.issues("institution-spelling")
    assert "'Valsts Policija' is written" in issue.message
