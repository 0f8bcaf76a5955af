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
    ("each", "expected"),
    [([], ""), (["", "press"], ""), (["press"], "press"), (["copy", "copy"], "copy"), (["copy", "press"], "mixed")],
)
def test_one_strong_source_is_enough(each, expected):
    assert weakness_of_all(each) == expected
