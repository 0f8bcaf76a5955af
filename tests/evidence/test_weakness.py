"""What makes a source weak, and when a statement rests on weak sources alone."""

import pytest

from scripts.evidence.weakness import weakness, weakness_of_all


@pytest.mark.parametrize(
    ("kind", "weak", "expected"),
    [
        ("legal-act", None, ""),
        ("legal-act", "copy", "copy"),
        ("article", "secondary", "secondary"),
        ("news", None, "press"),
        ("news", "copy", "press"),
        ("other", None, "secondary"),
    ],
)
def test_a_source_is_weak_by_its_kind_or_because_it_says_so(kind, weak, expected):
    assert weakness(kind, weak) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32008F0947", ""),
        ("https://www.boe.es/buscar/act.php?id=BOE-A-2014-12029", ""),
        ("https://boe.gob.es./x", ""),
        ("https://europa.eu.acts-of-all-states.com/1", "copy"),
        ("https://github.com/laws/nl.xml", "copy"),
        ("http://95.110.157.84/act.pdf", "copy"),
    ],
)
def test_a_law_at_no_host_of_a_state_is_a_copy_whatever_its_entry_says(url, expected):
    assert weakness("legal-act", None, url) == expected
    assert weakness("official-page", None, url) == ""


@pytest.mark.parametrize(
    ("each", "expected"),
    [([], ""), (["", "press"], ""), (["press"], "press"), (["copy", "copy"], "copy"), (["copy", "press"], "mixed")],
)
def test_one_strong_source_is_enough(each, expected):
    assert weakness_of_all(each) == expected
