"""Which States a translation names, and in which order."""

import pytest

from scripts.content_lint.translation.states import crossed, lacking, strange


@pytest.mark.parametrize(
    ("english", "text", "locale", "names"),
    [
        ("Belgium and Latvia have done so.", "Beļģija to ir izdarījusi.", "lv", ["Latvia"]),
        ("The Latvian police answer.", "Policija atbild.", "lv", []),  # our police
        ("An agreement with Iceland and Norway.", "Un acord amb Islàndia i Suïssa.", "ca", ["Norway"]),
        ("A Danish court decides.", "Een rechtbank beslist.", "nl", ["Danish"]),
    ],
)
def test_a_state_that_english_names_is_named(english, text, locale, names):
    assert lacking(english, text, locale) == names


@pytest.mark.parametrize(
    ("english", "text", "locale", "own", "names"),
    [
        ("Ask the Hungarian ministry.", "Vraag het Roemeense ministerie.", "nl", "", ["Roemeense"]),
        ("Ask the Hungarian ministry.", "Vraag het Hongaarse ministerie.", "nl", "", []),
        ("Ask the ministry.", "Pregunte al ministerio de Portugal.", "es", "", ["Portugal"]),
        ("Ask the ministry.", "Pregunte al ministerio de Portugal.", "es", "pt", []),  # a text of Portugal
        ("In Northern Ireland.", "In Noord-Ierland.", "nl", "", []),
    ],
)
def test_a_state_that_english_does_not_name_is_strange(english, text, locale, own, names):
    assert strange(english, text, locale, frozenset({own})) == names


@pytest.mark.parametrize(
    ("english", "text", "locale", "is_crossed"),
    [
        ("Ireland takes part; Denmark does not.", "Dinamarca hi participa; Irlanda, no.", "ca", True),
        ("Ireland takes part; Denmark does not.", "Irlanda hi participa; Dinamarca, no.", "ca", False),
        ("Germany and Spain decide.", "Spānija un Vācija lemj.", "lv", False),  # a list has an order of its own
    ],
)
def test_states_that_do_different_things_keep_their_order(english, text, locale, is_crossed):
    assert crossed(english, text, locale) is is_crossed
