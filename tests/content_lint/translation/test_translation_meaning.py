"""Rule translation-meaning: States, bodies, sides, duties, negations; one slip, one finding."""

import pytest


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("De Ierse rechter", "De rechter", 3, "Ireland is not named"),
        ("De beslissingsstaat", "De tenuitvoerleggingsstaat", 3, "'tenuitvoerleggingsstaat' stands here, 'issuing State' in English"),
        ("Ierse rechter", "Ierse officier van justitie", 3, "'officier van justitie' stands here, 'court' in English"),
        ("ministerie van Justitie", "ministerie van Binnenlandse Zaken", 22, "'ministerie van Binnenlandse Zaken' stands here"),
        ("na ontvangst", "na verzending", 22, "'verzending' stands here, 'receipt' in English"),
        ("mag ten minste", "moet ten minste", 3, "'moet' stands here, 'may' in English"),
        ("niet vertellen", "vertellen", 3, "a negation ('not') seems lost. English: 'It must not tell"),
        ("Duitsland beslist; Spanje niet", "Spanje beslist; Duitsland niet", 20, "States seem to have changed places"),
    ],
)
def test_one_slip_is_one_finding_at_its_line(slip, old, new, line, message):
    ((rule, where, told),) = slip(old, new)
    assert (rule, where) == ("translation-meaning", line) and told.startswith(message), told


def test_what_cannot_be_sure_is_a_warning(slip, site):
    slip("niet vertellen", "vertellen")
    assert [issue.severity for issue in site.issues("translation-meaning")] == ["warning"]


@pytest.mark.parametrize(
    ("english", "text", "locale", "message"),
    [
        ("The Ministry of Justice decides.", "Lemj Iekšlietu ministrija.", "lv", "'Iekšlietu' stands here"),
        ("The issuing State asks.", "L’Estat d’execució pregunta.", "ca", "'d’execució' stands here, 'issuing State' in English"),
        ("The court asks Belgium.", "El tribunal pregunta a Austria.", "es", "Belgium is not named, as in English"),
        ("Sent by the executing State to the issuing State.", "Verzonden door de beslissingsstaat aan de tenuitvoerleggingsstaat.", "nl",
         "the two sides of the case seem to have changed places"),
    ],
)  # fmt: skip
def test_strings_of_a_catalog(string, english, text, locale, message):
    ((rule, line, told),) = string(english, text, locale)
    assert (rule, line) == ("translation-meaning", 8) and told.startswith(message), told


@pytest.mark.parametrize("place", ["countries/pt.yml: text", "a.yml: text"])
def test_the_state_that_a_text_is_of_may_be_named(string, place):
    assert len(string("Ask the ministry.", "Pregunte al ministerio de Portugal.", "es", place)) == (place == "a.yml: text")
