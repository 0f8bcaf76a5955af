"""Rule institution-spelling."""

import pytest

LATVIA = "authorities:\n- own: Valsts probācijas dienests\n  own_language: lv\n  en: State Probation Service\n- en: Court of appeal\n"


@pytest.fixture(autouse=True)
def country(site):
    site.write("data/countries/lv.yml", LATVIA + "facts:\n- id: a\n  text: Ask the State Probation Service.\n")


@pytest.mark.parametrize(("fixture", "lines"), [("good.md", []), ("bad_spelling.md", [3, 5, 6])])
def test_pages(site, fixture, lines):
    site.page(fixture)
    assert site.lines("institution-spelling") == lines


def test_facts(site):
    site.write("data/practice/a.yml", "facts:\n- id: b\n  text: Ask the Valsts probacijas dienests.\n")
    (issue,) = site.issues("institution-spelling")
    assert (issue.path, issue.line) == ("data/practice/a.yml", 2)
    assert "Valsts probācijas dienests" in issue.message


def test_a_word_that_is_written_small_is_part_of_a_longer_name(site):
    site.write("data/countries/nl.yml", "authorities:\n- own: openbaar ministerie\n")
    site.write("docs/en/page.md", "# Page\n\nAsk the Europees Openbaar Ministerie.\n\nAsk the Openbaar Ministerie.\n")
    assert site.lines("institution-spelling") == [5]


def test_a_common_noun_has_its_case(site):
    site.write("data/countries/lv.yml", "authorities:\n- own: Valsts policija\n  own_language: lv\n")
    site.write("docs/lv/page.md", "# Lapa\n\nVaicājiet savas valsts policijā, nevis valstij, ko sauc Valsts Policija.\n")
    (issue,) = site.issues("institution-spelling")
    assert "'Valsts Policija' is written" in issue.message
