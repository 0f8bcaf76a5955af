"""Two texts name one authority, may name one, or name two: by kind, rank and own name, in whatever order they say it."""

import pytest

from scripts.content_lint.bodies import MAYBE, OTHER, SAME, Body, alike, bodies

NAMES = {"kriminalvarden": Body("prison", frozenset({"swedish"}))}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("District court (okresní soud) where the person stays", "the district court of the last residence", SAME),
        ("District court (okresní soud)", "Regional court (krajský soud)", OTHER),
        ("a district court", "the regional court", OTHER),
        ("court of appeal", "court of first instance", OTHER),
        ("the higher regional court", "the regional court (Landgericht)", OTHER),
        ("Prosecutor General (procureur général d'État)", "the General Prosecutor's Office", SAME),
        ("Public prosecutor (procureur de la République)", "Prosecutor General (procureur général d'État)", OTHER),
        ("Public prosecutor at the first-instance court (Εισαγγελέας Πρωτοδικών)", "Regional prosecutor", OTHER),
        ("Kriminalvården; appeal to the district court", "Swedish Prison and Probation Service", SAME),
        ("Kriminalvården", "Swedish Police Authority (Polismyndigheten)", OTHER),
        ("Regional court (Landgericht), on the application of the prosecution office", "that court", MAYBE),
    ],
)
def test_what_two_texts_say_of_a_body(one, other, expected):
    assert alike(bodies(one, NAMES), bodies(other, NAMES)) == expected


def test_that_court_is_the_one_named_before():
    first = bodies("County court (županijski sud)", {})
    assert bodies("Investigating judge of that county court", {}, first) == first
    assert alike(bodies("A single judge of the same court", {}, first), bodies("district court", {})) == OTHER
