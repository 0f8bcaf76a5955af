"""What makes a source weak, and when a statement rests on weak sources alone."""

import pytest

from scripts.evidence.weakness import weakness, weakness_of_all


@pytest.mark.parametrize(
    ("kind", "note", "expected"),
    [
        ("legal-act", None, ""),
        ("legal-act", "Read in a stored public copy of the Act.", "copy"),
        ("official-page", "Copyright of the ministry.", ""),
        ("project-report", "Slide transcript of a copy", "slides"),
        ("news", "Copy of a press report", "press"),
        ("other", None, "secondary"),
        ("article", "Law-firm page", "secondary"),
    ],
)
def test_a_source_is_weak_by_its_kind_or_its_note(kind, note, expected):
    assert weakness(kind, note) == expected


@pytest.mark.parametrize(
    ("each", "expected"),
    [([], ""), (["", "press"], ""), (["press"], "press"), (["copy", "copy"], "copy"), (["copy", "press"], "mixed")],
)
def test_one_strong_source_is_enough(each, expected):
    assert weakness_of_all(each) == expected
