"""What a translation may not put in the place of something else: bodies, ministries, sides, what comes and goes, times."""

import pytest

from scripts.markdown.dating import reversed_dates
from scripts.markdown.parties import crossed, exchanged


@pytest.mark.parametrize(
    ("english", "text", "locale", "pairs"),
    [
        ("The Ministry of Justice decides.", "Lemj Iekšlietu ministrija.", "lv", [("Ministry of Justice", "Iekšlietu")]),
        ("within 60 days of receipt", "a los 60 días del envío", "es", [("receipt", "envío")]),
        ("within 60 days of receipt", "a los 60 días de la recepción", "es", []),
        ("The court asks the prosecutor.", "De rechtbank vraagt de rechtbank.", "nl", [("prosecutor", "rechtbank")]),
        ("The issuing State asks.", "L’Estat d’execució pregunta.", "ca", [("issuing State", "d’execució")]),
    ],
)
def test_one_named_in_the_place_of_another_is_told(english, text, locale, pairs):
    assert list(exchanged(english, text, locale)) == pairs


def test_sides_that_changed_places_are_told():
    english = "The executing State tells the issuing State."
    assert crossed(english, "De beslissingsstaat meldt het aan de tenuitvoerleggingsstaat.", "nl")
    assert not crossed(english, "De tenuitvoerleggingsstaat meldt het aan de beslissingsstaat.", "nl")


@pytest.mark.parametrize(
    ("english", "text", "locale", "years"),
    [
        ("in force since 1 May 2025", "de kracht tot 1 mei 2025", "nl", ["2025"]),
        ("judgments after 5 December 2011", "spriedumi pirms 2011. gada 5. decembra", "lv", ["2011"]),
        ("until 5 December 2011", "hasta el 5 de diciembre de 2011", "es", []),
    ],
)
def test_a_time_that_was_turned_round_is_told(english, text, locale, years):
    assert [year for year, *_ in reversed_dates(english, text, locale)] == years
