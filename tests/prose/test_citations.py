"""The note of a source."""

import pytest

from scripts.evidence.models import Source
from scripts.prose.citations import reference


@pytest.mark.parametrize(
    ("kind", "note", "says"),
    [
        ("legal-act", None, "(legal act)."),
        ("legal-act", "Copy on a private site", "(legal act, read in a copy)."),
        ("official-page", "Slides of 2013", "(official page, slides)."),
        ("news", None, "(press or news)."),
    ],
)
def test_a_note_says_what_makes_its_source_weak(kind, note, says):
    source = Source(id="a", title="Act", publisher="Press", url="https://a.example/", date="2024", kind=kind, note=note)
    assert str(reference(source, "en", str)).endswith(says)
